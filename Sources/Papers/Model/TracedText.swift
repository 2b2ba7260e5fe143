/// Text as a reader sees it, which remembers where each of its bytes stood in the source.
///
/// Inline marks (`**`, `<b>`, entities), line ends and repeated spaces are gone from ``text``, yet every byte of it
/// can be traced: the text is a chain of runs, each of which stands unbroken in one line of the source.
public struct TracedText: Hashable, Sendable {
    /// A stretch of ``TracedText/text`` that begins at `offset` (UTF-8) and stands unbroken at one place.
    public struct Run: Hashable, Sendable {
        public var offset: Int32
        public var line: Int32
        public var column: Int32

        public init(offset: Int, line: Int, column: Int) {
            self.offset = Int32(clamping: offset)
            self.line = Int32(clamping: line)
            self.column = Int32(clamping: column)
        }
    }

    public var text: String
    /// The HTML node that holds the text, or -1.
    public var node: Int32
    /// Where the first byte stood. Kept apart, since nearly every cell has just this one run.
    public var first: Run
    /// The runs after the first, in order of their offsets.
    public var others: [Run]

    public init(_ text: String, first: Run, others: [Run] = [], node: Int32 = -1) {
        self.text = text
        self.first = first
        self.others = others
        self.node = node
    }

    public var isEmpty: Bool { text.isEmpty }

    /// The place of the whole text.
    public var place: Place { place(of: 0..<text.utf8.count) }

    /// Where a range of UTF-8 offsets stood. An empty range is the point before its first byte.
    public func place(of range: Range<Int>) -> Place {
        let start = position(of: range.lowerBound)
        let end = range.isEmpty ? start : position(of: range.upperBound - 1)
        return Place(
            line: start.line,
            column: start.column,
            endLine: end.line,
            endColumn: end.column == 0 ? 0 : end.column + (range.isEmpty ? 0 : 1),
            node: node
        )
    }

    private func position(of offset: Int) -> (line: Int, column: Int) {
        var run = first
        var low = 0
        var high = others.count
        while low < high {
            let middle = (low + high) / 2
            if others[middle].offset <= offset {
                run = others[middle]
                low = middle + 1
            } else {
                high = middle
            }
        }
        let column = run.column == 0 ? 0 : Int(run.column) + offset - Int(run.offset)
        return (Int(run.line), column)
    }
}
