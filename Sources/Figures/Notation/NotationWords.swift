/// The few words that are part of the notation of figures everywhere: for what is absent, and after a number.
/// The words of a council or of a field live in the lexicon.
enum NotationWords {
    static let absences = WordTable<Absence>([
        ("nil", .nilValue),
        ("n/a", .notAvailable), ("n.a.", .notAvailable), ("n.a", .notAvailable), ("na", .notAvailable),
        ("not applicable", .notAvailable), ("not available", .notAvailable),
        ("not set", .notSet), ("not yet set", .notSet), ("to be set", .notSet),
        ("tbc", .notSet), ("t.b.c.", .notSet), ("tba", .notSet), ("tbd", .notSet),
        ("to be confirmed", .notSet), ("to be agreed", .notSet), ("to be determined", .notSet),
        ("no data", .noData), ("no data available", .noData), ("no data yet", .noData),
        ("data not available", .noData), ("data not yet available", .noData), ("data unavailable", .noData),
        ("not yet available", .noData), ("awaited", .noData), ("awaiting data", .noData), ("data awaited", .noData),
        ("not reported", .noData), ("not measured", .noData),
        ("due", .due),
        ("cancelled", .cancelled), ("canceled", .cancelled),
        ("baseline", .baseline), ("baseline year", .baseline),
        ("#ref!", .unreadable), ("#div/0!", .unreadable), ("#value!", .unreadable), ("#name?", .unreadable),
        ("#num!", .unreadable), ("#null!", .unreadable), ("#n/a", .unreadable), ("#spill!", .unreadable),
        ("#calc!", .unreadable),
    ])

    /// What may follow a number.
    enum Suffix: Sendable {
        /// A power of ten. A lone letter after a space counts only on money: `£5 m`, but 5 m are metres.
        case multiplier(Int, isLetter: Bool)
        case unit(Unit)
        case sign(SignNotation)
        /// A unit of whose hundredth parts the number tells.
        case hundredths(Unit)
        /// `75p`
        case pence
        /// A unit that is not published: the figure is a number all the same, of a unit that is not known.
        case foreign
    }

    static let suffixes = WordTable<Suffix>([
        ("k", .multiplier(3, isLetter: true)), ("thousand", .multiplier(3, isLetter: false)),
        ("m", .multiplier(6, isLetter: true)), ("mn", .multiplier(6, isLetter: false)),
        ("mil", .multiplier(6, isLetter: false)), ("million", .multiplier(6, isLetter: false)),
        ("b", .multiplier(9, isLetter: true)), ("bn", .multiplier(9, isLetter: false)),
        ("billion", .multiplier(9, isLetter: false)),
        ("%", .unit(.percent)), ("percent", .unit(.percent)), ("per cent", .unit(.percent)),
        ("pp", .unit(.percentagePoints)), ("ppt", .unit(.percentagePoints)), ("ppts", .unit(.percentagePoints)),
        ("percentage point", .unit(.percentagePoints)), ("percentage points", .unit(.percentagePoints)),
        ("% point", .unit(.percentagePoints)), ("% points", .unit(.percentagePoints)),
        ("%pts", .unit(.percentagePoints)), ("% pts", .unit(.percentagePoints)),
        ("day", .unit(.days)), ("days", .unit(.days)),
        ("month", .unit(.months)), ("months", .unit(.months)),
        ("year", .unit(.years)), ("years", .unit(.years)),
        ("kg", .foreign), ("kgs", .foreign), ("kilos", .foreign), ("tonne", .foreign), ("tonnes", .foreign),
        ("km", .foreign), ("miles", .foreign), ("litres", .foreign), ("kwh", .foreign), ("mwh", .foreign),
        ("hour", .foreign), ("hours", .foreign), ("hrs", .foreign), ("minute", .foreign), ("minutes", .foreign),
        ("mins", .foreign), ("seconds", .foreign), ("secs", .foreign), ("week", .foreign), ("weeks", .foreign),
        ("wks", .foreign), ("fte", .foreign), ("ftes", .foreign), ("wte", .foreign),
        ("gbp", .unit(.gbp)), ("eur", .unit(.eur)), ("usd", .unit(.usd)),
        ("£", .unit(.gbp)), ("€", .unit(.eur)), ("$", .unit(.usd)),
        ("cr", .sign(.credit)), ("dr", .sign(.debit)),
        ("fav", .sign(.favourable)), ("favourable", .sign(.favourable)), ("adv", .sign(.adverse)),
        ("adverse", .sign(.adverse)),
        ("bp", .hundredths(.percentagePoints)), ("bps", .hundredths(.percentagePoints)),
        ("basis point", .hundredths(.percentagePoints)), ("basis points", .hundredths(.percentagePoints)),
        ("p", .pence),
    ])

    /// The word for the sign, before a figure of a sentence.
    static let minus = Array("minus".utf8)
    /// What before that word takes the sign from it: "plus or minus 5%" goes both ways.
    static let eitherWay = Array("plus or ".utf8)

    static let currencies = WordTable<Unit>([
        ("£", .gbp), ("€", .eur), ("$", .usd), ("us$", .usd),
        ("gbp", .gbp), ("eur", .eur), ("usd", .usd),
    ])
}
