/// What a sentence says of the way in which rows of a table went, without telling how far: how many of them, or that
/// those it names are the only ones.
struct WayClaim: Sendable {
    /// On which side the rows are said to stand.
    struct Way: Sendable {
        /// Nil where the words only say that it is better, or worse.
        var isUp: Bool?
        /// What it is held against, where the words say so.
        var kind: WayPair.Kind?
        /// Whether rows that stand level are meant too: "met its target".
        var isWithLevel = false
        /// Whether words behind it may be what it is said of: "lost power".
        var takesObject = false
        /// Whether it is said of amounts that may be below nought.
        var isOfBalances = false
        var words: Range<Int>
    }

    var way: Way
    /// The names of rows, in the words of the sentence.
    var names: [Range<Int>] = []
    /// Whether the named rows are the only ones.
    var isOnly = false
    var count: Int?
    /// How many things there are in all.
    var whole: Int?
    /// How many months before the other time is, where the words say so.
    var monthsBack: Int?
    /// Whether the words for what is counted are such as any lines of a table are called by.
    var isOfAnyLines = false
    /// The words for what is counted, by their stems.
    var things: [UInt64] = []
    /// The words behind the way that may say of what it is told.
    var objects: [UInt64] = []
    /// The words before the way that say of what it is told, and whether only the sentence before does: "it rose".
    var subjects: [UInt64] = []
    var isOfThingBefore = false
    /// The words that a finding shows.
    var words: Range<Int>
}
