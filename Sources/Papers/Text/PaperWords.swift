/// The words by which the lines of a paper are told apart. Words are data: the code that uses them names none.
final class PaperWords: Sendable {
    /// Marks of who may read a page, alone on a line.
    let classifications: WordSet
    /// The word before a page's number.
    let page: WordSet
    /// What stands alone at the head of an agenda item's first page, before its number.
    let agendaItem: WordSet
    /// Parts of a paper that are named with a number or letter alone on a line: "Appendix 3".
    let divisions: WordSet
    /// What a caption begins with, before its number.
    let captionLabels: WordSet
    /// What the captions of tables and charts speak of, where nothing else tells that they are captions.
    let captionSubjects: [[UInt8]]
    /// Words that a sentence has and a title has not.
    let sentenceWords: WordSet
    /// Words that begin a sentence, or name a person, and hardly ever begin a title.
    let sentenceStarts: WordSet
    /// Words after which a line is not at its end.
    let joiners: WordSet
    let months: WordSet
    /// What stands before an item of a list, beside the hyphen, star and plus of Markdown.
    let bullets: [[UInt8]]

    init(
        classifications: WordSet,
        page: WordSet,
        agendaItem: WordSet,
        divisions: WordSet,
        captionLabels: WordSet,
        captionSubjects: [[UInt8]],
        sentenceWords: WordSet,
        sentenceStarts: WordSet,
        joiners: WordSet,
        months: WordSet,
        bullets: [[UInt8]]
    ) {
        self.classifications = classifications
        self.page = page
        self.agendaItem = agendaItem
        self.divisions = divisions
        self.captionLabels = captionLabels
        self.captionSubjects = captionSubjects
        self.sentenceWords = sentenceWords
        self.sentenceStarts = sentenceStarts
        self.joiners = joiners
        self.months = months
        self.bullets = bullets
    }

    static let standard = PaperWords(
        classifications: [
            "public", "controlled", "restricted", "official", "official sensitive", "official-sensitive", "exempt",
            "confidential", "unclassified", "not protectively marked", "for publication", "not for publication",
        ],
        page: ["page"],
        agendaItem: ["agenda item"],
        divisions: ["appendix", "annex", "annexe", "schedule"],
        captionLabels: ["table", "figure", "chart", "graph", "diagram"],
        captionSubjects: [
            "against target", "over spend", "over time", "by service line", "deliverable progress", "budget items",
            "savings initiatives",
        ].map { Array($0.utf8) },
        sentenceWords: [
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "should", "can", "could", "may", "been",
            "be", "being", "which", "that", "not",
        ],
        sentenceStarts: [
            "this", "these", "those", "there", "it", "to", "that", "no", "none", "not", "as", "see", "yes", "n/a",
            "dear", "from", "contained", "councillor", "councillors", "cllr", "mr", "mrs", "ms", "dr",
        ],
        joiners: [
            "the", "a", "an", "of", "and", "or", "to", "in", "for", "by", "with", "on", "at", "from", "as", "that",
            "&", "-", "–", "its", "their", "is", "are",
        ],
        months: [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ],
        bullets: ["•", "▪", "◦", "‣", "∙", "·", "–", "—", "➢", "❖", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}"].map {
            Array($0.utf8)
        }
    )
}
