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
            in part only, are judged where a slip would mend them; what is told to its end, `£3.4m against £4.0m, a
            shortfall of £0.6m`, whatever its digits. Approximate figures are not judged.
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
            ),
            RuleExample(
                "A shortfall that two figures don't make",
                """
                3.2 Receipts of £3.45m were taken against a target of £4.00m, a shortfall of ↓£0.82m.

                """
            ),
            RuleExample(
                "A rate that two figures don't make",
                """
                3.3 By December £20,544,000 of £24,815,000 had been collected, a rate of ↓85.13%.

                """
            ),
            RuleExample(
                "A share of a gap told in brackets",
                """
                3.4 Spending was £4.1m, £0.3m (↓9.2%) below the profiled budget of £4.4m.

                """
            ),
            RuleExample(
                "A change told again as a share",
                """
                3.5 Debt fell from £1,204,000 to £1,011,360, or by ↓23%.

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "A change told by its share",
                """
                3.6 Arrears of £8.0m have been cut to £6.0m, by 25%.

                """
            ),
            RuleExample(
                "Targets that add up",
                """
                4.1 Budget Savings

                The budget savings target for 2031-32 is £2.197m, with a further £3.363m target brought forward from
                previous years. Of this total target of £5.560m, £1.163m is expected to be achieved by the end of the
                financial year. Therefore, there is a £4.397m forecast shortfall in achievement of budget savings.

                """
            ),
            RuleExample(
                "Differences and shares that fit, and some that are told of something else",
                """
                3.3 The spending requirement is £247.4m, which is 3.7% above the base of £238.6m. Net spending was £220.6m,
                £9.2m or 4.4% above the budget of £211.4m. Costs were £3.3m, up from £2.4m last year, an increase of 37.5%.
                The rate rose from 4.0% to 5.0%, a rise of 25%.

                3.4 Spending to date is £2.0m against a budget of £8.6m, an overspend of £0.6m is forecast. Income was £3.4m
                against £4.0m, a shortfall of £0.5m after drawing on the reserve. The programme spent £12.4m of £15.5m, or
                71% of what was profiled. Homes rose from 96,800 to 113,200, representing 0.4% growth a year.

                """
            ),
        ]
    )

    public let relationName = "sum told in the text"

    public init() {}
}
