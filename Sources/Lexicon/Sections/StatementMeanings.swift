/// How a figure in prose is meant, by the words right before it.
///
/// The raw values are published, as `qualifier` of a statement.
public enum Qualifier: String, Sendable, CaseIterable {
    case over
    case atLeast = "at_least"
    case nearly
    case upTo = "up_to"
    case about
    /// Of both figures of a pair: "between 2 and 3".
    case between
}

/// Which way the words around a figure in prose say that it goes.
///
/// The raw values are published, as `direction` of a statement.
public enum StatementDirection: String, Sendable, CaseIterable {
    case overspend, underspend, increase, decrease, shortfall, surplus, saving, pressure, loss

    /// Whether it names what is told of rather than where it goes.
    public var isThing: Bool { self == .saving || self == .pressure || self == .loss }
}
