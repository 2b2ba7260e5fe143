import JSON
import Publishing
import Reconciliation
import Testing

@Suite struct ArchiveTests {
    static let refusal = Refusal(code: "pdf", message: "is a PDF, not text", remedy: "convert it first")

    static let index = ArchiveIndex(entries: [
        ArchiveIndex.Entry(
            name: "a.txt",
            outcome: .read(output: "a.txt.json", sha256: Sample.sha256, counts: PaperCounts(of: Sample.audited()))
        ),
        ArchiveIndex.Entry(name: "b.pdf", outcome: .refused(refusal)),
        ArchiveIndex.Entry(
            name: "c.html",
            outcome: .read(output: "c.html.json", sha256: Sample.sha256, counts: PaperCounts(of: Sample.htmlPaper()))
        ),
    ])

    @Test func countsWhatCameOut() {
        let counts = PaperCounts(of: Sample.audited())
        #expect(counts.reports == 1)
        #expect(counts.tablesByKind == [.budgetMonitoring: 1])
        #expect(counts.tablesByLayout == [.tabbed: 1])
        #expect(counts.figures == 2)
        #expect(RecordKind.allCases.map { counts.records[$0] } == Array(repeating: 1, count: RecordKind.allCases.count))
        #expect(counts.findings == [.error: 1])
    }

    @Test func countsAddUp() {
        var total = PaperCounts(of: Sample.audited())
        total += PaperCounts(of: Sample.audited())
        total += PaperCounts(of: Sample.htmlPaper())
        #expect(total.reports == 3)
        #expect(total.tables == 3)
        #expect(total.figures == 5)
        #expect(total.tablesByKind == [.budgetMonitoring: 2, nil: 1])
        #expect(total.findings == [.error: 2, .note: 1])
        #expect(total.checks.map(\.rule) == ["total-mismatch", "percent-share-sum"])
        #expect(total.checks.map(\.passed) == [130, 14])
        #expect(total.checks[0].notEvaluated == [.blankOperand: 4, .unitUnknown: 2])
    }

    @Test func indexTellsWhatBecameOfEachFile() throws {
        let document = try JSONValue(parsing: try Publisher.publish(Self.index))
        var walk = try ContractWalk(.index)
        walk.follow(document, try JSONValue(parsing: PublishedSchema.index.bytes))
        let papers = try #require(document["papers"])
        #expect(papers[0]?["status"] == "read")
        #expect(papers[0]?["output"] == "a.txt.json")
        #expect(papers[0]?["error"] == .null)
        #expect(papers[1]?["status"] == "refused")
        #expect(papers[1]?["output"] == .null)
        #expect(papers[1]?["counts"] == .null)
        #expect(
            papers[1]?["error"] == ["code": "pdf", "message": "is a PDF, not text", "remedy": "convert it first"]
        )
        #expect(document["totals"]?["read"] == 2)
        #expect(document["totals"]?["refused"] == 1)
        #expect(document["totals"]?["counts"]?["figures"] == 3)
        #expect(document["totals"]?["counts"]?["checks"] == ["passed": 72, "failed": 1, "not_evaluated": 3])
        #expect(document["totals"]?["counts"]?["findings"] == ["error": 1, "warning": 0, "note": 1, "accepted": 0])
        #expect(
            document["totals"]?["counts"]?["tables_by_kind"] == [
                ["kind": "budget_monitoring", "count": 1], ["kind": nil, "count": 1],
            ]
        )
    }

    @Test func anEmptyIndexIsValid() throws {
        let document = try JSONValue(parsing: try Publisher.publish(ArchiveIndex()))
        #expect(document["papers"] == [])
        #expect(document["totals"]?["read"] == 0)
    }

    @Test func auditTellsFindingsAndRefusals() throws {
        var audit = AuditDocument()
        audit.add(Sample.audited())
        audit.refuse("b.pdf", Self.refusal)
        audit.add(Sample.htmlPaper())
        let document = try JSONValue(parsing: try audit.finish())
        var walk = try ContractWalk(.audit)
        walk.follow(document, try JSONValue(parsing: PublishedSchema.audit.bytes))
        #expect(document["papers"]?.arrayValue?.map { $0["file"]?["name"] } == ["wexcombe/q2.txt", "wexcombe/q2.html"])
        #expect(document["papers"]?[0]?["findings"]?[0]?["rule"] == "total-mismatch")
        #expect(document["papers"]?[0]?["checks"]?[0]?["passed"] == 65)
        #expect(document["papers"]?[1]?["findings"]?[0]?["at"]?["path"] == "/html/td[2]")
        #expect(document["refused"]?[0]?["error"]?["code"] == "pdf")
    }

    @Test func auditTellsWhatIsFoundBetweenPapers() throws {
        var finding = Sample.finding
        finding.evidence[1].paper = "wexcombe/q1.txt"
        var audit = AuditDocument()
        audit.add(
            between: [Sample.audited(findings: [finding])],
            [CheckTally(rule: "papers-disagree", passed: 3, failed: 1)]
        )
        let document = try JSONValue(parsing: try audit.finish())
        var walk = try ContractWalk(.audit)
        walk.follow(document, try JSONValue(parsing: PublishedSchema.audit.bytes))
        let told = document["between_papers"]?["findings"]?[0]
        #expect(told?["paper"] == "wexcombe/q2.txt")
        #expect(
            told?["evidence"]?.arrayValue?.map { $0["paper"] } == [
                "wexcombe/q2.txt", "wexcombe/q1.txt", "wexcombe/q2.txt",
            ]
        )
        #expect(document["between_papers"]?["checks"]?[0]?["passed"] == 3)
    }

    @Test func anAuditOfNothingIsValid() throws {
        let document = try JSONValue(parsing: try AuditDocument(style: .compact).finish())
        #expect(document["papers"] == [])
    }

    @Test func anAuditWithAFaultIsNotPublished() {
        var finding = Sample.finding
        finding.evidence = []
        var audit = AuditDocument()
        audit.add(Sample.audited(findings: [finding]))
        do {
            _ = try audit.finish()
            Issue.record("the audit was published")
        } catch {
            #expect(error.description.contains("/papers/0/findings/0/evidence"))
        }
    }
}
