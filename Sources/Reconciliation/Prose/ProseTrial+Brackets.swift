import Figures
import Lexicon
import Records
import Tables

/// A percentage in brackets behind an amount that a row prints: the share of the same row.
extension ProseTrial {
    /// "£3.7m (2.4%)": the share of the same row, in the column that is made of the amount's.
    mutating func compareBracket(_ index: Int) -> Bool {
        guard statements[index].figure.unit == .percent, index > passages[passageOf[index]].statements.lowerBound,
            let bond = bonds[index - 1], isBracketed(index), readings[index].own.count <= Self.longestShare,
            case let table = subject.tables[bond.table].table, table.rows.indices.contains(bond.row - 1)
        else { return false }
        guard !isPrinted(index, in: RowPlace(table: bond.table, row: bond.row)),
            let column = shareColumn(of: bond, in: table)
        else { return false }
        let place = ValueIndex.CellPlace(table: bond.table, cell: GridCell(row: bond.row, column: column))
        guard let figure = subject.tables[place.table].cell(at: place.cell)?.figure, let value = figure.value else {
            return false
        }
        return raise(index, slipOf: value.magnitude, at: place, figure: figure)
    }

    /// A share with more words may be of something else.
    private static let longestShare = 1

    private func shareColumn(of bond: Bond, in table: Table) -> Int? {
        for relation in table.relations
        where relation.axis == .columns && (relation.kind == .percentage || relation.kind == .change) {
            // "£0.2m (14.3%)" tells the change itself, "£1.5m (14.3%)" where it led.
            let isMade =
                relation.kind == .percentage
                ? relation.operands.first?.index == bond.column : relation.operands.contains { $0.index == bond.column }
            if isMade, relation.across.contains(bond.row) { return relation.result }
        }
        return table.column(.variancePercent)
    }

    func isBracketed(_ index: Int) -> Bool { traits[index].isBracketed }
}
