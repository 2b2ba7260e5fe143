import Figures
import Lexicon
import Records
import Tables

/// The last look at amounts and shares that stand nowhere: what no cell, no other passage and no sum has answered, and
/// one slip makes of a row to which the sentence is tied.
///
/// Words that are not understood don't stand in the way here: that an amount is by chance so near to one of the few
/// cells of a row that is named, though it is neither a cell nor what two of them make, is less likely than a slip. The
/// looser the tie, the more of its words have to be of the cell, and the more digits it needs.
extension ProseTrial {
    static let mostLoneFigures = 6
    private static let longestLoneWay = 8
    private static let mostLoneTotals = 64
    private static let mostLoneCells = 10
    private static let mostLoneRows = 100

    mutating func compareLone(_ context: inout ContextWords) {
        var amounts = RowAmounts(subject.tables)
        let totals = subject.rowNames.totals.prefix(Self.mostLoneTotals).map(\.place).filter { hasRole(.total, $0) }
        for number in passages.indices where passages[number].statements.count <= Self.mostLoneFigures {
            guard tokens[number] != nil else { continue }
            for index in passages[number].statements where mayBeLone(index) {
                compareLone(index, among: totals, &amounts, &context)
            }
        }
    }

    func mayBeLone(_ index: Int) -> Bool {
        checks[index] == nil && (traits[index].isPlainMoney || isLoneShare(index)) && traits[index].slippingDigits > 1
            && !headed.contains(index) && !values.isPrintedElsewhere(index) && !isSupposed(index)
    }

    func isLoneShare(_ index: Int) -> Bool { statements[index].figure.unit == .percent && isPlain(index) }

    private mutating func compareLone(
        _ index: Int,
        among totals: [RowPlace],
        _ amounts: inout RowAmounts,
        _ context: inout ContextWords
    ) {
        var best: [(target: LoneTarget, isRole: Bool)] = []
        var top: LoneTie?
        let (slips, tied) = (LoneSlips(of: statements[index].figure), tiedRows(of: index, totals))
        for (number, rows) in tied.enumerated() {
            guard let tie = rows.tie, tie.rawValue >= top?.rawValue ?? 0 else { continue }
            for (position, row) in rows.rows.enumerated() where isLaidOut(row) {
                let targets = targets(of: index, slips, in: row, tie, &amounts, &context)
                guard let first = targets.first, !isMadeRounded(index, by: first.place),
                    // Of most rows no slip makes anything: whether one was known before is asked last.
                    !rows.rows[..<position].contains(row), !tied[..<number].contains(where: { $0.rows.contains(row) })
                else { continue }
                for target in targets where isLikely(target, tie, of: index, &context) {
                    if tie != top { best = [] }
                    top = tie
                    best.append((target, isRole(of: target.place, readings[index].aspect)))
                }
            }
        }
        // Of several cells that whose column the words tell is meant.
        if best.contains(where: \.isRole) { best.removeAll { !$0.isRole } }
        guard let target = best.first?.target, best.allSatisfy({ $0.target.value == target.value }) else { return }
        if target.isGap {
            raise(index, expecting: target.value, differenceOf: target.cells, in: target.row, slip: target.slip)
        } else {
            raise(
                index,
                expecting: target.value,
                at: target.place,
                printing: target.cells[0].figure,
                totals: .total,
                slip: target.slip
            )
        }
    }

    // MARK: Rows

    /// Rows to which the sentence of a figure is tied in one way; in none where the tie is nil.
    private struct TiedRows {
        var rows: [RowPlace]
        var tie: LoneTie?
    }

    /// The rows to which the sentence of a figure is tied, the most surely tied first; a row may come again.
    private func tiedRows(of index: Int, _ totals: [RowPlace]) -> [TiedRows] {
        let number = passageOf[index]
        guard let tokens = tokens[number] else { return [] }
        let bonds = passages[number].statements.filter { $0 != index }.compactMap { self.bonds[$0] }
        var tied: [TiedRows] = []
        func tie(_ rows: [RowPlace], as tie: LoneTie?) {
            if !rows.isEmpty { tied.append(TiedRows(rows: rows, tie: tie)) }
        }
        tie(bonds.map { RowPlace(table: $0.table, row: $0.row) }, as: .beside)
        let names = rowsNamed[number]
        let near = names.filter { isNear($0, index) }
        // What stands before a figure is its name, and none behind it.
        let first = firstWord(of: index)
        let before = near.filter { $0.words.upperBound <= first }
        tie(
            (before.isEmpty ? near.filter { !isOfNext($0, index) } : before).flatMap {
                subject.rowNames.rows(named: $0.name)
            },
            as: .named
        )
        // A name that stands apart is no part of one either.
        tie(names.flatMap { subject.rowNames.rows(named: $0.name) }, as: nil)
        // What is looked through later holds these words alone, not a copy of the trial.
        let fillers = subject.fillers
        let said = { (words: ArraySlice<UInt64>) in words.lazy.filter { !fillers.contains($0) } }
        tie(subject.rowNames.rows(calledInPartBy: said(tokens.stems(within: readings[index].window))), as: .part)
        tie(openingRows[statements[index].block] ?? [], as: .near)
        tie(headingRows[subject.sections.heading(of: statements[index].block)] ?? [], as: .near)
        tie(subject.rowNames.rows(calledInPartBy: said(tokens.stems[...])), as: .near)
        tie(totals, as: .total)
        guard traits[index].slippingDigits > Self.fewestDigits else { return tied }
        for bond in bonds where bond.column != nil {
            let rows = subject.tables[bond.table].table.rows.prefix(Self.mostLoneRows)
            tie(rows.map { RowPlace(table: bond.table, row: $0.index) }, as: .column)
        }
        return tied
    }

