import JSON
import Papers
import Publishing
import Reconciliation
import Testing

@Suite struct SARIFTests {
    private static let rules = [RuleRegister.rules[0].description, RuleRegister.rules[3].description]

    private static func run(_ papers: [AuditedPaper], standings: [AcceptanceStanding] = []) throws -> JSONValue {
        var document = SARIFDocument(rules: rules)
        for paper in papers { document.add(SARIFPaper(of: paper)) }
        document.refuse("b c.pdf", ArchiveTests.refusal)
        let value = try JSONValue(parsing: document.finish(standings: standings))
        #expect(value["version"] == "2.1.0")
        return try #require(value["runs"]?[0])
    }

    @Test func tellsTheResult() throws {
        let run = try Self.run([Sample.audited()])
        let result = try #require(run["results"]?[0])
        #expect(result["ruleId"] == "total-mismatch")
        #expect(run["tool"]?["driver"]?["rules"]?[result["ruleIndex"]?.intValue ?? -1]?["id"] == result["ruleId"])
        #expect(result["level"] == "error")
        #expect(
            result["message"]?["text"]
                == "the total is £10,000 more than its rows make. the row Rivers may be left out"
        )
        #expect(result["partialFingerprints"]?["outturn/v1"] == "0123456789abcdef")
        #expect(result["suppressions"] == [])
        #expect(result["baselineState"] == nil)
        #expect(result["relatedLocations"]?.arrayValue?.count == 3)
        #expect(result["properties"]?["difference"] == 10_000)
    }

    @Test func aKnownBaselineMakesAllNew() throws {
        var document = SARIFDocument(rules: Self.rules, isComparison: true)
        document.add(SARIFPaper(of: Sample.audited()))
        let value = try JSONValue(parsing: document.finish())
        #expect(value["runs"]?[0]?["results"]?[0]?["baselineState"] == "new")
    }

    @Test func columnsCountUTF16CodeUnits() throws {
        var finding = Sample.finding
        let text = "é😀 £1.5 x\n"
        // The figure begins behind 2 + 4 + 1 + 2 bytes, which are 1 + 2 + 1 + 1 code units.
        finding.place = Place(line: 1, column: 10, endLine: 1, endColumn: 13)
        var audited = Sample.audited(findings: [finding])
        audited.paper.source = SourceText(Array(text.utf8))
        let run = try Self.run([audited])
        #expect(run["columnKind"] == "utf16CodeUnits")
        #expect(
            run["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["region"]
                == ["startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 9, "snippet": ["text": "1.5"]]
        )
    }

    @Test func inHTMLTheNodeIsTheLogicalLocation() throws {
        let location = try Self.run([Sample.htmlPaper()])["results"]?[0]?["locations"]?[0]
        #expect(location?["logicalLocations"]?[0]?["fullyQualifiedName"] == "/html/td[2]")
        #expect(location?["physicalLocation"]?["region"] == ["startLine": 3, "endLine": 3])
    }

    @Test func acceptancesAreSuppressions() throws {
        var finding = Sample.finding
        finding.acceptance = Sample.acceptance
        let suppression = try Self.run([Sample.audited(findings: [finding])])["results"]?[0]?["suppressions"]?[0]
        #expect(suppression?["kind"] == "external")
        #expect(suppression?["status"] == "accepted")
        #expect(suppression?["justification"] == "It is told below the table.")
        #expect(suppression?["properties"]?["accepted_by"] == "A. Officer")
    }

    @Test func refusalsAndStaleAcceptancesAreNotifications() throws {
        let standing = AcceptanceStanding(acceptance: Sample.acceptance, status: .unmatched)
        let used = AcceptanceStanding(acceptance: Sample.acceptance, status: .used)
        let notices = try Self.run([], standings: [standing, used])["invocations"]?[0]?["toolExecutionNotifications"]
        #expect(notices?.arrayValue?.count == 2)
        #expect(notices?[0]?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"] == "b%20c.pdf")
        #expect(notices?[1]?["message"]?["text"]?.stringValue?.contains("matches no finding any more") == true)
    }

    @Test(arguments: [
        ("a/b.txt", "a/b.txt"), ("/a b/ü.txt", "file:///a%20b/%C3%BC.txt"), ("x:1.txt", "./x:1.txt"),
        ("50%?.txt", "50%25%3F.txt"),
    ])
    func pathsAreURIs(_ path: String, _ uri: String) throws {
        let run = try Self.run([Sample.audited(name: path)])
        #expect(run["artifacts"]?[0]?["location"]?["uri"]?.stringValue == uri)
    }
}
