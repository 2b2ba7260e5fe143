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
            Two measures of a report whose names differ in nothing but their ages (`aged 16-17`, `16 to 17 year olds`,
            `(16-17)`), and which print the same results, two and more, for the same periods. Or a sentence with other
            ages than a measure's, its result of three digits and more, and most words of its name.
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
            ),
            RuleExample(
                "A sentence that tells the result of other ages",
                """
                1. Measures

                \tDate\tActual\tTarget
                Percentage of 16 to 17 year olds who borrow or reserve books\tMay-2031\t52.7%\t55.0%
                Books returned on time\tMay-2031\t90.4%\t90.0%

                2. Details

                The percentage of 17-18 year olds who borrow or reserve books was ↓52.7% in May.

                """
            ),
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
        let measures = report.report.measures.compactMap { AgedMeasure($0, report.lexicon) }
        return checks(of: measures) + told(measures, in: report)
    }

    /// Names of measures that differ in their ages alone.
    private func checks(of measures: [AgedMeasure]) -> [ReportCheck] {
        var known: [AgedMeasure.Ageless: [Measure]] = [:]
        var checks: [ReportCheck] = []
        for aged in measures {
            let measure = aged.measure
            for other in known[aged.ageless] ?? [] where Words(other.name ?? "") != Words(aged.name) {
                let isAlike =
                    measure.results.count >= Self.leastResults
                    && measure.results.elementsEqual(other.results) {
                        $0.period == $1.period && $0.figure.value != nil && $0.figure.value == $1.figure.value
                    }
                checks.append(isAlike ? .failed(finding(measure, other)) : .passed)
            }
            known[aged.ageless, default: []].append(measure)
        }
        return checks
    }

    /// Sentences that tell a measure's result of other ages.
    private func told(_ measures: [AgedMeasure], in report: ReportSubject) -> [ReportCheck] {
        guard !measures.isEmpty else { return [] }
        return report.report.statements.flatMap { statement -> [ReportCheck] in
            let value = statement.figure.value
            guard value != nil, statement.figure.printed.utf8.count(where: { $0.isDigit }) >= Self.leastDigits else {
                return []
            }
            let candidates = measures.compactMap { aged -> (AgedMeasure, Measure.Reading)? in
                aged.measure.results.first {
                    $0.figure.value == value && $0.figure.unit == statement.figure.unit
                }.map { (aged, $0) }
            }
            guard !candidates.isEmpty else { return [] }
            let ages = AgeRange.all(in: statement.sentence, statement.words, report.lexicon.statements)
            // Of a sentence with several ages nobody knows whose the figure is.
            guard ages.count == 1, let age = ages.first else { return [] }
            let stems = StemSet(LooseStems(statement.sentence, silent: report.lexicon.comparisons.silent).stems)
            let meant = candidates.filter { $0.0.isNamed(by: stems) }
            guard !meant.isEmpty else { return [] }
            // Its own ages may have the figure too.
            if meant.contains(where: { $0.0.ages.isSame(as: age) }) { return [.passed] }
            return [.failed(finding(statement, age, meant[0].0, meant[0].1))]
        }
    }

    private func finding(
        _ statement: Statement,
        _ age: AgeRange,
        _ aged: AgedMeasure,
        _ reading: Measure.Reading
    ) -> Finding {
        let quote = String(statement.sentence.utf8.dropFirst(age.bytes.lowerBound).prefix(age.bytes.count)) ?? ""
        var finding = ReportFinding(
            description,
            message:
                "\(statement.figure.printed) is told of the ages \(quote), but is the figure of ‘\(aged.name)’ on line "
                + "\(reading.figure.place.line)",
            at: statement.figure.place
        )
        finding.add(.stated, "ages \(quote)", statement.figure)
        finding.add(.operand, "\(aged.name), \(reading.label)", reading.figure)
        return finding.finished()
    }

    private static let leastDigits = 3

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

/// A measure of people of some ages.
private struct AgedMeasure {
    /// Its name without the ages.
    struct Ageless: Hashable {
        var before: [UInt64]
        var after: [UInt64]
    }

    let measure: Measure
    let name: String
    let ages: AgeRange
    let ageless: Ageless
    private let stems: StemSet

    init?(_ measure: Measure, _ lexicon: Lexicon) {
        guard let name = measure.name else { return nil }
        let words = Words(name)
        guard let ages = AgeRange.all(in: name, words, lexicon.statements).first else { return nil }
        self.measure = measure
        self.name = name
        self.ages = ages
        ageless = Ageless(
            before: Array(words.hashes[..<ages.words.lowerBound]),
            after: Array(words.hashes[ages.words.upperBound...])
        )
        stems = StemSet(LooseStems(name, silent: lexicon.comparisons.silent).stems)
    }

    /// Whether a sentence has most words of the name, the ages left out.
    func isNamed(by sentence: StemSet) -> Bool {
        let shared = stems.countShared(with: sentence)
        return shared >= Self.leastShared && shared * 4 >= stems.count * 3 - 3
    }

    private static let leastShared = 4
}
