import Figures
import Lexicon
import Records

/// The years, quarters and days that sentences name, read once for each.
///
/// A class, so that whoever asks need not be able to change the trial: many do, and for each cell.
final class SentenceTimes {
    private let passages: [Passage]
    private let statements: [Statement]
    /// Words right before a year that is a time.
    private let yearLeads: WordSet
    private var known: [[PeriodMention]?]

    init(_ passages: [Passage], statements: [Statement], yearLeads: WordSet) {
        self.passages = passages
        self.statements = statements
        self.yearLeads = yearLeads
        known = Array(repeating: nil, count: passages.count)
    }

    func mentions(at number: Int) -> [PeriodMention] {
        if let told = known[number] { return told }
        let passage = passages[number]
        let told = PeriodReader(options: .bareYears).mentions(in: passage.sentence).filter { mention in
            guard case .calendarYear = mention.value else { return true }
            // "Act 2003" tells no time, and "2,019 homes" may lack its comma.
            let word = passage.words.position(atOrAfter: mention.range.lowerBound)
            return word > 0 && yearLeads.contains(passage.words.hashes[word - 1])
                && !passage.statements.contains { statements[$0].range.overlaps(mention.range) }
        }
        known[number] = told
        return told
    }
}
