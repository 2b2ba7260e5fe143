import Archive
import Foundation
import GRDB
import Ingestion
import Publishing
import TestSupport

/// A folder with papers and the archives made of them.
struct Shelf {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.makeFolder("papers")
    }

    func path(_ name: String) -> String { workshop.path(name) }

    func write(_ text: String, to name: String) throws { try workshop.write(text, to: "papers/\(name)") }

    func remove(_ name: String) throws { try workshop.remove("papers/\(name)") }

    /// Takes the views away and changes some tables, as an archive of another version of the program has them.
    func age(_ changes: [String], in archive: String = "a.sqlite") async throws {
        let queue = try DatabaseQueue(path: path(archive))
        try await queue.write { db in
            for view in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
                try db.execute(sql: "DROP VIEW \(view)")
            }
            for change in changes { try db.execute(sql: change) }
            try db.execute(sql: "UPDATE contract SET shape = 'of another version'")
        }
        try queue.close()
    }

    @discardableResult
    func ingest(
        _ names: [String] = ["."],
        into archive: String = "a.sqlite",
        jobs: Int = 2,
        limit: Duration? = nil
    ) async throws -> ArchiveReport {
        let file = try ArchiveFile.open(path(archive))
        let source = try PaperSource(names.map { FilePath(path("papers/\($0)")) })
        let options = ArchiveIngestion.Options(jobs: jobs, timeLimit: limit)
        let report = try await ArchiveIngestion(source, into: file, through: Pipeline(), options: options).run()
        try file.close()
        return report
    }

    /// Every row of every table but that of runs, as text, in the order of the keys.
    func contents(of archive: String = "a.sqlite") throws -> [String: [String]] {
        let queue = try DatabaseQueue(path: path(archive))
        return try queue.read { db in
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'text_search%' AND name <> 'runs'"
            )
            var contents: [String: [String]] = [:]
            for table in tables {
                contents[table] = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\($0)" }.sorted()
            }
            return contents
        }
    }

    func change(_ sql: String, in archive: String = "a.sqlite") throws {
        let queue = try DatabaseQueue(path: path(archive))
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    func count(_ sql: String, in archive: String = "a.sqlite") throws -> Int {
        try DatabaseQueue(path: path(archive)).read { try Int.fetchOne($0, sql: sql) ?? -1 }
    }

    func texts(_ sql: String, in archive: String = "a.sqlite") throws -> [String] {
        try DatabaseQueue(path: path(archive)).read { try String.fetchAll($0, sql: sql) }
    }
}

/// A small paper about an invented authority; the number makes one differ from another.
func samplePaper(_ number: Int, variance: String = "0.300") -> String {
    """
    WEXCOMBE COUNTY COUNCIL

    CABINET

    \(1 + number % 28) July 2031

    REVENUE BUDGET MONITORING 2031/2032 AS AT QUARTER 1

    1 Purpose of the Report

    To tell the Cabinet how the lamplighters fared, in report number \(number).

    2 Budget Position

    Table 1: Revenue Budget

    Service\tBudget £m\tForecast £m\tVariance £m
    Lamplighting\t1.000\t1.300\t\(variance)
    Towpaths\t2.500\t2.400\t-0.100
    Bandstands\t0.750\t0.800\t0.050
    Total\t4.250\t4.500\t0.250

    """
}
