import Figures
import Lexicon
import Papers
import Records
import Tables

/// Things of a report that are rated one by one, or a row of a table that counts them:
/// what a stated count may speak of.
struct RatedSet: Sendable {
    /// What the set is of, in the words of the paper: a theme, a table's title; empty for all of the report.
    var name: String
    /// How many things there are, rated or not.
    var total: Int
    /// How many of them carry a rating that says something.
    var rated: Int
    /// By rating, as ``names(of:rating:)`` has them.
    var counts: [String: Int]
    /// How many have a result on the good side of their target; nil where the figures do not tell.
    var onTarget: Int?
    /// Where the set begins.
    var place: Place
    /// Whether the paper itself gives these numbers, in a table of counts.
    var isCounted = false

    /// The numbers that a rating's word may stand for: a colour for what is so coloured, "met" for what is green.
    func counts(of meaning: Lexicon.RatingMeaning) -> [Int] {
        var found: [Int] = []
        if let count = counts[meaning.rating] { found.append(count) }
        if let rag = meaning.rag?.rawValue, let count = counts["rag " + rag] { found.append(count) }
        if Self.good.contains(meaning.rating) {
            let colours = ["rag green", "rag blue"].map { counts[$0] ?? 0 }
            found += [colours[0], colours[0] + colours[1]]
            if let onTarget { found.append(onTarget) }
        }
        if Self.bad.contains(meaning.rating) {
            let colours = ["rag red", "rag amber"].map { counts[$0] ?? 0 }
            found += [colours[0], colours[0] + colours[1]]
        }
        return found.isEmpty ? [0] : found
    }

    /// Whether it is of things rated in the vocabulary of a word.
    func knows(_ meaning: Lexicon.RatingMeaning) -> Bool {
        if let rag = meaning.rag { return counts.keys.contains { $0.hasPrefix("rag ") } || counts[rag.rawValue] != nil }
        if Self.good.contains(meaning.rating) || Self.bad.contains(meaning.rating) { return true }
        return counts.keys.contains { !$0.hasPrefix("rag ") && Self.colours.contains($0) == false }
    }

    private static let good: Set = ["met", "on_track"]
    private static let bad: Set = ["not_met", "off_track"]
    private static let colours: Set = ["red", "amber", "green", "blue", "grey", "black", "purple"]
}

// MARK: From records

extension RatedSet {
    private struct Item {
        var mark: RatingMark?
        var isOnTarget: Bool?
        var names: [String]
        var place: Place
    }

    /// All rated things of a report, and each table, theme and priority of them.
    static func all(in report: Report) -> [RatedSet] {
        let measures = report.measures.compactMap { measure -> Item? in
            guard measure.name != nil else { return nil }
            let standings = MeasureStanding.all(of: measure, in: report.head.period.financialYear)
            let table = report.tables.first { $0.id == measure.provenance.table }
            return Item(
                mark: measure.ratings.count == 1 ? measure.ratings[0].rating : nil,
                isOnTarget: standings.first.flatMap { isOnTarget(measure, $0) },
                names: [measure.group, table?.table.caption?.text, table?.table.heading].compactMap(\.self),
                place: measure.ratings.first?.rating.place
                    ?? .line(measure.provenance.lineRanges.first?.lowerBound ?? 1)
            )
        }
        let deliverables = report.deliverables.map { deliverable in
            Item(
                mark: deliverable.rating,
                isOnTarget: nil,
                names: [deliverable.priority].compactMap(\.self),
                place: .line(deliverable.provenance.lineRanges.first?.lowerBound ?? 1)
            )
        }
        return sets(of: measures) + sets(of: deliverables) + sets(of: services(of: report))
    }

    /// The lines of the budget, where any is rated: in most papers there are thousands and none is.
    private static func services(of report: Report) -> [Item] {
        // Read in place: a copy of a line counts up a reference for each of its fields.
        let lines = report.budgetLines.span
        var isRated = false
        for index in lines.indices where lines[index].role == .line && lines[index].rating != nil { isRated = true }
        guard isRated else { return [] }
        var items: [Item] = []
        for index in lines.indices where lines[index].role == .line {
            items.append(
                Item(
                    mark: lines[index].rating,
                    isOnTarget: nil,
                    names: [lines[index].group].compactMap(\.self),
                    place: lines[index].rating?.place
                        ?? .line(lines[index].provenance.lineRanges.first?.lowerBound ?? 1)
                )
            )
        }
        return items
    }

    private static func sets(of items: [Item]) -> [RatedSet] {
        guard items.count > 1, items.contains(where: { $0.mark != nil }) else { return [] }
        var order: [String] = []
        var byName: [String: [Item]] = [:]
        for item in items {
            for name in Set(item.names).sorted() {
                if byName[name] == nil { order.append(name) }
                byName[name, default: []].append(item)
            }
        }
        return [set(of: items, named: "")] + order.compactMap { name in byName[name].map { set(of: $0, named: name) } }
    }

    private static func set(of items: [Item], named name: String) -> RatedSet {
        var set = RatedSet(name: name, total: items.count, rated: 0, counts: [:], place: items[0].place)
        for mark in items.compactMap(\.mark) {
            if let rating = mark.rating { set.counts[rating, default: 0] += 1 }
            if let rag = mark.rag { set.counts["rag " + rag.rawValue, default: 0] += 1 }
            set.rated += mark.rating == "unknown" ? 0 : 1
        }
        if items.allSatisfy({ $0.isOnTarget != nil }) { set.onTarget = items.count { $0.isOnTarget == true } }
        return set
    }

    private static func isOnTarget(_ measure: Measure, _ standing: MeasureStanding) -> Bool? {
        guard let direction = MeasureDirection.direction(of: measure, target: standing.target.figure),
            standing.result.figure.unit == standing.target.figure.unit,
            let result = standing.result.figure.value, let target = standing.target.figure.value
        else { return nil }
        return direction > 0 ? result >= target : result <= target
    }
}

extension Place {
    fileprivate static func line(_ line: Int) -> Place { Place(line: line, column: 0, endLine: line, endColumn: 0) }
}
