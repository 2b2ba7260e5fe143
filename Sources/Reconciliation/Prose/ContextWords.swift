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
    /// Those of the passages that have been read already.
    private let tokens: [NameTokens?]
    private var passages: [StemSet?]
    private var headings: [Int: StemSet] = [:]
    private var rows: [GridRow: StemSet] = [:]
    private var titles: [Int: StemSet] = [:]

    private struct GridRow: Hashable {
        var table: Int
        var row: Int
    }

    init(_ subject: ProseSubject, tokens: [NameTokens?]) {
        self.subject = subject
        self.tokens = tokens
        passages = Array(repeating: nil, count: tokens.count)
    }

    private func content(_ text: String) -> StemSet { content(subject.tokens(text)) }

    private func content(_ tokens: NameTokens) -> StemSet {
        StemSet(tokens.stems.filter { !subject.words.generic.contains($0) && !subject.fillers.contains($0) })
    }

    /// What a sentence, the heading above it and its portfolio speak of.
    mutating func stems(of told: [Passage], at number: Int) -> StemSet {
        if let known = passages[number] { return known }
        let own = if let read = tokens[number] { content(read) } else { content(told[number].sentence) }
        let block = told[number].block
        var stems = own.union(words(ofHeading: subject.sections.heading(of: block)))
        if let portfolio = subject.sections.portfolio(of: block) {
            stems = stems.union(StemSet(subject.names.names[portfolio].stems))
        }
        passages[number] = stems
        return stems
    }

    private mutating func words(ofHeading block: Int) -> StemSet {
        if let known = headings[block] { return known }
        let read = content(subject.text(ofBlock: block))
        headings[block] = read
        return read
    }

    mutating func share(ofRow row: Int, of table: Int, in stems: StemSet) -> Share {
        let key = GridRow(table: table, row: row)
        if let known = rows[key] { return Self.share(known, in: stems) }
        let rowsOfTable = subject.tables[table].table.rows
        guard rowsOfTable.indices.contains(row - 1) else { return Share(shared: 0, thousandths: 0) }
        let read = content(rowsOfTable[row - 1].label)
        rows[key] = read
        return Self.share(read, in: stems)
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
