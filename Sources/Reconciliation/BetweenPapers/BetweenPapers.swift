import Figures
import Papers

/// What the rules have to say about several papers together.
public struct BetweenPapers: Sendable {
    /// The findings of the papers in which they are told, by the position of the paper.
    public private(set) var findings: [Int: [Finding]] = [:]
    /// One for each rule that was applied.
    public private(set) var checks: [CheckTally]

    private let ids: [String]
    /// What was told already: that a paper repeats what another said makes no new contradiction.
    private var told: Set<Told> = []

    private struct Told: Hashable {
        var authority: SubjectName?
        var fingerprint: String
    }

    /// Nothing yet: pairs of reports are handed over one by one, and none is kept.
    ///
    /// - Parameter rules: The rules in force; those on a single paper have nothing to say here.
    public init(rules: [any Rule] = RuleRegister.rules) {
        ids = rules.map(\.description.id).filter { BetweenPapersRule(rawValue: $0) != nil }
        checks = ids.map { CheckTally(rule: $0) }
    }

    /// - Parameters:
    ///   - papers: What each paper tells; two and more.
    ///   - rules: The rules in force.
    public init(_ papers: [PaperFacts], rules: [any Rule] = RuleRegister.rules) {
        self.init(rules: rules)
        guard papers.count > 1, !ids.isEmpty else { return }
        for pair in FactJoin(papers).pairs() { compare(pair) }
        finish()
    }

    /// Compares two reports; pairs come in the order of the papers.
    public mutating func compare(_ pair: ReportPair) {
        guard !ids.isEmpty else { return }
        let trial = PairTrial(pair)
        for comparison in trial.comparisons {
            guard let rule = ids.firstIndex(of: comparison.rule.rawValue) else { continue }
            checks[rule].count(comparison.outcome)
        }
        for finding in PairWriter(trial: trial, otherName: pair.earlier.name).findings()
        where ids.contains(finding.rule) {
            let mark = Told(authority: pair.later.identity.authority, fingerprint: finding.fingerprint)
            if told.insert(mark).inserted { findings[pair.later.paper, default: []].append(finding) }
        }
    }

    /// Puts the findings in order when all pairs were compared.
    public mutating func finish() {
        for paper in findings.keys { findings[paper]?.sort(by: FindingOrder.precedes) }
    }
}
