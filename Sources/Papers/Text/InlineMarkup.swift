/// Reading a stretch of text paper: emphasis, escapes, inline tags and entities are marks, all else is text.
extension TracedTextBuilder {
    /// The bytes at which a stretch may be more than it seems.
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x7F, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
        default: false
        }
    }

    /// Whether a trimmed stretch is exactly what a reader sees: no marks, no white space but single spaces.
    static func isLiteral(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let byte = source[index]
            if isSpecial(byte) {
                if byte == 0x20 {
                    if index + 1 < end, source[index + 1] == 0x20 { return false }
                } else if byte < 0x80 || TextBytes.blankLength(source, at: index, before: end) > 0 {
                    return false
                }
            }
            index += 1
        }
        return true
    }

    mutating func appendInline(_ source: Span<UInt8>, in range: Range<Int>, line: Int, column: Int) {
        let end = range.upperBound
        let shift = column - range.lowerBound
        lacksEndOfStruck = false
        var start = range.lowerBound
        var index = start
        while index < end {
            let byte = source[index]
            guard Self.isSpecial(byte) else {
                index += 1
                continue
            }
            if byte == 0x20, index > start, index + 1 < end, !Self.isSpecial(source[index + 1]) {
                index += 1
                continue
            }
            let next = mark(source, at: index, from: start, before: end, line: line, shift: shift)
            if next.index > index || next.start > start {
                start = next.start
                index = next.index
            } else {
                index += 1
            }
        }
        buffer.append(source, start..<end, line: line, column: start + shift)
    }

    /// Reads what a special byte stands for. `start` is where the next stretch of plain text begins.
    private mutating func mark(
        _ source: Span<UInt8>,
        at index: Int,
        from start: Int,
        before end: Int,
        line: Int,
        shift: Int
    ) -> (start: Int, index: Int) {
        let byte = source[index]
        switch byte {
        case 0x2A, 0x5F:
            return emphasis(source, at: index, from: start, before: end, line: line, shift: shift)
        case 0x5C:
            guard index + 1 < end, TextBytes.isPunctuation(source[index + 1]) else { return (start, index) }
            buffer.append(source, start..<index, line: line, column: start + shift)
            return (index + 1, index + 2)
        case 0x5B:
            guard let found = Link.read(source, at: index, before: end) else { return (start, index) }
            link = found
            buffer.append(source, start..<index, line: line, column: start + shift)
            return (index + 1, index + 1)
        case 0x5D:
            guard let found = link, found.bracket == index else { return (start, index) }
            link = nil
            buffer.append(source, start..<index, line: line, column: start + shift)
            return (found.end, found.end)
        case 0x26:
            guard let entity = Entity.read(source, at: index, before: end) else { return (start, index) }
            buffer.append(source, start..<index, line: line, column: start + shift)
            let bytes = entity.bytes.span
            if TextBytes.trimmed(bytes, 0..<bytes.count).isEmpty {
                if TextBytes.invisibleLength(bytes, at: 0, before: bytes.count) == 0 {
                    buffer.appendSpace(line: line, column: index + shift)
                }
            } else {
                buffer.append(bytes, 0..<bytes.count, line: line, column: index + shift)
            }
            return (index + entity.length, index + entity.length)
        case 0x3C:
            guard let tag = InlineTag.read(source, at: index, before: end) else { return (start, index) }
            buffer.append(source, start..<index, line: line, column: start + shift)
            switch tag.effect {
            case .none: break
            case .space: buffer.appendSpace(line: line, column: index + shift)
            case .bold(let change): boldDepth += change
            case .struck(closes: true): break
            case .struck(closes: false):
                if let close = endOfStruck(source, from: index + tag.length, before: end) { return (close, close) }
            }
            return (index + tag.length, index + tag.length)
        default:
            let length = TextBytes.blankLength(source, at: index, before: end)
            guard length > 0 else { return (start, index) }
            buffer.append(source, start..<index, line: line, column: start + shift)
            if TextBytes.whiteLength(source, at: index, before: end) > 0 {
                buffer.appendSpace(line: line, column: index + shift)
            }
            return (index + length, index + length)
        }
    }

    /// Just past the tag that ends a struck-out stretch; nil where none follows, so that nothing was struck out.
    private mutating func endOfStruck(_ source: Span<UInt8>, from start: Int, before end: Int) -> Int? {
        // One search in vain is enough for the stretch: thousands of opening tags would each read it to its end.
        guard !lacksEndOfStruck else { return nil }
        var index = start
        while index < end {
            if source[index] == 0x3C, let tag = InlineTag.read(source, at: index, before: end),
                tag.effect == .struck(closes: true)
            {
                return index + tag.length
            }
            index += 1
        }
        lacksEndOfStruck = true
        return nil
    }

    /// A run of stars or low lines: one that may close and has a partner goes, one that may open is remembered.
    private mutating func emphasis(
        _ source: Span<UInt8>,
        at index: Int,
        from start: Int,
        before end: Int,
        line: Int,
        shift: Int
    ) -> (start: Int, index: Int) {
        let character = source[index]
        var after = index + 1
        while after < end, source[after] == character { after += 1 }
        let count = after - index
        buffer.append(source, start..<index, line: line, column: start + shift)
        let flanks = Flanks(
            before: buffer.isAfterSpace ? 0x20 : buffer.bytes[buffer.bytes.count - 1],
            after: after < source.count ? source[after] : 0x20,
            count: count,
            character: character
        )
        var left = count
        if flanks.mayClose, count <= 4 { left = emphasis.close(character, count: count, at: buffer.bytes.count) }
        guard left > 0 else { return (after, after) }
        buffer.append(source, after - left..<after, line: line, column: after - left + shift)
        if flanks.mayOpen, left <= 3 {
            emphasis.noteOpening(character, count: left, at: buffer.bytes.count - left)
        }
        return (after, after)
    }
}

