import Papers
import Records

/// A report as the rules see it: its records and tables, and the blocks of the paper that belong to it.
public struct ReportSubject: Sendable {
    public let report: Report
    public let paper: Paper
    /// The tables of the report, in their order.
    public let tables: [TableSubject]

    public init(_ report: Report, of paper: Paper) {
        self.report = report
        self.paper = paper
        self.tables = report.tables.map(TableSubject.init)
    }

    /// The blocks of the paper that begin on a line of the report.
    public var blocks: [Block] {
        report.lineRanges.flatMap { paper.blocks(beginningIn: $0) }
    }
}
