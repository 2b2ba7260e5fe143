import Figures
import Lexicon
import Papers

/// A table region laid out in columns, with every cell read by itself and nothing yet known of what it means.
struct Grid: Sendable {
    var rows: [GridRow]
    var columnCount: Int
    var layout: TableLayout
    var remarks: [TableRemark]
}

struct GridRow: Sendable {
    var cells: [GridCell]
    var section: SourceRow.Section
    /// Whether a reader of the text found it to be a row of the table's body.
    var isArranged = false
    var lines: ClosedRange<Int>

    /// The cell that begins at a column (from 1) or covers it.
    func cell(inColumn column: Int) -> GridCell? {
        let guess = column - 1
        if cells.indices.contains(guess), cells[guess].column == column { return cells[guess] }
        return cells.last { $0.column <= column && column < $0.column + $0.columnSpan }
    }

    var filledCells: [GridCell] { cells.filter(\.isFilled) }

    /// The places in ``cells`` of those that hold anything, but for the one that begins at a column, and whether that
    /// one does. Every row is asked, and a place costs less than a cell.
    func filledPlaces(besides column: Int?) -> (places: [Int], holdsColumn: Bool) {
        // Read in place, here and below: a copy of a cell counts up a reference for each of its fields.
        let cells = cells.span
        var places: [Int] = []
        places.reserveCapacity(cells.count)
        var holdsColumn = false
        for place in cells.indices where cells[place].isFilled {
            if cells[place].column == column { holdsColumn = true } else { places.append(place) }
        }
        return (places, holdsColumn)
    }

    /// Whether the cells at some places are all as asked.
    func all(_ places: [Int], _ test: (GridCell) -> Bool) -> Bool {
        let cells = cells.span
        for place in places where !test(cells[place]) { return false }
        return true
    }
}

struct GridCell: Sendable {
    /// From 1.
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
    var text: TracedText
    var isHeader: Bool
    var isBold: Bool
    var reading: CellReading
    /// The words of its text as the lexicon compares them; of a figure, a sign or nothing they are read when asked for.
    var words: Words { wordsOfText ?? Words(text.text) }

    private let wordsOfText: Words?

    init(
        column: Int,
        columnSpan: Int,
        rowSpan: Int,
        text: TracedText,
        isHeader: Bool,
        isBold: Bool,
        reading: CellReading
    ) {
        self.column = column
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.text = text
        self.isHeader = isHeader
        self.isBold = isBold
        self.reading = reading
        wordsOfText = if case .text = reading { Words(text.text) } else { nil }
    }

    var isFilled: Bool { !text.isEmpty }

    /// Whether the cell holds what only the body of a table holds: a number, a sign that one is missing, an arrow.
    /// A year by itself (`2021`) is as likely a heading.
    var isFigureLike: Bool {
        switch reading {
        case .number: !isYear
        case .range, .trend, .glyph: true
        case .absence(let absence): absence != .blank
        case .text: false
        }
    }

    /// Four plain digits that are a year, by themselves or with the unit of their column: `2021`, `2021 £m`.
    var isYear: Bool {
        guard case .number(let number) = reading, number.notation == .plain else { return false }
        let bytes = text.text.utf8.span
        guard bytes.count >= 4, let year = bytes.digits(0..<4), (1900...2100).contains(year) else { return false }
        return bytes.count == 4 || bytes[4] == UInt8(ascii: " ") && !bytes.holdsDigit(in: 4..<bytes.count)
    }
}
