import Records

// Budget lines, savings, reserves.
extension ContractEncoder {
    mutating func budgetLines(_ lines: [BudgetLine]) {
        json.key("budget_lines")
        json.beginArray()
        let lines = lines.span
        for index in lines.indices {
            budgetLine(lines, index)
            stream.passElement(&json)
        }
        json.endArray()
    }

    /// Read in place, by its position: a line that is handed over is copied first, with all its figures.
    private mutating func budgetLine(_ lines: Span<BudgetLine>, _ index: Int) {
        json.beginObject()
        member("id", lines[index].id)
        provenance(lines[index].provenance)
        member("name", lines[index].name.isEmpty ? nil : lines[index].name)
        member("name_kind", lines[index].nameKind?.rawValue)
        member("group", lines[index].group)
        member("period", lines[index].period)
        member("fund", lines[index].fund)
        member("budget", lines[index].budget)
        // Most lines lack most of their fields; those are taken together.
        if lines[index].tellsOtherBudgets {
            member("additional_funding", lines[index].additionalFunding)
            member("adjusted_budget", lines[index].adjustedBudget)
            member("budget_to_date", lines[index].budgetToDate)
        } else if json.takesKeptMembers {
            json.members(kept.noOtherBudgets)
        } else {
            json.nullMembers("additional_funding", "adjusted_budget", "budget_to_date")
        }
        member("forecast", lines[index].forecast)
        member("actual", lines[index].actual)
        member("variance", lines[index].variance)
        member("variance_percent", lines[index].variancePercent)
        if lines[index].tellsMoreThanVariance {
            member("variance_to_date", lines[index].varianceToDate)
            member("gross", lines[index].gross)
            member("income", lines[index].income)
            member("net", lines[index].net)
            member("real_variance", lines[index].realVariance)
            member("rephasing", lines[index].rephasing)
            member("previous_forecast", lines[index].previousForecast)
            member("previous_variance", lines[index].previousVariance)
            member("variance_movement", lines[index].varianceMovement)
        } else if json.takesKeptMembers {
            json.members(kept.nothingButVariance)
        } else {
            json.nullMembers("variance_to_date", "gross", "income")
            json.nullMembers("net", "real_variance", "rephasing")
            json.nullMembers("previous_forecast", "previous_variance", "variance_movement")
        }
        member("rating", lines[index].rating)
        member("role", lines[index].role.rawValue)
        member("committed", lines[index].committed)
        json.endObject()
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
