import Lexicon
import Papers
import Records
import Tables

/// A report as the rules on prose see it: what its tables print under which names, and where every sentence belongs.
///
/// A class, since the reader of every sentence holds it: a copy costs one reference.
public final class ProseSubject: Sendable {
    struct Scope: Hashable {
        var family: RecordFacts.Family
        /// Its name; nil outside the parts of portfolios.
        var portfolio: Int?
    }

    let report: Report
    let words: ComparisonWords
    let performance: PerformanceWords
    /// Words that go on with a sentence, and with no name.
    let fillers: WordSet
    /// Words that open another clause.
    let stops: WordSet
    /// What words are by themselves to those who read the figures of a sentence.
    let wordKinds: WordTraits<WordKinds>
    /// Words after which a figure is a total.
    let totals: [Words]
    let shortForms: ShortForms
    private let blocks: ArraySlice<Block>
    let names: NameIndex
    /// All rows with figures, whether or not they are records.
    let rowNames: RowNames
    let records: [RecordFacts]
    let sections: SectionMap
    /// The records with each name.
    let recordsByName: [Int: [Int]]
    /// The records of each table.
    let recordsOfTable: [Int: [Int]]
    /// The first record of each row.
    private let recordOfRow: [RowPlace: Int]
    /// The totals of each family in each part of the paper.
    let wholes: [Scope: [Int]]
    /// The rows of totals under each heading, by its block.
    let totalsUnder: [Int: [RowNames.Total]]
    /// The portfolio in whose part of the paper each table stands.
    let portfolioOfTable: [Int?]
    /// The tables as rules name their cells.
    let tables: [TableSubject]

    init(_ subject: ReportSubject) {
        let (printed, lexicon) = (subject.report, subject.lexicon)
        words = lexicon.comparisons
        performance = lexicon.performance
        fillers = lexicon.statements.fillers.union(lexicon.statements.cuts)
        stops = lexicon.statements.cuts
        wordKinds = WordKinds.traits(in: words, stops: stops)
        totals = lexicon.statements.totals
        let blocks = Self.blocks(of: printed, in: subject.paper)
        self.blocks = blocks
        var shortForms = ShortForms()
        for block in blocks { shortForms.learn(from: block.text.text, block.words, silent: words.silent) }
        self.shortForms = shortForms
        let (silent, short) = (words.silent, shortForms)
        let scales = ToldScales(
            printed,
            tokens: { NameTokens($0, words: $1, silent: silent, shortForms: short) },
            generic: words.generic
        )
        let counts = ToldCounts(
            printed,
            tokens: { NameTokens($0, words: $1, silent: silent, shortForms: short) },
            generic: words.generic
        )
        let report = counts.applied(to: scales.applied(to: printed))
        self.report = report
        var collector = RecordFactsCollector(report, scales: scales)
        var names = NameIndex()
        var byName: [Int: [Int]] = [:]
        var portfolioNames: Set<Int> = []
        for index in collector.records.indices {
            guard let label = collector.records[index].label else { continue }
            let tokens = NameTokens(label, silent: words.silent, shortForms: shortForms)
            guard let name = names.add(tokens, generic: words.generic) else { continue }
            collector.name(name, at: index)
            byName[name, default: []].append(index)
            if collector.records[index].isPortfolio { portfolioNames.insert(name) }
        }
        names.close()
        self.names = names
        rowNames = RowNames(
            report,
            tokens: { NameTokens($0, words: $1, silent: silent, shortForms: short) },
            generic: words.generic,
            totalWords: WordSet(totals.filter { $0.count == 1 }.flatMap(\.hashes)),
            fillers: fillers,
            short: subject.shortNames
        )
        let records = collector.records
        self.records = records
        recordsByName = byName
        recordsOfTable = Dictionary(grouping: records.indices) { records[$0].table }
        recordOfRow = Dictionary(
            records.indices.map { (RowPlace(table: records[$0].table, row: records[$0].row), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        sections = SectionMap(blocks: blocks, names: names, portfolioNames: portfolioNames, words: words)
        tables = report.tables.map(TableSubject.init)
        let sections = sections
        let blocksOfTables = report.tables.map { sections.block(atLine: $0.table.lineRanges.first?.lowerBound ?? 0) }
        let parts = blocksOfTables.map { sections.portfolio(of: $0) }
        totalsUnder = Dictionary(grouping: rowNames.totals) { sections.heading(of: blocksOfTables[$0.place.table]) }
        portfolioOfTable = parts
        wholes = Dictionary(grouping: records.indices.filter { records[$0].isWhole }) { index in
            Scope(family: records[index].family, portfolio: parts[records[index].table])
        }
    }

    /// The blocks from the report's first line to the last of its appendices.
    private static func blocks(of report: Report, in paper: Paper) -> ArraySlice<Block> {
        guard let first = report.lineRanges.map(\.lowerBound).min(),
            let last = report.lineRanges.map(\.upperBound).max()
        else { return paper.blocks[...] }
        return paper.blocks(beginningIn: first...last)
    }

    func tokens(_ text: String, words all: Words? = nil) -> NameTokens {
        NameTokens(text, words: all, silent: words.silent, shortForms: shortForms)
    }

    /// The record that a row of a table is; of several the first.
    func record(ofRow row: Int, of table: Int) -> Int? { recordOfRow[RowPlace(table: table, row: row)] }

    func text(ofBlock block: Int) -> String { blocks.indices.contains(block) ? blocks[block].text.text : "" }

    /// The statements; "add up to" is no bound of the figure behind it.
    func statementsWithoutSums() -> [Statement] {
        var statements = report.statements
        for index in statements.indices where statements[index].qualifier == .upTo {
            let told = statements[index].words
            let first = told.position(atOrAfter: statements[index].range.lowerBound)
            let isSum = words.together.contains { $0.count <= first && told.matches($0, at: first - $0.count) }
            if isSum { statements[index].qualifier = nil }
        }
        return statements
    }

    /// Whether a block is set in columns that were read across.
    func isInColumns(block: Int) -> Bool { blocks.indices.contains(block) && ColumnedText.holds(blocks[block].text) }

    func endsWithColon(block: Int) -> Bool { text(ofBlock: block).utf8.last == UInt8(ascii: ":") }
}
