/// A place in a document for people: line and column counted from 1, the column in UTF-8 bytes.
public struct JSONPosition: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of a byte, found by counting line feeds from the start: for messages, not for every token.
    public init(of offset: Int, in bytes: Span<UInt8>) {
        var line = 1
        var start = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            start = index + 1
        }
        self.init(line: line, column: offset - start + 1)
    }
}
