/// Whether a text keeps columns apart by spaces at all: `pdftotext` writes one space between words unless `-layout` is
/// asked for, and then places say nothing.
enum SpacedLines {
    /// Whether two spaces stand anywhere between two words of a line.
    static func hasAny(in source: SourceText) -> Bool {
        let bytes = source.bytes.span
        // Of two spaces one stands at an odd place.
        var index = 1
        while index < bytes.count {
            if bytes[index] == 0x20, bytes[index - 1] == 0x20 || index + 1 < bytes.count && bytes[index + 1] == 0x20,
                isBetweenWords(index, bytes)
            {
                return true
            }
            index += 2
        }
        return false
    }

    private static func isBetweenWords(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        var start = index
        while start > 0, bytes[start] == 0x20 { start -= 1 }
        guard bytes[start] > 0x20 else { return false }
        var end = index
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        return end < bytes.count && bytes[end] > 0x20
    }
}
