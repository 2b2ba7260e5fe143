import Figures
import Lexicon
import Papers
import Records
import Tables

/// Figures that stand nowhere else in the paper, one slip away from a cell of a row that their sentence is about.
///
/// Another figure of the sentence says which row that is, or the row's label in it, or the heading above, or that it is
/// the total; the column is the one that the sentence names. The more surely a row is known, the less need be said of
/// the column.
extension ProseTrial {
    /// How surely a statement is about a row.
    enum Strength: Int, Comparable {
        /// The heading above, or a figure of the same paragraph, says so; or it is the total and no other row is named.
        case near = 1
        case named
        /// Another figure of the sentence is of this row.
        case anchored

        static func < (first: Strength, second: Strength) -> Bool { first.rawValue < second.rawValue }
    }

    private struct Candidate {
        var place: ValueIndex.CellPlace
        var figure: Figure
        var score: Int
    }

    /// A figure of fewer digits is near too many others.
    static let fewestDigits = 3
    /// A figure of so many is near another by a slip only.
    static let surelyMeant = 6
    /// In more tables nobody can say whose total is meant.
    private static let mostTotals = 6
    /// In a sentence of more figures a name that stands apart from one is rather another's.
    static let mostFigures = 4

    mutating func compareRows(_ context: inout ContextWords, _ near: inout NearValues) {
        let totals = subject.tables.count { $0.table.rows.contains { $0.roles.contains(.total) } }
        for index in statements.indices where checks[index] == nil {
            if compareBracket(index) || !mayHaveSlipped(index) || confirmBeside(index) { continue }
            let numbers = near.numbers(near: index)
            let found = best(printed(numbers, near: index, isSoleTotal: totals <= Self.mostTotals, &context))
            // Near two values it may be a slip of neither.
            if found.count == 1, let candidate = found.first, let value = candidate.figure.value?.magnitude,
                !isMade(index, by: candidate.place), mayBeContradicted(index, at: candidate.place)
            {
                raise(index, slipOf: value, at: candidate.place, figure: candidate.figure)
            }
            guard checks[index] == nil else { continue }
            let rounded = best(rounded(near: index, isSoleTotal: totals <= Self.mostTotals, &context))
            guard rounded.count == 1, let candidate = rounded.first, !isMadeRounded(index, by: candidate.place),
                mayBeContradicted(index, at: candidate.place), let value = candidate.figure.value?.magnitude
            else { continue }
            let target = statements[index].figure.told(value)
            raise(
                index,
                expecting: target,
                at: candidate.place,
                printing: candidate.figure,
                totals: .total,
                slip: NearMiss.diagnosis(stated: statements[index].figure, printed: target)
            )
        }
    }

    private func mayBeContradicted(_ index: Int, at place: ValueIndex.CellPlace) -> Bool {
        mayBeContradicted(
            index,
            in: RowPlace(table: place.table, row: Int(place.cell.row)),
            column: Int(place.cell.column)
        )
    }

    private func best(_ candidates: [Candidate]) -> [Candidate] {
        let top = candidates.map(\.score).max()
        return candidates.filter { $0.score == top }
    }

    /// The cells that print to the digit what a slip may have made of a figure, one for each value.
    ///
    /// - Parameter numbers: The numbers of the values that are near the figure's.
    private func printed(
        _ numbers: [Int],
        near index: Int,
        isSoleTotal: Bool,
        _ context: inout ContextWords
    ) -> [Candidate] {
        var best: [Candidate] = []
        for number in numbers {
            var own: Candidate?
            for place in values.cells(printing: number) {
                guard let figure = subject.tables[place.table].cell(at: place.cell)?.figure,
                    max(figure.slippingDigits, traits[index].slippingDigits) >= Self.fewestDigits,
                    !statements[index].figure.isRounding(of: figure),
                    let strength = strength(index, place, isSoleTotal: isSoleTotal, &context),
                    !readings[index].isElsewhen || strength == .anchored && isElsewhen(index, place),
                    let support = support(index, place, strength, &context)
                else { continue }
                let score = strength.rawValue * 2 + support
                if score > own?.score ?? 0 { own = Candidate(place: place, figure: figure, score: score) }
            }
            if let own { best.append(own) }
        }
        return best
    }

