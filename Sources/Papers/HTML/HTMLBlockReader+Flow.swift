import CHTMLTree

/// Words outside tables: paragraphs, headings, list items, terms and what they stand for.
extension HTMLBlockReader {
    /// The innermost table of which a cell or a caption is open; nil where words go into the flow.
    var takingTable: Int? { tables.lastIndex { $0.taking != .nothing } }

    mutating func takeText(_ node: Int) {
        let frame = frames[frames.count - 1]
        if feed.isBlank(node, of: tree) {
            separateWords(at: node)
            return
        }
        endIdleTable()
        if let table = tables.last, table.taking == .nothing { remarkStray(node) }
        if let table = takingTable {
            Self.setBold(frame.isBold, &tables[table].text)
            feed.append(node, of: tree, isRaised: frame.isRaised, to: &tables[table].text)
        } else {
            flow.begin(owner: frame.owner)
            Self.setBold(frame.isBold, &flow.text)
            feed.append(node, of: tree, isRaised: frame.isRaised, to: &flow.text)
        }
    }

    private static func setBold(_ isBold: Bool, _ text: inout TracedTextBuilder) {
        let depth = isBold ? 1 : 0
        if text.boldDepth != depth { text.boldDepth = depth }
    }

    /// The words before and after a node stand apart, in the same text.
    private mutating func separateWords(at node: Int) {
        let (line, column) = feed.position(of: tree[node])
        if let table = takingTable {
            tables[table].text.appendSpace(line: line, column: column)
        } else if flow.hasText {
            flow.text.appendSpace(line: line, column: column)
        }
    }

    mutating func separate(at node: Int) { separateWords(at: node) }

    /// Ends a paragraph where a block begins or ends, unless its words are taken together with those that follow.
    mutating func breakFlow(at node: Int, capture: Int) {
        if takingTable != nil || capture >= 0 {
            separateWords(at: node)
        } else {
            flush()
        }
    }

    mutating func openBlock(_ frame: HTMLFrame) {
        var frame = frame
        let index = frames.count
        breakFlow(at: frame.node, capture: frame.capture)
        guard takingTable == nil else {
            frames.append(frame)
            return
        }
        switch frame.role {
        case .definitionList:
            flush()
            settleTerm()
            frame.capture = -1
        case .term, .definition:
            flush()
            frame.capture = index
        case .heading, .caption:
            if frame.capture < 0 { frame.capture = index }
        case .listItem: frame.item = index
        default: break
        }
        frame.owner = frame.capture >= 0 ? frame.capture : index
        frames.append(frame)
    }

    mutating func closeBlock(_ frame: HTMLFrame) {
        let index = frames.count - 1
        guard takingTable == nil else {
            separateWords(at: frame.node)
            return
        }
        if frame.capture == index { flush() } else { breakFlow(at: frame.node, capture: frame.capture) }
        switch frame.role {
        case .definition where flow.term != nil:
            addPair(emptyValue(of: index), isBold: false)
        case .definitionList: settleTerm()
        default: break
        }
    }

    /// Makes a block of the words so far.
    mutating func flush() {
        guard flow.hasText else { return }
        let owner = flow.owner
        let frame = frames[owner]
        let (text, isBold) = flow.finish(node: path(of: owner))
        guard !text.isEmpty else { return }
        let start = frame.firstSlot == blocks.count && startsAtTag(frame) ? frame.line : Int(text.first.line)
        let lines = min(start, Int(text.first.line))...Int(text.place.endLine)
        switch frame.role {
        case .term:
            settleTerm()
            flow.term = (text, isBold)
        case .definition: addPair(text, isBold: isBold)
        case .heading:
            markItem(frame.item)
            emit(HTMLProse(.heading(level: frame.element.headingLevel), text, lines: lines, isBold: isBold))
        case .caption: addCaption(text, lines: lines, isBold: isBold)
        default:
            let isItem = markItem(frame.item)
            emit(HTMLProse(isItem ? .listItem : .paragraph, text, lines: lines, isBold: isBold))
        }
    }

    /// Whether a block begins where the tag does: not where the tag only holds the page together.
    private func startsAtTag(_ frame: HTMLFrame) -> Bool {
        frame.role != .section && frame.element != .body && frame.element != .html
    }

    /// Whether the words are those of a list item itself, and not of a paragraph further down in it.
    @discardableResult
    private mutating func markItem(_ item: Int) -> Bool {
        guard item >= 0, !frames[item].hasItem else { return false }
        frames[item].hasItem = true
        return true
    }

    private mutating func addCaption(_ text: TracedText, lines: ClosedRange<Int>, isBold: Bool) {
        let figure = frames.last { $0.role == .figure }
        if let figure, blocks.setCaption(text, ofTableSince: figure.firstSlot) { return }
        emit(HTMLProse(.caption, text, lines: lines, isBold: isBold))
    }

    private func emptyValue(of frame: Int) -> TracedText {
        let run = TracedText.Run(offset: 0, line: frames[frame].line, column: frames[frame].column)
        return TracedText("", first: run, node: frames[frame].path)
    }

    /// Adds what a term stands for; a second one for the same term has no key, so that no figure is told twice.
    private mutating func addPair(_ value: TracedText, isBold: Bool) {
        let term = flow.term
        flow.term = nil
        let start = (term?.text.first ?? value.first).line
        let isBold = isBold && term?.isBold != false
        emit(HTMLProse(key: term?.text, value: value, firstLine: Int(start), isBold: isBold))
    }

    /// A term that nothing follows stands alone.
    mutating func settleTerm() {
        guard let term = flow.term else { return }
        flow.term = nil
        emit(HTMLProse(key: term.text, value: nil, firstLine: Int(term.text.first.line), isBold: term.isBold))
    }

    /// Adds a block: in front of the table in which it stood, outside of any cell.
    private mutating func emit(_ prose: HTMLProse) {
        if tables.isEmpty { settleTerm() }
        blocks.add(prose, before: tables.first?.slot)
    }
}
