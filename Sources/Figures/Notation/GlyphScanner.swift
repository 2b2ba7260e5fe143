/// An arrow or a rating's glyph in running text.
public struct GlyphMention: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case trend(Trend)
        case rating(RatingGlyph)
    }

    public let value: Value
    /// The bytes of the glyph, a variation selector included.
    public let range: Range<Int>
}

/// Finds arrows and the glyphs of ratings.
public enum GlyphScanner {
    /// The glyphs of a UTF-8 text, in its order. An equals sign is none here: only a cell of its own makes it a trend.
    public static func mentions(in text: Span<UInt8>) -> [GlyphMention] {
        var found: [GlyphMention] = []
        var index = 0
        while index < text.count {
            if let mention = glyph(in: text, at: index) {
                found.append(mention)
                index = mention.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    public static func mentions(in text: String) -> [GlyphMention] { mentions(in: text.utf8.span) }

    /// A cell that is one glyph, or the equals sign of a trend key.
    static func read(_ cell: Span<UInt8>) -> CellReading? {
        if cell.count == 1, cell.byte(0) == UInt8(ascii: "=") { return .trend(.unchanged) }
        guard let mention = glyph(in: cell, at: 0), mention.range.upperBound == cell.count else { return nil }
        switch mention.value {
        case .trend(let trend): return .trend(trend)
        case .rating(let glyph): return .glyph(glyph)
        }
    }

    private static func glyph(in text: Span<UInt8>, at index: Int) -> GlyphMention? {
        guard let scalar = scalar(in: text, at: index), let value = GlyphTable.meanings[scalar] else { return nil }
        let end = index + (text.byte(index) == 0xF0 ? 4 : 3)
        return GlyphMention(value: value, range: index..<end + variationSelector(in: text, at: end))
    }

    /// The scalar at an index, where it may be a glyph: all of them begin with E2 or F0.
    private static func scalar(in text: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
        func continuation(_ offset: Int) -> UInt32? {
            let byte = text.byte(index + offset)
            return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
        }
        let first = text.byte(index)
        guard first == 0xE2 || first == 0xF0, let second = continuation(1), let third = continuation(2)
        else { return nil }
        if first == 0xE2 { return Unicode.Scalar(0x2000 | second << 6 | third) }
        return continuation(3).flatMap { Unicode.Scalar(second << 12 | third << 6 | $0) }
    }

    /// U+FE0E and U+FE0F choose between text and emoji; they mean nothing.
    private static func variationSelector(in text: Span<UInt8>, at index: Int) -> Int {
        guard text.byte(index) == 0xEF, text.byte(index + 1) == 0xB8 else { return 0 }
        return text.byte(index + 2) == 0x8F || text.byte(index + 2) == 0x8E ? 3 : 0
    }
}
