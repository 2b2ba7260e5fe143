import Figures
import Papers
import Reconciliation

/// Findings as a table for spreadsheets and databases, a row a finding, under the names that the JSON has.
public enum FindingsCSV {
    /// The row of headings.
    public static var header: [UInt8] {
        var rows = CSVRows()
        for name in names { rows.plain(name) }
        rows.endRow()
        return rows.bytes
    }

    private static let names = [
        "paper", "line", "column", "path", "severity", "rule", "message", "printed", "stated", "computed", "difference",
        "tolerance", "unit", "diagnosis", "explanation", "evidence", "table", "fingerprint", "accepted_by",
        "accepted_on", "valid_until", "acceptance_reason",
    ]

    /// The rows of a paper's findings, in their order.
    public static func rows(of audited: AuditedPaper) -> [UInt8] {
        var paths = PathWriter(audited.paper.nodePaths)
        var rows = CSVRows()
        for finding in audited.findings { add(finding, in: audited.paper.file.name, &paths, to: &rows) }
        return rows.bytes
    }

    private static func add(
        _ finding: Finding,
        in paper: String,
        _ paths: inout PathWriter,
        to rows: inout CSVRows
    ) {
        rows.text(paper)
        rows.plain("\(finding.place.line)")
        rows.plain(finding.place.column > 0 ? "\(finding.place.column)" : nil)
        rows.plain(paths.path(of: finding.place))
        rows.plain(finding.severity.rawValue)
        rows.plain(finding.rule)
        rows.text(finding.message)
        rows.text(finding.evidence.first { $0.place == finding.place && $0.paper == nil }?.quote)
        for number in [finding.stated, finding.computed, finding.difference, finding.tolerance] {
            rows.plain(number?.description)
        }
        rows.plain(finding.unit?.rawValue)
        rows.plain(finding.diagnosis?.kind.rawValue)
        rows.text(finding.explanation)
        rows.text(finding.evidence.map(text).joined(separator: "; "))
        rows.plain(finding.table)
        rows.plain(finding.fingerprint)
        rows.text(finding.acceptance?.acceptedBy)
        rows.plain(finding.acceptance?.acceptedOn.description)
        rows.plain(finding.acceptance?.validUntil?.description)
        rows.text(finding.acceptance?.reason)
        rows.endRow()
    }

    /// `stated 10.072 (Total, Budget at 3:7)`
    private static func text(_ evidence: Finding.Evidence) -> String {
        let place = evidence.place
        let column = place.column > 0 ? ":\(place.column)" : ""
        let file = evidence.paper.map { "\($0):" } ?? ""
        let weight = evidence.weight == 1 ? "" : "\(evidence.weight) × "
        return
            "\(evidence.role.rawValue) \(weight)\(evidence.quote) (\(evidence.label) at \(file)\(place.line)\(column))"
    }
}
