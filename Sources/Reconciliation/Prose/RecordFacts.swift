import Figures
import Lexicon
import Records
import Tables

/// One record of a table as prose may restate it: its name and what it prints under each aspect.
struct RecordFacts: Sendable {
    enum Family: Sendable {
        case budget, savings, reserves, debt, writeOff
    }

    var family: Family
    /// As printed; nil where the record tells of the whole report.
    var label: String?
    /// Its id among the names.
    var name: Int?
    /// A total, subtotal or whole: what a sentence without a name may mean.
    var isWhole: Bool
    var isPortfolio = false
    /// Which of the report's tables it is a row of.
    var table: Int
    var row: Int
    var figures: [(aspect: FigureAspect, figure: Figure)]
    /// Whether its own figures say which way its variance goes.
    var hasKnownDirection = false
    /// Whether its variance is the difference of the figures beside it, as far as those are printed.
    var isSound = true

    /// The first of its ``figures(_:)``, for which no list is made.
    func figure(_ aspect: FigureAspect) -> Figure? {
        let column = Self.column(of: aspect)
        if let found = figures.first(where: { $0.aspect == column }) { return found.figure }
        return aspect == .adjustedBudget ? figure(.budget) : nil
    }

    /// Whether its budget is of costs, or of costs and income together, so that more is worse: its label tells of no
    /// income, or the income is printed as less than nothing.
    func isOfCosts(_ words: ComparisonWords) -> Bool {
        guard family == .budget else { return false }
        if figure(.budget)?.value?.isNegative == true { return true }
        let label = Words(label ?? "")
        return !words.incomes.contains { label.firstIndex(of: $0) != nil }
    }

    /// A shortfall may be of what was identified and of what is achieved.
    func figures(_ aspect: FigureAspect) -> [Figure] {
        let column = Self.column(of: aspect)
        let found = figures.compactMap { $0.aspect == column ? $0.figure : nil }
        // Where there is but one budget, it is the one now in force.
        return found.isEmpty && aspect == .adjustedBudget ? figures(.budget) : found
    }

    /// An overspend and an underspend are both told by the variance.
    private static func column(of aspect: FigureAspect) -> FigureAspect { aspect.isVariance ? .variance : aspect }
}

/// Collects the records that prose may restate.
struct RecordFactsCollector {
    private let tables: [String: Int]
    private let report: Report
    /// For each table and row, the relation that its variance should satisfy.
    private var variances: [Int: [Int: Relation]] = [:]
    private(set) var records: [RecordFacts] = []
    private let scales: ToldScales

