import Testing

@testable import Reconciliation

@Suite("Ratings told and counted in the words of a column, and numbers near those of a row")
struct OwnWordTests {
    private static let table = """
        Wexcombe Libraries Performance

        Service standards

        Standard\tTarget\tQ1 2031/32\tQ2 2031/32\tResult
        Visitors who are satisfied (%)\t85.0\t86.1\t88.3\tPass
        Loans in a month\t1,200\t1,318\t1,174\tFail
        Requests filled (%)\t95.0\t91.4\t96.0\tPass
        Computers that work (%)\t98.0\t99.2\t99.5\tPass
        Days a branch was shut\t2\t0\t5\tFail

        Members

        Kind\t30 June 2031\tJoined\tLeft\t30 September 2031
        Adults\t4,218\t611\t548\t4,281
        Children\t1,906\t254\t301\t1,859
        Schools\t27\t3\t1\t29
        All members\t6,151\t868\t850\t6,169

        Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map {
                "\($0.rule) \($0.evidence.first { $0.role == .stated }?.quote ?? "")"
            }
    }

    @Test(arguments: [
        "Two standards are marked Fail.",
        "Three of the five standards passed and two failed.",
        "Loans in a month is marked Fail.",
        "Requests filled went from Fail to Pass.",
        "Three schools pass by the branch.",
        "There were 6,169 members in all.",
        "Adults numbered 4,281 at the end of September, and 6,170 leaflets were printed.",
        "6,171 books were sold.",
        "Last year there were 6,171 members.",
        "Loans in a month fell to 1,174.",
        "Children make up 30% of all members.",
        "Children borrow 62% of all picture books.",
        "Children and schools together are 31% of the total.",
    ])
    func silent(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }

    @Test(arguments: [
        ("Three standards are marked Fail.", ["count-mismatch Three"]),
        ("Two of the five standards passed.", ["count-mismatch Two"]),
        ("Loans in a month is marked Pass.", ["rating-mismatch Pass"]),
        ("There were 6,171 members in all.", ["told-number-mismatch 6,171"]),
        ("Loans in a month rose to 1,174.", ["told-number-mismatch 1,174"]),
        ("Children make up 62% of all members.", ["told-number-mismatch 62%"]),
        (
            "85.4% of visitors were seen within 91 days, below the target of 84.0%.", ["direction-mismatch below"]
        ),
    ])
    func found(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
