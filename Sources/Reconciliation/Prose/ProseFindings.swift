import Figures
import Papers
import Records
import Tables

/// Writes the findings on prose: what is stated, what stands against it, and what slip would explain it.
struct ProseFindings {
    let subject: ProseSubject

    func finding(_ matter: ProseMatter) -> Finding {
        let statement = subject.report.statements[matter.statement]
        let stated = matter.stated ?? statement.figure.value
        var evidence = [
            self.evidence(.stated, label: shortened(statement.sentence), figure: statement.figure, weight: 1)
        ]
        evidence += matter.operands.map {
            self.evidence(.operand, label: $0.label, figure: $0.figure, weight: $0.weight)
        }
        var finding = Finding(
            rule: matter.rule,
            severity: matter.severity,
            message: matter.message,
            checks: check(matter, stated: stated, of: statement).map { [$0] } ?? [],
            evidence: evidence,
            place: statement.figure.place,
            fingerprint: fingerprint(matter, statement)
        )
        finding.table = matter.table
        finding.unit = statement.figure.unit
        finding.stated = stated
        finding.computed = matter.expected
        finding.difference = matter.expected.flatMap { stated?.subtracting($0) }
        finding.tolerance = matter.expected == nil ? nil : matter.tolerance
        finding.diagnosis = matter.diagnosis
        finding.explanation = matter.explanation
        return finding
    }

    private func check(_ matter: ProseMatter, stated: ExactDecimal?, of statement: Statement) -> Finding.Contradiction?
    {
        guard let stated, let expected = matter.expected else { return nil }
        return Finding.Contradiction(
            rule: matter.rule,
            message: matter.message,
            stated: stated,
            statedInterval: statement.figure.interval,
            computed: expected,
            computedInterval: RoundingInterval(lower: expected - matter.tolerance, upper: expected + matter.tolerance),
            difference: stated - expected,
            tolerance: matter.tolerance
        )
    }

    private func evidence(_ role: Finding.Evidence.Role, label: String, figure: Figure, weight: Int)
        -> Finding.Evidence
    {
        Finding.Evidence(
            role: role,
            label: label,
            quote: figure.printed,
            value: figure.value,
            interval: figure.interval,
            weight: weight,
            place: figure.place
        )
    }

    /// Over what is printed, not where it stands.
    private func fingerprint(_ matter: ProseMatter, _ statement: Statement) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(matter.rule)
        fingerprint.add(statement.sentence)
        fingerprint.add(statement.figure.printed)
        fingerprint.add(
            unordered: matter.operands.map { "\($0.label)|\($0.weight)|\($0.figure.value?.description ?? "")" }
        )
        return fingerprint.text
    }

    private func shortened(_ sentence: String) -> String {
        guard sentence.utf8.count > 80 else { return sentence }
        let words = sentence.prefix(78)
        return (words.lastIndex(of: " ").map { words[..<$0] } ?? words) + " …"
    }
}
