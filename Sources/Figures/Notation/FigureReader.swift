/// Reads one cell: printed characters → what they say.
public enum FigureReader {
    /// Reads a whole cell. The cell is UTF-8, cleaned of marks; white space round it does no harm.
    ///
    /// A number, range, absence, arrow or glyph is read only where it takes the whole cell, footnote anchors apart;
    /// anything else is text. What has the shape of a number but can't be read for certain is `unreadable`.
    public static func read(_ cell: Span<UInt8>) -> CellReading {
        let start = cell.skippingSpace(at: 0)
        let end = cell.trimmedEnd(from: start)
        guard start < end else { return .absence(.blank) }
        let text = cell.extracting(start..<end)
        var scanner = AmountScanner(.cell)
        switch scanner.scan(text, at: 0) {
        case .number where scanner.end == text.count: return .number(scanner.number)
        case .number: return read(text, from: scanner.number, endingAt: scanner.end, offset: start)
        case .unreadable where text.isConsumed(at: scanner.end): return .absence(.unreadable)
        case .unreadable, .none: return readWithoutNumber(text)
        }
    }

    public static func read(_ cell: String) -> CellReading { read(cell.utf8.span) }

    public static func read(_ cell: Substring.UTF8View) -> CellReading { read(cell.span) }

    /// The footnote anchors at the end of a cell of any kind: `1,234*`, `n/a [1]`, `Placements²`.
    public static func anchor(in cell: Span<UInt8>) -> Range<Int>? {
        let end = cell.trimmedEnd(from: 0)
        let text = cell.extracting(0..<end)
        return FootnoteAnchor.start(in: text).map { $0..<end }
    }

    public static func anchor(in cell: String) -> Range<Int>? { anchor(in: cell.utf8.span) }

    /// A number that does not take the whole cell: anchors or the other end of a range may follow.
    private static func read(
        _ text: Span<UInt8>,
        from number: PrintedNumber,
        endingAt end: Int,
        offset: Int
    ) -> CellReading {
        if let start = text.anchorStart(after: end) {
            return text.isRaisedMetre(number, at: start)
                ? .text : .number(number.anchored(at: start + offset..<text.count + offset))
        }
        if let range = RangeReader.read(text, from: number, endingAt: end, offset: offset) {
            return .range(range.lower, range.upper)
        }
        return readWithoutNumber(text)
    }

    private static func readWithoutNumber(_ text: Span<UInt8>) -> CellReading {
        if let absence = AbsenceReader.read(text) { return .absence(absence) }
        return GlyphScanner.read(text) ?? .text
    }
}

extension Span where Element == UInt8 {
    /// Where the anchors begin, if nothing but they follows an index.
    func anchorStart(after end: Int) -> Int? {
        guard let start = FootnoteAnchor.start(in: self), skippingSpace(at: end) == start else { return nil }
        return start
    }

    /// Whether nothing but anchors follows an index.
    func isConsumed(at end: Int) -> Bool { end == count || anchorStart(after: end) != nil }

    /// Whether `120m²` is an area, not 120 million with a footnote.
    fileprivate func isRaisedMetre(_ number: PrintedNumber, at index: Int) -> Bool {
        number.multiplier == 6 && number.unit == nil && byte(index - 1).lowercased == UInt8(ascii: "m")
            && byte(index) == 0xC2 && byte(index + 1) != 0xB9
    }
}

extension PrintedNumber {
    func anchored(at range: Range<Int>) -> PrintedNumber {
        var number = self
        number.anchor = range
        return number
    }
}
