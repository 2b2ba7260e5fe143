import CHTMLTree

/// Tables that only lay out the page: what stands in their cells is read as if no table were there.
extension HTMLBlockReader {
    /// Whether an element is such a table, or a part of the one that is innermost.
    func laysOutPage(_ node: Int, _ role: HTMLRole) -> Bool {
        switch role {
        case .table: return tables.isEmpty && isLayout(node)
        case .head, .body, .foot, .row, .cell, .caption:
            guard layoutTables > 0, let frame = frames.last(where: { $0.element == .table }) else { return false }
            return frame.role == .block
        default: return false
        }
    }

    /// A table lays out the page where a cell of it holds another table and a heading:
    /// no figure has a heading of its own.
    private func isLayout(_ table: Int) -> Bool {
        let end = Int(tree[table].descendants_end)
        var node = table + 1
        var hasTable = false
        var hasHeading = false
        while node < end, !(hasTable && hasHeading) {
            let element = tree[node]
            guard element.kind == .element else {
                node += 1
                continue
            }
            if element.element == .table {
                hasTable = true
                node = Int(element.descendants_end)
                continue
            }
            // What has headings of columns or a caption is a table, whatever else it holds.
            if element.element == .th || element.element == .caption || element.element == .thead { return false }
            hasHeading = hasHeading || element.element.headingLevel > 0
            node += 1
        }
        return hasTable && hasHeading
    }
}
