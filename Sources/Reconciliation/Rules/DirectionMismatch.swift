import Figures
import Lexicon
import Papers
import Records

/// A word for a direction that the figures deny: an overspend that the table shows as an underspend, a rise from the
/// larger figure to the smaller.
public struct DirectionMismatch: StatementRule {
    static let id = "direction-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "The text says overspend, deficit, higher or rise where the figures show the opposite.",
        severity: .error,
        reason: """
            Whether a service spent too much or too little is the first thing that a member asks. A heading kept from the
            last report, with this report's figure, says the opposite of what happened.
            """,
        grading: """
            An error where the size is the table's to the digit and the name, or "the portfolio", is joined to the figure by
            "overspend" or "underspend". A warning where the heading above, another figure of the sentence or its words at
            large say which row is meant, where two passages differ, and for all other words.
            """,
        needs: """
            A heading, list item or sentence that names a row of a budget table, or the whole of it, with the size of its
            variance and a word for its direction. The row's own figures, or three others of its table, must show that its
            variance is spending less budget. A size that two rows make together is explained, and not judged. A deficit or
            surplus is judged by a heading that says what is in brackets, or by the row's own figures; what is higher,
            lower, an increase or a decrease by the two figures of the row whose difference it is, or by those between
            which the sentence says that it moved; a rise or a fall since another time by two columns of the row that differ
            in their time alone. What is adverse, better or worse is judged by a heading that says which sign is better, or
            where two other sentences on the table show how it is meant. A part of a row's name will do where no other row
            of the table has the word and no other cell prints as much. Or a level that the row which is named, or a total,
            prints, and right behind it a gap that is the one to another of its cells.
            """,
        acceptance: """
            Where the sentence tells of another period than the table. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A heading with last quarter's word",
                """
                2.1 Budget Position

                Wexcombe Libraries Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Branch libraries\t2.410\t2.522\t0.112
                Mobile library\t0.385\t0.371\t-0.014
                Archives\t1.207\t1.188\t-0.019
                Total\t4.002\t4.081\t0.079

                2.2 Key Variances

                2.2.1 Branch libraries, overspend £0.112m

                More agency staff were needed than planned.

                2.2.2 Mobile library, overspend ↓£0.014m

                One vehicle was off the road for most of the summer.

                """
            ),
            RuleExample(
                "Two figures of one sentence",
                """
                Wexcombe Libraries

                Requests filled in a week were 85.4%, well ↓below the target of 84.0%.

                """
            ),
            RuleExample(
                "A rise of what fell since the last quarter",
                """
                1. Debt

                Service\tTotal £000\tTotal at 30 September 2031 £000
                Adult care\t6,431\t6,088
                Trade waste\t559\t602

                1.1 Commentary

                Adult care debt has increased by £343k, and trade waste rose by ↓£43k.

                """
            ),
            RuleExample(
                "A rise to the smaller figure",
                """
                1. Balances

                The General Fund balance rose from £4,210k to ↓£3,825k after £385k was used to meet pressures.

                """
            ),
            RuleExample(
                "Below a target that is smaller",
                """
                1. Attendance

                Attendance was ↓85.4%, below the target of 84.0%.

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "What moved since the last quarter",
                """
                1. Debt

                Service\tTotal £000\tTotal at 30 September 2031 £000
                Adult care\t6,431\t6,088
                Trade waste\t559\t602

                1.1 Commentary

                Adult care debt has increased by £343k, and trade waste fell by £43k.

                """
            ),
            RuleExample(
                "Headings that say what the table shows",
                """
                2.1 Budget Position

                Wexcombe Libraries Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Branch libraries\t2.410\t2.522\t0.112
                Mobile library\t0.385\t0.371\t-0.014
                Archives\t1.207\t1.188\t-0.019
                Total\t4.002\t4.081\t0.079

                2.2 Key Variances

                2.2.1 Branch libraries, overspend £0.112m

                More agency staff were needed than planned.

                2.2.2 Mobile Library, underspend £0.014m

                One vehicle was off the road for most of the summer.

                """
            ),
        ]
    )

    public let relationName = "direction"

    public init() {}

    /// What two figures of one sentence deny, without a table.
    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let gaps = LevelGaps(report)
        let sentences = report.sentences.all { traits in
            traits.contains(.way) && !traits.isDisjoint(with: [.twoNumbers, .start])
        }
        return stepChecks(in: report)
            + sentences.flatMap { sentence -> [ReportCheck] in
                let (held, denied) = ToldComparisons(sentence).outcome()
                let rows = gaps.outcome(of: sentence)
                return Array(repeating: .passed, count: held + rows.held)
                    + denied.map { .failed(finding($0, sentence)) }
                    + rows.denied.filter { row in !denied.contains { $0.word == row.word } }
                    .map { .failed(finding($0, sentence)) }
            }
    }

    /// Which way a row goes every year.
    private func stepChecks(in report: ReportSubject) -> [ReportCheck] {
        report.sentences.all(with: .everyTime).flatMap { sentence in
            OwnExtremes(sentence, report).steps().map { outcome in
                guard case .differs(let denied) = outcome else { return ReportCheck.passed }
                return .failed(
                    sentence.finding(description, denied) { told in
                        let cells = denied.cells.map { "\($0.figure.printed) (\($0.column.heading))" }
                        return "The text says ‘\(told)’ of every time, but ‘\(denied.row.row.label)’ goes from "
                            + cells.joined(separator: " to ")
                    }
                )
            }
        }
    }

    /// What the cells of a row deny.
    private func finding(_ denied: LevelGaps.Denied, _ sentence: ReportSentence) -> Finding {
        let text = sentence.block.text
        let start = sentence.range.lowerBound
        let range = start + denied.word.lowerBound..<start + denied.word.upperBound
        let figures = [denied.level, denied.base].map { denied.row.figure(inColumn: $0.index) }
        let printed = zip([denied.level, denied.base], figures).map { "\($1?.printed ?? "") (\($0.heading))" }
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "The text says ‘\(text.slice(range))’, but of ‘\(denied.row.label)’ the table prints "
                + printed.joined(separator: " and "),
            at: text.place(of: range)
        )
        finding.setTable(denied.subject.id)
        finding.add(.stated, "text", quote: text.slice(range), at: text.place(of: range))
        for (column, figure) in zip([denied.level, denied.base], figures) {
            if let figure { finding.add(.operand, "\(denied.row.label), \(column.heading)", figure) }
        }
        return finding.finished()
    }

    private func finding(_ denied: ToldComparisons.Denied, _ sentence: ReportSentence) -> Finding {
        let text = sentence.block.text
        let start = sentence.range.lowerBound
        func range(_ part: Range<Int>) -> Range<Int> { start + part.lowerBound..<start + part.upperBound }
        let quotes = denied.figures.map { text.slice(range($0)) }
        let word = text.slice(range(denied.word))
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "The text says ‘\(word)’ beside \(quotes[0]) and \(quotes[1]), which go the other way",
            at: text.place(of: range(denied.word))
        )
        finding.add(.stated, "text", quote: word, at: text.place(of: range(denied.word)))
        for (figure, quote) in zip(denied.figures, quotes) {
            finding.add(.operand, "text", quote: quote, at: text.place(of: range(figure)))
        }
        return finding.finished()
    }
}
