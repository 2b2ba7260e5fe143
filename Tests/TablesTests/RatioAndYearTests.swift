import Testing

@testable import Tables

@Suite("Rows of ratios, and years below each other")
struct RatioAndYearTests {
    @Test(
        "a row of percentages is a ratio of two others where the figures bear it out",
        arguments: [
            (
                "Item|2031|2032|2033\nCosts £m|12.4|13.6|15.1\nStream £m|166.1|174.3|181.9\nRatio|7.5%|7.8%|8.3%",
                true
            ),
            (
                "Item|2031|2032|2033\nCosts £m|12.4|13.6|15.1\nStream £m|166.1|174.3|181.9\nRate|3.5%|4.8%|5.3%", false
            ),
            // One percentage all through tells nothing.
            ("Item|2031|2032|2033\nCosts £m|10|20|30\nStream £m|100|200|300\nRatio|10%|10%|10%", false),
        ]
    )
    func ratios(text: String, isRatio: Bool) throws {
        let found = try TableText.table(text).relations.filter { $0.axis == .rows && $0.kind == .percentage }
        #expect(found.map(\.result) == (isRatio ? [4] : []))
        #expect(found.allSatisfy { $0.operands.map(\.index) == [2, 3] && $0.held == $0.tried })
    }

    @Test("the ratio of two differences is no difference of ratios")
    func differences() throws {
        let text = """
            Item|2031|2032|Change
            Payers|1,480|1,693|213
            Homes|2,000|2,100|100
            Rate of payers|74.0%|80.6%|6.6%
            """
        let ratio = try #require(try TableText.table(text).relations.first { $0.kind == .percentage })
        #expect(ratio.across == [2, 3])
        #expect((ratio.held, ratio.tried) == (2, 2))
    }

    @Test("a ratio right below the rows that it names is of them though one of three columns misses")
    func named() throws {
        let text = """
            |2031/32 £m|2032/33 £m|2033/34 £m
            Financing costs|4.2|4.6|5.1
            Net revenue stream|61.0|62.4|63.9
            Ratio of financing costs to net revenue stream|6.9%|4.7%|8.0%
            """
        let ratio = try #require(try TableText.table(text).relations.first { $0.kind == .percentage })
        #expect((ratio.held, ratio.tried) == (2, 3))
    }

    @Test("percentages that two unlike rows make in some columns by chance are no ratio of them")
    func chance() throws {
        let text = """
            Measure|Now|Before|Target
            Calls a day|388|402|350
            Homes brought back|91|90|107
            Complaints|102|99|104
            Council tax collected|89.9%|91.8%|97.0%
            """
        let found = try TableText.table(text).relations.filter { $0.axis == .rows && $0.kind == .percentage }
        #expect(found.isEmpty)
    }

    private static let years = """
        Year|Homes|Increase
        2029/30|60,792|402
        2030/31|61,204|412
        2031/32|61,980|776
        2032/33|62,455|475
        2033/34|63,610|1,155
        """

    @Test("what there is from year to year differs by what it grew")
    func growth() throws {
        #expect(try TableText.table(Self.years).relationTexts.contains("columns running 2 = +3"))
        let wrong = try TableText.table(Self.years.replacing("776", with: "796"))
        let running = try #require(wrong.relations.first { $0.kind == .running })
        #expect(running.tried - running.held == 1)
        #expect(running.basis == .arithmetic)
    }

    @Test("rows that no times name do not run on")
    func untimed() throws {
        var names = ["Aa", "Bb", "Cc", "Dd", "Ee"][...]
        let lines = Self.years.split(separator: "\n").map { line in
            line.hasPrefix("20") ? (names.popFirst() ?? "") + line.dropFirst(7) : String(line)
        }
        #expect(try !TableText.table(lines.joined(separator: "\n")).relations.contains { $0.kind == .running })
    }

    @Test("a gross sum is told by the net one below it")
    func gross() throws {
        let table = try TableText.table(
            """
            Item|2031|2032
            Councils|6,412|4,875
            Companies|3,190|3,622
            Taxpayers|7,044|7,371
            Gross debtors|16,646|15,508
            Less: impairment|(2,915)|(3,644)
            Net debtors|13,731|11,864
            """
        )
        let gross = try #require(table.relations.first { $0.axis == .rows && $0.result == 5 })
        #expect(gross.operands.map(\.index) == [2, 3, 4])
        #expect((gross.tried, gross.held) == (2, 1))
    }

    @Test("a total stands above a named one without a name of its own")
    func unlabelled() throws {
        let table = try TableText.table(
            """
            Department|Budget £m|Outturn £m
            First|4.0|3.7
            Second|3.9|3.8
            |7.9|7.5
            Total|7.9|7.5
            """
        )
        #expect(table.relationTexts.contains("rows sum 4 = +2 +3"))
        #expect(!table.relationTexts.contains("rows sum 5 = +2 +3 +4"))
    }

    @Test("the last line of a table closes what its first opens, though a line between tells a time too")
    func ends() throws {
        let table = try TableText.table(
            """
            Item|£m
            Base budget 2030/31|422.360
            Inflation|9.815
            Removal of 2030/31 one-off items|-3.240
            Savings|-6.865
            Requirement 2031/32|422.170
            """
        )
        #expect(table.relationTexts.contains("rows sum 6 = +2 +3 +4 +5"))
    }
}
