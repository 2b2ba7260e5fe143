import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("Small tables of measures")
struct KeyValueTests {
    private func cells(_ table: Table) -> [String: String] {
        var found: [String: String] = [:]
        for column in table.columns { found[column.path.joined()] = table.cell(row: 2, column: column.index)?.text }
        return found
    }

    private static let before =
        "The library service has seen more visitors this quarter than at any time since the year began.\n"

    @Test("pairs of a label and a value, whichever way a table marks them")
    func pairs() throws {
        let text =
            Self.before
            + "\n2019-2020\t51.1%\n2020-2021\t54.5%\nTarget 20-21\t58.0%\nPerformance\t★\n2021-2022\tDue in Q3\n"
        let table = try #require(try ExplodedRecordTests.recovered(text).first)
        #expect(table.layout == .keyValue)
        #expect(table.kind == .measures)
        #expect(table.columns.map(\.role) == [.result, .result, .target, .rating, .result])
        #expect(table.columns[2].period?.financialYear?.startYear == 2020)
        #expect(table.cell(row: 2, column: 1)?.figure?.value == ExactDecimal(511, exponent: -1))
        #expect(table.cell(row: 2, column: 5)?.figure?.absence == .due)
        #expect(table.cell(row: 2, column: 1)?.figure?.origin == .printed)
    }

    @Test(
        "a table of two columns that names anything else is none",
        arguments: ["Libraries\t51\nTarget\t58\n", "Year\tVisits\n2019-2020\t51\n"]
    )
    func others(_ rows: String) throws {
        #expect(try ExplodedRecordTests.recovered(Self.before + "\n" + rows).isEmpty)
    }

    @Test("labels and then values, a label over two lines")
    func block() throws {
        let text =
            Self.before + "\n2020-2021\n2021-2022\nTarget\nNational\nBenchmark\n\n80.7%\n81.2%\n84.0%\n88.2%\n\n"
            + Self.before
        let table = try #require(try ExplodedRecordTests.recovered(text).first)
        #expect(
            cells(table) == [
                "2020-2021": "80.7%", "2021-2022": "81.2%", "Target": "84.0%", "National Benchmark": "88.2%",
            ]
        )
        guard case .recovered = table.cell(row: 2, column: 1)?.figure?.origin else {
            Issue.record("not marked as recovered")
            return
        }
    }

    @Test("labels that come between the values wait their turn")
    func interleaved() throws {
        let text =
            Self.before + "\n2020-2021\nTarget 20-21\nPerformance\n\n93.5%\n93.0%\n\nTarget 21-22\n\n94.0%\n\nGood\n\n"
            + Self.before
        let table = try #require(try ExplodedRecordTests.recovered(text).first)
        #expect(
            cells(table) == [
                "2020-2021": "93.5%", "Target 20-21": "93.0%", "Performance": "Good", "Target 21-22": "94.0%",
            ]
        )
    }

    @Test("a rating that strayed behind the next paragraph is fetched; two, or the next item's, are not")
    func strayedRating() throws {
        let block = "\n2020-2021\nTarget\nPerformance\n\n312\n350\n\n"
        let one = try #require(
            try ExplodedRecordTests.recovered(Self.before + block + Self.before + "Review\n\n" + Self.before).first
        )
        #expect(cells(one)["Performance"] == "Review")
        #expect(one.lineRanges.count == 2)
        for rest in ["Review\n\nGood\n\n", "Rating: Good\n\nReview\n\n"] {
            let none = try #require(
                try ExplodedRecordTests.recovered(Self.before + block + Self.before + "\n" + rest).first
            )
            #expect(cells(none)["Performance"] == "", "\(rest)")
        }
    }

    @Test("where a value is missing nobody knows whose, and the table is refused")
    func refused() throws {
        let read = try ExplodedRecordTests.read(
            Self.before + "\n2019-2020\n2020-2021\nTarget\n\n312\n350\n\n" + Self.before
        )
        #expect(read.tables.isEmpty)
        #expect(read.refusals.map(\.kind) == [.cellRefused])
        #expect(read.refusals.map { $0.place.line...$0.place.endLine } == [3...8])
    }

    @Test("two tables one after the other are two")
    func two() throws {
        let block = "2020-2021\nTarget\n\n312\n350\n\n"
        #expect(try ExplodedRecordTests.recovered(Self.before + "\n" + block + block + Self.before).count == 2)
    }
}
