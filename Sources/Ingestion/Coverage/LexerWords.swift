/// The words beside a number by which the lexer knows that it is no figure. Part of its definition of a figure.
enum LexerWords {
    /// The number after it numbers something.
    static let references: LexerWordSet = [
        "appendix", "appendices", "paragraph", "paragraphs", "para", "paras", "section", "sections", "page", "pages",
        "no", "nos", "note", "notes", "item", "items", "table", "figure", "chart", "phase", "tier", "tiers", "quarter",
        "stage", "part", "schedule", "article", "regulation", "version", "option", "period", "room", "step", "level",
        "annex", "chapter", "clause", "tel", "telephone", "ext", "extension", "fax", "minute", "q", "month", "line",
        "row", "column", "footnote", "key", "objective", "priority", "recommendation", "number", "covid",
        "theme", "tranche", "contract", "year", "ranked", "rank",
    ]

    static let months: LexerWordSet = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    /// The number before it counts time.
    static let durations: LexerWordSet = [
        "year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
        "minutes",
    ]

    static let days: LexerWordSet = ["day", "days"]

    static let ages: LexerWordSet = ["aged", "age", "ages", "post"]

    /// What may stand right at the end of a figure's digits.
    static let suffixes: LexerWordSet = ["m", "mn", "k", "b", "bn", "p", "pp", "million", "billion", "thousand", "ppt"]
    /// A number before it is an amount, also where it looks like a year.
    static let multipliers: LexerWordSet = ["m", "million", "billion", "bn", "thousand"]
    static let times: LexerWordSet = ["am", "pm", "noon", "a", "p"]
    /// Between two numbers of which the first is a reference, the second is one too.
    static let joiners: LexerWordSet = ["and", "to", "or"]
}
