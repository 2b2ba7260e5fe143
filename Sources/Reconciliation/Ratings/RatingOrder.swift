import Figures
import Tables

/// Finds the one row whose rating breaks the order that all the others keep.
///
/// Whatever a key says, a rating goes with its figure: all the greens lie on one side of all the reds. Where that is so
/// of every row but one, that row's rating or figure is wrong.
struct RatingOrder {
    private struct Entry {
        var row: Int
        var rating: String
        /// Where its colour stands among red, amber and green; nil for others.
        var rank: Int?
        /// How far on the good side, in percent: of what should be little, less is more.
        var value: ExactDecimal
        /// All that rounding lets it be.
        var interval: RoundingInterval
    }

    enum Outcome {
        case kept
        case broken(by: Int)
        /// Too few rows or ratings, or several rows would have to go.
        case unknown
    }

    private static let colours: [RAG] = [.red, .amber, .green]
    /// Fewer rows than this bear out no order.
    private static let leastOthers = 4
    private static let manyOthers = 8

    static func outcome(of rows: [RatedRow]) -> Outcome {
        var entries: [Entry] = []
        for (index, row) in rows.enumerated() {
            let rating = row.mark.rating?.name ?? row.mark.candidates?.first ?? row.mark.printed
            let isTurned = row.direction == -1
            entries.append(
                Entry(
                    row: index,
                    rating: rating,
                    rank: row.mark.rag.flatMap(Self.colours.firstIndex),
                    value: isTurned ? -row.point : row.point,
                    interval: isTurned ? -row.excess : row.excess
                )
            )
        }
        guard Set(entries.map(\.rating)).count >= 2, entries.count > leastOthers else { return .unknown }
        if isOrdered(entries) || mayBeOrdered(entries) { return .kept }
        let culprits = entries.indices.filter { index in
            let others = entries[..<index] + entries[(index + 1)...]
            return isOrdered(Array(others)) && isBorneOut(entries[index], by: Array(others))
        }
        // Nought is where ratings change: of several that might go, the one whose going keeps over and under apart.
        let natural = culprits.filter { index in
            Self.changesAtNought(Array(entries[..<index] + entries[(index + 1)...]))
        }
        let chosen = culprits.count == 1 ? culprits : natural
        return chosen.count == 1 ? .broken(by: entries[chosen[0]].row) : .unknown
    }

    /// Whether the ranges of the ratings lie side by side; they may touch.
    private static func isOrdered(_ entries: [Entry]) -> Bool {
        var ranges: [String: (low: ExactDecimal, high: ExactDecimal, rank: Int?)] = [:]
        for entry in entries {
            let known = ranges[entry.rating] ?? (entry.value, entry.value, entry.rank)
            ranges[entry.rating] = (min(known.low, entry.value), max(known.high, entry.value), known.rank)
        }
        let sorted = ranges.values.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
        // Where amber is better than green and red between them, something else is rated.
        let ranks = sorted.compactMap(\.rank)
        guard ranks == ranks.sorted() || ranks == ranks.sorted(by: >) else { return false }
        // Two ratings of nothing but one and the same value keep no order.
        return zip(sorted, sorted.dropFirst()).allSatisfy {
            $0.high < $1.low || ($0.high == $1.low && $0.low < $1.high)
        }
    }

    /// Whether rounding alone may be what keeps the ratings from lying side by side: small amounts in millions hardly
    /// tell how far they are over or under.
    private static func mayBeOrdered(_ entries: [Entry]) -> Bool {
        var intervals: [String: [RoundingInterval]] = [:]
        for entry in entries { intervals[entry.rating, default: []].append(entry.interval) }
        func middle(_ intervals: [RoundingInterval]) -> ExactDecimal {
            let points = intervals.map { $0.lower + $0.upper }.sorted()
            return points[points.count / 2]
        }
        let sorted = intervals.values.sorted { middle($0) < middle($1) }
        return zip(sorted, sorted.dropFirst()).allSatisfy { worse, better in
            guard let least = worse.map(\.lower).max(), let greatest = better.map(\.upper).min() else { return true }
            return least <= greatest
        }
    }

    /// Whether no rating is given both above nought and below it.
    private static func changesAtNought(_ entries: [Entry]) -> Bool {
        let above = Set(entries.filter { !$0.value.isNegative && !$0.value.isZero }.map(\.rating))
        return above.isDisjoint(with: Set(entries.filter(\.value.isNegative).map(\.rating)))
    }

    /// Whether the culprit lies among the rows of another rating, or many rows keep the order without it.
    private static func isBorneOut(_ culprit: Entry, by others: [Entry]) -> Bool {
        if others.count >= manyOthers { return true }
        return Set(others.map(\.rating)).contains { rating in
            let values = others.filter { $0.rating == rating && rating != culprit.rating }.map(\.value)
            guard values.count >= 2, let low = values.min(), let high = values.max() else { return false }
            return low <= culprit.value && culprit.value <= high
        }
    }
}
