import Foundation
import Ingestion
import Records
import Tables
import Testing

@testable import OutturnCommand

@Suite("The corpus")
struct CorpusTests {
    @Test("gives what each of its papers promises", arguments: CorpusCase.all)
    func promises(_ paper: CorpusCase) throws {
        let outcome = try paper.outcome()
        if CorpusCase.isRecording {
            try paper.record(outcome)
            return
        }
        let promise = paper.promise()
        #expect(Set(promise.keys) == Set(outcome.keys))
        for (name, text) in outcome {
            let expected = promise[name] ?? ""
            #expect(text == expected, "\(paper.name)/\(name): \(firstDifference(expected, text))")
        }
    }

    @Test("is not recorded by accident")
    func switchIsOff() {
        let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] != nil
        #expect(!(isContinuousIntegration && CorpusCase.isRecording), "OUTTURN_RECORD is left on")
    }

    @Test("is there")
    func isThere() {
        #expect(CorpusCase.all.count >= 7)
    }

    @Test("the HTML form of a paper gives the records and values of its text form")
    func htmlAndText() throws {
        let text = try reports(of: "quarterly-monitoring")
        let html = try reports(of: "quarterly-monitoring-html")
        #expect(text.count == html.count)
        for (first, second) in zip(text, html) {
            let (printed, marked) = (Values.of(first), Values.of(second))
            #expect(printed == marked, "\(firstDifference(printed, marked))")
            #expect("\(first.head)" == "\(second.head)")
        }
    }

    @Test("has no figure that nothing reads in the paper of statements")
    func coverage() throws {
        let paper = try #require(CorpusCase.all.first { $0.name == "statements" })
        let pipeline = try Pipeline()
        let read = try pipeline.read([UInt8](Data(contentsOf: paper.paper)), name: paper.paper.lastPathComponent)
        let coverage = try #require(pipeline.audit(read, reports: pipeline.reports(of: read)).coverage)
        #expect(coverage.figures == 15)
        #expect(coverage.inRecords + coverage.inStatements == 15, "\(coverage.unread)")
        #expect(coverage.inStatements > coverage.inRecords)
    }

    @Test("the figures of the HTML form of a paper go where those of its text form go")
    func coverageOfHTML() throws {
        let counts = try ["quarterly-monitoring", "quarterly-monitoring-html"].map { name in
            let paper = try #require(CorpusCase.all.first { $0.name == name })
            let pipeline = try Pipeline()
            let read = try pipeline.read([UInt8](Data(contentsOf: paper.paper)), name: paper.paper.lastPathComponent)
            let coverage = try #require(pipeline.audit(read, reports: pipeline.reports(of: read)).coverage)
            return [coverage.inCells, coverage.inRecords, coverage.inStatements]
        }
        #expect(counts[0] == counts[1])
    }

    private func reports(of name: String) throws -> [Report] {
        let paper = try #require(CorpusCase.all.first { $0.name == name })
        let pipeline = try Pipeline()
        let read = try pipeline.read([UInt8](Data(contentsOf: paper.paper)), name: paper.paper.lastPathComponent)
        return pipeline.reports(of: read)
    }

    private func firstDifference(_ first: String, _ second: String) -> String {
        let expected = first.split(separator: "\n", omittingEmptySubsequences: false)
        let found = second.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(expected.count, found.count) {
            let old = index < expected.count ? expected[index] : "(nothing)"
            let new = index < found.count ? found[index] : "(nothing)"
            if old != new { return "line \(index + 1): promised “\(old)”, found “\(new)”" }
        }
        return "no difference"
    }
}

/// The records of a report without their places, which differ between the forms of a paper.
private enum Values {
    static func of(_ report: Report) -> String {
        // Ids begin with the hash of the file, and every place with its line.
        RecordDump.text(of: [report])
            .split(separator: "\n")
            .dropFirst()
            .map { line in withoutPlaces(String(line)) }
            .joined(separator: "\n")
    }

    /// `budget: 412000 GBP (printed 0.412 at 103:21)` without its place; `reserve 8c0c308008ce/r1/t4/row/4: Fund (...)`
    /// without its id and provenance.
    private static func withoutPlaces(_ line: String) -> String {
        var words: [Substring] = []
        for word in line.split(separator: " ") {
            if word == "(lines" || (word.hasPrefix("(") && word.contains("/r1/")) { break }
            if words.last == "at" { words.removeLast() } else { words.append(word) }
        }
        return words.filter { !$0.contains("/r1/") }.joined(separator: " ")
    }
}
