import Figures
import Lexicon
import Records
import Tables

/// Gathers how the rows of a report's tables stand, from the records and the columns.
struct StandingFacts {
    let report: ReportSubject
    private let numbers: [String: Int]
    /// By table and row.
    var facts: [[Int: RowFacts]]
    private(set) var kinds: [KeySubject?]
    /// Rows that tell two lines, of which a sentence may mean either.
    private var isTwofold: Set<RowPlace> = []
    /// Tables that print the budgets of income with their signs: in those more is worse of every line.
    private var signed: Set<Int> = []

    init(_ report: ReportSubject) {
        self.report = report
        numbers = Dictionary(report.tables.enumerated().map { ($1.id, $0) }) { first, _ in first }
        facts = Array(repeating: [:], count: report.tables.count)
        kinds = Array(repeating: nil, count: report.tables.count)
        for line in report.report.budgetLines {
            guard let table = line.provenance.table.flatMap({ numbers[$0] }) else { continue }
            if [line.adjustedBudget, line.budget].contains(where: { $0?.value?.isNegative == true }) {
                signed.insert(table)
            }
        }
        for line in report.report.budgetLines { add(line) }
        for row in isTwofold { facts[row.table][row.row]?.variance = nil }
        for reserve in report.report.reserves { add(reserve) }
        for measure in report.report.measures { add(measure) }
        for saving in report.report.savingsInitiatives { note(saving.provenance, .savings) }
        for deliverable in report.report.deliverables { note(deliverable.provenance, .deliverables) }
        for number in report.tables.indices { addColumns(of: number) }
        addTargets()
        for number in report.tables.indices { addBudgets(of: number) }
    }

    private func place(_ provenance: Provenance) -> RowPlace? {
        guard let table = provenance.table.flatMap({ numbers[$0] }), let row = provenance.rows.first else { return nil }
        return RowPlace(table: table, row: row)
    }

    private mutating func note(_ provenance: Provenance, _ kind: KeySubject) {
        if let place = place(provenance) { kinds[place.table] = kind }
    }

    // MARK: Records

    private mutating func add(_ line: BudgetLine) {
        guard let place = place(line.provenance) else { return }
        if kinds[place.table] == nil { kinds[place.table] = .services }
        let given = line.adjustedBudget ?? line.budget ?? line.budgetToDate
        var fact = facts[place.table][place.row] ?? RowFacts()
        if let moved = line.varianceMovement?.value {
            fact.change = Self.sign(moved)
            fact.moved = moved
            fact.improvement = -Self.sign(moved)
            fact.changed = [line.varianceMovement].compactMap(\.self)
            fact.base = movementHeading(place.table)
            facts[place.table][place.row] = fact
        }
        guard let told = line.variance, let variance = told.absence == .nilValue ? .zero : told.value else { return }
        if fact.excess != nil { isTwofold.insert(place) }
        fact.excess = line.variance
        let sign = Self.sign(variance)
        fact.variance =
            way(line) ?? (line.forecast == nil && line.actual == nil && tellsSigns(place.table) ? sign : nil)
        let label = Words(line.name)
        fact.isOfIncome = given?.value?.isNegative == true && !isAllNegative(place.table)
        fact.isOfCosts =
            given?.value?.isNegative == true || signed.contains(place.table)
            || !report.words.incomes.contains { label.firstIndex(of: $0) != nil }
        facts[place.table][place.row] = fact
    }

    /// Whether a table prints all its budgets with a minus, which then says nothing of one of them.
    private func isAllNegative(_ number: Int) -> Bool {
        let table = report.tables[number].table
        let budgets = table.columns.filter { $0.role == .budget || $0.role == .adjustedBudget }.map(\.index)
        return table.rows.allSatisfy { row in
            budgets.allSatisfy { row.figure(inColumn: $0)?.value.map { $0.isNegative || $0.isZero } ?? true }
        }
    }

    /// Whether more was spent than there was: only a difference that its row bears out has a sign to be sure of, and of
    /// one that a letter signs the row alone tells.
    private func way(_ line: BudgetLine) -> Int? {
        let spent = [line.forecast, line.actual].compactMap { $0?.interval }
        let given = [line.adjustedBudget, line.budget, line.budgetToDate].compactMap { $0?.interval }
        let gaps = spent.flatMap { one in given.map { one - $0 } }
        guard let told = line.variance else { return nil }
        guard let printed = told.interval else {
            // A dash is nought.
            return told.absence == .nilValue
                && gaps.contains { $0.lower == .zero && $0.upper == .zero || $0.contains(.zero) }
                ? 0 : nil
        }
        if gaps.contains(where: { $0.meets(printed) }) { return told.value.map(Self.sign) }
        return gaps.first { (-$0).meets(printed) }.map { Self.sign($0.lower + $0.upper) }
    }

