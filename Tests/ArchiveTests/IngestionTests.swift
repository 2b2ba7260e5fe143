import Archive
import Foundation
import Ingestion
import Publishing
import Testing

@Suite struct ArchiveIngestionTests {
    @Test func whatWentInComesOut() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        let report = try await shelf.ingest()
        #expect((report.run.read, report.run.refused, report.isComplete) == (1, 0, true))
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let key = try #require(try archive.paperKeys().first)
        let document = try Pipeline().document(of: Array(samplePaper(1).utf8), name: "q1.txt")
        #expect(RowAssembler.document(of: try archive.rows(ofPaper: key)) == document)
        #expect(try archive.source(ofPaper: key)?.bytes == Array(samplePaper(1).utf8))
        #expect(try shelf.count("SELECT count(*) FROM budget_lines") == 4)
        #expect(try shelf.count("SELECT variance FROM budget_lines WHERE name = 'Towpaths'") == -100_000)
    }

    @Test func anUnchangedPaperIsPassedByAndAChangedOneReplaced() async throws {
        let shelf = try Shelf()
        for number in 1...3 { try shelf.write(samplePaper(number), to: "q\(number).txt") }
        try await shelf.ingest()
        let before = try shelf.contents()
        var report = try await shelf.ingest()
        #expect((report.run.read, report.run.unchanged) == (0, 3))
        #expect(try shelf.contents() == before)
        try shelf.write(samplePaper(2, variance: "0.900"), to: "q2.txt")
        report = try await shelf.ingest()
        #expect((report.run.read, report.run.unchanged) == (1, 2))
        #expect(try shelf.count("SELECT count(*) FROM papers") == 3)
        #expect(try shelf.count("SELECT count(*) FROM budget_lines WHERE variance = 900000") == 1)
        #expect(try shelf.count("SELECT count(*) FROM runs WHERE outcome = 'complete'") == 3)
    }

    @Test func aVanishedPaperIsMarkedAndKept() async throws {
        let shelf = try Shelf()
        for name in ["a/q1.txt", "b/q2.txt"] { try shelf.write(samplePaper(name.count + name.hashValue % 2), to: name) }
        try shelf.write(samplePaper(7), to: "a/q1.txt")
        try shelf.write(samplePaper(8), to: "b/q2.txt")
        try await shelf.ingest()
        try shelf.remove("b/q2.txt")
        try shelf.write(samplePaper(9), to: "b/q3.txt")
        #expect(try await shelf.ingest(["a"]).run.vanished == 0)
        #expect(try await shelf.ingest().run.vanished == 1)
        #expect(try shelf.texts("SELECT name FROM files WHERE vanished = 1") == ["b/q2.txt"])
        #expect(try shelf.count("SELECT count(*) FROM papers") == 3)
        // It comes back.
        try shelf.write(samplePaper(8), to: "b/q2.txt")
        try await shelf.ingest()
        #expect(try shelf.count("SELECT count(*) FROM files WHERE vanished = 1") == 0)
    }

    @Test func aPaperThatCannotBeReadIsEnteredWithItsReason() async throws {
        let shelf = try Shelf()
        try shelf.write("%PDF-1.4\nxyz", to: "a.pdf")
        try shelf.write("", to: "b.txt")
        try shelf.write(samplePaper(1), to: "c.txt")
        let report = try await shelf.ingest()
        #expect((report.run.read, report.run.refused) == (1, 2))
        #expect(report.refusals.values.reduce(0, +) == 2)
        let remedies = try shelf.texts("SELECT error_remedy FROM files WHERE status = 'refused' ORDER BY path")
        #expect(remedies.first?.contains("pdftotext") == true)
        // Neither is looked at twice, and each is told of again.
        let again = try await shelf.ingest()
        #expect((again.run.read, again.run.unchanged, again.run.refused) == (0, 1, 2))
        #expect(again.refusals == report.refusals)
    }

    @Test func aPaperThatTakesTooLongIsRefused() async throws {
        let shelf = try Shelf()
        try shelf.write(String(repeating: samplePaper(1), count: 400), to: "long.txt")
        let report = try await shelf.ingest(limit: .milliseconds(1))
        #expect(report.refusals == ["too_slow": 1])
        #expect(try await shelf.ingest().refusals == ["too_slow": 1])
    }

    @Test func theSameBytesAreOnePaperUnderTheFirstName() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "b.txt")
        try await shelf.ingest()
        try shelf.write(samplePaper(1), to: "a.txt")
        try shelf.write(samplePaper(1), to: "c.txt")
        try await shelf.ingest()
        #expect(try shelf.texts("SELECT file_name FROM papers") == ["a.txt"])
        #expect(try shelf.count("SELECT count(*) FROM files WHERE paper_key IS NOT NULL") == 3)
        // The one that gave the name becomes another paper.
        try shelf.write(samplePaper(2), to: "a.txt")
        try await shelf.ingest(jobs: 1)
        #expect(try shelf.texts("SELECT file_name FROM papers ORDER BY file_name") == ["a.txt", "b.txt"])
        // The one that gives it now vanishes, and comes back.
        try shelf.remove("b.txt")
        try await shelf.ingest()
        #expect(try shelf.texts("SELECT file_name FROM papers ORDER BY file_name") == ["a.txt", "c.txt"])
        #expect(try shelf.texts("SELECT path FROM sources ORDER BY path").map { $0.suffix(5) } == ["a.txt", "c.txt"])
        try shelf.write(samplePaper(1), to: "b.txt")
        try await shelf.ingest()
        #expect(try shelf.texts("SELECT file_name FROM papers ORDER BY file_name") == ["a.txt", "b.txt"])
        #expect(try shelf.count("SELECT count(*) FROM files WHERE vanished = 1") == 0)
        #expect(try await shelf.ingest().run.unchanged == 3)
    }

    /// A file is a copy of a paper whose only other file becomes another paper in the same run.
    @Test func aCopyOutlivesWhatItWasACopyOf() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "a.txt")
        try await shelf.ingest()
        try shelf.write(samplePaper(2), to: "a.txt")
        try shelf.write(samplePaper(1), to: "b.txt")
        let report = try await shelf.ingest(jobs: 1)
        #expect((report.run.read, report.run.refused) == (2, 0))
        try await shelf.ingest(into: "fresh.sqlite")
        #expect(try shelf.contents() == shelf.contents(of: "fresh.sqlite"))
    }

    /// What a paper is called does not depend on which of its folders was given first.
    @Test func aFileKeepsTheNameThatSaysMost() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "2031/q1.txt")
        try await shelf.ingest(["2031"], into: "part.sqlite")
        #expect(try shelf.texts("SELECT file_name FROM papers", in: "part.sqlite") == ["q1.txt"])
        #expect(try await shelf.ingest(into: "part.sqlite").run.read == 1)
        try await shelf.ingest(into: "whole.sqlite")
        #expect(try await shelf.ingest(["2031"], into: "whole.sqlite").run.unchanged == 1)
        #expect(try shelf.texts("SELECT file_name FROM papers", in: "part.sqlite") == ["2031/q1.txt"])
        #expect(try shelf.contents(of: "part.sqlite") == shelf.contents(of: "whole.sqlite"))
    }

    @Test func aPathThatIsMissingHarmsNoOther() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "a/q1.txt")
        try shelf.write(samplePaper(2), to: "b/q2.txt")
        try await shelf.ingest()
        try shelf.remove("b")
        let report = try await shelf.ingest(["a", "b", "c.txt"])
        #expect(report.isComplete)
        #expect((report.run.found, report.run.unchanged, report.run.refused) == (3, 1, 2))
        #expect(report.namedRefusals.map(\.code) == ["not_found", "not_found"])
        // What was there has vanished; what never was is no file of the archive.
        #expect(try shelf.texts("SELECT name FROM files WHERE vanished = 1") == ["b/q2.txt"])
        #expect(try shelf.count("SELECT count(*) FROM files") == 2)
    }

    @Test func whatCouldNotBeLookedAtIsNotTakenToHaveVanished() async throws {
        let shelf = try Shelf()
        for name in ["a/q1.txt", "a/deep/q2.txt", "ab/q3.txt", "q4.txt"] {
            try shelf.write(samplePaper(name.utf8.count), to: name)
        }
        try shelf.write(samplePaper(20), to: "q4.txt")
        try await shelf.ingest()
        let place = try #require(try shelf.texts("SELECT path FROM files WHERE name = 'q4.txt'").first).dropLast(7)
        let archive = try ArchiveFile.open(shelf.path("a.sqlite"))
        let marked = try archive.markVanished(at: String(place), except: [], sparing: ["\(place)/a"])
        #expect((marked.vanished, marked.spared, marked.known) == (2, 2, 4))
        try archive.close()
        #expect(try shelf.texts("SELECT name FROM files WHERE vanished = 1 ORDER BY name") == ["ab/q3.txt", "q4.txt"])
    }

    @Test func neitherOrderNorJobsMakeADifference() async throws {
        let shelf = try Shelf()
        for number in 0..<12 {
            try shelf.write(samplePaper(number), to: number % 2 == 0 ? "even/\(number).txt" : "odd/\(number).txt")
        }
        try await shelf.ingest(into: "one.sqlite", jobs: 1)
        try await shelf.ingest(into: "four.sqlite", jobs: 4)
        let expected = try shelf.contents(of: "one.sqlite")
        #expect(try shelf.contents(of: "four.sqlite") == expected)
        #expect(expected["cells"]?.isEmpty == false)
    }

    @Test func wordsOfTheTextAreFound() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try shelf.write(samplePaper(2), to: "q2.txt")
        try await shelf.ingest()
        var terms = Question.Terms()
        terms.words = "lamplighters \"report number 2\""
        let answer = try ArchiveFile.read(shelf.path("a.sqlite")).answer(.search, terms)
        #expect(answer.rows.count == 1)
        #expect(answer.rows.first?.first?.shown == "q2.txt")
    }
}
