import Figures
import Lexicon
import Papers
import Records
import Tables

/// One measure that a report prints under two ranges of ages.
public struct AgeRangesDiffer: Rule {
    public let description = RuleDescription(
        id: "age-ranges-differ",
        summary: "A measure is printed with the same figures for two ranges of ages.",
        severity: .warning,
        reason: """
            Of young people of 16 and 17 and of those from 16 to 18 the figures are not the same. Where a report prints the
            same ones for both, one of the two names is wrong, and nobody can compare it with another council's.
            """,
        grading: "Always a question.",
        needs: """
            Two measures of a report whose names differ in nothing but the ages behind `aged`, `age` or `ages`, and which
            print the same results, two and more, for the same periods.
            """,
        acceptance: """
            Where the figures are the same by chance. The acceptance names the rule and the finding's fingerprint, and says
            who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "Two ages, one row of figures",
                """
                1. Summary

                Measures Against Target

                \t2029-30\t2030-31\tTarget\tPerformance
                Young people aged 16-17 who borrow\t51.3%\t52.7%\t55.0%\tReview
                Books returned on time\t90.4%\t91.2%\t90.0%\tGood

                2. Details

                The young borrow less than they did.

                Measures of the Young

                \t2029-30\t2030-31\tTarget\tPerformance
                ↓Young people aged 16-18 who borrow\t51.3%\t52.7%\t55.0%\tReview

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Two ages with figures of their own",
                """
                Measures Against Target

                \t2029-30\t2030-31\tTarget\tPerformance
                Young people aged 11-15 who borrow\t61.3%\t62.7%\t65.0%\tReview
                Young people aged 16-18 who borrow\t51.3%\t52.7%\t55.0%\tReview
                Books returned on time\t90.4%\t91.2%\t90.0%\tGood

                """
            )
        ]
    )

    private static let leastResults = 2

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let ages = report.lexicon.statements.ages
        var known: [AgelessName: [Measure]] = [:]
        var checks: [ReportCheck] = []
        for measure in report.report.measures {
            guard let name = measure.name, let ageless = AgelessName(name, ages: ages) else { continue }
            for other in known[ageless] ?? [] where Words(other.name ?? "") != Words(name) {
                let isAlike =
                    measure.results.count >= Self.leastResults
                    && measure.results.elementsEqual(other.results) {
                        $0.period == $1.period && $0.figure.value != nil && $0.figure.value == $1.figure.value
                    }
                checks.append(isAlike ? .failed(finding(measure, other)) : .passed)
            }
            known[ageless, default: []].append(measure)
        }
        return checks
    }

    private func finding(_ measure: Measure, _ other: Measure) -> Finding {
        let (name, first) = (measure.name ?? "", other.name ?? "")
        let lines = measure.provenance.lineRanges.first ?? 1...1
        var finding = ReportFinding(
            description,
            message:
                "‘\(name)’ has the figures of ‘\(first)’ on line \(other.provenance.lineRanges.first?.lowerBound ?? 1)",
            at: Place(line: lines.lowerBound, column: 1, endLine: lines.lowerBound, endColumn: 1 + name.utf8.count)
        )
        finding.setTable(measure.provenance.table)
        for reading in measure.results { finding.add(.stated, "\(name), \(reading.label)", reading.figure) }
        for reading in other.results { finding.add(.operand, "\(first), \(reading.label)", reading.figure) }
        return finding.finished()
    }
}

/// The name of a measure without the ages that it is about.
private struct AgelessName: Hashable {
    private var before: [UInt64]
    private var after: [UInt64]

    /// The range of ages has two numbers of two digits at most.
    init?(_ name: String, ages: WordSet) {
        let words = Words(name)
        guard let start = words.hashes.firstIndex(where: ages.contains).map({ $0 + 1 }) else { return nil }
        let bytes = Array(name.utf8)
        func isAge(_ index: Int) -> Bool {
            words.ranges.indices.contains(index) && words.ranges[index].count <= 2
                && bytes[words.ranges[index]].allSatisfy { $0.isDigit }
        }
        guard isAge(start) else { return nil }
        var end = start + 1
        // "16-17", "16 to 17"
        if isAge(end) { end += 1 } else if isAge(end + 1) { end += 2 } else { return nil }
        before = Array(words.hashes[..<start])
        after = Array(words.hashes[end...])
    }
}
