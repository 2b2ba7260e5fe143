/// An amount without its unit.
public struct UnitLost: StatementRule {
    static let id = "unit-lost"

    public let description = RuleDescription(
        id: id,
        summary: "An amount in the text has lost its million or thousand.",
        severity: .warning,
        reason: """
            "£0.585" beside "£0.585m" is read over by people and taken at its word by programs: the amount is then a
            million times too small.
            """,
        grading: """
            A warning: only where the paper prints the same digits with their unit elsewhere is it raised.
            """,
        needs: """
            An amount under a thousand with three decimals or more and no unit. Prices per mile, hour or unit may have so
            many, and are left alone.
            """,
        acceptance: """
            Where the amount is a rate or a price. The acceptance names the rule and the finding's fingerprint, and says
            who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "The same amount with and without its unit",
                """
                4.1 Transition Funding

                The budget includes £0.585m of transition funding approved for demographic growth in care.

                4.2 Care

                Ongoing transition funding of ↓£0.585 for demographic growth has been moved to the corporate budget.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Amounts with their unit, and a rate",
                """
                4.1 Travel

                The budget includes £0.585m of travel costs, paid at a rate of £0.455 per mile.

                """
            )
        ]
    )

    public let relationName = "unit"

    public init() {}
}
