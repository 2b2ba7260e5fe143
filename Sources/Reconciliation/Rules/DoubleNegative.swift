/// A minus after words that already say which way an amount goes.
public struct DoubleNegative: StatementRule {
    static let id = "double-negative"

    public let description = RuleDescription(
        id: id,
        summary: "An amount is printed with a minus after a word that already gives its direction.",
        severity: .note,
        reason: """
            "An underspend of £-0.655m", read as it stands, is an overspend. People understand what is meant; whoever
            copies the figure may turn it round.
            """,
        grading: """
            Always a note: the amount itself is right.
            """,
        needs: """
            An amount with a minus right after a word such as underspend, shortfall, saving or use of.
            """,
        acceptance: """
            Where the house style prints it so. The acceptance names the rule and the finding's fingerprint, and says who
            accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A minus behind the word",
                """
                4.1 Education

                The service ended the year with an underspend of ↓£-0.655m after the transfer of two teams.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "The word alone",
                """
                4.1 Education

                The service ended the year with an underspend of £0.655m after the transfer of two teams.

                """
            )
        ]
    )

    public let relationName = "sign"

    public init() {}
}
