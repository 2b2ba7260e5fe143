import Figures
import Tables
import Testing

@testable import Reconciliation

/// A column of figures, its total, and the one slip that explains why it fails.
struct SlipCase: CustomTestStringConvertible, Sendable {
    var parts: [String]
    var total: String
    var diagnosis: Finding.Diagnosis?
    var explanation: String?

    var testDescription: String { "\(parts) = \(total)" }
}

@Suite("Diagnoses")
struct DiagnosisTests {
    @Test(arguments: [
        SlipCase(
            parts: ["7.413", "3.768", "5.197"],
            total: "8.842",
            diagnosis: .signFlipped,
            explanation: "With its sign turned, ‘Part 2’ under ‘Budget’, 3.768, would fit: -3.768."
        ),
        SlipCase(
            parts: ["7.413", "3.768", "5.197"],
            total: "12.610",
            diagnosis: .rowLeftOut("Part 2"),
            explanation: "The gap is ‘Part 2’ under ‘Budget’, 3.768: it seems to be left out."
        ),
        SlipCase(
            parts: ["7.413", "3.768", "5.197"],
            total: "20.146",
            diagnosis: .rowCountedTwice("Part 2"),
            explanation: "The gap is ‘Part 2’ under ‘Budget’, 3.768: it seems to be counted twice."
        ),
        SlipCase(
            parts: ["7.413", "3.768", "5.197"],
            total: "16.738",
            diagnosis: .digitsExchanged,
            explanation: "With two digits exchanged, it would fit: 16.378."
        ),
        // 3.768 in pounds among thousands: the gap is 3,764.232.
        SlipCase(
            parts: ["7.413", "3768", "5.197"],
            total: "16.378",
            diagnosis: .unitSlip(powerOfTen: -3),
            explanation: "In another unit, ‘Part 2’ under ‘Budget’, 3768, would fit: 3.768."
        ),
        // One digit of several figures might be wrong by 0.020.
        SlipCase(parts: ["7.413", "3.768", "5.197"], total: "16.398"),
        // Two rows are as much as the gap.
        SlipCase(parts: ["7.413", "3.768", "3.768", "5.197"], total: "16.378"),
        // No slip explains it.
        SlipCase(parts: ["7.413", "3.768", "5.197"], total: "18.591"),
    ])
    func slips(_ slip: SlipCase) {
        let rows = slip.parts.enumerated().map { "Part \($0 + 1) | \($1)" }
        let sketch = TableSketch((["| Budget"] + rows + ["Total | \(slip.total)"]).joined(separator: "\n"))
        let finding = sketch.relating(sketch.rows(rows.count + 2, Array(2...(rows.count + 1)))).findings.first
        #expect(finding != nil)
        #expect(finding?.diagnosis == slip.diagnosis)
        #expect(finding?.explanation == slip.explanation)
    }

    @Test("A row left out of a sum along a row goes by its column")
    func leftOutAcross() {
        let sketch = TableSketch("| Core | External | Grants | Total\nParks | 7.413 | 3.768 | 5.197 | 12.610")
        let finding = sketch.relating(sketch.columns(5, [2, 3, 4])).findings.first
        #expect(finding?.diagnosis == .rowLeftOut("External"))
    }

    @Test("A slip in a cell that another relation vouches for is none")
    func vouchedFor() {
        // The gap is Part 2, turned; but its variance holds as printed, so only the missing row is left: there is none.
        let sketch = TableSketch(
            """
            | Budget | Forecast | Variance
            Part 1 | 7.413 | 7.500 | 0.087
            Part 2 | 3.768 | 3.868 | 0.100
            Part 3 | 5.197 | 5.201 | 0.004
            Total | 8.842 | 16.569 | 7.727
            """
        )
        let related = sketch.relating(
            sketch.rows(5, [2, 3, 4], across: [2, 3]),
            sketch.columns(4, [3, -2], kind: .variance)
        )
        #expect(related.findings.count == 1)
        #expect(related.findings[0].diagnosis == nil)
        let alone = sketch.relating(sketch.rows(5, [2, 3, 4], across: [2, 3]))
        #expect(alone.findings[0].diagnosis == .signFlipped)
    }

