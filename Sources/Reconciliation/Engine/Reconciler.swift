import Lexicon
import Papers
import Records

/// Applies rules to the reports of a paper: every check is counted, and every one that fails is explained.
public struct Reconciler: Sendable {
    private let rules: [any Rule]
    private let lexicon: Lexicon

    /// - Parameter lexicon: The words by which the figures of the prose are understood.
    public init(rules: [any Rule] = RuleRegister.rules, lexicon: Lexicon) {
        // Those between papers are applied when all are read.
        self.rules = rules.filter { BetweenPapersRule(rawValue: $0.description.id) == nil }
        self.lexicon = lexicon
    }

    /// The same reports always give the same checks and findings, in the same order.
    public func audit(_ paper: Paper, reports: [Report]) -> AuditedPaper {
        var tallies = rules.map { CheckTally(rule: $0.description.id) }
        var findings: [Finding] = []
        let reader = SentenceTraitReader(lexicon)
        let takesStatements = rules.contains(where: \.takesStatements)
        var statements = Array(repeating: [StatementCheck](), count: takesStatements ? reports.count : 0)
        for family in ReportFamily.families(of: reports) {
            let subject = ReportSubject(family.report, of: paper, lexicon: lexicon, reader: reader)
            var found = judgeTables(of: subject, &tallies) + judge(subject, &tallies)
            // A report that states nothing in its prose has nothing to be held against.
            if takesStatements, !family.report.statements.isEmpty {
                let trial = ProseTrial(ProseSubject(subject))
                found = join(found, count(trial, in: &tallies), &tallies)
                var rest = trial.checks[...]
                for member in family.members {
                    let own = reports[member].statements.count
                    statements[member] = rest.prefix(own).compactMap(\.self)
                    rest = rest.dropFirst(own)
                }
            }
            findings += found
        }
        var audited = AuditedPaper(
            paper: paper,
            reports: reports,
            checks: tallies,
            findings: findings.sorted(by: FindingOrder.precedes)
        )
        audited.statementChecks = statements
        audited.statementTally = StatementTally(statements.flatMap(\.self))
        return audited
    }

    /// What the relations of the tables say.
    private func judgeTables(of subject: ReportSubject, _ tallies: inout [CheckTally]) -> [Finding] {
        var findings: [Finding] = []
        let sisters = SisterTables(subject.tables)
        let overlaps = OverlappingRows(report: subject)
        for table in subject.tables where !table.table.relations.isEmpty {
            let trial = TableTrial(of: table, by: rules, beside: sisters, overlaps: overlaps)
            // In place: a copy of a verdict counts up a reference for each of its parts.
            let verdicts = trial.verdicts.span
            for index in verdicts.indices { tallies[verdicts[index].rule].count(verdicts[index].outcome) }
            findings += TableFindings(trial: trial, rules: rules).findings()
        }
        return findings
    }

    /// What the rules say that look at a report for themselves.
    private func judge(_ subject: ReportSubject, _ tallies: inout [CheckTally]) -> [Finding] {
        var findings: [Finding] = []
        for (index, rule) in rules.enumerated() {
            for check in rule.checks(in: subject) {
                tallies[index].count(check.outcome)
                if let finding = check.finding { findings.append(finding) }
            }
        }
        let numbers = findings.filter { $0.rule == ToldNumberMismatch.id }.map(\.place)
        for rule in [DirectionMismatch.id, StandingMismatch.id] where !numbers.isEmpty {
            drop(rule, from: &findings, &tallies) { place in numbers.contains { $0.isBeside(place) } }
        }
        drop(ToldShareMismatch.id, from: &findings, &tallies) { place in numbers.contains { $0.begins(with: place) } }
        return findings
    }

    /// What was found with what the figures of the prose say, each fault once.
    private func join(_ known: [Finding], _ told: [Finding], _ tallies: inout [CheckTally]) -> [Finding] {
        var findings = known
        // A number that two readings of the prose deny is wrong once, and so is a word for a direction.
        let places = Set(told.map(\.place))
        drop(ToldShareMismatch.id, from: &findings, &tallies) { place in places.contains { $0.begins(with: place) } }
        let directions = told.filter { $0.rule == DirectionMismatch.id }.map(\.place)
        drop(ToldNumberMismatch.id, from: &findings, &tallies) { places.contains($0) }
        for rule in [DirectionMismatch.id, StandingMismatch.id] {
            drop(rule, from: &findings, &tallies) { place in directions.contains { $0.isBeside(place) } }
        }
        // What a wrong figure is said to be the largest of is one fault with it.
        let figures = told.filter { [StatedFigureMismatch.id, StatedTotalMismatch.id].contains($0.rule) }.map(\.place)
        drop(ExtremeMismatch.id, from: &findings, &tallies) { place in
            figures.contains { $0.isInOneSentence(with: place) }
        }
        return findings + told
    }

    /// Takes back what a rule found at places where another one tells the same.
    private func drop(
        _ rule: String,
        from findings: inout [Finding],
        _ tallies: inout [CheckTally],
        where isTold: (Place) -> Bool
    ) {
        let before = findings.count
        findings.removeAll { $0.rule == rule && isTold($0.place) }
        if let position = tallies.firstIndex(where: { $0.rule == rule }) {
            tallies[position].failed -= before - findings.count
        }
    }

    /// Counts what came of the prose for the rules that are applied, and words what they found.
    private func count(_ trial: ProseTrial, in tallies: inout [CheckTally]) -> [Finding] {
        let positions = Dictionary(tallies.indices.map { (tallies[$0].rule, $0) }) { first, _ in first }
        for (rule, passed) in trial.passed {
            if let position = positions[rule] { tallies[position].passed += passed }
        }
        let writer = ProseFindings(subject: trial.subject)
        return trial.matters.compactMap { matter in
            guard let position = positions[matter.rule] else { return nil }
            tallies[position].failed += 1
            return writer.finding(matter)
        }
    }
}

extension Place {
    /// Whether one stands on the lines of the other, or on the next.
    fileprivate func isBeside(_ other: Place) -> Bool {
        line <= other.endLine + 1 && other.line <= endLine + 1
    }

    /// Whether both begin at one place.
    fileprivate func begins(with other: Place) -> Bool { line == other.line && column == other.column }

    /// Whether the two stand so near that one sentence holds both, as far as lines and columns tell.
    fileprivate func isInOneSentence(with other: Place) -> Bool {
        guard line == other.line else { return isBeside(other) }
        return abs(Int(column) - Int(other.column)) <= Self.sentence
    }

    private static var sentence: Int { 120 }
}
