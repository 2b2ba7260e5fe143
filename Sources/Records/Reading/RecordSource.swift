import Figures
import Lexicon
import Papers
import Tables

/// A table as the readers of records see it: by the roles of its columns and rows.
struct RecordSource {
    let table: IdentifiedTable
    /// The period of the report, which holds where a column names none.
    let period: Period
    let lexicon: Lexicon
    /// The first column (from 1) with each role.
    private let firstColumns: [ColumnRole: Int]
    /// What ends the ids of records of one period among several: `/2024-25`.
    private let suffix: String

    init(table: IdentifiedTable, period: Period, lexicon: Lexicon) {
        self.init(table: table, period: period, lexicon: lexicon, suffix: "") { _ in true }
    }

    private init(
        table: IdentifiedTable,
        period: Period,
        lexicon: Lexicon,
        suffix: String,
        where belongs: (Column) -> Bool
    ) {
        self.table = table
        self.period = period
        self.lexicon = lexicon
        self.suffix = suffix
        var first: [ColumnRole: Int] = [:]
        for column in table.table.columns.reversed() where belongs(column) {
            if let role = column.role { first[role] = column.index }
        }
        firstColumns = first
    }

    /// The table once for each year that its columns tell of, where a role is there for more than one year.
    var byYear: [RecordSource] {
        var years: [ColumnRole: Set<FinancialYear>] = [:]
        for column in columns {
            guard let role = column.role, let year = column.period?.financialYear else { continue }
            years[role, default: []].insert(year)
        }
        let told = years.values.filter { $0.count > 1 }.reduce(Set<FinancialYear>()) { $0.union($1) }
        guard !told.isEmpty else { return [self] }
        return told.sorted().map { year in
            var own = period
            if year != period.financialYear { own = Period(financialYear: year) }
            return RecordSource(table: table, period: own, lexicon: lexicon, suffix: "/\(year)") { column in
                column.period?.financialYear == nil || column.period?.financialYear == year
            }
        }
    }

    var rows: [Row] { table.table.rows }
    var columns: [Column] { table.table.columns }

    /// The rows that make a record each.
    var recordRows: [Row] {
        rows.filter { role(of: $0) != nil }
    }

    func role(of row: Row) -> RecordRole? {
        if row.roles.contains(.total) { return .total }
        if row.roles.contains(.subtotal) { return .subtotal }
        if row.roles.contains(.adjustment) { return .adjustment }
        if row.roles.contains(.memorandum) { return .memorandum }
        return row.roles.contains(.line) ? .line : nil
    }

    /// The columns with one of the roles, from left to right.
    func columns(_ roles: ColumnRole...) -> [Column] {
        columns.filter { $0.role.map(roles.contains) == true }
    }

    /// The figure of a row in the first column with a role.
    func figure(_ row: Row, _ role: ColumnRole) -> Figure? {
        firstColumns[role].flatMap { row.cell(inColumn: $0)?.figure }
    }

    func figure(_ row: Row, in column: Column) -> Figure? {
        row.cell(inColumn: column.index)?.figure
    }

    /// The words of a row in the first column with a role; nil where none are printed.
    func text(_ row: Row, _ role: ColumnRole) -> String? {
        let text = firstColumns[role].flatMap { row.cell(inColumn: $0)?.text }
        return text?.isEmpty == false ? text : nil
    }

    /// Whether the first column with a role says yes or no.
    func answer(_ row: Row, _ role: ColumnRole) -> Bool? {
        text(row, role).flatMap { lexicon.answers.meaning(of: Words($0)) }
    }

    func rating(_ row: Row) -> RatingMark? {
        for cell in row.cells { if case .rating(let mark) = cell.content { return mark } }
        return nil
    }

    func trend(_ row: Row) -> TrendMark? {
        for cell in row.cells { if case .trend(let mark) = cell.content { return mark } }
        return nil
    }

    func provenance(_ rows: Row...) -> Provenance {
        Provenance(table: table.id, rows: rows.map(\.index), lineRanges: Self.joined(rows.map(\.lines)))
    }

    func id(of row: Row) -> String { "\(table.id)/row/\(row.index)\(suffix)" }

    /// Ranges of lines in order, those that touch made one.
    static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var joined: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
