import Figures
import Lexicon
import Papers
import Reconciliation
import Records
import Tables

/// Hand-built papers of an invented council, with something in every field.
enum Sample {
    static let text = "Service\tBudget £m\nParks & \"Greens\"\t10.062\nTotal\t10.072\n"
    static let sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    static let id = "0123456789ab"

    static func file(_ name: String = "wexcombe/q2.txt", format: PaperFile.Format = .text) -> PaperFile {
        PaperFile(name: name, sha256: sha256, bytes: 1234, lineCount: 56, format: format, encoding: .utf8)
    }

    static func place(_ line: Int, _ column: Int, _ length: Int, node: Int32 = -1) -> Place {
        Place(line: line, column: column, endLine: line, endColumn: column == 0 ? 0 : column + length, node: node)
    }

    static func money(_ thousands: Int128, _ printed: String, at place: Place) -> Figure {
        Figure(
            value: ExactDecimal(thousands, exponent: 3),
            unit: .gbp,
            unitOrigin: .column,
            decimals: -3,
            printed: printed,
            place: place
        )
    }

    static let budget = money(10062, "10.062", at: place(2, 18, 6))
    static let total = money(10072, "10.072", at: place(3, 7, 6))
    static let percent = Figure(
        value: ExactDecimal(893, exponent: -1),
        unit: .percent,
        unitOrigin: .cell,
        decimals: 1,
        printed: "89.3%",
        origin: .derived("share of the total"),
        place: place(3, 1, 5)
    )
    static let dash = Figure(
        value: nil,
        unit: .gbp,
        decimals: -3,
        printed: "-",
        absence: .nilValue,
        place: place(2, 30, 1)
    )
    static let range = Figure(
        value: ExactDecimal(5),
        upper: ExactDecimal(10),
        printed: "5-10",
        origin: .recovered("from the line below"),
        place: place(2, 30, 4)
    )
    static let rating = RatingMark(printed: "🔴", rating: Rating("action"), rag: .red, place: place(2, 40, 4))
    static let unknownRating = RatingMark(
        printed: "?",
        rating: nil,
        rag: nil,
        origin: .derived("from its share"),
        place: place(3, 40, 1)
    )
    static let trend = TrendMark(printed: "▲", trend: .up, place: place(2, 50, 3))
    static let period = Period(
        financialYear: FinancialYear(startYear: 2031),
        quarter: .second,
        month: 9,
        asAt: CalendarDate(year: 2031, month: 9, day: 30),
        basis: .forecast
    )

    static func provenance(rows: [Int] = [2]) -> Provenance {
        Provenance(table: "\(id)/r1/t1", rows: rows, lineRanges: [2...2])
    }

    static func audited(
        name: String = "wexcombe/q2.txt",
        report: Report = report,
        findings: [Finding] = [finding],
        checks: [CheckTally] = checks
    ) -> AuditedPaper {
        let paper = Paper(file: file(name), source: SourceText(Array(text.utf8)), blocks: [], outline: [])
        var audited = AuditedPaper(paper: paper, reports: [report], checks: checks, findings: findings)
        audited.coverage = coverage
        audited.statementChecks = [[statementCheck]]
        audited.statementTally = StatementTally([statementCheck])
        return audited
    }

    static var report: Report {
        var report = reportWithMoneyRecords(tabledReport)
        report.statements = [statement]
        report.missingTables = [missingTable]
        report.budgetAllocations = [allocation]
        report.variances = [variance]
        report.deliverables = [deliverable]
        report.ratingKeys = [ratingKey]
        report.notes = [remark]
        addPackRecords(to: &report)
        return report
    }

    private static let tabledReport = Report(
        id: "\(id)/r1",
        head: ReportHead(
            kind: .budgetMonitoring,
            title: "Budget monitoring",
            authority: Authority(name: "Wexcombe County Council", code: "WXC", gssCode: nil),
            body: "Cabinet",
            meetingDate: CalendarDate(year: 2031, month: 11, day: 4),
            portfolio: nil,
            period: period
        ),
        lineRanges: [1...3],
        tables: [IdentifiedTable(id: "\(id)/r1/t1", table: table)],
        budgetLines: [budgetLine],
        savingsInitiatives: [savings],
        reserves: [reserve],
        agedDebts: [agedDebt],
        measures: [measure]
    )

}
