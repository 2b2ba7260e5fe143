import Lexicon

@testable import Papers

extension Lexicon {
    /// The words that ship in the program.
    static let shipped = try! Lexicon.standard()
}

extension PaperReader {
    static func read(
        _ bytes: [UInt8],
        name: String,
        limits: PaperLimits = .default
    ) throws(PaperError) -> Paper {
        try read(bytes, name: name, limits: limits, lexicon: .shipped)
    }
}

extension TextPaperReader {
    static func read(
        _ source: SourceText,
        limits: PaperLimits
    ) throws(PaperError) -> (blocks: [Block], nodePaths: NodePaths) {
        try read(source, limits: limits, words: Lexicon.shipped.papers)
    }
}

extension HTMLPaperReader {
    static func read(
        _ source: SourceText
    ) throws(PaperError) -> (blocks: [Block], nodePaths: NodePaths, title: String?) {
        try read(source, words: Lexicon.shipped.papers)
    }

    static func read(
        _ source: SourceText,
        in range: Range<Int>,
        nodePaths: inout NodePaths
    ) throws(PaperError) -> [Block] {
        try read(source, in: range, words: Lexicon.shipped.papers, nodePaths: &nodePaths)
    }
}

/// The blocks of a text paper, each as a short line; see `outline(_:)` for how a line reads.
func textOutline(_ text: String) throws -> [String] {
    try outline(TextPaperReader.read(SourceText(Array(text.utf8)), limits: .default).blocks)
}

/// The tables of a text paper.
func tableRegions(_ text: String) throws -> [TableRegion] {
    try TextPaperReader.read(SourceText(Array(text.utf8)), limits: .default).blocks.compactMap(\.region)
}

/// The rows of a text paper's tables, each on a line: `H` before a heading, a bar between cells, how many columns a
/// cell spans after it.
func tableGrid(_ text: String) throws -> [String] { try tableRegions(text).flatMap(tableGrid) }

func tableGrid(_ region: TableRegion) -> [String] {
    region.rows.map { row in
        let cells = row.cells.map { $0.text.text + ($0.columnSpan > 1 ? "<\($0.columnSpan)>" : "") }
        return (row.section == .head ? "H " : "  ") + cells.joined(separator: "|")
    }
}

/// What a stretch of a text paper reads as, and whether all of it is bold.
func traced(_ line: String) -> (text: TracedText, isBold: Bool) {
    var builder = TracedTextBuilder()
    let bytes = Array(line.utf8)
    builder.append(bytes.span, in: 0..<bytes.count, line: 1, column: 1)
    return builder.finish()
}
