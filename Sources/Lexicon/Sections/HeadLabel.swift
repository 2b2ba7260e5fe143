/// What the label before a colon, or in the first of two cells, says that a line at the head of a report gives.
public enum HeadLabel: String, Sendable, CaseIterable {
    case authority, body, date, portfolio, title
    /// A person, with the name of the portfolio beside their own or without.
    case portfolioHolder = "portfolio_holder"
    /// Who wrote it, which wards it concerns: known, so that it is not taken for anything else.
    case other
}
