import Records
import Tables

/// The reports of a paper and the records read from them, with the place of every figure.
enum RecordDump {
    static func text(of reports: [Report]) -> String {
        reports.map { lines(for: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func lines(for report: Report) -> [String] {
        let head = report.head
        let facts: [(String, String?)] = [
            ("title", head.title), ("authority", head.authority?.name), ("body", head.body),
            ("meeting date", head.meetingDate.map { "\($0)" }), ("portfolio", head.portfolio),
            ("period", head.period.isEmpty ? nil : Wording.period(head.period)),
        ]
        var lines = ["\(report.id): \(head.kind.rawValue), lines \(Wording.lines(report.lineRanges))"]
        if let whole = report.partOf { lines.append("  part of: \(whole)") }
        lines += facts.map { "  \($0.0): \($0.1 ?? "not known")" }
        lines.append("  tables: \(report.tables.count)")
        for note in report.notes { lines.append("  note: \(note.text) (at \(Wording.place(note.place)))") }
        for missing in report.missingTables { lines += StatementSheet.lines(for: missing) }
        for line in report.budgetLines { lines += self.lines(for: line) }
        for initiative in report.savingsInitiatives { lines += self.lines(for: initiative) }
        for reserve in report.reserves { lines += self.lines(for: reserve) }
        for debt in report.agedDebts { lines += self.lines(for: debt) }
        for measure in report.measures { lines += self.lines(for: measure) }
        lines += MoneyRecordDump.lines(for: report)
        for allocation in report.budgetAllocations { lines += allocation.lines }
        for item in report.oneOffItems { lines += item.lines }
        for variance in report.variances { lines += variance.lines }
        for deliverable in report.deliverables { lines += deliverable.lines }
        for key in report.ratingKeys { lines += key.lines }
        for item in report.agendaItems { lines += item.lines }
        for decision in report.decisions { lines += decision.lines }
        for nomination in report.nominations { lines += nomination.lines }
        for petition in report.petitions { lines += petition.lines }
        for footnote in report.footnotes { lines += footnote.lines }
        for statement in report.statements { lines += StatementSheet.lines(for: statement) }
        return lines
    }

    private static func lines(for line: BudgetLine) -> [String] {
        var sheet = RecordSheet("budget line", line.id, line.provenance, name: line.name)
        sheet.add("role", line.role.rawValue)
        sheet.add("name kind", line.nameKind?.rawValue)
        sheet.add("group", line.group)
        sheet.add("period", line.period)
        sheet.add("fund", line.fund)
        sheet.add("budget", line.budget)
        sheet.add("additional funding", line.additionalFunding)
        sheet.add("adjusted budget", line.adjustedBudget)
        sheet.add("budget to date", line.budgetToDate)
        sheet.add("forecast", line.forecast)
        sheet.add("actual", line.actual)
        sheet.add("variance", line.variance)
        sheet.add("variance percent", line.variancePercent)
        sheet.add("variance to date", line.varianceToDate)
        sheet.add("gross", line.gross)
        sheet.add("income", line.income)
        sheet.add("net", line.net)
        sheet.add("real variance", line.realVariance)
        sheet.add("rephasing", line.rephasing)
        sheet.add("previous forecast", line.previousForecast)
        sheet.add("previous variance", line.previousVariance)
        sheet.add("variance movement", line.varianceMovement)
        sheet.add("committed", line.committed)
        sheet.add("rating", line.rating)
        return sheet.lines
    }

    private static func lines(for initiative: SavingsInitiative) -> [String] {
        var sheet = RecordSheet("savings initiative", initiative.id, initiative.provenance, name: initiative.name)
        sheet.add("role", initiative.role.rawValue)
        sheet.add("group", initiative.group)
        sheet.add("period", initiative.period)
        for note in initiative.notes { sheet.add("note \(note.anchor)", note.text ?? "not found") }
        sheet.add("target", initiative.target)
        sheet.add("achieved", initiative.achieved)
        sheet.add("shortfall", initiative.shortfall)
        for part in initiative.byStatus { sheet.add("\(part.label) (\(part.status))", part.amount) }
        sheet.add("rating", initiative.rating)
        return sheet.lines
    }

    private static func lines(for reserve: Reserve) -> [String] {
        var sheet = RecordSheet("reserve", reserve.id, reserve.provenance, name: reserve.name)
        sheet.add("role", reserve.role.rawValue)
        sheet.add("kind", reserve.kind?.rawValue)
        sheet.add("group", reserve.group)
        sheet.add("period", reserve.period)
        sheet.add("opening", reserve.opening)
        sheet.add("movement", reserve.movement)
        for movement in reserve.movements { sheet.add("movement, \(movement.name)", movement.amount) }
        sheet.add("closing", reserve.closing)
        sheet.add("balance", reserve.balance)
        sheet.add("trend", reserve.trend)
        return sheet.lines
    }

    private static func lines(for debt: AgedDebt) -> [String] {
        var sheet = RecordSheet("aged debt", debt.id, debt.provenance, name: debt.department ?? "department not named")
        sheet.add("role", debt.role.rawValue)
        sheet.add("period", debt.period)
        for band in debt.bands {
            let to = band.age.to.map { " to \($0)" } ?? " and over"
            sheet.add("\(band.age.from)\(to) \(band.age.unit.rawValue)", band.owed)
        }
        if let notDue = debt.notDue { sheet.add("not due", notDue) }
        if let total = debt.total { sheet.add("total", total) }
        return sheet.lines
    }

    private static func lines(for measure: Measure) -> [String] {
        var sheet = RecordSheet("measure", measure.id, measure.provenance, name: measure.name ?? "measure not named")
        sheet.add("group", measure.group)
        sheet.add("as at", measure.asAt)
        for result in measure.results { sheet.add("result \(result.label)", result.figure) }
        for target in measure.targets { sheet.add("target \(target.label)", target.figure) }
        for floor in measure.floors { sheet.add("floor \(floor.label)", floor.figure) }
        for limit in measure.limits { sheet.add("limit \(limit.label)", limit.figure) }
        for benchmark in measure.benchmarks { sheet.add("benchmark \(benchmark.label)", benchmark.figure) }
        for reading in measure.ratings { sheet.add("rating \(reading.label)", reading.rating) }
        sheet.add("trend", measure.trend)
        return sheet.lines
    }
}
