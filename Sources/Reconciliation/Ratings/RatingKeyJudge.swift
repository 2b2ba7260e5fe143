import Figures
import Lexicon
import Records
import Tables

/// Holds the ratings of a table against a key that says in percent when each is given.
struct RatingKeyJudge {
    enum Verdict {
        case fits, fails
        /// The key has no place for the rating, or none that figures tell.
        case open
    }

    /// What a key leaves to the reader, and keeps to for all its rows.
    struct Manner: CaseIterable {
        /// Whether `5%` beside measures in percent is five points, and not a twentieth of the target.
        var isInPoints: Bool
        /// Whether a distance counts on both sides, as of a budget that should be spent.
        var isEitherSide: Bool

        static let allCases = [
            Manner(isInPoints: false, isEitherSide: false), Manner(isInPoints: true, isEitherSide: false),
            Manner(isInPoints: false, isEitherSide: true),
        ]
    }

    let key: RatingKey
    private let bands: [(entry: RatingKey.Entry, band: RatingBand)]
    /// Ratings that the key gives for something else as well.
    private let unbounded: [RatingKey.Entry]

    /// Nil where the key sets no bounds against a target or budget.
    init?(_ key: RatingKey) {
        let bands = key.entries.compactMap { entry in entry.band.map { (entry, $0) } }
        guard bands.count >= 2 else { return nil }
        self.key = key
        self.bands = bands
        unbounded = key.entries.filter { $0.band == nil }
    }

    /// The verdicts on the rows of a table, in the manner in which the key explains most of them. A rating fails where
    /// no manner that explains as many allows it.
    func verdicts(on rows: [RatedRow]) -> [Verdict] {
        let tried = Manner.allCases.filter { manner in
            (!manner.isEitherSide || rows.contains { $0.base == .budget })
                && (!manner.isInPoints || rows.contains { $0.points != nil })
        }.map { manner in rows.map { verdict(on: $0, in: manner) } }
        guard let fewest = tried.map({ $0.count { $0 == .fails } }).min() else { return [] }
        let best = tried.filter { $0.count { $0 == .fails } == fewest }
        return rows.indices.map { row in
            let verdicts = best.map { $0[row] }
            if verdicts.allSatisfy({ $0 == .fails }) { return .fails }
            return verdicts.contains(.fits) ? .fits : .open
        }
    }

    private func verdict(on row: RatedRow, in manner: Manner) -> Verdict {
        guard !unbounded.contains(where: { Self.means($0, row.mark) }) else { return .open }
        let meant = bands.filter { Self.means($0.entry, row.mark) && $0.band.base == row.base }
        // Of two entries with one meaning in the vocabulary, the one that is called as the rating is printed.
        let named = meant.filter { Words($0.entry.words) == Words(row.mark.printed) }
        let entries = named.isEmpty ? meant : named
        guard !entries.isEmpty else { return .open }
        let directions = row.direction.map { [$0] } ?? (tellsProgress ? [1] : [1, -1])
        let answers = directions.flatMap { direction in
            entries.map { Self.meets($0.band, row, direction, in: manner) }
        }
        if answers.contains(true) { return .fits }
        return answers.contains(nil) ? .open : .fails
    }

    /// Whether the key asks how much of a target was reached so far: "amber: 30% to 59% of the target". Nobody asks
    /// that of what should be little.
    private var tellsProgress: Bool {
        bands.map(\.band).contains { band in
            band.isOfWhole && [band.from, band.to].contains { end in end.map { $0.percent < Self.half } ?? false }
        }
    }

    private static let half = ExactDecimal(-50)

    /// Whether a rating fails whichever way is better.
    func failsEitherWay(_ row: RatedRow) -> Bool {
        guard row.direction != nil, !row.isDirectionTold else { return true }
        var undirected = row
        undirected.direction = nil
        return Manner.allCases.allSatisfy { verdict(on: undirected, in: $0) != .fits }
    }

    /// What the key gives for the figures of a row, where that is one rating.
    func rating(of row: RatedRow) -> String? {
        guard let direction = row.direction ?? (row.base == .budget ? -1 : tellsProgress ? 1 : nil) else { return nil }
        let fitting = bands.filter { $0.band.base == row.base }.filter { bound in
            let manners = Manner.allCases.filter { !$0.isEitherSide && (!$0.isInPoints || row.points != nil) }
            return manners.contains { Self.meets(bound.band, row, direction, in: $0) ?? true }
        }
        return fitting.count == 1 ? fitting[0].entry.words : nil
    }

    /// Nil where the row has not what the band is told in.
    private static func meets(_ band: RatingBand, _ row: RatedRow, _ direction: Int, in manner: Manner) -> Bool? {
        if let floor = band.floor {
            guard let over = row.overFloor else { return nil }
            let reaches = direction < 0 ? -over : over
            guard floor == .met ? !reaches.upper.isNegative : reaches.lower.isNegative else { return false }
        }
        guard !band.isInPoints || row.points != nil else { return nil }
        let interval = band.isInPoints || manner.isInPoints ? row.points ?? row.excess : row.excess
        var better = direction < 0 ? -interval : interval
        if manner.isEitherSide, row.base == .budget, !better.upper.isNegative {
            better =
                better.lower.isNegative
                ? RoundingInterval(lower: min(better.lower, -better.upper), upper: .zero) : -better
        }
        return band.meets(better)
    }

    private static func means(_ entry: RatingKey.Entry, _ mark: RatingMark) -> Bool {
        if let glyph = entry.glyph, mark.printed.contains(glyph) { return true }
        if let rag = entry.rag, entry.glyph != nil, mark.rag == rag { return true }
        return entry.rating != nil && entry.rating == mark.rating
    }
}
