import Archive
import Foundation
import Testing

@Suite struct QuestionTests {
    private func archive() async throws -> (Shelf, ArchiveFile) {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "q1.txt")
        try shelf.write(samplePaper(2, variance: "0.900").replacing("QUARTER 1", with: "QUARTER 2"), to: "q2.txt")
        try await shelf.ingest()
        return (shelf, try ArchiveFile.read(shelf.path("a.sqlite")))
    }

    private func column(_ name: String, of answer: Answer) -> [String?] {
        guard let column = answer.columns.firstIndex(of: name) else { return [] }
        return answer.rows.map { $0[column].shown }
    }

    @Test func aServiceIsToldPaperByPaper() async throws {
        let (shelf, archive) = try await archive()
        var terms = Question.Terms()
        terms.words = "towpaths"
        let answer = try archive.answer(.service, terms)
        #expect(column("variance", of: answer) == ["-100000", "-100000"])
        #expect(column("authority", of: answer).allSatisfy { $0?.isEmpty == false })
        withExtendedLifetime(shelf) {}
    }

    /// Who asks for part of a name is told the names that hold it; what is a sign to SQL stands for itself.
    @Test(arguments: [("path", ["Towpaths"]), ("tow paths", ["Towpaths"]), ("%", []), ("_", []), ("\\", [])])
    func namesWithWordsAreTold(_ words: String, _ names: [String]) async throws {
        let (shelf, archive) = try await archive()
        #expect(try archive.services(with: words) == names)
        withExtendedLifetime(shelf) {}
    }

    @Test func overspendsComeLargestFirstAndAboveAnAmount() async throws {
        let (shelf, archive) = try await archive()
        var terms = Question.Terms()
        terms.above = 100_000
        let answer = try archive.answer(.overspends, terms)
        #expect(column("overspend", of: answer) == ["900000", "300000"])
        terms.above = 300_001
        #expect(try archive.answer(.overspends, terms).rows.count == 1)
        terms = Question.Terms(limit: 1)
        #expect(try archive.answer(.overspends, terms).isCut)
        withExtendedLifetime(shelf) {}
    }

    @Test func openFindingsAreCountedByRuleAndCouncil() async throws {
        let (shelf, archive) = try await archive()
        let counts = try archive.answer(.findings, Question.Terms())
        #expect(!counts.rows.isEmpty)
        var terms = Question.Terms()
        terms.words = column("rule", of: counts).first ?? nil
        #expect(try archive.answer(.findings, terms).columns.contains("message"))
        withExtendedLifetime(shelf) {}
    }

    @Test func aQuarterIsAPartOfItsYear() async throws {
        let (shelf, archive) = try await archive()
        var terms = Question.Terms()
        terms.words = "towpaths"
        for (quarter, count) in [(nil, 2), (1, 1), (2, 1), (3, 0)] as [(Int?, Int)] {
            (terms.period, terms.quarter) = ("2031-32", quarter)
            #expect(try archive.answer(.service, terms).rows.count == count)
        }
        #expect(try archive.holdings().periods == ["2031-32", "2031-32 Q1", "2031-32 Q2"])
        #expect(try archive.holdings().authority(called: "WEXCOMBE county council") != nil)
        withExtendedLifetime(shelf) {}
    }

    @Test(arguments: [("Adult Care", true), ("1.5", true), ("", false), ("  ", false), ("\"\"", false), ("%*", false)])
    func aSearchNeedsAWord(_ words: String, _ can: Bool) {
        #expect(Question.canSearch(words) == can)
    }

    /// A pair of quotation marks that is not closed, a star, a minus: nothing that is typed is a command.
    @Test(arguments: [
        "lamplighters \"", "lamp*", "-lamplighters", "NOT lamplighters", "text:lamplighters", "(", "a AND",
    ])
    func noWordsAreASQLError(_ words: String) async throws {
        let (shelf, archive) = try await archive()
        var terms = Question.Terms()
        terms.words = words
        #expect(throws: Never.self) { try archive.answer(.search, terms) }
        withExtendedLifetime(shelf) {}
    }

    @Test func filesAndRunsAreToldOf() async throws {
        let (shelf, _) = try await archive()
        try shelf.write("%PDF-1.4\n", to: "q3.pdf")
        try shelf.remove("q2.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let refused = try archive.answer(.refused, Question.Terms())
        #expect(column("name", of: refused) == ["q3.pdf"])
        #expect(column("remedy", of: refused).first??.contains("pdftotext") == true)
        #expect(column("name", of: try archive.answer(.vanished, Question.Terms())) == ["q2.txt"])
        let runs = try archive.answer(.runs, Question.Terms())
        #expect(column("refused", of: runs) == ["1", "0"])
        #expect(column("vanished", of: runs) == ["1", "0"])
    }

    @Test func anUnknownCouncilHasNoRows() async throws {
        let (shelf, archive) = try await archive()
        var terms = Question.Terms()
        terms.authority = "Nowhere Council"
        for question in Question.allCases where !question.needsWords && question.takesReports {
            #expect(try archive.answer(question, terms).rows.isEmpty)
        }
        withExtendedLifetime(shelf) {}
    }
}
