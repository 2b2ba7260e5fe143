import Figures
import Papers
import Records
import Tables

/// Every printed value of a report by its size, so that what may restate a figure is looked up and never searched for.
struct ValueIndex: Sendable {
    struct CellPlace: Sendable {
        var table: Int
        var cell: GridCell
    }

    /// A value that more cells print identifies none of them.
    static let mostCells = 24

    private var numbers = ValueNumbers()
    private var cells = ValueRuns<CellPlace>()
    private var stated = ValueRuns<Int>()
    /// The number of each statement's value; -1 where it has none.
    private var numberOfStatement: [Int] = []
    private let subject: ProseSubject

    init(_ subject: ProseSubject) {
        self.subject = subject
        for (number, table) in subject.report.tables.enumerated() {
            let rows = table.table.rows.span
            for row in rows.indices {
                let printed = rows[row].cells.span
                for cell in printed.indices {
                    guard let figure = printed[cell].figure, let key = Self.key(figure) else { continue }
                    let place = GridCell(row: rows[row].index, column: printed[cell].column)
                    cells.add(CellPlace(table: number, cell: place), under: numbers.add(key))
                }
            }
        }
        let stated = subject.report.statements
        let statements = stated.span
        numberOfStatement.reserveCapacity(statements.count)
        for index in statements.indices {
            let number = Self.key(statements[index].figure).map { numbers.add($0) } ?? -1
            numberOfStatement.append(number)
            if number >= 0 { self.stated.add(index, under: number) }
        }
    }

    private static func key(_ figure: Figure) -> ValueNumbers.Key? {
        guard let unit = figure.unit, let value = figure.value else { return nil }
        return ValueNumbers.Key(unit: unit, value: value)
    }

    /// The number of a value that the report prints; nil where it doesn't.
    func number(of value: ExactDecimal, unit: Unit) -> Int? {
        number(of: ValueNumbers.Key(unit: unit, value: value))
    }

    /// The same where the value is no decimal yet.
    func number(of key: ValueNumbers.Key) -> Int? { numbers.number(of: key) }

    /// The cells that print as much as a statement; none where there are too many to tell.
    func cells(like statement: Int) -> ValueRuns<CellPlace>.Members { cells(printing: numberOfStatement[statement]) }

    /// The statements that print as much as one of them, itself included; none where there are too many to tell.
    func statements(like statement: Int) -> ValueRuns<Int>.Members {
        statements(printing: numberOfStatement[statement])
    }

    /// The cells that print the value of a number; none where there are too many to tell.
    func cells(printing number: Int) -> ValueRuns<CellPlace>.Members {
        cells.elements(under: number, atMost: Self.mostCells)
    }

    /// The statements that print the value of a number; none where there are too many to tell.
    func statements(printing number: Int) -> ValueRuns<Int>.Members {
        stated.elements(under: number, atMost: Self.mostCells)
    }

    /// Whether a statement's figure stands anywhere else in the report.
    func isPrintedElsewhere(_ statement: Int) -> Bool {
        let number = numberOfStatement[statement]
        return number >= 0 && (cells.count(under: number) > 0 || stated.count(under: number) > 1)
    }

    /// One place at which a value is printed, in a table or in another statement.
    func place(of value: ExactDecimal, unit: Unit?, besides index: Int) -> (label: String, figure: Figure)? {
        guard let unit, let number = number(of: value, unit: unit) else { return nil }
        if let other = stated.elements(under: number).first(where: { $0 != index }) {
            let statement = subject.report.statements[other]
            return (statement.subject ?? "told elsewhere", statement.figure)
        }
        guard let place = cells.elements(under: number).first(where: { _ in true }),
            let figure = subject.tables[place.table].cell(at: place.cell)?.figure
        else { return nil }
        return (subject.tables[place.table].label(of: place.cell), figure)
    }
}
