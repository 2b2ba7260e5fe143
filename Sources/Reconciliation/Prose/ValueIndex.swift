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

    private var cells: [Key: [CellPlace]] = [:]
    private var stated: [Key: [Int]] = [:]
    private let subject: ProseSubject

    init(_ subject: ProseSubject) {
        self.subject = subject
        for (number, table) in subject.report.tables.enumerated() {
            for row in table.table.rows {
                for cell in row.cells {
                    guard let figure = cell.figure, let value = figure.value, let unit = figure.unit else { continue }
                    let place = CellPlace(table: number, cell: GridCell(row: row.index, column: cell.column))
                    cells[Key(unit: unit, value: value.magnitude), default: []].append(place)
                }
            }
        }
        for (index, statement) in subject.report.statements.enumerated() {
            guard let value = statement.figure.value, let unit = statement.figure.unit else { continue }
            stated[Key(unit: unit, value: value.magnitude), default: []].append(index)
        }
    }

    private func key(_ figure: Figure) -> Key? {
        guard let unit = figure.unit, let value = figure.value else { return nil }
        return Key(unit: unit, value: value.magnitude)
    }

    /// The cells that print as much; none where there are too many to tell.
    func cells(like figure: Figure) -> [CellPlace] {
        guard let found = key(figure).flatMap({ cells[$0] }), found.count <= Self.mostCells else { return [] }
        return found
    }

    /// The other statements that print as much.
    func statements(like index: Int) -> [Int] {
        guard let found = key(subject.report.statements[index].figure).flatMap({ stated[$0] }),
            found.count <= Self.mostCells
        else { return [] }
        return found.filter { $0 != index }
    }

    /// Whether a statement's figure stands anywhere else in the report.
    func isPrintedElsewhere(_ index: Int) -> Bool {
        guard let key = key(subject.report.statements[index].figure) else { return false }
        return cells[key] != nil || (stated[key]?.count ?? 0) > 1
    }

    /// One place at which a value is printed, in a table or in another statement.
    func place(of value: ExactDecimal, unit: Unit?, besides index: Int) -> (label: String, figure: Figure)? {
        guard let unit else { return nil }
        let key = Key(unit: unit, value: value.magnitude)
        if let other = stated[key]?.first(where: { $0 != index }) {
            let statement = subject.report.statements[other]
            return (statement.subject ?? "told elsewhere", statement.figure)
        }
        guard let place = cells[key]?.first,
            let figure = subject.tables[place.table].cell(at: place.cell)?.figure
        else { return nil }
        return (subject.tables[place.table].label(of: place.cell), figure)
    }
}
