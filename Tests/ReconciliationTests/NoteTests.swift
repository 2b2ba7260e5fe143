import Tables
import Testing

@testable import Reconciliation

@Suite("Notes on what rounding hides")
struct NoteTests {
    @Test("A last digit off, in a table whose sums are exact otherwise, is one note")
    func note() {
        let findings = FaultTests.budget(replacing: [(2, 4, "10.063")]).findings
        #expect(findings.map(\.severity) == [.note])
        #expect(findings.map(\.rule) == ["total-mismatch"])
        #expect(findings.map(\.place.line) == [2])
        #expect(
            findings.first?.explanation == "Rounding allows it, but 9 other sums and variances of the table are exact."
        )
        #expect(findings.first?.diagnosis == nil)
    }

    @Test("Changed by less than its sum allows but more than its row does, it is an error, and no note besides")
    func noNoteBesideAnError() {
        let findings = FaultTests.budget(replacing: [(2, 4, "10.064")]).findings
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.map(\.rule) == ["variance-mismatch"])
    }

    @Test(arguments: [(5, 1, 1), (4, 1, 0), (9, 2, 0), (10, 2, 2), (0, 3, 0)])
    func howMany(_ exact: Int, _ inexact: Int, _ notes: Int) {
        let rows =
            (0..<exact).map { "Exact \($0) | 1.2 | 3.4 | 2.2" } + (0..<inexact).map { "Off \($0) | 1.2 | 3.4 | 2.3" }
        let sketch = TableSketch((["| Budget | Actual | Variance"] + rows).joined(separator: "\n"))
        let findings = sketch.relating(sketch.columns(4, [3, -2], kind: .variance)).findings
        #expect(findings.count == notes)
        #expect(findings.allSatisfy { $0.severity == .note })
    }

    @Test("Sums of nothing but one figure bear out no exactness")
    func trivialSums() {
        let rows = (0..<5).map { "Trivial \($0) | - | - | 0.0" } + ["Off | 1.2 | 3.4 | 2.3"]
        let sketch = TableSketch((["| Budget | Actual | Variance"] + rows).joined(separator: "\n"))
        #expect(sketch.relating(sketch.columns(4, [3, -2], kind: .variance)).findings.isEmpty)
    }

    @Test("Shares and percentages never give one")
    func noNotesOnShares() {
        let rows = (0..<4).map { "Share \($0) | 50.0% | 50.0% | 100.0%" } + ["Off | 33.3% | 66.6% | 100.0%"]
        let sketch = TableSketch((["| a | b | Total"] + rows).joined(separator: "\n"))
        #expect(sketch.relating(sketch.columns(4, [2, 3], kind: .shares)).findings.isEmpty)
    }
}
