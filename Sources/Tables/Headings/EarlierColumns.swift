import Figures
import Lexicon

/// Tells what the report before said from what this one says: `Variance last month`, `Previous forecast`, `Movement`.
enum EarlierColumns {
    /// Before any relation is looked for: no forecast less budget makes the variance of the report before.
    static func complete(_ columns: inout [Column], lexicon: Lexicon) {
        // Beside targets, what is earlier is a result of its time.
        guard !columns.contains(where: { [.target, .benchmark, .limit].contains($0.role) }) else { return }
        for index in columns.indices {
            guard let told = told(by: columns[index], lexicon) else { continue }
            columns[index].role = role(of: columns[index], told, in: columns)
        }
        readComparisons(of: &columns, lexicon: lexicon)
        readNamedReport(of: &columns, lexicon: lexicon)
        readQuarters(of: &columns)
    }

    /// `Variance | Variance Qtr 1 | Change since Qtr 1`: what has changed since a report names it, and a variance that
    /// names it too was told then.
    private static func readNamedReport(of columns: inout [Column], lexicon: Lexicon) {
        guard columns.contains(where: { $0.role == .variance }) else { return }
        for index in columns.indices {
            guard columns[index].role == nil || columns[index].role == .movement,
                let heading = columns[index].path.last,
                let since = reportCompared(in: heading, lexicon)
            else { continue }
            columns[index].role = .varianceMovement
            let variances = columns.indices.filter { columns[$0].role == .variance && columns[$0].stage != .toDate }
            let then = variances.filter { columns[$0].period.flatMap(Self.report) == since }
            if then.count == 1, variances.count > 1 { columns[then[0]].role = .previousVariance }
        }
    }

    /// `Movement from previous forecast`: a change beside a variance, held against the report before.
    private static func readComparisons(of columns: inout [Column], lexicon: Lexicon) {
        guard columns.contains(where: { $0.role == .variance }) else { return }
        for index in columns.indices where columns[index].unit?.unit.isMoney == true {
            guard let heading = columns[index].path.last.map({ Words($0) }), let first = heading.hashes.first,
                lexicon.performance.changes.contains(first),
                let comparison = heading.hashes.dropFirst().firstIndex(where: lexicon.headings.comparisons.contains),
                let earlier = lexicon.performance.earlier.longestMatch(in: heading),
                earlier.words.lowerBound > comparison
            else { continue }
            let years = lexicon.headings.years
            // A year ago is no report before.
            if !heading.hashes.contains(where: years.contains) { columns[index].role = .varianceMovement }
        }
    }

    /// The quarter or month since which something changed.
    private static func reportCompared(in heading: String, _ lexicon: Lexicon) -> Int? {
        let words = Words(heading)
        guard let first = words.hashes.first, lexicon.performance.changes.contains(first),
            words.hashes.dropFirst().contains(where: lexicon.headings.comparisons.contains)
        else { return nil }
        return PeriodJoiner.period(of: PeriodReader(options: [.ledgerMarks]).mentions(in: heading)).flatMap(report)
    }

    /// Which report of a year one was, by its quarter or month.
    private static func report(of period: Period) -> Int? {
        period.quarter.map(\.rawValue) ?? period.month.map { $0 + 4 }
    }

    private struct Told {
        /// Whether a year ago is meant, not the report before.
        var isYear: Bool
        /// Whether the heading holds something against that time: `Variance from last month`.
        var isComparison: Bool
    }

    private static func told(by column: Column, _ lexicon: Lexicon) -> Told? {
        switch column.role {
        case .variance, .forecast, .actual, .budget, .adjustedBudget: break
        default: return nil
        }
        for heading in column.path.reversed() {
            let words = Words(heading)
            guard let match = lexicon.performance.earlier.longestMatch(in: words) else { continue }
            let before = match.words.lowerBound > 0 ? words.hashes[match.words.lowerBound - 1] : nil
            let after = match.words.upperBound < words.count ? words.hashes[match.words.upperBound] : nil
            let years = lexicon.headings.years
            let isYear = after.map(years.contains) == true || words.hashes[match.words].contains(where: years.contains)
            return Told(isYear: isYear, isComparison: before.map(lexicon.headings.comparisons.contains) ?? false)
        }
        return nil
    }

