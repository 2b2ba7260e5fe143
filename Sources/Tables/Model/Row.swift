import Lexicon
import Papers

/// A row of a table, with what it does there.
public struct Row: Sendable {
    /// What the row tells. Dozens of readers go through all rows of every table: so a row is a reference to what it
    /// tells, and a copy of it costs a count.
    @usableFromInline
    final class Content: Sendable {
        @usableFromInline let told: Told

        init(_ told: Told) {
            self.told = told
        }
    }

    @usableFromInline
    struct Told: Sendable {
        @usableFromInline var index: Int
        @usableFromInline var label: String
        @usableFromInline var labelWords: Words
        @usableFromInline var group: String?
        @usableFromInline var roles: RowRoles
        @usableFromInline var cells: [Cell]
        @usableFromInline var lines: ClosedRange<Int>
    }

    @usableFromInline private(set) var content: Content

    /// From 1, heading rows counted.
    public var index: Int {
        @inlinable get { content.told.index }
        set { change { $0.index = newValue } }
    }

    /// What names the row, without the marks of footnotes; empty where nothing does.
    public var label: String {
        @inlinable get { content.told.label }
        set {
            change {
                if $0.label != newValue { $0.labelWords = Words(newValue) }
                $0.label = newValue
            }
        }
    }

    /// The words of the label as the lexicon compares them, read once for all who ask.
    @inlinable public var labelWords: Words { content.told.labelWords }

    /// The nearest group heading above, where the row belongs to one.
    public var group: String? {
        @inlinable get { content.told.group }
        set { change { $0.group = newValue } }
    }

    /// One row may do several things.
    public var roles: RowRoles {
        @inlinable get { content.told.roles }
        set { change { $0.roles = newValue } }
    }

    /// In order of their columns. A cell that spans columns is there once; one that spans rows, in its first row.
    ///
    /// Whoever changes several cells of a row does so to an array of his own and sets it once.
    public var cells: [Cell] {
        @inlinable get { content.told.cells }
        set { change { $0.cells = newValue } }
    }

    /// The lines of the paper on which it stands.
    public var lines: ClosedRange<Int> {
        @inlinable get { content.told.lines }
        set { change { $0.lines = newValue } }
    }

    public init(
        index: Int,
        label: String,
        labelWords: Words? = nil,
        group: String? = nil,
        roles: RowRoles,
        cells: [Cell],
        lines: ClosedRange<Int>
    ) {
        content = Content(
            Told(
                index: index,
                label: label,
                labelWords: labelWords ?? Words(label),
                group: group,
                roles: roles,
                cells: cells,
                lines: lines
            )
        )
    }

    private mutating func change(_ change: (inout Told) -> Void) {
        var told = content.told
        change(&told)
        content = Content(told)
    }

    /// Where the parts of the label stand; empty where it is made of several cells, or of none.
    public var labelPlaces: [Place] {
        cells.first { $0.text == label }.map { [$0.place] + $0.otherPlaces } ?? []
    }

    /// The cell that covers a column (from 1) in this row; a cell that reaches down from a row above is not here.
    public func cell(inColumn column: Int) -> Cell? {
        position(ofColumn: column).map { cells[$0] }
    }

    /// The figure of that cell; the rest of the cell is not taken along.
    @inlinable
    public func figure(inColumn column: Int) -> Figure? {
        guard let position = position(ofColumn: column) else { return nil }
        return content.told.cells[position].figure
    }

    /// How many of its cells hold a number.
    var figureCount: Int {
        let cells = cells.span
        var count = 0
        for place in cells.indices where cells[place].figure?.value != nil { count += 1 }
        return count
    }

    @inlinable
    func position(ofColumn column: Int) -> Int? {
        let cells = content.told.cells
        // Cells are in order of their columns; in most rows the n-th stands in column n.
        let guess = column - 1
        if cells.indices.contains(guess), cells[guess].column == column { return guess }
        return cells.lastIndex { $0.column <= column && column < $0.column + $0.columnSpan }
    }
}
