import Testing

@testable import Reconciliation

@Suite("Ratings that sentences tell of rows")
struct ToldRatingTests {
    private static let table = """
        Wexcombe Audit Report Quarter 2 2031/32

        1. Reviews

        Review\tDays\tOpinion\tStatus
        Gas safety checks\t12\tLimited\tDelayed
        Planning enforcement\t9\tReasonable\tOn track
        Holm Lane school kitchen\t6\tSubstantial\tComplete
        Members’ allowances\t6\tSubstantial\tOn track
        Cyber patching\t14\tLimited\tDelayed
        Payroll\t8\tReasonable\tComplete
        Lanterns\t3\tReasonable\tComplete

        2. Commentary


        """

    private func findings(_ prose: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + prose + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.evidence.first?.quote ?? "")" }
    }

    @Test(arguments: [
        // In brackets, behind a colon, at the end of what else is told, of a name told for short.
        "Gas safety checks (Limited): certificates were lost.", "Planning enforcement: Reasonable, with two actions.",
        "Members’ allowances took six days and found nothing but a missing receipt: Substantial.",
        "Holm Lane was given Substantial assurance, as in 2029.", "Lanterns are complete: all were changed.",
        "Planning enforcement is not delayed.", "Cyber patching was the hardest. It is rated Limited.",
        // What is said of something else.
        "Payroll was checked by a Limited company.", "Gas safety checks need a complete list.",
        "The Reasonable view of gas safety checks is another.",
    ])
    func agree(_ prose: String) throws {
        #expect(try findings(prose) == [])
    }

    @Test(arguments: [
        ("Gas safety checks (Reasonable): certificates were lost.", "Reasonable"),
        ("Planning enforcement: Limited, with two actions.", "Limited"),
        ("Members’ allowances took six days and found nothing but a missing receipt: Reasonable.", "Reasonable"),
        ("Holm Lane was given Limited assurance, as in 2029.", "Limited"),
        ("Lanterns are delayed: all were changed.", "delayed"),
        ("Planning enforcement is not on track.", "not on track"),
        ("Cyber patching was the hardest. It is rated Reasonable.", "Reasonable"),
    ])
    func differ(_ prose: String, _ quote: String) throws {
        #expect(try findings(prose) == ["rating-mismatch \(quote)"])
    }
}
