/// A figure in the text that the row it names does not print.
public struct StatedFigureMismatch: StatementRule {
    static let id = "stated-figure-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "A figure in the text is not the one that its row of the table prints.",
        severity: .error,
        reason: """
            Members read the text and officers the table. Where a heading or sentence restates a row with another figure,
            one of the two was not brought up to date.
            """,
        grading: """
            An error where a heading is the row's name and tells its variance, or where a sentence joins name and figure
            and a slip (a digit, two digits exchanged, the unit, another column or row) would explain the difference, or
            where two other figures of the passage agree with the row. A warning where only the words bind them. One last
            digit is a note.
            """,
        needs: """
            A figure that its own words join to one row and one column, in one unit, of the same period, and a row that
            agrees with itself; or a sentence that names a row, or whose other figures are of it, and says the words of a
            column's heading or its time, with a figure that a slip would mend or that the next row, or another figure of
            the sentence, is printed as. Names are matched without case, plurals and "&", short forms as the paper explains them.
            What two rows, two cells of the row, or a figure told beside it make together is explained, and passes.
            """,
        acceptance: """
            Where text and table tell of different dates or include different things. The acceptance names the rule and
            the finding's fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A heading that kept a figure",
                """
                2.1 Budget Position

                Wexcombe Parks Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Country parks\t1.480\t1.554\t0.074
                Play areas\t0.655\t0.701\t0.046
                Tree care & woodland\t0.398\t0.410\t0.012
                Total\t2.533\t2.665\t0.132

                2.2 Key Variances

                2.2.1 Play areas, overspend ↓£0.064m

                Repairs after the storms cost more than planned.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "A heading that tells two rows as one, and one printed otherwise",
                """
                2.1 Budget Position

                Wexcombe Parks Budget

                \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
                Country parks\t1.480\t1.554\t0.074
                Additional country park costs\t0.000\t0.030\t0.030
                Play areas\t0.655\t0.701\t0.046
                Tree care & woodland\t0.398\t0.410\t0.012
                Total\t2.533\t2.695\t0.162

                2.2 Key Variances

                2.2.1 Country parks, overspend £0.104m

                Two wardens were engaged for the summer.

                2.2.2 Tree Care and Woodlands, overspend £0.012m

                Ash dieback needed more felling.

                """
            )
        ]
    )

    public let relationName = "statement"

    public init() {}
}
