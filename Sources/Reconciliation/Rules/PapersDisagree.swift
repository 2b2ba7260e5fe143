/// Two papers give different figures for the same thing on the same day.
public struct PapersDisagree: Rule {
    public let description = RuleDescription(
        id: "papers-disagree",
        summary: "Two papers give different figures for the same thing on the same day.",
        severity: .error,
        reason: """
            Members decide on what is put before them. Where the committee and the cabinet are given
            different figures for the same service and the same day, one of them decides on a wrong one.
            """,
        grading: """
            A question as long as the names alone say that the two are the same; an error where
            authority and portfolio are told in both, and at least three other figures of the same kind
            agree, three for each that does not.
            """,
        needs: """
            The same kind of record, field, name, unit and day in both papers, and an authority that is
            not another one. Where the parts of the authority are not told, other figures of the same
            kind have to agree. Where most differ, they are taken for different things. Forecasts
            without the day on which they were made are not compared.
            """,
        acceptance: """
            Where one of the papers says why its figure is another, as after a late posting. The
            acceptance names the rule and the fingerprint; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A forecast, and with it the total",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET MEMBER FOR LIBRARIES AND HERITAGE

                9 March 2031

                YOUNG READERS AND LIBRARIES: BUDGET POSITION 2030/2031 AS AT QUARTER 3

                Table 1: Forecast Outturn

                Service\tBudget £m\tForecast £m\tVariance £m
                Branch libraries\t4.100\t↓4.520\t0.420
                Mobile library\t0.420\t0.400\t-0.020
                Archives\t1.230\t1.245\t0.015
                Total\t5.750\t↓6.165\t0.415

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
                "The same figures, one of them rounded",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET MEMBER FOR LIBRARIES AND HERITAGE

                9 March 2031

                YOUNG READERS AND LIBRARIES: BUDGET POSITION 2030/2031 AS AT QUARTER 3

                Table 1: Forecast Outturn

                Service\tBudget £m\tForecast £m\tVariance £m
                Branch libraries\t4.1\t4.25\t0.15
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

                    """
            )
        ]
    )

    public init() {}
}
