/// A figure that tells what there is so far, against the one before it and what came since.
public struct RunningTotalMismatch: Rule {
    public let description = RuleDescription(
        id: "running-total-mismatch",
        summary: "A running total is not the one before it and what came since.",
        severity: .error,
        reason: """
            A cumulative gap is what a plan is judged by in its last year, and the balance of a cash book is what
            should be in the bank. Where one step is wrong, all that follow are.
            """,
        grading: """
            An error where the words say that the figures run on, or where the other steps bear it out; a warning
            where two figures alone tell of it.
            """,
        needs: """
            A row or column whose words say that it is cumulative or a balance, with what it adds up beside it, and
            two steps at least that hold. What comes before the first figure may stand outside the table.
            """,
        acceptance: """
            Where the paper says that something outside the table moved the balance. The acceptance names the rule
            and the finding's fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A cumulative gap that skips what a year adds",
                """
                Wexcombe Medium Term Plan

                \t2031-32 £000\t2032-33 £000\t2033-34 £000\t2034-35 £000\t2035-36 £000
                Budget gap\t3,454\t4,433\t5,245\t6,185\t7,845
                Cumulative gap\t3,454\t7,887\t↓13,532\t19,317\t27,162

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Years in the other order",
                """
                Wexcombe Medium Term Plan

                \t2035-36 £000\t2034-35 £000\t2033-34 £000\t2032-33 £000\t2031-32 £000
                Budget gap\t7,845\t6,185\t5,245\t4,433\t3,454
                Cumulative gap\t27,162\t19,317\t13,132\t7,887\t3,454

                """
            )
        ]
    )

    public let relationName = "running total"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] { table.series(of: [.running]) }

    public func message(_ discrepancy: Discrepancy) -> String {
        "\(discrepancy.resultName) is printed as \(discrepancy.stated), but what was before it and what came since make "
            + discrepancy.computed + discrepancy.gap
    }
}
