/// A note printed below a table, with the rows and columns that point to it.
public struct TableFootnote: Sendable {
    public var id: String
    /// The table and those of its rows that point to the note; the lines are the note's own.
    /// No table where it was lost.
    public var provenance: Provenance
    /// The columns (from 1) whose headings point to it.
    public var columns: [Int]
    /// Without the brackets around it, superscript digits as plain ones: `1`, `*`, `a`.
    public var anchor: String
    public var text: String

    public init(id: String, provenance: Provenance, columns: [Int], anchor: String, text: String) {
        self.id = id
        self.provenance = provenance
        self.columns = columns
        self.anchor = anchor
        self.text = text
    }
}
