import Testing

@testable import Papers

@Suite("Cells that were printed one by one, a blank line between them")
struct LooseTableTests {
    static let prose = """
        The services of the Council are told below with what they were given for the year and what they are expected to
        spend by the end of it, so that the Cabinet can see where the budget will be exceeded and by how much.
        """

    /// Bars are blank lines.
    func grid(_ table: String) throws -> [String] {
        let lines = table.split(separator: "\n", omittingEmptySubsequences: false).map { $0 == "|" ? "" : $0 }
        return try tableGrid(Self.prose + "\n\n" + lines.joined(separator: "\n") + "\n\n" + Self.prose)
    }

    /// Every cell in a block of its own.
    func apart(_ cells: String...) -> String { cells.joined(separator: "\n\n") }

    @Test("row by row: names over lines, numbers of rows, titles of groups")
    func rows() throws {
        let text = apart(
            "Ref",
            "Scheme",
            "Budget",
            "Forecast",
            "£000",
            "£000",
            "Roads",
            "A01",
            "Long Lane\nbridge",
            "410",
            "402",
            "A02",
            "Winter service",
            "64",
            "-",
            "A03",
            "Signals",
            "1,200",
            "1,180"
        )
        #expect(
            try grid(text) == [
                "H Ref|Scheme|Budget £000|Forecast £000", "  |Roads", "  A01|Long Lane bridge|410|402",
                "  A02|Winter service|64|-", "  A03|Signals|1,200|1,180",
            ]
        )
    }

    @Test("columns that were printed one behind the other, between rows that stand apart")
    func bands() throws {
        let text = apart(
            "Service",
            "Budget",
            "Actual",
            "Libraries\nMuseums\nArchives",
            "1,420\n610\n205",
            "1,395\n640\n205",
            "Adult learning and\ncommunity centres",
            "415",
            "427",
            "Total",
            "2,650",
            "2,667"
        )
        #expect(
            try grid(text) == [
                "H Service|Budget|Actual", "  Libraries|1,420|1,395", "  Museums|610|640", "  Archives|205|205",
                "  Adult learning and community centres|415|427", "  Total|2,650|2,667",
            ]
        )
    }

    @Test("headings whose lines were written in turn")
    func braid() throws {
        let text = apart(
            "Service",
            "Original Revised Forecast\nVariance\nbudget budget outturn",
            "Libraries",
            "120",
            "130",
            "128",
            "(2)",
            "Museums",
            "1,610",
            "1,640",
            "1,645",
            "5",
            "Archives",
            "205",
            "205",
            "201",
            "(4)"
        )
        #expect(try grid(text).first == "H Service|Original budget|Revised budget|Forecast outturn|Variance")
    }

    @Test("rows with fewer figures than columns have none, and a total places them where it can")
    func short() throws {
        let text = apart(
            "Service",
            "Budget",
            "Actual",
            "Libraries",
            "1,420",
            "1,395",
            "Museums",
            "610",
            "Archives",
            "205",
            "205",
            "Total",
            "1,625",
            "2,210"
        )
        #expect(try grid(text)[2] == "  Museums||610")
        let open = apart(
            "Service",
            "Budget",
            "Actual",
            "Libraries",
            "1,420",
            "1,395",
            "Museums",
            "610",
            "Archives",
            "205",
            "205",
            "Parks",
            "17",
            "12"
        )
        #expect(try grid(open)[2] == "  Museums|610<2>")
    }

    @Test("one figure a row is a table where the figures add up or are headed")
    func amounts() throws {
        let text = apart(
            "Balance brought forward",
            "3,250,000",
            "Contribution",
            "(180,000)",
            "Balance carried forward",
            "3,070,000"
        )
        #expect(try grid(text).count == 3)
        let pages = apart("Introduction", "3", "Background", "4", "The position", "7", "Conclusions", "12")
        #expect(try grid(pages).isEmpty)
    }

    @Test("the marks of an axis, and a contents page, are none")
    func controls() throws {
        let axis = apart("Apr", "0", "10", "May", "20", "30", "Jun", "40", "50", "Jul", "60", "70", "Aug", "80", "90")
        #expect(try grid(axis).isEmpty)
        let list = apart(
            "Officers present",
            "Chief Executive\nDirector of Place",
            "Members present",
            "14",
            "Apologies",
            "2"
        )
        #expect(try grid(list).isEmpty)
    }

    @Test("numbers of paragraphs are no figures, and end the table above")
    func paragraphs() throws {
        let minutes = apart(
            "2041-42",
            "1.",
            "Divisions Affected",
            "1.1",
            "Long Lane",
            "2.",
            "Key Decision",
            "2.1",
            "This is not a Key Decision",
            "3.",
            "Purpose",
            "3.1",
            "To receive the petition"
        )
        #expect(try grid(minutes).isEmpty)
        let table = apart(
            "Service",
            "Budget",
            "Actual",
            "Roads",
            "4.0",
            "4.1",
            "Parks",
            "2.2",
            "2.4",
            "Trees",
            "1.0",
            "1.0"
        )
        let below = apart("1.1", "Roads are over budget", "1.2", "Parks are as well", "1.3", "Trees are not")
        #expect(try grid(table + "\n\n" + below).count == 4)
    }
}
