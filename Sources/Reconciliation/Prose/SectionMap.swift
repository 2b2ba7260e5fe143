import Lexicon
import Papers
import Records
import Tables

/// Where each block of a report belongs: the heading above it, and the portfolio of which its part of the paper tells.
///
/// A title that names a portfolio opens a part; its own sub-headings don't end it, a heading of its level does.
struct SectionMap: Sendable {
    /// The longest line that may be a title.
    private static let longestTitle = 14
    /// How much of a title a portfolio's name must be, in thousandths.
    private static let leastShare = 700

    private let first: Int
    private var headings: [Int] = []
    private var portfolios: [Int?] = []
    private var lines: [Int] = []

    init(blocks: ArraySlice<Block>, names: NameIndex, portfolioNames: Set<Int>, words: ComparisonWords) {
        first = blocks.startIndex
        var heading = blocks.startIndex
        var level = 0
        var portfolio: Int?
        var opened = 0
        let silent = words.silent.union(words.titles)
        for index in blocks.indices {
            if let depth = blocks[index].headingLevel {
                heading = index
                level = depth
                if portfolio != nil, depth <= opened { portfolio = nil }
            }
            if !portfolioNames.isEmpty, Self.mayBeTitle(blocks[index]) {
                let tokens = NameTokens(blocks[index].text.text, words: blocks[index].words, silent: silent)
                if tokens.stems.count <= Self.longestTitle,
                    let best = names.best(for: tokens, among: portfolioNames.contains), best.score >= Self.leastShare
                {
                    portfolio = best.name
                    opened = level
                }
            }
            headings.append(heading)
            portfolios.append(portfolio)
            lines.append(blocks[index].lines.lowerBound)
        }
    }

    /// The block of the heading under which a block stands.
    func heading(of block: Int) -> Int { headings.indices.contains(block - first) ? headings[block - first] : first }

    /// The name of the portfolio of which a block's part of the paper tells.
    func portfolio(of block: Int) -> Int? {
        portfolios.indices.contains(block - first) ? portfolios[block - first] : nil
    }

    /// The last block that begins at or before a line.
    func block(atLine line: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] <= line { low = middle + 1 } else { high = middle }
        }
        return first + max(0, low - 1)
    }

    private static func mayBeTitle(_ block: Block) -> Bool {
        switch block.kind {
        case .heading: return true
        case .paragraph:
            let bytes = block.text.text.utf8
            return bytes.count <= 120 && bytes.last != UInt8(ascii: ".") && bytes.last != UInt8(ascii: ":")
                && !bytes.contains(UInt8(ascii: "\t"))
        case .caption, .listItem, .table, .keyValue, .furniture: return false
        }
    }
}
