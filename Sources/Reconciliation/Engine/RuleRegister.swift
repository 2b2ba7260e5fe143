/// Every rule, in the order in which they are listed and applied. Where one wrong figure fails checks of several rules,
/// the finding is given to the first of them.
public enum RuleRegister {
    public static let rules: [any Rule] = [
        TotalMismatch(),
        VarianceMismatch(),
        VariancePercentMismatch(),
        PercentShareSum(),
        RunningTotalMismatch(),
        CarriedForwardMismatch(),
        FundsExceeded(),
        QuotientMismatch(),
        PapersDisagree(),
        CopiesDisagree(),
        ComparatorRestated(),
        OpeningBalance(),
        RatingMismatch(),
        AmbiguousGlyph(),
        TrendMismatch(),
        CountMismatch(),
        ToldNumberMismatch(),
        ExtremeMismatch(),
        StandingMismatch(),
        ToldShareMismatch(),
        FigureToldTwice(),
        RowPrintedTwice(),
        TargetNotSet(),
        AgeRangesDiffer(),
        YearOfOrigin(),
        TitleYear(),
        DatesReversed(),
        ReferenceAstray(),
        DirectionMismatch(),
        StatedFigureMismatch(),
        StatedTotalMismatch(),
        PassagesDisagree(),
        ToldSumMismatch(),
        QualifierUnfulfilled(),
        UnitLost(),
        DoubleNegative(),
    ]

    /// The rule with an id; nil where there is none.
    public static func rule(_ id: String) -> (any Rule)? {
        rules.first { $0.description.id == id }
    }
}
