import Records

extension ContractEncoder {
    mutating func report(_ report: Report) {
        let head = report.head
        json.beginObject()
        member("id", report.id)
        member("part_of", report.partOf)
        // What a paper by itself does not tell: an archive does.
        member("same_as", String?.none)
        member("kinship", String?.none)
        member("kind", head.kind.rawValue)
        member("title", head.title)
        optional("authority", head.authority) { $0.authority($1) }
        member("body", head.body)
        member("meeting_date", head.meetingDate?.description)
        member("portfolio", head.portfolio)
        member("period", head.period)
        member("line_ranges", report.lineRanges)
        pieces("tables", report.tables) { $0.table($1) }
        pieces("notes", report.notes) { $0.note($1) }
        pieces("missing_tables", report.missingTables) { $0.missingTable($1) }
        records(of: report)
        json.endObject()
    }

    private mutating func authority(_ authority: Authority) {
        json.beginObject()
        member("name", authority.name)
        member("code", authority.code)
        member("gss_code", authority.gssCode)
        json.endObject()
    }

    private mutating func records(of report: Report) {
        pieces("budget_lines", report.budgetLines) { $0.budgetLine($1) }
        pieces("savings_initiatives", report.savingsInitiatives) { $0.savingsInitiative($1) }
        pieces("reserves", report.reserves) { $0.reserve($1) }
        pieces("aged_debts", report.agedDebts) { $0.agedDebt($1) }
        pieces("measures", report.measures) { $0.measure($1) }
        savingsPositions(report.savingsPositions)
        balanceMovements(report.balanceMovements)
        fundedCosts(report.fundedCosts)
        debtWriteOffs(report.debtWriteOffs)
        pieces("receipts_payments", report.receiptsPayments) { $0.receiptPayment($1) }
        tradedAreas(report.tradedAreas)
        grants(report.grants)
        financialRisks(report.financialRisks)
        pieces("budget_allocations", report.budgetAllocations) { $0.budgetAllocation($1) }
        oneOffItems(report.oneOffItems)
        pieces("variances", report.variances) { $0.variance($1) }
        pieces("deliverables", report.deliverables) { $0.deliverable($1) }
        pieces("rating_keys", report.ratingKeys) { $0.ratingKey($1) }
        agendaItems(report.agendaItems)
        decisions(report.decisions)
        nominations(report.nominations)
        petitions(report.petitions)
        footnotes(report.footnotes)
        numberedPieces("statements", report.statements) { $0.statement($1, at: $2) }
    }

    mutating func provenance(_ provenance: Provenance) {
        json.key("provenance")
        json.beginObject()
        member("table", provenance.table)
        member("rows", provenance.rows)
        member("line_ranges", provenance.lineRanges)
        json.endObject()
    }
}
