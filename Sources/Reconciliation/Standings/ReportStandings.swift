import Figures
import Lexicon
import Papers
import Records
import Tables

/// How the rows of a report stand, and what its sentences say of it.
struct ReportStandings: Sendable {
    struct Told: Sendable {
        var claim: StandingClaim
        let sentence: ReportSentence
        /// The rows that each name of the claim means.
        var rows: [[RowPlace]]
        var excepted: [[RowPlace]]
        /// Whether the sentence names a time that is none of the report's.
        var isOfOtherTime: Bool
    }

    let tables: [StandingTable]
    let lexicon: Lexicon
    /// What the sentences of the report say, in their order.
    private(set) var told: [Told] = []
    /// How many things there are in all, as sentences say that name no row.
    private(set) var wholes: [(count: StandingClaim.Count, sentence: ReportSentence)] = []
    private var index = NameIndex()
    private var rows: [[RowPlace]] = []
    private let short: SubjectNames
    private let lines: [RowPlace: StandingTable.Line]
    /// Where each table of the report stands among these.
    private let positions: [Int: Int]

    /// A name with more words is a sentence in a cell.
    private static let longestName = 12

    /// What a sentence has to tell for a rule to ask how lines stand.
    private static let asked: SentenceTraits = [
        .standing, .extreme, .listing, .percent, .numberWord, .ownTime, .everyTime, .only, .fraction,
    ]

    init(_ report: ReportSubject) {
        lexicon = report.lexicon
        // Most papers say nothing of the kind: their tables need not be read.
        guard report.sentences.holds(anyOf: Self.asked) else {
            (tables, lines, positions) = ([], [:], [:])
            short = SubjectNames([], of: report.lexicon)
            return
        }
        let facts = StandingFacts(report)
        tables = report.tables.enumerated().compactMap { number, table in
            StandingTable(
                table,
                number: number,
                facts: facts.facts[number],
                kind: facts.kinds[number],
                words: report.words
            )
        }
        var lines: [RowPlace: StandingTable.Line] = [:]
        for table in tables {
            for line in table.lines + table.subtotals {
                let place = RowPlace(table: table.number, row: line.row)
                lines[place] = line
                let words = Words(line.label)
                let stems = NameTokens(line.label, words: words, silent: report.words.silent).name(
                    in: line.label,
                    words,
                    rates: lexicon.comparisons.rates
                )
                guard stems.count <= Self.longestName, let name = index.add(stems, generic: report.words.generic)
                else { continue }
                while rows.count <= name { rows.append([]) }
                rows[name].append(place)
            }
        }
        positions = Dictionary(tables.enumerated().map { ($1.number, $0) }) { first, _ in first }
        index.close()
        self.lines = lines
        short = report.shortNames
        if !tables.isEmpty {
            told = read(report)
            readWholes(report)
        }
    }

    /// The names of rows that a sentence tells, with the rows.
    ///
    /// - Parameter anyCase: Whether a name of one word may begin with a small letter.
    func names(in sentence: ReportSentence, anyCase: Bool = false) -> [(words: Range<Int>, rows: [RowPlace])] {
        let names = index.occurrences(in: sentence.tokens).filter { anyCase || isName($0.words, in: sentence) }
            .map { ($0.words, rows[$0.name]) }
        guard let opening = short.opening(sentence.tokens, sentence.words),
            !names.contains(where: { $0.0.overlaps(opening.words) }),
            case let known = opening.rows.filter({ lines[$0] != nil }), !known.isEmpty
        else { return names }
        return [(opening.words, known)] + names
    }

    /// The short names of rows that a sentence tells anywhere, with the rows.
    func shortNames(in sentence: ReportSentence) -> [(words: Range<Int>, rows: [RowPlace])] {
        short.names(in: sentence.tokens).compactMap { name in
            let known = name.rows.filter { lines[$0] != nil }
            return known.isEmpty ? nil : (name.words, known)
        }
    }

    func line(_ place: RowPlace) -> StandingTable.Line? { lines[place] }

    func table(_ place: RowPlace) -> StandingTable? { positions[place.table].map { tables[$0] } }

    private mutating func readWholes(_ report: ReportSubject) {
        for sentence in report.sentences.all(with: .listing) {
            for count in StandingSentence(sentence).wholes() where names(in: sentence).isEmpty {
                wholes.append((count, sentence))
            }
        }
    }

    private func read(_ report: ReportSubject) -> [Told] {
        var all: [Told] = []
        // What the sentences of a block have told, its next ones go on with.
        var (block, first) = (-1, 0)
        for sentence in report.sentences.all(with: .standing) {
            if sentence.blockNumber != block { (block, first) = (sentence.blockNumber, all.count) }
            all += read(sentence, before: all[first...].map(\.claim), report)
        }
        return all
    }

    private func read(_ sentence: ReportSentence, before: [StandingClaim], _ report: ReportSubject) -> [Told] {
        let found = names(in: sentence)
        // What stands is named or counted.
        guard !found.isEmpty || !sentence.traits.isDisjoint(with: [.count, .share]) else { return [] }
        let claims = StandingSentence(sentence, names: found.map(\.words), before: before).claims()
        guard !claims.isEmpty else { return [] }
        func places(_ names: [Range<Int>]) -> [[RowPlace]] {
            names.map { name in found.first { $0.words == name }?.rows ?? [] }
        }
        return claims.map { claim in
            Told(
                claim: claim,
                sentence: sentence,
                rows: places(claim.names),
                excepted: places(claim.excepted),
                isOfOtherTime: Self.isOfOtherTime(
                    sentence,
                    // "Three were over budget in 2029/30": behind a count no amount parts it from its time.
                    upTo: claim.count == nil ? claim.words.upperBound : nil,
                    than: report.report.head.period
                )
            )
        }
    }

    /// A name of one word begins with a capital, as its label does.
    private func isName(_ name: Range<Int>, in sentence: ReportSentence) -> Bool {
        name.count > 1 || sentence.text.utf8.span[sentence.words.ranges[name.lowerBound].lowerBound].isCapital
    }

    /// Whether a sentence names a time that is not the report's.
    ///
    /// - Parameter word: Behind the clause of this one nothing counts.
    static func isOfOtherTime(_ sentence: ReportSentence, upTo word: Int? = nil, than own: Period) -> Bool {
        let times = sentence.times
        guard !times.isEmpty else { return false }
        let end = word.map { ClauseMarks.endOfClause(of: $0, in: sentence.text, sentence.words) } ?? .max
        return times.contains { mention in
            guard mention.range.lowerBound < end else { return false }
            switch mention.value {
            case .financialYear(let year): return own.financialYear != year
            case .quarter(let quarter): return own.quarter != quarter
            case .yearEnd: return false
            case .date(let day): return own.asAt != day && own.financialYear?.contains(day) != true
            default: return true
            }
        }
    }
}
