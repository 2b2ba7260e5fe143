/// Tells line and column of offsets that mostly grow, as those of nodes in document order do.
struct LineCursor {
    private let starts: [Int]
    /// The line of the last answer, from 0.
    private var current = 0

    init(_ source: SourceText) {
        starts = source.lineStarts
    }

    /// Line and column, from 1, of a byte of the source.
    mutating func advance(to offset: Int) -> (line: Int, column: Int) {
        if current >= starts.count || starts[current] > offset {
            current = max(0, lineIndex(of: offset))
        } else {
            while current + 1 < starts.count, starts[current + 1] <= offset { current += 1 }
        }
        return (current + 1, offset - (starts.isEmpty ? 0 : starts[current]) + 1)
    }

    /// The same without moving the cursor.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let index = max(0, lineIndex(of: offset))
        return (index + 1, offset - (starts.isEmpty ? 0 : starts[index]) + 1)
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
