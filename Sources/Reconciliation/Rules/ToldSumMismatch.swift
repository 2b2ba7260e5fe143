/// A sum told in one passage whose parts make another.
public struct ToldSumMismatch: StatementRule {
    static let id = "told-sum-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "The figures told in one passage do not make the total, shortfall, change or share told with them.",
        severity: .error,
        reason: """
            A target, what was brought forward and their total are told in one breath and added up by every reader. Where
            they don't, one of them is wrong, whatever the tables say.
            """,
        grading: """
            An error where a slip (a digit, two digits exchanged, the unit) would mend the sum; a warning where nothing
            explains it.
            """,
        needs: """
            A passage that tells the year's savings target, what is brought forward and the total; the total, what is
            achieved and the shortfall; an amount, a further amount and their total; a figure before and after and the
            change, as an amount or as a share; two counts and the share in brackets; an amount, the budget and the
            variance; an amount and its share of another; two percentages and the points between them; an amount and what
            it comprises; two amounts and what is left; or a list below its total. The last three, whose parts may be told
            in part only, are judged where a slip would mend them. Approximate figures are not judged.
            """,
        acceptance: """
            Where a part is left out on purpose. The acceptance names the rule and the finding's fingerprint, and says who
            accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A total of targets that its parts don't make",
                """
                4.1 Budget Savings

                The budget savings target for 2031-32 is £2.197m, with a further £3.363m target brought forward from
                previous years. Of this total target of ↓£5.650m, £1.163m is expected to be achieved by the end of the
                financial year.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Targets that add up",
                """
                4.1 Budget Savings

                The budget savings target for 2031-32 is £2.197m, with a further £3.363m target brought forward from
                previous years. Of this total target of £5.560m, £1.163m is expected to be achieved by the end of the
                financial year. Therefore, there is a £4.397m forecast shortfall in achievement of budget savings.

                """
            )
        ]
    )

    public let relationName = "sum told in the text"

    public init() {}
}
