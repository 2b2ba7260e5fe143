import Figures
import Tables

/// Holds marks that answer whether a target was met against the figures beside them: yes or no, and in a table of few
/// rows red where the figure is on the good side of its target.
///
/// Which way is better is learnt from the rows where neither a column nor the measure's name says so.
enum RatingAnswers {
    /// Fewer rows than this beside the one that is wrong bear nothing out.
    private static let leastOthers = 3

    /// The row whose answer its figures deny where all others go with theirs; nil where none does, or several.
    static func culprit(among rows: [RatedRow]) -> Int? {
        guard rows.count > leastOthers else { return nil }
        let answers = rows.map(answer)
        guard answers.allSatisfy({ $0 != nil }) else { return nil }
        let tried = [1, -1].map { way in
            rows.indices.filter { isDenied(rows[$0], answers[$0] ?? false, direction: rows[$0].direction ?? way) }
        }
        guard let fewest = tried.map(\.count).min(), fewest == 1 else { return nil }
        let culprits = Set(tried.filter { $0.count == 1 }.flatMap(\.self))
        guard culprits.count == 1, let culprit = culprits.first, isCertain(rows[culprit]) else { return nil }
        return culprit
    }

    /// Whether the mark says that the target was met; nil where it says something else.
    private static func answer(_ row: RatedRow) -> Bool? {
        switch row.mark.rating?.name {
        case "met": true
        case "not_met": false
        default: row.mark.rag.map { $0 == .green }
        }
    }

    private static func isDenied(_ row: RatedRow, _ isMet: Bool, direction: Int) -> Bool {
        let better = direction < 0 ? -row.excess : row.excess
        return isMet ? better.upper.isNegative : !better.lower.isNegative
    }

    /// A colour may allow for a little, or for what is still to come; an answer does not, and red is not given for what
    /// is met.
    private static func isCertain(_ row: RatedRow) -> Bool {
        switch row.mark.rating?.name {
        case "met", "not_met": true
        default: row.mark.rag == .red && row.direction != nil && row.base == .target
        }
    }
}
