import Figures
import Lexicon
import Papers
import Records
import Synchronization
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
    /// What the sentences of the report say, in their order.
    private(set) var told: [Told] = []
    /// How many things there are in all, as sentences say that name no row.
    private(set) var wholes: [(count: StandingClaim.Count, sentence: ReportSentence)] = []
    private var index = NameIndex()
    private var rows: [[RowPlace]] = []
    private let lines: [RowPlace: StandingTable.Line]
    /// Where each table of the report stands among these.
    private let positions: [Int: Int]

    /// A name with more words is a sentence in a cell.
    private static let longestName = 12

    init(_ report: ReportSubject) {
        // Most papers say nothing of the kind: their tables need not be read.
        guard
            report.blocks.contains(where: {
                $0.isOfSentences
                    && (Self.mayTell($0.words, report.lexicon) || ExtremeMismatch.mayTell($0.words, report.lexicon)
                        || Self.mayList($0.words, report.lexicon) || $0.text.text.utf8.contains(UInt8(ascii: "%"))
                        || $0.words.hashes.contains { report.lexicon.performance.numbers[$0] != nil })
            })
        else {
            (tables, lines, positions) = ([], [:], [:])
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
                    words
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
        if !tables.isEmpty {
            told = read(report)
            readWholes(report)
        }
    }

    /// The names of rows that a sentence tells, with the rows.
    func names(in text: String, _ words: Words, _ report: ReportSubject) -> [(words: Range<Int>, rows: [RowPlace])] {
        let tokens = NameTokens(text, words: words, silent: report.words.silent)
        return index.occurrences(in: tokens).filter { isName($0.words, words, text) }.map { ($0.words, rows[$0.name]) }
    }

    func line(_ place: RowPlace) -> StandingTable.Line? { lines[place] }

    func table(_ place: RowPlace) -> StandingTable? { positions[place.table].map { tables[$0] } }

    /// Whether a block may say how something stands.
    static func mayTell(_ words: Words, _ lexicon: Lexicon) -> Bool {
        for index in 0..<words.count {
            if lexicon.standings.standings.match(in: words, at: index) != nil { return true }
            if let match = lexicon.ratings.match(in: words, at: index),
                words.ranges[match.words.upperBound - 1].upperBound - words.ranges[index].lowerBound > 2
            {
                return true
            }
        }
        return false
    }

    /// Whether a block may say how many things there are in all.
    private static func mayList(_ words: Words, _ lexicon: Lexicon) -> Bool {
        let standings = lexicon.standings
        for index in 0..<words.count {
            if standings.listing.match(in: words, at: index) != nil { return true }
            if let phrase = standings.comprising.match(in: words, at: index), case let next = phrase.words.upperBound,
                next - index <= 2, next < words.count, lexicon.performance.numbers[words.hashes[next]] != nil
            {
                return true
            }
        }
        return false
    }

    private mutating func readWholes(_ report: ReportSubject) {
        let listing = report.sentences { Self.mayList($0.words, report.lexicon) }
        for sentence in listing {
            let (words, text) = (sentence.words, sentence.text)
            let reader = StandingSentence(text, words, report.lexicon, names: [], before: [])
            for count in reader.wholes() where names(in: text, words, report).isEmpty {
                wholes.append((count, sentence))
            }
        }
    }

    private func read(_ report: ReportSubject) -> [Told] {
        var all: [Told] = []
        for (number, block) in report.blocks.enumerated()
        where block.isOfSentences && Self.mayTell(block.words, report.lexicon) {
            var told: [Told] = []
            for range in report.sentenceRanges(inBlock: number) {
                told += read(ReportSentence(block: block, range: range), before: told.map(\.claim), report)
            }
            all += told
        }
        return all
    }

    private func read(_ sentence: ReportSentence, before: [StandingClaim], _ report: ReportSubject) -> [Told] {
        let words = sentence.words
        guard Self.mayTell(words, report.lexicon) else { return [] }
        let text = sentence.text
        let found = names(in: text, words, report)
        let reader = StandingSentence(text, words, report.lexicon, names: found.map(\.words), before: before)
        let claims = reader.claims()
        guard !claims.isEmpty else { return [] }
        let isOfOtherTime = Self.isOfOtherTime(text, than: report.report.head.period)
        func places(_ names: [Range<Int>]) -> [[RowPlace]] {
            names.map { name in found.first { $0.words == name }?.rows ?? [] }
        }
        return claims.map { claim in
            Told(
                claim: claim,
                sentence: sentence,
                rows: places(claim.names),
                excepted: places(claim.excepted),
                isOfOtherTime: isOfOtherTime
            )
        }
    }

    /// A name of one word begins with a capital, as its label does.
    private func isName(_ name: Range<Int>, _ words: Words, _ text: String) -> Bool {
        name.count > 1 || text.utf8.span[words.ranges[name.lowerBound].lowerBound].isCapital
    }

    /// Whether a text names a time that is not the report's.
    static func isOfOtherTime(_ text: String, than own: Period) -> Bool {
        PeriodReader(options: .bareYears).mentions(in: text).contains { mention in
            switch mention.value {
            case .financialYear(let year): own.financialYear != year
            case .quarter(let quarter): own.quarter != quarter
            case .yearEnd: false
            case .date(let day): own.asAt != day && own.financialYear?.contains(day) != true
            default: true
            }
        }
    }
}

/// The standings of a report, read when a rule asks for them first.
final class KeptStandings: Sendable {
    private let kept = Mutex<ReportStandings?>(nil)

    func standings(of report: ReportSubject) -> ReportStandings {
        kept.withLock { known in
            if let known { return known }
            let read = ReportStandings(report)
            known = read
            return read
        }
    }
}
