import CHTMLTree
import Lexicon

/// Turns the nodes of an HTML document into blocks, in one pass over them in document order.
///
/// The elements that are open stand on a stack of its own: nothing here calls itself, however deep a document nests.
struct HTMLBlockReader: ~Copyable {
    let tree: HTMLTree
    var feed: HTMLTextFeed
    var frames: [HTMLFrame]
    var flow = HTMLFlow()
    /// The tables that are open, the innermost last.
    var tables: [HTMLTableBuilder] = []
    var blocks: HTMLBlocks
    let limits: PaperLimits
    let words: PaperWords
    var paths: NodePaths
    /// The node of the document's `title`.
    private(set) var title: Int?
    /// How many headings of the first level the document has; counted when first asked for.
    var topHeadingCount: Int?
    /// How many of the tables that are open only lay out the page; they are none of `tables`.
    var layoutTables = 0
    /// The first table from some node on, as far as it was looked for.
    var nextTable = 0

    init(
        _ tree: consuming HTMLTree,
        feed: HTMLTextFeed,
        paths: NodePaths,
        limits: PaperLimits,
        words: PaperWords
    ) {
        frames = [HTMLFrame(node: 0, end: tree.count, element: .none, role: .section, line: 1, column: 1)]
        self.tree = tree
        self.feed = feed
        self.paths = paths
        self.limits = limits
        self.words = words
        blocks = HTMLBlocks(words: words)
    }

    /// Reads the whole document.
    mutating func read() throws(PaperError) {
        var node = 1
        while node < tree.count {
            closeFrames(before: node)
            switch tree[node].kind {
            case .element: node = try open(node)
            case .text:
                takeText(node)
                node += 1
            case .document: node += 1
            }
        }
        closeFrames(before: tree.count)
        settleTerm()
    }

    /// Reads a start tag.
    ///
    /// - Returns: the node to go on with, which is beyond the element where it was read whole or passed over.
    private mutating func open(_ node: Int) throws(PaperError) -> Int {
        let element = tree[node]
        let end = Int(element.descendants_end)
        let role = HTMLRole(element.element, name: tree.name(of: node))
        let style = tree.withAttribute(.style, of: node) { HTMLStyle($0) }
        switch role {
        case .skipped: return end
        case .title:
            if title == nil, isInHead { title = node }
            return end
        case .lineBreak:
            endIdleTable()
            separate(at: node)
            return end
        default:
            if isUnseen(node, role, style) { return end }
        }
        if laysOutPage(node, role) {
            if role == .table { layoutTables += 1 }
            endIdleTable()
            openBlock(frame(for: node, .block, style))
            return node + 1
        }
        switch role {
        case .table: openTable(frame(for: node, role, style))
        case .caption where element.element == .caption && !tables.isEmpty: openCaption(frame(for: node, role, style))
        case .head, .body, .foot, .row: openTablePart(frame(for: node, role, style))
        case .cell: return openCell(frame(for: node, role, style))
        case .preformatted where takesLines(node):
            try readLines(of: frame(for: node, role, style))
            return end
        case .inline, .bold, .superscript, .button:
            endIdleTable()
            frames.append(frame(for: node, role, style))
        default:
            endIdleTable()
            openBlock(frame(for: node, role, style))
        }
        return node + 1
    }

    private mutating func closeFrames(before node: Int) {
        while let frame = frames.last, frame.end <= node {
            close(frame)
            frames.removeLast()
        }
    }

    private mutating func close(_ frame: HTMLFrame) {
        switch frame.role {
        case .inline, .bold, .superscript, .button: break
        case .head, .body, .foot, .row, .cell, .table: closeTablePart(frame)
        case .caption where frame.capture < 0: closeTablePart(frame)
        default:
            closeBlock(frame)
            if frame.element == .table { layoutTables -= 1 }
        }
        while let table = tables.last, table.tag == frame.node { endTable() }
    }

    private var isInHead: Bool {
        guard let frame = frames.last else { return false }
        switch frame.element {
        case .none, .html, .head, .body: return true
        default: return false
        }
    }
}
