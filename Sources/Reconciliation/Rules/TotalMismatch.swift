/// A printed total, subtotal or balance against the figures it is made of, down a column or along a row.
public struct TotalMismatch: Rule {
    public let description = RuleDescription(
        id: "total-mismatch",
        summary: "A total is not the sum of the rows or columns it is made of.",
        severity: .error,
        reason: """
            A total is what members vote on and what other papers repeat. Where it is not the sum of its parts, one of the
            figures is wrong, or a row is missing from the page.
            """,
        grading: """
            An error where the words of the table ask for the total, or where other columns or rows bear the sum
            out; a warning where only the figures suggest that there is a sum. Parts that make the total within their
            rounding, but not to the digit, are a note where the other totals of the table are exact.
            """,
        needs: """
            A row or column that words or arithmetic show to be a sum, every part readable and all in one unit. A dash is
            a nil. A blank is a nil only where the sum then holds, or where the table's other sums hold so; percentages
            are not expected to add up. Where most of the columns don't fit, no sum was meant and none is judged.
            """,
        acceptance: """
            Where the paper says that a row is left out of the total, or that the parts come from another source. The
            acceptance names the rule and the finding's fingerprint, and says who accepts it and why; a changed figure
            opens it again.
            """,
        triggering: [
            RuleExample(
                "A total that its rows don't make",
                """
                Wexcombe Libraries Budget

                \tBudget £m\tForecast £m
                Branch libraries\t2.410\t2.522
                Mobile library\t0.385\t0.391
                Archives\t1.207\t1.188
                Total\t↓4.012\t4.101

                """
            ),
            RuleExample(
                "One wrong row, which its variance tells from the others",
                """
                Wexcombe Highways Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m
                Gritting\t1.200\t1.350\t0.150
                Street lighting\t↓3.441\t3.401\t-0.013
                Drainage\t0.760\t0.802\t0.042
                Total\t5.374\t5.553\t0.179

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Parts that miss the total by rounding",
                """
                Wexcombe Libraries Budget

                \tBudget £m\tForecast £m
                Branch libraries\t2.4\t2.5
                Mobile library\t0.4\t0.4
                Archives\t1.2\t1.2
                Total\t4.0\t4.2

                """
            ),
            RuleExample(
                "Dashes and blanks that are nils",
                """
                Wexcombe Flood Costs

                \tRepairs £m\tLost income £m\tTotal £m
                Highways\t0.866\t-\t0.866
                Parks\t0.120\t0.044\t0.164
                Leisure centres\t-\t0.310\t0.310
                Total\t0.986\t0.354\t1.340

                """
            ),
        ]
    )

    public let relationName = "total"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] { table.series(of: [.sum]) }

    public func message(_ discrepancy: Discrepancy) -> String {
        "\(discrepancy.resultName) is printed as \(discrepancy.stated), but \(parts(of: discrepancy)) make "
            + discrepancy.computed + discrepancy.gap
    }

    /// A few parts are told one by one, more are counted.
    private func parts(of discrepancy: Discrepancy) -> String {
        if discrepancy.operandCount < 4 { return discrepancy.expression }
        return "its \(discrepancy.operandCount) \(discrepancy.equation.isDown ? "rows" : "columns")"
    }
}
