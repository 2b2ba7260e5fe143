import Figures
import Lexicon
import Tables

/// How the row of a table stands, as far as its figures and marks tell: over its budget, below its target, green.
struct RowFacts: Sendable {
    /// -1, 0 or 1 each; nil where the table doesn't say.
    ///
    /// Of what is spent less the budget.
    var variance: Int?
    /// Whether its budget is of costs, so that more is worse.
    var isOfCosts = false
    /// Whether its budget is printed with a minus, as income among costs is: to exceed it is to get more, and less than
    /// it in figures.
    var isOfIncome = false
    /// Of what is better than planned, where a heading says so: 1 for better.
    var worth: Int?
    /// Of a balance: 1 for a surplus.
    var balance: Int?
    /// Of what it is now less what it was before.
    var change: Int?
    /// Of the same, where more is good or less is.
    var improvement: Int?
    /// Of the result less the target, by size and by what is good.
    var gap: Int?
    var goodGap: Int?
    /// How its latest rating stands.
    var mark: RatingMark?
    /// How many months before its time the earlier figure of ``change`` is; nil where the headings don't say.
    var monthsBack: Int?
    /// The words of the headings over the earlier figure and the difference.
    var base = Words("")
    /// By how much it stands over its budget, and by how much it has changed.
    var excess: Figure?
    var moved: ExactDecimal?
    /// The figures that say so: what it was and is, what it is and should be, its balance.
    var changed: [Figure] = []
    var aimed: [Figure] = []
    var held: Figure?

    /// Whether the row stands so; nil where it doesn't say, or where words may be meant in two ways that differ.
    func holds(_ standing: RowStanding) -> Bool? {
        switch standing {
        case .over: isOfIncome ? nil : variance.map { $0 > 0 }
        case .under: isOfIncome ? nil : variance.map { $0 < 0 }
        case .within: variance.map { $0 <= 0 }
        case .balanced: variance.map { $0 == 0 }
        case .adverse: worth.map { $0 < 0 } ?? (isOfCosts ? variance.map { $0 > 0 } : nil)
        case .favourable: worth.map { $0 > 0 } ?? (isOfCosts ? variance.map { $0 < 0 } : nil)
        case .surplus: balance.map { $0 > 0 }
        case .deficit: balance.map { $0 < 0 }
        case .rise: change.map { $0 > 0 }
        case .fall: change.map { $0 < 0 }
        case .unchanged: change.map { $0 == 0 }
        case .met: goodGap.map { $0 >= 0 }
        // "Below target" is said of what is little and of what is bad: where those differ, either may be meant.
        case .beaten: goodGap.map { $0 > 0 } == false && gap != -1 && gap != 0 ? nil : goodGap.map { $0 > 0 }
        case .missed: goodGap.map { $0 < 0 } == false && gap == -1 ? nil : goodGap.map { $0 < 0 }
        case .improved: improvement.map { $0 > 0 }
        case .worsened: improvement.map { $0 < 0 }
        }
    }

    /// What the row shows, by which a sentence on a standing is judged.
    func figures(_ standing: RowStanding) -> [Figure] {
        switch standing {
        case .over, .under, .within, .balanced, .adverse, .favourable: [excess].compactMap(\.self)
        case .surplus, .deficit: [held].compactMap(\.self)
        case .rise, .fall, .unchanged, .improved, .worsened: changed
        case .met, .beaten, .missed: aimed
        }
    }

    /// The same by what is good alone, or by what is large: of many rows one or the other is meant throughout.
    func holds(_ standing: RowStanding, bySize: Bool) -> Bool? {
        let gap = bySize ? gap : goodGap
        switch standing {
        case .met: return gap.map { $0 >= 0 }
        case .beaten: return gap.map { $0 > 0 }
        case .missed: return gap.map { $0 < 0 }
        default: return holds(standing)
        }
    }
}

extension RowStanding {
    /// Whether it compares two times.
    var isOfTimes: Bool {
        switch self {
        case .rise, .fall, .unchanged, .improved, .worsened: true
        default: false
        }
    }

    /// How it is told of a row, behind "is".
    var name: String {
        switch self {
        case .over: "over budget"
        case .under: "under budget"
        case .within: "within budget"
        case .balanced: "on budget"
        case .adverse: "adverse"
        case .favourable: "favourable"
        case .surplus: "in surplus"
        case .deficit: "in deficit"
        case .rise: "higher than before"
        case .fall: "lower than before"
        case .unchanged: "unchanged"
        case .met: "at target or better"
        case .beaten: "better than target"
        case .missed: "short of target"
        case .improved: "better than before"
        case .worsened: "worse than before"
        }
    }
}
