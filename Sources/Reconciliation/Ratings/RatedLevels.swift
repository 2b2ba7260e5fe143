import Figures
import Lexicon
import Records
import Tables

/// Holds the ratings of tables against a key that says between which numbers each is given: `Red: 15 or more`.
///
/// The key hardly names the column that tells the number: it is the one that goes with the key in nearly all rows.
struct RatedLevels {
    struct Rated {
        var row: Row
        var mark: RatingMark
        var figure: Figure
        /// Nil where the key gives no rating for the figure.
        var fits: Bool?
    }

    /// What a column of numbers makes of a column of ratings.
    struct Judgement {
        var table: TableSubject
        var column: Column
        var key: RatingKey
        var rows: [Rated]
        /// Whether no other column goes with the key.
        var isOnly = true

        fileprivate var culprits: [Int] { rows.filter { $0.fits == false }.map(\.row.index) }
        var fits: Int { rows.count { $0.fits == true } }
        var fails: Int { rows.count { $0.fits == false } }

        /// Whether the key explains the ratings: nearly all, and not only one of them.
        fileprivate var isBorneOut: Bool {
            let ratings = Set(rows.filter { $0.fits == true }.map { $0.mark.rating?.name ?? $0.mark.printed })
            return fits >= leastFits && (fails <= 1 || fails * 4 <= fits) && ratings.count >= 2
        }
    }

    private static let leastFits = 3

    private let report: ReportSubject
    private let keys: [RatingKey]

    init(_ report: ReportSubject) {
        self.report = report
        keys = report.report.ratingKeys.filter { key in key.entries.count { $0.level != nil } >= 2 }
    }

    /// Whether a key of numbers has a place for all ratings of a table.
    func bind(_ rows: [RatedRow]) -> Bool {
        keys.contains { key in
            rows.allSatisfy { row in key.entries.contains { $0.level != nil && Self.means($0, row.mark) } }
        }
    }

    /// One for each column of ratings that a key explains.
    func judgements() -> [Judgement] {
        guard !keys.isEmpty else { return [] }
        return report.tables.flatMap { table -> [Judgement] in
            let lines = table.table.rows.filter { $0.roles.contains(.line) }
            guard lines.count >= Self.leastFits else { return [] }
            return table.table.columns.compactMap { column in
                let marks = lines.compactMap { row -> (Row, RatingMark)? in
                    guard case .rating(let mark) = row.cell(inColumn: column.index)?.content, mark.candidates == nil
                    else { return nil }
                    return (row, mark)
                }
                guard marks.count >= Self.leastFits else { return nil }
                return keys.lazy.compactMap { judgement(of: marks, in: column.index, table, by: $0) }.first
            }
        }
    }

    /// The column that goes with the key in most rows; nil where none does, or several deny different rows.
    private func judgement(
        of marks: [(Row, RatingMark)],
        in rated: Int,
        _ table: TableSubject,
        by key: RatingKey
    ) -> Judgement? {
        let all = table.table.columns.compactMap { column -> Judgement? in
            guard column.index != rated else { return nil }
            let rows = marks.compactMap { row, mark in Self.rated(row, mark, row.figure(inColumn: column.index), key) }
            let judgement = Judgement(table: table, column: column, key: key, rows: rows)
            return judgement.isBorneOut ? judgement : nil
        }
        let current = all.filter { !isOther($0.column) }
        let tried = current.isEmpty ? all : current
        guard let fewest = tried.map(\.fails).min() else { return nil }
        var best = tried.filter { $0.fails == fewest }
        guard Set(best.map(\.culprits)).count == 1 else { return nil }
        best[0].isOnly = all.count == 1
        return best[0]
    }

    /// Whether a column tells of an earlier time, or of what is aimed at.
    private func isOther(_ column: Column) -> Bool {
        switch column.role {
        case .target, .benchmark, .floor, .limit: true
        default: report.lexicon.performance.earlier.longestMatch(in: column.headingWords) != nil
        }
    }

    private static func rated(_ row: Row, _ mark: RatingMark, _ figure: Figure?, _ key: RatingKey) -> Rated? {
        guard let figure, let interval = figure.interval, figure.upper == nil, figure.unit?.isMoney != true else {
            return nil
        }
        let told = key.entries.filter { $0.level.map { $0.isPercent == (figure.unit == .percent) } ?? false }
        let meant = told.filter { means($0, mark) }
        guard !meant.isEmpty else { return nil }
        let due = told.filter { $0.level?.meets(interval) == true }
        let fits = due.isEmpty ? nil : meant.contains { $0.level?.meets(interval) == true }
        return Rated(row: row, mark: mark, figure: figure, fits: fits)
    }

    /// What the key gives for a figure.
    static func due(_ figure: Figure, by key: RatingKey) -> [RatingKey.Entry] {
        guard let interval = figure.interval else { return [] }
        return key.entries.filter { $0.level?.meets(interval) == true }
    }

    private static func means(_ entry: RatingKey.Entry, _ mark: RatingMark) -> Bool {
        if entry.rating != nil, let rating = mark.rating { return entry.rating == rating }
        return entry.rag != nil && entry.rag == mark.rag
    }
}
