import GRDB
import JSON
import Publishing
import Reconciliation

extension ArchiveFile {
    /// The rows of one paper with every report that has copies joined with them, and the copies emptied: over all
    /// papers each record and finding is there once.
    ///
    /// A paper none of whose reports has or is a copy is given as it was stored. Versions are not joined: they tell
    /// different things.
    public func joinedRows(ofPaper key: Int64) throws(ArchiveError) -> RowBatch {
        try read { db in
            let selection = RowSelection(contract: contract)
            let rows = try selection.rows(ofPaper: key, from: db)
            guard try isRelated(key, in: db) else { return rows }
            guard var paper = try JSONValue(parsing: RowAssembler.document(of: rows)).objectValue,
                var reports = paper["reports"]?.arrayValue
            else { return rows }
            for (index, report) in reports.enumerated() {
                guard let object = report.objectValue, let id = report["id"]?.stringValue else { continue }
                reports[index] = .object(try joined(object, id, in: db))
            }
            paper["reports"] = .array(reports)
            if let findings = paper["findings"]?.arrayValue {
                paper["findings"] = .array(try FindingCopies(ofPaper: key, in: db).applied(to: findings, ofPaper: key))
            }
            var json = JSONWriter(style: .compact)
            json.value(.object(paper))
            json.endLine()
            return try RowReader.rows(of: json.takeBytes(), in: contract)
        }
    }

    private func isRelated(_ key: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM report_heads AS head JOIN report_copies AS link
                        ON link.kinship = 'copy' AND (link.report_id = head.report_id OR link.same_as = head.report_id)
                        WHERE head.paper_key = ?
                    )
                    """
            ),
            arguments: [key]
        ) ?? false
    }

    private func joined(_ report: JSONObject, _ id: String, in db: Database) throws -> JSONObject {
        let principal = try String.fetchOne(
            db.cachedStatement(sql: "SELECT same_as FROM report_copies WHERE report_id = ? AND kinship = 'copy'"),
            arguments: [id]
        )
        if let principal {
            guard let first = try self.report(principal, in: db) else { return report }
            return ReportJoin(first.report, report, paper: "").emptied
        }
        var joined = report
        let copies = try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT report_id FROM report_copies WHERE same_as = ? AND kinship = 'copy' ORDER BY report_id"
            ),
            arguments: [id]
        )
        for copy in copies {
            guard let other = try self.report(copy, in: db) else { continue }
            joined = ReportJoin(joined, other.report, paper: other.paper).joined
        }
        return joined
    }

    /// A report with its records, as the contract has it but without its tables, and the name of its paper.
    func report(_ id: String, in db: Database) throws -> (report: JSONObject, paper: String)? {
        let key = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT paper_key FROM report_heads WHERE report_id = ?"),
            arguments: [id]
        )
        guard let key else { return nil }
        let selection = RowSelection(contract: contract)
        let rows = try selection.rows(ofPaper: key, tables: selection.recordTables, from: db)
        let document = try JSONValue(parsing: RowAssembler.document(of: rows))
        guard let report = document["reports"]?.arrayValue?.first(where: { $0["id"]?.stringValue == id })?.objectValue
        else { return nil }
        return (report, document["file"]?["name"]?.stringValue ?? "")
    }
}
