import Papers
import Tables

/// A part of a whole that is told of rows and that no column of their table bears out.
public struct ToldShareMismatch: Rule {
    static let id = "told-share-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "The text says what part of a whole a row is, and no column of its table makes it so.",
        severity: .warning,
        reason: """
            Half of all complaints, two thirds of the overspend: such parts are what is remembered of a table and repeated
            in meetings, and few readers work them out again.
            """,
        grading: "Always a question: the sentence may be of a column that the table doesn't have.",
        needs: """
            A sentence that names rows of a table that has a total, and says what part they are, in words (`two thirds`) or as
            a percentage, of a whole that it calls the total or by words of the table. Wherever some column, or two cells of
            the row, make the part, it passes. A part in words may be five points off, `about` seven; `more than` and
            `nearly` say on which side it lies.
            """,
        acceptance: """
            Where the part is of something else. The acceptance names the rule and the finding's fingerprint, and says who
            accepts it and why; a changed word opens it again.
            """,
        triggering: [
            RuleExample(
                "Parts in words",
                """
                Wexcombe Complaints

                Service\tComplaints
                Housing\t246
                Environment\t171
                Libraries\t33
                Total\t450

                1. Housing received just under ↓a third of all complaints.

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Parts that the table bears out, and parts of the rows",
                """
                Wexcombe Complaints

                Service\tComplaints\tUpheld
                Housing\t246\t61
                Environment\t171\t80
                Libraries\t33\t12
                Total\t450\t153

                1. Housing received just over half of all complaints, and 40% of those upheld. In Housing a quarter of
                complaints were upheld. Most of the rest (38% of all complaints) were about Environment.

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let (held, denied) = ReportFractions(report).outcome()
        return Array(repeating: .passed, count: held) + denied.map { .failed(finding($0)) }
    }

    private func finding(_ denied: ReportFractions.Denied) -> Finding {
        let (sentence, share) = (denied.sentence, denied.share)
        let ranges = sentence.words.ranges
        let (first, last) = (
            ranges[denied.claim.words.lowerBound], ranges[denied.claim.words.upperBound - 1]
        )
        let start = sentence.range.lowerBound
        let text = sentence.block.text
        let quote = text.slice(start + first.lowerBound..<start + last.upperBound)
        // Where another rule says the same of a percentage, its place is that of the figure.
        let part = ranges[denied.claim.part.lowerBound].lowerBound..<ranges[denied.claim.part.upperBound - 1].upperBound
        let place = text.place(of: start + part.lowerBound..<start + part.upperBound)
        let parts = share.parts.map(\.printed).joined(separator: " and ")
        let percent = "\(share.value / 100).\(share.value % 100 / 10)%"
        var finding = ReportFinding(
            description,
            message:
                "The text says ‘\(quote)’, but \(parts) of \(share.whole.printed) (‘\(share.column)’) is \(percent)",
            at: place
        )
        finding.add(.stated, "text", quote: quote, at: place)
        for part in share.parts { finding.add(.operand, share.column, part) }
        finding.add(.operand, "\(share.total), \(share.column)", share.whole)
        return finding.finished()
    }
}
