import Foundation
import GRDB
import JSON
import Publishing
import Testing

@testable import Archive

/// An archive of an earlier shape is brought to today's, every row kept.
@Suite struct GrowthTests {
    private func applied(_ growth: ContractGrowth, to queue: DatabaseQueue) throws {
        try queue.write { try growth.apply(in: $0) }
    }

    @Test func aColumnAndATableThatAreMissingAreMade() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let queue = try DatabaseQueue(path: shelf.path("a.sqlite"))
        try await queue.write { db in
            for view in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
                try db.execute(sql: "DROP VIEW \(view)")
            }
            try db.execute(sql: "DROP TABLE statements")
            try db.execute(sql: "ALTER TABLE budget_lines DROP COLUMN fund")
            try db.execute(sql: "UPDATE contract SET shape = 'of another version'")
        }
        try queue.close()
        let archive = try ArchiveFile.open(shelf.path("a.sqlite"))
        #expect(try archive.read { try ContractGrowth(contract: archive.contract).isApplied(in: $0) })
        #expect(
            try archive.answer(sql: "SELECT count(*), count(fund) FROM budget_lines").rows.first?.first?.shown == "4"
        )
        #expect(try archive.answer(sql: "SELECT * FROM statements_view").rows.isEmpty)
    }

    @Test func aFieldThatChangedItsKindIsToldOf() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let queue = try DatabaseQueue(path: shelf.path("a.sqlite"))
        try await queue.write { db in
            for view in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
                try db.execute(sql: "DROP VIEW \(view)")
            }
            try db.execute(sql: "ALTER TABLE budget_lines DROP COLUMN fund")
            try db.execute(sql: "ALTER TABLE budget_lines ADD COLUMN fund INTEGER")
            try db.execute(sql: "UPDATE contract SET shape = 'of another version'")
        }
        try queue.close()
        #expect(throws: ArchiveError.self) { try ArchiveFile.open(shelf.path("a.sqlite")) }
    }

    /// A step that has shipped stays as it was.
    @Test func theShippedStepsAreUnchanged() {
        #expect(FixedTables.steps.map(\.name) == ["1"])
    }

    @Test func everyQuestionIsAnsweredFromAnIndex() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        for question in [Question.service, .overspends, .savings, .reserves] {
            var terms = Question.Terms()
            terms.words = "Towpaths"
            terms.above = 1
            let (sql, arguments) = question.sql(terms)
            let plan = try archive.read { db in
                try Row.fetchAll(
                    db,
                    sql: "EXPLAIN QUERY PLAN " + sql,
                    arguments: StatementArguments(arguments.mapValues { $0.databaseValue })
                ).map { $0["detail"] as String }
            }
            #expect(plan.first?.hasPrefix("SEARCH record USING INDEX") == true, "\(question): \(plan)")
        }
    }
}
