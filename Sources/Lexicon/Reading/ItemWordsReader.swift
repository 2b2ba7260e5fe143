import JSON

/// Reads the section `items` of a lexicon; a lexicon without one knows no such words.
struct ItemWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("items", of: root)
    }

    func read() throws(LexiconError) -> ItemWords {
        var words = ItemWords()
        words.directions = try section.meanings("directions", "direction")
        words.bases = try section.meanings("bases", "basis")
        words.oneOffs = try section.meanings("one_offs", "direction")
        words.oneOffLinks = try section.book("one_off_links")
        words.oneOffSources = try section.meanings("one_off_sources", "direction")
        words.passing = try section.book("passing")
        words.whole = try section.book("whole")
        words.notWhole = try section.book("not_whole")
        words.fillers = try section.book("fillers")
        words.joins = try section.book("joins")
        words.allocations = try section.book("allocations")
        words.ratingLabels = try section.book("rating_labels")
        words.deliverableHeadings = try section.book("deliverable_headings")
        words.deliverableSections = try section.book("deliverable_sections")
        words.deliverableVerbs = try section.book("deliverable_verbs")
        words.keySubjects = try section.section("key_subjects").lists()
        words.keyLabels = try section.book("key_labels")
        words.keyRemarks = try section.book("key_remarks")
        words.completionLabels = try section.book("completion_labels")
        return words
    }
}
