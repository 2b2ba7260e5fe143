import Testing

@testable import Reconciliation

@Suite("Prose against tables")
struct ProseComparisonTests {
    @Test(
        "What the words bind to a row is held against it",
        arguments: [
            ("An overspend of £0.112m is forecast on Branch Libraries.", [] as [String]),
            ("The Mobile Library budget is forecast to be underspent by £0.014m.", []),
            ("The Mobile Library budget is forecast to be overspent by £0.014m.", ["direction-mismatch error"]),
            ("There is an underspend of £0.091m on Archives and Local Studies.", ["stated-figure-mismatch error"]),
            ("There is a £0.112m underspend on Branch Libraries.", ["direction-mismatch error"]),
            ("The forecast expenditure on Branch Libraries is £2.552m.", ["stated-figure-mismatch error"]),
        ]
    )
    func named(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch.libraries(sentence).findings() == expected)
    }

    @Test(
        "What the words don't bind is left alone",
        arguments: [
            "Branch Libraries spent more on staff, and the café had an underspend of £0.091m.",
            "An overspend of £0.200m on Branch Libraries staff was offset by income.",
            "Last year the Mobile Library budget was overspent by £0.041m.",
            "The overspend on Branch Libraries has increased by £0.030m since that reported at Quarter 1.",
            "Branch Libraries was allocated a further £0.300m for repairs.",
        ]
    )
    func unbound(_ sentence: String) throws {
        #expect(try ProseSketch.libraries(sentence).findings() == [])
    }

    @Test("A heading whose row prints another figure is an error, with the slip where one explains it")
    func heading() throws {
        let audited = try ProseSketch.libraries(
            "2.2.1 Archives and Local Studies, underspend £0.091m\n\nPosts were vacant."
        )
        .audited()
        let finding = try #require(audited.findings.first)
        #expect(finding.rule == "stated-figure-mismatch")
        #expect(finding.severity == .error)
        #expect(finding.diagnosis == .digitsExchanged)
        #expect(finding.evidence.map(\.quote) == ["£0.091m", "-0.019"])
        #expect(audited.statementTally.contradicted == 1)
    }

    @Test("A size that is the right one with the word turned says so in its numbers")
    func direction() throws {
        let audited = try ProseSketch.libraries(
            "2.2.1 Mobile Library, overspend £0.014m\n\nA vehicle was off the road."
        ).audited()
        let finding = try #require(audited.findings.first)
        #expect(finding.rule == "direction-mismatch")
        #expect(finding.stated?.description == "14000")
        #expect(finding.computed?.description == "-14000")
        #expect(finding.difference?.description == "28000")
        #expect(finding.diagnosis == .signFlipped)
    }

    @Test("Every statement ends in one way, and all are counted")
    func tally() throws {
        let tally = try ProseSketch.libraries(
            """
            There is a forecast year-end overspend of £0.079m on the portfolio. After the use of £0.050m of reserves the
            position is an overspend of £0.029m. Visits rose by 4.2%.
            """
        ).audited().statementTally
        #expect(tally.confirmed == 1)
        #expect(tally.explained >= 1)
        #expect(tally.contradicted == 0)
        #expect(tally.statements == 4)
    }
}
