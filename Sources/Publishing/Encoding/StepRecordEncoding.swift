import Records

// Savings positions, balances told step by step, funded costs, write-offs.
extension ContractEncoder {
    mutating func savingsPositions(_ positions: [SavingsPosition]) {
        json.key("savings_positions")
        json.beginArray()
        for position in positions {
            json.beginObject()
            member("id", position.id)
            provenance(position.provenance)
            member("portfolio", position.portfolio)
            member("period", position.period)
            member("brought_forward", position.broughtForward)
            member("current_year", position.currentYear)
            member("total_target", position.totalTarget)
            member("identified", position.identified)
            member("identified_shortfall", position.identifiedShortfall)
            member("achieved", position.achieved)
            member("shortfall", position.shortfall)
            member("role", position.role.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    mutating func balanceMovements(_ movements: [BalanceMovement]) {
        json.key("balance_movements")
        json.beginArray()
        for movement in movements {
            json.beginObject()
            member("id", movement.id)
            provenance(movement.provenance)
            member("name", movement.name)
            member("kind", movement.kind?.rawValue)
            member("period", movement.period)
            json.key("opening")
            if let opening = movement.opening { step(opening) } else { json.null() }
            steps("movements", movement.movements)
            steps("subtotals", movement.subtotals)
            json.key("closing")
            if let closing = movement.closing { step(closing) } else { json.null() }
            member("percent_of_net_budget", movement.percentOfNetBudget)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func steps(_ key: StaticString, _ steps: [BalanceMovement.Step]) {
        json.key(key)
        json.beginArray()
        for step in steps { self.step(step) }
        json.endArray()
    }

    private mutating func step(_ step: BalanceMovement.Step) {
        json.beginObject()
        member("name", step.name)
        member("group", step.group)
        json.key("amount")
        figure(step.amount)
        json.endObject()
    }

    mutating func fundedCosts(_ costs: [FundedCost]) {
        json.key("funded_costs")
        json.beginArray()
        for cost in costs {
            json.beginObject()
            member("id", cost.id)
            provenance(cost.provenance)
            member("name", cost.name)
            member("group", cost.group)
            member("period", cost.period)
            parts("costs", cost.costs)
            parts("funding", cost.funding)
            member("net", cost.net)
            member("role", cost.role.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func parts(_ key: StaticString, _ parts: [FundedCost.Part]) {
        json.key(key)
        json.beginArray()
        for part in parts {
            json.beginObject()
            member("kind", part.kind)
            json.key("amount")
            figure(part.amount)
            json.endObject()
        }
        json.endArray()
    }

    mutating func debtWriteOffs(_ writeOffs: [DebtWriteOff]) {
        json.key("debt_write_offs")
        json.beginArray()
        for writeOff in writeOffs {
            json.beginObject()
            member("id", writeOff.id)
            provenance(writeOff.provenance)
            member("department", writeOff.department)
            member("amount", writeOff.amount)
            member("period_end", writeOff.periodEnd?.description)
            member("trend", writeOff.trend)
            member("role", writeOff.role.rawValue)
            json.endObject()
        }
        json.endArray()
    }
}
