import Tables
import Testing

@testable import Reconciliation

@Suite("What a blank stands for")
struct BlankTests {
    private func totals(_ text: String, across: [Int]? = nil) -> TableSketch {
        let sketch = TableSketch(text)
        let last = sketch.table.rows.count
        return sketch.relating(sketch.rows(last, Array(2..<last), across: across))
    }

    @Test("A nil where the other sums of the relation hold so: then a sum that doesn't has failed")
    func nilByItsOwnRelation() {
        let sketch = totals(
            "| Core | External | Lost\nA | 1.0 | | 0.4\nB | 2.0 | 3.0 |\nC | | 1.0 | 0.2\nTotal | 3.0 | 4.0 | 1.6"
        )
        #expect(sketch.tally("total-mismatch").summary == "2 passed, 1 failed")
        #expect(sketch.findings.first?.message.contains("‘Total’ under ‘Lost’") == true)
    }

    @Test("A nil where other sums of the same kind hold so")
    func nilByItsKind() {
        let sketch = TableSketch(
            """
            | Core | External | All
            A | 1.0 | | 1.0
            B | 2.0 | 3.0 | 5.0
            C | | 1.0 | 1.0
            Total | 3.0 | 4.7 | 7.7
            """
        )
        let related = sketch.relating(sketch.columns(4, [2, 3]), sketch.rows(5, [2, 3, 4], across: [3]))
        #expect(related.tally("total-mismatch").summary == "4 passed, 1 failed")
    }

    @Test("Unknown where sums with blanks fail more often than they hold")
    func unknownWhereMostFail() {
        let sketch = totals(
            "| Core | External | Lost\nA | 1.0 | | 0.4\nB | 2.0 | 3.0 |\nC | | 1.0 | 0.2\nTotal | 3.0 | 9.0 | 1.6"
        )
        #expect(sketch.tally("total-mismatch").summary == "1 passed, 2 blank_operand")
        #expect(sketch.findings.isEmpty)
    }

    @Test("Zeros that add up to zero show nothing about blanks")
    func zerosShowNothing() {
        let sketch = totals("| Core | External\nA | 0.0 | 1.0\nB | | \nC | - | 0.2\nTotal | - | 1.6")
        #expect(sketch.tally("total-mismatch").summary == "1 passed, 1 blank_operand")
    }

    /// A row that prints its budget alone leaves out a variance that is not nil.
    @Test("No nil where the row's own relation makes something else")
    func gapInARow() {
        let sketch = TableSketch(
            """
            | Budget | Forecast | Variance
            Total | 120.833 | 134.676 | 13.843
            Funding | 9.599 | |
            After funding | 130.432 | 134.676 | 4.244
            """
        )
        let related = sketch.relating(
            sketch.rows(4, [2, 3]),
            sketch.columns(4, [3, -2], across: [2, 4], kind: .variance)
        )
        #expect(related.tally("total-mismatch").summary == "2 passed, 1 blank_operand")
        #expect(related.tally("variance-mismatch").summary == "2 passed")
        #expect(related.findings.isEmpty)
    }

    /// Some councils leave a variance of nil out; there the row makes zero, and a blank is one.
    @Test("A nil where the row's own relation makes nil")
    func noGapInARow() {
        let sketch = TableSketch(
            """
            | Budget | Forecast | Variance
            Parks | 1.200 | 1.300 | 0.100
            Arts | 2.000 | 2.000 |
            Roads | 3.000 | 3.250 | 0.250
            Sport | 1.000 | |
            Total | 7.200 | 6.550 | 0.450
            """
        )
        let gapless = sketch.relating(
            sketch.columns(4, [3, -2], across: [2, 4], kind: .variance),
            sketch.rows(6, [2, 3, 4, 5], across: [2, 3])
        )
        #expect(gapless.tally("total-mismatch").summary == "2 passed")
        let withGap = gapless.relating(sketch.rows(6, [2, 3, 4, 5], across: [4]))
        #expect(withGap.tally("total-mismatch").summary == "2 passed, 1 blank_operand")
    }

    @Test("No nil in a row of totals whose column makes something else")
    func gapInAColumn() {
        let sketch = TableSketch("| One | Two | Both\nA | 1.0 | 0.5 | 1.5\nB | 2.0 | 0.5 | 2.5\nTotal | 3.0 | | 4.0")
        let related = sketch.relating(sketch.rows(4, [2, 3], across: [2, 4]), sketch.columns(4, [2, 3]))
        #expect(related.tally("total-mismatch").summary == "4 passed, 1 blank_operand")
    }
}
