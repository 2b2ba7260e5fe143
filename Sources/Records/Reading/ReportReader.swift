import Lexicon
import Papers
import Tables

/// Reads the reports of a paper: what each says of itself, its tables, and the records that the tables hold.
public struct ReportReader: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    public func reports(of paper: Paper) -> [Report] {
        let prefix = String(paper.file.sha256.prefix(12))
        return paper.outline.enumerated().map { number, range in
            report(in: paper.blocks[range], id: "\(prefix)/r\(number + 1)")
        }
    }

    private func report(in blocks: ArraySlice<Block>, id: String) -> Report {
        let tables = TableReader(lexicon: lexicon).tables(in: blocks).enumerated().map { number, table in
            IdentifiedTable(id: "\(id)/t\(number + 1)", table: table)
        }
        let head = HeadReader(lexicon: lexicon).head(of: blocks)
        let lines = blocks.first.flatMap { first in
            blocks.last.map { last in first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound) }
        }
        var report = Report(id: id, head: head, lineRanges: lines.map { [$0] } ?? [], tables: tables)
        let notes = FootnoteReader(blocks: blocks)
        for table in tables { read(table, notes: notes.notes(below: table.table), into: &report) }
        report.statements = StatementReader(lexicon: lexicon).statements(in: blocks, report: id)
        report.missingTables = MissingTableReader(lexicon: lexicon).missing(from: tables, in: blocks)
        return report
    }

    private func read(_ table: IdentifiedTable, notes: Footnotes, into report: inout Report) {
        let source = RecordSource(table: table, period: report.head.period, lexicon: lexicon)
        switch table.table.kind {
        case .budgetMonitoring: report.budgetLines += BudgetLineReader(source: source).records()
        case .savingsInitiatives:
            report.savingsInitiatives += SavingsInitiativeReader(source: source, notes: notes).records()
        case .reserves: report.reserves += ReserveReader(source: source).records()
        case .agedDebt: report.agedDebts += AgedDebtReader(source: source).records()
        case .measures: report.measures += MeasureReader(source: source).records()
        case .savingsPositions, .balanceMovements, .ratingKey, .layoutOnly, nil: break
        }
    }
}
