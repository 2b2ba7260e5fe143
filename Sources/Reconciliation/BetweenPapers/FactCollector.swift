import Figures
import Lexicon
import Records
import Tables

/// Takes the figures of a report's records by what they tell of.
struct FactCollector {
    private(set) var facts: [PaperFact] = []
    private let index: Int
    private let day: ReportDay
    /// What the report is about: its portfolio, else whoever receives it.
    private let scope: SubjectName?

    init(of report: Report, index: Int) {
        self.index = index
        day = ReportDay(of: report.head)
        scope = SubjectName(report.head.portfolio ?? report.head.body)
        budgets(report)
        savings(report)
        balances(report)
        debts(report)
        measures(report)
        others(report)
        facts = Self.unambiguous(facts)
    }

    /// What a record's figures have in common.
    private struct Record {
        var kind: PaperFact.Kind
        var name: String?
        var group: String?
        var period = Period()
        /// A row that sums up others is all of its scope, whatever it is called.
        var isWhole = false
    }

    private mutating func add(_ figure: Figure?, _ field: PaperFact.Field, of record: Record, detail: String? = nil) {
        guard let figure, figure.interval != nil, figure.upper == nil else { return }
        // A count of things often has no unit; an amount without one may be scaled.
        guard figure.unit != nil || record.kind == .measure else { return }
        guard let reading = day.reading(of: record.period), !(reading.isComparator && field.isOfItsDay) else { return }
        let name = record.isWhole ? SubjectName.whole : SubjectName(record.name) ?? .whole
        let field = detail.map { "\(field.rawValue), \($0)" } ?? field.rawValue
        let key = PaperFact.Key(
            kind: record.kind,
            field: field,
            subject: name,
            unit: figure.unit,
            day: reading.day,
            isSettled: reading.isSettled
        )
        var fact = PaperFact(
            key: key,
            scope: SubjectName(record.group) ?? scope,
            name: record.name ?? "",
            fieldName: field,
            figure: figure,
            report: index
        )
        fact.isComparator = reading.isComparator
        fact.isWhole = name == .whole
        facts.append(fact)
    }

    /// A balance at the end of the year before.
    private mutating func addOpening(_ figure: Figure?, of record: Record) {
        guard let day = day.opening(of: record.period) else { return }
        let count = facts.count
        add(figure, .balance, of: record)
        guard facts.count > count else { return }
        facts[count].key.day = day
        facts[count].key.isSettled = true
        facts[count].isOpening = true
        facts[count].fieldName = PaperFact.Field.openingBalance.rawValue
    }

    // MARK: The records

    private mutating func budgets(_ report: Report) {
        for line in report.budgetLines {
            let record = Record(
                kind: .budgetLine,
                name: line.name,
                group: line.group,
                period: line.period,
                isWhole: line.role == .total
            )
            add(line.budget, .budget, of: record, detail: line.fund)
            add(line.adjustedBudget, .adjustedBudget, of: record, detail: line.fund)
            add(line.forecast, .forecast, of: record, detail: line.fund)
            add(line.actual, .actual, of: record, detail: line.fund)
            add(line.variance, .variance, of: record, detail: line.fund)
            add(line.gross, .gross, of: record, detail: line.fund)
            add(line.income, .income, of: record, detail: line.fund)
            add(line.net, .net, of: record, detail: line.fund)
        }
        for variance in report.variances {
            let record = Record(kind: .variance, name: variance.name)
            // The sign is the direction's.
            add(variance.direction == .underspend ? variance.amount.reversed : variance.amount, .variance, of: record)
        }
        for allocation in report.budgetAllocations {
            let record = Record(kind: .allocation, name: allocation.name)
            for amount in allocation.amounts {
                let basis = amount.basis == .oneOff ? "one-off" : "ongoing"
                let year = amount.period.financialYear.map { " \($0)" } ?? ""
                add(amount.amount, .allocation, of: record, detail: basis + year)
            }
        }
    }

    private mutating func savings(_ report: Report) {
        for initiative in report.savingsInitiatives {
            let record = Record(
                kind: .savings,
                name: initiative.name,
                group: initiative.group,
                period: initiative.period,
                isWhole: initiative.role == .total
            )
            add(initiative.target, .target, of: record)
            add(initiative.achieved, .achieved, of: record)
            add(initiative.shortfall, .shortfall, of: record)
        }
        for position in report.savingsPositions where position.provenance.table != nil {
            let record = Record(
                kind: .savingsPosition,
                name: position.portfolio,
                period: position.period,
                isWhole: position.role == .total
            )
            add(position.broughtForward, .targetBroughtForward, of: record)
            add(position.currentYear, .targetOfTheYear, of: record)
            add(position.totalTarget, .totalTarget, of: record)
            add(position.identified, .identified, of: record)
            add(position.achieved, .achieved, of: record)
            add(position.shortfall, .shortfall, of: record)
        }
    }

