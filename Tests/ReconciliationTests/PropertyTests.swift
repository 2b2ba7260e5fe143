import Figures
import Tables
import TestSupport
import Testing

@testable import Reconciliation

/// A budget table of random figures, printed in thousandths of a million, in which everything adds up.
struct RandomBudget {
    /// By row (the total last), then budget, forecast, variance: in thousandths.
    var amounts: [[Int]]
    /// The variances in tenths of a percent; nil where the budget is nil.
    var percentages: [Int?]

    init(using generator: inout SeededGenerator) {
        let count = Int.random(in: 4...12, using: &generator)
        let services = (0..<count).map { _ in
            let budget = Int.random(in: 200...60_000, using: &generator)
            let forecast = max(1, budget + Int.random(in: -budget / 2...budget / 2, using: &generator))
            return [budget, forecast, forecast - budget]
        }
        let total = (0..<3).map { column in services.reduce(0) { $0 + $1[column] } }
        amounts = services + [total]
        percentages = amounts.map { Self.percent($0[2], of: $0[0]) }
    }

    /// Rounded half away from zero, as a spreadsheet does.
    static func percent(_ variance: Int, of budget: Int) -> Int? {
        guard budget != 0 else { return nil }
        let (quotient, remainder) = (variance.magnitude * 1000).quotientAndRemainder(dividingBy: budget.magnitude)
        let rounded = Int(quotient) + (remainder * 2 >= budget.magnitude ? 1 : 0)
        return variance < 0 ? -rounded : rounded
    }

    var sketch: TableSketch {
        var lines = ["| Budget | Forecast | Variance | Percent"]
        for (row, figures) in amounts.enumerated() {
            let printed = figures.map { Self.printed($0, decimals: 3) }
            let percent = percentages[row].map { Self.printed($0, decimals: 1) + "%" } ?? "n/a"
            let label = row == amounts.count - 1 ? "Total" : "Service \(row + 1)"
            lines.append(([label] + printed + [percent]).joined(separator: " | "))
        }
        let sketch = TableSketch(lines.joined(separator: "\n"))
        let total = amounts.count + 1
        return sketch.relating(
            sketch.rows(total, Array(2..<total), across: [2, 3, 4]),
            sketch.columns(4, [3, -2], kind: .variance),
            sketch.columns(5, [4, 2], kind: .percentage)
        )
    }

    static func printed(_ value: Int, decimals: Int) -> String {
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -decimals)
        return (value < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}

@Suite("Random tables")
struct PropertyTests {
    @Test("Where everything adds up nothing is found, and every check has passed", arguments: 0..<60)
    func consistent(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let budget = RandomBudget(using: &generator)
        let audited = budget.sketch.audited()
        #expect(audited.findings.isEmpty)
        #expect(audited.checks[0].summary == "3 passed")
        #expect(audited.checks[1].summary == "\(budget.amounts.count) passed")
        #expect(audited.checks[2].summary == "\(budget.amounts.count) passed")
    }

    @Test("Figures rounded each by itself give no error and no warning", arguments: 0..<60)
    func rounded(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) + 1000)
        var budget = RandomBudget(using: &generator)
        for row in budget.amounts.indices {
            // Printed in tens: each figure to its nearest.
            budget.amounts[row] = budget.amounts[row].map { ($0 + ($0 < 0 ? -5 : 5)) / 10 * 10 }
        }
        var lines = ["| Budget | Forecast | Variance"]
        for (row, figures) in budget.amounts.enumerated() {
            lines.append(
                (["Row \(row)"] + figures.map { RandomBudget.printed($0 / 10, decimals: 2) }).joined(separator: "|")
            )
        }
        let sketch = TableSketch(lines.joined(separator: "\n"))
        let total = budget.amounts.count + 1
        let findings = sketch.relating(
            sketch.rows(total, Array(2..<total)),
            sketch.columns(4, [3, -2], kind: .variance)
        ).findings
        #expect(findings.allSatisfy { $0.severity == .note })
        #expect(findings.count <= 4)
    }

    @Test("One figure changed beyond its rounding is one finding, which tells its row or column", arguments: 0..<200)
    func oneChange(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 2000)
        var budget = RandomBudget(using: &generator)
        let row = Int.random(in: budget.amounts.indices, using: &generator)
        let column = Int.random(in: 0..<3, using: &generator)
        // More than the sum of so many rows allows.
        let change = Int.random(in: 10...3000, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
        budget.amounts[row][column] += change
        let findings = budget.sketch.findings
        try #require(findings.count == 1)
        let finding = findings[0]
        #expect(finding.severity == .error)
        #expect(Int(finding.place.line) == row + 2)
        #expect(Int(finding.place.column) == (column + 1) * 20 + 1)
        let printed = RandomBudget.printed(budget.amounts[row][column] - change, decimals: 3)
        #expect(finding.computed == ExactDecimal(printed)?.scaled(byPowerOfTen: 6))
    }

    @Test("A percentage changed beyond its rounding is one finding in its row", arguments: 0..<40)
    func onePercentage(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 3000)
        var budget = RandomBudget(using: &generator)
        let rows = budget.percentages.indices.filter { budget.percentages[$0] != nil }
        let row = try #require(rows.randomElement(using: &generator))
        let percentage = try #require(budget.percentages[row])
        budget.percentages[row] = percentage + Int.random(in: 20...400, using: &generator)
        let findings = budget.sketch.findings
        try #require(findings.count == 1)
        #expect(findings[0].rule == "variance-percent-mismatch")
        #expect(Int(findings[0].place.line) == row + 2)
    }

    @Test("A figure changed by its last digit is a note at most", arguments: 0..<60)
    func lastDigit(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) + 4000)
        var budget = RandomBudget(using: &generator)
        let row = Int.random(in: budget.amounts.indices, using: &generator)
        budget.amounts[row][Int.random(in: 0..<3, using: &generator)] += 1
        let findings = budget.sketch.findings
        #expect(findings.count <= 1)
        #expect(findings.allSatisfy { $0.severity == .note })
    }
}
