import Figures
import Testing

@testable import Reconciliation

@Suite("Acceptances")
struct AcceptanceTests {
    private static let day = CalendarDate(year: 2031, month: 10, day: 1)!

    private static func finding(_ total: String = "9.9") -> Finding {
        let sketch = TableSketch("| Budget\nA | 1.0\nB | 2.0\nTotal | \(total)")
        return sketch.relating(sketch.rows(4, [2, 3])).findings[0]
    }

    private static func acceptance(of finding: Finding, until: CalendarDate? = nil, paper: String? = nil) -> Acceptance
    {
        Acceptance(
            key: finding.key,
            reason: "As printed.",
            acceptedBy: "A. Officer",
            acceptedOn: day,
            validUntil: until,
            paper: paper
        )
    }

    @Test("It lets the finding of its rule and fingerprint stand, until its last day")
    func applies() {
        var findings = [Self.finding(), Self.finding("8.8")]
        let acceptance = Self.acceptance(of: findings[0], until: Self.day)
        AcceptanceBook([acceptance], on: Self.day).apply(to: &findings, of: "q2.txt")
        #expect(findings.map { $0.acceptance != nil } == [true, false])
        let later = CalendarDate(year: 2031, month: 10, day: 2)!
        AcceptanceBook([acceptance], on: later).apply(to: &findings, of: "q2.txt")
        #expect(findings.allSatisfy { $0.acceptance == nil })
    }

    @Test("One that names its paper lets nothing stand in another")
    func ofItsPaper() {
        var findings = [Self.finding()]
        let book = AcceptanceBook([Self.acceptance(of: findings[0], paper: "q2.txt")], on: Self.day)
        book.apply(to: &findings, of: "papers/q3.txt")
        #expect(findings[0].acceptance == nil)
        book.apply(to: &findings, of: "papers/q2.txt")
        #expect(findings[0].acceptance != nil)
        var witness = AcceptanceWitness()
        witness.saw([findings[0].key], in: "q3.txt")
        #expect(witness.standings(of: book, rules: ["total-mismatch"]).map(\.status) == [.notAudited])
    }

    @Test("One that matches nothing any more, or has run out, is known")
    func standings() {
        let (open, changed) = (Self.finding(), Self.finding("8.8"))
        let past = CalendarDate(year: 2031, month: 9, day: 30)
        let book = AcceptanceBook(
            [
                Self.acceptance(of: open), Self.acceptance(of: open, until: past),
                Self.acceptance(of: changed, paper: "q2.txt"), Self.acceptance(of: changed, paper: "q3.txt"),
                Self.acceptance(of: changed),
            ],
            on: Self.day
        )
        var witness = AcceptanceWitness()
        witness.saw([open.key], in: "q2.txt")
        let rules: Set = ["total-mismatch"]
        #expect(
            witness.standings(of: book, rules: rules).map(\.status)
                == [.used, .expired, .unmatched, .notAudited, .unmatched]
        )
        #expect(witness.standings(of: book, rules: []).suffix(3).allSatisfy { $0.status == .notAudited })
        #expect(witness.standings(of: book, rules: rules).map(\.isStale) == [false, true, true, false, true])
    }

    @Test("What matters comes first: severity, certainty, size, place")
    func order() {
        func finding(_ severity: Severity, mended: Bool = false, by difference: Int128, line: Int = 1) -> Finding {
            var finding = Self.finding()
            finding.severity = severity
            finding.diagnosis = mended ? .digitsExchanged : nil
            finding.unit = .gbp
            finding.difference = ExactDecimal(difference)
            finding.place.line = Int32(line)
            return finding
        }
        let expected = [
            finding(.error, mended: true, by: 1), finding(.error, by: -500, line: 9), finding(.error, by: 20, line: 2),
            finding(.error, by: 20, line: 3), finding(.warning, mended: true, by: 900), finding(.note, by: 9000),
        ]
        let sorted = expected.reversed().sorted(by: FindingOrder.precedes)
        #expect(
            sorted.map { "\($0.severity) \($0.difference!) \($0.place.line)" }
                == expected.map { "\($0.severity) \($0.difference!) \($0.place.line)" }
        )
    }
}
