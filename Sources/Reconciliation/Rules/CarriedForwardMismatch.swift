/// A balance brought forward in one column against the balance carried forward in the column before.
public struct CarriedForwardMismatch: Rule {
    public let description = RuleDescription(
        id: "carried-forward-mismatch",
        summary: "A balance does not open where it closed the year before.",
        severity: .warning,
        reason: """
            What is carried forward from one year is what the next one begins with. Where the two differ, one year
            was brought up to date and the other not, or something happened between them that the table does not
            tell.
            """,
        grading: """
            Always a question: a balance may have been restated. Where the sum of its own year fails as well, that
            is an error of the total.
            """,
        needs: """
            A row brought forward and a row carried forward in a table with one column a year, years in a row; a
            budget is not held against what a year came to. Or a closing and an opening column of two years, of
            which three rows in four agree.
            """,
        acceptance: """
            Where the paper says that the balance was restated. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A reserve that opens with less than it closed with",
                """
                Wexcombe Plan of Balances

                \tForecast 2031-32 £000\tForecast 2032-33 £000\tForecast 2033-34 £000
                Balance brought forward\t4,120\t4,433\t↓4,254
                Contribution\t313\t112\t87
                Balance carried forward\t4,433\t4,545\t4,341

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Balances that open where they closed",
                """
                Wexcombe Plan of Balances

                \tForecast 2031-32 £000\tForecast 2032-33 £000\tForecast 2033-34 £000
                Balance brought forward\t4,120\t4,433\t4,545
                Contribution\t313\t112\t87
                Balance carried forward\t4,433\t4,545\t4,632

                """
            )
        ]
    )

    public let relationName = "balance carried"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] { table.series(of: [.carried]) }

    public func message(_ discrepancy: Discrepancy) -> String {
        let closed = discrepancy.equation.operands[0]
        return "\(discrepancy.resultName) is printed as \(discrepancy.stated), but it closed at "
            + "\(discrepancy.printed(closed)) under \(discrepancy.subject.name(ofColumn: closed.cell.column))"
            + discrepancy.gap
    }
}
