/// The decoded text of a paper, as UTF-8, with an index of its lines.
public struct SourceText: Sendable {
    public let bytes: [UInt8]
    /// Where each line begins. A line ends at LF, CR LF or a lone CR; a form feed (a page break) stays within its line.
    public let lineStarts: [Int]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.lineStarts = Self.starts(of: bytes)
    }

    public var lineCount: Int { lineStarts.count }

    /// The bytes of a line (from 1), without its end.
    public func range(ofLine line: Int) -> Range<Int> {
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Whether a line (from 1) begins with a form feed, the first of its page.
    public func startsPage(_ line: Int) -> Bool {
        let start = lineStarts[line - 1]
        return start < bytes.count && bytes[start] == 0x0C
    }

    public func text(ofLine line: Int) -> String {
        String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
    }

    private static func starts(of bytes: [UInt8]) -> [Int] {
        guard !bytes.isEmpty else { return [] }
        var starts = [0]
        starts.reserveCapacity(bytes.count / 40 + 1)
        let span = bytes.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            index += 1
            if byte == 0x0A || (byte == 0x0D && (index == span.count || span[index] != 0x0A)), index < span.count {
                starts.append(index)
            }
        }
        return starts
    }
}
