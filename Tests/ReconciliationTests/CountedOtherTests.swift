import Testing

@testable import Reconciliation

@Suite("Counts beside other numbers")
struct CountedOtherTests {
    private static let table = """
        WEXCOMBE COUNTY COUNCIL

        Internal Audit Report 2031/32

        1. Audits

        Audit\tOpinion\tActions
        Payroll\tRed\t2
        Creditors\tAmber\t6
        Gas safety\tGreen\t9
        Planning\tRed\t1
        Leisure\tAmber\t4
        Markets\tGreen\t10
        Total\t\t32

        2. Commentary


        """

    @Test(
        "take no other number for their whole",
        arguments: [
            "Six audits have led to 32 actions. Two are Red, two Amber and two Green.",
            "Of 40 planned audits six are complete. Two are Red, two Amber and two Green.",
            "Two audits, Payroll and Creditors, led to 8 actions, and two more to 31.",
            "12-month reviews remain Amber, as two audits are.",
        ]
    )
    func silent(_ sentence: String) throws {
        let paper = try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt")
        #expect(paper.findings.filter { $0.severity > .note }.isEmpty)
    }
}
