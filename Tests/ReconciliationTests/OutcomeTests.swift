import Tables
import Testing

@testable import Reconciliation

/// A single sum of three rows in one column, and how it ends.
struct SumCase: CustomTestStringConvertible, Sendable {
    var parts: [String]
    var total: String
    var ends: String

    var testDescription: String { "\(parts) = \(total): \(ends)" }

    var sketch: TableSketch {
        let rows = parts.enumerated().map { "Part \($0 + 1) | \($1)" }
        let sketch = TableSketch((["| Budget"] + rows + ["Total | \(total)"]).joined(separator: "\n"))
        return sketch.relating(sketch.rows(parts.count + 2, Array(2...(parts.count + 1))))
    }
}

@Suite("How a sum ends")
struct OutcomeTests {
    @Test(arguments: [
        // Exact.
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "4.0", ends: "1 passed"),
        SumCase(parts: ["1.2", "-0.4", "2.4"], total: "3.2", ends: "1 passed"),
        // Four figures to a tenth reach 0.2 exactly; the interval is closed.
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "4.2", ends: "1 passed"),
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "3.8", ends: "1 passed"),
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "4.3", ends: "1 failed"),
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "3.7", ends: "1 failed"),
        // Mixed precision: 0.05 + 0.05 + 0.0005 + 0.0005.
        SumCase(parts: ["1.2", "0.4", "2.400"], total: "4.101", ends: "1 passed"),
        SumCase(parts: ["1.2", "0.4", "2.400"], total: "4.102", ends: "1 failed"),
        // Counts are exact.
        SumCase(parts: ["#12", "#3", "#7"], total: "#22", ends: "1 passed"),
        SumCase(parts: ["#12", "#3", "#7"], total: "#23", ends: "1 failed"),
        // A dash is a zero with its column's decimals, and rounds as they do.
        SumCase(parts: ["1.2", "-", "2.4"], total: "3.8", ends: "1 passed"),
        SumCase(parts: ["1.2", "-", "2.4"], total: "3.9", ends: "1 failed"),
        SumCase(parts: ["-", "-", "-"], total: "-", ends: "1 passed"),
        SumCase(parts: ["1.2", "-1.2", "0.0"], total: "-", ends: "1 passed"),
        // A range stands for all between its ends.
        SumCase(parts: ["1.0-2.0", "0.4", "2.4"], total: "4.0", ends: "1 passed"),
        SumCase(parts: ["1.0-2.0", "0.4", "2.4"], total: "5.1", ends: "1 failed"),
        // A blank may be a nil where the sum then holds, and only there.
        SumCase(parts: ["1.2", "", "2.4"], total: "3.6", ends: "1 passed"),
        SumCase(parts: ["1.2", "", "2.4"], total: "4.6", ends: "1 blank_operand"),
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "", ends: "1 blank_operand"),
        SumCase(parts: ["", "", ""], total: "", ends: ""),
        // What else may keep a check from being made.
        SumCase(parts: ["1.2", "n/a", "2.4"], total: "3.6", ends: "1 absent_operand"),
        SumCase(parts: ["1.2", "TBC", "2.4"], total: "3.6", ends: "1 absent_operand"),
        SumCase(parts: ["1.2", "see note", "2.4"], total: "3.6", ends: "1 absent_operand"),
        SumCase(parts: ["1.2", "^", "2.4"], total: "3.6", ends: "1 absent_operand"),
        SumCase(parts: ["1.2", "####", "2.4"], total: "3.6", ends: "1 unreadable_operand"),
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "####", ends: "1 unreadable_operand"),
        SumCase(parts: ["1.2", "~0.4", "2.4"], total: "4.0", ends: "1 used_to_recover"),
        SumCase(parts: ["1.2", "?0.4", "2.4"], total: "4.0", ends: "1 unit_unknown"),
        SumCase(parts: ["1.2", "0.4", "2.4"], total: "?4.0", ends: "1 unit_unknown"),
        SumCase(parts: ["?1.2", "?0.4", "?2.4"], total: "?4.0", ends: "1 passed"),
        SumCase(parts: ["?1.2", "?0.4", "?2.4"], total: "?4.3", ends: "1 failed"),
        SumCase(parts: ["1.2", "#4", "2.4"], total: "4.0", ends: "1 unit_unknown"),
        // Words alone are nothing to check.
        SumCase(parts: ["see note", "", "^"], total: "see note", ends: ""),
        // Percentages add up or were not meant to.
        SumCase(parts: ["2.0%", "2.9%", "0.0%"], total: "4.9%", ends: "1 passed"),
        SumCase(parts: ["20.0%", "2.9%", "1.0%"], total: "8.1%", ends: "1 structure_doubtful"),
    ])
    func sums(_ sum: SumCase) {
        #expect(sum.sketch.tally("total-mismatch").summary == sum.ends)
        #expect(sum.sketch.findings.count == (sum.ends == "1 failed" ? 1 : 0))
    }

    @Test("A number too long to be summed exactly is out of range")
    func outOfRange() {
        let sketch = TableSketch(
            "| Budget\nA | 999999999999999999999999999999.000000\nB | 1\nC | 1\nTotal | 1000000000000001.000000",
            scale: 0
        )
        let long = sketch.relating(
            Relation(
                kind: .sum,
                axis: .rows,
                result: 5,
                operands: [.init(2, weight: 1_000_000_000), .init(3), .init(4)],
                across: [2],
                basis: .words
            )
        )
        #expect(long.tally("total-mismatch").summary == "1 out_of_range")
    }

    @Test("A relation that lacks a result or operands is no check")
    func malformed() {
        let sketch = TableSketch("| Budget\nA | 1.0\nB | 2.0")
        let related = sketch.relating(
            sketch.rows(0, [2, 3]),
            sketch.rows(3, []),
            sketch.columns(2, [2], kind: .percentage),
            sketch.columns(0, [2], kind: .shares)
        )
        #expect(related.audited().checks.allSatisfy { $0.summary.isEmpty })
    }

    @Test("A relation told by words and by arithmetic is one check")
    func onceOnly() {
        let sketch = TableSketch("| Budget\nA | 1.0\nB | 2.0\nTotal | 3.0")
        let twice = sketch.relating(sketch.rows(4, [2, 3]), sketch.rows(4, [3, 2], basis: .arithmetic))
        #expect(twice.tally("total-mismatch").summary == "1 passed")
    }

    @Test("Sums run along rows too, and a figure that spans columns counts in the first")
    func alongRows() {
        var sketch = TableSketch("| Core | External | Total\nParks | 1.0 | 0.5 | 1.5\nArts | 2.0 | | 2.0")
        sketch.table.rows[2].cells[1].columnSpan = 2
        sketch.table.rows[2].cells.remove(at: 2)
        #expect(sketch.relating(sketch.columns(4, [2, 3])).tally("total-mismatch").summary == "2 passed")
    }

    @Test("Every rule is tallied, also one that had nothing to check")
    func silentRules() {
        let tallies = TableSketch("| Budget\nA | 1.0").audited().checks
        // Those between papers have nothing to say of one.
        let ids = RuleRegister.rules.map(\.description.id).filter { BetweenPapersRule(rawValue: $0) == nil }
        #expect(tallies.map(\.rule) == ids)
        #expect(tallies.allSatisfy { $0.passed == 0 && $0.failed == 0 && $0.notEvaluated.isEmpty })
    }

    @Test("Only the rules asked for are applied")
    func chosenRules() {
        let sketch = TableSketch(
            "| Budget | Actual | Variance\nA | 1.0 | 2.0 | 1.0\nB | 1.0 | 2.0 | 3.0\nC | 1.0 | 2.0 | 1.0"
        )
        let related = sketch.relating(sketch.columns(4, [3, -2], kind: .variance))
        #expect(related.audited().findings.count == 1)
        #expect(related.audited(by: [TotalMismatch()]).findings.isEmpty)
        #expect(related.audited(by: [TotalMismatch()]).checks.map(\.rule) == ["total-mismatch"])
    }
}
