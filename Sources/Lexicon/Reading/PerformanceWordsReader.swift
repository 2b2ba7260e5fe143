import Figures
import JSON

/// Reads the sections `trends` and `performance` of a lexicon; one without them knows no such words.
struct PerformanceWordsReader {
    private let root: JSONValue

    init(_ root: JSONValue) {
        self.root = root
    }

    func read() throws(LexiconError) -> PerformanceWords {
        let section = SectionReader("performance", of: root)
        var words = PerformanceWords()
        words.trends = try SectionReader.meanings(root["trends"], "trends", "trend")
        for phrase in try section.strings("more_is_better") { words.polarities.add(phrase, meaning: true) }
        for phrase in try section.strings("less_is_better") { words.polarities.add(phrase, meaning: false) }
        words.earlier = try section.book("earlier")
        words.yearBefore = try section.book("year_before")
        words.quarterBefore = try section.book("quarter_before")
        words.most = try section.book("most")
        words.least = try section.book("least")
        words.best = try section.book("best")
        words.ownLeads = try section.book("own_leads")
        words.ownThings = try section.words("own_things")
        words.ownSpans = try section.book("own_spans")
        words.peaks = try section.book("peaks")
        words.everyTime = try section.book("every_time")
        words.ranked = try section.book("ranked")
        words.changes = try section.words("changes")
        for (number, word) in try section.phrases("numbers").enumerated() {
            for hash in word.hashes where words.numbers[hash] == nil { words.numbers[hash] = number }
        }
        words.makings = try section.book("makings")
        words.partJoins = try section.words("part_joins")
        words.targets = try section.words("targets")
        words.countFillers = try section.words("count_fillers")
        return words
    }
}