    private func movementHeading(_ table: Int) -> Words {
        report.tables[table].table.columns.first { $0.role == .varianceMovement }?.headingWords ?? Words("")
    }

    /// Whether a heading says which sign means more.
    private func tellsSigns(_ table: Int) -> Bool {
        report.tables[table].table.columns.contains { column in
            column.role == .variance
                && HeadingSigns.positive(in: column.heading, words: report.words)?.isOfWorth == false
        }
    }

    private mutating func add(_ reserve: Reserve) {
        guard let place = place(reserve.provenance) else { return }
        let moved: ExactDecimal? =
            if let opening = reserve.opening?.value, let closing = reserve.closing?.value {
                closing.subtracting(opening)
            } else {
                nil
            }
        guard let moved else { return }
        facts[place.table][place.row, default: RowFacts()].change = Self.sign(moved)
        facts[place.table][place.row]?.moved = moved
        facts[place.table][place.row]?.changed = [reserve.opening, reserve.closing].compactMap(\.self)
        facts[place.table][place.row]?.monthsBack = 12
    }

    private mutating func add(_ measure: Measure) {
        guard let place = place(measure.provenance) else { return }
        kinds[place.table] = .measures
        let year = FinancialYear.current(
            report.report.head.period.financialYear,
            beside: measure.results.map(\.period)
        )
        guard let result = MeasureStanding.latest(measure.results, in: year), let now = result.figure.value else {
            return
        }
        var fact = facts[place.table][place.row] ?? RowFacts()
        let targets = measure.targets.filter { measure.targets.count == 1 || $0.period == result.period }
        let direction = MeasureDirection.direction(of: measure, target: targets.first?.figure)
        if targets.count == 1, targets[0].figure.upper == nil, targets[0].figure.unit == result.figure.unit,
            !isPast(result, beside: targets[0], year), let gap = targets[0].figure.value.flatMap(now.subtracting)
        {
            fact.gap = Self.sign(gap)
            fact.goodGap = direction.map { $0 * Self.sign(gap) }
            fact.aimed = [result.figure, targets[0].figure]
        }
        let before = measure.results.filter { $0.column != result.column && $0.figure.unit == result.figure.unit }
        let earlier = before.count == 1 && before[0].isEarlier ? before[0] : nil
        if let earlier, let change = earlier.figure.value.flatMap(now.subtracting) {
            fact.change = Self.sign(change)
            fact.moved = change
            fact.improvement = direction.map { $0 * Self.sign(change) }
            fact.changed = [earlier.figure, result.figure]
            fact.base = Words(earlier.label)
        } else if let before = latest(before, in: year), before.order < before.now(result, year),
            let change = before.reading.figure.value.flatMap(now.subtracting)
        {
            fact.change = Self.sign(change)
            fact.moved = change
            fact.improvement = direction.map { $0 * Self.sign(change) }
            fact.monthsBack = before.now(result, year) - before.order
            fact.changed = [before.reading.figure, result.figure]
            fact.base = Words(before.reading.label)
        }
        facts[place.table][place.row] = fact
    }

    private struct Dated {
        var reading: Measure.Reading
        var order: Int

        func now(_ result: Measure.Reading, _ year: FinancialYear?) -> Int { result.period.order(in: year) ?? .min }
    }

    /// The one of the latest time.
    private func latest(_ readings: [Measure.Reading], in year: FinancialYear?) -> Dated? {
        let dated = readings.compactMap { reading in
            reading.period.order(in: year).map { Dated(reading: reading, order: $0) }
        }
        guard dated.count == readings.count, let last = dated.map(\.order).max(),
            dated.count(where: { $0.order == last }) == 1
        else { return nil }
        return dated.first { $0.order == last }
    }

    // MARK: Columns

