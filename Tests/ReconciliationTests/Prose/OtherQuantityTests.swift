import Testing

@testable import Reconciliation

/// A row's name and the word for a column with the figure of another thing: nothing contradicts it.
@Suite("Sentences on something else than the row that they name")
struct OtherQuantityTests {
    private static let table = """
        1. Revenue Monitoring 2031/32 to 31 December 2031

        Service\tRevised budget £000\tForecast outturn £000\tVariance £000
        Adult Social Care\t64,210\t66,035\t1,825
        Library Services\t18,655\t17,870\t(785)
        Waste Management\t12,480\t12,722\t242
        Total\t95,345\t96,627\t1,282

        1.1 Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try ProseSketch(Self.table + sentence + "\n").findings()
    }

    @Test(
        "Other times, parts, other things and what is only supposed",
        arguments: [
            "The staffing budget of Adult Social Care is £21.4m.",
            "Adult Social Care has a budget of £2.2m for equipment.",
            "In 2029/30 Adult Social Care spent £59.3m.",
            "Adult Social Care had been forecast to overspend by £1.725m in July.",
            "In the August forecast Adult Social Care was overspending by £1.725m.",
            "Without reserves Adult Social Care would have overspent by £2.825m.",
            "£1.225m of the overspend in Adult Social Care is expected to recur.",
            "Library Services could underspend by £0.885m if posts stay vacant.",
            "The average overspend of Library Services is £0.785m.",
            "Adult Social Care would have had an underspend of £1.825m.",
            "On capital, Library Services is forecast to underspend by £0.9m.",
            "Adult Social Care asked for a budget of £66.0m.",
            "Adult Social Care and Waste Management overspend by £1.825m and £0.242m respectively.",
            "Last month's overspend in Adult Social Care was £1.725m.",
            "By 2035 Adult Social Care is to be £1.725m over budget.",
            "Adult Social Care was £1.725m over budget in 2029.",
            "Adult Social Care had been expected to be £1.725m over budget when the budget was set.",
            "A neighbouring council is £1.725m over budget on Adult Social Care.",
            "The auditors put Adult Social Care's overspend at £1.725m.",
            "Before recharges Adult Social Care is £1.725m over budget.",
            "Adult Social Care is £1.825m over budget, of which £1.725m is for placements.",
            "The overspend of £1.825m in Adult Social Care includes £1.725m for placements.",
            "Of the £1.825m in Adult Social Care £1.725m is for placements.",
            "Adult Social Care overspends by £1.825m, not £1.725m as stated in the press.",
            "Library Services is not overspent: £0.785m remains.",
            "Adult Social Care overspends, Library Services (-£0.785m) does not.",
            "Library Services no longer expects an overspend; £0.785m will be handed back.",
            "At 2029 prices the variance of Adult Social Care is £1.725m.",
            "The Chief Accountant puts the structural part of the overspend of Adult Social Care at £1.725m.",
            "The first tender for Adult Social Care came in £1.725m above the estimate.",
        ]
    )
    func silence(_ sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(
        "The row's own figures",
        arguments: [
            ("Adult Social Care is forecast to overspend by £1.725m.", ["stated-figure-mismatch error"]),
            ("Adult Social Care is forecast to overspend by £1.825m.", [] as [String]),
            ("Library Services is forecast to overspend by £0.785m.", ["direction-mismatch error"]),
            ("Adult Social Care has a revised budget of £64.91m.", ["stated-figure-mismatch error"]),
            ("Adult Social Care is 2.8% above its budget.", []),
            ("Adult Social Care is 8.2% above its budget.", ["stated-figure-mismatch warning"]),
            ("Adult Social Care is 2.8% below its budget.", ["direction-mismatch warning"]),
            ("Adult Social Care is £1.825m worse than budget.", []),
            ("Adult Social Care is £1.825m better than budget.", ["direction-mismatch warning"]),
            // What the sentence does not say of the figure, nor of its whole.
            ("Adult Social Care is £1.725m over budget.", ["stated-figure-mismatch error"]),
        ]
    )
    func own(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test("The heading names a row of which its paragraph tells, and its items another thing")
    func headings() throws {
        let heading = "1.2 Adult Social Care\n\n"
        #expect(try findings(heading + "The forecast outturn is £66.035m.") == [])
        // An item with a name of its own is none of the heading's.
        #expect(try findings(heading + "- Voluntary sector grants - £1.725m, to support their work.") == [])
    }

    @Test("A share of the amount in the sentence before, and of two told in one")
    func shares() throws {
        let plan = "The budget includes savings of £6.815m. "
        #expect(try findings(plan + "Of these £3.680m (54.0%) is made and £1.775m on track.") == [])
        #expect(
            try findings(plan + "Of these £3.680m (45.0%) is made and £1.775m on track.")
                == ["told-sum-mismatch warning"]
        )
        #expect(try findings("Spending was £18.64m against a programme of £23.05m, or 80.9%.") == [])
        #expect(
            try findings("Spending was £18.64m against a programme of £23.05m, or 89.0%.")
                == ["told-sum-mismatch warning"]
        )
    }
}
