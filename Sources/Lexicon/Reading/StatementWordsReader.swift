import JSON

/// Reads the section `statements` of a lexicon; a lexicon without one knows no such words.
struct StatementWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("statements", of: root)
    }

    func read() throws(LexiconError) -> StatementWords {
        var words = StatementWords()
        words.directions = try section.meanings("directions", "direction")
        words.undirected = try section.book("undirected")
        words.sources = try section.book("sources")
        words.qualifiers = try section.meanings("qualifiers", "qualifier")
        words.totals = try section.phrases("totals")
        words.references = try section.words("references")
        words.counting = try section.phrases("counting")
        words.levels = try section.phrases("levels")
        words.countedBy = try section.phrases("counted_by")
        words.joins = try section.words("joins")
        words.verbs = try section.words("verbs")
        words.subjectLeads = try section.words("subject_leads")
        words.nameless = try section.words("nameless")
        words.pairStarts = try section.words("pair_starts")
        words.pairLinks = try section.words("pair_links")
        words.ages = try section.words("ages")
        words.ageTails = try section.phrases("age_tails")
        words.durations = try section.words("durations")
        words.plurals = try section.words("plurals")
        words.cuts = try section.words("cuts")
        words.fillers = try section.words("fillers")
        words.inner = try section.words("inner")
        words.abbreviations = try section.words("abbreviations")
        return words
    }
}
