import Figures

/// The words by which the lines of a paper are told apart, before anything else is known of it.
///
/// A class, since every reader of a line has it at hand: a copy costs one reference.
public final class PaperWords: Sendable {
    /// Marks of who may read a page, alone on a line.
    public let classifications: PrintedWords
    /// The word before a page's number.
    public let page: PrintedWords
    /// What a line opens with that says when a page was made: "Data version", "Printed on".
    public let stamps: PrintedWords
    /// What stands alone at the head of an agenda item's first page, before its number.
    public let agendaItem: PrintedWords
    /// Parts of a paper that are named with a number or letter alone on a line: "Appendix 3".
    public let divisions: PrintedWords
    /// What a caption begins with, before its number.
    public let captionLabels: PrintedWords
    /// What a line opens with that tells one thing of the item above it: "rating:".
    public let itemLabels: PrintedWords
    /// What the captions of tables and charts speak of, where nothing else tells that they are captions.
    public let captionSubjects: PrintedWords
    /// Words that a sentence has and a title has not.
    public let sentenceWords: PrintedWords
    /// Words that begin a sentence, or name a person, and hardly ever begin a title.
    public let sentenceStarts: PrintedWords
    /// Words after which a line is not at its end.
    public let joiners: PrintedWords
    /// What the label of a total begins with: all that ``RowWords`` knows for a total or subtotal.
    public let totals: PrintedWords
    /// What may stand between such a word and what is totalled.
    public let totalJoiners: PrintedWords
    /// Words that are a unit by themselves: "thousands".
    public let scaleWords: PrintedWords
    /// What is a unit right behind the sign of a currency.
    public let scaleMarks: PrintedWords
    /// Words of units that stand behind a number: `18.8 days`.
    public let unitWords: PrintedWords
    public let months = PrintedWords(Month.names)

    /// The lists of the section `papers` of a lexicon.
    enum List: String, CaseIterable {
        case classifications, page, stamps, divisions, joiners
        case agendaItem = "agenda_item"
        case captionLabels = "caption_labels"
        case itemLabels = "item_labels"
        case captionSubjects = "caption_subjects"
        case sentenceWords = "sentence_words"
        case sentenceStarts = "sentence_starts"
        case totalJoiners = "total_joiners"
        case scaleWords = "scale_words"
        case scaleMarks = "scale_marks"
        case unitWords = "unit_words"
    }

    init(_ phrases: [List: [String]] = [:], totals: [String] = []) {
        func words(_ list: List) -> PrintedWords { PrintedWords(phrases[list] ?? []) }
        classifications = words(.classifications)
        page = words(.page)
        stamps = words(.stamps)
        agendaItem = words(.agendaItem)
        divisions = words(.divisions)
        captionLabels = words(.captionLabels)
        itemLabels = words(.itemLabels)
        captionSubjects = words(.captionSubjects)
        sentenceWords = words(.sentenceWords)
        sentenceStarts = words(.sentenceStarts)
        joiners = words(.joiners)
        self.totals = PrintedWords(totals)
        totalJoiners = words(.totalJoiners)
        scaleWords = words(.scaleWords)
        scaleMarks = words(.scaleMarks)
        unitWords = words(.unitWords)
    }
}
