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

    /// Marks the files below a folder that were not met any more; how many there were. What they said is kept.
    public func markVanished(below folder: String, except met: Set<String>) throws(ArchiveError) -> Int {
        try write { db in
            // All paths below the folder, and no others: '0' is the character after '/'.
            let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
            let paths = try String.fetchCursor(
                db,
                sql: "SELECT path FROM files WHERE path > ? AND path < ? AND vanished = 0",
                arguments: [root + "/", root + "0"]
            )
            var gone: [String] = []
            while let path = try paths.next() { if !met.contains(path) { gone.append(path) } }
            for path in gone {
                try db.execute(sql: "UPDATE files SET vanished = 1 WHERE path = ?", arguments: [path])
            }
            return gone.count
        }
    }

    /// The time in UTC, to the second, as RFC 3339 has it.
    private static var now: String { Date().formatted(.iso8601) }
}
