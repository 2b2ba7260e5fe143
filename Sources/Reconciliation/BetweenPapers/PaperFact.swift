import Figures
import Papers
import Tables

/// A figure of a paper by what it tells of, so that another paper's figure of the same can be found.
public struct PaperFact: Sendable {
    /// Which list of records it comes from.
    enum Kind: UInt8, Sendable {
        case budgetLine, savings, savingsPosition, reserve, balance, agedDebt, writeOff, measure, fundedCost, tradedArea
        case grant, allocation, variance
    }

    /// What has to be the same in two papers before their figures are compared.
    struct Key: Hashable, Sendable {
        var kind: Kind
        /// `forecast`, `closing`; with the fund, the age band or the kind of cost where one belongs to it.
        var field: String
        var subject: SubjectName
        var unit: Unit?
        /// The last day of which it tells.
        var day: CalendarDate
        /// Of a year that was over when the report was written.
        var isSettled: Bool
        /// Whether ``subject`` holds the part of the authority too.
        var isScoped = false
    }

    var key: Key
    /// The part of the authority that it belongs to: its group, or the portfolio or the reader of its
    /// report. Nil where none is told.
    var scope: SubjectName?
    /// Printed in a later year for comparison.
    var isComparator = false
    /// What was, at the beginning of the report's year.
    var isOpening = false
    /// The name as printed.
    var name: String
    /// The field in words: `forecast`.
    var fieldName: String
    var figure: Figure
    /// Which of the paper's reports it stands in, from 0.
    var report: Int

    /// All of its scope: the row of totals, or a record without a name.
    var isWhole = false

    var isRecovered: Bool {
        if case .recovered = figure.origin { true } else { false }
    }
}

/// A report by what it says of itself.
struct ReportIdentity: Hashable, Sendable {
    var authority: SubjectName?
    var title: SubjectName?
    var portfolio: SubjectName?
    var body: SubjectName?
    var meetingDate: CalendarDate?
    var asAt: CalendarDate?

    /// Whether it is the same report as another: two extractions of it, or two versions.
    func isSame(as other: ReportIdentity) -> Bool {
        guard authority == other.authority, title != nil, title == other.title else { return false }
        guard meetingDate == other.meetingDate, asAt == other.asAt else { return false }
        return (meetingDate != nil || asAt != nil) && portfolio == other.portfolio && body == other.body
    }

    /// Whether it may be of the same authority: one that names none may be of any.
    func mayShareAuthority(with other: ReportIdentity) -> Bool {
        authority == nil || other.authority == nil || authority == other.authority
    }
}

/// What is compared between papers: the figures of one paper by what they tell of.
public struct PaperFacts: Sendable {
    /// As the user gave it.
    public let name: String
    let sha256: String
    let reports: [ReportIdentity]
    let facts: [PaperFact]

    public init(of audited: AuditedPaper) {
        name = audited.paper.file.name
        sha256 = audited.paper.file.sha256
        reports = audited.reports.map { ReportDay(of: $0.head).identity(of: $0.head) }
        facts = audited.reports.enumerated().flatMap { index, report in
            FactCollector(of: report, index: index).facts
        }
    }
}
