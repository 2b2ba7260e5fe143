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
        tables(report.tables)
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
        budgetLines(report.budgetLines)
        savingsInitiatives(report.savingsInitiatives)
        reserves(report.reserves)
        agedDebts(report.agedDebts)
        measures(report.measures)
        savingsPositions(report.savingsPositions)
        balanceMovements(report.balanceMovements)
        fundedCosts(report.fundedCosts)
        debtWriteOffs(report.debtWriteOffs)
        receiptsPayments(report.receiptsPayments)
        tradedAreas(report.tradedAreas)
        grants(report.grants)
        financialRisks(report.financialRisks)
        budgetAllocations(report.budgetAllocations)
        oneOffItems(report.oneOffItems)
        variances(report.variances)
        deliverables(report.deliverables)
        ratingKeys(report.ratingKeys)
        agendaItems(report.agendaItems)
        decisions(report.decisions)
        nominations(report.nominations)
        petitions(report.petitions)
        footnotes(report.footnotes)
        statements(report.statements)
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
