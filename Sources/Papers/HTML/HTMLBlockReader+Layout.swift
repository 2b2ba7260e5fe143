/// Tables that only lay out the page: what stands in their cells is read as if no table were there.
extension HTMLBlockReader {
    /// Whether an element is such a table, or a part of the one that is innermost.
    func laysOutPage(_ node: Int, _ role: HTMLRole) -> Bool {
        switch role {
        case .table: return tables.isEmpty && HTMLLayoutTable(tree, node)?.laysOutPage == true
        case .head, .body, .foot, .row, .cell, .caption:
            guard layoutTables > 0, let frame = frames.last(where: { $0.element == .table }) else { return false }
            return frame.role == .block
        default: return false
        }
    }
}
