import Papers

/// A line of a paper as a terminal shows it, with the columns that a place takes up in it.
///
/// A long line is cut on both sides of the place, with an ellipsis; what takes two columns, or none, is reckoned with.
struct SourceExcerpt {
    /// The line, tabs filled up with spaces to the next multiple of eight.
    private(set) var text: String
    /// Columns of the terminal, from 0; never empty.
    private(set) var marked: Range<Int>

    private static let tabStop = 8
    /// Bytes either side of the place that are looked at: a line may be as long as its file.
    private static let reach = 1200

    /// Nil where the place has no column, or does not lie in the source.
    init?(of place: Place, in source: SourceText, width: Int) {
        let line = Int(place.line)
        guard place.column > 0, line >= 1, line <= source.lineCount else { return nil }
        let range = source.range(ofLine: line)
        let start = range.lowerBound + Int(place.column) - 1
        guard start <= range.upperBound else { return nil }
        let end =
            place.endLine == place.line
            ? min(max(range.lowerBound + Int(place.endColumn) - 1, start), range.upperBound) : range.upperBound
        let shown = Self.window(around: start..<end, in: range, of: source.bytes)
        (text, marked) = Self.expanded(source.bytes[shown], marking: start..<end)
        let isCut = (before: shown.lowerBound > range.lowerBound, after: shown.upperBound < range.upperBound)
        cut(to: max(width, 20), isCut: isCut)
    }

    /// The bytes that are looked at, whole characters.
    private static func window(around place: Range<Int>, in line: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        func isInside(_ index: Int) -> Bool { line.contains(index) && bytes[index] & 0xC0 == 0x80 }
        var lower = max(line.lowerBound, place.lowerBound - reach)
        var upper = min(line.upperBound, place.lowerBound + reach)
        while isInside(lower) { lower += 1 }
        while isInside(upper) { upper -= 1 }
        return lower..<max(lower, upper)
    }

    private static func expanded(_ bytes: ArraySlice<UInt8>, marking place: Range<Int>) -> (String, Range<Int>) {
        var text = String.UnicodeScalarView()
        var column = 0
        var lower: Int?
        var upper: Int?
        var offset = bytes.startIndex
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if offset >= place.lowerBound, lower == nil { lower = column }
            if offset >= place.upperBound, upper == nil { upper = column }
            if scalar == "\t" {
                let width = tabStop - column % tabStop
                text.append(contentsOf: repeatElement(" ", count: width))
                column += width
            } else {
                let shown: Unicode.Scalar = TerminalText.isUnsafe(scalar) ? "\u{FFFD}" : scalar
                text.append(shown)
                column += DisplayWidth.of(shown)
            }
            offset += UTF8.width(scalar)
        }
        let first = lower ?? column
        return (String(text), first..<max(upper ?? column, first + 1))
    }

    /// Leaves `width` columns of the text, so that the place shows.
    private mutating func cut(to width: Int, isCut: (before: Bool, after: Bool)) {
        let total = DisplayWidth.of(text)
        if total <= width, !isCut.before, !isCut.after { return }
        // A place too wide to show is shown from its beginning; before it stands one ellipsis.
        let room = width - min(marked.count, width - 2)
        let first = max(0, min(marked.lowerBound - room / 2, total - width))
        let last = min(first + width, total)
        let hidesBefore = first > 0 || isCut.before
        let hidesAfter = last < total || isCut.after
        var shown = String.UnicodeScalarView()
        if hidesBefore { shown.append("…") }
        var column = 0
        var firstShown: Int?
        for scalar in text.unicodeScalars {
            let next = column + DisplayWidth.of(scalar)
            if column >= first + (hidesBefore ? 1 : 0), next <= last - (hidesAfter ? 1 : 0) {
                if firstShown == nil { firstShown = column }
                shown.append(scalar)
            }
            column = next
        }
        if hidesAfter { shown.append("…") }
        text = String(shown)
        let shift = (hidesBefore ? 1 : 0) - (firstShown ?? 0)
        let lower = max(0, marked.lowerBound + shift)
        let limit = max(lower + 1, DisplayWidth.of(text))
        marked = lower..<max(lower + 1, min(marked.upperBound + shift, limit))
    }

    /// The line below the text: `^~~~` under the place.
    var caret: String {
        String(repeating: " ", count: marked.lowerBound) + "^" + String(repeating: "~", count: marked.count - 1)
    }
}
