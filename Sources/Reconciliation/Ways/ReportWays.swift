import Figures
import Lexicon
import Papers
import Records
import Tables

/// What the sentences of a report say of the way in which rows went, held against every two columns that may be meant.
///
/// A sentence seldom says which columns it has in mind: what no two of them bear out is wrong.
struct ReportWays {
    /// What no two columns bear out.
    struct Denied {
        var claim: WayClaim
        var sentence: ReportSentence
        var table: StandingTable
        /// The numbers of rows that stand so, by the pairs of columns.
        var numbers: Set<Int>
        /// The rows that stand so between the only two columns that may be meant, where there are but two.
        var rows: [String]?
    }

    private struct Lines {
        var table: StandingTable
        var rows: [Row]
        var pairs: [WayPair]
        /// The words of its headings and caption.
        var words: Set<UInt64>
        /// Whether its figures are all of one quantity, so that whatever a sentence says of its rows is of that.
        var isOfOneThing: Bool
        /// Whether its rows are measures, of some of which more is better and of others less.
        var isOfMeasures: Bool
    }

    private let report: ReportSubject
    private let standings: ReportStandings
    private var tables: [Lines] = []

    init(_ report: ReportSubject) {
        self.report = report
        standings = report.standings
        guard report.sentences.holds(anyOf: [.numberWord, .only]) else { return }
        for table in standings.tables {
            let subject = report.tables[table.number]
            let pairs = WayPair.all(of: subject.table, report.words)
            // What was put together again from pieces denies nothing.
            guard !pairs.isEmpty, subject.table.layout != .exploded else { continue }
            tables.append(
                Lines(
                    table: table,
                    rows: subject.table.rows,
                    pairs: pairs,
                    words: table.words(of: subject.table, silent: report.words.silent),
                    isOfOneThing: Self.isOfOneThing(subject.table, pairs),
                    isOfMeasures: table.kind == .measures
                        || subject.table.columns.contains { column in
                            column.role == .label
                                && report.lexicon.items.keySubjects.longestMatch(in: column.headingWords)?.meaning
                                    == .measures
                        }
                )
            )
        }
    }

    func denied() -> [Denied] {
        guard !tables.isEmpty else { return [] }
        let asked = report.sentences.all(where: {
            !$0.isDisjoint(with: [.way, .standing]) && !$0.isDisjoint(with: [.numberWord, .only])
        })
        return asked.flatMap { sentence -> [Denied] in
            let names = ToldNames(in: sentence, of: standings)
            return WayReader(StandingSentence(sentence, names: names.places)).claims().compactMap { claim in
                denial(of: claim, names.rows(named: claim.names), sentence)
            }
        }
    }

    private func denial(of claim: WayClaim, _ named: [[RowPlace]], _ sentence: ReportSentence) -> Denied? {
        var denial: Denied?
        for lines in tables {
            for set in sets(of: lines, for: claim, named) {
                let pairs = pairs(of: lines, for: claim)
                guard !pairs.isEmpty else { continue }
                let rows = Set(
                    named.compactMap { places in
                        places.first { place in
                            place.table == lines.table.number && set.contains { $0.row == place.row }
                        }?
                        .row
                    }
                )
                var numbers: Set<Int> = []
                var labels: [[String]] = []
                for pair in pairs {
                    let signs = set.map { pair.sign(of: lines.rows[$0.row - 1], signed: claim.way.isOfBalances) }
                    guard !signs.contains(nil) else { return nil }
                    for wanted in ways(claim.way, pair) {
                        let meant = zip(set, signs).filter { wanted.contains($0.1 ?? 0) }.map(\.0)
                        if isTrue(claim, rows, Set(meant.map(\.row))) { return nil }
                        numbers.insert(meant.count)
                        labels.append(meant.map(\.label))
                    }
                }
                // Where none stands so, or all do, something else is told of them.
                guard numbers.contains(where: { $0 > 0 && $0 < set.count }) else { return nil }
                denial =
                    denial
                    ?? Denied(
                        claim: claim,
                        sentence: sentence,
                        table: lines.table,
                        numbers: numbers,
                        rows: labels.count == 1 ? labels[0] : nil
                    )
            }
        }
        return denial
    }

    /// The rows that may be meant: so many as the sentence says that there are, or those among which the named are.
    private func sets(of lines: Lines, for claim: WayClaim, _ named: [[RowPlace]]) -> [[StandingTable.Line]] {
        guard lines.isOfOneThing || !claim.isOfThingBefore && claim.objects.allSatisfy(lines.words.contains),
            claim.subjects.allSatisfy(lines.words.contains)
        else { return [] }
        return lines.table.sets.filter { set in
            if let whole = claim.whole, set.count != whole { return false }
            let isNamed = named.allSatisfy { places in
                places.contains { place in
                    place.table == lines.table.number && set.contains { $0.row == place.row }
                }
            }
            guard isNamed else { return false }
            if !named.isEmpty { return true }
            // "Three of the four rangers' posts" counts posts, and not the rangers of the table.
            if claim.whole != nil { return isOf(claim.things, lines) || claim.isOfAnyLines }
            guard let count = claim.count, count <= set.count else { return false }
            return !lines.table.things.isDisjoint(with: claim.things) || claim.isOfAnyLines && tables.count == 1
        }
    }

    /// Whether a table's words are all that its things are called by in a sentence.
    private func isOf(_ things: [UInt64], _ lines: Lines) -> Bool {
        things.allSatisfy { lines.table.things.contains($0) || lines.words.contains($0) }
    }

    /// The pairs of columns that may be meant; what is better is held against what is surely of a kind.
    private func pairs(of lines: Lines, for claim: WayClaim) -> [WayPair] {
        let way = claim.way
        guard way.isUp != nil || !lines.isOfMeasures else { return [] }
        let found = lines.pairs.filter { pair in
            way.kind == nil || pair.kind == way.kind || pair.kind == nil && way.isUp != nil
        }
        guard let months = claim.monthsBack, found.contains(where: { $0.months == months }) else { return found }
        return found.filter { $0.months == months || $0.months == nil }
    }

    /// Whether all its figures are held against each other, or say how far they are apart.
    private static func isOfOneThing(_ table: Table, _ pairs: [WayPair]) -> Bool {
        var known = Set(pairs.flatMap { [$0.before, $0.after].compactMap(\.self) })
        for relation in table.relations where relation.axis == .columns {
            if relation.operands.allSatisfy({ known.contains($0.index) }) { known.insert(relation.result) }
        }
        return table.columns.allSatisfy { column in
            known.contains(column.index) || column.role == .variancePercent || column.role == .label
                || !table.rows.contains { $0.figure(inColumn: column.index) != nil }
        }
    }

    /// The signs that rows which stand so may have: of what is better nobody knows whether it is more.
    private func ways(_ way: WayClaim.Way, _ pair: WayPair) -> [Set<Int>] {
        let both: [Int] = pair.isTurnable || way.isUp == nil ? [1, -1] : way.isUp == true ? [1] : [-1]
        return both.flatMap { sign -> [Set<Int>] in way.isWithLevel ? [[sign], [sign, 0]] : [[sign]] }
    }

    private func isTrue(_ claim: WayClaim, _ named: Set<Int>, _ meant: Set<Int>) -> Bool {
        if claim.isOnly { return named == meant }
        guard claim.count == meant.count else { return false }
        return named.isSubset(of: meant)
    }
}
