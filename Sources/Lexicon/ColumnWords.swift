/// What the words of a heading say of its figures, whatever they are the figures of.
public struct ColumnWords: Sendable {
    /// Headings of columns that tell the difference of two others: "Change", "Difference", "Headroom".
    var differences = PhraseBook<Bool>()
    /// Words of headings over averages and amounts for each, which never add up: "Average", "Cost per".
    var rates = PhraseBook<Bool>()

    /// Words between an amount and what there is one for: "Cost per visit".
    var each = PhraseBook<Bool>()

    /// Things that are counted: a heading that is one, or of one, tells no money: "Places", "Cases in arrears".
    var counts = PhraseBook<Bool>()

    /// Whether a heading of two words or more says with the first or the last that it counts things: "Places" alone may
    /// be a part of a council.
    public func tellCount(_ heading: Words) -> Bool {
        guard heading.count >= 2 else { return false }
        return counts.match(in: heading, at: 0) != nil || counts.matches(in: heading, endingAt: heading.count)
    }

    /// Whether a heading is that of a difference: it says so with all its words, or with those that it begins with.
    public func tellDifference(_ heading: Words) -> Bool {
        differences.longestMatch(in: heading).map { $0.words.lowerBound == 0 } ?? false
    }

    /// Where the words end with which a heading opens that say a difference: `Change in net`; nil where none do.
    public func endOfDifference(opening heading: Words) -> Int? {
        heading.isEmpty ? nil : differences.match(in: heading, at: 0)?.words.upperBound
    }

    /// The words of a heading that say of what there is one amount each: `per` in "Cost per visit"; nil where none do.
    public func wordsForEach(in heading: Words) -> Range<Int>? {
        each.longestMatch(in: heading)?.words
    }

    /// Whether a heading is that of a rate or an average.
    public func tellRate(_ heading: Words) -> Bool { rates.longestMatch(in: heading) != nil }
}
