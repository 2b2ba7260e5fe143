/// Where a record comes from: the row of a table, or lines of the text.
public struct Provenance: Hashable, Sendable {
    /// The id of the table; nil for a record that was read from the text.
    public var table: String?
    /// Rows of the table, from 1, the one that names the record first.
    public var rows: [Int]
    /// The lines of the paper, in their order.
    public var lineRanges: [ClosedRange<Int>]

    public init(table: String?, rows: [Int], lineRanges: [ClosedRange<Int>]) {
        self.table = table
        self.rows = rows
        self.lineRanges = lineRanges
    }
}

/// What the row of a record is in its table.
public enum RecordRole: String, Sendable, CaseIterable {
    case line, subtotal, total, adjustment, memorandum
}

/// A note printed beside or below a table and tied to a row by its anchor.
public struct Footnote: Hashable, Sendable {
    /// `1`, `*`, `[2]` as printed.
    public var anchor: String
    /// What the note says; nil where no note with this anchor was found.
    public var text: String?

    public init(anchor: String, text: String?) {
        self.anchor = anchor
        self.text = text
    }
}
