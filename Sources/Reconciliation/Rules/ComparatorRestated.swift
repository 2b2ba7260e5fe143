/// A figure of a past year is another one in a later paper.
public struct ComparatorRestated: Rule {
    public let description = RuleDescription(
        id: "comparator-restated",
        summary: "A figure of a past year is another one in a later paper.",
        severity: .warning,
        reason: """
            Whether a service gets better is read from the years before. A comparator that changes
            without a word makes a trend of nothing.
            """,
        grading: """
            Always a question: past figures are restated for good reasons too, which the paper should
            name.
            """,
        needs: """
            The same record, field, name and unit for a year that was over when each of the papers was
            written, at least in one of them beside the figures of a later year. What a year had come to
            when it was not yet over is not compared, nor what changes in its course: budgets and
            forecasts.
            """,
        acceptance: """
            Where the paper says why it restates the figure. The acceptance names the rule and the
            fingerprint; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "The visits of the year before",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET MEMBER FOR LIBRARIES AND HERITAGE

                9 July 2031

                PERFORMANCE AND REVENUE OUTTURN 2030/2031

                Measures Against Target

                \t2028/2029\t2029/2030\t2030/2031\tTarget
                Library users satisfied with the service\t89.0%\t90.4%\t91.0%\t90.0%
                Visits to libraries\t398,750\t↓401,120\t409,000\t400,000
                Learners completing their course\t83.1%\t84.0%\t84.9%\t85.0%

                """,
                earlier: """
                    WEXCOMBE COUNTY COUNCIL

                    CABINET MEMBER FOR LIBRARIES AND HERITAGE

                    8 July 2030

                    PERFORMANCE AND REVENUE OUTTURN 2029/2030

                    Measures Against Target

                    \t2027/2028\t2028/2029\t2029/2030\tTarget
                    Library users satisfied with the service\t88.2%\t89.0%\t90.4%\t90.0%
                    Visits to libraries\t412,300\t398,750\t405,120\t400,000
                    Learners completing their course\t81.5%\t83.1%\t84.0%\t85.0%

                    """
            )
        ],
        nonTriggering: [
            RuleExample(
                "A new column beside the old ones",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET MEMBER FOR LIBRARIES AND HERITAGE

                9 July 2031

                PERFORMANCE AND REVENUE OUTTURN 2030/2031

                Measures Against Target

                \t2028/2029\t2029/2030\t2030/2031\tTarget
                Library users satisfied with the service\t89.0%\t90.4%\t91.0%\t90.0%
                Visits to libraries\t398,750\t405,120\t409,000\t400,000
                Learners completing their course\t83.1%\t84.0%\t84.9%\t85.0%

                """,
                earlier: """
                    WEXCOMBE COUNTY COUNCIL

                    CABINET MEMBER FOR LIBRARIES AND HERITAGE

                    8 July 2030

                    PERFORMANCE AND REVENUE OUTTURN 2029/2030

                    Measures Against Target

                    \t2027/2028\t2028/2029\t2029/2030\tTarget
                    Library users satisfied with the service\t88.2%\t89.0%\t90.4%\t90.0%
                    Visits to libraries\t412,300\t398,750\t405,120\t400,000
                    Learners completing their course\t81.5%\t83.1%\t84.0%\t85.0%

                    """
            )
        ]
    )

    public init() {}
}
