import JSON

/// Reads the section `standings` of a lexicon; a lexicon without one knows no such words.
struct StandingWordsReader {
    private let section: SectionReader

    init(_ root: JSONValue) {
        section = SectionReader("standings", of: root)
    }

    func read() throws(LexiconError) -> StandingWords {
        var words = StandingWords()
        words.standings = try section.meanings("standings", "standing")
        words.shares = try section.meanings("shares", "share")
        words.lines = try section.words("lines")
        words.others = try section.words("others")
        words.openers = try section.words("openers")
        words.between = try section.words("between")
        words.expected = try section.words("expected")
        words.tails = try section.words("tails")
        words.timeLeads = try section.words("time_leads")
        words.times = try section.words("times")
        words.places = try section.words("places")
        for (number, word) in try section.phrases("ranks").enumerated() {
            for hash in word.hashes where words.ranks[hash] == nil { words.ranks[hash] = number + 1 }
        }
        words.followers = try section.book("followers")
        words.listing = try section.book("listing")
        words.comprising = try section.book("comprising")
        words.pronouns = try section.words("pronouns")
        words.ways = try section.meanings("ways", "leaning")
        words.bareSides = try section.words("bare_sides")
        words.alone = try section.book("alone")
        words.outs = try section.words("outs")
        words.turning = try section.words("turning")
        words.spans = try section.book("spans")
        words.wider = try section.book("wider")
        words.relatives = try section.words("relatives")
        words.leftOutLeads = try section.book("left_out_leads")
        words.leftOutTails = try section.book("left_out_tails")
        words.overlaps = try section.book("overlaps")
        words.mayOverlap = try section.words("may_overlap")
        words.maybes = try section.words("maybes")
        words.roundings = try section.words("roundings")
        words.excepts = try section.book("excepts")
        return words
    }
}
