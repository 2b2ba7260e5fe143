import Papers
import Records

/// A paper with its reports and all that the rules had to say about them.
public struct AuditedPaper: Sendable {
    public var paper: Paper
    public var reports: [Report]
    /// One for each rule that was applied, in the order of the register.
    public var checks: [CheckTally]
    /// Errors first, then in the order of their places.
    public var findings: [Finding]
    /// For each report, what came of each of its statements, in their order; empty where no rule on prose was applied.
    public var statementChecks: [[StatementCheck]] = []
    /// The same, counted.
    public var statementTally = StatementTally()
    /// Where the printed figures went; nil where nobody has counted.
    public var coverage: Coverage?

    public init(paper: Paper, reports: [Report], checks: [CheckTally], findings: [Finding]) {
        self.paper = paper
        self.reports = reports
        self.checks = checks
        self.findings = findings
    }
}
