import JSON
import Reconciliation

/// One paper as the document that `ingest` prints: `paper.schema.json` says what is in it.
public enum PaperJSON {
    /// The document as UTF-8, ended by a line end. It is not checked against the schema; ``Publisher`` does that.
    public static func encode(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current
    ) -> [UInt8] {
        var encoder = ContractEncoder(style: style, capacity: capacity(for: audited, style))
        encoder.paper(audited, by: generator)
        encoder.json.endLine()
        return encoder.json.takeBytes()
    }

    /// About how many bytes the document will have, rather more than less: growing costs more than room not used.
    private static func capacity(for audited: AuditedPaper, _ style: JSONWriter.Style) -> Int {
        // Nearly all of a document are the cells of its tables. A node's path is as long as half of the rest.
        let bytesPerCell = audited.paper.file.format == .html ? 400 : 340
        var bytes = 1 << 14
        for report in audited.reports {
            let records = RecordKind.allCases.reduce(0) { $0 + report.count(of: $1) }
            bytes += records * 3000
            for table in report.tables {
                for row in table.table.rows { bytes += 200 + row.cells.count * bytesPerCell }
            }
        }
        return style == .compact ? bytes : bytes * 2
    }
}

extension ContractEncoder {
    fileprivate mutating func paper(_ audited: AuditedPaper, by generator: Generator) {
        paths = PathWriter(audited.paper.nodePaths)
        json.beginObject()
        preamble(generator)
        json.key("file")
        file(audited.paper.file)
        json.key("reports")
        json.beginArray()
        for report in audited.reports { self.report(report) }
        json.endArray()
        findings(audited.findings, in: audited.paper.file.name)
        checks(audited.checks)
        json.key("coverage")
        if let coverage = audited.coverage { self.coverage(coverage) } else { json.null() }
        json.endObject()
    }
}
