import Lexicon

/// Cuts a text paper into blocks: hard-wrapped text of a PDF as well as Markdown.
struct TextPaperReader {
    private let source: SourceText
    private let limits: PaperLimits
    private let words: PaperWords
    private let furniture: PageFurniture
    private let embedded: EmbeddedTables?
    private var prose: ProseAssembler
    /// The tables that are kept apart by spaces, by their first lines.
    private let spaced: [Int: AlignedTables.Found]
    private var nodePaths = NodePaths()
    /// Up to this line, tabs and pipes have been found to be no table's.
    private var plainUntil = 0

    static func read(
        _ source: SourceText,
        limits: PaperLimits,
        words: PaperWords,
        lexicon: Lexicon? = nil
    ) throws(PaperError) -> (blocks: [Block], nodePaths: NodePaths) {
        var reader = TextPaperReader(source, limits: limits, words: words, lexicon: lexicon)
        var line = 1
        var shape: LineShape?
        while line <= source.lineCount {
            let current = shape ?? LineShape(source, line: line)
            let next = line < source.lineCount ? LineShape(source, line: line + 1) : nil
            let last = try reader.read(current, next: next)
            shape = last == line ? next : nil
            line = last + 1
        }
        var blocks = TitleResolver.blocks(of: reader.prose.finish(), words: words)
        RepeatedTitles.settle(&blocks)
        TornParagraphs(words: words).join(&blocks)
        return (blocks, reader.nodePaths)
    }

    private init(_ source: SourceText, limits: PaperLimits, words: PaperWords, lexicon: Lexicon?) {
        self.source = source
        self.limits = limits
        self.words = words
        furniture = PageFurniture(source, words: words)
        embedded = limits.nesting < PaperLimits.deepestNesting ? EmbeddedTables(source) : nil
        let lexicon = lexicon ?? (try? Lexicon.standard())
        let isSpaced = SpacedLines.hasAny(in: source)
        let cutter = LineCutter(source, words: words)
        var tables =
            isSpaced
            ? AlignedTables.tables(
                in: source,
                cutter: cutter,
                words: words,
                furniture: furniture,
                lexicon: lexicon
            ) : []
        if let lexicon {
            tables += LooseTables.tables(
                in: source,
                cutter: cutter,
                words: words,
                furniture: furniture,
                lexicon: lexicon,
                free: FusedTables.free(tables.map(\.lines), in: source)
            )
            tables.sort { $0.lines.lowerBound < $1.lines.lowerBound }
            if isSpaced {
                tables = WordTables.adding(
                    to: tables,
                    in: source,
                    cutter: cutter,
                    words: words,
                    furniture: furniture,
                    lexicon: lexicon
                )
            }
            tables += FusedTables.tables(
                in: source,
                cutter: cutter,
                words: words,
                furniture: furniture,
                lexicon: lexicon,
                taken: tables.map(\.lines)
            )
        }
        spaced = Dictionary(
            tables.map { ($0.lines.lowerBound, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        prose = ProseAssembler(source, words: words, furniture: furniture)
    }

    /// Reads a line, or the table that begins with it.
    ///
    /// - Returns: the last line that was read.
    private mutating func read(_ line: LineShape, next: LineShape?) throws(PaperError) -> Int {
        if line.isBlank {
            prose.addBlank(isEmpty: line.range.isEmpty)
            return line.number
        }
        if let table = spaced[line.number] {
            prose.add(Draft(.table(table.region), lines: table.lines))
            if let beside = table.beside { prose.add(Draft(.table(beside), lines: table.lines)) }
            return table.lines.upperBound
        }
        if furniture.contains(line.number) {
            prose.addFurniture(line)
            return line.number
        }
        if line.hasAngle, let table = embedded?.first(in: line.text) { return try readEmbedded(table, from: line) }
        if line.number > plainUntil, line.tabs > 0 || line.pipes > 0 {
            let furniture = furniture
            let candidate =
                line.tabs > 0
                ? TabbedTable.read(source, from: line.number, words: words, stopsAt: furniture.contains)
                : PipedTable.read(source, from: line, stopsAt: furniture.contains)
            if let region = candidate.region {
                prose.add(Draft(.table(region), lines: line.number...candidate.lastLine))
                return candidate.lastLine
            }
            plainUntil = candidate.lastLine
        }
        // The last line above a table is the last of its prose, as above a gap.
        let next = spaced[line.number + 1] == nil ? next : nil
        if let parts = line.fusedParts(in: source) {
            prose.add(parts.plain, next: nil)
            prose.add(parts.bold, next: next)
        } else {
            prose.add(line, next: next)
        }
        return line.number
    }

    /// Hands a table of HTML to the reader of HTML, and what stands beside it on its lines to the reader of prose.
    private mutating func readEmbedded(_ first: Range<Int>, from start: LineShape) throws(PaperError) -> Int {
        var line = start
        var table: Range<Int>? = first
        var inner = limits
        inner.nesting += 1
        while let stretch = table {
            let before = line.part(line.text.lowerBound..<stretch.lowerBound, of: source)
            if !before.isBlank { prose.add(before, next: nil) }
            let markup = SourceText(Array(source.bytes[stretch]))
            let (blocks, paths, _) = try HTMLPaperReader.read(markup, limits: inner, words: words)
            let shift = nodePaths.append(paths)
            for block in blocks {
                prose.add(Draft(finished: block.moved(byLines: line.number - 1, nodes: shift)))
            }
            let last = line.number + markup.lineCount - 1
            if last != line.number { line = LineShape(source, line: last) }
            line = line.part(stretch.upperBound..<line.range.upperBound, of: source)
            if line.isBlank { return last }
            table = line.hasAngle ? embedded?.first(in: line.text) : nil
        }
        prose.add(line, next: nil)
        return line.number
    }
}