    private mutating func balances(_ report: Report) {
        for reserve in report.reserves {
            let record = Record(
                kind: .reserve,
                name: reserve.name,
                group: reserve.group,
                period: reserve.period,
                isWhole: reserve.role == .total
            )
            addOpening(reserve.opening, of: record)
            add(reserve.balance ?? reserve.closing, .balance, of: record)
        }
        for movement in report.balanceMovements {
            let record = Record(kind: .balance, name: movement.kind?.rawValue ?? movement.name, period: movement.period)
            addOpening(movement.opening?.amount, of: record)
            // What a balance is expected to be in the end is another thing than what it is on the day.
            if movement.period.basis == .actual { add(movement.closing?.amount, .balance, of: record) }
        }
    }

    private mutating func debts(_ report: Report) {
        for debt in report.agedDebts {
            let record = Record(
                kind: .agedDebt,
                name: debt.department,
                period: debt.period,
                isWhole: debt.role == .total
            )
            add(debt.total?.amount, .total, of: record)
            for band in debt.bands {
                let end = band.age.to.map { " to \($0)" } ?? " and more"
                add(band.owed.amount, .owed, of: record, detail: "\(band.age.from)\(end) \(band.age.unit.rawValue)")
            }
        }
        for writeOff in report.debtWriteOffs {
            let period = Period(asAt: writeOff.periodEnd)
            let record = Record(kind: .writeOff, name: writeOff.department, period: period)
            add(writeOff.amount, .writtenOff, of: record)
        }
    }

    private mutating func measures(_ report: Report) {
        for measure in report.measures {
            // Measures without a title can't be told from one another.
            guard let name = measure.name else { continue }
            for (readings, field) in [(measure.results, PaperFact.Field.result), (measure.targets, .target)] {
                for reading in readings {
                    let record = Record(kind: .measure, name: name, period: reading.period)
                    // Without a year of its own it is the year's so far, or the year's target.
                    add(reading.figure, field, of: record, detail: reading.period.isEmpty ? reading.label : nil)
                }
            }
        }
    }

    private mutating func others(_ report: Report) {
        for cost in report.fundedCosts {
            let record = Record(
                kind: .fundedCost,
                name: cost.name,
                group: cost.group,
                period: cost.period,
                isWhole: cost.role == .total
            )
            for part in cost.costs { add(part.amount, .cost, of: record, detail: part.kind) }
            for part in cost.funding { add(part.amount, .funding, of: record, detail: part.kind) }
            add(cost.net, .net, of: record)
        }
        for area in report.tradedAreas {
            let record = Record(
                kind: .tradedArea,
                name: [area.service, area.area].compactMap(\.self).joined(separator: ", "),
                group: area.portfolio,
                period: area.period,
                isWhole: area.role == .total
            )
            add(area.expenditure, .expenditure, of: record)
            add(area.income, .income, of: record)
            add(area.contribution, .contribution, of: record)
            add(area.target, .target, of: record)
            add(area.actual, .actual, of: record)
        }
        for grant in report.grants {
            let record = Record(
                kind: .grant,
                name: grant.description,
                group: grant.portfolio,
                period: grant.period,
                isWhole: grant.role == .total
            )
            add(grant.broughtForward, .broughtForward, of: record)
            add(grant.additional, .additional, of: record)
            add(grant.forecastSpend, .forecastSpend, of: record)
        }
    }

    // MARK: Ambiguity

    /// What a report tells twice with two values names no one thing. Where the scopes tell them apart, they are kept
    /// under names that hold the scope.
    private static func unambiguous(_ facts: [PaperFact]) -> [PaperFact] {
        let split = keepingOnes(of: facts)
        let scoped = split.doubled.filter { $0.scope != nil }.map { fact in
            var fact = fact
            fact.key = fact.scopedKey
            return fact
        }
        return split.single + keepingOnes(of: scoped).single
    }

    private static func keepingOnes(of facts: [PaperFact]) -> (single: [PaperFact], doubled: [PaperFact]) {
        var first: [PaperFact.Key: Int] = [:]
        var doubled: Set<PaperFact.Key> = []
        for (index, fact) in facts.enumerated() {
            guard let other = first[fact.key] else {
                first[fact.key] = index
                continue
            }
            if facts[other].figure.value != fact.figure.value { doubled.insert(fact.key) }
        }
        var single: [PaperFact] = []
        var rest: [PaperFact] = []
        for (index, fact) in facts.enumerated() {
            if doubled.contains(fact.key) {
                rest.append(fact)
            } else if first[fact.key] == index {
                single.append(fact)
            }
        }
        return (single, rest)
    }
}
