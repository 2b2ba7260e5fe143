import Testing

@testable import Reconciliation

@Suite("What the lead of a paragraph is about")
struct LeadTests {
    private func findings(_ table: String, _ sentence: String) throws -> [String] {
        let text = "Wexcombe Monitoring 2031/32\n\n1. Position\n\n\(table)\n\n2. Commentary\n\n\(sentence)\n"
        return try RuleExampleCase.audited(text, name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.evidence.first?.quote ?? "")" }
    }

    private static let programme = """
        Scheme £\tBudget\tForecast\tVariance
        Refuse vehicles\t1,443,000\t1,386,400\t-56,600
        Harbour wall\t2,400,000\t905,000\t-1,495,000
        Play areas\t277,800\t262,300\t-15,500
        Total programme\t4,120,800\t2,553,700\t-1,567,100
        """

    @Test("a name before a colon is what all its sentences tell of")
    func colon() throws {
        let lead = "Refuse vehicles: four of the eleven have come. The forecast is"
        #expect(try findings(Self.programme, "\(lead) £1,386,400, a saving of £56,600.") == [])
        #expect(
            try findings(Self.programme, "\(lead) £1,368,400, a saving of £56,600.") == [
                "stated-figure-mismatch £1,368,400"
            ]
        )
    }

    @Test("a sentence whose amounts another row prints is of that row, whatever the paragraph opens with")
    func anotherRow() throws {
        let table = """
            £000\tQ2 actual\tQ2 budget\tHalf-year actual\tHalf-year budget
            Income\t1,314\t1,313\t2,539\t2,524
            Staff\t702\t688\t1,391\t1,372
            Energy\t176\t205\t371\t418
            Operating result\t436\t420\t777\t734
            """
        let surplus = "For the half-year the surplus is £777k against a budget of £734k."
        #expect(try findings(table, "Energy cost £29k less than budgeted. \(surplus)") == [])
    }

    @Test("what two amounts of a sentence differ by is of no total that prints neither")
    func proven() throws {
        let sentence = "Spending was £5.21m against a budget of £3.65m, an overspend of £1.56m."
        #expect(try findings(Self.programme, sentence) == [])
    }

    @Test("a figure that the row prints in a column without a unit is no slip of another")
    func unitless() throws {
        let table = """
            Loans\t1 April 2031\tBorrowed £m\tRepaid £m\t30 September 2031 £m
            Market loans\t38.50\t0.00\t5.00\t33.50
            Other councils\t25.00\t30.00\t35.00\t20.00
            Total\t63.50\t30.00\t40.00\t53.50
            """
        #expect(try findings(table, "Loans from other councils fell from £25.0m to £20.0m.") == [])
    }
}
