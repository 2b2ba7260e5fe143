import Figures
import Lexicon
import Records
import Tables

/// A level told as a gap: "Marsh Bridge will finish £19.8m below its approval", where that is what was approved.
///
/// The value says which cell was taken, and the words that it is none of its column: what is above or below something
/// stands under a heading for that, or is what two cells of the row differ by.
extension ProseTrial {
    mutating func compareLevelsAsGaps(_ context: inout ContextWords) {
        for index in statements.indices
        where traits[index].isPlainMoney && checks[index]?.outcome == .confirmed && !isRaised[index]
            && !headed.contains(index) && tellsGapAlone(index)
        {
            guard let bond = bonds[index], let column = bond.column, traits[index].slippingDigits > 1,
                case let row = RowPlace(table: bond.table, row: bond.row), isLaidOut(row),
                isTied(index, to: row), isLevelOnly(index), !isSupposed(index),
                !isDifference(index, inRow: row), !isMadeBeside(index, row, column),
                let gap = gaps(ofRow: row, unit: statements[index].figure.unit, &context).first,
                !isBetweenRows(index, row)
            else { continue }
            raise(
                index,
                expecting: gap,
                text:
                    "It is what \(subject.tables[row.table].name(of: GridCell(row: row.row, column: column))) prints.",
                overruling: true
            )
        }
    }

    /// Whether the words of an amount say that it is how far another lies from something, and no level.
    private func tellsGapAlone(_ index: Int) -> Bool {
        let reading = readings[index]
        // "£247.4m, which is 3.7% above the base": so much is its share.
        let next = index + 1
        let isShare =
            next < passages[passageOf[index]].statements.upperBound && statements[next].figure.unit == .percent
            && readings[next].leaning != nil
        return isGapOnly(index) && !reading.isStart && !reading.isEnd && !reading.isMeasure && !reading.isPart
            && !isShare
    }

    /// Whether the sentence names a row, in full or by words that are its alone, or no row where it is a total.
    private func isTied(_ index: Int, to row: RowPlace) -> Bool {
        let names = rowsNamed[passageOf[index]]
        if names.contains(where: { subject.rowNames.rows(named: $0.name).contains(row) }) { return true }
        let roles = subject.tables[row.table].table.rows[row.row - 1].roles
        if names.isEmpty, !roles.isDisjoint(with: [.total, .subtotal]) { return true }
        return tokens[passageOf[index]].map { subject.rowNames.isCalled(row, inPartBy: $0.stems) } == true
    }

    /// Whether all cells that print an amount tell how much there is.
    private func isLevelOnly(_ index: Int) -> Bool {
        var isPrinted = false
        for place in values.cells(like: index) {
            guard let column = column(of: place), isLevel(column, of: subject.tables[place.table].table) else {
                return false
            }
            isPrinted = true
        }
        return isPrinted
    }

    /// Whether what stands in a column is by its heading no difference, nor the one that two others make.
    private func isLevel(_ column: Column, of table: Table) -> Bool {
        switch column.role {
        case .budget, .adjustedBudget, .forecast, .actual, .gross, .income, .net, .opening, .closing, .balance: true
        case nil, .target, .total:
            subject.words.leanings.matches(in: column.headingWords).isEmpty
                && !subject.words.aspects.matches(in: column.headingWords).contains {
                    $0.meaning.isVariance || $0.meaning == .change || $0.meaning.isOfSavings
                }
                && !table.relations.contains { relation in
                    relation.axis == .columns && relation.result == column.index
                        && relation.operands.contains { $0.weight == -1 }
                }
        default: false
        }
    }

    /// Whether another amount of the sentence and one of the row, or two of the sentence, make an amount.
    private func isMadeBeside(_ index: Int, _ row: RowPlace, _ column: Int) -> Bool {
        let cell = GridCell(row: row.row, column: column)
        return isMadeRounded(index, by: ValueIndex.CellPlace(table: row.table, cell: cell))
            || isProvenBeside(index, row)
    }
}
