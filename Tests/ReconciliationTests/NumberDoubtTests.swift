import Testing

@testable import Reconciliation

@Suite("Numbers that are near a cell and not of it")
struct NumberDoubtTests {
    private static let complaints = """
        Wexcombe Complaints Report 2031/32

        Service\tStage 1 complaints 2030/31\tStage 1 complaints 2031/32
        Housing\t214\t246
        Environment\t188\t171
        Total\t402\t417


        """

    private static let measures = """
        Wexcombe Libraries Performance 2031/32

        Measure\tTarget\t2029/30\t2030/31
        Requests filled in a week (%)\t90.0\t86.1\t88.4
        Loans per card\t14.0\t12.8\t13.1

        Homes let\tHomes 2030/31\tHomes 2031/32
        Sheltered\t148\t131
        General\t979\t943
        All homes\t1,127\t1,074

        Branch\tEstablishment FTE\tMarch 2032 FTE\tLeavers
        Alder\t21.0\t19.5\t34
        Birch\t16.5\t13.9\t9


        """

    private func findings(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map(\.rule)
    }

    @Test(
        "Bounds, aims and parts are no counts",
        arguments: [
            "There were more than 400 stage 1 complaints.",
            "We aim to bring stage 1 complaints below 412 in two years.",
            "We expect 415 stage 1 complaints next year.",
            "Housing had 246 stage 1 complaints, 241 of them by telephone.",
        ]
    )
    func complaints(sentence: String) throws {
        #expect(try findings(sentence, below: Self.complaints) == [])
    }

    @Test(
        "What the table has no column for is denied by none of the others",
        arguments: [
            "Requests filled in a week fell from 91.2% to 84.9%.",
            "Requests filled in a week reached 84.9%.",
            "Loans per card went up again to 13.8.",
            "Alder came down from 22.5 to 19.5 posts.",
            "Birch is to have 13.0 posts under the rule of 13.5.",
            "Birch gained 11.6 posts.",
        ]
    )
    func noColumn(sentence: String) throws {
        #expect(try findings(sentence, below: Self.measures) == [])
    }

    @Test(
        "A slip of a count that its sentence tells is found",
        arguments: [
            "In all 419 complaints came in.",
            "Housing had 264 stage 1 complaints.",
        ]
    )
    func slips(sentence: String) throws {
        #expect(try findings(sentence, below: Self.complaints) == ["told-number-mismatch"])
    }
}
