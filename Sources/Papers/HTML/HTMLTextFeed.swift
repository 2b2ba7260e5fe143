import CHTMLTree

/// Hands the text nodes of a document to builders of traced text, with the place of each byte.
struct HTMLTextFeed {
    let source: SourceText
    /// Where the parsed stretch begins in the source.
    let base: Int
    private(set) var lines: LineCursor
    private var comments = HTMLBogusComments()

    init(_ source: SourceText, from base: Int) {
        self.source = source
        self.base = base
        lines = LineCursor(source)
    }

    /// Where a node begins.
    mutating func position(of node: HTMLTreeNode) -> (line: Int, column: Int) {
        lines.advance(to: base + Int(node.offset))
    }

    /// Where the first byte of a text node stands that is more than white space.
    mutating func printedPosition(of node: HTMLTreeNode) -> (line: Int, column: Int) {
        let range = sourceRange(of: node)
        return lines.advance(to: TextBytes.trimmed(source.bytes.span, range).lowerBound)
    }

    /// Whether an end tag of a row, or of a group of them, stands right before a node. libxml2 drops it without a word
    /// where no start tag came before.
    func followsRowEnd(_ node: HTMLTreeNode) -> Bool {
        let bytes = source.bytes.span
        var end = base + Int(node.offset)
        while end > base, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > base, bytes[end - 1] == 0x3E else { return false }
        var name: [UInt8] = []
        var index = end - 2
        while index > base, bytes[index] != 0x3C, name.count < 8 {
            name.append(TextBytes.lowered(bytes[index]))
            index -= 1
        }
        return ["/tr", "/tbody", "/thead", "/tfoot"].contains(String(decoding: name.reversed(), as: UTF8.self))
    }

    /// Whether nothing in a text node is printed.
    mutating func isBlank(_ node: Int, of tree: borrowing HTMLTree) -> Bool {
        let source = source
        if let parts = comments.visibleParts(of: sourceRange(of: tree[node]), in: source.bytes.span) {
            return parts.allSatisfy { TextBytes.trimmed(source.bytes.span, $0).isEmpty }
        }
        return tree.withText(of: node) { TextBytes.trimmed($0, 0..<$0.count).isEmpty }
    }

    private func sourceRange(of node: HTMLTreeNode) -> Range<Int> {
        base + Int(node.offset)..<base + Int(node.end_offset)
    }

    /// A text that needs no builder: it stands in one line as a reader sees it, no space in it doubled.
    mutating func plainText(_ node: Int, of tree: borrowing HTMLTree, path: Int32) -> (text: TracedText, hasWord: Bool)?
    {
        let place = tree[node]
        guard place.flags & UInt8(HTMLTREE_FLAG_VERBATIM) != 0,
            !comments.reach(beyond: sourceRange(of: place).lowerBound)
        else { return nil }
        let source = source
        let bytes = source.bytes.span
        let range = TextBytes.trimmed(bytes, sourceRange(of: place))
        var hasWord = false
        var isAfterSpace = false
        for index in range {
            let byte = bytes[index]
            if byte > 0x20, byte < 0x7F {
                if Self.isMark(byte) { return nil }
                hasWord = hasWord || TextBytes.isWord(byte)
                isAfterSpace = false
            } else if byte == 0x20 {
                if isAfterSpace { return nil }
                isAfterSpace = true
            } else {
                if byte < 0x80 || TextBytes.blankLength(bytes, at: index, before: range.upperBound) > 0 { return nil }
                hasWord = true
                isAfterSpace = false
            }
        }
        let (line, column) = lines.advance(to: range.lowerBound)
        let run = TracedText.Run(offset: 0, line: line, column: column)
        return (TracedText(String(decoding: source.bytes[range], as: UTF8.self), first: run, node: path), hasWord)
    }

