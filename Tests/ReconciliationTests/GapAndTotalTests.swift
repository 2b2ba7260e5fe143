import Testing

@testable import Reconciliation

@Suite("Ways between two cells of a row, and numbers of things beside a total or before a list")
struct GapAndTotalTests {
    private static let table = """
        Wexcombe Town Council

        1. Deposits

        Bank\tMarch 2031 £000\tMarch 2032 £000\tBudget 2031/32 £000
        Northern Mutual\t1,480\t1,554\t1,500
        Mill Bank\t655\t701\t650
        Quarry Savings\t398\t390\t420
        Long Trust\t210\t205\t205
        Total\t2,743\t2,850\t2,775

        2. Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }
            .map { "\($0.rule) \($0.evidence.first { $0.role == .stated }?.quote ?? "")" }
    }

    @Test(arguments: [
        "Mill Bank holds £701k, £46k more than a year before.",
        "Mill Bank holds £701k, £51k above the budget.",
        "Quarry Savings holds £390k, 2% lower than in March 2031.",
        "At the year end £2.850m was held with four banks.",
        "At the year end £2.850m was held with five of the banks that were asked.",
        "Mill Bank holds £701k, £46k less than Northern Mutual lost.",
        "Of the deposit with Mill Bank, £701k was asked for, £46k less is needed.",
        "The Council has three aims:\n\n- to be safe\n- to be fair\n- to be thrifty",
        "The two clerks shall see to it that:\n\n- the till is closed\n- the hall is locked\n- the keys are kept",
    ])
    func silent(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }

    @Test(arguments: [
        ("Quarry Savings holds £390k, 2% higher than in March 2031.", ["direction-mismatch higher than"]),
        ("Quarry Savings holds £390k, £30k above the budget.", ["direction-mismatch above"]),
        ("At the year end £2.850m was held with five banks.", ["count-mismatch five"]),
        ("The Council has two aims:\n\n- to be safe\n- to be fair\n- to be thrifty", ["count-mismatch two"]),
        (
            "The Council gave £7,500 in two grants, of its fund of £9,000:\n\n- £4,000 to the school\n- £2,500 to the hall\n"
                + "- £1,000 to the band", ["count-mismatch two"]
        ),
    ])
    func found(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
