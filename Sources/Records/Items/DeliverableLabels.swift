import Figures
import Lexicon
import Papers
import Tables

/// What a line says behind the labels of a deliverable: `Rating: Good Expected completion date: 31 Mar 2022`.
struct DeliverableLabels {
    var hasRating = false
    var rating: RatingMark?
    var hasCompletion = false
    var completion: CalendarDate?

    /// Nil where the line opens with neither label.
    init?(_ block: Block, lexicon: Lexicon) {
        let (text, words) = (block.text, block.words)
        // Every block of a paper is tried: nearly all open with neither label, which the first words tell.
        guard lexicon.items.ratingLabels.opens(words) || lexicon.items.completionLabels.opens(words) else {
            return nil
        }
        let bytes = Array(text.text.utf8)
        var index = 0
        if let label = Self.label(in: words, bytes, at: 0, of: lexicon.items.ratingLabels) {
            hasRating = true
            index = label.upperBound
        }
        while index < words.count {
            if let label = Self.label(in: words, bytes, at: index, of: lexicon.items.completionLabels) {
                hasCompletion = true
                let start = words.ranges[label.upperBound - 1].upperBound
                completion = PeriodReader().firstDate(in: String(decoding: bytes[start...], as: UTF8.self))
                break
            }
            guard hasRating else { return nil }
            index += 1
        }
        guard hasRating || hasCompletion else { return nil }
        if hasRating { rating = Self.rating(in: text, bytes, words, before: index, lexicon) }
    }

    /// A label that stands at a word, with the colon behind it.
    private static func label(
        in words: Words,
        _ bytes: [UInt8],
        at index: Int,
        of labels: PhraseBook<Bool>
    ) -> Range<Int>? {
        guard let match = labels.match(in: words, at: index) else { return nil }
        var end = words.ranges[match.words.upperBound - 1].upperBound
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: ":") ? match.words : nil
    }

    /// The words between the label and the next one.
    private static func rating(
        in text: TracedText,
        _ bytes: [UInt8],
        _ words: Words,
        before end: Int,
        _ lexicon: Lexicon
    ) -> RatingMark? {
        let limit = end < words.count ? words.ranges[end].lowerBound : bytes.count
        guard let colon = bytes[..<limit].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var range = colon + 1..<limit
        while let first = bytes[range].first, first == UInt8(ascii: " ") {
            range = range.lowerBound + 1..<range.upperBound
        }
        while let last = bytes[range].last, last == UInt8(ascii: " ") {
            range = range.lowerBound..<range.upperBound - 1
        }
        guard !range.isEmpty else { return nil }
        let printed = String(decoding: bytes[range], as: UTF8.self)
        let meaning = lexicon.ratings.meaning(of: Words(printed))
        return RatingMark(printed: printed, rating: meaning?.rating, rag: meaning?.rag, place: text.place(of: range))
    }
}
