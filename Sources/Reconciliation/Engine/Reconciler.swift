import Papers
import Records

/// Applies rules to the reports of a paper: every check is counted, and every one that fails is explained.
public struct Reconciler: Sendable {
    private let rules: [any Rule]

    public init(rules: [any Rule] = RuleRegister.rules) {
        // Those between papers are applied when all are read.
        self.rules = rules.filter { BetweenPapersRule(rawValue: $0.description.id) == nil }
    }

    /// The same reports always give the same checks and findings, in the same order.
    public func audit(_ paper: Paper, reports: [Report]) -> AuditedPaper {
        var tallies = rules.map { CheckTally(rule: $0.description.id) }
        var findings: [Finding] = []
        for report in reports {
            let subject = ReportSubject(report, of: paper)
            for table in subject.tables where !table.table.relations.isEmpty {
                let trial = TableTrial(of: table, by: rules)
                for verdict in trial.verdicts { tallies[verdict.rule].count(verdict.outcome) }
                findings += TableFindings(trial: trial, rules: rules).findings()
            }
            for (index, rule) in rules.enumerated() {
                for check in rule.checks(in: subject) {
                    tallies[index].count(check.outcome)
                    if let finding = check.finding { findings.append(finding) }
                }
            }
        }
        return AuditedPaper(
            paper: paper,
            reports: reports,
            checks: tallies,
            findings: findings.sorted(by: FindingOrder.precedes)
        )
    }
}