/// Whether a run of marks may open or close emphasis, by the characters at its sides.
///
/// Close to CommonMark, with three differences. Two stars count wherever no white space is on their inner side: what
/// papers are converted with sets bold to the letter. A single mark, and any low line, never counts within a word, for
/// signs of notes hang on the words of these papers; and it needs a word on its inner side.
private struct Flanks {
    let mayOpen: Bool
    let mayClose: Bool

    init(before: UInt8, after: UInt8, count: Int, character: UInt8) {
        let spaceBefore = before <= 0x20
        let spaceAfter = after <= 0x20
        if count > 1, character == 0x2A {
            mayOpen = !spaceAfter
            mayClose = !spaceBefore
        } else {
            let wordBefore = TextBytes.isWord(before)
            let wordAfter = TextBytes.isWord(after)
            mayOpen = !wordBefore && (wordAfter || Self.opensWord(after)) && (spaceBefore || before != character)
            mayClose = !wordAfter && (wordBefore || Self.closesWord(before))
        }
    }

    private static func opensWord(_ byte: UInt8) -> Bool {
        byte == 0x28 || byte == 0x27 || byte == 0x22 || byte == 0x2D
    }

    private static func closesWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x22, 0x25, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }
}

/// A link of Markdown, `[words](address)`, of which only the words are text.
struct Link: Sendable {
    /// Where the bracket after the words stands.
    var bracket: Int
    /// Just past the bracket after the address.
    var end: Int

    static func read(_ source: Span<UInt8>, at index: Int, before end: Int) -> Link? {
        var bracket = index + 1
        while bracket < end, source[bracket] != 0x5D {
            // A bracket within brackets keeps the search from starting over and over.
            if source[bracket] == 0x5B { return nil }
            bracket += 1
        }
        guard bracket > index + 1, bracket + 1 < end, source[bracket + 1] == 0x28 else { return nil }
        var close = bracket + 2
        while close < end, source[close] != 0x29 {
            if source[close] <= 0x20 || source[close] == 0x28 { return nil }
            close += 1
        }
        guard close < end, close > bracket + 2 else { return nil }
        return Link(bracket: bracket, end: close + 1)
    }
}
