import Lexicon
import Papers
import Reconciliation
import Records
import Tables

/// What came out of a paper, or of several, in numbers.
public struct PaperCounts: Sendable {
    public var reports = 0
    public var tables = 0
    /// Nil stands for tables of no known kind.
    public var tablesByKind: [TableKind?: Int] = [:]
    public var tablesByLayout: [TableLayout: Int] = [:]
    /// Cells that hold a figure with a value.
    public var figures = 0
    public var records: [RecordKind: Int] = [:]
    /// One a rule, in the order in which the rules first occur.
    public var checks: [CheckTally] = []
    /// Those that nobody has accepted.
    public var findings: [Severity: Int] = [:]
    /// Findings that a person lets stand.
    public var accepted = 0
    /// How the figures of the prose stand to the rest.
    public var statements = StatementTally()
    /// Where the printed figures went, as far as they were counted.
    public var coverage = CoverageCounts()

    public init() {}

    public init(of audited: AuditedPaper) {
        for report in audited.reports { add(report) }
        checks = audited.checks
        statements = audited.statementTally
        coverage = audited.coverage.map { CoverageCounts(of: $0) } ?? CoverageCounts()
        add(audited.findings)
    }

    public mutating func add(_ findings: [Finding]) {
        for finding in findings {
            if finding.acceptance == nil { self.findings[finding.severity, default: 0] += 1 } else { accepted += 1 }
        }
    }

    private mutating func add(_ report: Report) {
        reports += 1
        for kind in RecordKind.allCases { records[kind, default: 0] += report.count(of: kind) }
        for table in report.tables.map(\.table) {
            tables += 1
            tablesByKind[table.kind, default: 0] += 1
            tablesByLayout[table.layout, default: 0] += 1
            for row in table.rows {
                for cell in row.cells where cell.figure?.value != nil { figures += 1 }
            }
        }
    }

    public static func += (total: inout PaperCounts, other: PaperCounts) {
        total.reports += other.reports
        total.tables += other.tables
        total.figures += other.figures
        total.coverage += other.coverage
        total.statements += other.statements
        total.tablesByKind.merge(other.tablesByKind, uniquingKeysWith: +)
        total.tablesByLayout.merge(other.tablesByLayout, uniquingKeysWith: +)
        total.records.merge(other.records, uniquingKeysWith: +)
        total.accepted += other.accepted
        total.findings.merge(other.findings, uniquingKeysWith: +)
        for tally in other.checks { total.add(tally) }
    }

    private mutating func add(_ tally: CheckTally) {
        guard let index = checks.firstIndex(where: { $0.rule == tally.rule }) else {
            checks.append(tally)
            return
        }
        checks[index].passed += tally.passed
        checks[index].failed += tally.failed
        checks[index].notEvaluated.merge(tally.notEvaluated, uniquingKeysWith: +)
    }
}

extension CheckTally {
    /// How many checks could not be made, whatever the reason.
    public var notEvaluatedCount: Int { notEvaluated.values.reduce(0, +) }

    /// The reasons that occurred, in their published order.
    public var reasons: [(reason: Check.Reason, count: Int)] {
        Check.Reason.allCases.compactMap { reason in
            notEvaluated[reason].flatMap { $0 > 0 ? (reason, $0) : nil }
        }
    }
}
