/// A figure that two passages of a paper tell differently.
public struct PassagesDisagree: StatementRule {
    static let id = "passages-disagree"

    public let description = RuleDescription(
        id: id,
        summary: "Two passages tell the same figure differently.",
        severity: .warning,
        reason: """
            A summary repeats what the body tells. Where one was brought up to date and the other not, or mistyped, readers
            of the two go away with two answers.
            """,
        grading: """
            A warning: the text alone does not say which of the two is right. One last digit is a note.
            """,
        needs: """
            Two passages that tell the same of the same thing (the same row, or the whole of the same part of the paper), or
            whose sentences are nearly the same, and a figure that stands nowhere else in the paper and is one slip (a
            digit, two digits exchanged, the unit) away from the other. A sentence that is told with more than three figures
            is a template for many things, and is not compared.
            """,
        acceptance: """
            Where the two tell of different dates or include different things. The acceptance names the rule and the
            finding's fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A position told twice",
                """
                1. Summary

                The forecast position of the portfolio is an overspend of £4.244m.

                2. Budget Position

                There is a forecast year-end overspend of ↓£4.424m, because more children are in care.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "A position before and after the use of reserves",
                """
                1. Summary

                The forecast position of the portfolio is an overspend of £4.244m.

                2. Budget Position

                There is a forecast year-end overspend of £5.301m. After the use of reserves the forecast position is an
                overspend of £4.244m.

                """
            )
        ]
    )

    public let relationName = "figure told twice"

    public init() {}
}
