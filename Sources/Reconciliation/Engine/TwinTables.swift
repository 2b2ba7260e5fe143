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
            return agreeing >= TwinTables.leastAgreeing && different * 4 <= agreeing
        }
    }

    static let leastAgreeing = 3
    static let manyAgreeing = 5

    private(set) var pairs: [Pair] = []

    private struct Key: Hashable {
        /// Numbers of names.
        var row: Int
        var column: Int
        var unit: Unit?
    }

    /// Every name of a row or column gets a number, so that its words are compared once and not for every cell.
    private struct NameNumbers {
        private var numbers: [Words: Int] = [:]

        mutating func number(of name: Words) -> Int {
            if let known = numbers[name] { return known }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
    }

    private struct Seat {
        var table: Int
        var cell: GridCell
        var figure: Figure
    }

    init(in tables: [TableSubject]) {
        var last: [Key: Seat] = [:]
        var names = NameNumbers()
        var positions: [[Int]: Int] = [:]
        for (index, table) in tables.enumerated() {
            let seats = Self.seats(of: table, at: index, &names)
            for (key, seat) in seats.sorted(by: { $0.value.cell.precedes($1.value.cell) }) {
                if let other = last[key], other.table != index {
                    let pair = [other.table, index]
                    if positions[pair] == nil {
                        positions[pair] = pairs.count
                        pairs.append(Pair(first: other.table, second: index))
                    }
                    pairs[positions[pair] ?? 0].shared.append(Self.twin(other, seat))
                }
                last[key] = seat
            }
        }
    }

    /// The figures of a table whose row and heading name them; names that come twice name nothing.
    private static func seats(
        of subject: TableSubject,
        at index: Int,
        _ names: inout NameNumbers
    ) -> [Key: Seat] {
        let columns = subject.table.columns.map { column in
            let words = Words(column.path.joined(separator: " "))
            return words.isEmpty ? nil : names.number(of: words)
        }
        var seats: [Key: Seat] = [:]
        var repeated: Set<Key> = []
        for row in subject.table.rows where !row.label.isEmpty && row.roles.isDisjoint(with: [.header, .heading]) {
            let label = names.number(of: Words((row.group.map { $0 + " " } ?? "") + row.label))
            for cell in row.cells {
                guard let figure = cell.figure, figure.value != nil, figure.upper == nil, figure.origin == .printed,
                    columns.indices.contains(cell.column - 1), let column = columns[cell.column - 1]
                else { continue }
                let key = Key(row: label, column: column, unit: figure.unit)
                let seat = Seat(table: index, cell: GridCell(row: row.index, column: cell.column), figure: figure)
                if seats.updateValue(seat, forKey: key) != nil { repeated.insert(key) }
            }
        }
        return seats.filter { !repeated.contains($0.key) }
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
        guard let a = first.value, let b = second.value, let one = first.interval, let other = second.interval else {
            return .different
        }
        if a == b { return .exact }
        guard first.decimals == second.decimals else { return one.meets(other) ? .exact : .different }
        return one.meets(other) ? .oneUnitApart : .different
    }
}

extension GridCell {
    fileprivate func precedes(_ other: GridCell) -> Bool { (row, column) < (other.row, other.column) }
}
