import Testing

@testable import Reconciliation

@Suite("Numbers told of a measure")
struct ToldNumberTests {
    private static let table = """
        WEXCOMBE COUNTY COUNCIL

        PERFORMANCE PANEL

        12 February 2032

        Performance Report Quarter 3 2031/32

        1. Measures

        Ref\tIndicator\tTarget\tQ2\tQ3\tQ3 2030/31
        L1\tNew members joining\t300\t274\t288\t261
        L2\tRequests filled in a week\t90.0%\t86.1%\t88.4%\t87.9%
        L3\tDays to shelve a returned book\t4.0\t6.2\t5.1\t5.9

        2. Commentary


        """

    private func findings(_ sentence: String, under table: String = table) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.evidence.first?.quote ?? "")" }
    }

    private static let posts = """
        WEXCOMBE COUNTY COUNCIL

        Savings Report 2031/32

        1. Proposals

        Proposal\tPosts\tSaving £000\tHouseholds
        Customer contact\t21\t1,025\t3,150
        Parks depots\t6\t240\t412
        Total\t27\t1,265\t3,562

        2. Commentary


        """

    @Test(
        "Numbers that no row prints, beside one that does",
        arguments: [
            ("Customer contact deletes 21 posts and saves £1,025,000.", 0),
            ("Customer contact deletes 22 posts and saves £1,025,000.", 1), ("They delete 26 posts.", 1),
            ("They delete 27 posts.", 0), ("They close 26 rooms.", 0),
            ("In all 3,561 households are affected.", 1), ("Parks depots served 414 households.", 1),
            ("Parks depots served 540 households.", 0), ("Last year they deleted 26 posts.", 0),
            ("In 2029/30 they deleted 26 posts.", 0), ("A neighbouring council deleted 26 posts.", 0),
            // The sum of two rows, and so much more of one than of the other.
            ("Customer contact has 15 posts more than parks depots.", 0),
        ]
    )
    func near(_ sentence: String, _ count: Int) throws {
        #expect(try findings(sentence, under: Self.posts).count == count)
    }

    @Test(
        "What the row prints, and what its cells make, passes",
        arguments: [
            "New members joining rose by 14 to 288, 12 fewer than the target of 300 and 27 more than a year ago.",
            "L1 New members were 288, up from 274 in Quarter 2 and 261 in the same quarter last year.",
            "88.4% of requests were filled in a week, against a target of 90%.",
            "L2 rose by 2.3 percentage points to 88.4%, which is 1.6 points below the target.",
            "L3 It took 5.1 days, down from 6.2 last quarter.",
            "New members joining were 4% below the target of 300.",
            // Of a time that the table does not have.
            "New members joining rose from 212 in 2027/28 to 288.",
            "New members joining fell by 33 since last month to 288.",
            "L1 New members joining were 288, 45 more than in 2029/30.",
            "L1 New members joining would have risen by 40 to 314 with the mobile library.",
            "New members joining rose by 33 to 288 over the last two years.",
            "Compared with last summer, new members joining fell by 33 to 288 in the last five years.",
            "New members joining rose from 212 to 288 over two years.",
            "New members joining were 288, compared with 310 in the neighbouring county.",
            "New members joining were 288, against the national target of 310.",
            "New members joining were 288, 62 short of the annual target of 350.",
            "New members joining were 288, against a target of 320 by 2033/34.",
            // Of something else.
            "New members joining in Castle Hill were 60, up from 41.",
            "Requests filled in a week: 88.4% of 12,400, against 86.1% of 11,950.",
            "The number of visits rose from 310 to 364, an increase of 54 or 17%.",
            "The number of visits rose from 310 to 364, in Mill Meadow by 20.",
            // Shares of a whole.
            "There are 2,640 books on loan, of which 88 (3.3%) are overdue.",
            "There are 2,640 books on loan, of which 88 (4.1% more than a year ago) are overdue.",
        ]
    )
    func silent(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }

    @Test(
        "One number of a pair that the other half denies is found",
        arguments: [
            ("New members joining rose by 24 to 288.", ["told-number-mismatch 24"]),
            ("New members joining rose by 14 to 828.", ["told-number-mismatch 828"]),
            ("New members joining rose from 247 to 288.", ["told-number-mismatch 247"]),
            ("New members joining were 288, against a target of 310.", ["told-number-mismatch 310"]),
            ("New members joining were 288, 22 fewer than the target.", ["told-number-mismatch 22"]),
            ("L1 New members were 288, 72 more than a year ago.", ["told-number-mismatch 72"]),
            ("L1 New members were 288, up from 247 in Quarter 2.", ["told-number-mismatch 247"]),
            (
                "L2 rose by 3.2 percentage points to 88.4%.",
                ["told-number-mismatch 3.2 percentage points"]
            ),
            ("L3 It took 5.1 days, down from 2.6 last quarter.", ["told-number-mismatch 2.6"]),
            ("New members joining fell from 274 to 288.", ["told-number-mismatch 274"]),
            ("New members joining were 288, 12 more than the target of 300.", ["told-number-mismatch 12"]),
            ("The number of visits rose from 310 to 364, an increase of 45.", ["told-number-mismatch 45"]),
            ("There are 2,640 books on loan, of which 88 (5.3%) are overdue.", ["told-number-mismatch 5.3%"]),
            ("Visits fell from 412 in May to 287 in June, i.e. by 125 or 40%.", ["told-number-mismatch 40%"]),
        ]
    )
    func found(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test("Of a row that several tables have, none is meant for certain")
    func severalTables() throws {
        let twice =
            Self.table + """
                Ref\tIndicator\tTarget\tQ2\tQ3
                L1\tNew members joining\t1,200\t1,118\t1,140

                3. More


                """
        #expect(try findings("New members joining rose by 22 to 1,140.", under: twice).isEmpty)
    }
}
