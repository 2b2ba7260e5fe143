import Testing

@testable import Tables

/// Tables whose first column was printed in one line with the names of its rows, in invented words and figures.
@Suite("Figures in one line with the names of their rows")
struct FusedTests {
    private func tables(_ text: String) throws -> [Table] {
        try ExplodedRecordTests.recovered(
            ExplodedFinderTests.prose + "\n" + text + "\n\n" + ExplodedFinderTests.prose
        )
    }

    private func texts(_ table: Table) -> [[String]] {
        table.rows.filter { !$0.roles.contains(.header) }.map { $0.cells.map(\.text) }
    }

    private static let names =
        "SPENDING\n1,204.5 Lamp posts\n-30.0 Hedges & verges\n0.0 Ferries\n1,174.5 TOTAL SPENDING"
    private static let strips = "\n\n900.0\n20.0\n5.5\n925.5\n\n10.0\n0.0\n1.5\n11.5"

    @Test("strips behind such lines are its other columns where their totals hold")
    func strips() throws {
        let table = try #require(try tables(Self.names + Self.strips + "\n\n910.0\n20.0\n7.0").first)
        #expect(
            texts(table) == [
                ["Lamp posts", "1,204.5", "900.0", "10.0"], ["Hedges & verges", "-30.0", "20.0", "0.0"],
                ["Ferries", "0.0", "5.5", "1.5"], ["TOTAL SPENDING", "1,174.5", "925.5", "11.5"],
            ]
        )
        #expect(table.relations.allSatisfy { $0.usedToRecover })
    }

    @Test("a strip that its total denies is no column, and lines that nothing proves are no rows")
    func denied() throws {
        let table = try #require(try tables(Self.names + Self.strips.replacing("11.5", with: "12.5")).first)
        #expect(texts(table).allSatisfy { $0.count == 3 })
        let names = Self.names.replacing("1,174.5", with: "1,184.5")
        let strips = Self.strips.replacing("925.5", with: "935.5").replacing("11.5", with: "12.5")
        #expect(try tables(names + strips).isEmpty)
    }

    @Test("a name without a figure in its line is a row where the strips count it, else more of the name above")
    func bareNames() throws {
        let bare = Self.names.replacing("0.0 Ferries", with: "0.0 Ferries\nPonds to be dug")
        let row = try #require(
            try tables(bare + "\n\n900.0\n20.0\n5.5\n4.0\n929.5\n\n10.0\n0.0\n1.5\n0.0\n11.5").first
        )
        #expect(texts(row)[3] == ["Ponds to be dug", "", "4.0", "0.0"])
        let long = Self.names.replacing("0.0 Ferries", with: "0.0 Ferries and the piers of\nLittle Harbour")
        let wrapped = try #require(try tables(long + Self.strips).first)
        #expect(texts(wrapped)[2] == ["Ferries and the piers of Little Harbour", "0.0", "5.5", "1.5"])
    }

    @Test("columns that share a block, their figures in turn")
    func shared() throws {
        let table = try #require(
            try tables(Self.names + "\n\n900.0\n10.0\n20.0 0.0\n5.5\n1.5\n925.5\n11.5\n\n71\n64").first
        )
        #expect(texts(table).last == ["TOTAL SPENDING", "1,174.5", "925.5", "11.5"])
    }

    @Test("numbers of rows between the lines, and at their ends, are none of their values")
    func numbers() throws {
        let names =
            "1\n1,204.5 Lamp posts along the roads of the old town, and their long cables 2\n"
            + "-30.0 Hedges\n3\n0.0 Ferries\n4\n1,174.5 Total"
        let table = try #require(try tables(names + Self.strips).first)
        #expect(texts(table).map { $0[1] } == ["1,204.5", "-30.0", "0.0", "1,174.5"])
        #expect(texts(table)[1] == ["Hedges", "-30.0", "20.0", "0.0"])
    }

    @Test("numbers of paragraphs and their titles are no table")
    func paragraphs() throws {
        #expect(try tables("2.1 Introduction\n2.2 Reserves\n2.3 Treasury\n2.4 Total budget\n\n4\n7\n9\n20").isEmpty)
    }
}
