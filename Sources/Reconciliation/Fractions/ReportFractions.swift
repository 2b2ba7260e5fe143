import Figures
import Lexicon
import Papers
import Records
import Tables

/// What part of a whole the sentences of a report say that rows are, held against every column that may be meant.
///
/// A sentence seldom says which column it has in mind: what none of them bears out is wrong.
struct ReportFractions {
    struct Denied {
        var claim: FractionClaim
        var sentence: ReportSentence
        var share: TableShares.Share
    }

    private let report: ReportSubject
    private let standings: ReportStandings

    init(_ report: ReportSubject) {
        self.report = report
        standings = report.standings
    }

    func outcome() -> (held: Int, denied: [Denied]) {
        var (held, denied) = (0, [Denied]())
        guard !standings.tables.isEmpty else { return (held, denied) }
        for sentence in report.sentences.all(where: { !$0.isDisjoint(with: [.fraction, .percent]) }) {
            let names = ToldNames(in: sentence, of: standings)
            guard !names.places.isEmpty else { continue }
            for claim in FractionReader(StandingSentence(sentence, names: names.places)).claims() {
                switch judge(claim, names.rows(named: claim.names), sentence) {
                case .held: held += 1
                case .denied(let share): denied.append(Denied(claim: claim, sentence: sentence, share: share))
                case .unknown: break
                }
            }
        }
        return (held, denied)
    }

    private enum Verdict {
        case held, unknown
        case denied(TableShares.Share)
    }

    private func judge(_ claim: FractionClaim, _ named: [[RowPlace]], _ sentence: ReportSentence) -> Verdict {
        var denial: TableShares.Share?
        for table in standings.tables {
            let rows = named.compactMap { places in places.first { $0.table == table.number }?.row }
            guard rows.count == named.count else { continue }
            let subject = report.tables[table.number]
            let shares = TableShares(subject.table, report.words)
            if shares.all(of: rows, for: claim).contains(where: { claim.bounds.contains($0.value) }) { return .held }
            // What was put together again from pieces denies nothing.
            guard subject.table.layout != .exploded, isOf(claim.whole, table, subject),
                sentence.times.allSatisfy({ isTold($0, by: subject) }),
                let nearest = shares.nearest(of: rows, to: claim)
            else { continue }
            denial = denial ?? nearest
        }
        return denial.map(Verdict.denied) ?? .unknown
    }

    /// Whether the words for a whole are a table's.
    private func isOf(_ whole: [UInt64], _ table: StandingTable, _ subject: TableSubject) -> Bool {
        let known = table.words(of: subject.table, silent: report.words.silent)
        return whole.allSatisfy(known.contains)
    }

    /// Whether a table, or the whole report, tells of a time.
    private func isTold(_ time: PeriodMention, by subject: TableSubject) -> Bool {
        if report.report.head.period.isTold(by: [time.value]) { return true }
        return subject.table.columns.contains { $0.period?.isTold(by: [time.value]) == true }
    }
}
