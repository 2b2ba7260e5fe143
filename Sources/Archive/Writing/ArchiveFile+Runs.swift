import Foundation
import GRDB
import Publishing

/// One run over folders, as the table of runs tells it.
public struct ArchiveRun: Sendable {
    public enum Outcome: String, Sendable {
        /// Begun, and either still at work or killed.
        case running
        case complete
        /// Stopped by the user, or by an error of the archive.
        case interrupted
    }

    public var folders: [String]
    public var reader: String
    public var jobs: Int
    public var found = 0
    public var read = 0
    public var unchanged = 0
    public var refused = 0
    public var vanished = 0
    public var findings = 0

    public init(folders: [String], reader: String, jobs: Int, found: Int) {
        self.folders = folders
        self.reader = reader
        self.jobs = jobs
        self.found = found
    }
}

extension ArchiveFile {
    /// Enters a run that begins; the number it goes by.
    public func begin(_ run: ArchiveRun) throws(ArchiveError) -> Int64 {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO runs (started_at, outcome, folders, program, version, reader, jobs, found)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Self.now, ArchiveRun.Outcome.running.rawValue, run.folders.joined(separator: "\n"),
                    Generator.current.name, Generator.current.version, run.reader, run.jobs, run.found,
                ]
            )
            return db.lastInsertedRowID
        }
    }

    public func end(_ number: Int64, _ run: ArchiveRun, _ outcome: ArchiveRun.Outcome) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE runs SET ended_at = ?, outcome = ?, read = ?, unchanged = ?, refused = ?, vanished = ?,
                        findings = ? WHERE run = ?
                    """,
                arguments: [
                    Self.now, outcome.rawValue, run.read, run.unchanged, run.refused, run.vanished, run.findings,
                    number,
                ]
            )
        }
    }

    /// Marks what stood at a place, or below it, and was not met any more. What it said is kept.
    ///
    /// - Parameter hidden: places that could not be looked at: what stood there or below is not known to have vanished.
    /// - Returns: how many files were marked, how many not met and not marked, and how many there are in all.
    public func markVanished(
        at place: String,
        except met: Set<String>,
        sparing hidden: Set<String>
    ) throws(ArchiveError) -> (vanished: Int, spared: Int, known: Int) {
        try write { db in
            // All paths below the folder, and no others: '0' is the character after '/'.
            let root = place.hasSuffix("/") ? String(place.dropLast()) : place
            let files = try Row.fetchCursor(
                db,
                sql: "SELECT path, vanished FROM files WHERE path = ? OR (path > ? AND path < ?)",
                arguments: [root, root + "/", root + "0"]
            )
            var gone: [String] = []
            var (spared, known) = (0, 0)
            while let file = try files.next() {
                known += 1
                let path: String = file["path"]
                guard file["vanished"] == 0, !met.contains(path) else { continue }
                if Self.folders(above: path).contains(where: hidden.contains) { spared += 1 } else { gone.append(path) }
            }
            for path in gone {
                try db.execute(sql: "UPDATE files SET vanished = 1 WHERE path = ?", arguments: [path])
            }
            return (gone.count, spared, known)
        }
    }

    private static func folders(above path: String) -> some Sequence<String> {
        path.indices.lazy.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }

    /// The time in UTC, to the second, as RFC 3339 has it.
    private static var now: String { Date().formatted(.iso8601) }
}
