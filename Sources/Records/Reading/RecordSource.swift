import Figures
import Lexicon
import Papers
import Tables

/// A table as the readers of records see it: by the roles of its columns and rows.
///
/// A class, since a reader of records hands it on for every row: a copy costs one reference.
final class RecordSource: Sendable {
    let table: IdentifiedTable
    /// The period of the report, which holds where a column names none.
    let period: Period
    let lexicon: Lexicon
    /// The fund of which it tells, where the table tells funds apart.
    let fund: String?
    /// The part of the council of which it tells, where parts stand side by side.
    let part: String?
    /// The first column (from 1) with each role.
    private let firstColumns: FirstColumns
    /// The first column (from 1) with each role that tells the year so far.
    private let columnsToDate: FirstColumns
    /// The first column (from 1) with each role that tells the whole year.
    private let columnsOfWholeYear: FirstColumns
    /// The column (from 1) that says of which part of the council each row is, beside the one that names it.
    private let unitColumn: Int?
    /// The columns (from 1) of which it tells, whatever their roles: all of them but in a slice.
    private let ownColumns: [Int]
    /// What begins the ids of its records, and what ends those of one period among several: `/2024-25`.
    private let prefix: String
    private let suffix: String

    convenience init(table: IdentifiedTable, period: Period, lexicon: Lexicon) {
        self.init(table: table, period: period, lexicon: lexicon, fund: nil, part: nil, suffix: "") { _ in true }
    }

    /// The day for which the caption or the heading of the section says that its balances stand; the report's where
    /// they name none, or more than one.
    var dayOfBalances: Period {
        for text in [table.table.caption?.text, table.table.heading].compactMap({ $0 }) {
            let days = PeriodReader().mentions(in: text).compactMap { mention -> CalendarDate? in
                if case .date(let date) = mention.value { date } else { nil }
            }
            guard days.count == 1 else { continue }
            var own = period
            own.asAt = days[0]
            if own.financialYear == nil { own.financialYear = FinancialYear(containing: days[0]) }
            return own
        }
        return period
    }

    private init(
        table: IdentifiedTable,
        period: Period,
        lexicon: Lexicon,
        fund: String?,
        part: String?,
        suffix: String,
        where belongs: (Column) -> Bool
    ) {
        self.table = table
        self.period = period
        self.lexicon = lexicon
        self.fund = fund
        self.part = part
        prefix = table.id + "/row/"
        self.suffix = suffix
        var (toDate, wholeYear) = (FirstColumns(), FirstColumns())
        for column in table.table.columns.reversed() {
            guard let role = column.role else { continue }
            let year = column.period?.financialYear
            if column.stage != .toDate {
                wholeYear[role] = column.index
            } else if year == nil || year == period.financialYear {
                toDate[role] = column.index
            }
        }
        (columnsToDate, columnsOfWholeYear) = (toDate, wholeYear)
        var first = FirstColumns()
        let columns = table.table.columns
        ownColumns = columns.filter(belongs).map(\.index)
        let ranks = columns.map { Self.rank($0, period) }
        // By their positions: a copy of a column counts up a reference for each of its fields.
        let own = columns.indices.filter { belongs(columns[$0]) }.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        for position in own.reversed() {
            if let role = columns[position].role { first[role] = columns[position].index }
        }
        let budgets = own.filter { columns[$0].role == .budget && columns[$0].stage != .toDate }
        let told = BudgetColumns(Self.alike(budgets.map { columns[$0] }, period), in: table.table)
        if !budgets.isEmpty { first[.budget] = told.budget }
        if first[.adjustedBudget] == nil { first[.adjustedBudget] = told.adjusted }
        for role in Self.undecided(own.map { columns[$0] }) { first[role] = nil }
        firstColumns = first
        unitColumn = Self.unitColumn(of: own.map { columns[$0] }, lexicon)
    }

    private static func unitColumn(of columns: [Column], _ lexicon: Lexicon) -> Int? {
        columns.first { column in
            guard column.role == nil || column.role == .portfolio || column.role == .service,
                let name = column.path.last
            else { return false }
            return lexicon.nameKinds.meaning(of: Words(name)) != nil
        }?.index
    }

    /// The group heading above a row, or the part of the council that the row itself names, `Directorate`; before it
    /// the part that stands above the columns, unless it is all of them.
    func group(of row: Row) -> String? {
        let own = row.group ?? unit(of: row)
        guard let part, lexicon.rows.meaning(of: Words(part)) != .total else { return own }
        return own.map { "\(part) / \($0)" } ?? part
    }

    /// The part of the council that a row names beside its own name.
    func unit(of row: Row) -> String? {
        guard let unitColumn, let cell = row.cell(inColumn: unitColumn), case .text = cell.content, !cell.text.isEmpty
        else { return nil }
        return cell.text
    }

    /// The budgets that tell of one time: the best, and those as good. Where only one of them names the year, the stage
    /// says that the others are of it too: `Original Budget 2024/25`, `Latest Budget`.
    private static func alike(_ budgets: [Column], _ period: Period) -> [Column] {
        guard let best = budgets.first else { return [] }
        let top = rank(best, period)
        return budgets.filter { column in
            let own = rank(column, period)
            return own == top || (top % 2 == 0 && own == top + 1 && (column.stage ?? best.stage) != nil)
        }
    }

