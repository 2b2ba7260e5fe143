import Figures
import Papers

/// What the rules have to say about several papers together.
public struct BetweenPapers: Sendable {
    /// The findings of the papers in which they are told, by the position of the paper.
    public private(set) var findings: [Int: [Finding]] = [:]
    /// One for each rule that was applied.
    public private(set) var checks: [CheckTally]

    /// - Parameters:
    ///   - papers: What each paper tells; two and more.
    ///   - rules: The rules in force; those on a single paper have nothing to say here.
    public init(_ papers: [PaperFacts], rules: [any Rule] = RuleRegister.rules) {
        let ids = rules.map(\.description.id).filter { BetweenPapersRule(rawValue: $0) != nil }
        checks = ids.map { CheckTally(rule: $0) }
        guard papers.count > 1, !ids.isEmpty else { return }
        let join = FactJoin(papers)
        for (reports, facts) in join.pairs() {
            let trial = PairTrial(facts, in: join)
            for comparison in trial.comparisons {
                guard let rule = ids.firstIndex(of: comparison.rule.rawValue) else { continue }
                checks[rule].count(comparison.outcome)
            }
            let writer = PairWriter(trial: trial, join: join, names: reports.papers.map { papers[$0].name })
            findings[reports.papers[1], default: []] += writer.findings().filter { ids.contains($0.rule) }
        }
        for paper in findings.keys { findings[paper]?.sort(by: FindingOrder.precedes) }
        findings = findings.filter { !$0.value.isEmpty }
    }
}
