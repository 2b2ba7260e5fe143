import JSON

/// Reads the section `packs` of a lexicon; a lexicon without one knows no such words.
struct PackWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("packs", of: root)
    }

    func read() throws(LexiconError) -> PackWords {
        var words = PackWords()
        words.authors = try section.phrases("authors")
        words.dateLabels = try section.phrases("date_labels")
        words.headLabels = try section.section("head_labels").lists()
        words.headLeads = try section.book("head_leads")
        words.headFillers = try section.book("head_fillers")
        words.offices = try section.book("offices")
        words.minutes = try section.phrases("minutes")
        words.attendance = try section.phrases("attendance")
        words.appendices = try section.book("appendices")
        words.appendixLists = try section.book("appendix_lists")
        words.agendas = try section.book("agendas")
        words.itemMarks = try section.phrases("item_marks")
        words.addressees = try section.phrases("addressees")
        words.belonging = try section.phrases("belonging")
        words.authorJoins = try section.phrases("author_joins")
        words.meetings = try section.phrases("meetings")
        words.held = try section.words("held")
        words.portfolios = try section.set("portfolios")
        words.nameJoins = try section.set("name_joins")
        words.nameBreaks = try section.set("name_breaks")
        words.resolutions = try section.book("resolutions")
        return words
    }
}
