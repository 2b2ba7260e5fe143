import Testing

@testable import Reconciliation

@Suite("Slips that other figures show")
struct SlipTests {
    private static let services = """
        2.1 Budget Position

        Service\tRevised Budget £\tActual to 30 September £\tForecast Outturn £\tVariance £\tVariance %
        Street Cleansing\t1,316,190\t613,394\t1,274,870\t(41,320)\t-3.1%
        Tourism\t393,460\t170,516\t462,730\t69,270\t17.6%
        Waste Collection\t2,125,110\t856,867\t2,126,220\t1,110\t0.1%
        Net Cost of Services\t3,834,760\t1,640,777\t3,863,820\t29,060\t0.8%

        2.2 Commentary


        """

    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch(Self.services + prose + "\n").findings()
    }

    @Test(
        "Another figure of the sentence says which row it tells of",
        arguments: [
            "The forecast outturn is £3,863,820 against a revised budget of £3,834,760, an overspend of £29,060.",
            "The forecast outturn is £3,863,280 against a revised budget of £3,834,760, an overspend of £29,060.",
            "The forecast outturn is £3,863,820 against a revised budget of £3,384,760, an overspend of £29,060.",
            "The forecast outturn is £3,863,820 against a revised budget of £3,834,760, an overspend of £26,090.",
        ]
    )
    func anchored(_ sentence: String) throws {
        let isRight = sentence.contains("3,863,820") && sentence.contains("3,834,760") && sentence.contains("29,060")
        #expect(
            try findings(sentence).map { $0.hasSuffix("warning") || $0.hasSuffix("error") } == (isRight ? [] : [true])
        )
    }

    @Test(
        "A share in brackets is the share of the row that the amount before it tells of",
        arguments: [
            ("Tourism is forecasting an overspend of £69,270 (17.6%).", [] as [String]),
            ("Tourism is forecasting an overspend of £69,270 (16.7%).", ["stated-figure-mismatch warning"]),
            ("Tourism is forecasting an overspend of £69,270 (-17.6%).", ["stated-figure-mismatch warning"]),
            ("Tourism is forecasting an overspend of £69,270 (62.0% of it for the new centre).", []),
        ]
    )
    func brackets(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "What is printed behind a point was meant, what is rounded away was not",
        arguments: [
            ("The forecast for Tourism is £462,730, £69,270 above the budget of £393,460.", [] as [String]),
            (
                "The forecast for Tourism is £462,730, £79,270 above the budget of £393,460.",
                ["stated-figure-mismatch warning"]
            ),
            (
                "The forecast for Tourism is £462,730, £69,270 below the budget of £393,460.",
                ["direction-mismatch warning"]
            ),
            ("The forecast for Tourism is £462,730, £69,000 above the budget of £393,460.", []),
        ]
    )
    func variances(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "Another figure of the sentence says which column it tells of",
        arguments: [
            ("Street Cleansing will cost £1,274,870, Waste Collection £2,126,220.", [] as [String]),
            ("Street Cleansing will cost £1,274,870, Waste Collection £2,162,220.", ["stated-figure-mismatch warning"]),
        ]
    )
    func columns(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "Under the heading of a row its figures need no name",
        arguments: [
            ("There is a forecast underspend of £41,320.", [] as [String]),
            ("There is a forecast underspend of £43,120.", ["stated-figure-mismatch warning"]),
            ("There is a forecast overspend of £41,320.", ["direction-mismatch warning"]),
            ("The mechanical team alone has a forecast underspend of £43,120.", []),
        ]
    )
    func sections(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings("### Street Cleansing\n\n" + sentence) == expected)
    }

    @Test("The forecast says which way a row goes, not what was spent so far")
    func soundness() throws {
        #expect(
            try findings("Tourism is forecasting an underspend of £69,270.") == ["direction-mismatch error"]
        )
    }

    @Test("A list whose figures have nouns of their own is left alone")
    func lists() throws {
        let sentence =
            "Of the £3,834,760 some £125,000 is for agency staff, £313,190 for vehicles, £216,190 for fuel and £393,640 "
            + "for repairs."
        #expect(try findings(sentence) == [])
    }

    @Test("An amount that figures of its row make is no slip")
    func explained() throws {
        // 1,274,870 less 613,394 is 661,476.
        #expect(try findings("Street Cleansing has £661,476 of its forecast outturn still to spend.") == [])
    }
}

@Suite("Passages against each other")
struct PassageTests {
    private func findings(_ summary: String, _ body: String) throws -> [String] {
        try ProseSketch("1. Summary\n\n\(summary)\n\n2. Budget Position\n\n\(body)\n").findings()
    }

    @Test(
        "The whole is told in the same figure everywhere",
        arguments: [
            ("The forecast outturn position is an overspend of £4.244m.", [] as [String]),
            ("The forecast outturn position is an overspend of £4.424m.", ["passages-disagree warning"]),
            ("The forecast outturn position is an overspend of £4.245m.", ["passages-disagree note"]),
            ("The forecast outturn position is an overspend of £42.44m.", ["passages-disagree warning"]),
            ("The forecast outturn position is an underspend of £4.244m.", ["direction-mismatch warning"]),
            ("The forecast outturn position is an overspend of £6.118m.", []),
            ("Last year the forecast outturn position was an overspend of £4.424m.", []),
            ("The forecast outturn position is an overspend of about £4.424m.", []),
        ]
    )
    func wholes(_ body: String, _ expected: [String]) throws {
        #expect(try findings("The portfolio has a forecast overspend of £4.244m.", body) == expected)
    }

    @Test("Nearly the same words about the same year tell the same figure")
    func alike() throws {
        let sentence = "The value of the initiatives which were identified for the current year is "
        #expect(try findings(sentence + "£2.350m.", sentence + "£2.530m.") == ["passages-disagree warning"])
        let other = "The value of the initiatives which were identified for 2031-32 is "
        #expect(
            try findings(
                other + "£2.350m.",
                "The value of the initiatives which were identified for 2032-33 is £2.530m."
            ) == []
        )
    }

    @Test("A sentence told of three things is a template")
    func templates() throws {
        let sentence = "The amount of the initiatives which were identified for the current year is "
        #expect(
            try findings(sentence + "£2.350m.", sentence + "£2.530m.\n\n3. Others\n\n" + sentence + "£1.118m.") == []
        )
    }
}
