import Figures
import JSON
import Publishing
import Reconciliation
import Testing

@Suite struct AcceptanceFileTests {
    private static func entry(replacing old: String = "", with new: String = "") -> [UInt8] {
        let text = """
            {"schema_version": "\(Contract.version)", "acceptances": [
              {"rule": "total-mismatch", "fingerprint": "0123456789abcdef", "reason": "As printed.",
               "accepted_by": "A. Officer", "accepted_on": "2031-10-01", "valid_until": null, "paper": null,
               "finding": null}
            ]}
            """
        return Array((old.isEmpty ? text : text.replacing(old, with: new)).utf8)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        var other = Sample.acceptance
        other.validUntil = nil
        other.paper = nil
        other.finding = nil
        let bytes = try AcceptanceFile.write([Sample.acceptance, other])
        #expect(try AcceptanceFile.read(bytes) == [Sample.acceptance, other])
        #expect(try AcceptanceFile.read(AcceptanceFile.write([])).isEmpty)
    }

    @Test func peopleMayWriteIt() throws {
        let acceptances = try AcceptanceFile.read(Self.entry())
        #expect(acceptances.map(\.key.fingerprint) == ["0123456789abcdef"])
        #expect(acceptances[0].acceptedOn == Sample.day("2031-10-01"))
    }

    @Test(arguments: [
        ("\"reason\": \"As printed.\",", "", 2, "reason"),
        ("\"0123456789abcdef\"", "\"0123\"", 2, "/acceptances/0/fingerprint"),
        ("\"2031-10-01\"", "\"1 October\"", 3, "/acceptances/0/accepted_on"),
        ("\"A. Officer\"", "\"\"", 3, "/acceptances/0/accepted_by"),
        ("]}", "]", 5, "JSON"),
    ])
    func aFaultIsToldWithItsPlace(_ old: String, _ new: String, _ line: Int, _ what: String) throws {
        let fault = #expect(throws: DocumentFault.self) {
            try AcceptanceFile.read(Self.entry(replacing: old, with: new))
        }
        #expect(fault?.position?.line == line)
        #expect(fault?.reason.contains(what) == true, "\(fault?.reason ?? "")")
        #expect(fault?.remedy.isEmpty == false)
    }

    @Test func aDayThatThereIsNotIsAFault() {
        let fault = #expect(throws: DocumentFault.self) {
            try AcceptanceFile.read(Self.entry(replacing: "2031-10-01", with: "2031-02-30"))
        }
        #expect(fault?.reason.contains("/acceptances/0/accepted_on: 2031-02-30") == true)
    }

    @Test(arguments: ["2031-2-01", "2031/02/01", "", "2031-02-0x", "2031-13-01", "２０３１-01-01"])
    func onlyADayIsADay(_ text: String) {
        #expect(CalendarDate(iso8601: text) == nil)
    }

    @Test func aPublishedFindingTellsWhoAcceptedIt() throws {
        var finding = Sample.finding
        finding.acceptance = Sample.acceptance
        #expect(
            try FindingJSONTests.finding(finding)["acceptance"] == [
                "reason": "It is told below the table.", "accepted_by": "A. Officer", "accepted_on": "2031-10-01",
                "valid_until": "2032-03-31",
            ]
        )
    }

    @Test func theAuditTellsHowAcceptancesStand() throws {
        let standings = [AcceptanceStanding(acceptance: Sample.acceptance, status: .expired)]
        let bytes = try AuditDocument().finish(known: 3, standings: standings)
        let document = try JSONValue(parsing: bytes)
        var walk = try ContractWalk(.audit)
        walk.follow(document, try JSONValue(parsing: PublishedSchema.audit.bytes))
        #expect(document["known_findings"] == 3)
        #expect(document["acceptances"]?[0]?["status"] == "expired")
    }
}

@Suite struct BaselineTests {
    private static let other: Finding = {
        var finding = Sample.finding
        finding.fingerprint = "0000000000000000"
        return finding
    }()

    private static func audit() throws -> [UInt8] {
        var document = AuditDocument()
        document.add(Sample.audited())
        return try document.finish()
    }

    private static func sarif() -> [UInt8] {
        var document = SARIFDocument(rules: [])
        document.add(SARIFPaper(of: Sample.audited()))
        return document.finish()
    }

    @Test func onlyWhatIsNewIsLeft() throws {
        for bytes in [try Self.audit(), Self.sarif(), try Publisher.publish(Sample.audited())] {
            var findings = [Sample.finding, Self.other]
            #expect(
                try Baseline(bytes).removeKnown(from: &findings, of: Sample.audited().paper.file.name, sha256: "") == 1
            )
            #expect(findings.map(\.fingerprint) == ["0000000000000000"])
        }
    }

    @Test func theSameMistakeInAnotherPaperIsNew() throws {
        let file = Sample.audited().paper.file
        for bytes in [try Self.audit(), Self.sarif(), try Publisher.publish(Sample.audited())] {
            var findings = [Sample.finding]
            let baseline = try Baseline(bytes)
            #expect(baseline.removeKnown(from: &findings, of: "another.txt", sha256: "0") == 0)
            #expect(baseline.removeKnown(from: &findings, of: "renamed.txt", sha256: file.sha256) == 1)
            findings = [Sample.finding]
            #expect(baseline.removeKnown(from: &findings, of: "moved/to/" + file.name, sha256: "0") == 1)
        }
    }

    @Test func anotherRuleIsAnotherFinding() throws {
        var finding = Sample.finding
        finding.rule = "variance-mismatch"
        var findings = [finding]
        #expect(
            try Baseline(Self.audit()).removeKnown(from: &findings, of: Sample.audited().paper.file.name, sha256: "")
                == 0
        )
    }

    @Test(arguments: ["", "[]", "{\"papers\": []}", "{"])
    func somethingElseIsAFault(_ text: String) {
        #expect(throws: DocumentFault.self) { try Baseline(Array(text.utf8)) }
    }
}
