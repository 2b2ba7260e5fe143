/// One thing that can be wrong in a paper, and how to find it out.
///
/// A rule says which figures should make which, and words what is wrong where they don't. The arithmetic, the three
/// outcomes, the diagnosis and the merging of what one wrong figure causes are the same for all rules.
public protocol Rule: Sendable {
    var description: RuleDescription { get }

    /// What the rule calls the relation that it checks, as in "the total and the variance that it takes part in".
    var relationName: String { get }

    /// The equations that the rule expects to hold in a table.
    func series(in table: TableSubject) -> [EquationSeries]

    /// One sentence about what is wrong in the paper.
    func message(_ discrepancy: Discrepancy) -> String
}
