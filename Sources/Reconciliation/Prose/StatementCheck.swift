import Figures
import Papers
import Records
import Tables

/// What came of holding one figure of the prose against the rest of the paper.
public struct StatementCheck: Sendable {
    public enum Outcome: Hashable, Sendable {
        /// Another place of the paper prints the same.
        case confirmed
        /// It contradicts another place, or itself.
        case contradicted
        /// It differs from what its name prints, for a reason that the paper's other figures give.
        case explained
        case notComparable(Reason)
    }

    /// Why a figure could not be held against anything.
    public enum Reason: String, Error, CaseIterable, Sendable {
        /// Its unit is not known.
        case unitUnknown = "unit_unknown"
        /// The words tell of another year, quarter or body.
        case otherPeriod = "other_period"
        /// By how much something moved: no table prints that.
        case change
        /// Nothing in the tables or the other passages answers to it.
        case noCounterpart = "no_counterpart"
    }

    /// Position among the report's statements.
    public var statement: Int
    public var outcome: Outcome
    /// What it was held against, in words.
    public var counterpart: String?
    public var place: Place?
    public var explanation: String?

    public init(statement: Int, outcome: Outcome) {
        self.statement = statement
        self.outcome = outcome
    }
}

/// Something of the prose that a rule has to say, before it is put into words.
struct ProseMatter: Sendable {
    /// A figure beside the stated one, and what part it plays in what should be stated.
    struct Operand: Sendable {
        var label: String
        var figure: Figure
        var weight = 1
    }

    /// The id of the rule.
    var rule: String
    var severity: Severity
    /// Position among the report's statements.
    var statement: Int
    /// What is stated, a variance with its sign; nil for what is printed.
    var stated: ExactDecimal?
    /// What should be stated; nil where nothing can be told.
    var expected: ExactDecimal?
    /// How far rounding alone may bring them apart.
    var tolerance: ExactDecimal = .zero
    var operands: [Operand] = []
    var table: String?
    var diagnosis: Finding.Diagnosis?
    var explanation: String?
    var message: String
}
