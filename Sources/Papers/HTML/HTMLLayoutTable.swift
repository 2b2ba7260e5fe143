import CHTMLTree

/// What the cells of a table hold, by which one that lays out the page is told from one that tells figures.
struct HTMLLayoutTable {
    private var rows = 0
    private var cells = 0
    private var hasTable = false
    private var hasHeading = false
    private var hasProse = false
    /// A cell holds a heading and words below it, as the middle of a page does.
    private var hasSection = false
    /// The cell that is being read.
    private var cell = Cell()

    private struct Cell {
        /// Of those outside headings.
        var words = 0
        var letters = 0
        var hasHeading = false
        var hasDigit = false

        /// A cell with nothing but a figure is what a table is for; a letter or two tell its scale.
        var isFigure: Bool { hasDigit && letters <= 2 }

        mutating func take(_ text: Span<UInt8>, inHeading: Bool) {
            var isInWord = false
            for index in text.indices {
                let byte = text[index]
                letters += TextBytes.isLetter(byte) ? 1 : 0
                hasDigit = hasDigit || TextBytes.isDigit(byte)
                if byte > 0x20, !isInWord, !inHeading { words += 1 }
                isInWord = byte > 0x20
            }
        }
    }

    /// Surveys the cells that are a table's own; nil where it has headings of columns, a caption or a figure in a cell
    /// of its own: it is a table, whatever else it holds.
    init?(_ tree: borrowing HTMLTree, _ table: Int) {
        let end = Int(tree[table].descendants_end)
        var node = table + 1
        var headingEnd = node
        while node < end {
            let element = tree[node]
            switch element.kind {
            case .element where element.element == .table:
                hasTable = true
                node = Int(element.descendants_end)
                continue
            case .element where [.th, .caption, .thead].contains(element.element): return nil
            case .element:
                if element.element == .tr { rows += 1 }
                if element.element == .td {
                    guard closeCell() else { return nil }
                    cells += 1
                }
                if element.element.headingLevel > 0 {
                    cell.hasHeading = true
                    headingEnd = max(headingEnd, Int(element.descendants_end))
                }
            default:
                tree.withText(of: node) { cell.take($0, inHeading: node < headingEnd) }
            }
            node += 1
        }
        guard closeCell() else { return nil }
    }

    /// A table that holds one passage, or other tables and no figure of its own, is there for the place that it gives
    /// them; so is one with a heading and the words that it is of in one cell.
    var laysOutPage: Bool {
        hasSection || hasProse && cells == 1 || hasTable && (hasHeading || hasProse && rows == 1)
    }

    private mutating func closeCell() -> Bool {
        hasHeading = hasHeading || cell.hasHeading
        let isProse = cell.words >= Self.wordsOfProse
        hasProse = hasProse || isProse
        hasSection = hasSection || cell.hasHeading && isProse
        let isFigure = cell.isFigure
        cell = Cell()
        return !isFigure
    }

    /// Fewer words may be what a cell of a list says.
    private static let wordsOfProse = 8
}
