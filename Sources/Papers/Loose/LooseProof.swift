import Figures

/// What the figures of rows say about them that were counted out.
struct LooseProof {
    private let columns: [[ExactDecimal?]]
    private let marked: Int
    private let rows: Int

    /// Fewer rows may go by even steps, or add up, by chance.
    private static let leastRows = 3

    init(_ rows: [FusedRow], count: Int, bytes: [UInt8]) {
        let whole = rows.filter { $0.columns?.count == count }
        columns = (0..<count).map { column in
            whole.map { row in
                switch FigureReader.read(bytes.span.extracting(row.values[column].bytes)) {
                case .number(let number): number.value
                case .absence(.nilValue): .zero
                default: nil
                }
            }
        }
        marked = whole.count { row in row.values.contains { $0.bytes.contains { Self.isMark(bytes[$0]) } } }
        self.rows = whole.count
    }

    /// What only amounts are printed with: a comma, a full stop, a bracket, a currency.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x2E || byte == 0x28 || byte == 0x24 || byte == 0xC2
    }

    /// Whether every column grows by even steps: the marks of an axis, not figures.
    var isAxis: Bool {
        guard rows > Self.leastRows else { return false }
        return columns.allSatisfy { values in
            let printed = values.compactMap(\.self)
            guard printed.count == values.count else { return false }
            let steps = zip(printed, printed.dropFirst()).map { $1.subtracting($0) }
            guard let first = steps.first, let step = first, !step.isZero else { return false }
            return steps.allSatisfy { $0 == step }
        }
    }

    /// Whether the totals that are named hold in any column: each is the sum of the rows since the last, or of all.
    func holds(_ totals: [Bool]) -> Bool {
        columns.contains { values in
            var since = ExactDecimal.zero
            var all = ExactDecimal.zero
            return zip(values, totals).allSatisfy { value, isTotal in
                guard let value, let next = since.adding(value), let sum = all.adding(value) else { return isTotal }
                if isTotal {
                    defer { since = .zero }
                    return value == since || value == all
                }
                (since, all) = (next, sum)
                return true
            }
        }
    }

    /// Whether the figures of one column are amounts that belong together: headed as such, or adding up.
    func areAmounts(isHeaded: Bool) -> Bool {
        guard marked * 2 > rows, let values = columns.first else { return false }
        if isHeaded { return true }
        var sum = ExactDecimal.zero
        for (row, value) in values.enumerated() {
            guard let value else { return false }
            if row >= Self.leastRows - 1, value == sum, !sum.isZero { return true }
            guard let next = sum.adding(value) else { return false }
            sum = next
        }
        return false
    }
}
