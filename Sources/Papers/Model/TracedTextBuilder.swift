/// Builds a ``TracedText`` from stretches of a source.
///
/// White space collapses, what takes no room goes, and where asked so do inline marks and entities; each byte that is
/// left can still be traced to its line and column. A builder may be used for one text after another.
public struct TracedTextBuilder: Sendable {
    /// What is more than plain characters in a stretch.
    public enum Markup: Sendable {
        /// Nothing: the stretch is what the reader sees, as a text node of a parsed document is.
        case none
        /// Markdown emphasis and escapes, the inline tags of HTML, and entities.
        case inline
    }

    var buffer = TraceBuffer()
    var emphasis = EmphasisStack()
    /// The link whose words are being read.
    var link: Link?
    /// Whether no tag that ends a struck-out stretch stands in the rest of what is being read.
    var lacksEndOfStruck = false
    /// The first stretch's place, which an empty text keeps.
    private var origin: (line: Int, column: Int)?

    public init() {}

    /// How many bold elements are open around what is appended. A reader of HTML counts it up and down.
    public var boldDepth: Int {
        get { emphasis.boldDepth }
        set { emphasis.setBoldDepth(newValue, at: buffer.bytes.count) }
    }

    /// Adds the bytes of `range`, the first of which stands at `line` and `column`.
    ///
    /// - Parameter column: from 1 in UTF-8 bytes, or 0 where the source gives no columns: then no byte has one.
    public mutating func append(
        _ source: Span<UInt8>,
        in range: Range<Int>,
        line: Int,
        column: Int,
        markup: Markup = .inline
    ) {
        if origin == nil { origin = (line, column) }
        switch markup {
        case .none: appendPlain(source, in: range, line: line, column: column)
        case .inline: appendInline(source, in: range, line: line, column: column)
        }
    }

    /// Adds white space that the source does not print as a character: a line end, a `<br>`.
    public mutating func appendSpace(line: Int, column: Int) {
        buffer.appendSpace(line: line, column: column)
    }

    /// The text, and whether all its words are bold. The builder is empty afterwards.
    public mutating func finish(node: Int32 = -1) -> (text: TracedText, isBold: Bool) {
        let place = origin ?? (0, 0)
        emphasis.setBoldDepth(0, at: buffer.bytes.count)
        let isBold = emphasis.coversWords(of: buffer.bytes.span)
        let text: TracedText
        if emphasis.removed.isEmpty {
            text = buffer.text(emptyAt: place.line, column: place.column, node: node)
        } else {
            text = withoutMarks().text(emptyAt: place.line, column: place.column, node: node)
        }
        buffer.removeAll()
        emphasis.removeAll()
        link = nil
        origin = nil
        return (text, isBold)
    }

    private func withoutMarks() -> TraceBuffer {
        var result = TraceBuffer()
        var start = 0
        for mark in emphasis.removed.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            result.append(buffer, in: start..<mark.lowerBound)
            start = mark.upperBound
        }
        result.append(buffer, in: start..<buffer.bytes.count)
        return result
    }

    private mutating func appendPlain(_ source: Span<UInt8>, in range: Range<Int>, line: Int, column: Int) {
        let shift = column == 0 ? 0 : 1
        let end = range.upperBound
        var start = range.lowerBound
        var index = start
        while index < end {
            let length = TextBytes.blankLength(source, at: index, before: end)
            if length == 0 {
                index += 1
                continue
            }
            let isWhite = TextBytes.whiteLength(source, at: index, before: end) > 0
            if isWhite, source[index] == 0x20, index > start, index + 1 < end, isPlain(source[index + 1]) {
                index += 1
                continue
            }
            let place = column + (start - range.lowerBound) * shift
            buffer.append(source, start..<index, line: line, column: place)
            if isWhite { buffer.appendSpace(line: line, column: column + (index - range.lowerBound) * shift) }
            index += length
            start = index
        }
        buffer.append(source, start..<end, line: line, column: column + (start - range.lowerBound) * shift)
    }

    private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
