import Records
import Tables

/// The records of savings positions, balances, funded costs, write-offs, trading, grants and risks.
enum MoneyRecordDump {
    static func lines(for report: Report) -> [String] {
        var lines: [String] = []
        for position in report.savingsPositions { lines += self.lines(for: position) }
        for movement in report.balanceMovements { lines += self.lines(for: movement) }
        for cost in report.fundedCosts { lines += self.lines(for: cost) }
        for writeOff in report.debtWriteOffs { lines += self.lines(for: writeOff) }
        for record in report.receiptsPayments { lines += self.lines(for: record) }
        for area in report.tradedAreas { lines += self.lines(for: area) }
        for grant in report.grants { lines += self.lines(for: grant) }
        for risk in report.financialRisks { lines += self.lines(for: risk) }
        return lines
    }

    private static func lines(for position: SavingsPosition) -> [String] {
        let name = position.portfolio ?? "portfolio not named"
        var sheet = RecordSheet("savings position", position.id, position.provenance, name: name)
        sheet.add("role", position.role.rawValue)
        sheet.add("period", position.period)
        sheet.add("brought forward", position.broughtForward)
        sheet.add("current year", position.currentYear)
        sheet.add("total target", position.totalTarget)
        sheet.add("identified", position.identified)
        sheet.add("identified shortfall", position.identifiedShortfall)
        sheet.add("achieved", position.achieved)
        sheet.add("shortfall", position.shortfall)
        return sheet.lines
    }

    private static func lines(for record: ReceiptPayment) -> [String] {
        var sheet = RecordSheet("receipt or payment", record.id, record.provenance, name: record.name)
        sheet.add("role", record.role.rawValue)
        sheet.add("group", record.group)
        sheet.add("direction", record.direction?.rawValue)
        sheet.add("period", record.period)
        sheet.add("date", record.date?.description)
        sheet.add("amount", record.amount)
        sheet.add("net", record.net)
        sheet.add("vat", record.vat)
        return sheet.lines
    }

    private static func lines(for movement: BalanceMovement) -> [String] {
        var sheet = RecordSheet("balance movement", movement.id, movement.provenance, name: movement.name)
        sheet.add("role", movement.role == .line ? nil : movement.role.rawValue)
        sheet.add("kind", movement.kind?.rawValue)
        sheet.add("period", movement.period)
        if let opening = movement.opening { sheet.add("opening, \(opening.name)", opening.amount) }
        for step in movement.movements {
            sheet.add("movement, \(step.group.map { "\($0): " } ?? "")\(step.name)", step.amount)
        }
        for step in movement.subtotals { sheet.add("subtotal, \(step.name)", step.amount) }
        if let closing = movement.closing { sheet.add("closing, \(closing.name)", closing.amount) }
        sheet.add("percent of net budget", movement.percentOfNetBudget)
        sheet.add("rate", movement.rate)
        sheet.add("matures on", movement.matures?.description)
        return sheet.lines
    }

    private static func lines(for cost: FundedCost) -> [String] {
        var sheet = RecordSheet("funded cost", cost.id, cost.provenance, name: cost.name)
        sheet.add("role", cost.role.rawValue)
        sheet.add("group", cost.group)
        sheet.add("period", cost.period)
        for part in cost.costs { sheet.add("cost, \(part.kind)", part.amount) }
        for part in cost.funding {
            let told = [part.stage?.rawValue, part.basis?.rawValue].compactMap { $0 }.map { ", \($0)" }.joined()
            sheet.add("funding, \(part.kind)\(told)", part.amount)
        }
        sheet.add("net", cost.net)
        return sheet.lines
    }

    private static func lines(for writeOff: DebtWriteOff) -> [String] {
        let name = writeOff.department ?? "department not named"
        var sheet = RecordSheet("debt write-off", writeOff.id, writeOff.provenance, name: name)
        sheet.add("role", writeOff.role.rawValue)
        sheet.add("amount", writeOff.amount)
        sheet.add("reason", writeOff.reason)
        sheet.add("period end", writeOff.periodEnd?.description)
        sheet.add("trend", writeOff.trend)
        return sheet.lines
    }

    private static func lines(for area: TradedArea) -> [String] {
        var sheet = RecordSheet("traded area", area.id, area.provenance, name: area.area ?? "all areas")
        sheet.add("role", area.role.rawValue)
        sheet.add("portfolio", area.portfolio)
        sheet.add("service", area.service)
        sheet.add("period", area.period)
        sheet.add("expenditure", area.expenditure)
        sheet.add("income", area.income)
        sheet.add("contribution", area.contribution)
        sheet.add("target", area.target)
        sheet.add("actual", area.actual)
        sheet.add("excess", area.excess)
        sheet.add("rating", area.rating)
        sheet.add("transferred to reserves", area.transferredToReserves.map { $0 ? "yes" : "no" })
        return sheet.lines
    }

    private static func lines(for grant: Grant) -> [String] {
        var sheet = RecordSheet("grant", grant.id, grant.provenance, name: grant.description ?? "all grants")
        sheet.add("role", grant.role.rawValue)
        sheet.add("portfolio", grant.portfolio)
        sheet.add("type", grant.type)
        sheet.add("awarding body", grant.awardingBody)
        sheet.add("period", grant.period)
        sheet.add("brought forward", grant.broughtForward)
        sheet.add("additional", grant.additional)
        sheet.add("forecast spend", grant.forecastSpend)
        sheet.add("amount", grant.amount)
        sheet.add("actual spend", grant.actualSpend)
        sheet.add("remaining", grant.remaining)
        sheet.add("ring-fenced", grant.ringFenced.map { $0 ? "yes" : "no" })
        sheet.add("purpose", grant.purpose)
        return sheet.lines
    }

    private static func lines(for risk: FinancialRisk) -> [String] {
        var sheet = RecordSheet("financial risk", risk.id, risk.provenance, name: risk.risk)
        sheet.add("service", risk.service)
        sheet.add("period", risk.period)
        sheet.add("sensitivity", risk.sensitivity)
        sheet.add("likelihood", risk.likelihood)
        sheet.add("likelihood", risk.likelihoodLabel)
        return sheet.lines
    }
}
