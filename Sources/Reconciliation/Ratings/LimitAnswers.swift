import Figures
import Lexicon
import Records
import Tables

/// Holds answers that a limit was kept, yes or no, against the limit and the figure beside it, and the lower limit
/// where there is one.
struct LimitAnswers {
    struct Answer {
        var name: String
        var table: String
        var mark: RatingMark
        /// The figure and its limits, with the names of their columns.
        var figures: [(label: String, figure: Figure)]
        /// Nil where rounding leaves it open.
        var isKept: Bool?
        var isKeptByWords: Bool
    }

    let lexicon: Lexicon

    /// Fewer rows than this beside the one that is wrong bear nothing out.
    private static let leastOthers = 2

    /// The answers of each table in which all but one at most go with their figures, and the place of that one.
    func tables(of report: Report) -> [(answers: [Answer], culprit: Int?)] {
        var order: [String] = []
        var answers: [String: [Answer]] = [:]
        var open: Set<String> = []
        for measure in report.measures where measure.ratings.count == 1 {
            guard let table = measure.provenance.table else { continue }
            guard let answer = answer(of: measure, in: table) else {
                open.insert(table)
                continue
            }
            if answers[table] == nil { order.append(table) }
            answers[table, default: []].append(answer)
        }
        return order.compactMap { table in
            guard let rows = answers[table], !open.contains(table), rows.count > Self.leastOthers else { return nil }
            let culprits = rows.indices.filter { index in
                rows[index].isKept.map { $0 != rows[index].isKeptByWords } ?? false
            }
            return culprits.count <= 1 ? (rows, culprits.first) : nil
        }
    }

    private func answer(of measure: Measure, in table: String) -> Answer? {
        let reading = measure.ratings[0]
        guard let name = measure.name, !asksForMore(name), let isKept = isKept(reading.rating),
            measure.targets.isEmpty, measure.results.count == 1, measure.limits.count == 1, measure.floors.count <= 1,
            let value = measure.results[0].figure.interval, let most = measure.limits[0].figure.interval,
            measure.results[0].figure.unit == measure.limits[0].figure.unit
        else { return nil }
        let least = measure.floors.first
        if let least, least.figure.unit != measure.results[0].figure.unit || least.figure.interval == nil { return nil }
        let bounds = measure.limits + measure.floors
        return Answer(
            name: name,
            table: table,
            mark: reading.rating,
            figures: ([measure.results[0]] + bounds).map { ($0.label, $0.figure) },
            isKept: Self.isKept(value, most: most, least: least?.figure.interval),
            isKeptByWords: isKept
        )
    }

    private static func isKept(_ value: RoundingInterval, most: RoundingInterval, least: RoundingInterval?) -> Bool? {
        if value.lower > most.upper { return false }
        if let least, value.upper < least.lower { return false }
        let isSure = value.upper <= most.lower || value == most
        guard isSure, least.map({ value.lower >= $0.upper || value == $0 }) ?? true else { return nil }
        return true
    }

    private func isKept(_ mark: RatingMark) -> Bool? {
        switch mark.rating?.name {
        case "met": true
        case "not_met": false
        default: nil
        }
    }

    /// Whether the name of a limit says that it is the least.
    private func asksForMore(_ name: String) -> Bool {
        let words = Words(name)
        return (0..<words.count).contains { index in
            lexicon.ratingBands.terms.match(in: words, at: index)?.meaning == .floor
        }
    }
}
