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
        for number in passages.indices where passages[number].statements.count <= Self.mostLoneFigures {
            guard tokens[number] != nil else { continue }
            for index in passages[number].statements where mayBeLone(index) { compareLone(index, &context) }
        }
    }

    func mayBeLone(_ index: Int) -> Bool {
        checks[index] == nil && (traits[index].isPlainMoney || isLoneShare(index)) && traits[index].slippingDigits > 1
            && !headed.contains(index) && !values.isPrintedElsewhere(index) && !isSupposed(index)
    }

    func isLoneShare(_ index: Int) -> Bool { statements[index].figure.unit == .percent && isPlain(index) }

    private mutating func compareLone(_ index: Int, _ context: inout ContextWords) {
        var best: [LoneTarget] = []
        var top: LoneTie?
        for (row, tie) in ties(of: index) where tie.rawValue >= top?.rawValue ?? 0 {
            let targets = targets(of: index, in: row, &context)
            guard let first = targets.first, !isMadeRounded(index, by: first.place) else { continue }
            for target in targets where isLikely(target, tie, of: index, &context) {
                if tie != top { best = [] }
                top = tie
                best.append(target)
            }
        }
        guard let target = best.first, best.allSatisfy({ $0.value == target.value }) else { return }
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

    /// The rows to which the sentence of a figure is tied, the most surely tied first.
    private func ties(of index: Int) -> [(row: RowPlace, tie: LoneTie)] {
        let number = passageOf[index]
        guard let tokens = tokens[number] else { return [] }
        let bonds = passages[number].statements.filter { $0 != index }.compactMap { self.bonds[$0] }
        var ties: [(row: RowPlace, tie: LoneTie)] = []
        var seen: Set<RowPlace> = []
        func tie(_ rows: [RowPlace], as tie: LoneTie) {
            for row in rows where isLaidOut(row) && seen.insert(row).inserted { ties.append((row, tie)) }
        }
        tie(bonds.map { RowPlace(table: $0.table, row: $0.row) }, as: .beside)
        let names = rowsNamed[number]
        tie(names.filter { isNear($0, index) }.flatMap { subject.rowNames.rows(named: $0.name) }, as: .named)
        // A name that stands apart is no part of one either.
        seen.formUnion(names.flatMap { subject.rowNames.rows(named: $0.name) })
        let said = { (words: [UInt64]) in words.filter { !self.subject.fillers.contains($0) } }
        tie(subject.rowNames.rows(calledInPartBy: said(Array(tokens.stems(within: readings[index].window)))), as: .part)
        tie(openingRows[statements[index].block] ?? [], as: .near)
        tie(headingRows[subject.sections.heading(of: statements[index].block)] ?? [], as: .near)
        tie(subject.rowNames.rows(calledInPartBy: said(tokens.stems)), as: .near)
        let totals = subject.rowNames.totals.prefix(Self.mostLoneTotals).map(\.place)
        tie(totals.filter { hasRole(.total, $0) }, as: .total)
        guard traits[index].slippingDigits > Self.fewestDigits else { return ties }
        for bond in bonds where bond.column != nil {
            let rows = subject.tables[bond.table].table.rows.prefix(Self.mostLoneRows)
            tie(rows.map { RowPlace(table: bond.table, row: $0.index) }, as: .column)
        }
        return ties
    }

    /// Whether few words stand between a name and a figure, and no other figure.
    private func isNear(_ name: NameIndex.Occurrence, _ index: Int) -> Bool {
        let behind = statements[index].words.position(atOrAfter: statements[index].range.upperBound)
        return name.words.overlaps(readings[index].window)
            && firstWord(of: index) - name.words.upperBound <= Self.longestLoneWay
            && name.words.lowerBound - behind <= Self.longestLoneWay && !isOfYear(name.words.lowerBound, index)
    }

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

    private func targets(of index: Int, in row: RowPlace, _ context: inout ContextWords) -> [LoneTarget] {
        let figure = statements[index].figure
        let cells = subject.tables[row.table].table.rows[row.row - 1].cells.compactMap { cell in
            cell.figure.flatMap { printed -> (column: Int, figure: Figure)? in
                printed.unit == figure.unit && printed.value?.isZero == false ? (cell.column, printed) : nil
            }
        }
        var found: [LoneTarget] = []
        for cell in cells where !figure.isRounding(of: cell.figure) && !cell.figure.isRounding(of: figure) {
            guard let value = cell.figure.value?.magnitude, !isToldBeside(index, row, column: cell.column),
                let slip = loneSlip(of: value, in: figure)
            else { continue }
            found.append(LoneTarget(row: row, cells: [cell], value: figure.told(value), slip: slip))
        }
        guard tellsGap(index), cells.count <= Self.mostLoneCells else { return found }
        // What rose or fell did so from one time to the other.
        let steps =
            tellsChange(index)
            ? Set(
                changes(ofRow: row, &context).map { [$0.before, $0.after].map { Int($0.place.cell.column) }.sorted() }
            ) : nil
        for (position, one) in cells.enumerated() {
            for other in cells[(position + 1)...] {
                guard let first = one.figure.value, let second = other.figure.value,
                    steps?.contains([one.column, other.column]) ?? true,
                    let slip = loneSlip(of: (first - second).magnitude, in: figure)
                else { continue }
                let value = figure.told((first - second).magnitude)
                found.append(LoneTarget(row: row, cells: [one, other], value: value, slip: slip))
            }
        }
        return found
    }

    /// The slip that makes a figure of a value; a last digit that is one off may have been rounded otherwise.
    func loneSlip(of value: ExactDecimal, in figure: Figure) -> Finding.Diagnosis? {
        let target = figure.told(value)
        guard let stated = figure.value?.magnitude,
            figure.decimals.map({ (stated - target).magnitude > ExactDecimal(1, exponent: -$0) }) ?? true
        else { return nil }
        let ofDigits = Self.mayBeOfDigits(stated, target) ? NearMiss.diagnosis(stated: figure, printed: target) : nil
        return ofDigits ?? NearMiss.pointSlip(of: value, to: figure)
    }

    /// Whether two values may differ in one digit, or in two that were exchanged, or in the place of the point: hardly
    /// any two do, and digits are compared for those alone. One digit makes a difference of one digit, an exchange one
    /// that is divided by nine.
    private static func mayBeOfDigits(_ stated: ExactDecimal, _ target: ExactDecimal) -> Bool {
        let difference = (stated - target).magnitude.significand
        return difference <= 9 || difference % 9 == 0 || stated.significand == target.significand
    }

    private func tellsChange(_ index: Int) -> Bool {
        let reading = readings[index]
        return reading.aspect == .change || reading.leaning == .rise || reading.leaning == .fall
    }

    /// Whether the words of an amount say that it is what two others differ by.
    private func tellsGap(_ index: Int) -> Bool {
        let reading = readings[index]
        guard !reading.isStart, !reading.isEnd else { return false }
        return reading.aspect?.isVariance == true || reading.aspect == .change || reading.leaning != nil
    }
}
