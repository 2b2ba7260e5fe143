import Figures

/// Two copies or versions of one report print a figure differently.
public struct CopiesDisagree: Rule {
    public let description = RuleDescription(
        id: "copies-disagree",
        summary: "Two copies or versions of one report print a figure differently.",
        severity: .warning,
        reason: """
            A report that was corrected after it was published stands in the archive twice, and whoever
            quotes it may quote the wrong one. Where the two are machine readings of one print, the
            difference is a misreading.
            """,
        grading: """
            Always a question: which of the two holds, the papers do not say.
            """,
        needs: """
            Both name the same authority, title, body, portfolio and day of meeting or of the figures.
            Such papers are taken for one, and are compared with each other by this rule only.
            """,
        acceptance: """
            Where it is known which version holds. The acceptance names the rule and the fingerprint; a
            changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A figure of the second version",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET MEMBER FOR LIBRARIES AND HERITAGE

                2 March 2031

                REVENUE BUDGET MONITORING 2030/2031 AS AT QUARTER 3

                Table 1: Forecast Outturn

                Service\tBudget £m\tForecast £m\tVariance £m
                Branch libraries\t4.100\t4.250\t0.150
                Mobile library\t0.420\t↓0.408\t-0.012
                Archives\t1.230\t1.245\t0.015
                Total\t5.750\t↓5.903\t0.153

                """,
                earlier: """
                    WEXCOMBE COUNTY COUNCIL

                    CABINET MEMBER FOR LIBRARIES AND HERITAGE

                    2 March 2031

                    REVENUE BUDGET MONITORING 2030/2031 AS AT QUARTER 3

                    Table 1: Forecast Outturn

                    Service\tBudget £m\tForecast £m\tVariance £m
                    Branch libraries\t4.100\t4.250\t0.150
                    Mobile library\t0.420\t0.400\t-0.020
                    Archives\t1.230\t1.245\t0.015
                    Total\t5.750\t5.895\t0.145

                    """
            )
        ],
        nonTriggering: [
            RuleExample(
                "The same report, read twice",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET MEMBER FOR LIBRARIES AND HERITAGE

                2 March 2031

                REVENUE BUDGET MONITORING 2030/2031 AS AT QUARTER 3

                Table 1: Forecast Outturn

                Service\tBudget £m\tForecast £m\tVariance £m
                Branch libraries\t4.100\t4.250\t0.150
                Mobile library\t0.420\t0.400\t-0.020
                Archives\t1.230\t1.245\t0.015
                Total\t5.750\t5.895\t0.145

                """,
                earlier: """
                    WEXCOMBE COUNTY COUNCIL

                    CABINET MEMBER FOR LIBRARIES AND HERITAGE

                    2 March 2031

                    REVENUE BUDGET MONITORING 2030/2031 AS AT QUARTER 3

                    Table 1: Forecast Outturn

                    Service\tBudget £m\tForecast £m\tVariance £m
                    Branch libraries\t4.100\t4.250\t0.150
                    Mobile library\t0.420\t0.400\t-0.020
                    Archives\t1.230\t1.245\t0.015
                    Total\t5.750\t5.895\t0.145

                    End of the report

                    """
            )
        ]
    )

    public init() {}
}
