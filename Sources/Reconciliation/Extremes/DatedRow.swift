import Figures
import Papers
import Records
import Tables

/// What a row prints at three times or more, in their order.
struct DatedRow {
    struct Cell {
        var column: Column
        var figure: Figure
        var value: ExactDecimal
    }

    let subject: TableSubject
    let row: Row
    let cells: [Cell]

    private static let leastTimes = 3

    /// Nil where two columns are of one time, where one prints no figure, or where columns tell different things.
    init?(_ place: RowPlace, _ report: ReportSubject) {
        subject = report.tables[place.table]
        let table = subject.table
        guard table.rows.indices.contains(place.row - 1) else { return nil }
        row = table.rows[place.row - 1]
        let year = report.report.head.period.financialYear
        var cells: [(order: Int, cell: Cell)] = []
        for column in table.columns where column.role != .target {
            guard let period = column.period, !period.isEmpty, let order = period.order(in: year) else { continue }
            guard let figure = row.figure(inColumn: column.index), figure.upper == nil,
                let value = figure.absence == .nilValue ? .zero : figure.value,
                !cells.contains(where: { $0.order == order })
            else { return nil }
            cells.append((order, Cell(column: column, figure: figure, value: value)))
        }
        guard cells.count >= Self.leastTimes, Set(cells.map(\.cell.figure.unit)).count == 1 else { return nil }
        self.cells = cells.sorted { $0.order < $1.order }.map(\.cell)
    }

    /// The one cell of a time that is told.
    func cell(of time: PeriodMention) -> Cell? {
        let found = cells.filter { $0.column.period?.isTold(by: [time.value]) == true }
        return found.count == 1 ? found[0] : nil
    }
}
