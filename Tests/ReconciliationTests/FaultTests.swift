import Tables
import Testing

@testable import Reconciliation

@Suite("One wrong figure, one finding")
struct FaultTests {
    /// A budget table of three services in which all holds; `cells` replaces figures by row and column.
    static func budget(replacing cells: [(row: Int, column: Int, text: String)] = []) -> TableSketch {
        var grid = [
            ["", "Budget", "Forecast", "Variance", "Percent"],
            ["Placements", "37.875", "47.937", "10.062", "26.6%"],
            ["Transport", "15.491", "16.830", "1.339", "8.6%"],
            ["Early help", "6.885", "6.142", "-0.743", "-10.8%"],
            ["Redundancy", "0.033", "0.033", "0.000", "0.0%"],
            ["Total", "60.284", "70.942", "10.658", "17.7%"],
            ["Funding", "9.599", "", "", ""],
            ["Total after funding", "69.883", "70.942", "1.059", "1.5%"],
        ]
        for cell in cells { grid[cell.row - 1][cell.column - 1] = cell.text }
        let sketch = TableSketch(grid.map { $0.joined(separator: "|") }.joined(separator: "\n"))
        return sketch.relating(
            sketch.rows(6, [2, 3, 4, 5], across: [2, 3, 4]),
            sketch.rows(8, [6, 7], across: [2, 3, 4]),
            sketch.columns(4, [3, -2], across: [2, 3, 4, 5, 6, 8], kind: .variance),
            sketch.columns(5, [4, 2], across: [2, 3, 4, 5, 6, 8], kind: .percentage)
        )
    }

    @Test("The table holds as it is")
    func holds() {
        #expect(Self.budget().findings.isEmpty)
        #expect(Self.budget().tally("total-mismatch").summary == "5 passed, 1 blank_operand")
        #expect(Self.budget().tally("variance-mismatch").summary == "6 passed")
        #expect(Self.budget().tally("variance-percent-mismatch").summary == "6 passed")
    }

    @Test(arguments: [
        // A line, in each of its columns; the sum gives the rule, the cell the place.
        (2, 4, "10.072", "total-mismatch", ["total-mismatch", "variance-mismatch"]),
        (2, 2, "38.875", "total-mismatch", ["total-mismatch", "variance-mismatch", "variance-percent-mismatch"]),
        (4, 3, "6.412", "total-mismatch", ["total-mismatch", "variance-mismatch"]),
        // Totals, which take part in two sums.
        (6, 3, "70.492", "total-mismatch", ["total-mismatch", "variance-mismatch"]),
        (
            6, 2, "60.824", "total-mismatch",
            ["total-mismatch", "total-mismatch", "variance-mismatch", "variance-percent-mismatch"]
        ),
        (8, 2, "69.983", "total-mismatch", ["total-mismatch", "variance-mismatch"]),
        (7, 2, "9.699", "total-mismatch", ["total-mismatch"]),
        // No sum covers a percentage; no sum tells the last variance.
        (3, 5, "8.9%", "variance-percent-mismatch", ["variance-percent-mismatch"]),
        (8, 4, "1.259", "variance-mismatch", ["variance-mismatch", "variance-percent-mismatch"]),
    ])
    func oneCell(_ row: Int, _ column: Int, _ text: String, _ rule: String, _ checks: [String]) throws {
        let findings = Self.budget(replacing: [(row, column, text)]).findings
        try #require(findings.count == 1)
        #expect(findings[0].rule == rule)
        #expect(findings[0].checks.map(\.rule) == checks)
        #expect(findings[0].severity == .error)
    }

