import Figures
import Lexicon
import Tables

/// Finds the tables of a report that print the same rows under the same headings, and what they tell of each.
///
/// Every table is held only against the last one before it that shares a figure's row and heading, so that the work
/// grows with the number of cells.
struct TwinTables {
    enum Agreement {
        case exact, oneUnitApart, different
    }

    /// One figure that both tables print.
    struct Twin {
        var firstCell: GridCell
        var secondCell: GridCell
        var first: Figure
        var second: Figure
        var agreement: Agreement
    }

    struct Pair {
        /// The tables, by their positions in the report.
        var first: Int
        var second: Int
        var shared: [Twin] = []

        /// How many figures agree that are no noughts.
        var agreeing: Int {
            Set(shared.filter { $0.agreement == .exact && $0.first.value?.isZero == false }.compactMap(\.first.value))
                .count
        }

        /// Whether so much agrees that the two tell of one thing.
        var isOneThing: Bool {
            let different = shared.count { $0.agreement == .different }
            // Counting them is dear, and there are never more than are shared.
            guard different * 4 <= shared.count else { return false }
            return agreeing >= TwinTables.leastAgreeing && different * 4 <= agreeing
        }
    }

    static let leastAgreeing = 3
    static let manyAgreeing = 5

    private(set) var pairs: [Pair] = []

    private struct Key: Hashable {
        /// Numbers of names.
        var row: Int32
        var column: Int32
        var unit: Unit?
    }

    /// Every name of a row or column gets a number, so that its words are compared once and not for every cell.
    private struct NameNumbers {
        private var numbers: [Words: Int32] = [:]

        mutating func number(of name: Words) -> Int32 {
            if let known = numbers[name] { return known }
            let number = Int32(truncatingIfNeeded: numbers.count)
            numbers[name] = number
            return number
        }
    }

    private struct Seat {
        var key: Key
        var table: Int
        var cell: GridCell
        var figure: Figure
    }

    private struct TablePair: Hashable {
        var first: Int
        var second: Int
    }

    init(in tables: [TableSubject]) {
        var last: [Key: Seat] = [:]
        var names = NameNumbers()
        var positions: [TablePair: Int] = [:]
        for (index, table) in tables.enumerated() {
            for seat in Self.seats(of: table, at: index, &names) {
                guard let other = last.updateValue(seat, forKey: seat.key) else { continue }
                let pair = TablePair(first: other.table, second: index)
                let position = positions[pair] ?? pairs.count
                if position == pairs.count {
                    positions[pair] = position
                    pairs.append(Pair(first: other.table, second: index))
                }
                pairs[position].shared.append(Self.twin(other, seat))
            }
        }
    }

    /// The figures of a table whose row and heading name them, in the order of the cells; names that come twice name
    /// nothing.
    private static func seats(of subject: TableSubject, at index: Int, _ names: inout NameNumbers) -> [Seat] {
        let columns = subject.table.columns.map { column -> Int32? in
            let words = Words(column.path.joined(separator: " "))
            return words.isEmpty ? nil : names.number(of: words)
        }
        var seats: [Seat] = []
        var labels: [Int32] = []
        let rows = subject.table.rows.span
        for row in rows.indices where !rows[row].label.isEmpty && rows[row].roles.isDisjoint(with: [.header, .heading])
        {
            let label = names.number(of: Words((rows[row].group.map { $0 + " " } ?? "") + rows[row].label))
            labels.append(label)
            let cells = rows[row].cells.span
            for cell in cells.indices {
                guard let figure = cells[cell].figure, figure.value != nil, figure.upper == nil,
                    figure.origin == .printed, columns.indices.contains(cells[cell].column - 1),
                    let column = columns[cells[cell].column - 1]
                else { continue }
                let key = Key(row: label, column: column, unit: figure.unit)
                let place = GridCell(row: rows[row].index, column: cells[cell].column)
                seats.append(Seat(key: key, table: index, cell: place, figure: figure))
            }
        }
        // Where no row and no column is called as another, no figure is.
        if areDifferent(labels), areDifferent(columns.compactMap(\.self)) { return seats }
        var counts: [Key: Int] = [:]
        for seat in seats { counts[seat.key, default: 0] += 1 }
        return seats.filter { counts[$0.key] == 1 }
    }

    private static func areDifferent(_ numbers: [Int32]) -> Bool {
        let sorted = numbers.sorted()
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0 != $1 }
    }

    private static func twin(_ first: Seat, _ second: Seat) -> Twin {
        Twin(
            firstCell: first.cell,
            secondCell: second.cell,
            first: first.figure,
            second: second.figure,
            agreement: agreement(first.figure, second.figure)
        )
    }

    /// With equal decimals the two must be equal; with others, what they stand for must meet.
    private static func agreement(_ first: Figure, _ second: Figure) -> Agreement {
        guard let a = first.value, let b = second.value else { return .different }
        if a == b { return .exact }
        guard let one = first.interval, let other = second.interval else { return .different }
        guard first.decimals == second.decimals else { return one.meets(other) ? .exact : .different }
        return one.meets(other) ? .oneUnitApart : .different
    }
}