    @Test("The figure of the row above, printed again")
    func figureOfAnother() {
        let sketch = TableSketch(
            """
            | Budget | Forecast | Variance
            A | 1.914 | 1.880 | -0.034
            B | 2.402 | 1.880 | -0.031
            C | 3.150 | 3.212 | 0.062
            Total | 7.466 | 7.463 | -0.003
            """
        )
        let findings = sketch.relating(sketch.rows(5, [2, 3, 4]), sketch.columns(4, [3, -2], kind: .variance)).findings
        #expect(findings.map(\.diagnosis) == [.figureOfAnother("A, Forecast")])
    }

    @Test("A sign lost in a variance")
    func signOfVariance() {
        let sketch = TableSketch(
            "| Budget | Forecast | Variance\nA | 1.914 | 1.880 | -0.034\nB | 2.402 | 2.371 | 0.031\nC | 3.150 | 3.212 | 0.062"
        )
        let findings = sketch.relating(sketch.columns(4, [3, -2], kind: .variance)).findings
        #expect(findings.map(\.diagnosis) == [.signFlipped])
        #expect(findings[0].place.line == 3)
    }

    @Test("A point misplaced in a percentage")
    func percentage() {
        let sketch = TableSketch(
            """
            | Budget | Forecast | Variance | Percent
            One | 10.000 | 11.000 | 1.000 | 10.0%
            Two | 20.000 | 21.000 | 1.000 | 5.0%
            Three | 8.000 | 6.000 | -2.000 | -25.0%
            Four | 37.875 | 47.937 | 10.062 | 266%
            """
        )
        let percentage = sketch.columns(5, [4, 2], kind: .percentage)
        let findings = sketch.relating(sketch.columns(4, [3, -2], kind: .variance), percentage).findings
        #expect(findings.map(\.diagnosis) == [.unitSlip(powerOfTen: -1)])
        // Without the variance, the amounts may have slipped as well.
        #expect(sketch.relating(percentage).findings.map(\.diagnosis) == [nil])
    }

    @Test(arguments: [
        ("10.062", 10_062_000, 12), ("£1,234", 1234, 9), ("(866)", -866, 2), ("0.020", 20000, 4),
    ])
    func digits(_ printed: String, _ value: Int, _ exchanges: Int) throws {
        let digits = try #require(PrintedDigits(printed: printed, value: ExactDecimal(Int128(value))))
        #expect(digits.withOneDigitChanged().count == digits.digits.count * 9)
        #expect(Set(digits.withTwoDigitsExchanged).count <= exchanges)
        #expect(digits.withTwoDigitsExchanged.allSatisfy { $0.isNegative == (value < 0) })
        #expect(!digits.withOneDigitChanged().contains(ExactDecimal(Int128(value))))
    }

    @Test("Only digits whose change can be of a size are tried")
    func reach() throws {
        let digits = try #require(PrintedDigits(printed: "10.062", value: ExactDecimal(10_062_000)))
        let reach = RoundingInterval(lower: ExactDecimal(9_000), upper: ExactDecimal(11_000))
        let changed = digits.withOneDigitChanged(by: reach)
        #expect(changed.count == 18)
        #expect(changed.contains(ExactDecimal(10_052_000)) && changed.contains(ExactDecimal(10_072_000)))
    }

    @Test("Digits that are not those of the value are left alone")
    func foreignDigits() {
        #expect(PrintedDigits(printed: "10-14", value: ExactDecimal(12)) == nil)
        #expect(PrintedDigits(printed: "-", value: .zero) == nil)
        #expect(PrintedDigits(printed: "0.00", value: .zero) == nil)
    }
}
