/// A total told in the text that the table does not print.
public struct StatedTotalMismatch: StatementRule {
    static let id = "stated-total-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "A total or position told in the text is not that of the table.",
        severity: .error,
        reason: """
            The position of a whole portfolio, or all that is held in reserves, is the figure that is quoted on. Where the
            text tells it otherwise than the table, readers of the two go away with two answers.
            """,
        grading: """
            An error where a slip would explain the difference (a digit, two digits exchanged, the unit), the sentence
            tells of the whole, and the total agrees with its own row; else it is not raised at all, since a report may
            tell of many wholes.
            """,
        needs: """
            A sentence that tells the budget, spending, variance, reserves or debt of the whole report or portfolio, and a
            total of that kind in its part of the paper. What is printed anywhere else in the report too is another
            quantity, and what a figure told beside it explains passes.
            """,
        acceptance: """
            Where the sentence tells of another part than the table. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "One digit changed between the table and the summary",
                """
                2.1 Budget Position

                There is a forecast year-end overspend of ↓£1.322m on the portfolio.

                Wexcombe Highways Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Gritting\t4.200\t5.350\t1.150
                Street lighting\t3.441\t3.401\t-0.040
                Drainage\t2.760\t2.882\t0.122
                Total\t10.401\t11.633\t1.232

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "A position before and after the use of reserves",
                """
                2.1 Budget Position

                There is a forecast year-end overspend of £1.232m on the portfolio. After the use of £0.200m of earmarked
                reserves the outturn position is an overspend of £1.032m.

                Wexcombe Highways Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Gritting\t4.200\t5.350\t1.150
                Street lighting\t3.441\t3.401\t-0.040
                Drainage\t2.760\t2.882\t0.122
                Total\t10.401\t11.633\t1.232

                """
            )
        ]
    )

    public let relationName = "total told in the text"

    public init() {}
}
