/// What the words of a clause make of a figure that they tell beside a row and a column: another thing than the two
/// print. Nothing that the table prints contradicts such a figure.
public enum FigureScope: String, Sendable, CaseIterable {
    /// It was so before, or will be: "last month's", "had been".
    case anotherTime = "another_time"
    /// Somebody else speaks, or it is theirs: "a neighbouring council", "the auditors".
    case anotherBody = "another_body"
    /// Something is left out or counted in that the table may not: "net of", "before".
    case anotherBasis = "another_basis"
    /// It is asked for, advised or at most allowed: "should be", "a minimum of".
    case wanted
    /// It is a part of what is told before: "of which", "includes".
    case part
    /// It is what is not so: "not", "rather than".
    case denied
    /// No denial, though it begins like one: "not only".
    case affirmed
    /// What was said of another time or body ends: "but", "now".
    case here
}
