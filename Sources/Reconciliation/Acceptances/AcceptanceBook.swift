import Figures

/// The acceptances in force on a day, to be laid over the findings of papers.
public struct AcceptanceBook: Sendable {
    public let acceptances: [Acceptance]
    /// The day on which it is judged whether one has run out.
    public let day: CalendarDate
    private let valid: [Acceptance.Key: [Acceptance]]

    public init(_ acceptances: [Acceptance], on day: CalendarDate) {
        self.acceptances = acceptances
        self.day = day
        valid = Dictionary(grouping: acceptances.filter { $0.holds(on: day) }, by: \.key)
    }

    /// Writes into each finding of a paper that is accepted by whom and why.
    ///
    /// The same mistake printed again in the next paper is a finding of its own: an acceptance that names its paper
    /// says nothing of another.
    /// - Parameter paper: The name of the paper's file; its folders don't matter.
    public func apply(to findings: inout [Finding], of paper: String) {
        let name = Acceptance.fileName(of: paper)
        for index in findings.indices {
            findings[index].acceptance = valid[findings[index].key]?.first { $0.isOf(name) }
        }
    }
}

/// How an acceptance stands after an audit.
public struct AcceptanceStanding: Sendable {
    public enum Status: String, Sendable, CaseIterable {
        /// It accepts a finding.
        case used
        /// It would, but its time is over: the finding is open again.
        case expired
        /// No finding has its rule and fingerprint any more: a figure has changed, or was put right.
        case unmatched
        /// Its paper, or its rule, was no part of the audit.
        case notAudited = "not_audited"
    }

    public var acceptance: Acceptance
    public var status: Status

    public init(acceptance: Acceptance, status: Status) {
        self.acceptance = acceptance
        self.status = status
    }

    /// Whether somebody has to look at it.
    public var isStale: Bool { status == .expired || status == .unmatched }
}

/// What an audit has seen, as far as acceptances are concerned.
public struct AcceptanceWitness: Sendable {
    private var keys: Set<Acceptance.Key> = []
    private var byPaper: [String: Set<Acceptance.Key>] = [:]

    public init() {}

    /// - Parameter paper: The name of the file, without its folders.
    public mutating func saw(_ findings: Set<Acceptance.Key>, in paper: String) {
        byPaper[paper, default: []].formUnion(findings)
        keys.formUnion(findings)
    }

    /// How each acceptance of a book stands, in its order.
    ///
    /// - Parameter rules: The ids of the rules that were applied.
    public func standings(of book: AcceptanceBook, rules: Set<String>) -> [AcceptanceStanding] {
        book.acceptances.map { AcceptanceStanding(acceptance: $0, status: status(of: $0, in: book, rules: rules)) }
    }

    private func status(
        of acceptance: Acceptance,
        in book: AcceptanceBook,
        rules: Set<String>
    ) -> AcceptanceStanding.Status {
        let seen = acceptance.paper.map { byPaper[$0] ?? [] } ?? keys
        if seen.contains(acceptance.key) { return acceptance.holds(on: book.day) ? .used : .expired }
        let isApplied = rules.contains(acceptance.key.rule)
        let isRead = acceptance.paper.map { byPaper[$0] != nil } ?? true
        return isApplied && isRead ? .unmatched : .notAudited
    }
}
