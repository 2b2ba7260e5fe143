import Foundation
import GRDB
import JSON
import Papers
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
        try await shelf.age([
            "DROP TABLE statements",
            "ALTER TABLE budget_lines DROP COLUMN fund",
        ])
        let archive = try ArchiveFile.open(shelf.path("a.sqlite"))
        #expect(try archive.read { try ContractGrowth(contract: archive.contract).isApplied(in: $0) })
        #expect(
            try archive.answer(sql: "SELECT count(*), count(fund) FROM budget_lines").rows.first?.first?.shown == "4"
        )
        #expect(try archive.answer(sql: "SELECT * FROM statements_view").rows.isEmpty)
    }

    /// What an earlier program made goes where this one does without it; what the user made stays.
    @Test func indexesThatAreNotNeededAnyMoreGo() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        let expected = try shelf.texts("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name")
        let old = #"CREATE INDEX IF NOT EXISTS "budget_lines_by_report_id" ON "budget_lines" ("report_id")"#
        try shelf.change(old)
        try shelf.change("CREATE INDEX mine ON budget_lines (budget)")
        try shelf.change("UPDATE contract SET shape = 'CREATE TABLE x (y);\n\(old);\n' || shape")
        try await shelf.ingest()
        let indexes = try shelf.texts("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name")
        #expect(indexes == (expected + ["mine"]).sorted())
        #expect(!expected.contains("budget_lines_by_report_id") && !expected.contains("text_blocks_by_paper"))
    }

    @Test func aFieldThatChangedItsKindIsToldOf() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        try await shelf.age([
            "ALTER TABLE budget_lines DROP COLUMN fund",
            "ALTER TABLE budget_lines ADD COLUMN fund INTEGER",
        ])
        #expect(throws: ArchiveError.self) { try ArchiveFile.open(shelf.path("a.sqlite")) }
    }

    /// A step that has shipped stays as it was, to the letter: an archive that took it will never take it again. Where
    /// this fails, put the step back and add another below it.
    @Test func theShippedStepsAreUnchanged() {
        let shipped = [
            "1": "e63c22eb255df765cf6ba702871eee93a5640ada76e9f800c8f7462b32592261",
            "4": "9c92bddebf9e7db6112f92ddb83790ad9435063cd9a7922063d3460a4e56ff2a",
            "3": "a5ef8bea8618cd490295d403bca6740406c6e6145774c7b697c7487965f2ea19",
            "2": "647afb9d37d7cbfe7cf61b046d26a5d278f81f62510981d78680c348491df0db",
            "5": "1a1cc2fdd1f90acb55363717a689b51221ed3691b121d4df0822e564a72abd74",
            "6": "c293add259702e2c43808be14499241026e57a0389c3a7a3dec5c050fc91dca9",
        ]
        #expect(FixedTables.steps.count == shipped.count)
        for step in FixedTables.steps {
            #expect(PaperDigest.sha256(of: Array(step.sql.utf8)) == shipped[step.name], "step \(step.name)")
        }
    }

    /// An archive that has only the first step gets the others, and its papers are read again.
    @Test func anArchiveOfTheFirstStepIsBroughtUpToDate() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try shelf.write(samplePaper(2), to: "q2.txt")
        try await shelf.ingest()
        let expected = try shelf.contents()
        let later = FixedTables.steps.dropFirst().map(\.name)
        for table in ["finding_copies", "record_copies", "report_copies", "pending_kin", "facts", "report_heads"] {
            try shelf.change("DROP TABLE \(table)")
        }
        for step in later { try shelf.change("DELETE FROM grdb_migrations WHERE identifier = '\(step)'") }
        #expect(try await shelf.ingest().run.read == 2)
        #expect(try shelf.contents() == expected)
    }

    /// Where a trigger entered texts for the search, it goes: whoever stores them does it now.
    @Test func theSearchHoldsEveryTextWithoutATrigger() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try await shelf.ingest()
        try shelf.change(
            """
            CREATE TRIGGER text_blocks_added AFTER INSERT ON text_blocks BEGIN
                INSERT INTO text_search (rowid, text) VALUES (new.text_key, new.text);
            END
            """
        )
        try shelf.change("DELETE FROM grdb_migrations WHERE identifier = '6'")
        try shelf.write(samplePaper(2), to: "q2.txt")
        try await shelf.ingest()
        #expect(try shelf.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") == ["text_blocks_dropped"])
        // A paper that goes leaves the search as well.
        try shelf.write(samplePaper(3), to: "q2.txt")
        try await shelf.ingest()
        try shelf.change("CREATE VIRTUAL TABLE words USING fts5vocab (text_search, instance)")
        let words = "SELECT term || ' ' || doc || ' ' || \"offset\" FROM words ORDER BY 1"
        let held = try shelf.texts(words)
        try shelf.change("INSERT INTO text_search (text_search) VALUES ('rebuild')")
        #expect(try shelf.texts(words) == held)
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
