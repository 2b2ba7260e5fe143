import Figures
import Lexicon
import Records
import Tables

/// Words for which way a figure goes, against the sign of the cell that prints its size, or the two figures whose
/// difference the cell is.
extension ProseTrial {
    private struct Told {
        var index: Int
        var leaning: FigureLeaning
        var bond: Bond
        var isTrue: Bool
    }

    mutating func compareLeanings(_ context: inout ContextWords) {
        var told: [Told] = []
        for index in statements.indices where checks[index]?.outcome == .confirmed {
            guard let bond = bonds[index], bond.column != nil, let leaning = leaning(of: index, bond),
                let isUp = isUp(leaning, bond, in: bond.figure), isTied(index, bond, &context)
            else { continue }
            told.append(Told(index: index, leaning: leaning, bond: bond, isTrue: isUp == leaning.isUp))
        }
        for one in told {
            if one.isTrue {
                pass(DirectionMismatch.id)
            } else if isCertain(one, among: told, &context) {
                raiseLeaning(one)
            }
        }
    }

    /// What a statement says of its direction, unless that was held against its record with its size.
    private func leaning(of index: Int, _ bond: Bond) -> FigureLeaning? {
        guard let aspect = readings[index].aspect, aspect == .overspend || aspect == .underspend else {
            return readings[index].leaning
        }
        let record = subject.record(ofRow: bond.row, of: bond.table)
        if bond.isByWords, let record, subject.records[record].hasKnownDirection { return nil }
        return aspect == .overspend ? .over : .under
    }

    /// What is worse is more for costs and less for income: other sentences must show how the table is meant.
    private func isCertain(_ told: Told, among all: [Told], _ context: inout ContextWords) -> Bool {
        if told.leaning.isOfWorth, !isOfCosts(told.bond), !isToldByHeading(told.bond) {
            let others = all.filter {
                $0.bond.table == told.bond.table && $0.leaning.isOfWorth && $0.index != told.index
            }
            guard others.count >= 2, others.allSatisfy(\.isTrue) else { return false }
        }
        // Another cell that prints as much may be the one that is meant.
        let own = context.ownStems(at: passageOf[told.index])
        let isNamed = told.bond.isByWords || context.share(ofRow: told.bond.row, of: told.bond.table, in: own).isMost
        for place in values.cells(like: told.index) {
            guard
                place.table != told.bond.table || Int(place.cell.row) != told.bond.row
                    || Int(place.cell.column) != told.bond.column,
                // The sentence says nothing of its row, and names this one's.
                !isNamed || context.share(ofRow: Int(place.cell.row), of: place.table, in: own).shared > 0
                    || place.table == told.bond.table && Int(place.cell.row) == told.bond.row,
                let figure = subject.tables[place.table].cell(at: place.cell)?.figure
            else { continue }
            let other = Bond(
                table: place.table,
                row: Int(place.cell.row),
                column: Int(place.cell.column),
                figure: figure
            )
            if isUp(told.leaning, other, in: figure) != !told.leaning.isUp { return false }
        }
        return true
    }

    /// Whether the heading itself says which sign is better: "Variance (Adv)/Fav".
    private func isToldByHeading(_ bond: Bond) -> Bool {
        guard bond.isByWords, let column = bond.column,
            case let columns = subject.tables[bond.table].table.columns, columns.indices.contains(column - 1)
        else { return false }
        return HeadingSigns.positive(in: columns[column - 1].path.joined(separator: " "), words: subject.words)?
            .isOfWorth
            == true
    }

    /// Whether a row is of costs, or of costs and income together, so that more spent than budgeted is worse: its own
    /// figures say which way its variance goes, and its label tells of no income.
    private func isOfCosts(_ bond: Bond) -> Bool {
        guard let record = subject.record(ofRow: bond.row, of: bond.table), bond.isByWords else { return false }
        return subject.records[record].hasKnownDirection && subject.records[record].isOfCosts(subject.words)
    }

    /// Whether the words of the sentence, or another of its figures, are about the row.
    func isTied(_ index: Int, _ bond: Bond, _ context: inout ContextWords) -> Bool {
        if bond.isByWords || isCalledBoth(index, bond) { return true }
        // "### Transport" above "The forecast is £0.3m below plan."
        if isOfHeading(RowPlace(table: bond.table, row: bond.row), index), isTelling(index) { return true }
        let passage = passages[passageOf[index]]
        let isBeside = passage.statements.contains { other in
            other != index && bonds[other].map { $0.table == bond.table && $0.row == bond.row } == true
        }
        return isBeside
            || context.share(ofRow: bond.row, of: bond.table, in: context.ownStems(at: passageOf[index])).isMost
            || isCalledInPart(index, bond, context)
    }

    /// Whether a figure's own words have a word of a row's label that no other row of its table has, and no other cell
    /// prints as much: "On-call pay" of "On-call firefighters".
    private func isCalledInPart(_ index: Int, _ bond: Bond, _ context: ContextWords) -> Bool {
        guard isTelling(index) else { return false }
        var cells = values.cells(like: index)
        guard cells.next() != nil, cells.next() == nil else { return false }
        return subject.rowNames.isCalled(
            RowPlace(table: bond.table, row: bond.row),
            inPartBy: context.words(
                at: passageOf[index],
                within: readings[index].window.lowerBound..<firstWord(of: index)
            )
        )
    }

