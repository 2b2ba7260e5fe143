import Testing

@testable import Reconciliation

@Suite("Numbers right behind a name")
struct PlainNumberTests {
    private static let table = """
        WEXCOMBE COUNTY COUNCIL

        Libraries Report Quarter 3 2031/32

        1. Visits

        Library\tVisits in thousands\tA year ago\tWaiting days\tStaff
        Castle Hill\t148.6\t131.9\t14.2\t21
        Mill Meadow\t96.3\t102.1\t9.8\t12
        Quarry Wood\t22.4\t31.0\t6.1\t5
        Long Common\t12.9\t4.4\t3.3\t4
        Total\t280.2\t269.4\t\t42

        2. Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { $0.evidence.first?.quote ?? "" }
    }

    @Test(
        "are held against the row",
        arguments: [
            ("Castle Hill is the busiest, at 168.4.", ["168.4"]),
            ("Mill Meadow was at 12.9 waiting days.", ["12.9"]),
            ("Castle Hill is at 148.6 and Mill Meadow has fallen from 102.1 to 69.3.", ["69.3"]),
            ("Quarry Wood has 8.6 fewer visits than a year ago.", []),
            ("Mill Meadow has fallen by 5.8 to 96.3.", []),
            ("Mill Meadow had 102 visits, 8.5 fewer.", ["8.5"]),
            // Of things that the table does not print.
            ("Castle Hill has 17 computers.", []), ("Castle Hill is at 44.0% of what it could do.", []),
            ("Castle Hill and Mill Meadow were at 244.9.", []),
            ("Over two years Castle Hill has risen from 120.3 to 148.6.", []),
            ("In 2027/28 Castle Hill was at 99.2.", []),
        ]
    )
    func plain(_ sentence: String, _ quotes: [String]) throws {
        #expect(try findings(sentence) == quotes)
    }
}
