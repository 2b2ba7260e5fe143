import Lexicon

/// "Over £2m" of what is less than 2.
public struct QualifierUnfulfilled: StatementRule {
    static let id = "qualifier-unfulfilled"

    public let description = RuleDescription(
        id: id,
        summary: "The text says over, under or up to an amount that the table's figure is not over, under or up to.",
        severity: .warning,
        reason: """
            "Over £2m" for £1.9m makes more of a figure than it is, and shows that text and table were written apart.
            """,
        grading: """
            A warning: such words are used loosely, and the difference is small by nature.
            """,
        needs: """
            A figure with such a word, joined by its own words to a row or total that prints a figure near it. "Over" and
            "at least" reach up by one unit of the first digit, "nearly" and "up to" down by one, "about" half of one
            either way.
            """,
        acceptance: """
            Where the word is meant loosely. The acceptance names the rule and the finding's fingerprint, and says who
            accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "Over £2m that is less",
                """
                2.1 Budget Position

                Wexcombe Highways Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Gritting\t4.200\t6.150\t1.950
                Street lighting\t3.441\t3.401\t-0.040
                Drainage\t2.760\t2.882\t0.122
                Total\t10.401\t12.433\t2.032

                Gritting is forecast to be overspent by over ↓£2m after the hard winter.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Nearly £2m that is nearly so much",
                """
                2.1 Budget Position

                Wexcombe Highways Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Gritting\t4.200\t6.150\t1.950
                Street lighting\t3.441\t3.401\t-0.040
                Drainage\t2.760\t2.882\t0.122
                Total\t10.401\t12.433\t2.032

                Gritting is forecast to be overspent by nearly £2m after the hard winter.

                """
            )
        ]
    )

    public let relationName = "qualifier"

    public init() {}
}

extension Qualifier {
    /// What it says in a message.
    var wording: String {
        switch self {
        case .over: "over"
        case .atLeast: "at least"
        case .nearly: "nearly or under"
        case .upTo: "up to"
        case .about: "about"
        case .between: "between"
        }
    }
}
