import Figures
import Lexicon
import Records
import Tables

/// The lines of a table, without its totals, by the state in which a sentence may count them.
struct CountedRows: Sendable {
    let table: String
    /// How many lines there are.
    let count: Int
    /// The words that say what a line is: over the labels, in the caption, in the heading above.
    let things: Set<UInt64>
    /// Those over the labels alone.
    let labels: Set<UInt64>
    /// Whether a total says that all are there.
    let hasTotal: Bool
    private let signs: [RowCountClaim.State: [Int]]

    /// Nil where the table tells the state of none of its lines, or not of all.
    func number(_ state: RowCountClaim.State) -> Int? {
        let sign = state == .over || state == .rise ? 1 : -1
        return signs[state == .under ? .over : state == .fall ? .rise : state]?.count { $0 == sign }
    }

    private static let leastRows = 2

    static func all(in report: ReportSubject) -> [CountedRows] {
        var variances: [String: [Int: Int]] = [:]
        for line in report.report.budgetLines where line.role == .line {
            guard let table = line.provenance.table, let row = line.provenance.rows.first,
                let variance = line.variance?.value
            else { continue }
            // A row told for several funds or years is several lines.
            let sign = variance.isZero ? 0 : variance.isNegative ? -1 : 1
            if variances[table, default: [:]].updateValue(sign, forKey: row) != nil { variances[table]?[row] = 2 }
        }
        return report.tables.compactMap { CountedRows($0, variances[$0.id] ?? [:], report) }
    }

    private init?(_ subject: TableSubject, _ variances: [Int: Int], _ report: ReportSubject) {
        let table = subject.table
        let lines = table.rows.filter { row in
            row.roles.isDisjoint(with: [
                .header, .heading, .note, .unit, .share, .total, .subtotal, .memorandum, .trend,
            ])
                && row.cells.contains { $0.figure?.value != nil }
        }
        // Lines of groups with totals of their own may be counted or their groups.
        guard lines.count >= Self.leastRows, lines.allSatisfy({ !$0.label.isEmpty }),
            !table.rows.contains(where: { $0.roles.contains(.subtotal) })
        else { return nil }
        self.table = subject.id
        count = lines.count
        hasTotal = table.rows.contains { $0.roles.contains(.total) }
        let silent = report.words.silent
        let over = table.columns.filter { $0.role == .label }.map { LooseStems($0.heading, silent: silent).stems }
        labels = Set(over.flatMap(\.self))
        things = labels.union(LooseStems(table.caption?.text ?? "", silent: silent).stems)
            .union(LooseStems(table.heading ?? "", silent: silent).stems)
        var signs: [RowCountClaim.State: [Int]] = [:]
        let found = lines.compactMap { variances[$0.index] }
        if found.count == lines.count, !found.contains(2) { signs[.over] = found }
        let changes = table.columns.filter { column in
            column.role == .movement
                || column.headingWords.hashes.contains(where: report.lexicon.performance.changes.contains)
        }
        if changes.count == 1 {
            let moved = lines.compactMap { row -> Int? in
                guard let value = row.figure(inColumn: changes[0].index)?.value else { return nil }
                return value.isZero ? 0 : value.isNegative ? -1 : 1
            }
            if moved.count == lines.count { signs[.rise] = moved }
        }
        guard !signs.isEmpty else { return nil }
        self.signs = signs
    }
}
