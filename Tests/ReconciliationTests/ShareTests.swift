import Tables
import Testing

@testable import Reconciliation

@Suite("Shares of a whole")
struct ShareTests {
    /// A profile of debt: a row of amounts, a row of arrows, a row of shares.
    private func profile(amounts: String, shares: String, basis: Relation.Basis = .arithmetic) -> TableSketch {
        let sketch = TableSketch("| a | b | c | d | Total\nOwed | \(amounts)\n| ^ | ^ | ^ | ^ | ^\n| \(shares)")
        return sketch.relating(
            sketch.columns(6, [2, 3, 4, 5], across: [2]),
            sketch.columns(6, [2, 3, 4, 5], across: [4], kind: .shares, basis: basis)
        )
    }

    @Test(arguments: [
        ("1.204 | 0.466 | 0.117 | 0.052 | 1.839", "65.5% | 25.3% | 6.4% | 2.8% | 100.0%", "6 passed"),
        // 99.9% for 100.0%, and no note.
        ("1.204 | 0.466 | 0.119 | 0.052 | 1.841", "65.4% | 25.3% | 6.5% | 2.8% | 100.0%", "6 passed"),
        // One share is another's: the sum and the share itself fail.
        ("1.204 | 0.466 | 0.117 | 0.052 | 1.839", "65.5% | 35.3% | 6.4% | 2.8% | 100.0%", "4 passed, 2 failed"),
        // The whole is not a whole.
        ("1.204 | 0.466 | 0.117 | 0.052 | 1.839", "65.5% | 25.3% | 6.4% | 2.8% | 105.0%", "4 passed, 2 failed"),
        // Two shares exchanged: the sum holds, neither share does.
        ("1.204 | 0.466 | 0.117 | 0.052 | 1.839", "65.5% | 6.4% | 25.3% | 2.8% | 100.0%", "4 passed, 2 failed"),
    ])
    func shares(_ amounts: String, _ shares: String, _ ends: String) {
        #expect(profile(amounts: amounts, shares: shares).tally("percent-share-sum").summary == ends)
    }

    @Test("Four shares and their total reach 0.205", arguments: [("99.80%", 0), ("99.79%", 1)])
    func edge(_ last: String, _ findings: Int) {
        // A half of 0.05 each, and of 0.005 for a total to a hundredth.
        let sketch = TableSketch("| a | b | c | d | Total\nShare | 30.0% | 30.0% | 20.0% | 20.0% | \(last)")
        let related = sketch.relating(sketch.columns(6, [2, 3, 4, 5], kind: .shares))
        #expect(related.findings.count == findings)
    }

    @Test("Where no result is printed, shares make 100")
    func withoutResult() {
        let sketch = TableSketch("| a | b | c\nShare | 50.0% | 30.0% | 20.1%\nPart | 50.0% | 30.0% | 12.0%")
        let holds = sketch.relating(sketch.columns(0, [2, 3, 4], across: [2], kind: .shares))
        #expect(holds.tally("percent-share-sum").summary == "1 passed")
        let fails = sketch.relating(sketch.columns(0, [2, 3, 4], across: [3], kind: .shares))
        #expect(fails.tally("percent-share-sum").summary == "1 failed")
        #expect(fails.findings.map(\.severity) == [.warning])
        #expect(
            fails.findings[0].message
                == "The 3 shares in ‘Part’ make 92.0%, not 100.0%, 8.0 points less"
        )
        #expect(fails.findings[0].stated == nil)
    }

    @Test("Numbers without a unit make no 100")
    func withoutUnit() {
        let sketch = TableSketch("| a | b | c\nShare | ?50.0 | ?30.0 | ?20.0")
        let related = sketch.relating(sketch.columns(0, [2, 3, 4], kind: .shares))
        #expect(related.tally("percent-share-sum").summary == "1 unit_unknown")
    }

    @Test("One wrong share is one finding, at the share")
    func oneFinding() {
        let findings = profile(
            amounts: "1.204 | 0.466 | 0.117 | 0.052 | 1.839",
            shares: "65.5% | 35.3% | 6.4% | 2.8% | 100.0%"
        ).findings
        #expect(findings.count == 1)
        #expect(findings[0].place.line == 4 && findings[0].place.column == 41)
        #expect(findings[0].rule == "percent-share-sum")
        #expect(findings[0].severity == .error)
        #expect(findings[0].diagnosis == .oneDigitDiffers)
    }

    @Test("A wrong amount that its share gives away is one finding, at the amount")
    func wrongAmount() {
        let findings = profile(
            amounts: "1.204 | 0.566 | 0.117 | 0.052 | 1.839",
            shares: "65.5% | 25.3% | 6.4% | 2.8% | 100.0%"
        ).findings
        #expect(findings.count == 1)
        #expect(findings[0].rule == "total-mismatch")
        #expect(findings[0].place.line == 2 && findings[0].place.column == 41)
        #expect(findings[0].checks.map(\.rule) == ["total-mismatch", "percent-share-sum"])
    }

    @Test("Shares that fit no amounts nearby are only summed")
    func otherAmounts() {
        let sketch = profile(amounts: "1.0 | 9.0 | 2.0 | 3.0 | 15.0", shares: "65.5% | 25.3% | 6.4% | 2.8% | 100.0%")
        #expect(sketch.tally("percent-share-sum").summary == "1 passed")
    }

    @Test("A column of shares stands beside its amounts")
    func columns() {
        let sketch = TableSketch(
            "| £m | Share\nA | 1.0 | 25.0%\nB | 2.5 | 62.5%\nC | 0.5 | 12.6%\nTotal | 4.0 | 100.0%",
            scale: 6
        )
        let related = sketch.relating(
            sketch.rows(5, [2, 3, 4], across: [2]),
            sketch.rows(5, [2, 3, 4], across: [3], kind: .shares)
        )
        #expect(related.tally("percent-share-sum").summary == "5 passed")
    }
}
