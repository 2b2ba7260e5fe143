import CHTMLTree

/// Tables: which row and cell each tag opens and closes, and what stands where no table has room for it.
extension HTMLBlockReader {
    mutating func openTable(_ frame: HTMLFrame) {
        endIdleTable()
        leaveFlow()
        if let table = takingTable {
            tables[table].text.appendSpace(line: frame.line, column: frame.column)
        }
        if let outer = tables.last, outer.taking == .nothing {
            remark("a table stood outside any cell of another; it was set after it", at: frame)
        }
        frames.append(frame)
        pushTable(frame, isImplied: false)
    }

    private mutating func pushTable(_ frame: HTMLFrame, isImplied: Bool) {
        tables.append(
            HTMLTableBuilder(
                tag: isImplied ? frames[frames.count - 1].node : frame.node,
                slot: blocks.reserve(),
                node: path(of: frames.count - 1),
                line: frame.line,
                column: frame.column,
                isImplied: isImplied,
                isBold: frames[frames.count - 1].isBold
            )
        )
    }

    mutating func openCaption(_ frame: HTMLFrame) {
        leaveFlow()
        frames.append(frame)
        tables[tables.count - 1].beginCaption(tag: frame.node, line: frame.line)
    }

    mutating func openTablePart(_ frame: HTMLFrame) {
        prepareTable(for: frame)
        frames.append(frame)
        let table = tables.count - 1
        switch frame.role {
        case .head: tables[table].beginGroup(.head, tag: frame.node)
        case .body: tables[table].beginGroup(.body, tag: frame.node)
        case .foot: tables[table].beginGroup(.foot, tag: frame.node)
        default: tables[table].beginRow(tag: frame.node, line: frame.line)
        }
    }

    /// Opens a cell; one that is empty or holds a single plain text is read at once, as nearly all are.
    ///
    /// - Returns: the node to go on with.
    mutating func openCell(_ frame: HTMLFrame) -> Int {
        prepareTable(for: frame)
        let node = frame.node
        if tables[tables.count - 1].isRowImplied, feed.followsRowEnd(tree[node]) { tables[tables.count - 1].endRow() }
        var start = HTMLTableBuilder.CellStart(
            tag: node,
            place: TracedText.Run(offset: 0, line: frame.line, column: frame.column),
            node: addPath(of: node, below: path(of: frames.count - 1)),
            isHeader: frame.element == .th
        )
        if let span = tree.withAttribute(.colspan, of: node, { HTMLSpan($0, .column) }) { start.columnSpan = span }
        if let span = tree.withAttribute(.rowspan, of: node, { HTMLSpan($0, .row) }) { start.rowSpan = span }
        let table = tables.count - 1
        if frame.end == node + 1 || (frame.end == node + 2 && isBlankText(node + 1)) {
            tables[table].add(start, text: start.emptyText, isBold: false, lastLine: frame.line)
            return frame.end
        }
        if frame.end == node + 2, tree[node + 1].kind == .text,
            let (text, hasWord) = feed.plainText(node + 1, of: tree, path: start.node)
        {
            tables[table].add(start, text: text, isBold: frame.isBold && hasWord, lastLine: Int(text.first.line))
            return frame.end
        }
        var frame = frame
        frame.path = start.node
        frames.append(frame)
        tables[table].beginCell(start)
        return node + 1
    }

    private mutating func isBlankText(_ node: Int) -> Bool {
        tree[node].kind == .text && feed.isBlank(node, of: tree)
    }

    mutating func closeTablePart(_ frame: HTMLFrame) {
        guard !tables.isEmpty else { return }
        leaveFlow()
        tables[tables.count - 1].close(tag: frame.node)
    }

    mutating func endTable() {
        leaveFlow()
        var table = tables.removeLast()
        let region = table.finish()
        if let outer = tables.indices.last { tables[outer].extend(to: table.lastLine) }
        for caption in table.otherCaptions {
            let lines = Int(caption.first.line)...Int(caption.place.endLine)
            let prose = HTMLProse(.caption, caption, lines: lines, isBold: false)
            blocks.add(prose, before: tables.first?.slot ?? table.slot)
        }
        guard !table.isEmpty else { return }
        let start = TracedText.Run(offset: 0, line: table.firstLine, column: table.firstColumn)
        let text = TracedText("", first: start, node: table.node)
        blocks.fill(table.slot, with: region, text, lines: table.firstLine...max(table.firstLine, table.lastLine))
    }

    /// Ends rows that stand outside any table, as soon as something else follows them.
    mutating func endIdleTable() {
        guard let table = tables.last, table.isImplied, table.taking == .nothing else { return }
        endTable()
    }

    /// Makes sure that a row or a cell has a table to go into.
    private mutating func prepareTable(for frame: HTMLFrame) {
        leaveFlow()
        guard tables.isEmpty else { return }
        pushTable(frame, isImplied: true)
        remark("rows or cells stood outside any table; they were read as one", at: frame)
    }

    /// Words of the flow never run across the edge of a table.
    private mutating func leaveFlow() {
        guard takingTable == nil else { return }
        flush()
        if tables.isEmpty { settleTerm() }
    }

    mutating func remarkStray(_ node: Int) {
        let (line, column) = feed.printedPosition(of: tree[node])
        remark("text stood outside any cell; it was moved before the table", line: line, column: column)
    }

    private mutating func remark(_ words: String, at frame: HTMLFrame) {
        remark(words, line: frame.line, column: frame.column)
    }

    private mutating func remark(_ words: String, line: Int, column: Int) {
        let table = tables.count - 1
        let place = Place(line: line, column: column, endLine: line, endColumn: column, node: tables[table].node)
        tables[table].remark(.markupMended, words, at: place)
    }
}
