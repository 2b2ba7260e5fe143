import Figures
import Lexicon
import Papers
import Tables

/// One report inside a paper: what it says of itself, its tables and the records read from it.
public struct Report: Sendable {
    /// `<first 12 of the sha256>/r1`, by the place of the report in the paper.
    public var id: String
    /// The report whose appendix this is; nil for all others.
    public var partOf: String?
    /// What the report says of itself.
    public var head: ReportHead
    /// The lines that belong to it; an appendix has its own.
    public var lineRanges: [ClosedRange<Int>]
    /// In the order of the paper.
    public var tables: [IdentifiedTable]
    /// Tables that were found and could not be read, with the reason.
    public var notes: [TableRemark] = []
    /// Captions whose table or chart did not survive, in their order.
    public var missingTables: [MissingTable] = []
    /// Records of every kind, each list in the order of the paper.
    public var budgetLines: [BudgetLine]
    public var savingsInitiatives: [SavingsInitiative]
    public var reserves: [Reserve]
    public var agedDebts: [AgedDebt]
    public var measures: [Measure]
    public var savingsPositions: [SavingsPosition] = []
    public var balanceMovements: [BalanceMovement] = []
    public var fundedCosts: [FundedCost] = []
    public var debtWriteOffs: [DebtWriteOff] = []
    public var receiptsPayments: [ReceiptPayment] = []
    public var tradedAreas: [TradedArea] = []
    public var grants: [Grant] = []
    public var financialRisks: [FinancialRisk] = []
    public var budgetAllocations: [BudgetAllocation] = []
    public var oneOffItems: [OneOffItem] = []
    public var variances: [Variance] = []
    public var deliverables: [Deliverable] = []
    public var ratingKeys: [RatingKey] = []
    public var agendaItems: [AgendaItem] = []
    public var decisions: [Decision] = []
    public var nominations: [Nomination] = []
    public var petitions: [Petition] = []
    public var footnotes: [TableFootnote] = []
    /// In the order of the text.
    public var statements: [Statement] = []

    public init(
        id: String,
        head: ReportHead,
        lineRanges: [ClosedRange<Int>],
        tables: [IdentifiedTable] = [],
        budgetLines: [BudgetLine] = [],
        savingsInitiatives: [SavingsInitiative] = [],
        reserves: [Reserve] = [],
        agedDebts: [AgedDebt] = [],
        measures: [Measure] = []
    ) {
        self.id = id
        self.head = head
        self.lineRanges = lineRanges
        self.tables = tables
        self.budgetLines = budgetLines
        self.savingsInitiatives = savingsInitiatives
        self.reserves = reserves
        self.agedDebts = agedDebts
        self.measures = measures
    }
}

/// A table under the id by which records, checks and findings name it: `<first 12 of sha256>/r1/t3`.
public struct IdentifiedTable: Sendable {
    public var id: String
    public var table: Table

    public init(id: String, table: Table) {
        self.id = id
        self.table = table
    }
}

/// What a report says of itself on its first page.
public struct ReportHead: Sendable {
    public typealias Kind = ReportKind

    public var kind: Kind
    public var title: String?
    public var authority: Authority?
    /// The committee or cabinet member that receives the report.
    public var body: String?
    public var meetingDate: CalendarDate?
    public var portfolio: String?
    public var period: Period

    public init(
        kind: Kind,
        title: String? = nil,
        authority: Authority? = nil,
        body: String? = nil,
        meetingDate: CalendarDate? = nil,
        portfolio: String? = nil,
        period: Period = Period()
    ) {
        self.kind = kind
        self.title = title
        self.authority = authority
        self.body = body
        self.meetingDate = meetingDate
        self.portfolio = portfolio
        self.period = period
    }
}

/// A council, by the name printed and, where the register knows it, its codes.
public struct Authority: Hashable, Sendable {
    public var name: String
    /// As in the register `local-authority-eng`, or its counterpart for Wales, Scotland or Northern Ireland.
    public var code: String?
    /// As the Office for National Statistics gives it.
    public var gssCode: String?

    public init(name: String, code: String? = nil, gssCode: String? = nil) {
        self.name = name
        self.code = code
        self.gssCode = gssCode
    }
}
