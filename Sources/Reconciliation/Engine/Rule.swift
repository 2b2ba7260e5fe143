/// One thing that can be wrong in a paper, and how to find it out.
///
/// A rule on sums says which figures of a table should make which, and words what is wrong where they don't: the
/// arithmetic, the three outcomes, the diagnosis and the merging of what one wrong figure causes are the same for all.
/// A rule on a report compares what stands in different places of it, and makes its own findings.
public protocol Rule: Sendable {
    var description: RuleDescription { get }

    /// What the rule calls the relation that it checks, as in "the total and the variance that it takes part in".
    var relationName: String { get }

    /// The equations that the rule expects to hold in a table.
    func series(in table: TableSubject) -> [EquationSeries]

    /// One sentence about what is wrong in the paper.
    func message(_ discrepancy: Discrepancy) -> String

    /// What the rule compares in a report beyond the sums of its tables, and how each comparison ended.
    func checks(in report: ReportSubject) -> [ReportCheck]

    /// Whether it is a ``StatementRule``: asked of the rule itself, since a cast looks through the whole program.
    var takesStatements: Bool { get }
}

extension Rule {
    public var relationName: String { "figure" }

    public var takesStatements: Bool { false }

    public func series(in table: TableSubject) -> [EquationSeries] { [] }

    public func message(_ discrepancy: Discrepancy) -> String {
        "\(discrepancy.resultName) is printed as \(discrepancy.stated), but \(discrepancy.expression) make "
            + discrepancy.computed + discrepancy.gap
    }

    public func checks(in report: ReportSubject) -> [ReportCheck] { [] }
}