    /// How far a column stands back behind others of its role: shares behind amounts, gross and income behind what is
    /// left of them, another year behind the table's own, the year so far behind the whole year,
    /// no year behind a named one.
    private static func rank(_ column: Column, _ period: Period) -> Int {
        let isShare = column.unit?.unit == .percent
        let isSide = column.flow == .gross || column.flow == .income
        let year = column.period?.financialYear
        let isNamed = year != nil && year == period.financialYear
        let isOther = year != nil && period.financialYear != nil && !isNamed
        return (isShare ? 16 : 0) + (isSide ? 8 : 0) + (isOther ? 4 : 0) + (column.stage == .toDate ? 2 : 0)
            + (isNamed ? 0 : 1)
    }

    /// Roles that two columns have which nothing tells apart: which of them a record means can't be known.
    private static func undecided(_ columns: [Column]) -> [ColumnRole] {
        var roles: [ColumnRole] = []
        for (index, column) in columns.enumerated() {
            guard let role = column.role, ColumnYears.tellsSpending(role), !column.path.isEmpty, !roles.contains(role),
                let first = columns.first(where: { $0.role == role }), first.index != column.index
            else { continue }
            let isBest = !columns[..<index].contains { $0.role == role && $0.index != first.index }
            if isBest, first.path == column.path, first.period == column.period, first.unit == column.unit,
                first.stage == column.stage, first.fund == column.fund
            {
                roles.append(role)
            }
        }
        return roles
    }

    /// The table once for each part, year and fund that its columns tell of.
    var slices: [RecordSource] {
        let funds = columns.compactMap(\.fund).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let years = toldYears
        let parts = ColumnParts(of: table.table, lexicon: lexicon).names
        guard funds.count > 1 || !years.isEmpty || !parts.isEmpty else { return [self] }
        let columnYears = ColumnYears(of: table.table)
        return (parts.isEmpty ? [nil] : parts.map(Optional.some)).flatMap { part in
            (funds.count > 1 ? funds.map(Optional.some) : [nil]).flatMap { fund in
                (years.isEmpty ? [nil] : years.map(Optional.some)).map { year in
                    slice(part: part, fund: fund, year: year, columnYears)
                } + (years.isEmpty || columnYears.ofAll.isEmpty ? [] : [slice(part: part, fund: fund, columnYears)])
            }
        }
    }

    /// Whether it tells of one part, year or fund among several.
    var isSlice: Bool { !suffix.isEmpty }

    private func slice(part: String?, fund: String?, year: FinancialYear?, _ years: ColumnYears) -> RecordSource {
        var own = period
        if let year, year != period.financialYear { own = Period(financialYear: year) }
        let suffix = [part, year.map { "\($0)" }, fund].compactMap { $0 }.reduce("") { $0 + "/" + $1 }
        return RecordSource(table: table, period: own, lexicon: lexicon, fund: fund, part: part, suffix: suffix) {
            column in
            let told = years[column.index]
            return (year == nil || !years.ofAll.contains(column.index) && (told == nil || told == year))
                && (fund == nil || column.fund == nil || column.fund == fund)
                && (part == nil || column.path.count < 2 || column.path.first == part)
        }
    }

    /// What the columns tell of all years together, which is of no year.
    private func slice(part: String?, fund: String?, _ years: ColumnYears) -> RecordSource {
        let suffix = [part, "all", fund].compactMap { $0 }.reduce("") { $0 + "/" + $1 }
        return RecordSource(table: table, period: Period(), lexicon: lexicon, fund: fund, part: part, suffix: suffix) {
            column in
            years.ofAll.contains(column.index) && (fund == nil || column.fund == nil || column.fund == fund)
                && (part == nil || column.path.count < 2 || column.path.first == part)
        }
    }

    /// The years that the columns tell of, where a role is there for more than one year, or spending is.
    private var toldYears: [FinancialYear] {
        var years: [ColumnRole: Set<FinancialYear>] = [:]
        var spending: Set<FinancialYear> = []
        for column in columns {
            guard let role = column.role, let year = column.period?.financialYear else { continue }
            years[role, default: []].insert(year)
            // "Spend to 31 March 2030" is that of all years before.
            if ColumnYears.tellsSpending(role), column.period?.asAt == nil { spending.insert(year) }
        }
        let repeated = years.values.filter { $0.count > 1 }.reduce(Set<FinancialYear>()) { $0.union($1) }
        return (spending.count > 1 ? repeated.union(spending) : repeated).sorted()
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

    /// The columns with one of the roles that tell of the slice.
    func ownColumns(_ roles: ColumnRole...) -> [Column] {
        ownColumns.map { columns[$0 - 1] }.filter { $0.role.map(roles.contains) == true }
    }

    /// The first column with a role.
    func firstColumn(_ role: ColumnRole) -> Column? { firstColumns[role].map { columns[$0 - 1] } }

    /// The figure of a row in the first column with a role.
    func figure(_ row: Row, _ role: ColumnRole) -> Figure? {
        firstColumns[role].flatMap { row.figure(inColumn: $0) }
    }

    /// The figure of a row in the column of a role that tells the year so far; nil where none does.
    func figureToDate(_ row: Row, _ role: ColumnRole) -> Figure? {
        columnsToDate[role].flatMap { row.figure(inColumn: $0) }
    }

    /// Whether a role has a column for the whole year, not only one for the year so far.
    func tellsWholeYear(_ role: ColumnRole) -> Bool {
        columnsOfWholeYear[role] != nil
    }

    func figure(_ row: Row, in column: Column) -> Figure? {
        row.figure(inColumn: column.index)
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

    func provenance(_ row: Row) -> Provenance {
        Provenance(table: table.id, rows: [row.index], lineRanges: [row.lines])
    }

    func id(of row: Row) -> String {
        var id = prefix
        id.reserveCapacity(prefix.utf8.count + suffix.utf8.count + 8)
        id += String(row.index)
        id += suffix
        return id
    }

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
