import Figures
import JSON
import Papers
import Publishing
import Reconciliation
import Records
import Tables
import Testing

@Suite struct PaperJSONTests {
    static func document(_ audited: AuditedPaper) throws -> JSONValue {
        try JSONValue(parsing: try Publisher.publish(audited))
    }

    /// The rows of the sample's table.
    static func row(_ index: Int, of document: JSONValue) throws -> JSONValue {
        try #require(document["reports"]?[0]?["tables"]?[0]?["rows"]?[index])
    }

    @Test func everyFieldOfTheSchemaIsThereAndInItsOrder() throws {
        let root = try JSONValue(parsing: PublishedSchema.paper.bytes)
        var walk = try ContractWalk(.paper)
        walk.follow(try Self.document(Sample.audited()), root)
        walk.follow(try Self.document(Sample.htmlPaper()), root)
        var accepted = Sample.finding
        accepted.acceptance = Sample.acceptance
        walk.follow(try Self.document(Sample.audited(findings: [accepted])), root)
        let defined = try #require(root["$defs"]?.objectValue).members.map(\.name)
        #expect(walk.met == Set(defined), "the samples show every definition")
    }

    @Test func figure() throws {
        let document = try Self.document(Sample.audited())
        let figure = try #require(document["reports"]?[0]?["budget_lines"]?[0]?["budget"])
        #expect(
            figure == [
                "value": 10_062_000, "upper": nil, "unit": "GBP", "unit_origin": "column", "decimals": -3,
                "printed": "10.062", "origin": "printed", "how": nil, "sign": nil, "absence": nil,
                "at": ["line": 2, "column": 18, "end_line": 2, "end_column": 24, "path": nil],
            ]
        )
    }

    @Test func aSignThatIsTheFieldsOwnIsMarked() throws {
        let document = try Self.document(Sample.audited())
        let variance = try #require(document["reports"]?[0]?["budget_lines"]?[0]?["variance"])
        #expect(variance["value"] == -10_072_000)
        #expect(variance["printed"] == "10.072")
        #expect(variance["sign"] == "reversed")
    }

    @Test func anAbsenceHasNoValue() throws {
        let document = try Self.document(Sample.audited())
        let income = try #require(document["reports"]?[0]?["budget_lines"]?[0]?["income"])
        #expect(income["value"] == .null)
        #expect(income["absence"] == "nil")
    }

    @Test func originsSayHow() throws {
        let report = try #require(try Self.document(Sample.audited())["reports"]?[0])
        let percent = try #require(report["budget_lines"]?[0]?["variance_percent"])
        #expect(percent["origin"] == "derived")
        #expect(percent["how"] == "share of the total")
        let shortfall = try #require(report["savings_initiatives"]?[0]?["shortfall"])
        #expect(shortfall["origin"] == "recovered")
        #expect(shortfall["upper"] == 10)
        #expect(shortfall["unit"] == .null)
    }

    @Test func aFigureHasAPlaceOfItsOwnAlsoWhereItFillsTheCell() throws {
        let document = try Self.document(Sample.audited())
        let whole = try #require(try Self.row(1, of: document)["cells"]?[1])
        #expect(whole["at"]?["column"] == 18)
        #expect(whole["figure"]?["at"] == whole["at"])
        let part = try #require(try Self.row(2, of: document)["cells"]?[1])
        #expect(part["text"] == "10.072 [1]")
        #expect(part["at"]?["end_column"] == 17)
        #expect(part["figure"]?["at"]?["end_column"] == 13)
        let trend = try #require(try Self.row(1, of: document)["cells"]?[4])
        #expect(trend["trend"]?["at"]?["end_column"] == 53)
    }

    @Test func aCellHoldsAtMostOneThing() throws {
        let document = try Self.document(Sample.audited())
        let cells = try #require(try Self.row(1, of: document)["cells"]?.arrayValue)
        let held = cells.map { cell in ["figure", "rating", "trend"].filter { cell[$0] != .null } }
        #expect(held == [[], ["figure"], [], ["rating"], ["trend"]])
    }

    @Test func rolesOfARowStandInTheirOrder() throws {
        let document = try Self.document(Sample.audited())
        #expect(try Self.row(0, of: document)["roles"] == ["header", "unit"])
        #expect(try Self.row(1, of: document)["roles"] == ["line"])
    }

    @Test func sharesThatMakeAHundredHaveNoResult() throws {
        let document = try Self.document(Sample.audited())
        let relations = try #require(document["reports"]?[0]?["tables"]?[0]?["relations"])
        #expect(relations[0]?["result"] == 3)
        #expect(relations[0]?["support"] == ["held": 0, "tried": 1])
        #expect(relations[1]?["result"] == .null)
    }

    @Test func periodsAndDatesAreSpelt() throws {
        let report = try #require(try Self.document(Sample.audited())["reports"]?[0])
        #expect(report["meeting_date"] == "2031-11-04")
        #expect(
            report["period"] == [
                "financial_year": "2031-32", "quarter": 2, "month": 9, "as_at": "2031-09-30", "basis": "forecast",
            ]
        )
        #expect(report["aged_debts"]?[0]?["as_at"] == "2031-09-30")
        #expect(report["budget_allocations"]?[0]?["amounts"]?[0]?["basis"] == "one_off")
        #expect(report["budget_allocations"]?[0]?["amounts"]?[1]?["basis"] == .null)
        #expect(report["variances"]?[0]?["direction"] == "underspend")
        #expect(report["deliverables"]?[0]?["expected_completion"] == "2032-03-31")
        #expect(report["deliverables"]?[0]?["line_ranges"]?[0]?[0] == 3)
        #expect(report["rating_keys"]?[0]?["ratings"]?[0]?["glyph"] == "🔴")
        #expect(report["rating_keys"]?[0]?["ratings"]?[1]?["rating"] == .null)
        #expect(report["measures"]?[0]?["targets"]?[0]?["period"]?["financial_year"] == .null)
    }

    @Test func wordsComeThroughAsTheyWere() throws {
        let words = "\"Parks\" \\ £5 — 🔴\u{1}\u{7F}\t\u{2028}é\n"
        var report = Sample.report
        report.budgetLines[0].name = words
        report.head.title = words
        let document = try Self.document(Sample.audited(report: report))
        #expect(document["reports"]?[0]?["title"]?.stringValue == words)
        #expect(document["reports"]?[0]?["budget_lines"]?[0]?["name"]?.stringValue == words)
    }

    @Test func inHTMLAPlaceHasAPathAndNoColumn() throws {
        let document = try Self.document(Sample.htmlPaper())
        let cell = try #require(try Self.row(0, of: document)["cells"]?[0])
        #expect(
            cell["at"] == ["line": 3, "column": nil, "end_line": 3, "end_column": nil, "path": "/html/td[2]"]
        )
        #expect(document["findings"]?[0]?["at"]?["path"] == "/html/td[2]")
    }

    @Test func theStyleChangesNothingButWhiteSpace() throws {
        let compact = PaperJSON.encode(Sample.audited())
        let pretty = PaperJSON.encode(Sample.audited(), style: .pretty)
        #expect(try JSONValue(parsing: compact) == JSONValue(parsing: pretty))
        #expect(compact.filter { $0 == 0x0A }.count == 1)
        #expect(compact.last == 0x0A)
        #expect(pretty.last == 0x0A)
    }

    @Test func theSamePaperGivesTheSameBytes() {
        #expect(PaperJSON.encode(Sample.audited()) == PaperJSON.encode(Sample.audited()))
    }
}
