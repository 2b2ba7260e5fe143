/// A rule on what the prose states.
///
/// One reading of the prose serves all of them: every figure is held against the tables and the other passages once,
/// and what is wrong is given to the rule whose matter it is. The rule's page says what it takes.
public protocol StatementRule: Rule {}

extension StatementRule {
    public var takesStatements: Bool { true }
}
