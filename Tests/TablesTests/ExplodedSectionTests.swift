import Papers
import Testing

@testable import Tables

/// Sections of labels with blocks of figures behind them, in invented words and figures.
@Suite("Sections of strips")
struct ExplodedSectionTests {
    private static let labels = "SPENDING\nPay awards\nPrices\nDemand\nNew duties\nTOTAL SPENDING"

    private static func text(_ strips: [String], labels: String = labels) -> String {
        (["Core\n£000s", "7.5\n2.0", labels] + strips + ["Net change", "91.4"]).joined(separator: "\n\n")
    }

    private func tables(_ text: String) throws -> [Table] {
        try ExplodedRecordTests.recovered(
            ExplodedFinderTests.prose + "\n" + text + "\n\n" + ExplodedFinderTests.prose
        )
    }

    private func texts(_ table: Table) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }

    @Test("Strips whose totals hold stand under their labels; what does not count out stays unread")
    func totals() throws {
        let found = try tables(
            Self.text(["10.5\n2.0\n0.0\n-1.5\n11.0", "4.0\n3.0", "1.0\n1.0\n6.5\n2.0\n10.5"])
        )
        try #require(found.count == 1)
        #expect(
            texts(found[0]) == [
                ["Pay awards", "10.5", "1.0"], ["Prices", "2.0", "1.0"], ["Demand", "0.0", "6.5"],
                ["New duties", "-1.5", "2.0"], ["TOTAL SPENDING", "11.0", "10.5"],
            ]
        )
        #expect(found[0].layout == .exploded)
        let sums = found[0].relations.filter { $0.axis == .rows }
        #expect(!sums.isEmpty && sums.allSatisfy(\.usedToRecover))
        for row in found[0].rows {
            for cell in row.cells {
                if let figure = cell.figure, case .printed = figure.origin { Issue.record("\(cell.text)") }
            }
        }
    }

    @Test("Several sections of one region are a table each")
    func sections() throws {
        let second = "SAVINGS\nEfficiency\nIncome\nPolicy\nTOTAL SAVINGS"
        let text = Self.text(["10.5\n2.0\n0.0\n-1.5\n11.0", "1.0\n1.0\n6.5\n2.0\n10.5"])
        let found = try tables(text + "\n\n" + second + "\n\n-1.0\n-2.5\n-3.0\n-6.5\n\n0.0\n-4.0\n-0.5\n-4.5")
        #expect(
            found.map { texts($0).last } == [
                ["TOTAL SPENDING", "11.0", "10.5"], ["TOTAL SAVINGS", "-6.5", "-4.5"],
            ]
        )
    }

    @Test("Where columns prove the rows, a total that is wrong stands and is there to be checked")
    func wrongTotal() throws {
        let found = try tables(
            Self.text([
                "10.5\n2.0\n3.0\n-1.5\n14.0", "1.0\n1.0\n6.5\n2.0\n10.5", "11.5\n3.0\n9.5\n0.5\n25.5",
            ])
        )
        try #require(found.count == 1)
        #expect(texts(found[0]).last == ["TOTAL SPENDING", "14.0", "10.5", "25.5"])
        let sums = found[0].relations.filter { $0.axis == .rows }
        #expect(!sums.isEmpty && sums.allSatisfy { !$0.usedToRecover })
    }

    @Test(
        "Nothing is read that its figures do not prove",
        arguments: [
            // No total adds up.
            text(["10.5\n2.0\n0.0\n-1.5\n12.0", "1.0\n1.0\n6.5\n2.0\n11.5"]),
            // A figure too few or too many for the labels.
            text(["10.5\n2.0\n-1.5\n11.0", "1.0\n1.0\n6.5\n2.0\n2.0\n12.5"]),
            // No total is named.
            text(["10.5\n2.0\n0.0\n-1.5\n11.0"], labels: "PLACES\nNorth\nSouth\nEast\nWest\nCentre"),
            // Numbers of telephones, an address, an axis.
            text(["01632 960001\n01632 960002\n01632 960003"], labels: "Ann Reed\nCounty Hall\nWexcombe"),
            text(["0\n10\n20\n30\n40"], labels: "Schools\nRoads\nLibraries\nParks\nTotal"),
        ]
    )
    func refused(_ text: String) throws {
        #expect(try tables(text).isEmpty)
    }
}