    /// Whether few words stand between a name and a figure, and no other figure.
    private func isNear(_ name: NameIndex.Occurrence, _ index: Int) -> Bool {
        let behind = statements[index].words.position(atOrAfter: statements[index].range.upperBound)
        return name.words.overlaps(readings[index].window)
            && firstWord(of: index) - name.words.upperBound <= Self.longestLoneWay
            && name.words.lowerBound - behind <= Self.longestLoneWay && !isOfYear(name.words.lowerBound, index)
    }

    /// "Highways, by £1.10m, and vans, by £0.45m": whether a name behind a figure leads up to the next one.
    private func isOfNext(_ name: NameIndex.Occurrence, _ index: Int) -> Bool {
        let next = index + 1
        return next < statements.count && passageOf[next] == passageOf[index]
            && name.words.lowerBound >= statements[index].words.position(atOrAfter: statements[index].range.upperBound)
            && 0...Self.longestLead ~= firstWord(of: next) - name.words.upperBound
    }

    private static let longestLead = 3

    /// "At 2029 prices the budget of libraries": a year before a name, that is no time of its own, makes another thing
    /// of what follows.
    private func isOfYear(_ word: Int, _ index: Int) -> Bool {
        let (bytes, words) = (statements[index].sentence.utf8.span, statements[index].words)
        return (1..<max(1, word)).contains { word in
            let range = words.ranges[word]
            return range.count == Self.digitsOfYear && range.allSatisfy { bytes[$0].isDigit }
        }
    }

    private static let digitsOfYear = 4

    private func hasRole(_ role: RowRoles, _ row: RowPlace) -> Bool {
        !subject.tables[row.table].table.rows[row.row - 1].roles.isDisjoint(with: role)
    }

    // MARK: Cells

    private func targets(
        of index: Int,
        _ slips: LoneSlips,
        in row: RowPlace,
        _ tie: LoneTie,
        _ amounts: inout RowAmounts,
        _ context: inout ContextWords
    ) -> [LoneTarget] {
        let figure = statements[index].figure
        let amounts = amounts.amounts(in: row, of: figure.unit)
        var found: [LoneTarget] = []
        // By their places: a copy of an amount counts up a reference, and of nearly all nothing but the size is asked.
        for place in amounts.indices {
            guard let slip = slips.slip(of: amounts[place].size), case let amount = amounts[place],
                !figure.isRounding(of: amount.figure), !amount.figure.isRounding(of: figure),
                !isToldBeside(index, row, column: amount.column)
            else { continue }
            let cell = (amount.column, amount.figure)
            found.append(LoneTarget(row: row, cells: [cell], value: figure.told(amount.size), slip: slip))
        }
        // Where nothing but a column ties the two, no difference in a row is meant.
        guard tie != .column, tellsGap(index), amounts.count <= Self.mostLoneCells else { return found }
        // What rose or fell did so from one time to the other; what is told beside it may be one of the two.
        var steps: Set<[Int]>?
        for first in amounts.indices {
            for second in first + 1..<amounts.count {
                let size = (amounts[first].value - amounts[second].value).magnitude
                guard let slip = slips.slip(of: size) else { continue }
                let (one, other) = (amounts[first], amounts[second])
                if tellsStep(index), !isBeside(index, row, [one.column, other.column]) {
                    let known = steps ?? self.steps(ofRow: row, &context)
                    steps = known
                    guard known.contains([one.column, other.column]) else { continue }
                }
                let cells = [(one.column, one.figure), (other.column, other.figure)]
                found.append(LoneTarget(row: row, cells: cells, value: figure.told(size), slip: slip))
            }
        }
        return found
    }

    /// Whether an amount told beside one is of a row and of one of some columns.
    private func isBeside(_ index: Int, _ row: RowPlace, _ columns: [Int]) -> Bool {
        passages[passageOf[index]].statements.contains { other in
            guard other != index, let bond = bonds[other], let column = bond.column else { return false }
            return bond.table == row.table && bond.row == row.row && columns.contains(column)
        }
    }

    /// The columns between which a row changes, two by two.
    private func steps(ofRow row: RowPlace, _ context: inout ContextWords) -> Set<[Int]> {
        Set(changes(ofRow: row, &context).map { [$0.before, $0.after].map { Int($0.place.cell.column) }.sorted() })
    }

    /// Whether an amount is one by which something rose or fell, and not from what was planned: "£31,340 up on its
    /// estimate".
    private func tellsStep(_ index: Int) -> Bool {
        guard readings[index].leaning == .rise || readings[index].leaning == .fall else { return false }
        let words = statements[index].words
        return !readings[index].own.contains { subject.words.baselines.match(in: words, at: $0) != nil }
    }

    /// Whether the words of an amount say that it is what two others differ by.
    private func tellsGap(_ index: Int) -> Bool {
        let reading = readings[index]
        guard !reading.isStart, !reading.isEnd else { return false }
        return reading.aspect?.isVariance == true || reading.aspect == .change || reading.leaning != nil
    }
}
