/// Where something stands in a paper: from its first byte to just past its last.
///
/// Lines and columns count from 1; a column counts UTF-8 bytes of the decoded line. A column is 0 where the source
/// gives none: libxml2 says on which line an HTML node stood, not where in the line. There ``node`` says which node.
public struct Place: Hashable, Sendable {
    public var line: Int32
    public var column: Int32
    public var endLine: Int32
    public var endColumn: Int32
    /// The node's number in ``Paper/nodePaths``, or -1 outside HTML.
    public var node: Int32

    public init(line: Int, column: Int, endLine: Int, endColumn: Int, node: Int32 = -1) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
        self.endLine = Int32(clamping: endLine)
        self.endColumn = Int32(clamping: endColumn)
        self.node = node
    }

    /// The smallest place that holds both.
    public func union(_ other: Place) -> Place {
        let first = (line, column) <= (other.line, other.column) ? self : other
        let last = (endLine, endColumn) >= (other.endLine, other.endColumn) ? self : other
        return Place(
            line: Int(first.line),
            column: Int(first.column),
            endLine: Int(last.endLine),
            endColumn: Int(last.endColumn),
            node: first.node
        )
    }
}
