import Figures
import Papers

/// Writes what two papers tell differently: one finding for each thing, with all of its figures that differ.
struct PairWriter: Sendable {
    let trial: PairTrial
    /// The name of the earlier paper.
    let otherName: String

    func findings() -> [Finding] {
        var subjects: [Subject] = []
        var groups: [Subject: [PairTrial.Comparison]] = [:]
        for comparison in trial.comparisons where comparison.outcome == .failed {
            let fact = comparison.here
            let subject = Subject(
                rule: comparison.rule,
                kind: fact.key.kind,
                name: fact.key.subject,
                unit: fact.key.unit
            )
            if groups[subject] == nil { subjects.append(subject) }
            groups[subject, default: []].append(comparison)
        }
        return subjects.compactMap { groups[$0].flatMap(finding) }
    }

    /// One wrong forecast makes a wrong variance too: they are one finding.
    private struct Subject: Hashable {
        var rule: BetweenPapersRule
        var kind: PaperFact.Kind
        var name: SubjectName
        var unit: Unit?
    }

    private func finding(of comparisons: [PairTrial.Comparison]) -> Finding? {
        guard let first = comparisons.first else { return nil }
        let fact = first.here
        var evidence: [Finding.Evidence] = []
        var checks: [Finding.Contradiction] = []
        for (index, comparison) in comparisons.enumerated() {
            let (here, there) = (comparison.here, comparison.there)
            guard let check = contradiction(here, there, rule: comparison.rule) else { continue }
            checks.append(check)
            evidence.append(self.evidence(here, as: .stated, check: index))
            evidence.append(self.evidence(there, as: .operand, check: index, paper: otherName))
        }
        guard let principal = checks.first else { return nil }
        let isSure = first.rule == .papersDisagree && comparisons.allSatisfy { trial.isSure($0) }
        var finding = Finding(
            rule: first.rule.rawValue,
            severity: isSure ? .error : .warning,
            message: message(of: first, and: comparisons.count - 1),
            checks: checks,
            evidence: evidence,
            place: fact.figure.place,
            fingerprint: fingerprint(of: comparisons)
        )
        finding.unit = fact.key.unit
        finding.stated = principal.stated
        finding.computed = principal.computed
        finding.difference = principal.difference
        finding.tolerance = principal.tolerance
        let agreeing = trial.agreeing[fact.key.kind] ?? 0
        if agreeing > 0 {
            let verb = agreeing == 1 ? "figure of the same kind is" : "figures of the same kind are"
            finding.explanation = "\(agreeing) other \(verb) alike in the two papers."
        }
        return finding
    }

    private func contradiction(
        _ here: PaperFact,
        _ there: PaperFact,
        rule: BetweenPapersRule
    ) -> Finding.Contradiction? {
        guard let stated = here.figure.interval, let other = there.figure.interval else { return nil }
        let (value, expected) = (here.figure.value ?? .zero, there.figure.value ?? .zero)
        // Printed alike, the two have to be equal; else each may stand for what rounds to it.
        let isAlike = here.figure.decimals == there.figure.decimals
        let half = ExactDecimal(5, exponent: -1)
        return Finding.Contradiction(
            rule: rule.rawValue,
            message: "\(title(of: here)): \(here.figure.printed) here, \(there.figure.printed) in \(otherName)",
            stated: value,
            statedInterval: stated,
            computed: expected,
            computedInterval: other,
            difference: value - expected,
            tolerance: isAlike ? .zero : (stated.width + other.width) * half
        )
    }

    private func evidence(
        _ fact: PaperFact,
        as role: Finding.Evidence.Role,
        check: Int,
        paper: String? = nil
    ) -> Finding.Evidence {
        var place = fact.figure.place
        // The nodes of another paper are numbered otherwise.
        if paper != nil { place.node = -1 }
        return Finding.Evidence(
            role: role,
            label: "\(fact.name.isEmpty ? "the whole" : fact.name), \(fact.fieldName)",
            quote: fact.figure.printed,
            value: fact.figure.value ?? .zero,
            interval: fact.figure.interval,
            place: place,
            check: check,
            paper: paper
        )
    }

    // MARK: Words

    private func message(of comparison: PairTrial.Comparison, and others: Int) -> String {
        let (here, there) = (comparison.here, comparison.there)
        let (printed, other) = (here.figure.printed, there.figure.printed)
        let more = others == 0 ? "" : "; \(others) more of its figures differ"
        let what =
            switch comparison.rule {
            case .papersDisagree:
                "\(title(of: here)) for \(here.key.day) is \(printed) here, but \(other) in \(otherName)"
            case .copiesDisagree:
                "\(title(of: here)) is \(printed) here, but \(other) in \(otherName), a copy or a version of the same report"
            case .comparatorRestated:
                "\(title(of: here)) for the time to \(here.key.day) is \(printed) here, but \(other) in \(otherName)"
            case .openingBalance:
                here.isOpening
                    ? "\(title(of: here)) is \(printed) here, but it closed at \(other) in \(otherName)"
                    : "\(title(of: here)) at \(here.key.day) is \(printed) here, but it opens at \(other) in \(otherName)"
            }
        return what + more
    }

    /// `‘Placements’, forecast`
    private func title(of fact: PaperFact) -> String {
        fact.name.isEmpty ? "the \(fact.fieldName)" : "‘\(fact.name)’, \(fact.fieldName),"
    }

    private func fingerprint(of comparisons: [PairTrial.Comparison]) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(comparisons[0].rule.rawValue)
        let parts = comparisons.map { comparison in
            let (here, there) = (comparison.here, comparison.there)
            let values = [there, here].map { ($0.figure.value ?? .zero).description }.joined(separator: "|")
            return "\(here.key.subject.words)|\(here.key.field)|\(here.key.day)|\(values)"
        }
        fingerprint.add(unordered: parts)
        return fingerprint.text
    }
}
