import Records

extension ContractEncoder {
    mutating func report(_ report: Report) {
        let head = report.head
        json.beginObject()
        member("id", report.id)
        member("kind", head.kind.rawValue)
        member("title", head.title)
        json.key("authority")
        if let authority = head.authority { self.authority(authority) } else { json.null() }
        member("body", head.body)
        member("meeting_date", head.meetingDate?.description)
        member("portfolio", head.portfolio)
        member("period", head.period)
        member("line_ranges", report.lineRanges)
        json.key("tables")
        json.beginArray()
        for table in report.tables { self.table(table) }
        json.endArray()
        json.key("missing_tables")
        json.beginArray()
        for missing in report.missingTables { missingTable(missing) }
        json.endArray()
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
        json.key("budget_lines")
        json.beginArray()
        for line in report.budgetLines { budgetLine(line) }
        json.endArray()
        json.key("savings_initiatives")
        json.beginArray()
        for initiative in report.savingsInitiatives { savingsInitiative(initiative) }
        json.endArray()
        json.key("reserves")
        json.beginArray()
        for reserve in report.reserves { self.reserve(reserve) }
        json.endArray()
        json.key("aged_debts")
        json.beginArray()
        for debt in report.agedDebts { agedDebt(debt) }
        json.endArray()
        json.key("measures")
        json.beginArray()
        for measure in report.measures { self.measure(measure) }
        json.endArray()
        savingsPositions(report.savingsPositions)
        balanceMovements(report.balanceMovements)
        fundedCosts(report.fundedCosts)
        debtWriteOffs(report.debtWriteOffs)
        tradedAreas(report.tradedAreas)
        grants(report.grants)
        financialRisks(report.financialRisks)
        json.key("budget_allocations")
        json.beginArray()
        for allocation in report.budgetAllocations { budgetAllocation(allocation) }
        json.endArray()
        json.key("variances")
        json.beginArray()
        for variance in report.variances { self.variance(variance) }
        json.endArray()
        json.key("deliverables")
        json.beginArray()
        for deliverable in report.deliverables { self.deliverable(deliverable) }
        json.endArray()
        json.key("rating_keys")
        json.beginArray()
        for key in report.ratingKeys { ratingKey(key) }
        json.endArray()
        json.key("statements")
        json.beginArray()
        for statement in report.statements { self.statement(statement) }
        json.endArray()
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
