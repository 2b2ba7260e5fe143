import Papers

/// Cuts traced texts out of the source.
enum SourceLines {
    /// The text of whole lines, joined by spaces.
    static func text(_ lines: ClosedRange<Int>, of source: SourceText) -> TracedText {
        text(lines.map { ($0, source.range(ofLine: $0)) }, of: source)
    }

    /// The text of several stretches, each within one line, joined by spaces.
    static func text(_ parts: [(line: Int, bytes: Range<Int>)], of source: SourceText) -> TracedText {
        var builder = TracedTextBuilder()
        for (index, part) in parts.enumerated() {
            let column = part.bytes.lowerBound - source.range(ofLine: part.line).lowerBound + 1
            if index > 0 { builder.appendSpace(line: part.line, column: column) }
            builder.append(source.bytes.span, in: part.bytes, line: part.line, column: column)
        }
        return builder.finish().text
    }
}