    /// The cells of the rows that a sentence names, or of which its other figures are, that print with more digits what
    /// a slip may have made of a figure.
    private func rounded(near index: Int, isSoleTotal: Bool, _ context: inout ContextWords) -> [Candidate] {
        let figure = statements[index].figure
        guard figure.slippingDigits >= Self.fewestDigits, figure.unit != .count,
            // In a list each has a noun of its own.
            passages[passageOf[index]].statements.count <= Self.mostFigures, !headed.contains(index),
            case let rows = rows(tiedTo: index), !rows.isEmpty,
            !rows.contains(where: { isPrintedRounded(index, in: $0.table) })
        else { return [] }
        let beside = near(index, in: blockRange[index]).filter { $0 != index }
        var found: [Candidate] = []
        for row in rows {
            for cell in subject.tables[row.table].table.rows[row.row - 1].cells {
                guard let printed = cell.figure, let value = printed.value, printed.unit == figure.unit,
                    printed.decimals.map({ $0 > figure.decimals ?? 0 }) == true,
                    NearMiss.diagnosis(stated: figure, printed: figure.told(value)) != nil,
                    !beside.contains(where: { Agreement(statements[$0], printed).isAgreement })
                else { continue }
                let place = ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: cell.column))
                if readings[index].aspect == .change, !isRole(of: place, .change) { continue }
                guard let strength = strength(index, place, isSoleTotal: isSoleTotal, &context),
                    !readings[index].isElsewhen || strength == .anchored && isElsewhen(index, place),
                    let support = support(index, place, strength, &context)
                else { continue }
                found.append(Candidate(place: place, figure: printed, score: strength.rawValue * 2 + support))
            }
        }
        return found
    }

    /// The rows that a sentence names, and those of which its other figures are; where there is none of either, that
    /// which the heading above is called by.
    func rows(tiedTo index: Int) -> [RowPlace] {
        let passage = passages[passageOf[index]]
        guard passage.statements.count <= Self.mostAddressed, let tokens = tokens[passageOf[index]] else { return [] }
        let names = subject.rowNames.occurrences(in: tokens)
        let window = readings[index].window
        let own = names.filter { $0.words.overlaps(window) }
        var found = (own.isEmpty && names.count == 1 ? names : own).flatMap { subject.rowNames.rows(named: $0.name) }
        for other in near(index, in: passage.statements) {
            guard other != index, let bond = bonds[other] else { continue }
            found.append(RowPlace(table: bond.table, row: bond.row))
        }
        if found.isEmpty, names.isEmpty {
            found = headingRows[subject.sections.heading(of: statements[index].block)] ?? []
        }
        var seen: Set<RowPlace> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// The rows that the headings above statements are called by.
    func rowsOfHeadings() -> [Int: [RowPlace]] {
        var rows: [Int: [RowPlace]] = [:]
        for heading in Set(statements.indices.map { subject.sections.heading(of: statements[$0].block) }) {
            let names = subject.rowNames.occurrences(in: subject.tokens(subject.text(ofBlock: heading)))
            if names.count == 1 { rows[heading] = subject.rowNames.rows(named: names[0].name) }
        }
        return rows
    }

    /// The rows by whose only name the first sentences of paragraphs open.
    func rowsOfOpenings() -> [Int: [RowPlace]] {
        var rows: [Int: [RowPlace]] = [:]
        for number in passages.indices {
            let block = passages[number].block
            guard number == 0 || passages[number - 1].block != block else { continue }
            let lead = subject.rows(leadingBlock: block)
            if !lead.isEmpty { rows[block] = lead }
            // Only what goes on has a paragraph's opening above it.
            guard number + 1 < passages.count, passages[number + 1].block == block,
                case let names = rowsNamed[number], names.count == 1,
                opens(names[0].words, passages[number].statements.lowerBound)
            else { continue }
            rows[block] = subject.rowNames.rows(named: names[0].name)
        }
        return rows
    }

    /// Whether a table prints, to more digits or as many, what a statement says.
    private func isPrintedRounded(_ index: Int, in table: Int) -> Bool {
        subject.tables[table].table.rows.prefix(Self.mostRowsAsked).contains { row in
            row.cells.contains { $0.figure.map { Agreement(statements[index], $0).isAgreement } == true }
        }
    }

    static let mostRowsAsked = 400

    /// "An underspend of £1.4m on a budget of £34.2m": where the one is of a row, the other may round a figure of it.
    private mutating func confirmBeside(_ index: Int) -> Bool {
        for other in near(index, in: passages[passageOf[index]].statements) where other != index {
            guard let bond = bonds[other],
                let cell = cell(printing: index, in: RowPlace(table: bond.table, row: bond.row))
            else { continue }
            let position = GridCell(row: bond.row, column: Int(cell.column))
            confirm(index, printedAt: ValueIndex.CellPlace(table: bond.table, cell: position))
            return true
        }
        return false
    }

    /// Whether a cell is of the other time of which the words of a figure tell: in the column of another period than
    /// the figures beside it, or of what moved since.
    private func isElsewhen(_ index: Int, _ place: ValueIndex.CellPlace) -> Bool {
        let columns = subject.tables[place.table].table.columns
        guard case let column = Int(place.cell.column) - 1, columns.indices.contains(column) else { return false }
        if readings[index].aspect == .change { return columns[column].role == .movement }
        return columns[column].period != nil && !isBesideColumn(index, place)
    }

    /// Of a longer block only the statements nearest to one are looked at.
    private static let reachInBlock = 64

    func near(_ index: Int, in range: Range<Int>) -> Range<Int> {
        range.clamped(to: max(0, index - Self.reachInBlock)..<index + Self.reachInBlock + 1)
    }

    /// Whether another figure of a range restates one of a row.
    private func isBound(_ row: RowPlace, in range: Range<Int>, besides index: Int) -> Bool {
        near(index, in: range).contains { other in
            other != index && bonds[other].map { $0.table == row.table && $0.row == row.row } == true
        }
    }

    /// Whether any other figure of the paragraph restates a row.
    private func hasBound(besides index: Int) -> Bool {
        near(index, in: blockRange[index]).contains { $0 != index && bonds[$0] != nil }
    }

    // MARK: The row

    private func strength(
        _ index: Int,
        _ place: ValueIndex.CellPlace,
        isSoleTotal: Bool,
        _ context: inout ContextWords
    ) -> Strength? {
        let row = RowPlace(table: place.table, row: Int(place.cell.row))
        let beside = passages[passageOf[index]].statements
        if isBound(row, in: beside, besides: index) { return .anchored }
        let own = context.telling(index, at: passageOf[index], within: readings[index].window)
        if context.share(ofRow: row.row, of: row.table, in: own).isMost { return .named }
        // What has a name of its own is of that, whatever the heading above.
        if isOpen(index), isOfHeading(row, index), isSpoken(index, place, .named, &context) { return .named }
        if isBesideColumn(index, place),
            context.isTotal(row.row, of: row.table, namedAt: passageOf[index], within: readings[index].window)
        {
            return .named
        }
        // A long list of figures has many names.
        guard beside.count <= Self.mostFigures, !headed.contains(index) else { return nil }
        let label = context.share(ofRow: row.row, of: row.table, in: context.ownStems(at: passageOf[index]))
        if label.isMost || isBound(row, in: blockRange[index], besides: index) { return .near }
        if traits[index].tellingDigits >= Self.surelyMeant,
            context.sharesWord(ofRow: row.row, of: row.table, at: passageOf[index], within: readings[index].window)
        {
            return .near
        }
        if isOpen(index),
            context.share(ofRow: row.row, of: row.table, in: context.stems(of: passages, at: passageOf[index])).isMost
        {
            return .near
        }
        guard isSoleTotal, case let rows = subject.tables[row.table].table.rows, rows.indices.contains(row.row - 1),
            rows[row.row - 1].roles.contains(.total), subject.portfolioOfTable[row.table] == portfolio(of: index)
        else { return nil }
        switch readings[index].subject {
        case .whole, .bare: return .near
        case .named, .unknown: return label.shared == 0 && !hasBound(besides: index) ? .near : nil
        }
    }

    /// Whether a figure's words name nothing of their own.
    private func isOpen(_ index: Int) -> Bool {
        switch readings[index].subject {
        case .whole, .bare: true
        case .named, .unknown: false
        }
    }

    func portfolio(of index: Int) -> Int? { subject.sections.portfolio(of: statements[index].block) }
}