    /// - Parameter scales: In what unit the records of tables without one are read.
    init(_ report: Report, scales: ToldScales) {
        self.scales = scales
        tables = Dictionary(report.tables.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.report = report
        for (number, table) in report.tables.enumerated() {
            for relation in table.table.relations where relation.kind == .variance && relation.axis == .columns {
                for row in relation.across { variances[number, default: [:]][row] = relation }
            }
        }
        for line in report.budgetLines { add(line) }
        // What sentences tell is held against tables, never against itself.
        let positions = report.savingsPositions.filter { $0.provenance.table != nil }
        for position in positions { add(position) }
        let hasPositions = !positions.isEmpty
        for initiative in report.savingsInitiatives { add(initiative, besidePositions: hasPositions) }
        for reserve in report.reserves {
            add(
                .reserves,
                reserve.name,
                reserve.role,
                reserve.provenance,
                [(.reserves, reserve.closing ?? reserve.balance ?? reserve.opening)]
            )
        }
        for debt in report.agedDebts {
            add(.debt, debt.department, debt.role, debt.provenance, [(.debt, debt.total?.amount)])
        }
        for writeOff in report.debtWriteOffs {
            add(.writeOff, writeOff.department, writeOff.role, writeOff.provenance, [(.writtenOff, writeOff.amount)])
        }
        settleDirections()
    }

    private mutating func add(_ line: BudgetLine) {
        let spend = line.actual ?? line.forecast
        let other = line.actual == nil ? nil : line.forecast
        add(
            .budget,
            line.name,
            line.role,
            line.provenance,
            [
                (.budget, line.budget ?? line.budgetToDate), (.adjustedBudget, line.adjustedBudget),
                (.additionalFunding, line.additionalFunding), (.spend, spend), (.spend, other),
                (.variance, line.variance), (.variance, line.varianceToDate),
            ]
        )
        guard let last = records.indices.last, records[last].row == line.provenance.rows.first else { return }
        records[last].isPortfolio = line.nameKind == .portfolio
        if let relation = variances[records[last].table]?[records[last].row],
            let holds = holds(relation, inRow: records[last].row, of: records[last].table)
        {
            records[last].isSound = holds
            records[last].hasKnownDirection = holds && (line.variance ?? line.varianceToDate)?.value?.isZero == false
            return
        }
        guard let variance = line.variance?.interval, let spent = spend?.interval,
            let given = (line.adjustedBudget ?? line.budget ?? line.budgetToDate)?.interval
        else { return }
        let computed = RoundingInterval(lower: spent.lower - given.upper, upper: spent.upper - given.lower)
        records[last].isSound = computed.meets(variance)
        records[last].hasKnownDirection = records[last].isSound && line.variance?.value?.isZero == false
    }

    /// Whether a row's own figures make its variance; nil where one of them is not printed.
    private func holds(_ relation: Relation, inRow row: Int, of table: Int) -> Bool? {
        let table = report.tables[table].table
        guard let stated = table.cell(row: row, column: relation.result)?.figure?.interval else { return nil }
        var (lower, upper) = (ExactDecimal.zero, ExactDecimal.zero)
        for operand in relation.operands {
            guard let part = table.cell(row: row, column: operand.index)?.figure?.interval else { return nil }
            lower += operand.weight < 0 ? -part.upper : part.lower
            upper += operand.weight < 0 ? -part.lower : part.upper
        }
        return RoundingInterval(lower: lower, upper: upper).meets(stated)
    }

    private mutating func add(_ position: SavingsPosition) {
        add(
            .savings,
            position.portfolio,
            position.role,
            position.provenance,
            [
                (.broughtForward, position.broughtForward), (.savingsTarget, position.currentYear),
                (.totalTarget, position.totalTarget), (.identified, position.identified),
                (.achieved, position.achieved), (.shortfall, position.shortfall),
                (.shortfall, position.identifiedShortfall),
            ]
        )
        if let last = records.indices.last {
            records[last].isWhole = records[last].isWhole || position.portfolio == nil
            records[last].isPortfolio = !records[last].isWhole
        }
    }

    private mutating func add(_ initiative: SavingsInitiative, besidePositions: Bool) {
        // Where the position of the whole plan is told, the total of the initiatives is only what was identified.
        let isTotal = initiative.role == .total
        add(
            .savings,
            initiative.name,
            initiative.role,
            initiative.provenance,
            [
                (besidePositions && isTotal ? .identified : .savingsTarget, initiative.target),
                (.achieved, initiative.achieved), (.shortfall, initiative.shortfall),
            ]
        )
    }

    private mutating func add(
        _ family: RecordFacts.Family,
        _ label: String?,
        _ role: RecordRole,
        _ provenance: Provenance,
        _ figures: [(FigureAspect, Figure?)]
    ) {
        guard let id = provenance.table, let table = tables[id], let row = provenance.rows.first else { return }
        let printed = figures.compactMap { aspect, figure in
            figure?.value == nil ? nil : figure.map { (aspect: aspect, figure: scales.scaled($0, ofTable: table)) }
        }
        guard !printed.isEmpty else { return }
        let isWhole = label == nil || role == .total || role == .subtotal
        records.append(
            RecordFacts(family: family, label: label, isWhole: isWhole, table: table, row: row, figures: printed)
        )
    }

    /// Three rows of a table that agree say which way the others of it go.
    private mutating func settleDirections() {
        var known: [Int: Int] = [:]
        for record in records where record.hasKnownDirection { known[record.table, default: 0] += 1 }
        for index in records.indices where records[index].isSound && known[records[index].table, default: 0] >= 3 {
            records[index].hasKnownDirection = true
        }
    }

    mutating func name(_ id: Int?, at index: Int) { records[index].name = id }
}
