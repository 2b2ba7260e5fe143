import Figures
import Lexicon
import Records
import Tables

/// The lines of a table and how each of them stands.
struct StandingTable: Sendable {
    struct Line: Sendable {
        var row: Int
        var label: String
        var group: String?
        var facts: RowFacts
    }

    /// Its position among the tables of the report.
    let number: Int
    let id: String
    /// Rows without totals, and those that add up some of them.
    let lines: [Line]
    let subtotals: [Line]
    /// The words that say what a line is: over the labels, in the caption, in the heading above.
    let things: Set<UInt64>
    /// The words by which its groups and sums are called, and those of ``things``.
    let parts: Set<UInt64>
    /// The names of its sums, by their words: "All sites".
    let sums: Set<[UInt64]>
    /// Those over the labels alone.
    let labels: Set<UInt64>
    /// Whether a total says that all are there.
    let hasTotal: Bool
    /// Whether every row that prints anything is a line or the total.
    let hasNothingElse: Bool
    /// What its records are, where it has any.
    let kind: KeySubject?
    /// The ratings that it gives.
    let ratings: Set<Rating>

    /// How many rows stand so; nil where one of them doesn't say.
    static func count(_ rows: [Line], _ isSo: (RowFacts) -> Bool?) -> Int? {
        var count = 0
        for row in rows {
            guard let holds = isSo(row.facts) else { return nil }
            count += holds ? 1 : 0
        }
        return count
    }

    /// The rows that may be counted together: all lines, those of a group or above a sum, the sums.
    let sets: [[Line]]

    /// Whether its lines are all of one rank, so that nobody counts its groups.
    var isPlain: Bool { subtotals.isEmpty }

    private static let leastRows = 2
    /// No label is longer: it is a sentence in a cell.
    private static let longestLabel = 16

    init?(_ subject: TableSubject, number: Int, facts: [Int: RowFacts], kind: KeySubject?, words: ComparisonWords) {
        let table = subject.table
        var lines: [Line] = []
        var subtotals: [Line] = []
        for row in table.rows {
            guard !row.label.isEmpty, row.labelWords.count <= Self.longestLabel,
                row.roles.isDisjoint(with: [
                    .header, .heading, .note, .unit, .share, .total, .memorandum, .trend, .adjustment,
                ]), row.cells.contains(where: Self.tells)
            else { continue }
            let line = Line(
                row: row.index,
                label: row.label,
                group: row.group,
                facts: facts[row.index] ?? RowFacts()
            )
            if row.roles.contains(.subtotal) { subtotals.append(line) } else { lines.append(line) }
        }
        if let last = lines.last, Self.isSum(last, of: lines.dropLast(), in: table) { lines.removeLast() }
        guard lines.count >= Self.leastRows else { return nil }
        self.number = number
        id = subject.id
        self.lines = lines
        self.subtotals = subtotals
        sets = Self.sets(lines, subtotals)
        self.kind = kind
        ratings = Set((lines + subtotals).compactMap { $0.facts.mark?.rating })
        let known = Set(lines.map(\.row))
        hasNothingElse = table.rows.allSatisfy { row in
            known.contains(row.index)
                || !row.roles.isDisjoint(with: [.header, .heading, .unit, .total, .subtotal])
        }
        hasTotal = table.rows.contains { $0.roles.contains(.total) }
        let over = table.columns.filter { $0.role == .label }
        labels = Set(over.flatMap { LooseStems($0.heading, silent: words.silent).stems })
        things = labels.union(LooseStems(table.caption?.text ?? "", silent: words.silent).stems)
            .union(LooseStems(table.heading ?? "", silent: words.silent).stems)
        let sums = table.rows.filter { !known.contains($0.index) }.map(\.label)
        self.sums = Set(sums.map { LooseStems($0, silent: words.silent).stems })
        parts = (lines.compactMap(\.group) + sums).reduce(into: things) {
            $0.formUnion(LooseStems($1, silent: words.silent).stems)
        }
    }

    /// The words of its headings, caption, groups and sums.
    func words(of table: Table, silent: WordSet) -> Set<UInt64> {
        table.columns.reduce(into: parts) { $0.formUnion(LooseStems($1.heading, silent: silent).stems) }
    }

    private static func sets(_ lines: [Line], _ subtotals: [Line]) -> [[Line]] {
        var order: [String] = []
        var groups: [String: [Line]] = [:]
        for line in lines {
            guard let group = line.group else { continue }
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(line)
        }
        var sets = [lines] + (subtotals.count > 1 ? [subtotals] : [])
        sets += order.compactMap { groups[$0] }.filter { $0.count < lines.count }
        var start = 0
        for sum in subtotals {
            let run = lines.filter { $0.row > start && $0.row < sum.row }
            if run.count > 1, run.count < lines.count { sets.append(run) }
            start = sum.row
        }
        return sets
    }

    /// Whether a row is the sum of those above it, whatever it is called: "All priorities".
    private static func isSum(_ last: Line, of others: ArraySlice<Line>, in table: Table) -> Bool {
        guard others.count > 1, table.rows.indices.contains(last.row - 1) else { return false }
        var held = 0
        for cell in table.rows[last.row - 1].cells {
            guard let value = cell.figure?.value, !value.isZero else { continue }
            var sum = ExactDecimal.zero
            for line in others {
                guard let part = table.rows[line.row - 1].figure(inColumn: cell.column) else { return false }
                sum = sum + (part.value ?? .zero)
            }
            held += sum == value ? 1 : 0
        }
        return held >= leastSums
    }

    /// One column may add up by chance.
    private static let leastSums = 2

    private static func tells(_ cell: Cell) -> Bool {
        switch cell.content {
        case .figure, .rating, .trend: true
        case .blank, .text: false
        }
    }
}
