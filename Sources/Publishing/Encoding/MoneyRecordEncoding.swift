import Records

// Budget lines, savings, reserves.
extension ContractEncoder {
    mutating func budgetLines(_ lines: [BudgetLine]) {
        objectPieces("budget_lines", lines) { encoder, line in
            encoder.member("id", line.id)
            encoder.provenance(line.provenance)
            encoder.member("name", line.name.isEmpty ? nil : line.name)
            encoder.member("name_kind", line.nameKind?.rawValue)
            encoder.member("group", line.group)
            encoder.member("period", line.period)
            encoder.member("fund", line.fund)
            encoder.member("budget", line.budget)
            encoder.member("additional_funding", line.additionalFunding)
            encoder.member("adjusted_budget", line.adjustedBudget)
            encoder.member("budget_to_date", line.budgetToDate)
            encoder.member("forecast", line.forecast)
            encoder.member("actual", line.actual)
            encoder.member("variance", line.variance)
            encoder.member("variance_percent", line.variancePercent)
            encoder.member("variance_to_date", line.varianceToDate)
            encoder.member("gross", line.gross)
            encoder.member("income", line.income)
            encoder.member("net", line.net)
            encoder.member("real_variance", line.realVariance)
            encoder.member("rephasing", line.rephasing)
            encoder.member("previous_forecast", line.previousForecast)
            encoder.member("previous_variance", line.previousVariance)
            encoder.member("variance_movement", line.varianceMovement)
            encoder.member("rating", line.rating)
            encoder.member("role", line.role.rawValue)
        }
    }

    mutating func receiptsPayments(_ records: [ReceiptPayment]) {
        objectPieces("receipts_payments", records) { encoder, record in
            encoder.member("id", record.id)
            encoder.provenance(record.provenance)
            encoder.member("name", record.name.isEmpty ? nil : record.name)
            encoder.member("group", record.group)
            encoder.member("direction", record.direction?.rawValue)
            encoder.member("period", record.period)
            encoder.member("date", record.date?.description)
            encoder.member("amount", record.amount)
            encoder.member("net", record.net)
            encoder.member("vat", record.vat)
            encoder.member("role", record.role.rawValue)
        }
    }

    mutating func savingsInitiatives(_ initiatives: [SavingsInitiative]) {
        objectPieces("savings_initiatives", initiatives) { encoder, initiative in
            encoder.member("id", initiative.id)
            encoder.provenance(initiative.provenance)
            encoder.member("name", initiative.name.isEmpty ? nil : initiative.name)
            encoder.member("group", initiative.group)
            encoder.member("period", initiative.period)
            encoder.objects("notes", initiative.notes) { encoder, note in
                encoder.member("anchor", note.anchor)
                encoder.member("text", note.text)
            }
            encoder.member("target", initiative.target)
            encoder.member("achieved", initiative.achieved)
            encoder.member("shortfall", initiative.shortfall)
            encoder.objects("by_status", initiative.byStatus) { encoder, part in
                encoder.member("label", part.label)
                encoder.member("status", part.status)
                encoder.member("rag", part.rag?.rawValue)
                encoder.member("amount", part.amount)
            }
            encoder.member("rating", initiative.rating)
            encoder.member("role", initiative.role.rawValue)
        }
    }

    mutating func reserves(_ reserves: [Reserve]) {
        objectPieces("reserves", reserves) { encoder, reserve in
            encoder.member("id", reserve.id)
            encoder.provenance(reserve.provenance)
            encoder.member("name", reserve.name.isEmpty ? nil : reserve.name)
            encoder.member("group", reserve.group)
            encoder.member("kind", reserve.kind?.rawValue)
            encoder.member("period", reserve.period)
            encoder.member("opening", reserve.opening)
            encoder.member("movement", reserve.movement)
            encoder.objects("movements", reserve.movements) { encoder, movement in
                encoder.member("name", movement.name)
                encoder.member("amount", movement.amount)
            }
            encoder.member("closing", reserve.closing)
            encoder.member("balance", reserve.balance)
            encoder.member("trend", reserve.trend)
            encoder.member("role", reserve.role.rawValue)
        }
    }
}
