import Figures

/// What the rows since the last total make in each column: by that a total is known whose name stands elsewhere.
struct LooseSums {
    private let bytes: [UInt8]
    private let count: Int
    /// For each column; nil where a figure is not known.
    private var sums: [ExactDecimal?]
    private var rows = 0

    init(bytes: [UInt8], count: Int) {
        self.bytes = bytes
        self.count = count
        sums = Array(repeating: .zero, count: count)
    }

    mutating func add(_ row: FusedRow) {
        rows += 1
        for column in sums.indices {
            let place = row.columns?.firstIndex(of: column)
            sums[column] = place.flatMap { sum(of: column, with: row.values[$0]) }
        }
    }

    mutating func restart() {
        sums = Array(repeating: .zero, count: count)
        rows = 0
    }

    /// Whether figures are in every column what the rows above make with one more.
    func areMade(_ values: [FusedWord], with last: [FusedWord]) -> Bool {
        guard rows > 0 else { return false }
        return sums.indices.allSatisfy { column in
            guard let made = sum(of: column, with: last[column]) else { return false }
            return values[column].amount(in: bytes) == made
        }
    }

    /// A whole row and behind it a total of some columns, where what the rows make says of which.
    func unfinished(_ values: [FusedWord]) -> (row: [FusedWord], total: FusedRow)? {
        let rest = Array(values.dropFirst(count))
        guard rows > 1, rest.count > 1, rest.count < count else { return nil }
        var columns: [Int] = []
        for word in rest {
            let start = columns.last.map { $0 + 1 } ?? 0
            guard let value = word.amount(in: bytes), !value.isZero,
                let column = (start..<count).first(where: { sum(of: $0, with: values[$0]) == value })
            else { return nil }
            columns.append(column)
        }
        var total = FusedRow(line: rest[0].line, values: rest)
        total.columns = columns
        total.isPlaced = true
        return (Array(values.prefix(count)), total)
    }

    private func sum(of column: Int, with word: FusedWord) -> ExactDecimal? {
        guard let sum = sums[column], let more = word.amount(in: bytes) else { return nil }
        return sum.adding(more)
    }
}
