import Figures
import Papers
import Tables

/// A figure of a paper by what it tells of, so that another paper's figure of the same can be found.
public struct PaperFact: Sendable {
    /// Which list of records it comes from.
    public enum Kind: String, Sendable, CaseIterable {
        case budgetLine = "budget_line"
        case savings
        case savingsPosition = "savings_position"
        case reserve, balance
        case agedDebt = "aged_debt"
        case writeOff = "write_off"
        case measure
        case fundedCost = "funded_cost"
        case tradedArea = "traded_area"
        case grant, allocation, variance
    }

    /// Which field of its record a figure is, in the words of messages.
    enum Field: String {
        case balance, budget, forecast, actual, variance, gross, income, net, allocation, target, achieved,
            shortfall, identified, total, owed, cost, funding, expenditure, contribution, additional, result
        case adjustedBudget = "adjusted budget"
        case targetBroughtForward = "target brought forward"
        case targetOfTheYear = "target of the year"
        case totalTarget = "total target"
        case writtenOff = "written off"
        case broughtForward = "brought forward"
        case forecastSpend = "forecast spend"
        case openingBalance = "opening balance"

        /// Whether it changes in the course of its year, so that what a later paper prints for comparison need not be
        /// what a paper of that year printed.
        var isOfItsDay: Bool { self == .budget || self == .adjustedBudget || self == .forecast }
    }

    /// What has to be the same in two papers before their figures are compared.
    public struct Key: Hashable, Sendable {
        public var kind: Kind
        /// ``Field`` in words; with the fund, the age band or the kind of cost where one belongs to it.
        public var field: String
        public var subject: SubjectName
        public var unit: Unit?
        /// The last day of which it tells.
        public var day: CalendarDate
        /// Of a year that was over when the report was written.
        public var isSettled: Bool
        /// Whether ``subject`` holds the part of the authority too.
        public var isScoped = false

        public init(
            kind: Kind,
            field: String,
            subject: SubjectName,
            unit: Unit?,
            day: CalendarDate,
            isSettled: Bool,
            isScoped: Bool = false
        ) {
            self.kind = kind
            self.field = field
            self.subject = subject
            self.unit = unit
            self.day = day
            self.isSettled = isSettled
            self.isScoped = isScoped
        }

        /// The key as a number, the same on every machine: equal keys have equal numbers, and different ones nearly
        /// always different ones.
        public var number: Int64 {
            var fingerprint = Fingerprint()
            for part in [kind.rawValue, field, subject.words, unit?.rawValue ?? "", day.description] {
                fingerprint.add(part)
            }
            fingerprint.add(isSettled ? "settled" : "")
            fingerprint.add(isScoped ? "scoped" : "")
            return fingerprint.number
        }
    }

    public var key: Key
    /// The part of the authority that it belongs to: its group, or the portfolio or the reader of its
    /// report. Nil where none is told.
    public var scope: SubjectName?
    /// Printed in a later year for comparison.
    public var isComparator = false
    /// What was, at the beginning of the report's year.
    public var isOpening = false
    /// The name as printed.
    public var name: String
    /// The field in words: `forecast`.
    public var fieldName: String
    public var figure: Figure
    /// Which of the paper's reports it stands in, from 0.
    public var report: Int

    /// All of its scope: the row of totals, or a record without a name.
    public var isWhole = false

    public init(key: Key, scope: SubjectName?, name: String, fieldName: String, figure: Figure, report: Int) {
        self.key = key
        self.scope = scope
        self.name = name
        self.fieldName = fieldName
        self.figure = figure
        self.report = report
    }

    public var isRecovered: Bool {
        if case .recovered = figure.origin { true } else { false }
    }

    /// The key with the part of the authority in it, by which names that many parts use can meet.
    public var scopedKey: Key {
        guard !key.isScoped else { return key }
        var key = key
        key.subject = key.subject.with(scope)
        key.isScoped = true
        return key
    }

    /// Two figures of the same quantity agree where what their digits stand for meets: 1.8 and 1.763 do.
    public func agrees(with other: PaperFact) -> Bool {
        guard let first = figure.interval, let second = other.figure.interval else { return false }
        if figure.decimals == other.figure.decimals {
            return (figure.value ?? .zero) == (other.figure.value ?? .zero)
        }
        return first.meets(second)
    }
}

/// A report by what it says of itself.
public struct ReportIdentity: Hashable, Sendable {
    public var authority: SubjectName?
    public var title: SubjectName?
    public var portfolio: SubjectName?
    public var body: SubjectName?
    public var meetingDate: CalendarDate?
    public var asAt: CalendarDate?

    public init(
        authority: SubjectName? = nil,
        title: SubjectName? = nil,
        portfolio: SubjectName? = nil,
        body: SubjectName? = nil,
        meetingDate: CalendarDate? = nil,
        asAt: CalendarDate? = nil
    ) {
        self.authority = authority
        self.title = title
        self.portfolio = portfolio
        self.body = body
        self.meetingDate = meetingDate
        self.asAt = asAt
    }

    /// Whether it is the same report as another: two extractions of it, or two versions.
    func isSame(as other: ReportIdentity) -> Bool {
        guard authority == other.authority, title != nil, title == other.title else { return false }
        guard meetingDate == other.meetingDate, asAt == other.asAt else { return false }
        return (meetingDate != nil || asAt != nil) && portfolio == other.portfolio && body == other.body
    }
}

/// What is compared between papers: the figures of one paper by what they tell of.
public struct PaperFacts: Sendable {
    /// As the user gave it.
    public let name: String
    public let sha256: String
    public let reports: [ReportIdentity]
    public let facts: [PaperFact]

    public init(of audited: AuditedPaper) {
        name = audited.paper.file.name
        sha256 = audited.paper.file.sha256
        reports = audited.reports.map { ReportDay(of: $0.head).identity(of: $0.head) }
        facts = audited.reports.enumerated().flatMap { index, report in
            FactCollector(of: report, index: index).facts
        }
    }

    /// Facts that were kept.
    public init(name: String, sha256: String, reports: [ReportIdentity], facts: [PaperFact]) {
        self.name = name
        self.sha256 = sha256
        self.reports = reports
        self.facts = facts
    }

    /// The day of the paper's first meeting, by which papers are put in order.
    public var day: CalendarDate? { reports.compactMap(\.meetingDate).min() }
}
