import Testing

@testable import Papers

@Suite("HTML that can't be read")
struct HTMLErrorTests {
    private func error(_ html: String) -> PaperError? {
        do {
            _ = try HTMLPaperReader.read(SourceText(Array(html.utf8)))
            return nil
        } catch {
            return error
        }
    }

    @Test func nothing() {
        #expect(error("") == .empty)
        #expect(error(" \n ") == .blank)
        #expect(error("<!-- words -->") == .blank)
    }

    @Test("nested too deep", arguments: ["div", "table><tr><td", "b", "ul><li", "span"])
    func tooDeep(_ tag: String) {
        let html = "<p>x</p>\n" + String(repeating: "<\(tag)>", count: 10_000) + "1"
        #expect(error(html) == .htmlTooDeep(line: 2, limit: 512))
    }

    @Test func deepButNotTooDeep() throws {
        let html = String(repeating: "<table><tr><td>", count: 150) + "1" + String(repeating: "</table>", count: 150)
        #expect(try regions(html).count == 150)
        let spans = String(repeating: "<span>", count: 500) + "1"
        #expect(try outline(spans) == ["p 1"])
    }

    @Test func aTextTooLong() {
        let html = "<p>x</p>\n<p>" + String(repeating: "1234567 ", count: 1_300_000) + "</p>"
        #expect(error(html) == .htmlTextTooLong(line: 2, limit: 10_000_000))
    }

    @Test func aZeroByteIsUnreadable() {
        guard case .htmlUnreadable(let line, let detail) = error("<p>a</p>\n<p>b\u{0}c</p>") else {
            Issue.record("no error")
            return
        }
        #expect(line == 2)
        #expect(!detail.isEmpty)
    }

    @Test func theLineOfAStretchCountsFromThePaper() {
        let paper = "words\nwords\n<p>a</p>\n" + String(repeating: "<i>", count: 1_000)
        let source = SourceText(Array(paper.utf8))
        var paths = NodePaths()
        #expect(throws: PaperError.htmlTooDeep(line: 4, limit: 512)) {
            try HTMLPaperReader.read(source, in: 12..<source.bytes.count, nodePaths: &paths)
        }
    }
}
