import Tables
import Testing

@testable import Reconciliation

@Suite("What chance and rounding explain")
struct ChanceTests {
    @Test("A gap that is the figure of a row which sums up those below it is no row too many")
    func rowThatSumsUp() {
        let sketch = TableSketch(
            "| A | B\nHead | 5.0 | 7.0\nX | 2.0 | 3.0\nY | 3.0 | 4.0\nZ | 1.5 | 2.5\nTotal | 6.5 | 9.5"
        )
        let related = sketch.relating(sketch.rows(6, [2, 3, 4, 5], basis: .words))
        #expect(related.tally("total-mismatch").summary == "2 structure_doubtful")
        // A row printed twice it would be, were it not the sum of the two.
        let other = TableSketch(
            "| A | B\nHead | 5.0 | 7.0\nX | 2.5 | 3.0\nY | 3.0 | 4.5\nZ | 1.5 | 2.5\nTotal | 7.0 | 10.0"
        )
        let twice = other.relating(other.rows(6, [2, 3, 4, 5], basis: .words))
        #expect(twice.tally("total-mismatch").summary == "2 failed")
    }

    @Test(
        "A relation that only figures tell misses by more than twice its rounding, or not at all",
        arguments: [("7.4", "3 passed, 1 failed"), ("7.3", "3 passed, 1 structure_doubtful"), ("7.1", "4 passed")]
    )
    func nearMiss(_ total: String, _ ends: String) {
        let sketch = TableSketch(
            "| A | B | C | D\nX | 1.0 | 2.0 | 5.0 | 3.0\nY | 3.0 | 1.0 | 4.0 | 4.0\nTotal | 4.0 | 3.0 | 9.0 | \(total)"
        )
        let related = sketch.relating(sketch.rows(4, [2, 3], basis: .arithmetic))
        #expect(related.tally("total-mismatch").summary == ends)
    }

    @Test("A percentage that only figures tell is wrong by however little, where three others are right")
    func percentages() {
        let sketch = TableSketch(
            "| Due | Paid | Rate\nA | 8.12 | 6.51 | 80%\nB | 5.25 | 3.14 | 60%\nC | 9.87 | 9.01 | 91%\nD | 7.77 | 7.77 | 101%"
        )
        let related = sketch.relating(sketch.columns(4, [3, 2], kind: .percentage, basis: .arithmetic))
        #expect(related.tally("variance-percent-mismatch").summary == "3 passed, 1 failed")
    }
}