    private static func role(of column: Column, _ told: Told, in columns: [Column]) -> ColumnRole? {
        switch column.role {
        case .variance where told.isYear, .forecast where told.isYear: nil
        case .variance: told.isComparison ? .varianceMovement : .previousVariance
        case .forecast: told.isComparison ? .forecast : .previousForecast
        default:
            // Last year's figures beside this one's; alone they are what the table tells.
            told.isYear && columns.contains { isNow($0, beside: column) } ? nil : column.role
        }
    }

    /// Of two variances or forecasts that name the quarter or month in which they were told, the earlier is the
    /// report's before.
    private static func readQuarters(of columns: inout [Column]) {
        for (role, earlier) in [(ColumnRole.variance, ColumnRole.previousVariance), (.forecast, .previousForecast)] {
            let told = columns.filter { $0.role == role && $0.stage != .toDate && $0.unit?.unit != .percent }
            guard told.count == 2, let first = time(of: told[0]), let second = time(of: told[1]), first != second,
                isOfOneYear(told[0], told[1])
            else { continue }
            columns[told[first < second ? 0 : 1].index - 1].role = earlier
        }
    }

    /// Where only one of them names its year, the other is of it too.
    private static func isOfOneYear(_ one: Column, _ other: Column) -> Bool {
        guard let year = one.period?.financialYear, let otherYear = other.period?.financialYear else { return true }
        return year == otherYear
    }

    /// Months into the financial year.
    private static func time(of column: Column) -> Int? {
        if let month = column.period?.asAt?.month ?? column.period?.month { return (month + 8) % 12 }
        return column.period?.quarter.map { $0.rawValue * 3 - 1 }
    }

    /// What moves beside a budget and what is spent of it is no balance: the variance has moved, or the budget has.
    static func readMovements(of table: inout Table) {
        let roles = table.columns.map(\.role)
        guard roles.contains(.variance), roles.contains(.budget) || roles.contains(.adjustedBudget),
            !roles.contains(where: { $0 == .opening || $0 == .closing || $0 == .balance })
        else { return }
        for index in table.columns.indices where table.columns[index].role == .movement {
            let relation = table.relations.first { relation in
                relation.axis == .columns
                    && (relation.result - 1 == index || relation.operands.contains { $0.index - 1 == index })
            }
            let others = ([relation?.result].compactMap { $0 } + (relation?.operands.map(\.index) ?? [])).filter {
                $0 - 1 != index
            }
            let isBudget =
                !others.isEmpty
                && others.allSatisfy { [.budget, .adjustedBudget].contains(table.columns[$0 - 1].role) }
            table.columns[index].role = isBudget ? .additionalFunding : .varianceMovement
        }
    }

    /// Where the caption says that a table is of variances, columns headed by the months or quarters of two reports are
    /// what each of them told: `Movement in projected variance`, `Period 4 | Period 6 | Movement`.
    static func readNamedVariances(of table: inout Table, lexicon: Lexicon) {
        let told = table.columns.filter { column in
            (column.role == nil || column.role == .variance || column.role == .previousVariance)
                && column.unit?.unit.isMoney == true && time(of: column) != nil
        }
        guard told.count == 2, let first = time(of: told[0]), let second = time(of: told[1]), first != second,
            let caption = table.caption?.text,
            lexicon.columns.matches(in: Words(caption)).contains(where: {
                $0.meaning.role == .variance || $0.meaning.role == .varianceMovement
            }),
            !table.columns.contains(where: { isSpending($0.role) })
        else { return }
        table.columns[told[first < second ? 0 : 1].index - 1].role = .previousVariance
        table.columns[told[first < second ? 1 : 0].index - 1].role = .variance
        for index in table.columns.indices where table.columns[index].role == .movement {
            table.columns[index].role = .varianceMovement
        }
    }

    /// Whether a column tells of spending now: by its role, or by a year that heads it.
    private static func isNow(_ column: Column, beside earlier: Column) -> Bool {
        guard column.index != earlier.index else { return false }
        return isSpending(column.role)
            || (column.role == nil && column.period?.financialYear != nil && column.unit?.unit.isMoney == true)
    }

    private static func isSpending(_ role: ColumnRole?) -> Bool {
        switch role {
        case .budget, .adjustedBudget, .forecast, .actual: true
        default: false
        }
    }
}
