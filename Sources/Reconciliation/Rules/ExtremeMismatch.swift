import Lexicon
import Papers
import Records
import Tables

/// A row that the text calls the largest or the smallest of its column, where another one is.
public struct ExtremeMismatch: Rule {
    static let id = "extreme-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "The row that the text calls the largest or smallest is not, by its table.",
        severity: .warning,
        reason: """
            Members are told where the largest overspend is, and ask there. The sentence is kept from the last report, and
            another service has overtaken it since.
            """,
        grading: "A question: the sentence may speak of a part of the table, or of what a single item cost.",
        needs: """
            A sentence with one such word ("largest", "second lowest", "the two largest"), not "one of the highest", right
            before what is so large: an overspend, an underspend, a variance, a budget, a shortfall, a balance, the words of
            a column's heading, or what the rows are; the rows that it names, beside it with nothing but joining words and
            figures between; and a table of three or more lines, all of which print a figure there. What is so in the
            row's own group, or by another column of such a name, is true. Or a figure told right beside such a word
            ("the slowest, at 71.6 days", "£1.65m below budget, the largest adverse variance"), which says by which
            column the rows are put in order; the row is the one that is named, or the only one that prints the figure.
            """,
        acceptance: """
            Where the sentence speaks of a part of what the table lists. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "Another one is larger",
                """
                Wexcombe Parks Budget

                The ↓largest overspend is in Mill Meadow, where paths were washed out.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,554\t74
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Total\t2,533\t2,645\t112

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "It is the largest, or the second",
                """
                Wexcombe Parks Budget

                The largest overspend is in Castle Hill. The second largest overspend is in Mill Meadow.

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
        guard !report.tables.isEmpty else { return [] }
        let numbers = Set(
            report.tables.flatMap { subject in
                subject.table.columns.flatMap { column in
                    let words = column.headingWords
                    return words.hashes.indices.filter { words.ranges[$0].count <= 3 }.map { words.hashes[$0] }
                }
            }
        )
        return ownChecks(in: report)
            + report.sentences.all(with: .extreme).flatMap { sentence -> [ReportCheck] in
                let words = sentence.words
                let isOfOtherTime = ReportStandings.isOfOtherTime(sentence, than: report.report.head.period)
                let names = report.standings.names(in: sentence)
                var judged: [Range<Int>] = []
                var checks: [ReportCheck] = []
                func rows(_ name: Range<Int>) -> [RowPlace] { names.first { $0.words == name }?.rows ?? [] }
                let anchored = AnchoredExtremeReader(
                    sentence,
                    names: names.map(\.words),
                    headingNumbers: numbers
                ).claims()
                for claim in anchored {
                    guard let outcome = AnchoredTrial(report).outcome(of: claim, claim.name.map(rows) ?? []) else {
                        continue
                    }
                    judged.append(claim.most)
                    var told = ExtremeClaim(isMost: claim.isMost ?? true, words: claim.most)
                    told.rank = claim.rank
                    told.most = claim.most
                    checks.append(check(outcome, sentence, words, told))
                }
                guard !names.isEmpty, !isOfOtherTime else { return checks }
                let claims = ExtremeReader(sentence, names: names.map(\.words)).claims()
                let trial = ExtremeTrial(report)
                for (number, claim) in claims.flatMap({ Array($0.withFollower.enumerated()) }) {
                    // What is told beside its figure has been held against that.
                    if number == 0, judged.contains(where: { $0.overlaps(claim.most) }) { continue }
                    guard let outcome = trial.outcome(of: claim, claim.names.map(rows)) else { continue }
                    checks.append(check(outcome, sentence, words, claim))
                }
                return checks
            }
    }

    /// When a row is at its highest or lowest.
    private func ownChecks(in report: ReportSubject) -> [ReportCheck] {
        report.sentences.all(with: .ownTime).flatMap { sentence in
            OwnExtremes(sentence, report).extremes().map { outcome in
                guard case .differs(let denied) = outcome else { return ReportCheck.passed }
                return .failed(
                    sentence.finding(description, denied) { told in
                        let best = denied.cells[1]
                        return "The text calls \(told) the time of the most or least of ‘\(denied.row.row.label)’, but "
                            + "the table prints \(denied.cells[0].figure.printed) there and \(best.figure.printed) "
                            + "under ‘\(best.column.heading)’"
                    }
                )
            }
        }
    }

    private func check(
        _ outcome: ExtremeTrial.Outcome,
        _ sentence: ReportSentence,
        _ words: Words,
        _ claim: ExtremeClaim
    ) -> ReportCheck {
        switch outcome {
        case .agrees: .passed
        case .differs(let difference): .failed(finding(sentence, words, claim, difference))
        }
    }

    private func finding(
        _ sentence: ReportSentence,
        _ words: Words,
        _ claim: ExtremeClaim,
        _ difference: ExtremeTrial.Difference
    ) -> Finding {
        let start = sentence.range.lowerBound
        let ranges = words.ranges
        // Of "the most" the last word.
        let told = ranges[claim.most.upperBound - 1]
        let range = start + told.lowerBound..<start + told.upperBound
        let word = sentence.block.text.slice(range)
        let place = sentence.block.text.place(of: range)
        let rank =
            claim.count > 1
            ? "one of the \(claim.count) \(word)"
            : claim.rank == 1 ? "the \(word)" : "number \(claim.rank) from the \(word)"
        var finding = ReportFinding(
            description,
            message: "The text calls ‘\(difference.named.label)’ \(rank), but under ‘\(difference.heading)’ that is "
                + "‘\(difference.extreme.label)’",
            at: place
        )
        finding.add(.stated, "text", quote: word, at: place)
        for (row, figure) in zip([difference.named, difference.extreme], difference.figures) {
            finding.add(.operand, row.label, figure)
        }
        finding.setTable(difference.table.id)
        return finding.finished()
    }
}

extension ExtremeClaim {
    /// With what is told of the next in the order, as a claim of its own.
    fileprivate var withFollower: [ExtremeClaim] {
        guard let follower else { return [self] }
        var next = self
        next.rank = rank + count
        next.count = 1
        next.names = [follower.name]
        next.figure = follower.figure
        // What has no figure of its own stands in the order of the first.
        return follower.figure != nil || aspect != nil || !things.isEmpty ? [self, next] : [self]
    }
}
