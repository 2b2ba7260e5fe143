import Foundation
import GRDB
import Ingestion
import Synchronization
import Testing

@testable import Archive

@Suite struct ArchiveSafetyTests {
    @Test func whatIsNoArchiveIsToldApart() throws {
        let shelf = try Shelf()
        try Data("not a database at all, but long enough to be looked at as one".utf8)
            .write(to: URL(filePath: shelf.path("text.sqlite")))
        #expect(throws: ArchiveError.self) { try ArchiveFile.open(shelf.path("text.sqlite")) }
        let other = try DatabaseQueue(path: shelf.path("other.sqlite"))
        try other.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        #expect(problem { try ArchiveFile.open(shelf.path("other.sqlite")) } == .notAnArchive)
        #expect(problem { try ArchiveFile.read(shelf.path("missing.sqlite")) } == .notFound)
        #expect(problem { try ArchiveFile.open(shelf.path("no/such/folder.sqlite")) } == .cannotOpen)
        for open in [{ try ArchiveFile.open($0) }, ArchiveFile.read] as [(String) throws -> ArchiveFile] {
            #expect(problem { try open(shelf.path("papers")) } == .isFolder)
        }
    }

    @Test func aQuestionCannotChangeAnything() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        for sql in ["DELETE FROM papers", "DROP TABLE papers", "SELECT * FROM nothing", "nonsense"] {
            #expect(throws: ArchiveError.self) { try archive.answer(sql: sql) }
        }
        #expect(try archive.answer(sql: "SELECT count(*) FROM papers").rows.first?.first?.shown == "1")
    }

    @Test func whatAQuestionMayNotDoIsToldInItsOwnWords() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let other = shelf.path("other.sqlite")
        for sql in ["SELECT 1; DELETE FROM papers", "ATTACH '\(other)' AS other", "VACUUM INTO '\(other)'"] {
            do {
                _ = try archive.answer(sql: sql)
                Issue.record("\(sql) was answered")
            } catch {
                #expect(error.code == "bad_question", "\(error)")
                #expect(!error.description.contains("Database."), "\(error)")
            }
            #expect(!FileManager.default.fileExists(atPath: other))
        }
        let tables = try archive.tables().rows.compactMap { $0[1].shown }
        #expect(Set(["papers", "budget_lines", "budget_lines_view", "facts", "report_copies"]).isSubset(of: tables))
    }

    /// Whoever deletes the file, or puts another in its place, is told; nothing goes into a file that has no name.
    @Test(arguments: [false, true])
    func aFileThatIsGoneIsToldOf(_ isReplaced: Bool) async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let file = try ArchiveFile.open(shelf.path("a.sqlite"))
        let source = try PaperSource([FilePath(shelf.path("papers"))])
        if isReplaced { try FileManager.default.copyItem(atPath: shelf.path("a.sqlite"), toPath: shelf.path("b")) }
        try FileManager.default.removeItem(atPath: shelf.path("a.sqlite"))
        if isReplaced { try FileManager.default.moveItem(atPath: shelf.path("b"), toPath: shelf.path("a.sqlite")) }
        let ingestion = try ArchiveIngestion(source, into: file, through: Pipeline(), options: .init(jobs: 1))
        do {
            _ = try await ingestion.run()
            Issue.record("the run ended as if all was well")
        } catch {
            #expect(error.code == "archive_gone", "\(error)")
        }
        #expect(throws: ArchiveError.self) { try file.close() }
        // Nothing of the one that is gone may be taken for a part of the one that came.
        let files = try FileManager.default.contentsOfDirectory(atPath: shelf.path("."))
        #expect(files.filter { $0.hasPrefix("a.sqlite") } == (isReplaced ? ["a.sqlite"] : []))
        try await shelf.ingest()
        #expect(try shelf.texts("PRAGMA integrity_check") == ["ok"])
    }

    /// So that it can be read on a disk where nothing can be written.
    @Test func aFinishedArchiveIsOneFile() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        #expect(try shelf.texts("PRAGMA journal_mode") == ["delete"])
        let files = try FileManager.default.contentsOfDirectory(atPath: shelf.path("."))
        #expect(files.filter { $0.hasPrefix("a.sqlite") } == ["a.sqlite"])
    }

    @Test func aNewerArchiveIsRefused() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        try await DatabaseQueue(path: shelf.path("a.sqlite")).write {
            try $0.execute(sql: "UPDATE contract SET schema_version = '99.0.0'")
        }
        #expect(problem { try ArchiveFile.open(shelf.path("a.sqlite")) } == .tooNew(version: "99.0.0"))
    }

    @Test func everyTableIsStrictAndSound() async throws {
        let shelf = try Shelf()
        for number in 1...3 { try shelf.write(samplePaper(number), to: "\(number).txt") }
        try await shelf.ingest()
        let sound = try await DatabaseQueue(path: shelf.path("a.sqlite")).read { db in
            (
                try String.fetchOne(db, sql: "PRAGMA integrity_check"),
                try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count,
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0
                            AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
                        """
                )
            )
        }
        #expect(sound.0 == "ok")
        #expect(sound.1 == 0)
        #expect(sound.2 == 0)
    }

    private func problem(_ work: () throws -> ArchiveFile) -> ArchiveError.Problem? {
        do {
            _ = try work()
            return nil
        } catch {
            return (error as? ArchiveError)?.problem
        }
    }

    /// SQLite gives up at once where two programs turn a new file into an archive, and asks nobody whether to wait.
    @Test func severalMakeOneArchiveAtOnce() async throws {
        let shelf = try Shelf()
        let paths = (0..<40).map { shelf.path("\($0).sqlite") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for path in paths.flatMap({ [$0, $0] }) { group.addTask { try ArchiveFile.open(path).close() } }
            try await group.waitForAll()
        }
    }

    /// One that writes transaction after transaction leaves the lock free for moments only.
    @Test func whoWritesMuchLetsOthersWrite() throws {
        let shelf = try Shelf()
        let path = shelf.path("a.sqlite")
        let (busy, other) = (try ArchiveFile.open(path), try ArchiveFile.open(path))
        let touch = "UPDATE contract SET schema_version = schema_version"
        let (isWaiting, hasWritten) = (Flag(), Flag())
        Thread {
            isWaiting.raise()
            if (try? other.write { try $0.execute(sql: touch) }) != nil { hasWritten.raise() }
        }.start()
        var written = 0
        while !hasWritten.isRaised, written < 300 {
            try busy.write { db in
                try db.execute(sql: touch)
                usleep(20000)
            }
            // What was written before the other came is no turn that it missed.
            written += isWaiting.isRaised ? 1 : 0
        }
        #expect(hasWritten.isRaised, "the other did not come to write in \(written) transactions")
        try busy.close()
        try other.close()
    }
}

private final class Flag: Sendable {
    private let state = Atomic(false)

    var isRaised: Bool { state.load(ordering: .relaxed) }

    func raise() { state.store(true, ordering: .relaxed) }
}
