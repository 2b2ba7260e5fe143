import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

/// Tables that were printed row by row with pieces out of their turn, in invented words and figures.
@Suite("Tables in pieces")
struct ScatterTests {
    private func tables(_ cells: String) throws -> [Table] {
        let text = cells.split(separator: "|").map { $0.replacing("/", with: "\n") }.joined(separator: "\n\n")
        return try ExplodedRecordTests.recovered(
            ExplodedFinderTests.prose + "\n" + text + "\n\n" + ExplodedFinderTests.prose
        )
    }

    private func rows(_ table: Table) -> [String] {
        table.rows.filter { !$0.roles.contains(.header) }.map { $0.cells.map(\.text).joined(separator: " ") }
    }

    private static let heads = "Service|Budget £000|Actual £000|Variance £000|"
    private static let whole = [
        "Bridges 1,844 1,912 68", "Signs 7,773 8,004 231", "Trees 1,985 1,900 -85", "Kerbs 640 655 15",
        "Total 12,242 12,471 229",
    ]

    @Test(
        "what was left open is filled from the top",
        arguments: [
            // The end of a row behind the opening of the next, behind all rows, and below a heading that was late.
            "Bridges|1,844|Signs|7,773|1,912|68|8,004|231|Trees|1,985|1,900|-85|Kerbs|640|655|15|"
                + "Total|12,242|12,471|229",
            "Bridges|1,844|Signs|7,773|8,004|231|Trees|1,985|1,900|-85|Kerbs|640|655|15|Total|12,242|12,471|229|"
                + "1,912|68",
            // Two cells of one column in a block.
            "Bridges|1,844|1,912|68/231|Signs|7,773|8,004|Trees|1,985|1,900|-85|Kerbs|640|655|15|"
                + "Total|12,242|12,471|229",
        ]
    )
    func gaps(_ cells: String) throws {
        let table = try #require(try tables(Self.heads + cells).first)
        #expect(rows(table) == Self.whole)
        #expect(table.columns.dropFirst().map { $0.path.joined() } == ["Budget", "Actual", "Variance"])
    }

    @Test("headings right before the values that were left open are those of the last columns")
    func lateHeadings() throws {
        let cells =
            "Service|Budget £000|Actual £000|Bridges|1,844|1,912|Signs|7,773|8,004|231|Trees|1,985|1,900|-85|Kerbs|640|655|15|"
            + "Total|12,242|12,471|229|Variance £000|68"
        let table = try #require(try tables(cells).first)
        #expect(rows(table) == Self.whole)
        #expect(table.columns.dropFirst().map { $0.path.joined() } == ["Budget", "Actual", "Variance"])
    }

    @Test(
        "names that are left over are those of the rows without one",
        arguments: [
            // Of the last row behind it, and of two rows in one block behind both.
            "Bridges|1,844|1,912|68|Signs|7,773|8,004|231|Trees|1,985|1,900|-85|Kerbs|640|655|15|12,242|12,471|229|"
                + "Total",
            "Bridges|1,844|1,912|68|7,773|8,004|231|1,985|1,900|-85|Signs/Trees|Kerbs|640|655|15|"
                + "Total|12,242|12,471|229|Balance|100|140|40",
        ]
    )
    func names(_ cells: String) throws {
        let table = try #require(try tables(Self.heads + cells).first)
        #expect(rows(table).prefix(5) == Self.whole[...])
    }

    @Test("a title of a group in a stack of names is none of them")
    func titles() throws {
        let cells =
            "Service|2031-32 £m|2032-33 £m|Pay|6.1|5.7|Prices|2.3|1.9|Spending|8.4|7.6|4.5|4.4|3.9|3.2|"
            + "Total funding|8.4|7.6|Balance|0.0|0.0|Funding/Grant/Precept"
        let table = try #require(try tables(cells).first)
        let names = rows(table).filter { $0.contains(".") }.map { $0.split(separator: " ").first.map(String.init) }
        #expect(names == ["Pay", "Prices", "Spending", "Grant", "Precept", "Total", "Balance"])
    }

    @Test("which of two names belongs where is not told by chance")
    func doubt() throws {
        // Before the third row stands a name of the first as well.
        let cells =
            Self.heads + "1,844|1,912|68|Signs|7,773|8,004|231|Trees|Bridges|1,985|1,900|-85|Kerbs|640|655|"
            + "Total|12,242|12,471|229|15"
        let table = try #require(try tables(cells).first)
        #expect(
            rows(table) == [
                " 1,844 1,912 68", "Signs 7,773 8,004 231", " 1,985 1,900 -85", "Kerbs 640 655 15",
                "Total 12,242 12,471 229",
            ]
        )
    }

    @Test("the number of a paragraph is no value")
    func numbers() throws {
        let cells =
            Self.heads + "Bridges|1,844|1,912|68|Signs|7,773|8,004|231|Trees/Kerbs|9|1,985|1,900|-85|640|655|15|"
            + "Total|12,242|12,471|229"
        let table = try #require(try tables(cells).first)
        #expect(rows(table) == Self.whole)
    }

    @Test("a wrong figure in rows that their order told is no doubt of the reading")
    func errors() throws {
        let cells =
            Self.heads + "Bridges|1,844|Signs|7,773|1,912|68|8,004|231|Trees|1,985|1,900|-85|Kerbs|640|655|15|"
            + "Total|12,242|12,741|229"
        let table = try #require(try tables(cells).first)
        #expect(rows(table).last == "Total 12,242 12,741 229")
        #expect(table.relations.contains { $0.axis == .rows && !$0.usedToRecover })
    }
}
