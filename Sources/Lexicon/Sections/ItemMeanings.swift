/// Which way a variance told in a heading or a list item goes.
public enum VarianceDirection: String, Sendable, CaseIterable {
    case overspend, underspend
}

/// For how long money is given.
public enum AllocationBasis: String, Sendable, CaseIterable {
    /// Every year from now on: the base budget grows.
    case ongoing
    case oneOff = "one_off"
}

/// Whether what happened once brought money in or cost some.
public enum OneOffDirection: String, Sendable, CaseIterable {
    case income, expenditure
}
