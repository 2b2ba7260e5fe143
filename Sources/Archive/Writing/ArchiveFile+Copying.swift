import Foundation
import GRDB
import Publishing
import Reconciliation

extension ArchiveFile {
    /// Stores rows that were chosen for an export, with the bytes, the text and the facts of their paper in the archive
    /// that they come from, so that it can be audited and searched here too.
    public func store(exported rows: RowBatch, from origin: ArchiveFile) throws(ArchiveError) {
        guard let key = rows.paperKey, let source = try origin.source(ofPaper: key) else {
            throw ArchiveError(.other("a paper has no bytes"), at: origin.path)
        }
        let compared = try origin.facts(ofPaper: key)
        let paper = ArchivedPaper(
            rows: rows,
            texts: try origin.texts(ofPaper: key),
            source: source.bytes,
            facts: compared.facts,
            sketches: compared.sketches
        )
        try store(exported: paper, path: source.path)
    }

    /// Stores a paper that was read for an export, with the rows that were chosen.
    ///
    /// Nobody has read the paper into this archive: whoever ingests it reads it, and gets what was not chosen too.
    ///
    /// - Parameter path: all links resolved.
    public func store(exported paper: ArchivedPaper, path: String) throws(ArchiveError) {
        let text = { (column: String) in
            contract.tables[0].column(column).flatMap { paper.rows.string(0, 0, $0) }
        }
        try store(
            paper,
            of: ArchivedFile(
                path: path,
                name: text("file_name") ?? "",
                reader: Self.exportReader,
                sha256: text("file_sha256"),
                bytes: paper.source.count
            )
        )
    }

    /// Stands for the reader of what was put together by an export.
    private static let exportReader = "export"

    /// The bytes that a paper was read from, the file they came from, and who read them.
    public func source(ofPaper key: Int64) throws(ArchiveError) -> (path: String, reader: String, bytes: [UInt8])? {
        try read { db in
            let sql = "SELECT path, reader, bytes FROM sources WHERE paper_key = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [key]) else { return nil }
            return (row["path"], row["reader"], Array(row["bytes"] as Data))
        }
    }

    /// What a paper is compared by.
    func facts(
        ofPaper key: Int64
    ) throws(ArchiveError) -> (facts: PaperFacts, sketches: [ReportSketch]) {
        try read { db in
            let heads = try Row.fetchAll(
                db,
                sql: "SELECT * FROM report_heads WHERE paper_key = ? ORDER BY report",
                arguments: [key]
            )
            let facts = try Row.fetchAll(
                db,
                sql: "SELECT \(FactRows.selected) FROM facts WHERE paper_key = ? ORDER BY fact",
                arguments: [key]
            )
            let kept = PaperFacts(
                name: "",
                sha256: "",
                reports: heads.map { FactRows.identity($0) },
                facts: facts.compactMap { FactRows.fact($0) }
            )
            return (kept, heads.map { FactRows.sketch($0["sketch"]) })
        }
    }

    func texts(ofPaper key: Int64) throws(ArchiveError) -> [TextBlock] {
        try read { db in
            let keys = TextBlock.keys(ofPaper: key)
            let sql =
                "SELECT kind, line, end_line, text FROM text_blocks WHERE text_key BETWEEN ? AND ? ORDER BY text_key"
            return try Row.fetchAll(db, sql: sql, arguments: [keys.lowerBound, keys.upperBound]).map { row in
                TextBlock(kind: row["kind"], lines: row["line"]...max(row["line"], row["end_line"]), text: row["text"])
            }
        }
    }
}
