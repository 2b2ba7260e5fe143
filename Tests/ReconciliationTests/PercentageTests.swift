import Tables
import Testing

@testable import Reconciliation

struct PercentageCase: CustomTestStringConvertible, Sendable {
    var budget: String
    var variance: String
    var percent: String
    var ends: String

    var testDescription: String { "\(variance) of \(budget) is \(percent): \(ends)" }
}

@Suite("Percentages of a variance")
struct PercentageTests {
    /// Three rows that hold, and the one in question.
    private func sketch(_ row: PercentageCase) -> TableSketch {
        let sketch = TableSketch(
            """
            | Budget | Variance | Percent
            One | 10.000 | 1.000 | 10.0%
            Two | 20.000 | 1.000 | 5.0%
            Three | 8.000 | -2.000 | -25.0%
            Four | \(row.budget) | \(row.variance) | \(row.percent)
            """
        )
        return sketch.relating(sketch.columns(4, [3, 2], kind: .percentage))
    }

    @Test(arguments: [
        PercentageCase(budget: "37.875", variance: "10.062", percent: "26.6%", ends: "4 passed"),
        PercentageCase(budget: "37.875", variance: "10.062", percent: "26.5%", ends: "3 passed, 1 failed"),
        PercentageCase(budget: "37.875", variance: "10.062", percent: "-26.6%", ends: "3 passed, 1 failed"),
        // 100 × [0.9995, 1.0005] ÷ [3.9995, 4.0005] reaches 25.0156...; with 0.05 of the printed, 25.0656.
        PercentageCase(budget: "4.000", variance: "1.000", percent: "25.0%", ends: "4 passed"),
        PercentageCase(budget: "4.000", variance: "1.000", percent: "25.1%", ends: "3 passed, 1 failed"),
        // Exactly at the edge: 100 × 1.0005 ÷ 3.9995 is below 25.1, 100 × 1.5 ÷ 1.5 is 100.
        PercentageCase(budget: "2", variance: "1", percent: "100%", ends: "4 passed"),
        PercentageCase(budget: "2", variance: "1", percent: "101%", ends: "3 passed, 1 failed"),
        PercentageCase(budget: "2", variance: "1", percent: "100.5%", ends: "3 passed, 1 failed"),
        // A nil budget has no percentage, whatever is printed there.
        PercentageCase(budget: "0.000", variance: "1.300", percent: "100.0%", ends: "3 passed, 1 divisor_may_be_zero"),
        PercentageCase(budget: "-", variance: "1.300", percent: "100.0%", ends: "3 passed, 1 divisor_may_be_zero"),
        PercentageCase(budget: "", variance: "1.300", percent: "100.0%", ends: "3 passed, 1 blank_operand"),
        PercentageCase(budget: "1.000", variance: "", percent: "1.0%", ends: "3 passed, 1 blank_operand"),
        PercentageCase(budget: "1.000", variance: "-", percent: "0.0%", ends: "4 passed"),
        // Of a negative budget, or of its size.
        PercentageCase(budget: "-4.023", variance: "0.012", percent: "0.3%", ends: "4 passed"),
        PercentageCase(budget: "-4.023", variance: "0.012", percent: "-0.3%", ends: "4 passed"),
        PercentageCase(budget: "-4.023", variance: "0.012", percent: "0.5%", ends: "3 passed, 1 failed"),
        // A minus that rounding drops.
        PercentageCase(budget: "34.371", variance: "-0.014", percent: "0.0%", ends: "4 passed"),
        PercentageCase(budget: "34.371", variance: "-0.014", percent: "-0.0%", ends: "4 passed"),
        PercentageCase(budget: "34.371", variance: "-0.014", percent: "-", ends: "4 passed"),
        // Units.
        PercentageCase(budget: "4.000", variance: "?1.000", percent: "25.0%", ends: "3 passed, 1 unit_unknown"),
        PercentageCase(budget: "4.000", variance: "1.000", percent: "?25.0", ends: "3 passed, 1 unit_unknown"),
        PercentageCase(budget: "?4.000", variance: "?1.000", percent: "25.0%", ends: "4 passed"),
        PercentageCase(budget: "?4.000", variance: "?1.000", percent: "?25.0", ends: "4 passed"),
    ])
    func percentages(_ row: PercentageCase) {
        let sketch = sketch(row)
        #expect(sketch.tally("variance-percent-mismatch").summary == row.ends)
        #expect(sketch.findings.count == (row.ends.contains("failed") ? 1 : 0))
    }

    @Test("The message tells the percentage that the amounts make, to two decimals more than printed")
    func message() {
        let finding = sketch(PercentageCase(budget: "37.875", variance: "10.062", percent: "36.6%", ends: "")).findings[
            0
        ]
        #expect(
            finding.message == "‘Four’ under ‘Percent’ is printed as 36.6%, but ‘Variance’ 10.062 is 26.566% of "
                + "‘Budget’ 37.875, 10.034 points less"
        )
        #expect(finding.severity == .error)
        #expect(finding.computed?.description == "26.566")
    }

    @Test("Without three rows that show how percentages are taken, it is a question")
    func unproven() {
        let sketch = TableSketch("| Budget | Variance | Percent\nOne | 10.0 | 1.0 | 10.0%\nTwo | 20.0 | 1.0 | 25.0%")
        let related = sketch.relating(sketch.columns(4, [3, 2], kind: .percentage))
        #expect(related.findings.map(\.severity) == [.warning])
    }
}
