import Figures
import Records
import Tables

/// Holds the ratings of a table against a key that says in percent when each is given.
struct RatingKeyJudge {
    enum Verdict {
        case fits, fails
        /// The key has no place for the rating, or none that figures tell.
        case open
    }

    let key: RatingKey
    private let bands: [(entry: RatingKey.Entry, band: RatingBand)]

    /// Nil where the key sets no bounds against a target or budget.
    init?(_ key: RatingKey) {
        let bands = key.entries.compactMap { entry in entry.band.map { (entry, $0) } }
        guard bands.count >= 2 else { return nil }
        self.key = key
        self.bands = bands
    }

    func verdict(on row: RatedRow) -> Verdict {
        let entries = bands.filter { Self.means($0.entry, row.mark) && $0.band.base == row.base }
        guard !entries.isEmpty else { return .open }
        let directions = row.direction.map { [$0] } ?? [1, -1]
        let fits = directions.contains { direction in
            [row.excess, row.points].compactMap(\.self).contains { interval in
                let better = direction < 0 ? -interval : interval
                return entries.contains { $0.band.meets(better) }
            }
        }
        return fits ? .fits : .fails
    }

    /// What the key gives for the figures of a row, where that is one rating.
    func rating(of row: RatedRow) -> String? {
        let direction = row.direction ?? 1
        let better = direction < 0 ? -row.excess : row.excess
        let fitting = bands.filter { $0.band.base == row.base && $0.band.meets(better) }
        return fitting.count == 1 ? fitting[0].entry.words : nil
    }

    private static func means(_ entry: RatingKey.Entry, _ mark: RatingMark) -> Bool {
        if let glyph = entry.glyph, glyph == mark.printed { return true }
        return entry.rating != nil && entry.rating == mark.rating
    }
}
