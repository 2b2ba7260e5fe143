/// One table under construction: rows and cells as the tags give them, whatever order those come in.
///
/// A tag that belongs elsewhere closes what stands in its way and opens what is missing, as the HTML standard's
/// "in table" insertion modes do (13.2.6.4.9 to 13.2.6.4.15).
struct HTMLTableBuilder {
    /// Whose words come next.
    enum Taking {
        case nothing, cell, caption
    }

    /// A cell whose tag has been read.
    struct CellStart {
        /// The node that its tag opened.
        var tag: Int
        var place: TracedText.Run
        var node: Int32
        var isHeader: Bool
        var rowSpan = HTMLSpan.one
        var columnSpan = HTMLSpan.one
    }

    /// The node of the `table`, or of what is around the rows where no `table` is.
    let tag: Int
    /// The table's place among the blocks.
    let slot: Int
    let node: Int32
    let firstLine: Int
    let firstColumn: Int
    /// No `table` tag stands around the rows.
    let isImplied: Bool
    /// The words of its cells are bold, unless the cells say otherwise.
    let isBold: Bool
    private(set) var taking = Taking.nothing
    /// The words of the cell or caption that is open.
    var text = TracedTextBuilder()
    private(set) var caption: TracedText?
    /// Captions after the first, which a browser shows too.
    private(set) var otherCaptions: [TracedText] = []
    private(set) var remarks: [TableRemark] = []

    private var rows: [SourceRow] = []
    private var groups = HTMLRowGroups()
    private var cells: [SourceCell] = []
    private var rowTag: Int?
    private var rowFirstLine = 0
    private var cell: CellStart?
    private var captionTag: Int?
    private(set) var lastLine: Int

    init(tag: Int, slot: Int, node: Int32, line: Int, column: Int, isImplied: Bool, isBold: Bool) {
        self.tag = tag
        self.slot = slot
        self.node = node
        self.isImplied = isImplied
        self.isBold = isBold
        firstLine = line
        firstColumn = column
        lastLine = line
    }

    /// Whether the row that is open has no tag of its own.
    private(set) var isRowImplied = false

    /// Whether it holds nothing worth a block: not a row, or but empty cells that stood outside any table.
    var isEmpty: Bool {
        guard caption == nil else { return false }
        return rows.allSatisfy { row in isImplied && row.cells.allSatisfy(\.text.isEmpty) }
    }

    // MARK: Tags

    mutating func beginGroup(_ section: SourceRow.Section, tag: Int) {
        endGroup()
        groups.begin(section, tag: tag, atRow: rows.count)
    }

    mutating func beginRow(tag: Int, line: Int) {
        endRow()
        openRow(tag: tag, line: line)
    }

    mutating func beginCell(_ start: CellStart) {
        prepare(for: start)
        cell = start
        taking = .cell
    }

    /// Adds a cell whose words are known already.
    mutating func add(_ start: CellStart, text: TracedText, isBold: Bool, lastLine: Int) {
        prepare(for: start)
        finish(start, text: text, isBold: isBold, lastLine: lastLine)
    }

    mutating func beginCaption(tag: Int, line: Int) {
        endGroup()
        captionTag = tag
        taking = .caption
        lastLine = max(lastLine, line)
    }

    /// An element has ended; closes the part of the table that its tag opened.
    mutating func close(tag: Int) {
        if cell?.tag == tag {
            endCell()
        } else if rowTag == tag {
            endRow()
        } else if groups.tag == tag {
            endGroup()
        } else if captionTag == tag {
            endCaption()
        }
    }

    /// A table within reaches to a line.
    mutating func extend(to line: Int) {
        lastLine = max(lastLine, line)
    }

    mutating func remark(_ kind: TableRemark.Kind, _ words: String, at place: Place) {
        remarks.append(TableRemark(kind, words, at: place))
    }

    /// Closes all that is open, and gives the table in the order in which a browser shows it.
    mutating func finish() -> TableRegion {
        endGroup()
        return TableRegion(layout: .html, rows: groups.inShownOrder(rows), caption: caption, remarks: remarks)
    }

    // MARK: Parts

    private mutating func prepare(for start: CellStart) {
        endCell()
        endCaption()
        if rowTag == nil {
            remark(.markupMended, "a cell stood outside any row; a row was opened for it", at: start.emptyPlace)
            openRow(tag: start.tag, line: Int(start.place.line))
            isRowImplied = true
        }
        if start.columnSpan.isClamped { remarkClamp(.column, start) }
        if start.rowSpan.isClamped { remarkClamp(.row, start) }
    }

    private mutating func remarkClamp(_ direction: HTMLSpan.Direction, _ start: CellStart) {
        let words = "\(direction.rawValue) is more than \(direction.limit), which it was taken for"
        remark(.spanClamped, words, at: start.emptyPlace)
    }

    private mutating func openRow(tag: Int, line: Int) {
        endCaption()
        if groups.tag == nil { groups.begin(.body, tag: -1, atRow: rows.count) }
        rowTag = tag
        isRowImplied = false
        rowFirstLine = line
        lastLine = max(lastLine, line)
    }

    private mutating func endCell() {
        guard let start = cell else { return }
        cell = nil
        taking = .nothing
        let (words, isBold) = text.finish(node: start.node)
        finish(
            start,
            text: words.isEmpty ? start.emptyText : words,
            isBold: isBold,
            lastLine: words.isEmpty ? Int(start.place.line) : Int(words.place.endLine)
        )
    }

    private mutating func finish(_ start: CellStart, text: TracedText, isBold: Bool, lastLine line: Int) {
        if start.rowSpan.count != 1 { groups.noteRowSpan(row: rows.count, cell: cells.count) }
        lastLine = max(lastLine, line)
        cells.append(
            SourceCell(
                text: text,
                rowSpan: start.rowSpan.count,
                columnSpan: start.columnSpan.count,
                isHeader: start.isHeader,
                isBold: isBold
            )
        )
    }

    mutating func endRow() {
        endCell()
        endCaption()
        guard rowTag != nil else { return }
        rowTag = nil
        rows.append(SourceRow(cells: cells, section: groups.section, lines: rowFirstLine...max(rowFirstLine, lastLine)))
        let width = cells.count
        cells = []
        cells.reserveCapacity(width)
    }

    private mutating func endGroup() {
        endRow()
        groups.end(rows: &rows)
    }

    private mutating func endCaption() {
        guard captionTag != nil else { return }
        captionTag = nil
        taking = .nothing
        let (words, _) = text.finish(node: node)
        guard !words.isEmpty else { return }
        lastLine = max(lastLine, Int(words.place.endLine))
        if caption == nil { caption = words } else { otherCaptions.append(words) }
    }
}

extension HTMLTableBuilder.CellStart {
    /// An empty cell stands where its tag does.
    var emptyText: TracedText { TracedText("", first: place, node: node) }

    var emptyPlace: Place { emptyText.place }
}
