import Figures
import Lexicon
import Tables

/// Finds the tables of a report that print the same rows under the same headings, and what they tell of each.
///
/// Every table is held only against the last one before it that shares a figure's row and heading, so that the work
/// grows with the number of cells. Nearly all that is called alike tells of different things: two such figures are two
/// numbers until so many agree that their tables may tell of one thing.
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

    /// Two tables that tell of one thing.
    struct Pair {
        /// The tables, by their positions in the report.
        var first: Int
        var second: Int
        var shared: [Twin]
        /// How many figures agree that are no noughts.
        var agreeing: Int
        /// Whether headings say that the two tell of one thing, and not their figures alone.
        var isHeaded = true

        /// Nil where less agrees than shows that the two tell of one thing.
        fileprivate init?(first: Int, second: Int, shared: [Twin]) {
            (self.first, self.second, self.shared) = (first, second, shared)
            let different = shared.count { $0.agreement == .different }
            agreeing =
                Set(
                    shared.filter { $0.agreement == .exact && $0.first.value?.isZero == false }.compactMap(
                        \.first.value
                    )
                )
                .count
            guard agreeing >= TwinTables.leastAgreeing, different * 4 <= agreeing else { return nil }
        }

        /// A list and the table that it quotes, as ``QuotedRows`` finds them.
        init(first: Int, second: Int, quoting shared: [Twin], agreeing: Int) {
            (self.first, self.second, self.shared, self.agreeing) = (first, second, shared, agreeing)
            isHeaded = false
        }
    }

    static let leastAgreeing = 3
    static let manyAgreeing = 5

    private(set) var pairs: [Pair] = []

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

    private struct TablePair: Hashable {
        var first: Int
        var second: Int
    }

    /// The figures that two tables share, by the numbers of their seats.
    private struct Shared {
        var seats: [(first: Int32, second: Int32)] = []
        /// How many of them may agree.
        var mayAgree = 0
    }

    init(in tables: [TableSubject]) {
        var seats: [TwinSeat] = []
        seats.reserveCapacity(tables.indices.reduce(0) { $0 + tables[$1].cellCount })
        var last = LastSeats()
        var names = NameNumbers()
        var order: [TablePair] = []
        var positions: [TablePair: Int] = [:]
        var found: [Shared] = []
        for index in tables.indices {
            let start = seats.count
            Self.addSeats(of: tables[index], at: index, &names, to: &seats)
            // The figures of a table mostly have their twins in one other table.
            var current = -1
            for number in start..<seats.count {
                guard let first = last.replace(by: number, in: seats) else { continue }
                let pair = TablePair(first: Int(seats[first].table), second: index)
                if current < 0 || order[current] != pair {
                    current = positions[pair] ?? found.count
                    if current == found.count {
                        positions[pair] = current
                        order.append(pair)
                        found.append(Shared())
                    }
                }
                found[current].seats.append((Int32(first), Int32(number)))
                if seats[first].mayAgree(with: seats[number]) { found[current].mayAgree += 1 }
            }
        }
        for (pair, shared) in zip(order, found) where shared.mayAgree >= Self.leastAgreeing {
            let twins = shared.seats.compactMap { Self.twin(seats[Int($0.first)], seats[Int($0.second)], in: tables) }
            if let pair = Pair(first: pair.first, second: pair.second, shared: twins) { pairs.append(pair) }
        }
    }

    /// Adds the figures of a table whose row and heading name them, in the order of the cells; names that come twice
    /// name nothing.
    private static func addSeats(
        of subject: TableSubject,
        at index: Int,
        _ names: inout NameNumbers,
        to seats: inout [TwinSeat]
    ) {
        let columns = subject.table.columns.map { column -> Int32? in
            let words = column.headingWords
            return words.isEmpty ? nil : names.number(of: words)
        }
        let start = seats.count
        var labels: [Int32] = []
        let all = subject.table.rows
        let rows = all.span
        for row in rows.indices where !rows[row].label.isEmpty && rows[row].roles.isDisjoint(with: [.header, .heading])
        {
            let name = rows[row].group.map { Words($0 + " " + rows[row].label) } ?? rows[row].labelWords
            let label = names.number(of: name)
            labels.append(label)
            let cells = rows[row].cells.span
            for cell in cells.indices {
                guard let figure = cells[cell].figure, let value = figure.value, figure.upper == nil,
                    figure.origin == .printed, columns.indices.contains(cells[cell].column - 1),
                    let column = columns[cells[cell].column - 1]
                else { continue }
                seats.append(
                    TwinSeat(
                        key: TwinSeat.Key(row: label, column: column, unit: figure.unit),
                        table: index,
                        cell: GridCell(row: rows[row].index, column: cells[cell].column),
                        value: value,
                        decimals: figure.decimals
                    )
                )
            }
        }
        // Where no row and no column is called as another, no figure is.
        if areDifferent(labels), areDifferent(columns.compactMap(\.self)) { return }
        // Nor where those called alike have different units: "Variance" in pounds and in percent.
        if areDifferent(seats[start...].map(\.key.mixed)) { return }
        var counts: [TwinSeat.Key: Int] = [:]
        for seat in seats[start...] { counts[seat.key, default: 0] += 1 }
        let own = seats[start...].filter { counts[$0.key] == 1 }
        seats.replaceSubrange(start..., with: own)
    }

    private static func areDifferent(_ numbers: [some Comparable]) -> Bool {
        let sorted = numbers.sorted()
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0 != $1 }
    }

    private static func twin(_ first: TwinSeat, _ second: TwinSeat, in tables: [TableSubject]) -> Twin? {
        guard let one = tables[Int(first.table)].cell(at: first.cell)?.figure,
            let other = tables[Int(second.table)].cell(at: second.cell)?.figure
        else { return nil }
        return Twin(
            firstCell: first.cell,
            secondCell: second.cell,
            first: one,
            second: other,
            agreement: agreement(one, other)
        )
    }

    /// With equal decimals the two must be equal; with others, what they stand for must meet.
    static func agreement(_ first: Figure, _ second: Figure) -> Agreement {
        guard let a = first.value, let b = second.value else { return .different }
        if a == b { return .exact }
        guard let one = first.interval, let other = second.interval else { return .different }
        guard first.decimals == second.decimals else { return one.meets(other) ? .exact : .different }
        return one.meets(other) ? .oneUnitApart : .different
    }
}

extension TableSubject {
    fileprivate var cellCount: Int { table.rows.indices.reduce(0) { $0 + table.rows[$1].cells.count } }
}
