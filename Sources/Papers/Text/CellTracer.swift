/// Makes cells of stretches of a line. Most hold nothing but plain characters and take the short way.
struct CellTracer {
    private let bytes: [UInt8]
    private var builder = TracedTextBuilder()

    init(_ source: SourceText) { bytes = source.bytes }

    /// - Parameters:
    ///   - text: the stretch without white space at its ends.
    ///   - start: where the cell begins, which is its place if nothing is printed in it.
    mutating func cell(_ text: Range<Int>, startingAt start: Int, line: Int, of range: Range<Int>) -> SourceCell {
        let column = (text.isEmpty ? start : text.lowerBound) - range.lowerBound + 1
        let first = TracedText.Run(offset: 0, line: line, column: column)
        if text.isEmpty { return SourceCell(text: TracedText("", first: first)) }
        let bytes = bytes
        if TracedTextBuilder.isLiteral(bytes.span, text) {
            return SourceCell(text: TracedText(String(decoding: bytes[text], as: UTF8.self), first: first))
        }
        builder.append(bytes.span, in: text, line: line, column: column)
        let (traced, isBold) = builder.finish()
        return SourceCell(text: traced, isBold: isBold)
    }
}

/// Where a cell begins, and what is printed in it.
struct CellRange {
    var start: Int
    var text: Range<Int>
}

/// A run of lines that may be a table, and how far it reaches.
struct TableCandidate {
    /// The table; nil where the lines turned out to be prose with tabs or pipes in it.
    var region: TableRegion?
    var lastLine: Int
}

/// Takes the separator lines out of the rows of a table: `|---|:--:|`.
struct SeparatorRows {
    private(set) var rows: [SourceRow] = []
    private(set) var remarks: [TableRemark] = []
    /// Whether a separator may end a head at all, by the number of rows before it.
    private let mayHead: ClosedRange<Int>
    private var hasHead = false
    private var pending: (line: Int, width: Int)?

    init(heads mayHead: ClosedRange<Int>) { self.mayHead = mayHead }

    mutating func append(_ row: SourceRow) {
        settle(isFollowed: true)
        rows.append(row)
    }

    mutating func appendSeparator(line: Int, width: Int) {
        settle(isFollowed: false)
        pending = (line, width)
    }

    /// - Parameter headsNothing: whether a separator with no row after it still ends a head, as in Markdown.
    mutating func finish(headsNothing: Bool) { settle(isFollowed: headsNothing) }

    private mutating func settle(isFollowed: Bool) {
        guard let separator = pending else { return }
        pending = nil
        if isFollowed, !hasHead, mayHead.contains(rows.count) {
            for index in rows.indices { rows[index].section = .head }
            hasHead = true
            return
        }
        let place = Place(
            line: separator.line,
            column: 1,
            endLine: separator.line,
            endColumn: separator.width + 1
        )
        remarks.append(TableRemark(.separatorDropped, "a line of dashes that heads no rows was left out", at: place))
    }

    /// Whether a stretch is the mark of a separator; 2 dashes at least, unless one will do.
    static func isMark(_ bytes: Span<UInt8>, _ range: Range<Int>, least: Int) -> Bool {
        var dashes = 0
        for index in range {
            switch bytes[index] {
            case 0x2D, 0x3D: dashes += 1
            case 0x3A, 0x20: break
            default: return false
            }
        }
        return dashes >= least
    }
}
