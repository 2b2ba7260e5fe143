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
            report(in: paper.blocks[range], of: paper, id: "\(prefix)/r\(number + 1)")
        }
    }

    private func report(in blocks: ArraySlice<Block>, of paper: Paper, id: String) -> Report {
        let tables = TableReader(lexicon: lexicon).tables(in: blocks).enumerated().map { number, table in
            IdentifiedTable(id: "\(id)/t\(number + 1)", table: table)
        }
        let head = HeadReader(lexicon: lexicon).head(of: blocks)
        let lines = blocks.first.flatMap { first in
            blocks.last.map { last in first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound) }
        }
        var report = Report(id: id, head: head, lineRanges: lines.map { [$0] } ?? [], tables: tables)
        let notes = FootnoteReader(blocks: blocks)
        let writeOffs = DebtWriteOffSentences(lexicon: lexicon, reportID: id)
        report.debtWriteOffs = writeOffs.records(in: blocks)
        ItemReader(lexicon: lexicon, report: id).read(blocks, into: &report)
        report.deliverables = DeliverableReader(lexicon: lexicon, report: id)
            .deliverables(in: blocks, of: paper.source, tables: tables.flatMap(\.table.lineRanges))
        report.ratingKeys = RatingKeyReader(lexicon: lexicon, report: id).keys(in: blocks, tables: tables)
        for table in tables { read(table, notes: notes.notes(below: table.table), into: &report) }
        report.statements = StatementReader(lexicon: lexicon).statements(in: blocks, report: id)
        report.missingTables = MissingTableReader(lexicon: lexicon).missing(from: tables, in: blocks)
        return report
    }

    private func read(_ table: IdentifiedTable, notes: Footnotes, into report: inout Report) {
        let source = RecordSource(table: table, period: report.head.period, lexicon: lexicon)
        switch table.table.kind {
        case .budgetMonitoring, .budget: report.budgetLines += BudgetLineReader(source: source).records()
        case .savingsInitiatives:
            report.savingsInitiatives += SavingsInitiativeReader(source: source, notes: notes).records()
            if let position = SavingsSummaryReader(source: source).record() { report.savingsPositions.append(position) }
        case .reserves: report.reserves += ReserveReader(source: source).records()
        case .agedDebt: report.agedDebts += AgedDebtReader(source: source).records()
        case .measures: report.measures += MeasureReader(source: source).records()
        case .savingsPositions: report.savingsPositions += SavingsPositionReader(source: source).records()
        case .balanceMovements:
            if let movement = BalanceMovementReader(source: source).record() {
                report.balanceMovements.append(movement)
            }
        case .fundedCosts: report.fundedCosts += FundedCostReader(source: source).records()
        case .debtWriteOffs: report.debtWriteOffs += DebtWriteOffReader(source: source).records()
        case .receiptsPayments: report.receiptsPayments += ReceiptPaymentReader(source: source).records()
        case .tradedAreas: report.tradedAreas += TradedAreaReader(source: source).records()
        case .grants: report.grants += GrantReader(source: source).records()
        case .financialRisks: report.financialRisks += FinancialRiskReader(source: source).records()
        case .ratingKey, .layoutOnly, nil: break
        }
    }
}
