/// How a table was told from the text around it.
public enum TableLayout: String, Sendable, CaseIterable {
    case tabbed, piped, aligned, html, exploded, fused
    case keyValue = "key_value"
}

/// The part of a paper that holds one table, cut into rows and cells as its layout marks them.
///
/// This is all that the layouts share: which cell stands in which column (spans counted) is for `Tables` to say.
public struct TableRegion: Sendable {
    public var layout: TableLayout
    public var rows: [SourceRow]
    /// The caption inside the table's own markup; a caption line before the table is a block of its own.
    public var caption: TracedText?
    /// What the reader had to put right, for the table's notes.
    public var remarks: [TableRemark]
    /// The lines of each part where the table was printed in several; empty where it stands in one piece.
    public var fragments: [ClosedRange<Int>]
    /// Whether it is the first on a page, nothing but what belongs to the page above it.
    public var startsPage = false
    /// Lines of page furniture among its own.
    public var furniture: [Int] = []
    /// How many figures stand in rows that were counted out.
    public var countedFigures: Int {
        rows.lazy.filter { $0.arrangement == .counted || $0.arrangement == .recovered }
            .reduce(0) { $0 + $1.figures }
    }

    public init(
        layout: TableLayout,
        rows: [SourceRow],
        caption: TracedText? = nil,
        remarks: [TableRemark] = [],
        fragments: [ClosedRange<Int>] = []
    ) {
        self.layout = layout
        self.rows = rows
        self.caption = caption
        self.remarks = remarks
        self.fragments = fragments
    }
}

public struct SourceRow: Sendable {
    /// Which part of the table the markup puts a row into. Text says only where a Markdown separator stood.
    public enum Section: Sendable {
        case head, body, foot
    }

    /// How the figures of a row came to stand in their columns.
    public enum Arrangement: Sendable {
        case printed
        /// Its cells came one by one, as many as there are columns.
        case counted
        /// The table's arithmetic says where they stand.
        case recovered
        /// Nothing says so: they are left out, and no sum over the row can be held against its total.
        case refused
    }

    public var cells: [SourceCell]
    public var section: Section
    public var lines: ClosedRange<Int>
    public var arrangement = Arrangement.printed
    /// How many figures it holds, where its cells were counted out.
    public var figures = 0

    public init(cells: [SourceCell], section: Section = .body, lines: ClosedRange<Int>) {
        self.cells = cells
        self.section = section
        self.lines = lines
    }
}

public struct SourceCell: Sendable {
    public var text: TracedText
    // Small: a paper has as many of them as it has cells.
    @usableFromInline var rows: Int32
    @usableFromInline var columns: Int32
    /// Marked as a heading (`th`).
    public var isHeader: Bool
    /// All its words are bold: councils set totals and headings so.
    public var isBold: Bool

    public var rowSpan: Int {
        @inlinable get { Int(rows) }
        set { rows = Int32(clamping: newValue) }
    }
    public var columnSpan: Int {
        @inlinable get { Int(columns) }
        set { columns = Int32(clamping: newValue) }
    }

    public init(
        text: TracedText,
        rowSpan: Int = 1,
        columnSpan: Int = 1,
        isHeader: Bool = false,
        isBold: Bool = false
    ) {
        self.text = text
        rows = Int32(clamping: rowSpan)
        columns = Int32(clamping: columnSpan)
        self.isHeader = isHeader
        self.isBold = isBold
    }
}

/// Something about a table that was mended or given up, with its place, so that nothing is put right in silence.
public struct TableRemark: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A span beyond what the HTML standard allows; it was clamped as the standard says.
        case spanClamped = "span_clamped"
        /// A cell reaches over one that a cell above already covers.
        case cellsOverlap = "cells_overlap"
        /// Cells or text stood outside any row and were put where the HTML standard puts them.
        case markupMended = "markup_mended"
        /// A line of dashes that heads nothing stood among the rows and was left out.
        case separatorDropped = "separator_dropped"
        /// A heading and the arithmetic of the rows disagree about what a column is.
        case roleFromArithmetic = "role_from_arithmetic"
        /// The table was printed out of order and put together again; the remark says by what.
        case cellsRecovered = "cells_recovered"
        /// A cell that no row or column takes for certain: it is printed, and read no further.
        case cellRefused = "cell_refused"
        /// A title whose letters had come apart was put right by the paper's own words.
        case titleRepaired = "title_repaired"
        /// Wider or longer than any table that is read; the rest of it is left unread.
        case limitReached = "limit_reached"
    }

    public var kind: Kind
    public var text: String
    public var place: Place

    public init(_ kind: Kind, _ text: String, at place: Place) {
        self.kind = kind
        self.text = text
        self.place = place
    }
}
