import Figures
import Lexicon
import Records
import Tables

/// What the clause of a figure makes of it: another time, another body, a part.
extension FigureReader {
    /// How many words may follow a part before the next, which is one too: "includes £0.2m for a, £0.1m for b".
    private static let longestItem = 8
    /// How many words may stand between "not" and the figure that is denied.
    private static let longestDenial = 2

    /// The words that make another thing of a figure.
    ///
    /// - Parameter own: The words that are the figure's alone.
    func scopes(of position: Int, own: Range<Int>) -> [ScopeCue] {
        let figure = figures[position]
        let whole = wholeOpening(position).map { [ScopeCue(scope: .part, words: $0)] } ?? []
        return whole
            + scopes.filter { scope in
                switch scope.scope {
                case .here, .affirmed: false
                case .anotherTime, .anotherBasis, .wanted: leads(scope, to: position) || isBehind(scope, figure, own)
                case .anotherBody: leads(scope, to: position)
                case .part: isPart(scope, position)
                case .denied:
                    scope.words.upperBound <= figure.lowerBound
                        && figure.lowerBound - scope.words.upperBound <= Self.longestDenial
                        && areLinks(scope.words.upperBound..<figure.lowerBound)
                }
            }
    }

    /// Whether the verb of which a figure's direction is carried is denied of it: "museums (£0.2m) do not", "museums
    /// did not (£0.2m)".
    func isDenied(_ position: Int) -> Bool {
        let figure = figures[position]
        return scopes.contains { scope in
            guard scope.scope == .denied else { return false }
            let end = scope.words.upperBound
            if end == figure.lowerBound { return hasMark(before: end, in: ["("]) }
            return scope.words.lowerBound >= figure.upperBound
                && scope.words.lowerBound - figure.upperBound <= Self.longestDenial
                && (end == words.count || hasMark(before: end, in: [",", ";", ":", "."]))
        }
    }

    /// Whether a scope opens the clause of a figure, and nothing ends it before the figure.
    ///
    /// A time or basis that opens the sentence is told of all its figures, whatever marks stand between:
    /// "In earlier years, libraries overspent by £0.2m"; one between commas is told in passing.
    private func leads(_ scope: ScopeCue, to position: Int) -> Bool {
        let figure = figures[position].lowerBound
        guard scope.words.upperBound <= figure else { return false }
        let isOpening = scope.words.lowerBound < Self.longestOpening && scope.words.upperBound <= figures[0].lowerBound
        guard isOpening || scope.words.lowerBound >= clauseStart(of: position) else { return false }
        let between = scope.words.upperBound..<figure
        if scopes.contains(where: { $0.scope == .here && between.contains($0.words.lowerBound) }) { return false }
        let isCarried = isOpening && (scope.scope == .anotherTime || scope.scope == .anotherBasis)
        let marks: ClauseMarks = isCarried ? [";"] : [",", ";", "(", ")"]
        return !(between.lowerBound...figure).contains { hasMark(before: $0, in: marks) && $0 != figure }
            && !(isCarried ? false : between.contains { hasMark(before: $0, in: [":"]) })
    }

    /// A scope so near the beginning opens its sentence.
    private static let longestOpening = 3

    /// Where what is told of the figure before ends.
    private func clauseStart(of position: Int) -> Int {
        guard position > 0 else { return 0 }
        let before = figures[position - 1]
        var end = before.upperBound
        while end < figures[position].lowerBound, !subject.stops.contains(words.hashes[end]),
            !hasMark(before: end, in: [",", ";", ":", "(", ")"])
        {
            end += 1
        }
        // "£13.5m of the gross rise of £14.8m": what stands right before a figure is its own.
        let near = max(before.upperBound, figures[position].lowerBound - Self.nearestScope)
        let isParted = (near..<figures[position].lowerBound).contains { word in
            comparison.ends.contains { words.matches($0, at: word) }
        }
        return isParted ? end : min(end, near)
    }

    private static let nearestScope = 3

    private func isBehind(_ scope: ScopeCue, _ figure: Range<Int>, _ own: Range<Int>) -> Bool {
        scope.words.lowerBound >= figure.upperBound && scope.words.upperBound <= own.upperBound
    }

    /// Whether a figure is told as a part: behind "of which" or "includes", right before "of it", or in a list with
    /// such a one.
    private func isPart(_ scope: ScopeCue, _ position: Int) -> Bool {
        let figure = figures[position]
        // "£0.4m, of which £0.1m" is the whole.
        if scope.words.lowerBound == figure.upperBound { return !hasMark(before: figure.upperBound, in: [","]) }
        // "paid £0.2m out of its £0.3m"
        if scope.words.lowerBound > figure.upperBound {
            return comparison.parted.contains {
                $0.count == scope.words.count && words.matches($0, at: scope.words.lowerBound)
            }
                && position + 1 < figures.count && figures[position + 1].lowerBound >= scope.words.upperBound
                && figures[position + 1].lowerBound - scope.words.upperBound <= Self.longestDenial
        }
        guard scope.words.upperBound <= figure.lowerBound else { return false }
        var last = position
        while last > 0, figures[last - 1].upperBound > scope.words.lowerBound {
            let item = figures[last - 1].upperBound..<figures[last].lowerBound
            guard item.count <= Self.longestItem, !item.contains(where: { hasMark(before: $0, in: [";", "."]) }) else {
                return false
            }
            last -= 1
        }
        let lead = scope.words.upperBound..<figures[last].lowerBound
        return !lead.contains { hasMark(before: $0, in: [";", ":"]) }
    }

    /// "Of the £0.6m in libraries £0.5m is for repairs": the word that opens what is told of a whole, for what is told
    /// behind the whole.
    private func wholeOpening(_ position: Int) -> Range<Int>? {
        guard position > 0 else { return nil }
        let first = figures[0].lowerBound
        let opening = (0..<first).last { hasMark(before: $0, in: [";", ":", "."]) } ?? 0
        guard let lead = comparison.parted.first(where: { words.matches($0, at: opening) }) else { return nil }
        let between = figures[0].upperBound..<figures[position].lowerBound
        return between.contains { hasMark(before: $0, in: [";"]) } ? nil : opening..<opening + lead.count
    }
}
