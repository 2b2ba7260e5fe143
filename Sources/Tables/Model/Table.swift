import Figures
import Lexicon
import Papers

/// A table as a grid whose rows and columns are told apart by what they are.
///
/// Rows and columns count from 1, header rows included.
public struct Table: Sendable {
    /// What the paper prints above or below the table as its title.
    public var caption: TracedText?
    /// The heading of the section in which the table stands.
    public var heading: String?
    /// What the table is about; nil where nothing tells. Such a table is published as any other.
    public var kind: TableKind?
    /// How it was printed.
    public var layout: TableLayout
    /// The lines of the paper that it takes up: several where parts of it were joined.
    public var lineRanges: [ClosedRange<Int>]
    /// In order, the first with index 1.
    public var columns: [Column]
    /// In order, the first with index 1; heading rows are among them.
    public var rows: [Row]
    /// The sums, differences and quotients that its figures should satisfy.
    public var relations: [Relation]
    /// What was put right or given up when the table was read.
    public var remarks: [TableRemark]

    public init(
        caption: TracedText? = nil,
        heading: String? = nil,
        kind: TableKind? = nil,
        layout: TableLayout,
        lineRanges: [ClosedRange<Int>],
        columns: [Column],
        rows: [Row],
        relations: [Relation] = [],
        remarks: [TableRemark] = []
    ) {
        self.caption = caption
        self.heading = heading
        self.kind = kind
        self.layout = layout
        self.lineRanges = lineRanges
        self.columns = columns
        self.rows = rows
        self.relations = relations
        self.remarks = remarks
    }

    /// The cell at a row and column (from 1), also where it is covered by one that spans columns; nil where none is.
    public func cell(row: Int, column: Int) -> Cell? {
        guard rows.indices.contains(row - 1) else { return nil }
        return rows[row - 1].cell(inColumn: column)
    }

    /// The column of a number, from 1; nil where there is none.
    public func column(at number: Int) -> Column? {
        columns.indices.contains(number - 1) ? columns[number - 1] : nil
    }

    /// The first column (from 1) with a role.
    public func column(_ role: ColumnRole) -> Int? {
        columns.first { $0.role == role }?.index
    }
}

/// A cell as printed, and what was read in it.
public struct Cell: Sendable {
    /// The first of its columns, from 1.
    public var column: Int {
        @inlinable get { Int(firstColumn) }
        set { firstColumn = Int32(clamping: newValue) }
    }
    /// How many rows it covers, and how many columns: 1 for an ordinary cell.
    public var rowSpan: Int {
        @inlinable get { Int(rows) }
        set { rows = Int32(clamping: newValue) }
    }
    public var columnSpan: Int {
        @inlinable get { Int(columns) }
        set { columns = Int32(clamping: newValue) }
    }
    /// The text without inline marks.
    public var text: String
    /// What was read in ``text``.
    public var content: CellContent
    /// The other places of a cell whose parts stood apart, in the order of the text; ``place`` is the first.
    public var otherPlaces: [Place]
    /// Where it stands; ``otherPlaces`` has the rest where its parts stood apart.
    public var place: Place
    // Small, and behind the place, which leaves just this room: a paper has as many of them as it has cells.
    @usableFromInline var firstColumn: Int32
    @usableFromInline var rows: Int32
    @usableFromInline var columns: Int32

    public init(
        column: Int,
        rowSpan: Int = 1,
        columnSpan: Int = 1,
        text: String,
        place: Place,
        otherPlaces: [Place] = [],
        content: CellContent
    ) {
        self.text = text
        self.content = content
        self.otherPlaces = otherPlaces
        self.place = place
        firstColumn = Int32(clamping: column)
        rows = Int32(clamping: rowSpan)
        columns = Int32(clamping: columnSpan)
    }

    /// The figure of the cell, with a value or an absence.
    @inlinable public var figure: Figure? {
        if case .figure(let figure) = content { figure } else { nil }
    }
}

/// What a cell holds.
public enum CellContent: Sendable {
    /// Words: a label, a heading, a note.
    case text
    /// A number, or an absence where a number was due.
    case figure(Figure)
    /// Apart from the cell, as few cells hold one: else every cell would take up its room.
    indirect case rating(RatingMark)
    /// An arrow, or a word for one.
    indirect case trend(TrendMark)
    /// Nothing, in a column that takes no figures.
    case blank
}

/// What a row does in its table; one row may do several things (a header that is also a group heading).
public struct RowRoles: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Names the columns.
    public static let header = RowRoles(rawValue: 1 << 0)
    /// Tells the units of the columns.
    public static let unit = RowRoles(rawValue: 1 << 1)
    /// Is the title of the rows below it.
    public static let heading = RowRoles(rawValue: 1 << 2)
    /// Tells figures of its own.
    public static let line = RowRoles(rawValue: 1 << 3)
    /// Sums up some rows; a total of the table sums it up in turn.
    public static let subtotal = RowRoles(rawValue: 1 << 4)
    /// Sums up all rows that are to be summed up.
    public static let total = RowRoles(rawValue: 1 << 5)
    /// Corrects the sum of the rows above, and belongs to the total.
    public static let adjustment = RowRoles(rawValue: 1 << 6)
    /// Tells shares of the total, in percent.
    public static let share = RowRoles(rawValue: 1 << 7)
    /// Tells which way the figures above went.
    public static let trend = RowRoles(rawValue: 1 << 8)
    /// Tells something beside the sums: part of no total.
    public static let memorandum = RowRoles(rawValue: 1 << 9)
    /// Holds words about other rows.
    public static let note = RowRoles(rawValue: 1 << 10)

    /// The published name of each role, by its bit.
    fileprivate static let name = [
        "header", "unit", "heading", "line", "subtotal", "total", "adjustment", "share", "trend", "memorandum", "note",
    ]

    /// The published names of the roles that a row has, in the order in which they are published.
    public var names: Names { Names(rest: rawValue) }

    public struct Names: Sequence, IteratorProtocol {
        fileprivate var rest: UInt16

        public mutating func next() -> String? {
            let bit = rest.trailingZeroBitCount
            guard bit < RowRoles.name.count else { return nil }
            rest &= rest - 1
            return RowRoles.name[bit]
        }
    }
}

/// Which side of the money a column tells: what is spent, what comes in, or the one less the other.
public enum BudgetFlow: String, Sendable, CaseIterable {
    case gross, income, net

    init?(_ role: ColumnRole) {
        switch role {
        case .gross: self = .gross
        case .income: self = .income
        case .net: self = .net
        default: return nil
        }
    }
}

/// A band of an age profile, from and to counted in `unit`; `to` is nil for the oldest.
public struct AgeBand: Hashable, Sendable {
    public var from: Int
    public var to: Int?
    public var unit: Unit

    public init(from: Int, to: Int?, unit: Unit) {
        self.from = from
        self.to = to
        self.unit = unit
    }
}
