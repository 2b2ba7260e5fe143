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
    var byRating: [Rating: Int] = [:]
    var byColour: [RAG: Int] = [:]
    /// How many have a result on the good side of their target; nil where the figures do not tell.
    var onTarget: Int?
    /// Where the set begins.
    var place: Place
    /// Whether the paper itself gives these numbers, in a table of counts.
    var isCounted = false
    /// Whether any of them stood in a table that was put together again, where a row may be lost.
    var isPieced = false
    /// The words over the labels of its table, and in its title.
    var things: Set<UInt64> = []

    /// The numbers that a rating's word may stand for: a colour for what is so coloured, "met" for what is green.
    func counts(of meaning: Lexicon.RatingMeaning) -> [Int] {
        var found: [Int] = []
        if let count = byRating[meaning.rating] { found.append(count) }
        if let rag = meaning.rag, let count = byColour[rag] { found.append(count) }
        if meaning.rating.scale == .aim {
            switch meaning.rating.side {
            case .good: found += counts(of: .green, with: .blue) + [onTarget].compactMap(\.self)
            case .bad: found += counts(of: .red, with: .amber)
            case nil: break
            }
        }
        return found.isEmpty ? [0] : found
    }

    /// Whether it is of things rated in the vocabulary of a word.
    func knows(_ meaning: Lexicon.RatingMeaning) -> Bool {
        if meaning.rag != nil { return !byColour.isEmpty || byRating[meaning.rating] != nil }
        return meaning.rating.scale == .aim || byRating.keys.contains { $0.scale != .colour }
    }

    /// What a word for reaching the aim, or missing it, may count of things rated by colours: the one that says so
    /// alone, or the one next to it too.
    private func counts(of colour: RAG, with next: RAG) -> [Int] {
        let count = byColour[colour] ?? 0
        return [count, count + (byColour[next] ?? 0)]
    }

    mutating func count(_ number: Int = 1, as rating: Rating?, _ colour: RAG?) {
        if let rating { byRating[rating, default: 0] += number }
        if let colour { byColour[colour, default: 0] += number }
    }
}

// MARK: From records

extension RatedSet {
    private struct Item {
        var mark: RatingMark?
        var isOnTarget: Bool?
        var names: [String]
        var place: Place
        var isPieced = false
    }

    /// All rated things of a report, and each table, theme and priority of them.
    static func all(in report: Report) -> [RatedSet] {
        let tables = Dictionary(report.tables.map { ($0.id, $0.table) }, uniquingKeysWith: { first, _ in first })
        let measures = report.measures.compactMap { measure -> Item? in
            guard measure.name != nil else { return nil }
            let standings = MeasureStanding.all(of: measure, in: report.head.period.financialYear)
            let table = measure.provenance.table.flatMap { tables[$0] }
            return Item(
                mark: measure.ratings.count == 1 ? measure.ratings[0].rating : nil,
                isOnTarget: standings.first.flatMap { isOnTarget(measure, $0) },
                names: [measure.group, table?.caption?.text, table?.heading].compactMap(\.self),
                place: measure.ratings.first?.rating.place
                    ?? .line(measure.provenance.lineRanges.first?.lowerBound ?? 1),
                isPieced: table?.layout == .exploded
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
        let savings = report.savingsInitiatives.compactMap { saving -> Item? in
            guard saving.role == .line else { return nil }
            let table = saving.provenance.table.flatMap { tables[$0] }
            return Item(
                mark: saving.rating,
                isOnTarget: nil,
                names: [table?.caption?.text, table?.heading].compactMap(\.self),
                place: saving.rating?.place ?? .line(saving.provenance.lineRanges.first?.lowerBound ?? 1),
                isPieced: table?.layout == .exploded
            )
        }
        return sets(of: measures) + sets(of: deliverables) + sets(of: savings) + sets(of: services(of: report))
    }

    /// The lines of the budget, where any is rated: in most papers there are thousands and none is.
    private static func services(of report: Report) -> [Item] {
        // Read in place: a copy of a line counts up a reference for each of its fields.
        let lines = report.budgetLines.span
        var isRated = false
        for index in lines.indices where lines[index].role == .line && lines[index].rating != nil { isRated = true }
        guard isRated else { return [] }
        // A line that is rated twice, for its delivery and for its finances, has no one rating to be counted.
        let twofold = Set(report.tables.filter { isRatedTwice($0.table) }.map(\.id))
        let pieced = Set(report.tables.filter { $0.table.layout == .exploded }.map(\.id))
        var items: [Item] = []
        for index in lines.indices where lines[index].role == .line {
            if let table = lines[index].provenance.table, twofold.contains(table) { continue }
            items.append(
                Item(
                    mark: lines[index].rating,
                    isOnTarget: nil,
                    names: [lines[index].group].compactMap(\.self),
                    place: lines[index].rating?.place
                        ?? .line(lines[index].provenance.lineRanges.first?.lowerBound ?? 1),
                    isPieced: lines[index].provenance.table.map(pieced.contains) ?? false
                )
            )
        }
        return items
    }

    private static func isRatedTwice(_ table: Table) -> Bool {
        table.rows.contains { row in
            var marks = 0
            for index in row.cells.indices {
                if case .rating = row.cells[index].content { marks += 1 }
            }
            return marks > 1
        }
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
        var set = RatedSet(name: name, total: items.count, rated: 0, place: items[0].place)
        for mark in items.compactMap(\.mark) {
            set.count(as: mark.rating, mark.rag)
            set.rated += mark.rating?.scale == .unrated ? 0 : 1
        }
        set.isPieced = items.contains(where: \.isPieced)
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
