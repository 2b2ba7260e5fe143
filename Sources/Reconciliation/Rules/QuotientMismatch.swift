/// A printed amount for each against the amount and the number that it is made of, and a product against its factors.
public struct QuotientMismatch: Rule {
    public let description = RuleDescription(
        id: "quotient-mismatch",
        summary: "A figure is not the quotient, product or mean of the figures that it is made of.",
        severity: .error,
        reason: """
            A charge for each home, a cost for each place: what is paid hangs on it. Where it is not the amount
            divided by the number, one of the three is wrong. So it is where a risk's score is not its likelihood times its
            impact: by the score it is ranked.
            """,
        grading: """
            An error where eight other rows bear it out; a warning where three do.
            """,
        needs: """
            Three columns of which one is another divided by the third in all rows but one, in three at least;
            amounts in one unit, the number without one. Or three side by side of which the last is the product of the
            other two; whole numbers without a unit are exact. Or a column or row that is called an average and is the mean
            of the others in three rows or columns at least, and in all but one.
            """,
        acceptance: """
            Where the paper says from what other number it is taken. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A precept that its base and its charge do not make",
                """
                Wexcombe Parish Precepts

                Parish\tTax base\tPrecept £\tBand D £
                Ashby\t567.16\t16,170\t28.51
                Borley\t134.47\t8,907\t66.24
                Dunmow\t681.56\t54,736\t↓83.01
                Elmstead\t342.78\t30,727\t89.64
                Fordham\t301.06\t16,763\t55.68

                """
            ),
            RuleExample(
                "A score that its likelihood and its impact do not make",
                """
                Wexcombe Risk Register

                Risk\tLikelihood\tImpact\tScore
                Flooding of the depot\t2\t5\t10
                Loss of the archive\t1\t4\t4
                Late grant payments\t4\t3\t↓15
                Rising fuel prices\t5\t3\t15
                Strike of the crews\t3\t4\t12

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Rounded each by itself",
                """
                Wexcombe Parish Precepts

                Parish\tTax base\tPrecept £\tBand D £
                Ashby\t567.2\t16,170\t28.51
                Borley\t134.5\t8,907\t66.24
                Dunmow\t681.6\t54,736\t80.31
                Elmstead\t342.8\t30,727\t89.64
                Fordham\t301.1\t16,763\t55.68

                """
            )
        ]
    )

    public let relationName = "quotient"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] { table.series(of: [.quotient, .product, .mean]) }

    public func message(_ discrepancy: Discrepancy) -> String {
        "\(discrepancy.resultName) is printed as \(discrepancy.stated), but \(discrepancy.quotient)" + discrepancy.gap
    }
}
