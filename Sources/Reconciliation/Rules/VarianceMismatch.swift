/// A printed variance against the two figures it lies between.
public struct VarianceMismatch: Rule {
    public let description = RuleDescription(
        id: "variance-mismatch",
        summary: "A variance is not the difference of the figures beside it.",
        severity: .error,
        reason: """
            The variance is what a service answers for, and its sign says whether money is missing. Where it is not
            forecast or actual less budget, one of the three is wrong, and the reader can't tell how the service stands.
            """,
        grading: """
            An error where the headings name the variance, or where three other rows bear the difference out; a warning
            where only the figures suggest it. A difference within rounding, but not to the digit, is a note where the
            table's other variances are exact.
            """,
        needs: """
            Budget, forecast or actual, and variance printed in the row, in one unit. Which way the difference is taken is
            learnt from the rows. A row that leaves out one of the three is not judged, unless a nil there makes it hold.
            """,
        acceptance: """
            Where the paper says that the variance allows for something outside the table (a transfer to reserves, say).
            The acceptance names the rule and the finding's fingerprint, and says who accepts it and why; a changed
            figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A sign lost",
                """
                Wexcombe Youth Services Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m
                Youth clubs\t0.914\t0.880\t-0.034
                Mentoring\t0.402\t0.371\t↓0.031
                Outdoor centre\t1.150\t1.212\t0.062
                Music service\t0.633\t0.659\t0.026

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Rounded each by itself",
                """
                Wexcombe Youth Services Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m
                Youth clubs\t0.9\t0.9\t0.0
                Mentoring\t0.4\t0.4\t-0.1
                Outdoor centre\t1.2\t1.2\t0.1
                Music service\t0.6\t0.7\t0.0

                """
            ),
            RuleExample(
                "An adjustment that prints its budget alone",
                """
                Wexcombe Youth Services Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m
                Youth clubs\t0.914\t0.880\t-0.034
                Mentoring\t0.402\t0.371\t-0.031
                Outdoor centre\t1.150\t1.212\t0.062
                Total\t2.466\t2.463\t-0.003
                One-off funding\t0.250\t\t
                Total after funding\t2.716\t2.463\t-0.253

                """
            ),
        ]
    )

    public let relationName = "variance"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] { table.series(of: [.variance]) }

    public func message(_ discrepancy: Discrepancy) -> String {
        "\(discrepancy.resultName) is printed as \(discrepancy.stated), but \(discrepancy.expression) makes "
            + discrepancy.computed + discrepancy.gap
    }
}
