import Lexicon
import Papers
import Tables

/// Checks what sentences say of how many lines of a table stand so, or are rated so.
struct RowCountChecks {
    private let description: RuleDescription

    init(_ description: RuleDescription) {
        self.description = description
    }

    /// - Parameter judged: The first lines of blocks of which the ratings have been counted already.
    func checks(in report: ReportSubject, judged: Set<Int>) -> [ReportCheck] {
        let standings = report.standings
        let trial = StandingTrial(standings: standings)
        return wholeChecks(standings, trial)
            + standings.told.compactMap { told in
                guard let count = told.claim.count, !told.claim.isOnly, !leavesSome(told, standings) else { return nil }
                if case .rated = told.claim.state, judged.contains(told.sentence.block.lines.lowerBound) { return nil }
                switch trial.outcome(of: told) {
                case .agrees: return .passed
                case .unknown: return nil
                case .rowDiffers(let row, let name): return .failed(finding(told, row, name, standings))
                case .countDiffers(let expected, let whole, let table, let isWhole, let isSure):
                    return .failed(finding(told, count, (expected, whole), table, isWhole: isWhole, isSure: isSure))
                }
            }
    }

    /// "Three of the six are on target and two off it": what is neither is so by a mark that the figures do not tell,
    /// and may be short of its target, too.
    private func leavesSome(_ told: ReportStandings.Told, _ standings: ReportStandings) -> Bool {
        guard case .standing(.missed) = told.claim.state, let count = told.claim.count,
            case .number(let missed) = count.part
        else { return false }
        return standings.told.contains { other in
            guard case .standing(.met) = other.claim.state, other.sentence.range == told.sentence.range,
                other.sentence.block.lines == told.sentence.block.lines, let whole = other.claim.count?.whole,
                case .number(let met)? = other.claim.count?.part
            else { return false }
            return met + missed < whole.value
        }
    }

    private func wholeChecks(_ standings: ReportStandings, _ trial: StandingTrial) -> [ReportCheck] {
        standings.wholes.compactMap { whole in
            guard let table = trial.table(deniedBy: whole.count) else { return nil }
            let told = ReportStandings.Told(
                claim: StandingClaim(state: .standing(.within), words: whole.count.words, count: whole.count),
                sentence: whole.sentence,
                rows: [],
                excepted: [],
                isOfOtherTime: false
            )
            return .failed(
                finding(told, whole.count, (table.lines.count, table.lines.count), table, isWhole: true, isSure: false)
            )
        }
    }

    private func finding(
        _ told: ReportStandings.Told,
        _ count: StandingClaim.Count,
        _ expected: (part: Int, whole: Int),
        _ table: StandingTable,
        isWhole: Bool,
        isSure: Bool
    ) -> Finding {
        let text = told.sentence.block.text
        let stated = told.range(of: isWhole ? count.whole?.words ?? count.words : count.words)
        let message =
            isWhole
            ? "The table has \(expected.whole) lines, not \(text.slice(stated))"
            : "\(expected.part) of the \(expected.whole) lines of the table \(expected.part == 1 ? "is" : "are") "
                + "\(told.claim.state.name), not \(text.slice(stated))"
        var finding = ReportFinding(
            description,
            severity: isSure && !told.claim.state.isOfWorth ? .error : .warning,
            message: message,
            at: text.place(of: stated)
        )
        finding.setTable(table.id)
        finding.add(.stated, isWhole ? "whole" : "part", quote: text.slice(stated), at: text.place(of: stated))
        if let other = isWhole ? count.words : count.whole?.words, other != count.whole?.words || !isWhole {
            let range = told.range(of: other)
            finding.add(.operand, isWhole ? "part" : "whole", quote: text.slice(range), at: text.place(of: range))
        }
        return finding.finished()
    }

    /// A row that is left out of all, and stands as they do.
    private func finding(
        _ told: ReportStandings.Told,
        _ row: RowPlace,
        _ name: Range<Int>,
        _ standings: ReportStandings
    ) -> Finding {
        let text = told.sentence.block.text
        let place = text.place(of: told.range(of: name))
        let label = standings.line(row)?.label ?? ""
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "‘\(label)’ is told as the exception, but the table shows it \(told.claim.state.name) too",
            at: place
        )
        finding.setTable(standings.table(row)?.id)
        finding.add(.stated, "text", quote: text.slice(told.range(of: name)), at: place)
        return finding.finished()
    }
}

extension StandingClaim.State {
    /// Whether it is by what is good or bad, of which a name says little for certain, or compares two times.
    fileprivate var isOfWorth: Bool {
        switch self {
        case .standing(.over), .standing(.under), .standing(.within), .standing(.balanced): false
        default: true
        }
    }

    fileprivate var name: String {
        switch self {
        case .standing(let standing): standing.name
        case .rated(let meaning): "rated \(meaning.rating.name)"
        }
    }
}
