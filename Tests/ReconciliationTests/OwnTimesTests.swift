import Testing

@testable import Reconciliation

@Suite("A row at its own times")
struct OwnTimesTests {
    private static let table = """
        WEXCOMBE COUNTY COUNCIL

        Housing Report 2031/32

        1. Households in temporary accommodation

        Kind\tMarch 2031\tJune 2031\tSeptember 2031\tDecember 2031
        Hotels\t108\t95\t60\t47
        Leases\t80\t82\t85\t90
        Hostels\t30\t31\t33\t28
        All sites\t218\t208\t178\t165

        2. Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { $0.evidence.first?.quote ?? "" }
    }

    @Test(
        "is no rank among rows",
        arguments: [
            "Hotels are down to 47, the lowest since March.", "Hotels are at their lowest.",
            "Leases stand at 90, the highest figure this year.", "Hostels are at their lowest for three years.",
            "All sites fell by 13.", "Leases fell every quarter before March 2031.",
            "Hotels are down from 47 to 39, of all places.",
        ]
    )
    func silent(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }

    @Test(
        "is held against its own columns",
        arguments: [
            ("Hostels peaked in September 2031.", []), ("Hostels peaked in June 2031.", ["June 2031"]),
            ("Hostels peaked at 33 in September 2031.", []),
            ("Leases were at their highest in March 2031.", ["March 2031"]),
            ("Hotels fell every quarter.", []), ("Leases fell every quarter.", ["fell"]),
        ]
    )
    func held(_ sentence: String, _ quotes: [String]) throws {
        #expect(try findings(sentence) == quotes)
    }
}
