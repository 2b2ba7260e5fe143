import Testing

@testable import Reconciliation

@Suite("Totals told in prose, one slip away")
struct WholeSlipTests {
    private static let table = """
        1. Position

        Portfolio\tBudget £m\tAdditional Funding £m\tForecast £m\tForecast Under (-)/Over Spend £m
        Adult Care\t120.305\t3.112\t127.402\t3.985
        Roads and Transport\t41.117\t1.723\t42.305\t-0.535
        Total Portfolio Outturn\t161.422\t4.835\t169.707\t3.450

        2. Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    @Test(
        "The point moved, another digit, the other word",
        arguments: [
            ("There is a forecast overall Council overspend of £3.450m.", [] as [String]),
            ("There is a forecast overall Council overspend of £34.50m.", ["stated-total-mismatch warning"]),
            ("There is a forecast overall Council overspend of £0.345m.", ["stated-total-mismatch warning"]),
            // What is put in is of the row too.
            ("An overall Council overspend of £3.450m is forecast after the use of £4.835m of grant funding.", []),
            (
                "An overall Council overspend of £7.450m is forecast after the use of £4.835m of grant funding.",
                ["stated-total-mismatch warning"]
            ),
            (
                "An overall Council underspend of £3.450m is forecast after the use of £4.835m of grant funding.",
                ["direction-mismatch warning"]
            ),
            ("An overall Council overspend of £7.450m is forecast after the use of £2.111m of grant funding.", []),
        ]
    )
    func wholes(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test("What a figure is put down to tells no other time of it")
    func causes() throws {
        let cause = "is mainly due to prior year savings which are not expected to be achieved."
        #expect(try findings("The forecast £3.985m overspend on Adult Care \(cause)").isEmpty)
        #expect(
            try findings("The forecast £5.985m overspend on Adult Care \(cause)") == ["stated-figure-mismatch warning"]
        )
    }
}
