import Figures
import Lexicon
import Papers
import Records
import Tables

/// A row that the text says is over budget, has risen or is below its target, and that its table shows otherwise.
public struct StandingMismatch: Rule {
    static let id = "standing-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "A row that the text calls over budget, below target or lower is not so by its table.",
        severity: .warning,
        reason: """
            "Highways is forecast to underspend" tells a member not to look at Highways. The sentence is kept from the last
            report, and the table shows what has happened since.
            """,
        grading: "A question: the sentence may speak of another time, or of a part of what the row is about.",
        needs: """
            A sentence that names a row by all words of its label at the beginning of a clause, says how it stands, and
            nothing more but an amount that the row prints, a time, or why: over or under budget, within it, in surplus or
            deficit, on, above or below target, higher or lower than before, better or worse. The row's own figures have to
            say so: a variance that is what is spent less the budget, a result beside its target, two columns of different
            times. "Only" asks that no other line of its table stands so, or is so rated. Where a clause says no more than
            how many rows went which way ("four of the six had more visits", "only Parks lost visits"), every two columns
            that may be meant are tried, and it is told where none bears it out.
            """,
        acceptance: """
            Where the sentence tells of another time, or of a part. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "Last quarter's word",
                """
                Wexcombe Parks Budget

                Castle Hill is forecast to overspend. Quarry Wood is expected to ↓overspend, because a post was filled.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,554\t74
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Total\t2,533\t2,645\t112

                """
            ),
            RuleExample(
                "A target that was missed",
                """
                Wexcombe Libraries Performance

                New members joining was ↓above target.

                Indicator\tTarget\tQ2 2031/32\tBetter if
                New members joining\t300\t274\tHigher
                Requests filled in a week\t90.0%\t88.4%\tHigher

                """
            ),
            RuleExample(
                "A reserve that will be lower",
                """
                Wexcombe Reserves

                The Insurance Reserve will ↓increase over the year.

                Reserve\tOpening balance £000\tMovement £000\tClosing balance £000
                Insurance Reserve\t1,480\t-254\t1,226
                Elections Reserve\t120\t40\t160
                Total\t1,600\t-214\t1,386

                """
            ),
            RuleExample(
                "Not the only one",
                """
                Wexcombe Parks Budget

                Quarry Wood is the only park to ↓underspend.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,454\t-26
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Total\t2,533\t2,545\t12

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "As the table has it, or of a part",
                """
                Wexcombe Parks Budget

                Castle Hill is forecast to overspend, while Quarry Wood will underspend. Quarry Wood overspent on fencing.
                Last year Quarry Wood overspent. Only Quarry Wood is under budget.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,554\t74
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Total\t2,533\t2,645\t112

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let standings = report.standings
        let trial = StandingTrial(standings: standings)
        let ways = ReportWays(report).findings(description, besides: trial).map(ReportCheck.failed)
        let rows: [ReportCheck] = standings.told.compactMap { told in
            if !told.claim.isOnly {
                // What a sentence rates is held against its row by another rule.
                if told.claim.count != nil { return nil }
                if case .rated = told.claim.state { return nil }
            }
            switch trial.outcome(of: told) {
            case .agrees: return .passed
            case .unknown: return nil
            case .rowDiffers(let row, _): return .failed(finding(told, row, standings))
            case .countDiffers(let expected, _, let table, _, _): return .failed(finding(told, expected, table))
            }
        }
        return ways + rows
    }

    private func finding(_ told: ReportStandings.Told, _ row: RowPlace, _ standings: ReportStandings) -> Finding {
        let line = standings.line(row)
        let label = line?.label ?? ""
        var finding = ReportFinding(
            description,
            message: "The text says ‘\(told.quote)’ of ‘\(label)’, but its table shows it \(shown(told, line))",
            at: told.place
        )
        finding.setTable(standings.table(row)?.id)
        finding.add(.stated, "text", quote: told.quote, at: told.place)
        switch told.claim.state {
        case .standing(let standing):
            for figure in line?.facts.figures(standing) ?? [] { finding.add(.operand, label, figure) }
        case .rated:
            if let mark = line?.facts.mark {
                finding.add(.operand, "\(label), rating", quote: mark.printed, at: mark.place)
            }
        }
        return finding.finished()
    }

    private func shown(_ told: ReportStandings.Told, _ line: StandingTable.Line?) -> String {
        switch told.claim.state {
        case .rated: line?.facts.mark.map { "rated \($0.printed)" } ?? "otherwise"
        case .standing(let standing): line?.facts.shown(beside: standing) ?? "otherwise"
        }
    }

    private func finding(_ told: ReportStandings.Told, _ number: Int, _ table: StandingTable) -> Finding {
        var finding = ReportFinding(
            description,
            message: "The text says ‘\(told.quote)’ of one row only, but the table has \(number) such lines",
            at: told.place
        )
        finding.setTable(table.id)
        finding.add(.stated, "text", quote: told.quote, at: told.place)
        return finding.finished()
    }
}

extension ReportStandings.Told {
    /// The words for how it stands.
    var quote: String { sentence.block.text.slice(range(of: claim.words)) }
    var place: Place { sentence.block.text.place(of: range(of: claim.words)) }

    /// Where words of the sentence stand in its block.
    func range(of words: Range<Int>) -> Range<Int> {
        let ranges = sentence.words.ranges
        let start = sentence.range.lowerBound
        return start + ranges[words.lowerBound].lowerBound..<start + ranges[words.upperBound - 1].upperBound
    }
}

extension RowFacts {
    /// How the row stands, in the words of those among which a sentence chose.
    func shown(beside standing: RowStanding) -> String? {
        let others: [RowStanding] =
            switch standing {
            case .over, .under, .within, .balanced, .adverse, .favourable: [.over, .under, .balanced]
            case .surplus, .deficit: [.surplus, .deficit]
            case .rise, .fall, .unchanged: [.rise, .fall, .unchanged]
            case .met, .beaten, .missed: [.missed, .beaten, .met]
            case .improved, .worsened: [.improved, .worsened]
            }
        return others.first { holds($0) == true }?.name
    }
}
