/// Text on its way to a reader: white space collapses to single spaces, and every stretch keeps its place.
struct TraceBuffer: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var runs: [TracedText.Run] = []
    /// A space that is written once something printed follows.
    private var pendingSpace: TracedText.Run?
    /// Where the next byte stands if it follows the last one unbroken; column 0 where the source gives no columns.
    private var nextLine = 0
    private var nextColumn = 0

    /// Whether white space, or nothing at all, stands before what comes next.
    var isAfterSpace: Bool { pendingSpace != nil || bytes.isEmpty }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        pendingSpace = nil
        nextLine = 0
        nextColumn = 0
    }

    /// Notes white space; at the beginning and at the end of the text it is dropped.
    mutating func appendSpace(line: Int, column: Int) {
        guard pendingSpace == nil, !bytes.isEmpty else { return }
        pendingSpace = TracedText.Run(offset: 0, line: line, column: column)
    }

    /// Adds a stretch that begins and ends with something printed and holds single spaces at most.
    mutating func append(_ source: Span<UInt8>, _ range: Range<Int>, line: Int, column: Int) {
        guard !range.isEmpty else { return }
        if let space = pendingSpace {
            pendingSpace = nil
            startRun(line: Int(space.line), column: Int(space.column))
            bytes.append(0x20)
            if nextColumn > 0 { nextColumn += 1 }
        }
        startRun(line: line, column: column)
        bytes.append(addingCapacity: range.count) { output in
            for index in range { output.append(source[index]) }
        }
        if nextColumn > 0 { nextColumn += range.count }
    }

    private mutating func startRun(line: Int, column: Int) {
        if !runs.isEmpty, line == nextLine, column == nextColumn { return }
        runs.append(TracedText.Run(offset: bytes.count, line: line, column: column))
        nextLine = line
        nextColumn = column
    }

    /// Adds what another buffer holds in `range` of its bytes, with the places that it had there.
    mutating func append(_ other: borrowing TraceBuffer, in range: Range<Int>) {
        let source = other.bytes.span
        var index = other.runs.lastIndex { Int($0.offset) <= range.lowerBound } ?? 0
        var start = range.lowerBound
        while start < range.upperBound {
            let run = other.runs[index]
            index += 1
            let end = index < other.runs.count ? min(Int(other.runs[index].offset), range.upperBound) : range.upperBound
            let column = run.column == 0 ? 0 : Int(run.column) + start - Int(run.offset)
            let printed = TextBytes.trimmed(source, start..<end)
            if printed.lowerBound > start { appendSpace(line: Int(run.line), column: column) }
            let shift = run.column == 0 ? 0 : 1
            let first = column + (printed.lowerBound - start) * shift
            append(source, printed, line: Int(run.line), column: first)
            if printed.upperBound < end, !printed.isEmpty {
                appendSpace(line: Int(run.line), column: first + printed.count * shift)
            }
            start = end
        }
    }

    /// The text, which stood at `line` and `column` if it is empty.
    func text(emptyAt line: Int, column: Int, node: Int32) -> TracedText {
        guard let first = runs.first else {
            return TracedText("", first: TracedText.Run(offset: 0, line: line, column: column), node: node)
        }
        return TracedText(
            String(decoding: bytes, as: UTF8.self),
            first: first,
            others: runs.count > 1 ? Array(runs.dropFirst()) : [],
            node: node
        )
    }
}
