/// A balance does not open where the paper of the year before closed it.
public struct OpeningBalance: Rule {
    public let description = RuleDescription(
        id: "opening-balance",
        summary: "A balance does not open where the paper of the year before closed it.",
        severity: .warning,
        reason: """
            What is in a reserve on the last day of a year is in it on the first day of the next. Where
            the papers differ, money was moved without being told, or one of them is wrong.
            """,
        grading: """
            Always a question: a balance may have been restated when the accounts were audited, which
            the paper should say.
            """,
        needs: """
            The closing balance of a year that was over, and the opening balance of the next year for a
            reserve of the same name, in papers of the same authority. Balances forecast for the end of
            a year are not compared.
            """,
        acceptance: """
            Where the paper says what was moved in between. The acceptance names the rule and the
            fingerprint; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "An opening balance with two digits exchanged",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET

                9 July 2031

                REVENUE OUTTURN 2030/2031

                Table 4: Earmarked Reserves

                Reserve\tOpening balance £m\tMovement £m\tClosing balance £m
                Library Renewal Fund\t1.845\t-0.145\t1.700
                School Transport Equalisation\t↓0.903\t0.010\t0.913
                Digital Programme\t0.412\t0.000\t0.412
                Total\t↓3.160\t-0.135\t3.025

                """,
                earlier: """
                    WEXCOMBE COUNTY COUNCIL

                    CABINET

                    8 July 2030

                    REVENUE OUTTURN 2029/2030

                    Table 4: Earmarked Reserves

                    Reserve\tBalance at 31 March 2030 £m
                    Library Renewal Fund\t1.845
                    School Transport Equalisation\t0.930
                    Digital Programme\t0.412
                    Total\t3.187

                    """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Balances that open where they closed",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET

                9 July 2031

                REVENUE OUTTURN 2030/2031

                Table 4: Earmarked Reserves

                Reserve\tOpening balance £m\tMovement £m\tClosing balance £m
                Library Renewal Fund\t1.845\t-0.145\t1.700
                School Transport Equalisation\t0.930\t0.010\t0.940
                Digital Programme\t0.412\t0.000\t0.412
                Total\t3.187\t-0.135\t3.052

                """,
                earlier: """
                    WEXCOMBE COUNTY COUNCIL

                    CABINET

                    8 July 2030

                    REVENUE OUTTURN 2029/2030

                    Table 4: Earmarked Reserves

                    Reserve\tBalance at 31 March 2030 £m
                    Library Renewal Fund\t1.845
                    School Transport Equalisation\t0.930
                    Digital Programme\t0.412
                    Total\t3.187

                    """
            )
        ]
    )

    public init() {}
}
