import Reconciliation
import Records
import Tables

extension Sample {
    static let budgetLine: BudgetLine = {
        var line = BudgetLine(
            id: "\(id)/r1/t1/row/2",
            provenance: provenance(),
            name: "Parks & \"Greens\"",
            period: period,
            role: .line
        )
        line.nameKind = .service
        line.budget = budget
        line.variance = total.reversed
        line.variancePercent = percent
        line.income = dash
        line.rating = rating
        return line
    }()

    static let savings: SavingsInitiative = {
        var initiative = SavingsInitiative(
            id: "\(id)/r1/savings_initiatives/1",
            provenance: provenance(),
            name: "Fewer mowers",
            period: Period(),
            role: .line
        )
        initiative.notes = [Footnote(anchor: "1", text: "Starts in May."), Footnote(anchor: "*", text: nil)]
        initiative.target = budget
        initiative.shortfall = range
        initiative.rating = unknownRating
        initiative.byStatus = [
            SavingsInitiative.Part(label: "Green", status: "green", rag: .green, amount: budget),
            SavingsInitiative.Part(label: "At risk", status: "at_risk", rag: nil, amount: range),
        ]
        return initiative
    }()

    static let reserve: Reserve = {
        var reserve = Reserve(
            id: "\(id)/r1/reserves/1",
            provenance: provenance(),
            name: "Tree reserve",
            period: period,
            role: .total
        )
        reserve.kind = .earmarked
        reserve.movements = [Reserve.Movement(name: "Planted", amount: budget)]
        reserve.balance = budget
        reserve.trend = trend
        return reserve
    }()

    static let agedDebt: AgedDebt = {
        var debt = AgedDebt(
            id: "\(id)/r1/aged_debts/1",
            provenance: provenance(rows: [2, 3]),
            department: nil,
            period: period,
            role: .line
        )
        debt.bands = [
            AgedDebt.Band(
                age: AgeBand(from: 0, to: 30, unit: .days),
                owed: AgedDebt.Amount(amount: budget, share: percent, trend: trend)
            ),
            AgedDebt.Band(age: AgeBand(from: 4, to: nil, unit: .years), owed: AgedDebt.Amount()),
        ]
        debt.total = AgedDebt.Amount(amount: total)
        return debt
    }()

    static let measure: Measure = {
        var measure = Measure(id: "\(id)/r1/measures/1", provenance: provenance(), name: "Parks mown on time")
        measure.results = [Measure.Reading(label: "2031/32", period: period, figure: percent)]
        measure.targets = [Measure.Reading(label: "Target", period: Period(), figure: dash)]
        measure.ratings = [Measure.RatingReading(label: "Rating", period: Period(), rating: rating)]
        measure.asAt = period
        return measure
    }()

    static let statement: Statement = {
        var statement = Statement(
            id: "\(id)/r1/s1",
            provenance: Provenance(table: nil, rows: [], lineRanges: [3...3]),
            sentence: "Parks overspent by over £10.062m.",
            range: 25..<34,
            block: 0,
            figure: budget
        )
        statement.subject = "Parks"
        statement.direction = .overspend
        statement.qualifier = .over
        return statement
    }()

    static let statementCheck: StatementCheck = {
        var check = StatementCheck(statement: 0, outcome: .notComparable(.otherPeriod))
        check.counterpart = "Parks"
        check.place = place(1, 1, 8)
        check.explanation = "The text tells of last year."
        return check
    }()

    static let missingTable = MissingTable(caption: "Reserves", place: place(1, 1, 8), statedTotal: total)

    static let coverage = Coverage(
        inCells: 6,
        inRecords: 1,
        inStatements: 2,
        unread: [Coverage.Unread(printed: "10.072", place: place(3, 7, 6))]
    )
}
