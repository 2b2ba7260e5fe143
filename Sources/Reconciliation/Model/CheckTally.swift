/// How the checks of one rule ended, for the whole paper.
public struct CheckTally: Hashable, Sendable {
    public var rule: String
    public var passed: Int
    public var failed: Int
    public var notEvaluated: [Check.Reason: Int]

    public init(rule: String, passed: Int = 0, failed: Int = 0, notEvaluated: [Check.Reason: Int] = [:]) {
        self.rule = rule
        self.passed = passed
        self.failed = failed
        self.notEvaluated = notEvaluated
    }

    /// Counts one more check.
    public mutating func count(_ outcome: Check.Outcome) {
        switch outcome {
        case .passed: passed += 1
        case .failed: failed += 1
        case .notEvaluated(let reason): notEvaluated[reason, default: 0] += 1
        }
    }
}