    private mutating func addColumns(of number: Int) {
        let table = report.tables[number].table
        addMarks(of: number)
        let pairs = pairs(of: table)
        let base = Words(pairs.compactMap { table.column(at: $0.before)?.heading }.joined(separator: " "))
        for row in table.rows where facts[number][row.index]?.change == nil && !row.roles.contains(.header) {
            guard !pairs.isEmpty, let moved = moved(row, pairs) else { continue }
            facts[number][row.index, default: RowFacts()].change = Self.sign(moved)
            facts[number][row.index]?.moved = moved
            let last = pairs[pairs.count - 1]
            facts[number][row.index]?.base = base
            facts[number][row.index]?.changed = [last.before, last.after].compactMap { row.figure(inColumn: $0) }
        }
        addWorth(of: number)
        for column in table.columns {
            guard let positive = HeadingSigns.positive(in: column.heading, words: report.words), !positive.isOfWorth,
                column.role != .variance
            else { continue }
            for row in table.rows {
                guard let figure = row.figure(inColumn: column.index), let value = figure.value else { continue }
                let sign = Self.sign(value) * (positive.isUp ? -1 : 1)
                let known = facts[number][row.index]?.balance
                facts[number][row.index, default: RowFacts()].balance = known == nil || known == sign ? sign : 0
                facts[number][row.index]?.held = figure
            }
        }
    }

    /// What a column "Better/(worse)" says.
    private mutating func addWorth(of number: Int) {
        let table = report.tables[number].table
        let told = table.columns.compactMap { column in
            HeadingSigns.positive(in: column.heading, report.words.leanings).map { (column: column, positive: $0) }
        }.filter(\.positive.isOfWorth)
        guard told.count == 1 else { return }
        for row in table.rows {
            guard let value = row.figure(inColumn: told[0].column.index)?.value else { continue }
            facts[number][row.index, default: RowFacts()].worth = Self.sign(value) * (told[0].positive.isUp ? -1 : 1)
        }
    }

    /// The columns of what was and of what is.
    private func pairs(of table: Table) -> [(before: Int, after: Int)] {
        var pairs: [(before: Int, after: Int)] = []
        for relation in table.relations where relation.axis == .columns && relation.operands.count == 2 {
            guard relation.kind == .sum || relation.kind == .variance,
                let before = relation.operands.first(where: { $0.weight == -1 })?.index,
                let after = relation.operands.first(where: { $0.weight == 1 })?.index,
                let column = table.column(at: before), isEarlier(column)
            else { continue }
            pairs.append((before, after))
        }
        if pairs.isEmpty {
            let silent = report.words.silent
            pairs = ColumnSeries(of: table) { NameTokens($0, words: $1, silent: silent) }.pairs
        }
        // Of several the latest counts.
        let last = pairs.last?.after
        return pairs.filter { $0.after == last && table.column(at: $0.after).map { !isEarlier($0) } == true }
    }

    /// Whether a result is of a year before the report's, and the target of no year that is told: it may be this one's.
    private func isPast(_ result: Measure.Reading, beside target: Measure.Reading, _ year: FinancialYear?) -> Bool {
        guard let year, let own = result.period.financialYear else { return false }
        return own < year && target.period.financialYear == nil
    }

    private func isEarlier(_ column: Column) -> Bool {
        report.lexicon.performance.earlier.longestMatch(in: column.headingWords) != nil
            || report.words.elsewhen.longestMatch(in: column.headingWords) != nil
    }

    /// By how much a row rose in size, where all pairs of columns agree on the way.
    private func moved(_ row: Row, _ pairs: [(before: Int, after: Int)]) -> ExactDecimal? {
        var found: ExactDecimal?
        for pair in pairs {
            guard let was = row.figure(inColumn: pair.before), let now = row.figure(inColumn: pair.after),
                was.unit == now.unit, let before = was.value, let after = now.value,
                before.isNegative == after.isNegative || before.isZero || after.isZero
            else { return nil }
            let moved = after.magnitude - before.magnitude
            if let found, Self.sign(found) != Self.sign(moved) { return nil }
            found = found ?? moved
        }
        return found
    }

    /// Targets of rows that no record tells of.
    private mutating func addTargets() {
        for row in report.numberRows.rows where facts[row.table][row.index]?.gap == nil {
            guard let target = row.target, let result = row.result(beside: target),
                let gap = result.value.subtracting(target.value)
            else { continue }
            facts[row.table][row.index, default: RowFacts()].gap = Self.sign(gap)
            let table = report.tables[row.table].table
            facts[row.table][row.index]?.aimed = [result, target].compactMap {
                table.cell(row: row.index, column: $0.column)?.figure
            }
        }
    }

    private mutating func addMarks(of number: Int) {
        let table = report.tables[number].table
        for row in table.rows {
            guard let mark = RowMarks.latest(of: row, in: table, report.lexicon) else { continue }
            facts[number][row.index, default: RowFacts()].mark = mark
        }
    }

    static func sign(_ value: ExactDecimal) -> Int { value.isZero ? 0 : value.isNegative ? -1 : 1 }
}