    /// Adds a text node to a text under construction.
    ///
    /// - Parameter isRaised: whether its digits become superscript ones, so that a note's number does not run into
    ///   the figure before it.
    mutating func append(
        _ node: Int,
        of tree: borrowing HTMLTree,
        isRaised: Bool,
        to builder: inout TracedTextBuilder
    ) {
        let place = tree[node]
        let range = sourceRange(of: place)
        let source = source
        if let parts = comments.visibleParts(of: range, in: source.bytes.span) {
            for part in parts { appendLines(part, isRaised: isRaised, to: &builder) }
            return
        }
        if place.flags & UInt8(HTMLTREE_FLAG_VERBATIM) != 0, !holdsReference(range) {
            appendLines(range, isRaised: isRaised, to: &builder)
            return
        }
        tree.withText(of: node) { decoded in
            if HTMLReferences.areTold(by: source.bytes.span, in: range, as: decoded) {
                appendPieces(range, decoded, isRaised: isRaised, to: &builder)
            } else {
                // The place of its first byte is all that is known of it.
                let (line, _) = lines.advance(to: range.lowerBound)
                builder.append(decoded, in: 0..<decoded.count, line: line, column: 0, markup: .none)
            }
        }
    }

    /// Adds a text node to preformatted lines.
    mutating func append(_ node: Int, of tree: borrowing HTMLTree, to lines: inout HTMLPreformatted) {
        let source = source
        let place = tree[node]
        let range = sourceRange(of: place)
        let (line, column) = self.lines.advance(to: range.lowerBound)
        if place.flags & UInt8(HTMLTREE_FLAG_VERBATIM) != 0 {
            lines.append(source.bytes.span.extracting(range), line: line, column: column)
        } else {
            tree.withText(of: node) { lines.append($0, line: line, column: 0) }
        }
    }

    /// Whether a reference may stand here that libxml2 left as it is: one without a semicolon, or of HTML 5.
    private func holdsReference(_ range: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        for index in range where bytes[index] == 0x26 { return true }
        return false
    }

    /// What may be a mark of emphasis that a converter left behind, or the beginning of a reference.
    @inline(__always)
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x2A || byte == 0x5F || byte == 0x5C || byte == 0x5B || byte == 0x3C
    }

    private mutating func appendPieces(
        _ range: Range<Int>,
        _ decoded: Span<UInt8>,
        isRaised: Bool,
        to builder: inout TracedTextBuilder
    ) {
        var references = HTMLReferences(range)
        while let piece = references.next(source.bytes.span, decoded) {
            switch piece {
            case .plain(let range): appendLines(range, isRaised: isRaised, to: &builder)
            case .reference(let offset, let scalar):
                let (line, column) = lines.advance(to: offset)
                append(scalar, line: line, column: column, to: &builder)
            }
        }
    }

    private mutating func appendLines(_ range: Range<Int>, isRaised: Bool, to builder: inout TracedTextBuilder) {
        let source = source
        let bytes = source.bytes.span
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let (line, column) = lines.advance(to: start)
            if isRaised {
                appendRaised(start..<end, line: line, column: column, to: &builder)
            } else if end > start {
                builder.append(bytes, in: start..<end, line: line, column: column, markup: .inline)
            }
            if end < range.upperBound { builder.appendSpace(line: line, column: column + end - start) }
            start = end + 1
        }
    }

    private func appendRaised(_ range: Range<Int>, line: Int, column: Int, to builder: inout TracedTextBuilder) {
        let source = source
        let bytes = source.bytes.span
        for index in range {
            let byte = bytes[index]
            let scalar = TextBytes.isDigit(byte) ? Self.raised[Int(byte - 0x30)] : Unicode.Scalar(byte)
            append(scalar, line: line, column: column + index - range.lowerBound, to: &builder)
        }
    }

    private func append(_ scalar: Unicode.Scalar, line: Int, column: Int, to builder: inout TracedTextBuilder) {
        let bytes = Array(UTF8.encode(scalar) ?? .init())
        builder.append(bytes.span, in: 0..<bytes.count, line: line, column: column, markup: .none)
    }

    private static let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