    @Test("The finding speaks of the figure that the checks share")
    func culprit() {
        let finding = Self.budget(replacing: [(2, 4, "10.072")]).findings[0]
        #expect(
            finding.message
                == "‘Placements’ under ‘Variance’ is printed as 10.072, but the total and the variance that it "
                + "takes part in need 10.062"
        )
        #expect((finding.place.line, finding.place.column) == (2, 61))
        #expect(finding.stated?.description == "10072000")
        #expect(finding.computed?.description == "10062000")
        #expect(finding.difference?.description == "10000")
        #expect(finding.tolerance?.description == "2500")
        #expect(finding.unit == .gbp)
        #expect(finding.table == "000000000000/r1/t1")
        #expect(finding.diagnosis == .oneDigitDiffers)
        #expect(
            finding.explanation == "With one digit changed, it would fit: 10.062."
        )
    }

    @Test("Its evidence is every figure of every check, with labels, quote, weight and place")
    func evidence() {
        let evidence = Self.budget(replacing: [(2, 4, "10.072")]).findings[0].evidence
        #expect(evidence.map(\.check) == [0, 0, 0, 0, 0, 1, 1, 1])
        #expect(
            evidence.map(\.role) == [.stated] + Array(repeating: .operand, count: 4) + [.stated, .operand, .operand]
        )
        #expect(evidence[1].label == "Placements, Variance")
        #expect(evidence[1].quote == "10.072")
        #expect(evidence[1].interval?.lower.description == "10071500")
        #expect(evidence.suffix(2).map(\.weight) == [1, -1])
        #expect(evidence.suffix(2).map(\.label) == ["Placements, Forecast", "Placements, Budget"])
        #expect(evidence.suffix(2).map(\.place.column) == [41, 21])
    }

    @Test("A sum that alone fails is told at its total")
    func alone() {
        let finding = Self.budget(replacing: [(7, 2, "9.699")]).findings[0]
        #expect((finding.place.line, finding.place.column) == (8, 21))
        #expect(
            finding.message == "‘Total after funding’ under ‘Budget’ is printed as 69.883, but ‘Total’ 60.284 plus "
                + "‘Funding’ 9.699 make 69.983, 0.100 more"
        )
        #expect(finding.checks.count == 1)
        #expect(finding.checks[0].computedInterval.lower.description == "69982000")
        #expect(finding.checks[0].statedInterval?.upper.description == "69883500")
    }

    @Test("Where two figures could explain both checks, the finding names them")
    func twoSuspects() {
        let sketch = TableSketch(
            "| Budget | Forecast | Variance | Percent\nA | 10.0 | 12.0 | 2.0 | 20.0%\nB | 10.0 | 11.0 | 1.0 | 10.0%\n"
                + "C | 20.0 | 24.0 | 4.0 | 20.0%\nD | 10.0 | 14.0 | 5.0 | 40.0%\nE | 8.0 | 10.0 | 2.0 | 25.0%"
        )
        let findings = sketch.relating(
            sketch.columns(4, [3, -2], kind: .variance),
            sketch.columns(5, [4, 2], kind: .percentage)
        ).findings
        #expect(findings.count == 1)
        #expect(findings[0].checks.count == 2)
    }

    @Test("A budget that should be nil is one finding, though no percentage is checked of nil")
    func nilBudget() {
        var grid = "| Budget | Forecast | Variance | Percent\nLate costs | 0.040 | 1.300 | 1.300 | 100.0%\n"
        grid += "Parks | 1.200 | 1.500 | 0.300 | 25.0%\nArts | 2.000 | 2.100 | 0.100 | 5.0%\n"
        grid += "Roads | 4.000 | 4.400 | 0.400 | 10.0%\nTotal | 7.200 | 9.300 | 2.100 | 29.2%"
        let sketch = TableSketch(grid)
        let findings = sketch.relating(
            sketch.rows(6, [2, 3, 4, 5], across: [2, 3, 4]),
            sketch.columns(4, [3, -2], kind: .variance),
            sketch.columns(5, [4, 2], kind: .percentage)
        ).findings
        #expect(findings.count == 1)
        #expect(findings.first?.computed == .zero)
    }

    @Test("Two wrong figures in two places are two findings")
    func twoFaults() {
        let findings = Self.budget(replacing: [(2, 4, "10.072"), (3, 3, "16.380")]).findings
        #expect(findings.count == 2)
        #expect(findings.map(\.place.line).sorted() == [2, 3])
    }

    @Test("Two wrong figures in one column are two findings, and its total goes with them")
    func twoFaultsInOneColumn() throws {
        let findings = Self.budget(replacing: [(2, 4, "10.072"), (4, 4, "-0.473")]).findings
        try #require(findings.count == 2)
        // The larger comes first.
        #expect(findings.map(\.place.line) == [4, 2])
        #expect(findings.map { $0.computed?.description } == ["-743000", "10062000"])
        #expect(findings.map(\.diagnosis) == [.digitsExchanged, .oneDigitDiffers])
        #expect(findings[1].checks.map(\.rule) == ["variance-mismatch", "total-mismatch"])
    }

    @Test("A total that is wrong besides is a finding of its own")
    func totalBesides() {
        let findings = Self.budget(replacing: [(2, 4, "10.072"), (4, 4, "-0.473"), (6, 4, "11.658")]).findings
        #expect(findings.map(\.place.line).sorted() == [2, 4, 6])
    }

    @Test("With more wrong figures in a sum than a few, the sum is told for itself", arguments: [(3, 3), (4, 5)])
    func manyFaults(_ wrong: Int, _ findings: Int) {
        let rows = (1...12).map { row in "Service \(row)|10.000|12.\(100 + row)|\(row <= wrong ? 3 : 2).\(100 + row)" }
        let grid = ["|Budget|Forecast|Variance"] + rows + ["Total|120.000|145.278|25.278"]
        let sketch = TableSketch(grid.joined(separator: "\n"))
        let related = sketch.relating(
            sketch.rows(14, Array(2...13)),
            sketch.columns(4, [3, -2], kind: .variance)
        )
        #expect(related.findings.count == findings)
        #expect(related.findings.count { $0.checks.count == 2 } == (wrong == findings ? wrong : 0))
    }
}
