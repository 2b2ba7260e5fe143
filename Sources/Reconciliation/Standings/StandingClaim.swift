import Figures
import Lexicon
import Papers

/// What a sentence says of how rows of a table stand: which of them, or how many.
struct StandingClaim: Sendable {
    enum State: Sendable {
        case standing(RowStanding)
        case rated(Lexicon.RatingMeaning)

        /// Whether it compares two times.
        var isOfTimes: Bool {
            switch self {
            case .standing(let standing): standing.isOfTimes
            case .rated: false
            }
        }

        /// Whether it is told of figures, and no rating.
        var isStanding: Bool {
            if case .standing = self { true } else { false }
        }

        func isSame(_ other: State) -> Bool {
            switch (self, other) {
            case (.standing(let one), .standing(let two)): one == two
            case (.rated(let one), .rated(let two)): one.rating == two.rating
            default: false
            }
        }
    }

    /// Things that are counted: "three of the nine services".
    struct Count: Sendable {
        var part: Amount
        var whole: Number?
        /// The words for what is counted, and whether they are such as any lines of a budget are called by.
        var things: [UInt64]
        /// Those of them that are not the field's own words for what reports list: "measures", "services".
        var rest: [UInt64]
        var isOfAnyLines: Bool
        var kind: KeySubject?
        /// The words of the number, or of what stands for one.
        var words: Range<Int>
    }

    struct Number: Sendable {
        var value: Int
        var words: Range<Int>
    }

    enum Amount: Sendable {
        case number(Int)
        case all, none
        case allBut(Int)

        /// How many of so many that are.
        func value(of whole: Int) -> Int {
            switch self {
            case .number(let number): number
            case .all: whole
            case .none: 0
            case .allBut(let number): whole - number
            }
        }
    }

    var state: State
    /// The words that say how they stand.
    var words: Range<Int>
    /// The names of rows, by the words that they take up.
    var names: [Range<Int>] = []
    var count: Count?
    /// Names of rows that are left out: "all services except Highways".
    var excepted: [Range<Int>] = []
    /// Whether the named rows are the only ones.
    var isOnly = false
    /// Whether some more may stand so than are counted: "one has become green".
    var isOfSome = false
    /// An amount that is told of the standing: "overspent by £0.4m".
    var amount: FigureMention?
    /// How many months before the other time is that it is held against, where the words say so.
    var monthsBack: Int?
    /// The times that the sentence names, in its words.
    var times: [Words] = []
}
