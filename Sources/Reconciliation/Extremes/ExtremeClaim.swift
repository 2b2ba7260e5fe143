import Figures
import Lexicon

/// What a sentence says of the rows that print the most or the least: "the largest overspend is in Highways", "Highways
/// has the second largest budget".
struct ExtremeClaim: Sendable {
    var isMost: Bool
    /// From which place in the order, and how many from there on.
    var rank = 1
    var count = 1
    /// What is so large: an aspect of the budget, or the words of a column's heading, or of what the rows are.
    var aspect: FigureAspect?
    var things: [UInt64] = []
    /// Whether those are words for the lines of any table: "the largest heading".
    var areLines: Bool { !things.isEmpty && lines == things.count }
    var lines = 0
    /// Whether it is adverse or favourable variances that are put in order.
    var side: FigureLeaning?
    /// Whether it is how something moved that is put in order.
    var isOfChange = false
    /// The words from "largest" to the last of what is so large.
    var words: Range<Int>
    /// Those for "largest" alone.
    var most: Range<Int> = 0..<0
    /// The names of the rows, by the words that they take up.
    var names: [Range<Int>] = []
    /// What is printed of the first of them: "the largest is in Highways, at £0.3m".
    var figure: FigureMention?
    /// The name of the row that follows in the order, and what is printed of it: "followed by Waste at £0.1m".
    var follower: (name: Range<Int>, figure: FigureMention?)?
}

extension ExtremeClaim {
    /// The claim of a part of a sentence, in the words of the whole.
    func moved(by shift: Int) -> ExtremeClaim {
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + shift..<range.upperBound + shift }
        var claim = self
        claim.words = moved(words)
        claim.most = moved(most)
        claim.names = names.map { moved($0) }
        claim.follower = follower.map { (name: moved($0.name), figure: $0.figure) }
        return claim
    }
}
