/// One comparison of a rule on a report, and how it ended.
public struct ReportCheck: Sendable {
    public var outcome: Check.Outcome
    /// What is wrong; nil unless the check failed, or passed with an observation.
    public var finding: Finding?

    private init(_ outcome: Check.Outcome, finding: Finding? = nil) {
        self.outcome = outcome
        self.finding = finding
    }

    public static let passed = ReportCheck(.passed)

    /// What agrees, and is worth a note all the same.
    public static func passed(noting finding: Finding) -> ReportCheck { ReportCheck(.passed, finding: finding) }

    public static func failed(_ finding: Finding) -> ReportCheck { ReportCheck(.failed, finding: finding) }

    public static func notEvaluated(_ reason: Check.Reason) -> ReportCheck { ReportCheck(.notEvaluated(reason)) }
}
