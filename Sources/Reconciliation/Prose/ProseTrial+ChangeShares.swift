import Figures
import Lexicon
import Records
import Tables

/// Shares of what something was by which it moved, told with what it is now: "rose by £0.2m (14.3%) to £1.5m",
/// "£3.9m, down by £1.2m (22.8%) on a year earlier".
extension ProseTrial {
    /// What something was, by the amount by which it moved and what it is: that behind "to", or right before it.
    func levelsMoved(by change: Int, _ share: Int, in passage: Passage) -> [Whole] {
        guard share == change + 1, let verb = moved(change), isOfNothingElse(share), isPlain(change),
            let size = statements[change].figure.size
        else { return [] }
        let unit = statements[change].figure.unit
        let ends = [share + 1].filter { passage.statements.contains($0) && readings[$0].isEnd }
        let before = [change - 1].filter {
            passage.statements.contains($0) && !readings[$0].isMeasure && !readings[$0].isStart
                && readings[$0].aspect != .change
        }
        guard let level = (ends + before).first(where: { statements[$0].figure.unit == unit && isPlain($0) }),
            !readings[level].isElsewhen, let now = statements[level].figure.size,
            case let was = verb.isUp ? now - size : now + size, was.lower > .zero
        else { return [] }
        return [Whole(figure: statements[level].figure, size: was, statement: level, isBase: true)]
    }

    /// What each of some amounts was before another was added to it, or taken from it; none where no word beside it or
    /// its share tells of more or less.
    func bases(_ wholes: [Whole], movedBy part: Int, _ share: Int) -> [Whole] {
        guard [part, share].contains(where: isOfMovement), let size = statements[part].figure.size else {
            return []
        }
        return wholes.flatMap { whole -> [Whole] in
            guard let now = whole.figure.size else { return [] }
            return [now - size, now + size].filter { $0.lower > .zero }.map { Whole(figure: whole.figure, size: $0) }
        }
    }

    private func isOfMovement(_ index: Int) -> Bool {
        readings[index].leaning != nil || readings[index].aspect == .change
            || readings[index].aspect?.isVariance == true
    }

    /// Which way something moved by a figure.
    private func moved(_ index: Int) -> FigureLeaning? {
        guard readings[index].aspect == .change, let verb = readings[index].leaning, verb == .rise || verb == .fall
        else { return nil }
        return verb
    }

    /// Whether no word says of what a share is.
    private func isOfNothingElse(_ share: Int) -> Bool {
        let words = statements[share].words
        let behind = words.position(atOrAfter: statements[share].range.upperBound)
        return isBracketed(share) || readings[share].own.upperBound <= behind
    }
}

extension Figure {
    /// Whether two figures print the same to the digits of the coarser one.
    func isTold(like other: Figure) -> Bool {
        guard unit == other.unit, let one = value?.magnitude, let two = other.value?.magnitude else { return false }
        guard let places = decimals, let others = other.decimals else { return one == two }
        let least = min(places, others)
        return one.rounded(toPlaces: least) == two.rounded(toPlaces: least)
    }
}
