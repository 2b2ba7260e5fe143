/// The words that periods are written with.
enum PeriodWords {
    /// What a word at the front of a period opens.
    enum Opener: Sendable {
        case month(Month, isAbbreviated: Bool)
        case quarterWord
        case ordinal(Quarter)
        case financialYear
        case period
        case ledgerMark
        case yearEnd
        case lead(PeriodMention.Lead)
    }

    static let openers = WordTable<Opener>(
        months.map { ($0.0, .month($0.1, isAbbreviated: $0.2)) } + [
            ("quarter", .quarterWord), ("qtr", .quarterWord), ("q", .quarterWord),
            ("first", .ordinal(.first)), ("second", .ordinal(.second)), ("third", .ordinal(.third)),
            ("fourth", .ordinal(.fourth)), ("final", .ordinal(.fourth)),
            ("fy", .financialYear),
            ("period", .period), ("month", .period), ("mth", .period), ("pd", .period),
            ("p", .ledgerMark), ("m", .ledgerMark),
            ("year end", .yearEnd), ("year-end", .yearEnd), ("financial year end", .yearEnd),
            ("financial year-end", .yearEnd), ("end of year", .yearEnd), ("end of the year", .yearEnd),
            ("end of the financial year", .yearEnd),
        ] + leads.map { ($0.0, .lead($0.1)) }
    )

    static let months: [(String, Month, Bool)] =
        [
            ("jan", .january, true), ("feb", .february, true), ("mar", .march, true), ("apr", .april, true),
            ("jun", .june, true), ("jul", .july, true), ("aug", .august, true), ("sep", .september, true),
            ("sept", .september, true), ("oct", .october, true), ("nov", .november, true), ("dec", .december, true),
        ] + zip(Month.names, Month.allCases).map { ($0, $1, false) }

    static let leads: [(String, PeriodMention.Lead)] = [
        ("as at", .asAt), ("as at the end of", .asAt), ("as at end of", .asAt), ("as of", .asAt),
        ("at the end of", .endOf), ("at end of", .endOf), ("at end", .endOf), ("end of", .endOf),
        ("end of the", .endOf),
        ("by the end of", .endOf),
        ("up to", .upTo), ("up to the end of", .upTo), ("up to end of", .upTo), ("to the end of", .upTo),
        ("to end of", .upTo), ("until the end of", .upTo),
        ("ended", .upTo), ("ending", .upTo), ("year to", .upTo), ("quarter to", .upTo),
    ]

    static let monthNames = WordTable<(month: Month, isAbbreviated: Bool)>(months.map { ($0.0, ($0.1, $0.2)) })

    static let quarterNumbers = WordTable<Quarter>([
        ("one", .first), ("two", .second), ("three", .third), ("four", .fourth),
    ])
}
