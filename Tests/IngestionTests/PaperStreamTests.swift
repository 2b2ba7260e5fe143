import Foundation
import Ingestion
import JSON
import Publishing
import TestSupport
import Testing

@Suite struct PaperStreamTests {
    private func answers(to lines: [String], jobs: Int = 3) async throws -> [JSONValue] {
        let pipe = Pipe()
        let input = lines.joined(separator: "\n") + "\n"
        let writer = Thread { [handle = pipe.fileHandleForWriting] in
            handle.write(Data(input.utf8))
            try? handle.close()
        }
        writer.start()
        var answers: [JSONValue] = []
        let stream = try PaperStream(through: Pipeline(), jobs: jobs)
        _ = try await stream.run(descriptor: pipe.fileHandleForReading.fileDescriptor) { bytes in
            #expect(bytes.last == 0x0A)
            #expect(bytes.firstIndex(of: 0x0A) == bytes.count - 1)
            answers.append(try JSONValue(parsing: bytes))
        }
        return answers
    }

    private func line(_ name: String, text: String) -> String {
        JSONValue.object(["name": .string(name), "text": .string(text)].jsonObject).description
    }

    @Test func answersComeInTheOrderOfTheLines() async throws {
        let lines = (0..<20).map { line("p\($0).txt", text: SamplePaper.text($0)) }
        let answers = try await answers(to: lines)
        #expect(answers.map { $0["file"]?["name"]?.stringValue } == (0..<20).map { "p\($0).txt" })
        let alone = try Pipeline().document(of: Array(SamplePaper.text(7).utf8), name: "p7.txt")
        #expect(answers[7] == (try JSONValue(parsing: alone)))
    }

    @Test func aBadLineIsAnsweredAndTheRestGoesOn() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(SamplePaper.text(3), to: "a.txt")
        let answers = try await answers(to: [
            "not json", line("blank.txt", text: " "), #"{"name": "no-body"}"#, #"{"name": "gone", "path": "/no/such"}"#,
            "{\"name\": \"there\", \"path\": \"\(path)\"}", line("good.txt", text: SamplePaper.text(1)),
        ])
        let codes = answers.map { $0["error"]?["code"]?.stringValue }
        #expect(codes[0] == "bad_request")
        #expect(answers[0]["name"] == "line 1")
        #expect(answers[0]["error"]?["message"]?.stringValue?.contains("column 1") == true)
        #expect(answers[2]["name"] == "no-body")
        #expect(answers.prefix(4).map { $0["line"] } == [1, 2, 3, 4])
        for answer in answers.prefix(4) {
            #expect(try PublishedSchema.refusal.compiled().validate(answer.bytes()).isEmpty)
        }
        #expect(codes[1] != nil)
        #expect(codes[2] == "bad_request")
        #expect(codes[3] == "not_found")
        #expect(answers[3]["name"]?.stringValue == "gone")
        #expect(answers[4]["file"]?["name"]?.stringValue == "there")
        #expect(answers[5]["file"]?["name"]?.stringValue == "good.txt")
    }

    @Test func aMarkBeforeTheFirstLineIsNoPartOfIt() async throws {
        let answers = try await answers(to: ["\u{FEFF}" + line("a.txt", text: SamplePaper.text(1)), "\u{FEFF}{}"])
        #expect(answers[0]["file"]?["name"] == "a.txt")
        #expect(answers[1]["error"]?["code"] == "bad_request")
    }

    @Test func whatIsAskedForTwiceIsRefused() async throws {
        let answers = try await answers(to: [#"{"name": "a", "path": "/etc/hostname", "text": "b"}"#])
        #expect(answers[0]["error"]?["code"] == "bad_request")
        #expect(answers[0]["error"]?["message"] == "has both a path and a text")
    }

    /// A path is bytes, JSON is text: what is not UTF-8 has its bytes beside it.
    @Test func aPathThatIsNotUTF8IsReadByItsBytes() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path.appending(FilePath(bytes: [0x63, 0xE9, 0x2E, 0x74, 0x78, 0x74]))
        try FileContents.write(Array(SamplePaper.text(1).utf8), to: path)
        let paper = try #require(try PaperSource([folder.path]).papers.first)
        let answers = try await answers(to: [String(StreamRequest.line(asking: paper).dropLast())])
        #expect(answers[0]["file"]?["name"] == #"c\xE9.txt"#)
    }
}

extension [String: JSONValue] {
    fileprivate var jsonObject: JSONObject {
        var object = JSONObject()
        for (name, value) in self.sorted(by: { $0.key < $1.key }) { object[name] = value }
        return object
    }
}
