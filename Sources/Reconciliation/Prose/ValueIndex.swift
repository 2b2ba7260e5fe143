import Figures
import Papers
import Records
import Tables

/// Every printed value of a report by its size, so that what may restate a figure is looked up and never searched for.
struct ValueIndex: Sendable {
    struct Key: Hashable {
        var unit: Unit
        var value: ExactDecimal
    }

    struct CellPlace: Sendable {
        var table: Int
        var cell: GridCell
    }

    /// A value that more cells print identifies none of them.
    static let mostCells = 24

    private var cells = ValueRuns<CellPlace>()
    private var stated = ValueRuns<Int>()
    private let subject: ProseSubject

    init(_ subject: ProseSubject) {
        self.subject = subject
        for (number, table) in subject.report.tables.enumerated() {
            let rows = table.table.rows.span
            for row in rows.indices {
                let printed = rows[row].cells.span
                for cell in printed.indices {
                    guard let figure = printed[cell].figure, let key = key(figure) else { continue }
                    let place = GridCell(row: rows[row].index, column: printed[cell].column)
                    cells.add(CellPlace(table: number, cell: place), under: key)
                }
            }
        }
        let stated = subject.report.statements
        let statements = stated.span
        for index in statements.indices {
            if let key = key(statements[index].figure) { self.stated.add(index, under: key) }
        }
    }

    private func key(_ figure: Figure) -> Key? {
        guard let unit = figure.unit, let value = figure.value else { return nil }
        return Key(unit: unit, value: value.magnitude)
    }

    /// The cells that print as much; none where there are too many to tell.
    func cells(like figure: Figure) -> [CellPlace] {
        key(figure).map { cells.elements(under: $0, atMost: Self.mostCells) } ?? []
    }

    /// The first of the other statements that print as much, among those that are accepted; none where there are too many
    /// to tell.
    func statement(like index: Int, where accepted: (Int) -> Bool) -> Int? {
        key(subject.report.statements[index].figure).flatMap { key in
            stated.first(under: key, atMost: Self.mostCells) { $0 != index && accepted($0) }
        }
    }

    /// The other statements that print as much; none where there are too many to tell.
    func statements(like index: Int) -> [Int] {
        key(subject.report.statements[index].figure)
            .map { stated.elements(under: $0, atMost: Self.mostCells).filter { $0 != index } } ?? []
    }

    /// The cells that print a value; none where there are too many to tell.
    func cells(printing value: ExactDecimal, unit: Unit) -> [CellPlace] {
        cells.elements(under: Key(unit: unit, value: value.magnitude), atMost: Self.mostCells)
    }

    /// The statements that print a value; none where there are too many to tell.
    func statements(printing value: ExactDecimal, unit: Unit) -> [Int] {
        stated.elements(under: Key(unit: unit, value: value.magnitude), atMost: Self.mostCells)
    }

    /// Whether a statement's figure stands anywhere else in the report.
    func isPrintedElsewhere(_ index: Int) -> Bool {
        guard let key = key(subject.report.statements[index].figure) else { return false }
        return cells.count(under: key) > 0 || stated.count(under: key) > 1
    }

    /// One place at which a value is printed, in a table or in another statement.
    func place(of value: ExactDecimal, unit: Unit?, besides index: Int) -> (label: String, figure: Figure)? {
        guard let unit else { return nil }
        let key = Key(unit: unit, value: value.magnitude)
        if let other = stated.first(under: key, where: { $0 != index }) {
            let statement = subject.report.statements[other]
            return (statement.subject ?? "told elsewhere", statement.figure)
        }
        guard let place = cells.first(under: key, where: { _ in true }),
            let figure = subject.tables[place.table].cell(at: place.cell)?.figure
        else { return nil }
        return (subject.tables[place.table].label(of: place.cell), figure)
    }
}
