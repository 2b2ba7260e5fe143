/// What a sentence may tell, as its words and marks say by themselves. Nearly every sentence says nothing to nearly
/// every rule, and is turned away by this alone.
struct SentenceTraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// A number told in a word: "five".
    static let numberWord = SentenceTraits(rawValue: 1)
    /// Such a number, or one in digits by itself, as things are counted.
    static let count = SentenceTraits(rawValue: 1 << 1)
    /// A number in digits that no sign makes an amount of money.
    static let plainNumber = SentenceTraits(rawValue: 1 << 2)
    /// Digits of two numbers, of money or of other things.
    static let twoNumbers = SentenceTraits(rawValue: 1 << 3)
    static let percent = SentenceTraits(rawValue: 1 << 4)
    /// A number of so few things that they may be listed, and a comma or a colon.
    static let list = SentenceTraits(rawValue: 1 << 5)
    /// Words for how something stands, or for a rating.
    static let standing = SentenceTraits(rawValue: 1 << 6)
    /// Words for the most, the least or the best.
    static let extreme = SentenceTraits(rawValue: 1 << 7)
    /// Words that say that things are listed.
    static let listing = SentenceTraits(rawValue: 1 << 8)
    /// Words for the way that something went, or for the side on which it stands.
    static let way = SentenceTraits(rawValue: 1 << 9)
    /// Words that lead up to where something began: "from".
    static let start = SentenceTraits(rawValue: 1 << 10)
    /// Words for the time at which something was at its most or least: "at its highest", "peaks".
    static let ownTime = SentenceTraits(rawValue: 1 << 11)
    /// Words that say something of every time: "every year".
    static let everyTime = SentenceTraits(rawValue: 1 << 12)
    /// Words for how many of all things something is told: "all", "none of the".
    static let share = SentenceTraits(rawValue: 1 << 13)
    /// Words that say that no other is meant: "only", "alone".
    static let only = SentenceTraits(rawValue: 1 << 14)
    /// Words for a part of a whole: "two thirds".
    static let fraction = SentenceTraits(rawValue: 1 << 15)
}
