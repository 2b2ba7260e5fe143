import Records

// Savings positions, balances told step by step, funded costs, write-offs.
extension ContractEncoder {
    mutating func savingsPositions(_ positions: [SavingsPosition]) {
        objectPieces("savings_positions", positions) { encoder, position in
            encoder.member("id", position.id)
            encoder.provenance(position.provenance)
            encoder.member("portfolio", position.portfolio)
            encoder.member("period", position.period)
            encoder.member("brought_forward", position.broughtForward)
            encoder.member("current_year", position.currentYear)
            encoder.member("total_target", position.totalTarget)
            encoder.member("identified", position.identified)
            encoder.member("identified_shortfall", position.identifiedShortfall)
            encoder.member("achieved", position.achieved)
            encoder.member("shortfall", position.shortfall)
            encoder.member("role", position.role.rawValue)
        }
    }

    mutating func balanceMovements(_ movements: [BalanceMovement]) {
        objectPieces("balance_movements", movements) { encoder, movement in
            encoder.member("id", movement.id)
            encoder.provenance(movement.provenance)
            encoder.member("name", movement.name)
            encoder.member("kind", movement.kind?.rawValue)
            encoder.member("period", movement.period)
            encoder.optional("opening", movement.opening) { $0.step($1) }
            encoder.steps("movements", movement.movements)
            encoder.steps("subtotals", movement.subtotals)
            encoder.optional("closing", movement.closing) { $0.step($1) }
            encoder.member("percent_of_net_budget", movement.percentOfNetBudget)
            encoder.member("rate", movement.rate)
            encoder.member("matures_on", movement.matures?.description)
            encoder.member("role", movement.role.rawValue)
        }
    }

    private mutating func steps(_ key: StaticString, _ steps: [BalanceMovement.Step]) {
        list(key, steps) { $0.step($1) }
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
        objectPieces("funded_costs", costs) { encoder, cost in
            encoder.member("id", cost.id)
            encoder.provenance(cost.provenance)
            encoder.member("name", cost.name)
            encoder.member("group", cost.group)
            encoder.member("period", cost.period)
            encoder.parts("costs", cost.costs)
            encoder.parts("funding", cost.funding)
            encoder.member("net", cost.net)
            encoder.member("role", cost.role.rawValue)
        }
    }

    private mutating func parts(_ key: StaticString, _ parts: [FundedCost.Part]) {
        objects(key, parts) { encoder, part in
            encoder.member("kind", part.kind)
            encoder.member("basis", part.basis?.rawValue)
            encoder.member("stage", part.stage?.rawValue)
            encoder.json.key("amount")
            encoder.figure(part.amount)
        }
    }

    mutating func debtWriteOffs(_ writeOffs: [DebtWriteOff]) {
        objectPieces("debt_write_offs", writeOffs) { encoder, writeOff in
            encoder.member("id", writeOff.id)
            encoder.provenance(writeOff.provenance)
            encoder.member("department", writeOff.department)
            encoder.member("amount", writeOff.amount)
            encoder.member("period_end", writeOff.periodEnd?.description)
            encoder.member("trend", writeOff.trend)
            encoder.member("role", writeOff.role.rawValue)
            encoder.member("reason", writeOff.reason)
        }
    }
}
