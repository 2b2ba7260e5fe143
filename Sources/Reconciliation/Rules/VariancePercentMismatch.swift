/// A printed percentage against the two amounts it is taken of.
public struct VariancePercentMismatch: Rule {
    public let description = RuleDescription(
        id: "variance-percent-mismatch",
        summary: "A variance in percent is not that of the amounts beside it.",
        severity: .error,
        reason: """
            A percentage decides the colour of a service's rating. Where it is not the variance over the budget, either
            an amount beside it or the percentage is out of date, and so may the rating be.
            """,
        grading: """
            An error where three other rows show how the table takes its percentages; else a warning, since a paper may
            take them of another budget than the one it prints.
            """,
        needs: """
            The percentage and both amounts printed, the amounts in one unit. A percentage of a nil budget, or of one that
            rounding can't tell from nil, is not judged, whatever a council prints there by custom. Of a negative budget,
            a percentage with either sign passes: some take it of the budget's size.
            """,
        acceptance: """
            Where the paper says of what the percentage is taken. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A percentage left over from the last quarter",
                """
                Wexcombe Parks Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m\tPercentage Under (-)/Over Spend
                Country parks\t1.480\t1.554\t0.074\t5.0%
                Allotments\t0.212\t0.203\t-0.009\t-4.2%
                Play areas\t0.655\t0.701\t0.046\t↓9.1%
                Tree care\t0.398\t0.410\t0.012\t3.0%

                """
            ),
            RuleExample(
                "An increase that is not that of the two charges",
                """
                Wexcombe Parish Charges

                Parish\tBand D 2031-32 £\tBand D 2030-31 £\tIncrease %
                Ashby\t48.31\t46.02\t5.0%
                Borley\t66.24\t65.58\t↓1.9%
                Dunmow\t80.31\t76.29\t5.3%
                Elmstead\t89.64\t82.47\t8.7%
                Fordham\t55.68\t57.35\t-2.9%

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "A nil budget, a negative one and a minus that rounding drops",
                """
                Wexcombe Parks Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m\tPercentage Under (-)/Over Spend
                Country parks\t9.480\t9.477\t-0.003\t0.0%
                Flood repairs\t0.000\t0.120\t0.120\t100.0%
                Play areas\t0.655\t0.701\t0.046\t7.0%
                Grant income\t-0.900\t-0.873\t0.027\t3.0%

                """
            ),
            RuleExample(
                "Percentages that leave their sign to the letters of the variances",
                """
                Wexcombe Parks Budget

                \tBudget £000\tForecast £000\tVariance £000\tVariance %
                Country parks\t4,210\t4,398\t188 (A)\t4.5%
                Flood repairs\t1,120\t1,084\t36 (F)\t3.2%
                Play areas\t2,300\t2,455\t155 (A)\t6.7%

                """
            ),
        ]
    )

    public let relationName = "percentage"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] {
        table.series(of: [.percentage, .change, .portion])
    }

    public func message(_ discrepancy: Discrepancy) -> String {
        "\(discrepancy.resultName) is printed as \(discrepancy.stated), but \(discrepancy.quotient)" + discrepancy.gap
    }
}
