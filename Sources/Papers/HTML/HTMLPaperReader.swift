import Lexicon

/// Reads an HTML document into the blocks that a text paper gives.
enum HTMLPaperReader {
    /// - Returns: the blocks in the order in which a browser shows them, the nodes that their places name, and what the
    ///   document calls itself in its head.
    /// - Throws: ``PaperError/htmlTooDeep(line:limit:)``, ``PaperError/htmlTextTooLong(line:limit:)`` or
    ///   ``PaperError/htmlUnreadable(line:detail:)``, never a part of the paper; ``PaperError/empty`` or
    ///   ``PaperError/blank`` where it holds no element.
    static func read(
        _ source: SourceText,
        limits: PaperLimits = .default,
        words: PaperWords
    ) throws(PaperError) -> (blocks: [Block], nodePaths: NodePaths, title: String?) {
        var paths = NodePaths()
        let (blocks, heading) = try read(
            source,
            in: 0..<source.bytes.count,
            isWhole: true,
            limits: limits,
            words: words,
            nodePaths: &paths
        )
        return (blocks, paths, heading?.text.text)
    }

    /// Reads a stretch of HTML that stands in a text paper, a table most often. Places are those in the whole paper.
    static func read(
        _ source: SourceText,
        in range: Range<Int>,
        limits: PaperLimits = .default,
        words: PaperWords,
        nodePaths: inout NodePaths
    ) throws(PaperError) -> [Block] {
        try read(source, in: range, isWhole: false, limits: limits, words: words, nodePaths: &nodePaths).blocks
    }

    private static func read(
        _ source: SourceText,
        in range: Range<Int>,
        isWhole: Bool,
        limits: PaperLimits,
        words: PaperWords,
        nodePaths: inout NodePaths
    ) throws(PaperError) -> (blocks: [Block], title: Block?) {
        let tree = try HTMLTree(parsing: range, of: source)
        let feed = HTMLTextFeed(source, from: range.lowerBound)
        var reader = HTMLBlockReader(tree, feed: feed, paths: nodePaths, limits: limits, words: words)
        try reader.read()
        let title = isWhole ? reader.titleBlock() : nil
        nodePaths = reader.paths
        let blocks = reader.blocks.finished()
        guard let title, !blocks.isEmpty, !blocks.contains(where: { $0.headingLevel != nil }) else {
            return (blocks, title)
        }
        return ([title] + blocks, title)
    }
}
