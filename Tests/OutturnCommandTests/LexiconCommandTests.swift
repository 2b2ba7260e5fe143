import JSON
import Publishing
import TestSupport
import Testing

@testable import Lexicon

@Suite struct LexiconCommandTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
    }

    @Test func printsTheWordsInForceAsTheirSchemaHasThem() throws {
        let run = try CommandRun(["lexicon"], in: workshop)
        #expect(run.status == 0)
        let violations = try PublishedSchema.lexicon.compiled().validate(Array(run.output.utf8), limit: 5)
        #expect(violations.map { "\($0.instance): \($0.message)" } == [])
    }

    @Test func printsASection() throws {
        let run = try CommandRun(["lexicon", "yes_and_no"], in: workshop)
        #expect(run.status == 0)
        #expect(try JSONValue(parsing: Array(run.output.utf8))["yes"]?.arrayValue?.isEmpty == false)
        #expect(try CommandRun(["lexicon", "colums"], in: workshop).status == 2)
    }

    @Test func checksAFile() throws {
        try workshop.write(#"{"columns": [{"role": "budget", "phrases": ["money pot"]}]}"#, to: "good.json")
        try workshop.write(#"{"columns": [{"role": "bugdet", "phrases": ["money pot"]}]}"#, to: "bad.json")
        let good = try CommandRun(["lexicon", "--check", "--lexicon", "good.json"], in: workshop)
        #expect(good.status == 0 && good.output == "good.json: valid\n")
        let bad = try CommandRun(["lexicon", "--check", "--lexicon", "bad.json"], in: workshop)
        #expect(bad.status == 2)
        #expect(bad.errors.contains("bad.json: is no lexicon: line 1, column "))
        #expect(bad.errors.contains("/columns/0/role"))
        #expect(try CommandRun(["lexicon", "--check"], in: workshop).status == 2)
    }

    @Test func wordsOfOnesOwnAreInForceWhereAPaperIsRead() throws {
        try workshop.write("Plan\n\n\tZaster £m\tMist £m\nParks\t1.20\t1.35\nRoads\t2.41\t2.40\n", to: "paper.txt")
        try workshop.write(
            #"{"columns": [{"role": "budget", "phrases": ["zaster"]}, {"role": "forecast", "phrases": ["mist"]}]}"#,
            to: "words.json"
        )
        let plain = try CommandRun(["inspect", "paper.txt", "--stage", "records"], in: workshop)
        #expect(!plain.output.contains("budget line"))
        let own = ["inspect", "paper.txt", "--stage", "records", "--lexicon", "words.json"]
        #expect(try CommandRun(own, in: workshop).output.contains("budget line"))
    }
}
