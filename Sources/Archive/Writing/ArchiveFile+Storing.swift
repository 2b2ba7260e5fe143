import GRDB
import Publishing

/// A paper is its bytes: two files with the same bytes are one paper under two names. Of those that are there, the one
/// whose path comes first gives the name, whichever was met first.
extension ArchiveFile {
    /// How a file stands to what is here already, and what it is called.
    ///
    /// A file is called by its path below the folder that a run was given, so one run may say less of it than another:
    /// where an earlier one said more, the file keeps that name.
    public func standing(of file: ArchivedFile) throws(ArchiveError) -> (standing: FileStanding, name: String) {
        guard let sha256 = file.sha256 else { return (.toRead, file.name) }
        return try read { db in
            var file = file
            let known = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT sha256, reader, vanished, name, error_code FROM files WHERE path = ?"),
                arguments: [file.path]
            )
            if let known {
                let name: String = known["name"]
                if name.utf8.count > file.name.utf8.count { file.name = name }
                if name == file.name, known["sha256"] == sha256, known["reader"] == file.reader, known["vanished"] == 0
                {
                    return ((known["error_code"] as String?).map { .refused(code: $0) } ?? .unchanged, name)
                }
            }
            return (try Self.isCopy(file, in: db) ? .copy : .toRead, file.name)
        }
    }

    /// Whether the bytes are here as a paper whose name stays, be that of this file or of one before it.
    private static func isCopy(_ file: ArchivedFile, in db: Database) throws -> Bool {
        guard let sha256 = file.sha256, let key = RowBatch.paperKey(sha256: sha256.utf8) else { return false }
        let source = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT sources.path, sources.reader, files.vanished, files.name FROM sources
                    JOIN files ON files.path = sources.path AND files.paper_key = sources.paper_key
                    WHERE sources.paper_key = ?
                    """
            ),
            arguments: [key]
        )
        guard let source, source["reader"] == file.reader else { return false }
        let path: String = source["path"]
        if path == file.path { return source["name"] == file.name }
        return path < file.path && source["vanished"] == 0
    }

    /// The files whose papers have the name of another, which has gone, holds another paper by now, or comes later.
    ///
    /// - Parameter reader: who will read them under their name.
    public func misnamedFiles(reader: String) throws(ArchiveError) -> [ArchivedFile] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT holder.path, holder.name, papers.file_sha256, papers.file_bytes
                    FROM sources AS source JOIN papers ON papers.paper_key = source.paper_key
                    JOIN files AS holder ON holder.path = (
                        SELECT min(path) FROM files WHERE paper_key = source.paper_key AND vanished = 0
                    )
                    WHERE holder.path <> source.path OR holder.name <> papers.file_name
                    ORDER BY holder.path
                    """
            ).map { row in
                ArchivedFile(
                    path: row["path"],
                    name: row["name"],
                    reader: reader,
                    sha256: row["file_sha256"],
                    bytes: row["file_bytes"]
                )
            }
        }
    }

    /// Writes down what became of some files, each replacing what its file held before, in one transaction: whole
    /// papers or none, whenever the process ends.
    ///
    /// - Returns: for each, why the tables did not take it; nil where they did. The others are written all the same.
    @discardableResult
    public func store(_ entries: [ArchiveEntry]) throws(ArchiveError) -> [ArchiveError?] {
        guard !entries.isEmpty else { return [] }
        do throws(ArchiveError) {
            try write { db in for entry in entries { try enter(entry, in: db) } }
            return Array(repeating: nil, count: entries.count)
        } catch {
            guard case .rejected = error.problem else { throw error }
            if entries.count == 1 { return [error] }
            // Which one it was may show only at the end of the transaction, so each gets its own.
            var rejections: [ArchiveError?] = []
            for entry in entries { rejections += try store([entry]) }
            return rejections
        }
    }

    /// Stores a paper with its file, as one transaction.
    public func store(_ paper: ArchivedPaper, of file: ArchivedFile) throws(ArchiveError) {
        for rejection in try store([.paper(paper, of: file)]) { if let rejection { throw rejection } }
    }

    private func enter(_ entry: ArchiveEntry, in db: Database) throws {
        switch entry {
        case .paper(let paper, let file):
            guard let key = paper.rows.paperKey else {
                throw ArchiveError(.other("the paper has no sha256"), at: path)
            }
            // Another run may have stored the same.
            if try !Self.isCopy(file, in: db) { try insert(paper, key, of: file, into: db) }
            try enter(file, paper: key, refusal: nil, in: db)
        case .copy(let file):
            // The paper may have gone since this was looked at, with the last file that held it.
            guard let key = file.sha256.flatMap({ RowBatch.paperKey(sha256: $0.utf8) }), try Self.holds(key, in: db)
            else {
                throw ArchiveError(.rejected("the paper is not there any more"), at: path)
            }
            try enter(file, paper: key, refusal: nil, in: db)
        case .refusal(let refusal, let file):
            var kept: Int64?
            if file.sha256 == nil {
                kept = try Int64.fetchOne(db, sql: "SELECT paper_key FROM files WHERE path = ?", arguments: [file.path])
            }
            try enter(file, paper: kept, refusal: refusal, in: db)
        }
    }

    private func insert(_ paper: ArchivedPaper, _ key: Int64, of file: ArchivedFile, into db: Database) throws {
        try drop(paper: key, from: db)
        try RowInsertion(contract: contract).insert(paper.rows, paperKey: key, into: db)
        var source = RowBinding(
            try db.cachedStatement(sql: "INSERT INTO sources (paper_key, path, reader, bytes) VALUES (?, ?, ?, ?)")
        )
        source.add(key)
        source.add(file.path)
        source.add(file.reader)
        source.add(bytes: paper.source)
        try source.insert(into: db)
        try insert(paper.texts, ofPaper: key, into: db)
        try FactRows.insert(paper, paperKey: key, into: db)
    }

    private func enter(_ file: ArchivedFile, paper: Int64?, refusal: Refusal?, in db: Database) throws {
        let before = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT paper_key FROM files WHERE path = ?"),
            arguments: [file.path]
        )
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO files (path, name, status, bytes, sha256, paper_key, reader, error_code,
                    error_message, error_remedy, vanished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """
        ).execute(
            arguments: [
                file.path, file.name, refusal == nil ? "read" : "refused", file.bytes, file.sha256, paper, file.reader,
                refusal?.code, refusal?.message, refusal?.remedy,
            ]
        )
        guard let before, before != paper else { return }
        let isHeld = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM files WHERE paper_key = ?)"),
            arguments: [before]
        )
        // Another file may have those bytes; the run gives the paper its name when all files have been met.
        if isHeld != true { try drop(paper: before, from: db) }
    }

    private static func holds(_ key: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM papers WHERE paper_key = ?)"),
            arguments: [key]
        ) == true
    }

    private func drop(paper key: Int64, from db: Database) throws {
        // Nearly always it is not there, and there are some sixty tables to look through.
        guard try Self.holds(key, in: db) else { return }
        try FactRows.delete(paperKey: key, from: db)
        try RowInsertion(contract: contract).delete(paperKey: key, from: db)
        try db.cachedStatement(sql: "DELETE FROM sources WHERE paper_key = ?").execute(arguments: [key])
        let keys = TextBlock.keys(ofPaper: key)
        try db.cachedStatement(sql: "DELETE FROM text_blocks WHERE text_key BETWEEN ? AND ?").execute(
            arguments: [keys.lowerBound, keys.upperBound]
        )
    }

    private func insert(_ texts: [TextBlock], ofPaper key: Int64, into db: Database) throws {
        var row = RowBinding(
            try db.cachedStatement(
                sql: """
                    INSERT INTO text_blocks (text_key, paper_key, kind, line, end_line, text) VALUES (?, ?, ?, ?, ?, ?)
                    """
            )
        )
        var search = RowBinding(
            try db.cachedStatement(sql: "INSERT INTO text_search (rowid, text) VALUES (?, ?)")
        )
        for (number, text) in texts.enumerated() {
            let textKey = key << TextBlock.keyBits + Int64(number)
            row.add(textKey)
            row.add(key)
            row.add(text.kind)
            row.add(text.lines.lowerBound)
            row.add(text.lines.upperBound)
            row.add(text.text)
            try row.insert(into: db)
            search.add(textKey)
            search.add(text.text)
            try search.insert(into: db)
        }
    }
}
