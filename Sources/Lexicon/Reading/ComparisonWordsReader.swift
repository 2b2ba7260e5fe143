import JSON

/// Reads the section `comparisons` of a lexicon; a lexicon without one knows no such words.
struct ComparisonWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("comparisons", of: root)
    }

    func read() throws(LexiconError) -> ComparisonWords {
        var words = ComparisonWords()
        words.aspects = try section.meanings("aspects", "aspect")
        words.leanings = try section.meanings("leanings", "leaning")
        words.supposed = try section.book("supposed")
        words.scopes = try section.meanings("scopes", "scope")
        words.yearLeads = try section.words("year_leads")
        words.moves = try section.meanings("moves", "leaning")
        words.sides = try section.meanings("sides", "leaning")
        words.signs = try section.meanings("signs", "leaning")
        words.wholes = try section.book("wholes")
        words.links = try section.words("links")
        words.telling = try section.words("telling")
        words.plainLinks = try section.words("plain_links")
        words.plainSpends = try section.words("plain_spends")
        words.against = try section.phrases("against")
        words.causes = try section.book("causes")
        words.led = try section.words("led")
        words.plainPlaces = try section.words("plain_places")
        words.plainOpeners = try section.words("plain_openers")
        words.definite = try section.words("definite")
        words.plainTails = try section.words("plain_tails")
        words.respective = try section.words("respective")
        words.cuts = try section.book("cuts")
        words.silent = try section.words("silent")
        words.generic = try section.words("generic")
        words.titles = try section.words("titles")
        words.elsewhen = try section.book("elsewhen")
        words.joins = try section.words("joins")
        words.further = try section.phrases("further")
        words.comprising = try section.phrases("comprising")
        words.deducted = try section.phrases("deducted")
        words.changedBy = try section.phrases("changed_by")
        words.portions = try section.phrases("portions")
        words.restated = try section.phrases("restated")
        words.results = try section.phrases("results")
        words.remainders = try section.phrases("remainders")
        words.measured = try section.phrases("measured")
        words.gathered = try section.phrases("gathered")
        words.together = try section.phrases("together")
        words.origins = try section.phrases("origins")
        words.directed = try section.phrases("directed")
        words.incomes = try section.phrases("incomes")
        words.baselines = try section.book("baselines")
        words.starts = try section.phrases("starts")
        words.ends = try section.phrases("ends")
        words.compared = try section.phrases("compared")
        words.parted = try section.phrases("parted")
        words.alls = try section.phrases("alls")
        words.passages = try section.phrases("passages")
        words.numberedTables = try section.phrases("tables")
        words.above = try section.phrases("above")
        words.below = try section.phrases("below")
        words.until = try section.set("until")
        words.rates = try section.words("rates")
        words.ownReport = try section.phrases("own_report")
        return words
    }
}
