import Figures
import Lexicon
import Records
import Tables

/// The words of sentences, sections, rows and titles, each read once.
struct ContextWords {
    struct Share {
        var shared: Int
        var thousandths: Int
        var isHalf: Bool { thousandths >= 500 }
        var isMost: Bool { thousandths >= 800 }
    }

    private let subject: ProseSubject
    /// Words that name nothing by themselves, and those that go on with a sentence.
    private let untelling: WordSet
    /// Those of the passages that have been read already.
    private let tokens: [NameTokens?]
    private var passages: [StemSet?]
    /// What each passage tells without the words around it.
    private var sentences: [StemSet?]
    private var headings: [Int: StemSet] = [:]
    /// The labels of each table's rows; empty until one of them is asked for.
    private var rows: [[StemSet?]]
    private var titles: [StemSet?]
    private var columns: [GridColumn: StemSet] = [:]
    /// The words around each figure, by its statement; empty until they have been read.
    private var windows: [StemSet]
    private var areWindowsRead: [Bool]
    /// Those of them that tell.
    private var tellingWindows: [StemSet?]
    private var years: [Set<FinancialYear>?]
    private let times: SentenceTimes
    /// For each table the columns that tell the same of different times.
    private var series: [Int: ColumnSeries] = [:]
    /// For each table the words of each column's heading that the others lack.
    private var tellingWords: [Int: [StemSet]] = [:]

    private struct GridColumn: Hashable {
        var table: Int
        var column: Int
    }

    init(_ subject: ProseSubject, tokens: [NameTokens?], times: SentenceTimes) {
        self.subject = subject
        untelling = subject.words.generic.union(subject.fillers)
        self.times = times
        self.tokens = tokens
        passages = Array(repeating: nil, count: tokens.count)
        sentences = passages
        years = Array(repeating: nil, count: tokens.count)
        rows = Array(repeating: [], count: subject.tables.count)
        titles = Array(repeating: nil, count: subject.tables.count)
        windows = Array(repeating: StemSet([]), count: subject.report.statements.count)
        areWindowsRead = Array(repeating: false, count: windows.count)
        tellingWindows = Array(repeating: nil, count: windows.count)
    }

    private func content(_ text: String) -> StemSet { content(subject.tokens(text)) }

    private func content(_ tokens: NameTokens) -> StemSet {
        var telling: [UInt64] = []
        telling.reserveCapacity(tokens.stems.count)
        for stem in tokens.stems where isTelling(stem) { telling.append(stem) }
        return StemSet(telling)
    }

    private func isTelling(_ stem: UInt64) -> Bool { !untelling.contains(stem) }

    /// What a sentence, the heading above it and its portfolio speak of.
    mutating func stems(of told: [Passage], at number: Int) -> StemSet {
        if let known = passages[number] { return known }
        let own = tokens[number] == nil ? content(told[number].sentence) : ownStems(at: number)
        let block = told[number].block
        var stems = own.union(words(ofHeading: subject.sections.heading(of: block)))
        if let portfolio = subject.sections.portfolio(of: block) {
            stems = stems.union(StemSet(subject.names.names[portfolio].stems))
        }
        passages[number] = stems
        return stems
    }

    /// Whether so many of some words are among what a sentence speaks of.
    mutating func shares(_ least: Int, of stems: StemSet, in told: [Passage], at number: Int) -> Bool {
        if passages[number] == nil { _ = self.stems(of: told, at: number) }
        return passages[number]?.shares(least, with: stems) == true
    }

    private mutating func words(ofHeading block: Int) -> StemSet {
        if let known = headings[block] { return known }
        let read = content(subject.text(ofBlock: block))
        headings[block] = read
        return read
    }

    /// What the words of a sentence speak of, without those around it.
    mutating func ownStems(at number: Int) -> StemSet {
        if let known = sentences[number] { return known }
        // Called by its name: as a value it would take all that is read here along.
        let read = if let own = tokens[number] { content(own) } else { StemSet([]) }
        sentences[number] = read
        return read
    }

    /// Those of the words around a figure of a sentence that tell, read once for all rows that it is held against.
    mutating func telling(_ statement: Int, at number: Int, within window: Range<Int>) -> StemSet {
        if let known = tellingWindows[statement] { return known }
        let read = StemSet(words(at: number, within: window).filter { isTelling($0) })
        tellingWindows[statement] = read
        return read
    }

    /// Whether the words around a figure have been taken note of: most pairs that are compared were compared before.
    func isWindowRead(of statement: Int) -> Bool { areWindowsRead[statement] }

    /// Takes note of all words around a figure of a sentence, those that name nothing among them.
    mutating func readWindow(of statement: Int, at number: Int, within window: Range<Int>) {
        areWindowsRead[statement] = true
        windows[statement] = StemSet(words(at: number, within: window))
    }

    /// Whether enough of the words around two figures, which have been read, are the same.
    ///
    /// - Parameters:
    ///   - fewest: How many have to be at least.
    ///   - ofShorter: How much of the shorter row of words they have to be, in hundredths.
    ///   - ofLonger: How much of the longer one.
    func areWindowsAlike(_ first: Int, _ second: Int, fewest: Int, ofShorter: Int, ofLonger: Int) -> Bool {
        // In place: millions of pairs may be asked.
        let windows = windows.span
        let (one, other) = (windows[first].outline, windows[second].outline)
        let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
        let least = max(fewest, (shorter * ofShorter + 99) / 100, (longer * ofLonger + 99) / 100)
        return least <= shorter && one.mayShare(least, with: other)
            && windows[first].shares(least, with: windows[second])
    }