    /// Whether a row's label is the word for what a figure is, and its opposite: "(Surplus)/deficit for the year".
    private func isCalledBoth(_ index: Int, _ bond: Bond) -> Bool {
        let rows = subject.tables[bond.table].table.rows
        guard readings[index].leaning.map({ !$0.isOfWorth && !$0.isOfSize }) == true,
            rows.indices.contains(bond.row - 1)
        else { return false }
        return HeadingSigns.positive(in: rows[bond.row - 1].label, words: subject.words) != nil
    }

    // MARK: What the table shows

    /// Whether a cell shows what is up: an overspend, a deficit, the larger of two figures. Nil where it doesn't say.
    private func isUp(_ leaning: FigureLeaning, _ bond: Bond, in figure: Figure) -> Bool? {
        let table = subject.tables[bond.table].table
        // A record has the sign of an overspend, the cell the printed one, of which the heading speaks.
        guard let column = bond.column,
            case let printed = table.cell(row: bond.row, column: column)?.figure ?? figure,
            let value = printed.value, !value.isZero
        else { return nil }
        if leaning.isOfSize {
            // "Reduction", "headroom": more there is less of something.
            guard !tellsLess(column, of: table) else { return nil }
            return isLarger(bond.row, column, printed, in: table)
        }
        let heading = table.columns.indices.contains(column - 1) ? table.columns[column - 1].path : []
        // "(Surplus)/deficit for the year" may be the heading of a column or the label of a row.
        let label = table.rows.indices.contains(bond.row - 1) ? table.rows[bond.row - 1].label : ""
        for text in [heading.joined(separator: " "), leaning.isOfWorth ? "" : label] {
            if let positive = HeadingSigns.positive(in: text, words: subject.words),
                leaning.isOfWorth == positive.isOfWorth || !leaning.isOfWorth
            {
                return value.isNegative != positive.isUp
            }
        }
        // The cell has the printed sign, the record that of an overspend.
        guard let record = subject.record(ofRow: bond.row, of: bond.table),
            subject.records[record].hasKnownDirection,
            let variance = subject.records[record].figures(.variance).first(where: { $0.place == figure.place }),
            let isUnder = variance.value?.isNegative
        else { return nil }
        return !isUnder
    }

    private func tellsLess(_ column: Int, of table: Table) -> Bool {
        guard let heading = table.column(at: column)?.headingWords else { return false }
        return subject.words.leanings.matches(in: heading).contains { !$0.meaning.isUp }
            && subject.words.leanings.matches(in: heading).allSatisfy { !$0.meaning.isUp }
            || subject.words.aspects.matches(in: heading).contains { $0.meaning == .shortfall }
    }

    /// Whether of the two figures whose difference a cell is the first is the larger. Nil where it is no such
    /// difference, or the two have different signs.
    private func isLarger(_ row: Int, _ column: Int, _ figure: Figure, in table: Table) -> Bool? {
        var found: Bool?
        for relation in table.relations where relation.axis == .columns && relation.result == column {
            guard relation.kind == .variance || relation.kind == .sum, relation.operands.count == 2,
                relation.across.contains(row),
                let first = relation.operands.first(where: { $0.weight == 1 }),
                let second = relation.operands.first(where: { $0.weight == -1 }),
                let minuend = table.cell(row: row, column: first.index)?.figure,
                let subtrahend = table.cell(row: row, column: second.index)?.figure,
                let (one, other) = minuend.value.flatMap({ one in subtrahend.value.map { (one, $0) } }),
                let (whole, part) = minuend.interval.flatMap({ one in subtrahend.interval.map { (one, $0) } }),
                let printed = figure.interval, (whole - part).meets(printed), !one.isZero, !other.isZero,
                one.isNegative == other.isNegative, one.magnitude != other.magnitude
            else { continue }
            // Which of two columns without a heading is the budget nobody knows.
            guard
                [first.index, second.index].allSatisfy({ index in
                    table.columns.indices.contains(index - 1) && !table.columns[index - 1].path.isEmpty
                })
            else { continue }
            // "Above budget" is said of what was spent, whichever of the two the table takes from the other; what a
            // budget is held against must be known for that.
            let isTurned = table.isBudget(column: first.index) && !table.isBudget(column: second.index)
            guard !isTurned || table.isSpending(column: second.index) else { continue }
            let isFirst = (one.magnitude > other.magnitude) != isTurned
            if let found, found != isFirst { return nil }
            found = isFirst
        }
        return found
    }

    // MARK: Raising

    private mutating func raiseLeaning(_ told: Told) {
        let figure = statements[told.index].figure
        let table = subject.tables[told.bond.table]
        let cell = GridCell(row: told.bond.row, column: told.bond.column ?? 0)
        raise(
            ProseMatter(
                rule: DirectionMismatch.id,
                severity: .warning,
                statement: told.index,
                operands: [ProseMatter.Operand(label: table.label(of: cell), figure: told.bond.figure)],
                table: table.id,
                diagnosis: .signFlipped,
                message: "\(figure.printed) is told as \(told.leaning.words), but \(table.name(of: cell)) is "
                    + "\(told.bond.figure.printed), \(told.leaning.opposite.words)"
            ),
            overruling: true
        )
    }
}

extension Table {
    func isBudget(column: Int) -> Bool {
        guard columns.indices.contains(column - 1) else { return false }
        switch columns[column - 1].role {
        case .budget, .adjustedBudget, .target, .limit: return true
        default: return false
        }
    }

    fileprivate func isSpending(column: Int) -> Bool {
        guard columns.indices.contains(column - 1) else { return false }
        return columns[column - 1].role == .forecast || columns[column - 1].role == .actual
    }
}
