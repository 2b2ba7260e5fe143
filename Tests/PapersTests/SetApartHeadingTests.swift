import Testing

@testable import Papers

@Suite("Headings that are blocks of their own, one for each column")
struct SetApartHeadingTests {
    /// A title with what heads the names in its block, headings, then rows with as many figures: `/` ends a line
    /// within a block.
    private func header(_ title: String, _ heads: String, rows: [String] = rows, after: String = "") throws -> String? {
        let cells = ([title] + heads.split(separator: "|").map(String.init)).filter { !$0.isEmpty }
        let width = rows[0].split(separator: "|").count - 1
        let all = cells + rows.flatMap { $0.split(separator: "|").map(String.init) } + (after.isEmpty ? [] : [after])
        let text = all.map { $0.replacing("/", with: "\n") }.joined(separator: "\n\n")
        let grid = try tableGrid(LooseTableTests.prose + "\n\n" + text + "\n\n" + LooseTableTests.prose)
        #expect(grid.last?.split(separator: "|").count == width + 1)
        return grid.first { $0.hasPrefix("H") }
    }

    private static let rows = [
        "Old Mint|21,340|38,915|14,208|24,707", "Tide Mill|15,872|19,430|22,915|3,485",
        "Tram Shed|1,272|1,430|2,215|785",
        "Rope Walk|2,272|2,430|3,215|785",
    ]

    private static let wide = rows.map { $0 + "|7.2%" }

    @Test("nothing has to be known of their words, and years among them are no row of their own")
    func unknown() throws {
        #expect(
            try header("Visits/Site", "2040-41|Under fives|Guided walks|Wet days")
                == "H Site|2040-41|Under fives|Guided walks|Wet days"
        )
        #expect(
            try header("Visits/Site", "Q2 2040|Q1 2041|Q2 target|Against/target")
                == "H Site|Q2 2040|Q1 2041|Q2 target|Against target"
        )
    }

    @Test("the first may stand below the title, in its block")
    func titled() throws {
        #expect(
            try header("Visits by quarter and site/April/2040", "May/2040|Guided/walks|Change")
                == "H |April 2040|May 2040|Guided walks|Change"
        )
    }

    @Test("a block of two lines is one heading, not two")
    func lines() throws {
        // One of five stands elsewhere: none is told.
        let head = try header("", "Carried/2040|Approved/2041|Outturn|Slipped to/2042", rows: Self.wide)
        #expect(head == nil)
    }

    @Test("what heads the names of the rows heads no figures where a heading is lost")
    func lost() throws {
        #expect(try header("Visits in all months/Depot", "2040|2041|Change") == nil)
        #expect(try header("", "Depot|Made safe|Seen twice|Left", after: "Per km") == nil)
    }

    @Test("a percentage stands under its heading, or none is told")
    func percent() throws {
        #expect(
            try header("Visits/Site", "2040|2041|Guided|Change|Change %", rows: Self.wide)
                == "H Site|2040|2041|Guided|Change|Change %"
        )
        #expect(try header("Visits/Site", "2040|2041|Guided %|Change|Rest", rows: Self.wide) == nil)
    }

    @Test("what one column makes less another goes behind both")
    func order() throws {
        let rows = ["North|410|395|15", "South|1,200|1,180|20", "East|64|36|28", "West|300|110|190"]
        #expect(try header("Cases/Area", "Variance|Budget|Actual", rows: rows) == "H Area|Budget|Actual|Variance")
        #expect(
            try header("Cases/Area", "Budget|Variance|Actual", rows: rows.map { $0.replacing("|15", with: "|16") })
                != nil
        )
        #expect(try header("Cases/Area", "Budget|Actual|Variance", rows: rows) == "H Area|Budget|Actual|Variance")
    }

    @Test("the unit of the whole table stands below its title, that of a heading below the heading")
    func units() throws {
        let rows = ["Balance at 1 April|410|395|15", "Rents|1,200|1,180|20", "Fees|64|36|28", "Sales|300|110|190"]
        #expect(
            try header("The account of the market halls/£", "Budget|Actual|Variance", rows: rows)
                == "H |Budget|Actual|Variance"
        )
        #expect(
            try header("The account of the market halls/Budget/£", "Actual/£|Change/£", rows: rows)
                == "H |Budget £|Actual £|Change £"
        )
    }

    @Test("words that say which way an amount goes belong to it")
    func leanings() throws {
        let rows = [
            "North|410|395|15 under", "South|1,200|1,220|20 over", "East|64|36|28 under", "West|300|110|190 under",
        ]
        #expect(try header("Cases/Area", "Budget|Actual|Variance", rows: rows) == "H Area|Budget|Actual|Variance")
    }
}
