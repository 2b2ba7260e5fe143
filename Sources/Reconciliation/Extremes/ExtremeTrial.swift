import Figures
import Lexicon
import Records
import Tables

/// Holds what is said of the most or the least against the column that the words name.
struct ExtremeTrial {
    enum Outcome {
        case agrees
        case differs(table: TableSubject, column: Column, named: Row, extreme: Row)
    }

    let report: ReportSubject
    private let lines: NamedLines
    /// The variances of the budget's lines by table and row, positive where more is spent.
    private let variances: [String: [Int: ExactDecimal]]

    /// Of fewer lines one is not the largest, but larger.
    private static let leastLines = 3

    init(_ report: ReportSubject) {
        self.report = report
        lines = NamedLines(report) { Self.isPlain($0) ? $0.rows.filter(Self.isLine) : [] }
        variances = Self.variances(of: report)
    }

    private static func variances(of report: ReportSubject) -> [String: [Int: ExactDecimal]] {
        var variances: [String: [Int: ExactDecimal]] = [:]
        for line in report.report.budgetLines where line.role == .line {
            guard let table = line.provenance.table, let row = line.provenance.rows.first else { continue }
            variances[table, default: [:]][row] = line.variance?.value
        }
        return variances
    }

    func outcome(of claim: ExtremeClaim, in text: String, _ words: Words) -> Outcome? {
        let tokens = NameTokens(text, words: words, silent: report.words.silent)
        let named = lines.rows(named: tokens, where: claim.isOf)
        var found: (table: TableSubject, column: Column, named: Row, extreme: Row)?
        for place in named {
            let table = report.tables[place.table]
            guard let column = column(claim, table), let extreme = extreme(claim, column, table) else { continue }
            if extreme.index == place.row { return .agrees }
            guard found == nil else { return nil }
            found = (table, column, table.table.rows[place.row - 1], extreme)
        }
        return found.map { .differs(table: $0.table, column: $0.column, named: $0.named, extreme: $0.extreme) }
    }

    // MARK: Columns

    private func column(_ claim: ExtremeClaim, _ table: TableSubject) -> Column? {
        let columns = table.table.columns.filter { column in
            if let aspect = claim.aspect, claim.things.isEmpty { return Self.role(column, is: aspect) }
            guard column.role != .label else { return false }
            let stems = LooseStems(column.heading, silent: report.words.silent).stems
            return claim.things.allSatisfy(stems.contains)
        }
        return columns.count == 1 ? columns[0] : nil
    }

    private static func role(_ column: Column, is aspect: FigureAspect) -> Bool {
        switch aspect {
        case .overspend, .underspend: column.role == .variance
        case .budget: column.role == .budget
        case .shortfall: column.role == .savingsShortfall
        default: false
        }
    }

    /// The one line with the most, or the least. Of what is overspent some lines have less than nothing.
    private func extreme(_ claim: ExtremeClaim, _ column: Column, _ table: TableSubject) -> Row? {
        let lines = table.table.rows.filter(Self.isLine)
        let isVariance = claim.aspect == .overspend || claim.aspect == .underspend
        let values = lines.compactMap { line -> ExactDecimal? in
            guard isVariance else {
                let figure = line.figure(inColumn: column.index)
                return figure?.absence == .nilValue ? .zero : figure?.value
            }
            let variance = variances[table.id]?[line.index]
            return claim.aspect == .overspend ? variance : variance.map { -$0 }
        }
        guard lines.count >= Self.leastLines, values.count == lines.count,
            let extreme = claim.isMost ? values.max() : values.min(), values.count(where: { $0 == extreme }) == 1,
            isVariance && claim.isMost && extreme > .zero || !isVariance && !values.contains(where: \.isNegative)
        else { return nil }
        return zip(lines, values).first { $0.1 == extreme }?.0
    }

    /// Whether its lines stand side by side, in no groups.
    private static func isPlain(_ table: Table) -> Bool {
        !table.rows.contains { $0.roles.contains(.subtotal) || $0.group != nil }
    }

    private static func isLine(_ row: Row) -> Bool {
        !row.label.isEmpty && row.roles.contains(.line)
            && row.roles.isDisjoint(with: [
                .header, .heading, .note, .total, .subtotal, .memorandum, .share, .adjustment,
            ])
    }
}
