import CHTMLTree

extension HTMLBlockReader {
    /// The document's `title` as a heading, for a page that has none of its own.
    mutating func titleBlock() -> Block? {
        guard let title else { return nil }
        var builder = TracedTextBuilder()
        for node in title + 1..<Int(tree[title].descendants_end) where tree[node].kind == .text {
            feed.append(node, of: tree, isRaised: false, to: &builder)
        }
        let (text, isBold) = builder.finish(node: path(ofClosed: title))
        guard !text.isEmpty else { return nil }
        let line = feed.position(of: tree[title]).line
        return Block(
            kind: .heading(level: 1),
            text: text,
            lines: line...max(line, Int(text.place.endLine)),
            isBold: isBold
        )
    }

    /// The number of the path of a node that is no longer open.
    private mutating func path(ofClosed node: Int) -> Int32 {
        var chain = [node]
        while let last = chain.last, tree[last].parent > 0 { chain.append(Int(tree[last].parent)) }
        return chain.reversed().reduce(-1) { parent, node in addPath(of: node, below: parent) }
    }
}
