/// Finds the tables that a text paper holds as HTML, from `<table` to the `</table>` that closes it.
struct EmbeddedTables {
    private let source: SourceText
    /// Where the last `</table>` ends: what opens after it is never closed, and is text.
    private let lastEnd: Int

    init(_ source: SourceText) {
        self.source = source
        let bytes = source.bytes.span
        var index = bytes.count - 8
        while index >= 0, !Self.isTag(bytes, at: index, closes: true) { index -= 1 }
        lastEnd = index < 0 ? 0 : Self.end(ofTag: index, bytes)
    }

    /// The bytes of the first table that opens within `range`; nil where none does.
    func first(in range: Range<Int>) -> Range<Int>? {
        guard range.lowerBound < lastEnd else { return nil }
        let bytes = source.bytes.span
        for start in range where bytes[start] == 0x3C && Self.isTag(bytes, at: start, closes: false) {
            guard start < lastEnd else { return nil }
            return start..<close(from: start)
        }
        return nil
    }

    private func close(from start: Int) -> Int {
        let bytes = source.bytes.span
        var depth = 0
        var index = start
        while index < lastEnd {
            if bytes[index] == 0x3C {
                if Self.isTag(bytes, at: index, closes: false) { depth += 1 }
                if Self.isTag(bytes, at: index, closes: true) {
                    depth -= 1
                    if depth == 0 { return Self.end(ofTag: index, bytes) }
                }
            }
            index += 1
        }
        return lastEnd
    }

    private static func end(ofTag start: Int, _ bytes: Span<UInt8>) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x3E { index += 1 }
        return min(index + 1, bytes.count)
    }

    private static func isTag(_ bytes: Span<UInt8>, at index: Int, closes: Bool) -> Bool {
        guard bytes[index] == 0x3C else { return false }
        var cursor = index + 1
        if closes {
            guard cursor < bytes.count, bytes[cursor] == 0x2F else { return false }
            cursor += 1
        }
        for letter in [0x74, 0x61, 0x62, 0x6C, 0x65] as [UInt8] {
            guard cursor < bytes.count, TextBytes.lowered(bytes[cursor]) == letter else { return false }
            cursor += 1
        }
        return cursor < bytes.count && (bytes[cursor] == 0x3E || bytes[cursor] <= 0x20)
    }
}
