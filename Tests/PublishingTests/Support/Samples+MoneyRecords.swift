import Figures
import Records
import Tables

extension Sample {
    /// One record of each of the kinds that few papers have.
    static func reportWithMoneyRecords(_ report: Report) -> Report {
        var report = report
        report.savingsPositions = [savingsPosition]
        report.balanceMovements = [balanceMovement]
        report.fundedCosts = [fundedCost]
        report.debtWriteOffs = [debtWriteOff]
        report.receiptsPayments = [receiptPayment]
        report.tradedAreas = [tradedArea]
        report.grants = [grant]
        report.financialRisks = [financialRisk]
        report.oneOffItems = [oneOffItem]
        report.footnotes = [footnote]
        return report
    }

    static let oneOffItem = OneOffItem(
        id: "\(id)/r1/one_off_items/1",
        provenance: provenance(),
        name: "Sale of land",
        direction: .income,
        amount: budget
    )

    static let footnote = TableFootnote(
        id: "\(id)/r1/footnotes/1",
        provenance: provenance(),
        columns: [2],
        anchor: "*",
        text: "Before recharges."
    )

    static let savingsPosition: SavingsPosition = {
        var position = SavingsPosition(
            id: "\(id)/r1/t1/position",
            provenance: provenance(),
            portfolio: nil,
            period: period,
            role: .total
        )
        position.totalTarget = budget
        position.shortfall = total.reversed
        return position
    }()

    static let balanceMovement: BalanceMovement = {
        var movement = BalanceMovement(
            id: "\(id)/r1/t1/movement",
            provenance: provenance(),
            name: "Working balance",
            period: period
        )
        movement.kind = .unallocated
        movement.opening = BalanceMovement.Step(name: "Balance at 1 April", group: nil, amount: budget)
        movement.movements = [BalanceMovement.Step(name: "Gifts", group: "Less: promises", amount: dash)]
        movement.percentOfNetBudget = percent
        return movement
    }()

    static let fundedCost: FundedCost = {
        var cost = FundedCost(
            id: "\(id)/r1/t1/row/9",
            provenance: provenance(),
            name: "Flood repairs",
            period: period,
            role: .line
        )
        cost.costs = [FundedCost.Part(kind: "Additional costs", amount: budget)]
        cost.funding = [FundedCost.Part(kind: "Specific funding", amount: dash)]
        cost.net = budget
        return cost
    }()

    static let debtWriteOff: DebtWriteOff = {
        var writeOff = DebtWriteOff(
            id: "\(id)/r1/debt_write_offs/1",
            provenance: provenance(),
            department: nil,
            periodEnd: CalendarDate(year: 2031, month: 9, day: 30),
            role: .line
        )
        writeOff.amount = budget
        writeOff.trend = trend
        return writeOff
    }()

    static let receiptPayment: ReceiptPayment = {
        var record = ReceiptPayment(
            id: "\(id)/r1/t1/row/9",
            provenance: provenance(),
            name: "Hedge cutting",
            role: .line
        )
        record.direction = .payment
        record.date = CalendarDate(year: 2031, month: 9, day: 30)
        record.amount = budget
        return record
    }()

    static let tradedArea: TradedArea = {
        var area = TradedArea(id: "\(id)/r1/t1/row/10", provenance: provenance(), period: period, role: .line)
        area.area = "Plant sales"
        area.target = budget
        area.excess = dash
        area.rating = rating
        area.transferredToReserves = false
        return area
    }()

    static let grant: Grant = {
        var grant = Grant(id: "\(id)/r1/t1/row/11", provenance: provenance(), period: period, role: .line)
        grant.description = "Orchard grant"
        grant.additional = budget
        grant.ringFenced = true
        return grant
    }()

    static let financialRisk: FinancialRisk = {
        var risk = FinancialRisk(
            id: "\(id)/r1/t1/row/12",
            provenance: provenance(),
            risk: "A dry summer",
            period: period
        )
        risk.sensitivity = range
        return risk
    }()
}
