import Testing

@testable import Papers

/// Cells that came in an order that is not quite that of the rows.
extension LooseTableTests {
    @Test("numbers that count up before the names of rows number them, wherever they begin")
    func numbers() throws {
        let text = apart(
            "Project",
            "Budget",
            "Actual",
            "34",
            "Long Lane",
            "410",
            "402",
            "35",
            "Winter service",
            "64",
            "36",
            "36",
            "Signals",
            "120",
            "118",
            "39",
            "Bridges",
            "7",
            "9"
        )
        let rows = try grid(text)
        #expect(rows.dropFirst().first == "  34|Long Lane|410|402")
        #expect(rows.last == "  39|Bridges|7|9")
    }

    @Test("a row whose figures are of other kinds than those above and below came in another order")
    func otherKinds() throws {
        let text = apart(
            "Service",
            "Budget",
            "Actual",
            "Variance",
            "Roads",
            "410",
            "402",
            "8 (F)",
            "Parks",
            "64",
            "66",
            "2 (A)",
            "Trees",
            "20",
            "25",
            "5 (A)",
            "Net cost",
            "494",
            "1 (F)",
            "493"
        )
        let rows = try grid(text)
        #expect(rows.dropFirst().first == "  Roads|410|402|8 (F)")
        #expect(!rows.contains("  Net cost|494|1 (F)|493"))
    }

    @Test("a total of some columns behind the last row, and its name behind that, told by its sums")
    func unfinished() throws {
        let text = apart(
            "Type",
            "Budget",
            "Actual",
            "Variance",
            "Rate",
            "Roads",
            "410",
            "402",
            "8",
            "51",
            "Parks",
            "64",
            "66",
            "-2",
            "78",
            "Lamps",
            "6",
            "9",
            "-3",
            "3",
            "Trees",
            "20",
            "25",
            "-5",
            "9",
            "500",
            "502",
            "-2",
            "Total"
        )
        #expect(try grid(text).suffix(2) == ["  Trees|20|25|-5|9", "  Total|500|502|-2|"])
    }

    @Test("two names in one cell, where the first row has none, or both rows follow")
    func namesTogether() throws {
        let first = apart(
            "2041/42",
            "2042/43",
            "412.5",
            "431.3",
            "Balance at start of year\nBorrowing",
            "30.0",
            "49.7",
            "Minimum revenue provision",
            "(11.2)",
            "(12.6)",
            "Balance at end of year",
            "431.3",
            "468.4"
        )
        #expect(try grid(first)[1...2] == ["  Balance at start of year|412.5|431.3", "  Borrowing|30.0|49.7"])
        let both = apart(
            "Roads",
            "1.0",
            "4.1",
            "Parks",
            "2.2",
            "2.4",
            "Trees\nAll services",
            "1.0",
            "1.1",
            "4.2",
            "7.6"
        )
        #expect(try grid(both).suffix(2) == ["  Trees|1.0|1.1", "  All services|4.2|7.6"])
    }

    @Test("the title of a scale and a unit name no row, nor does the scale make one")
    func scales() throws {
        let chart = apart(
            "Change in income (£bn)",
            "0.1",
            "0.3",
            "0.7",
            "2041-42",
            "0.2",
            "0.1",
            "0.4",
            "2042-43",
            "0.9",
            "0.5",
            "0.6",
            "2043-44"
        )
        #expect(try grid(chart).isEmpty)
        let scale = apart(
            "Growth",
            "100",
            "50",
            "0",
            "-50",
            "Foreseen",
            "12",
            "25",
            "13",
            "93",
            "Unforeseen",
            "13",
            "21",
            "15",
            "9"
        )
        let rows = try grid(scale + "\n\n" + apart("Used", "11", "29", "17", "5", "Lost", "14", "67", "34", "23"))
        #expect(
            rows == ["  Foreseen|12|25|13|93", "  Unforeseen|13|21|15|9", "  Used|11|29|17|5", "  Lost|14|67|34|23"]
        )
    }

    @Test("ratings and arrows have columns of their own")
    func ratings() throws {
        let text = apart(
            "Measure",
            "Actual",
            "Target",
            "RAG",
            "Recycling",
            "49.2",
            "51.0",
            "Amber",
            "Potholes",
            "91.0",
            "92.0",
            "Red",
            "Planning",
            "84.0",
            "80.0",
            "Green"
        )
        #expect(try grid(text)[1] == "  Recycling|49.2|51.0|Amber")
    }

    @Test("a row with a title between its figures is in no columns")
    func broken() throws {
        let rows = apart("Service", "Budget", "Actual", "Variance", "Sales", "410", "402", "-8", "Bar", "64", "66", "2")
        let cut = apart("Hires", "-5", "Income", "20", "15", "Grants", "6", "6", "0", "Total", "500", "489", "-11")
        #expect(try grid(rows + "\n\n" + cut).contains("  Hires|-5<3>"))
    }
}
