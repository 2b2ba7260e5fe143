import Figures
import Lexicon
import Records
import Tables

/// What the rows that a sentence may mean were and are.
extension ProseTrial {
    /// The changes that a row's columns tell: those that relations of columns are about first.
    func changes(ofRow row: RowPlace, _ context: inout ContextWords) -> [RowChange] {
        let table = subject.tables[row.table].table
        guard table.rows.indices.contains(row.row - 1) else { return [] }
        func cell(_ column: Int) -> CellAddress? {
            guard let figure = table.cell(row: row.row, column: column)?.figure, figure.value != nil, figure.unit != nil
            else { return nil }
            let place = ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: column))
            return CellAddress(place: place, figure: figure, telling: .surely, isFull: true)
        }
        var found: [RowChange] = []
        func add(_ first: Int, _ last: Int, printed: Figure? = nil) {
            guard let before = cell(first), let after = cell(last), before.figure.unit == after.figure.unit,
                !found.contains(where: {
                    $0.before.place.cell == before.place.cell && $0.after.place.cell == after.place.cell
                })
            else { return }
            found.append(RowChange(before: before, after: after, printed: printed))
        }
        for relation in table.relations where relation.axis == .columns && relation.across.contains(row.row) {
            guard let (first, last, printed) = ends(of: relation, in: table) else { continue }
            add(first, last, printed: printed.flatMap { cell($0)?.figure })
        }
        for pair in context.series(of: row.table).pairs { add(pair.before, pair.after) }
        return found
    }

    /// The columns of what was, of what is, and of their difference, where a relation of columns is of such.
    private func ends(of relation: Relation, in table: Table) -> (Int, Int, Int?)? {
        guard relation.kind == .sum || relation.kind == .variance, let result = table.column(at: relation.result) else {
            return nil
        }
        if result.role == .closing || result.role == .balance,
            let opening = relation.operands.first(where: { table.column(at: $0.index)?.role == .opening }),
            opening.weight == 1
        {
            let moved =
                relation.operands.count == 2 ? relation.operands.first { $0.index != opening.index }?.index : nil
            return (opening.index, relation.result, moved)
        }
        guard relation.operands.count == 2, let first = relation.operands.first(where: { $0.weight == -1 }),
            let last = relation.operands.first(where: { $0.weight == 1 })
        else { return nil }
        let isEarlier =
            table.column(at: first.index)?.role == .previousVariance
            || table.column(at: first.index)?.role == .previousForecast
            || table.column(at: first.index).map { subject.words.elsewhen.longestMatch(in: $0.headingWords) != nil }
                == true
        if !isEarlier {
            guard let was = table.column(at: first.index)?.period, let now = table.column(at: last.index)?.period,
                was.isOfTime,
                now.isOfTime,
                was.order < now.order
            else { return nil }
        }
        return (first.index, last.index, relation.result)
    }

    /// The cell of what a row was or is, where a figure is told as that from which it moved, or to which: "rose by
    /// £0.8m to £2.9m", "fell from £4.2m to £3.8m".
    ///
    /// Of several times that is meant which prints the figure, or whose counterpart prints what is told beside it.
    func end(of index: Int, in row: RowPlace, _ context: inout ContextWords) -> CellAddress? {
        let reading = readings[index]
        guard reading.isStart || reading.isEnd else { return nil }
        let statements = passages[passageOf[index]].statements
        let changes = changes(ofRow: row, &context)
        let cells = changes.map { reading.isStart ? $0.before : $0.after }
        if let printing = cells.first(where: { Agreement(self.statements[index], $0.figure).isAgreement }) {
            return printing
        }
        // Whatever column of the row prints it tells when.
        if isPrinted(index, in: row) { return nil }
        if reading.isStart {
            // "from £4.2m in the current year": what stands behind it may be a time of which no column tells.
            guard reading.own.upperBound - firstWord(of: index) <= Self.longestStart else { return nil }
            guard changes.count > 1 else { return cells.first }
            guard index + 1 < statements.upperBound, readings[index + 1].isEnd else { return nil }
            return Self.only(
                changes.filter { Agreement(self.statements[index + 1], $0.after.figure).isAgreement }.map(\.before)
            )
        }
        guard index > statements.lowerBound else { return nil }
        let mate = index - 1
        let isMoved =
            readings[mate].aspect == .change
            && (readings[mate].leaning.map { $0 == .rise || $0 == .fall } ?? false)
        guard readings[mate].isStart || isMoved else { return nil }
        guard changes.count > 1 else { return cells.first }
        return Self.only(
            changes.filter { change in
                isMoved
                    ? change.rise.map { change.isSize($0, toldBy: self.statements[mate]) } == true
                    : Agreement(self.statements[mate], change.before.figure).isAgreement
            }.map(\.after)
        )
    }

    /// How many words a figure from which something moved may have, itself and "to" among them.
    private static let longestStart = 3

    private static func only(_ cells: [CellAddress]) -> CellAddress? {
        guard let first = cells.first, cells.allSatisfy({ $0.place.cell == first.place.cell }) else { return nil }
        return first
    }
}
