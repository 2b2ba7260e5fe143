import Figures
import Lexicon
import Records
import Tables

/// Which column of a row a sentence may mean by a figure that a slip made: how much its words say of one.
extension ProseTrial {
    /// How much the sentence says of a cell's column; nil where it says something else, or too little.
    func support(
        _ index: Int,
        _ place: ValueIndex.CellPlace,
        _ strength: Strength,
        _ context: inout ContextWords
    ) -> Int? {
        let aspect = readings[index].aspect
        let row = RowPlace(table: place.table, row: Int(place.cell.row))
        guard mayBeOfTime(index, place),
            strength == .anchored || isSurelyOwn(index, in: row, column: Int(place.cell.column))
        else { return nil }
        if isRole(of: place, aspect) { return 2 }
        let column = Int(place.cell.column)
        let role = self.column(of: place)?.role
        let heading = context.share(ofColumn: column, of: place.table, in: passageOf[index])
        if aspect != nil, aspect != .change, let role, role.isOfAspects, !heading.isMost { return nil }
        if heading.isHalf || isBesideColumn(index, place) { return 1 }
        switch strength {
        case .anchored: return isShort(index) || isSpoken(index, place, strength, &context) ? 0 : nil
        case .named:
            return traits[index].tellingDigits >= Self.surelyMeant
                || isSpoken(index, place, strength, &context)
                ? 0 : nil
        case .near:
            if traits[index].tellingDigits >= Self.surelyMeant { return 0 }
            return isLong(index) && isShort(index) && isOftenBound(index, place) ? 0 : nil
        }
    }

    /// Whether a figure may be of the time of a column: of one that is not the report's only where its words, or
    /// another figure of the sentence, tell of it.
    private func mayBeOfTime(_ index: Int, _ place: ValueIndex.CellPlace) -> Bool {
        guard let period = column(of: place)?.period, period.isOfTime, !readings[index].isElsewhen,
            !isBesideColumn(index, place)
        else { return true }
        let told = times.mentions(at: passageOf[index])
        if told.contains(where: { period.isTold(by: [$0.value]) }) { return true }
        let columns = subject.tables[place.table].table.columns
        // The latest of its kind needs no word.
        return !columns.contains { other in
            other.role == column(of: place)?.role && other.period.map { $0.isOfTime && period.order < $0.order } == true
        }
    }

    /// Whether a sentence speaks of nothing but the row and column of a cell, and no second rounding brought it there.
    func isSpoken(
        _ index: Int,
        _ place: ValueIndex.CellPlace,
        _ strength: Strength,
        _ context: inout ContextWords
    )
        -> Bool
    {
        guard isTelling(index), !headed.contains(index), isFar(index, from: place), !isBehindBracket(index),
            passages[passageOf[index]].statements.count <= Self.mostFigures,
            subject.tables[place.table].cell(at: place.cell)?.figure != nil
        else { return false }
        let row = RowPlace(table: place.table, row: Int(place.cell.row))
        // What another figure is of, or the heading, need not be said again.
        let isSaid =
            strength == .anchored || isOfHeading(row, index)
            || subject.rowNames.isCalled(
                row,
                inPartBy: context.words(at: passageOf[index], within: readings[index].own)
            )
        return isSaid && isSpoken(index, in: row, column: Int(place.cell.column))
    }

    /// "children's services (£24.3m, ...": what stands before the bracket is what the figure is of.
    func isBehindBracket(_ index: Int) -> Bool {
        let start = statements[index].range.lowerBound
        return start > 0 && statements[index].sentence.utf8.span[start - 1] == UInt8(ascii: "(")
    }

    /// Whether a figure is more than a hundredth from that of a cell: what is nearer may have been worked out
    /// otherwise.
    private func isFar(_ index: Int, from place: ValueIndex.CellPlace) -> Bool {
        guard let stated = statements[index].figure.value?.magnitude,
            let printed = subject.tables[place.table].cell(at: place.cell)?.figure?.value?.magnitude
        else { return false }
        return (stated - printed).magnitude * ExactDecimal(100) > printed
    }

    /// Whether the heading above a statement is the name of a row.
    func isOfHeading(_ row: RowPlace, _ index: Int) -> Bool {
        headingRows[subject.sections.heading(of: statements[index].block)]?.contains(row) == true
    }

    /// Whether another figure of the sentence is of the same column.
    func isBesideColumn(_ index: Int, _ place: ValueIndex.CellPlace) -> Bool {
        near(index, in: passages[passageOf[index]].statements).contains { other in
            other != index
                && bonds[other].map { $0.table == place.table && $0.column == Int(place.cell.column) } == true
        }
    }

    /// Whether two other figures of the paragraph are of the row.
    private func isOftenBound(_ index: Int, _ place: ValueIndex.CellPlace) -> Bool {
        near(index, in: blockRange[index]).count { other in
            other != index && bonds[other].map { $0.table == place.table && $0.row == Int(place.cell.row) } == true
        } >= 2
    }

    /// Whether a sentence tells of one row only: a list has figures of many, each with a noun of its own.
    private func isShort(_ index: Int) -> Bool {
        let count = passages[passageOf[index]].statements.count
        return count <= (isLong(index) ? Self.mostFigures : Self.mostFigures - 1)
    }
}

extension ColumnRole {
    /// Whether the words of a figure have a name of their own for what stands in such a column.
    var isOfAspects: Bool {
        switch self {
        case .budget, .additionalFunding, .adjustedBudget, .forecast, .actual, .variance, .savingsTarget,
            .savingsAchieved, .savingsShortfall, .savingsIdentified, .identifiedShortfall:
            true
        default: false
        }
    }
}
