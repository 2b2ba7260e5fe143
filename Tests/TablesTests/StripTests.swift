import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

/// Tables whose rows or columns are counted out, in invented words and figures.
@Suite("Tables by counting")
struct StripTests {
    private func tables(_ text: String) throws -> [Table] {
        try ExplodedRecordTests.recovered(
            ExplodedFinderTests.prose + "\n" + text + "\n\n" + ExplodedFinderTests.prose
        )
    }

    private func texts(_ table: Table) -> [[String]] {
        table.rows.filter { !$0.roles.contains(.header) }.map { $0.cells.map(\.text) }
    }

    /// Cells one below the other, each in a block of its own; `/` ends a line within one.
    private static func blocks(_ cells: String) -> String {
        cells.split(separator: "|").map { $0.replacing("/", with: "\n") }.joined(separator: "\n\n")
    }

    private static let years =
        "Activity|2031-32|2032-33|Bridges|844|912|Signs|7,773|8,004|Trees|1,985|2,100|Drains|7,566|7,410|Kerbs|640|655"

    @Test("rows that are as many and as alike as their headings are a table without a sum")
    func regular() throws {
        let table = try #require(try tables(Self.blocks(Self.years)).first)
        #expect(texts(table).map(\.first) == ["Bridges", "Signs", "Trees", "Drains", "Kerbs"])
        #expect(table.columns.map { $0.path.joined() } == ["Activity", "2031-32", "2032-33"])
        #expect(table.relations.allSatisfy { !$0.usedToRecover })
    }

