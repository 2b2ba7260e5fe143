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
        var reader = TableReader(paper, lexicon: lexicon)
        var reports: [Report] = []
        for part in paper.outline {
            let parent = part.parent.flatMap { reports.indices.contains($0) ? reports[$0] : nil }
            let id = "\(prefix)/r\(reports.count + 1)"
            reports.append(report(part, of: paper, parent: parent, tables: reader.tables(in: part.blocks), id: id))
        }
        resolveRatings(of: &reports)
        return reports
    }

    /// A key may stand in one appendix and the ratings that it explains in another.
    private func resolveRatings(of reports: inout [Report]) {
        var keys: [String: [RatingKey]] = [:]
        for report in reports where !report.ratingKeys.isEmpty {
            keys[report.partOf ?? report.id, default: []] += report.ratingKeys
        }
        guard !keys.isEmpty else { return }
        for index in reports.indices {
            let own = reports[index].ratingKeys
            let names = Set(own.map(\.id))
            let others = (keys[reports[index].partOf ?? reports[index].id] ?? []).filter { !names.contains($0.id) }
            RatingResolver(keys: own + others, lexicon: lexicon).resolve(&reports[index])
        }
    }

    private func report(
        _ part: OutlinePart,
        of paper: Paper,
        parent: Report?,
        tables found: ReportTables,
        id: String
    ) -> Report {
        let blocks = paper.blocks[part.blocks]
        let tables = found.tables.enumerated().map { number, table in
            IdentifiedTable(id: "\(id)/t\(number + 1)", table: table)
        }
        var head = HeadReader(lexicon: lexicon)
            .head(of: blocks, part, parent: parent?.head, documentTitle: paper.documentTitle)
        if head.kind == .other, parent == nil, let kind = HeadReader.kind(of: tables) {
            head.kind = kind
            head.period.basis = HeadReader.basis(of: kind)
        }
        let lines = blocks.first.flatMap { first in
            blocks.last.map { last in first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound) }
        }
        var report = Report(id: id, head: head, lineRanges: lines.map { [$0] } ?? [], tables: tables)
        report.partOf = parent?.id
        report.notes = found.refusals
        let cells = CellPlaces(of: tables)
        let notes = FootnoteReader(blocks: blocks, lexicon: lexicon)
        let writeOffs = DebtWriteOffSentences(lexicon: lexicon, reportID: id)
        report.debtWriteOffs = writeOffs.records(in: blocks)
        ItemReader(lexicon: lexicon, report: id, cells: cells).read(blocks, into: &report)
        report.ratingKeys = RatingKeyReader(lexicon: lexicon, report: id).keys(in: blocks, tables: tables)
        let apart = Self.linesApart(tables, report.ratingKeys)
        report.deliverables = DeliverableReader(lexicon: lexicon, report: id)
            .deliverables(in: blocks, of: paper.source, apart: apart)
        if report.deliverables.isEmpty {
            report.deliverables = NarrativeDeliverableReader(lexicon: lexicon, report: id)
                .deliverables(in: blocks, apart: apart)
        }
        var footnotes = TableFootnoteReader(report: id)
        report.budgetLines.reserveCapacity(BudgetLineReader.lineCount(in: tables))
        for table in tables {
            let own = notes.notes(below: table.table)
            read(table, notes: own, into: &report)
            footnotes.read(own, of: table)
        }
        report.oneOffItems = OneOffItemReader(lexicon: lexicon, report: id).items(in: blocks)
        report.savingsPositions += SavingsSentenceReader(lexicon: lexicon, report: id)
            .positions(in: blocks, of: head, isPart: parent != nil)
        if head.kind == .agenda { report.agendaItems = AgendaReader(lexicon: lexicon, report: id).items(in: blocks) }
        if head.kind == .minutes {
            report.decisions = DecisionReader(lexicon: lexicon, report: id).decisions(in: blocks)
        }
        report.statements = StatementReader(lexicon: lexicon, cells: cells).statements(in: blocks, report: id)
        report.nameStatements()
        report.missingTables = MissingTableReader(lexicon: lexicon).missing(from: tables, in: blocks)
        for missing in report.missingTables { footnotes.readLost(notes.notes(below: Int(missing.place.line))) }
        report.footnotes = footnotes.footnotes
        return report
    }

    /// The lines of tables, their captions and the keys, which are no commentary.
    private static func linesApart(_ tables: [IdentifiedTable], _ keys: [RatingKey]) -> [ClosedRange<Int>] {
        var lines = keys.flatMap(\.provenance.lineRanges)
        for table in tables {
            lines += table.table.lineRanges
            guard let caption = table.table.caption?.place, caption.line > 0 else { continue }
            lines.append(Int(caption.line)...max(Int(caption.line), Int(caption.endLine)))
        }
        return lines
    }

    private func read(_ table: IdentifiedTable, notes: Footnotes, into report: inout Report) {
        let source = RecordSource(table: table, period: report.head.period, lexicon: lexicon)
        switch table.table.kind {
        case .budgetMonitoring, .budget: BudgetLineReader(source: source).read(into: &report.budgetLines)
        case .savingsInitiatives:
            report.savingsInitiatives += SavingsInitiativeReader(source: source, notes: notes).records()
            if let position = SavingsSummaryReader(source: source).record() { report.savingsPositions.append(position) }
        case .reserves: report.reserves += ReserveReader(source: source).records()
        case .agedDebt: report.agedDebts += AgedDebtReader(source: source).records()
        case .measures: report.measures += MeasureReader(source: source).records()
        case .savingsPositions: report.savingsPositions += SavingsPositionReader(source: source).records()
        case .balanceMovements: report.balanceMovements += BalanceMovementReader(source: source).records()
        case .fundedCosts: report.fundedCosts += FundedCostReader(source: source).records()
        case .debtWriteOffs: report.debtWriteOffs += DebtWriteOffReader(source: source).records()
        case .receiptsPayments: report.receiptsPayments += ReceiptPaymentReader(source: source).records()
        case .tradedAreas: report.tradedAreas += TradedAreaReader(source: source).records()
        case .grants: report.grants += GrantReader(source: source).records()
        case .financialRisks: report.financialRisks += FinancialRiskReader(source: source).records()
        case .nominations: report.nominations += NominationReader(source: source).records()
        case .petitions: report.petitions += PetitionReader(source: source).records()
        case .budgetAllocations:
            report.budgetAllocations += BudgetAllocationTableReader(source: source).records()
        case .deliverables: report.deliverables += DeliverableTableReader(source: source).records()
        case .ratingKey, .layoutOnly, nil: break
        }
    }
}