    /// The financial years that a sentence names, by themselves or by a day of theirs.
    mutating func years(at number: Int) -> Set<FinancialYear> {
        if let known = years[number] { return known }
        let named = times.mentions(at: number).compactMap { mention -> FinancialYear? in
            switch mention.value {
            case .financialYear(let year): year
            case .date(let date): FinancialYear(containing: date)
            default: nil
            }
        }
        years[number] = Set(named)
        return Set(named)
    }

    /// The words of a sentence in a range of them, in its order.
    func words(at number: Int, within window: Range<Int>) -> [UInt64] {
        tokens[number].map { Array($0.stems(within: window)) } ?? []
    }

    mutating func share(ofRow row: Int, of table: Int, in stems: StemSet) -> Share {
        if rows[table].isEmpty {
            rows[table] = Array(repeating: nil, count: subject.tables[table].table.rows.count)
        }
        guard rows[table].indices.contains(row - 1) else { return Share(shared: 0, thousandths: 0) }
        if let known = rows[table][row - 1] { return Self.share(known, in: stems) }
        let read = content(subject.tables[table].table.rows[row - 1].label)
        rows[table][row - 1] = read
        return Self.share(read, in: stems)
    }

    /// Whether a figure's own words have any word of a row's label, be it one that names nothing by itself.
    func sharesWord(ofRow row: Int, of table: Int, at number: Int, within window: Range<Int>) -> Bool {
        let rowsOfTable = subject.tables[table].table.rows
        guard rowsOfTable.indices.contains(row - 1) else { return false }
        let own = words(at: number, within: window).filter { !subject.fillers.contains($0) }
        return !Set(own).isDisjoint(with: subject.tokens(rowsOfTable[row - 1].label).stems)
    }

    /// Whether a row is a total of nothing but such words as name nothing ("Total income"), and a figure's own words
    /// say all of them but those for the total.
    func isTotal(_ row: Int, of table: Int, namedAt number: Int, within window: Range<Int>) -> Bool {
        let rowsOfTable = subject.tables[table].table.rows
        guard rowsOfTable.indices.contains(row - 1), !rowsOfTable[row - 1].roles.isDisjoint(with: [.total, .subtotal])
        else { return false }
        let label = subject.tokens(rowsOfTable[row - 1].label).stems
        guard label.allSatisfy({ !isTelling($0) }) else { return false }
        let own = label.filter { stem in !subject.totals.contains { $0.hashes.elementsEqual([stem]) } }
        return !own.isEmpty && Set(own).isSubset(of: words(at: number, within: window))
    }

    /// How much of a column's heading a sentence says; a heading of words that name nothing only counts as a whole.
    mutating func share(ofColumn column: Int, of table: Int, in number: Int) -> Share {
        let columnsOfTable = subject.tables[table].table.columns
        guard columnsOfTable.indices.contains(column - 1), let read = tokens[number] else {
            return Share(shared: 0, thousandths: 0)
        }
        let key = GridColumn(table: table, column: column)
        let heading = columns[key] ?? headingStems(of: columnsOfTable[column - 1])
        columns[key] = heading
        return Self.share(heading, in: StemSet(read.stems))
    }

    /// The words of a heading that tell; all of them where none does.
    /// A year tells no column from the others of its kind.
    private func headingStems(of column: Column) -> StemSet {
        let (text, words) = (column.heading, column.headingWords)
        let read = subject.tokens(text, words: words)
        let bytes = text.utf8.span
        let named = read.stems.indices
            .filter { bytes[words.ranges[read.words[$0]].lowerBound] >= UInt8(ascii: "A") }
            .map { read.stems[$0] }
        let telling = named.filter { isTelling($0) }
        return StemSet(telling.isEmpty ? named : telling)
    }

    /// How much is said of the words by which a column's heading differs from those of the other columns.
    mutating func share(ofTellingWordsOf column: Int, of table: Int, in stems: StemSet) -> Share {
        let telling = tellingWords[table] ?? headingsApart(of: table)
        tellingWords[table] = telling
        guard telling.indices.contains(column - 1) else { return Share(shared: 0, thousandths: 0) }
        return Self.share(telling[column - 1], in: stems)
    }

    private func headingsApart(of table: Int) -> [StemSet] {
        let headings = subject.tables[table].table.columns.map {
            Set(subject.tokens($0.heading, words: $0.headingWords).stems)
        }
        var counts: [UInt64: Int] = [:]
        for heading in headings { for stem in heading { counts[stem, default: 0] += 1 } }
        let named = headings.count { !$0.isEmpty }
        return headings.map { heading in StemSet(heading.filter { named < 3 || counts[$0, default: 0] < named - 1 }) }
    }

    mutating func series(of table: Int) -> ColumnSeries {
        if let known = series[table] { return known }
        let subject = subject
        let read = ColumnSeries(of: subject.tables[table].table) { subject.tokens($0, words: $1) }
        series[table] = read
        return read
    }

    mutating func share(ofTitleOf table: Int, in stems: StemSet) -> Share {
        if let known = titles[table] { return Self.share(known, in: stems) }
        let told = subject.tables[table].table
        let read = content(told.caption?.text ?? "").union(content(told.heading ?? ""))
        titles[table] = read
        return Self.share(read, in: stems)
    }

    private static func share(_ part: StemSet, in stems: StemSet) -> Share {
        guard !part.isEmpty else { return Share(shared: 0, thousandths: 0) }
        let shared = part.countShared(with: stems)
        return Share(shared: shared, thousandths: 1000 * shared / part.count)
    }
}
