@testable import Papers

/// The blocks of an HTML document, each as a short line, so that a test can say what it expects.
///
/// A heading is `h2 Title`, a paragraph `p Words`, a list item `- Words`, a caption `caption Words`, a pair
/// `key = value`; `*` before the words says that they are bold, `(2.1)` is a number. A table is `table` with its
/// caption, then a line for each row (`head`, `row`, `foot`) with its cells between bars: `#` for a heading cell, `*`
/// for a bold one, `{2x3}` for rows by columns where it takes up more than one.
func outline(_ html: String) throws -> [String] {
    try outline(HTMLPaperReader.read(SourceText(Array(html.utf8))).blocks)
}

func outline(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
        let number = block.number.map { "(\($0)) " } ?? ""
        let words = number + (block.isBold ? "*" : "") + block.text.text
        switch block.kind {
        case .heading(let level): return ["h\(level) \(words)"]
        case .paragraph: return ["p \(words)"]
        case .listItem: return ["- \(words)"]
        case .caption: return ["caption \(words)"]
        case .furniture: return ["furniture \(words)"]
        case .keyValue(let key, let value): return ["\(block.isBold ? "*" : "")\(key.text) = \(value.text)"]
        case .table(let region): return outline(region)
        }
    }
}

func outline(_ region: TableRegion) -> [String] {
    let title = region.caption.map { "table \($0.text)" } ?? "table"
    let rows = region.rows.map { row in
        let cells = row.cells.map { cell in
            let span = cell.rowSpan == 1 && cell.columnSpan == 1 ? "" : "{\(cell.rowSpan)x\(cell.columnSpan)}"
            return span + (cell.isHeader ? "#" : "") + (cell.isBold ? "*" : "") + cell.text.text
        }
        let section =
            switch row.section {
            case .head: "head"
            case .body: "row"
            case .foot: "foot"
            }
        return "\(section) |" + cells.joined(separator: "|")
    }
    return [title] + rows + region.remarks.map { "! \($0.kind.rawValue) \($0.place.line)" }
}

/// The tables of an HTML document.
func regions(_ html: String) throws -> [TableRegion] {
    try HTMLPaperReader.read(SourceText(Array(html.utf8))).blocks.compactMap(\.region)
}
