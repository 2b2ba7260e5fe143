import Figures
import Lexicon
import Records
import Tables

/// A target that one table of a report says is not set, and another prints.
public struct TargetNotSet: Rule {
    public let description = RuleDescription(
        id: "target-not-set",
        summary: "A target is not set in one table, and set in another or in a sentence.",
        severity: .warning,
        reason: """
            A measure without a target can't be missed. Where another table or a sentence of the report gives one, the
            measure should be rated by it.
            """,
        grading: "Always a question: the two tables may be of different days.",
        needs: """
            A measure of two words and more with one name in two tables of a report, and for one period no target in words
            in the one (`Not set`, `TBC`) and a figure in the other, where the two print the same result. Or a sentence that
            tells the measure by two words of its name at least and sets a target behind its result.
            """,
        acceptance: """
            Where the target was set between the two tables. The acceptance names the rule and the finding's fingerprint,
            and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A target that only the details give",
                """
                1. Summary

                Measures Against Target

                \t2029-30\t2030-31\tTarget\tPerformance
                Books returned on time\t90.4%\t91.2%\t90.0%\tGood
                Visits to the mobile library\t412\t431\t↓Not set\tGood

                2. Details

                The mobile library goes to eleven villages.

                Mobile Library Measures

                \t2029-30\t2030-31\tTarget\tPerformance
                Visits to the mobile library\t412\t431\t450\tGood

                """
            ),
            RuleExample(
                "A target that only a sentence gives",
                """
                1. Summary

                Measures Against Target

                \t2030-31\tTarget\tPerformance
                Books returned on time\t91.2%\t90.0%\tGood
                Children who join the mobile library\t43.1%\t↓Not set\tGood

                2. Details

                Of the children, 43.1% join the mobile library, against the target of 40%.

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Not set in either",
                """
                1. Summary

                Measures Against Target

                \t2029-30\t2030-31\tTarget\tPerformance
                Books returned on time\t90.4%\t91.2%\t90.0%\tGood
                Visits to the mobile library\t412\t431\tNot set\tGood

                2. Details

                The mobile library goes to eleven villages.

                Mobile Library Measures

                \t2029-30\t2030-31\tTarget\tPerformance
                Visits to the mobile library\t412\t431\tNot set\tGood

                """
            )
        ]
    )

    private static let leastWords = 2

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        var named: [Words: [Measure]] = [:]
        for measure in report.report.measures {
            guard let name = measure.name else { continue }
            let words = Words(name)
            if words.count >= Self.leastWords { named[words, default: []].append(measure) }
        }
        let told = ToldTargets(in: report)
        return report.report.measures.flatMap { measure -> [ReportCheck] in
            guard let name = measure.name else { return [] }
            let twins = named[Words(name)] ?? []
            return measure.targets.filter { $0.figure.absence == .notSet }.flatMap { unset in
                let tables = twins.filter { $0.id != measure.id && $0.printsResult(of: measure) }.map { twin in
                    check(unset, of: measure, beside: twin)
                }
                if !tables.isEmpty { return tables }
                guard let figure = told.target(of: measure, named: Words(name))?.figure else { return [] }
                let says = "the sentence on line \(figure.place.line) says \(figure.printed)"
                return [.failed(finding(unset, measure, figure, "target", says))]
            }
        }
    }

    private func check(_ unset: Measure.Reading, of measure: Measure, beside twin: Measure) -> ReportCheck {
        guard let set = twin.targets.first(where: { $0.period == unset.period && $0.figure.value != nil }) else {
            return .passed
        }
        let says = "is \(set.figure.printed) on line \(set.figure.place.line)"
        return .failed(finding(unset, measure, set.figure, "\(measure.name ?? ""), \(set.label)", says))
    }

    /// - Parameter says: What denies that the target is not set, for the message.
    private func finding(
        _ unset: Measure.Reading,
        _ measure: Measure,
        _ set: Figure,
        _ label: String,
        _ says: String
    ) -> Finding {
        let name = measure.name ?? ""
        var finding = ReportFinding(
            description,
            message: "The target of ‘\(name)’ is told as \(unset.figure.printed), but \(says)",
            at: unset.figure.place
        )
        finding.setTable(measure.provenance.table)
        finding.add(.stated, "\(name), \(unset.label)", unset.figure)
        finding.add(.operand, label, set)
        return finding.finished()
    }
}

extension Measure {
    /// Whether another record of a measure prints one of the same results for the same time.
    func printsResult(of other: Measure) -> Bool {
        results.contains { one in
            other.results.contains { two in
                one.period == two.period && one.figure.value != nil && one.figure.value == two.figure.value
                    && one.figure.unit == two.figure.unit
            }
        }
    }
}
