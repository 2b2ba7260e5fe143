import CHTMLTree

extension HTMLBlockReader {
    /// Whether the lines of preformatted text mean something: not among the words of a cell or a heading, nor where
    /// tables stand in it.
    mutating func takesLines(_ node: Int) -> Bool {
        guard takingTable == nil, frames[frames.count - 1].capture < 0 else { return false }
        // Looking goes on where it stopped, so that nested ones are not searched over and over.
        nextTable = max(nextTable, node)
        while nextTable < tree.count, tree[nextTable].element != .table { nextTable += 1 }
        return nextTable >= Int(tree[node].descendants_end)
    }

    /// Reads a whole `pre` as the lines of a text paper.
    mutating func readLines(of frame: HTMLFrame) throws(PaperError) {
        endIdleTable()
        flush()
        if tables.isEmpty { settleTerm() }
        frames.append(frame)
        let path = path(of: frames.count - 1)
        frames.removeLast()
        var lines = HTMLPreformatted()
        for node in frame.node + 1..<frame.end {
            if tree[node].kind == .text {
                feed.append(node, of: tree, to: &lines)
            } else if tree[node].element == .br {
                let (line, column) = feed.position(of: tree[node])
                lines.breakLine(line: line, column: column)
            }
        }
        for block in try lines.blocks(node: path, limits: limits, words: words) {
            blocks.add(block, before: tables.first?.slot)
        }
    }
}
