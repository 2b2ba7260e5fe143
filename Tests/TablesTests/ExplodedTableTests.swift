import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

/// Tables of known kinds, and tables that are read by counting, in invented words.
@Suite("Exploded tables")
struct ExplodedTableTests {
    private func only(_ text: String) throws -> Table {
        let tables = try ExplodedRecordTests.recovered(
            ExplodedFinderTests.prose + "\n" + text + "\n\n" + ExplodedFinderTests.prose
        )
        try #require(tables.count == 1, "\(tables.map { $0.rows.map { $0.cells.map(\.text) } })")
        return tables[0]
    }

    private func texts(_ table: Table) -> [[String]] {
        table.rows.filter { !$0.roles.contains(.header) }.map { $0.cells.map(\.text) }
    }

    private static let risks = """
        Service

        Risk

        Sensitivity*

        Likelihood

        £m

        1 = Low,
        5 = High

        Libraries

        Roof repairs cost more
        than expected.

        1.300

        4

        Fleet, fuel and
        workshops

        Fuel prices go on
        rising.

        0.020

        1

        Loss of records
        3
        0.500
        leading to claims.
        *Sensitivity is what the outturn may suffer
        should the event occur.
        All
        """

    @Test("risks with headings before, a scattered cell and a label behind the note")
    func risks() throws {
        let table = try only(Self.risks)
        #expect(
            texts(table) == [
                ["Libraries", "Roof repairs cost more than expected.", "1.300", "4"],
                ["Fleet, fuel and workshops", "Fuel prices go on rising.", "0.020", "1"],
                ["All", "Loss of records leading to claims.", "0.500", "3"],
            ]
        )
        let scattered = try #require(table.rows.last?.cell(inColumn: 2))
        #expect(scattered.otherPlaces.count == 1)
        #expect(scattered.otherPlaces[0].line == scattered.place.line + 3)
        let figure = try #require(table.rows.last?.cell(inColumn: 3)?.figure)
        #expect(figure.value == ExactDecimal(5, exponent: 5))
        #expect(figure.unit == .gbp)
        guard case .recovered = figure.origin else {
            Issue.record("\(figure.origin)")
            return
        }
    }

    @Test("a heading that is missing makes the kind unknown, and nothing is read")
    func unknownKind() throws {
        let text = Self.risks.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !["Likelihood", "1 = Low,", "5 = High"].contains($0) }.joined(separator: "\n")
        #expect(try ExplodedRecordTests.recovered(ExplodedFinderTests.prose + "\n" + text).isEmpty)
    }

    @Test("a petition of one row, a heading behind its values")
    func petition() throws {
        let text = """
            LOCATION/SUBJECT

            SIGNATURES

            Mill Lane, Wexcombe: request for
            a crossing by the school

            44

            LOCAL MEMBER
            Councillor R Hart
            """
        let table = try only(text)
        let subject = "Mill Lane, Wexcombe: request for a crossing by the school"
        #expect(texts(table) == [[subject, "44", "Councillor R Hart"]])
        #expect(table.rows.last?.cell(inColumn: 2)?.figure?.value == ExactDecimal(44))
    }

    @Test("the difference that told the rows is marked, so that no rule counts it")
    func relation() throws {
        var generator = ExplodedGenerator(seed: 7, isMarked: true)
        let table = try #require(try ExplodedRecordTests.recovered(generator.text(.rowByRow)).first)
        let relation = try #require(table.relations.first { $0.axis == .columns })
        #expect(relation.usedToRecover)
        #expect(relation.held == generator.rows.count)
        #expect(relation.operands.map(\.weight) == [1, -1])
        #expect(table.remarks.contains { $0.kind == .cellsRecovered })
    }

    @Test(
        "label by label, and column by column, where the total proves it",
        arguments: [
            "North\n\n10.5\n\n2.0\n\nSouth\n\n20.0\n\n3.5\n\nEast\n\n1.5\n\n4.0\n\nTotal\n\n32.0\n\n9.5",
            "North\n\nSouth\n\nEast\n\nTotal\n\n10.5\n\n20.0\n\n1.5\n\n32.0\n\n2.0\n\n3.5\n\n4.0\n\n9.5",
            "North\n\n10.5\n\nSouth\n\n20.0\n\nEast\n\n1.5\n\nTotal\n\n32.0\n\n2.0\n\n3.5\n\n4.0\n\n9.5",
        ]
    )
    func counted(_ text: String) throws {
        let table = try only(text)
        #expect(
            texts(table) == [
                ["North", "10.5", "2.0"], ["South", "20.0", "3.5"], ["East", "1.5", "4.0"], ["Total", "32.0", "9.5"],
            ]
        )
        #expect(table.rows.last?.roles.contains(.total) == true)
    }

    @Test(
        "counting is refused where a cell is missing, or the total is not the sum",
        arguments: [
            "North\n\nSouth\n\nEast\n\nTotal\n\n10.5\n\n20.0\n\n1.5\n\n32.0\n\n2.0\n\n3.5\n\n9.5",
            "North\n\n10.5\n\nSouth\n\n20.0\n\nEast\n\n1.5\n\nTotal\n\n33.0",
        ]
    )
    func refused(_ text: String) throws {
        #expect(try ExplodedRecordTests.recovered(ExplodedFinderTests.prose + "\n" + text).isEmpty)
    }

    @Test("row numbers stand before their labels and are no values")
    func rowNumbers() throws {
        let text = "1\n\nNorth\n\n10.5\n\n2\n\nSouth\n\n20.0\n\n3\n\nEast\n\n1.5\n\n4\n\nWest\n\n2.0\n\nTotal\n\n34.0"
        let table = try only(text)
        #expect(texts(table).first == ["North", "10.5"])
        #expect(texts(table).count == 5)
    }
}
