import Records

// Budget lines, savings, reserves.
extension ContractEncoder {
    mutating func budgetLine(_ line: borrowing BudgetLine) {
        json.beginObject()
        member("id", line.id)
        provenance(line.provenance)
        member("name", line.name.isEmpty ? nil : line.name)
        member("name_kind", line.nameKind?.rawValue)
        member("group", line.group)
        member("period", line.period)
        member("fund", line.fund)
        member("budget", line.budget)
        member("additional_funding", line.additionalFunding)
        member("adjusted_budget", line.adjustedBudget)
        member("budget_to_date", line.budgetToDate)
        member("forecast", line.forecast)
        member("actual", line.actual)
        member("variance", line.variance)
        member("variance_percent", line.variancePercent)
        member("variance_to_date", line.varianceToDate)
        member("gross", line.gross)
        member("income", line.income)
        member("net", line.net)
        member("real_variance", line.realVariance)
        member("rephasing", line.rephasing)
        member("previous_forecast", line.previousForecast)
        member("previous_variance", line.previousVariance)
        member("variance_movement", line.varianceMovement)
        member("rating", line.rating)
        member("role", line.role.rawValue)
        json.endObject()
    }

    mutating func receiptPayment(_ record: ReceiptPayment) {
        json.beginObject()
        member("id", record.id)
        provenance(record.provenance)
        member("name", record.name.isEmpty ? nil : record.name)
        member("group", record.group)
        member("direction", record.direction?.rawValue)
        member("period", record.period)
        member("date", record.date?.description)
        member("amount", record.amount)
        member("net", record.net)
        member("vat", record.vat)
        member("role", record.role.rawValue)
        json.endObject()
    }

    mutating func savingsInitiative(_ initiative: SavingsInitiative) {
        json.beginObject()
        member("id", initiative.id)
        provenance(initiative.provenance)
        member("name", initiative.name.isEmpty ? nil : initiative.name)
        member("group", initiative.group)
        member("period", initiative.period)
        objects("notes", initiative.notes) { encoder, note in
            encoder.member("anchor", note.anchor)
            encoder.member("text", note.text)
        }
        member("target", initiative.target)
        member("achieved", initiative.achieved)
        member("shortfall", initiative.shortfall)
        objects("by_status", initiative.byStatus) { encoder, part in
            encoder.member("label", part.label)
            encoder.member("status", part.status)
            encoder.member("rag", part.rag?.rawValue)
            encoder.member("amount", part.amount)
        }
        member("rating", initiative.rating)
        member("role", initiative.role.rawValue)
        json.endObject()
    }

    mutating func reserve(_ reserve: Reserve) {
        json.beginObject()
        member("id", reserve.id)
        provenance(reserve.provenance)
        member("name", reserve.name.isEmpty ? nil : reserve.name)
        member("group", reserve.group)
        member("kind", reserve.kind?.rawValue)
        member("period", reserve.period)
        member("opening", reserve.opening)
        member("movement", reserve.movement)
        objects("movements", reserve.movements) { encoder, movement in
            encoder.member("name", movement.name)
            encoder.member("amount", movement.amount)
        }
        member("closing", reserve.closing)
        member("balance", reserve.balance)
        member("trend", reserve.trend)
        member("role", reserve.role.rawValue)
        json.endObject()
    }
}