    @Test("of rows that are less alike only what is certain is told")
    func open() throws {
        // One figure too few in a row: the others stand.
        let short = try #require(try tables(Self.blocks(Self.years.replacing("|2,100", with: ""))).first)
        #expect(texts(short).map { $0.first ?? "" } == ["Bridges", "Signs", "Trees", "Drains", "Kerbs"])
        #expect(short.rows.flatMap(\.cells).compactMap(\.figure).count == 8)
        // A heading too many: the columns have no names.
        let wide = try #require(
            try tables(Self.blocks(Self.years.replacing("|2032-33", with: "|2032-33|2033-34"))).first
        )
        #expect(wide.columns.allSatisfy { $0.path.isEmpty })
    }

    @Test(
        "rows that nothing proves are none",
        arguments: [
            // Contents of a book, and people with their numbers.
            "Introduction|3|Revenue|5|Capital|9|Reserves|12|Treasury|14|Appendices|20",
            "A Hart|01632 960001|B Lowe|01632 960002|C Moor|01632 960003|D Nunn|01632 960004|E Oake|01632 960005",
        ]
    )
    func refused(_ cells: String) throws {
        #expect(try tables(Self.blocks(cells)).isEmpty)
    }

    @Test(
        "headings by blocks, by lines, by units, and in one line",
        arguments: [
            "Service|Budget/£000|Forecast/£000|Variance/£000", "Budget/Forecast/Variance/£000/£000/£000",
            "Service/Budget £000|Forecast £000|Variance £000", "Budget Forecast Variance/£000 £000/£000",
        ]
    )
    func headings(_ heads: String) throws {
        let rows = "|North|1,240|1,310|70|South|805|790|(15)|East/Wing|96|101|5|Total|2,141|2,201|60"
        let table = try #require(try tables(Self.blocks(heads + rows)).first)
        #expect(table.columns.dropFirst().map { $0.path.joined() } == ["Budget", "Forecast", "Variance"])
        let north = try #require(table.rows.first { $0.label == "North" })
        #expect(north.figure(inColumn: 2)?.value == ExactDecimal(1_240_000))
        #expect(texts(table).map(\.first) == ["North", "South", "East Wing", "Total"])
    }

    @Test("sentences head no column, and without names of columns no total is held against its rows in several")
    func sentences() throws {
        let rows = "|North|1,240|1,310|70|South|805|790|(15)|East|96|101|5|Total|2,141|2,201|60"
        let over = "Budget rose from £2.1m to £2.2m.|New loans of £0.7m were taken.|They have been spent by now."
        for table in try tables(Self.blocks(over + rows)) {
            #expect(table.columns.allSatisfy { $0.path.isEmpty })
        }
        for table in try tables(Self.blocks(over + rows.replacing("805|790", with: "850|970"))) {
            #expect(table.relations.allSatisfy { $0.axis != .rows || $0.held == $0.tried })
        }
    }

    @Test(
        "a row printed over a border stands where a sum holds in it",
        arguments: [
            // Two labels and then both rows; the total before its label.
            ("North/South|10.5|2.0|8.5|20.0|3.5|16.5|East|31.5|4.0|27.5|Total|62.0|9.5|52.5", 4),
            ("North|10.5|2.0|8.5|South|20.0|3.5|16.5|East|31.5|4.0|27.5|62.0|9.5|52.5|Total|Notes|7.5|1.0|6.5", 5),
        ]
    )
    func borders(_ cells: String, _ count: Int) throws {
        let table = try #require(try tables(Self.blocks(cells)).first)
        let rows = texts(table)
        #expect(rows.count == count)
        #expect(
            rows.prefix(4).map { $0.joined(separator: " ") }
                == ["North 10.5 2.0 8.5", "South 20.0 3.5 16.5", "East 31.5 4.0 27.5", "Total 62.0 9.5 52.5"]
        )
    }

    @Test("groups stand over their rows, and totals of totals are proven")
    func groups() throws {
        let cells =
            "Roads|Bridge|310|125|Kerbs|204|60|Total Roads|514|185|Schools|Oak|90|11|Elm|100|14|Total Schools|190|25"
        let table = try #require(try tables(Self.blocks("2031-32/£000|2032-33/£000|" + cells)).first)
        #expect(table.rows.filter { $0.roles.contains(.heading) }.map(\.label) == ["Roads", "Schools"])
        #expect(table.rows.last?.group == "Schools" || table.rows.last?.roles.contains(.total) == true)
    }

    @Test("strips under a heading each; labels that name no total where one stands are refused")
    func strips() throws {
        let strips = "\n\nPosts\n412\n388\n265\n1,065\n\nFilled\n389\n371\n249\n1,009\n\nVacant\n23\n17\n16\n56"
        let named = try #require(try tables("Directorate\nAdults\nChildren\nPlace\nTotal" + strips).first)
        #expect(texts(named).last == ["Total", "1,065", "1,009", "56"])
        #expect(named.columns.map { $0.path.joined() } == ["", "Posts", "Filled", "Vacant"])
        let slipped = try #require(try tables("Adults\nChildren\nPlace\nHousing" + strips).first)
        #expect(texts(slipped).last == ["", "1,065", "1,009", "56"])
    }

    @Test("a total under a rule closes the strips behind which its cells are printed one by one")
    func closingTotal() throws {
        let strips = "\n\n412\n388\n265\n\n389\n371\n249\n\n430\n365\n270\n\n"
        let rows = "UPKEEP\nBenches\nHedges\nPonds" + strips
        // Strips of the next table follow, and one of them is ragged.
        let rest = "\n\n71\n64\n\n80\n66"
        let total = "UPKEEP TOTAL\n\n1,065\n\n1,009\n\n1,065"
        let closed = try #require(try tables(rows + total + rest).first)
        #expect(
            texts(closed) == [
                ["Benches", "412", "389", "430"], ["Hedges", "388", "371", "365"], ["Ponds", "265", "249", "270"],
                ["UPKEEP TOTAL", "1,065", "1,009", "1,065"],
            ]
        )
    }

    @Test("a region of many rows is read in time that grows with it")
    func long() throws {
        let rows = (1...600).map { "Depot \($0 + 1000)|\($0 + 100)|\($0 + 7)" }
        let table = try #require(try tables(Self.blocks("Depot|2031-32|2032-33|" + rows.joined(separator: "|"))).first)
        #expect(texts(table).count == 600)
    }
}
