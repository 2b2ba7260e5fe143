import Lexicon
import Papers
import TestSupport
import Testing

@testable import Tables

/// What looks a little like a table and is none.
@Suite("No table where none was printed")
struct ExplodedFinderTests {
    static let prose =
        "The meeting was held in the committee room of Wexcombe County Council on a wet afternoon in May.\n"

    static let others: [(name: String, text: String)] = [
        (
            "minutes with those present",
            """
            MINUTES of a meeting of the Cabinet Member for Libraries held on 4 May 2021.

            PRESENT

            Councillor A Hart
            Councillor B Lowe

            Also in attendance

            C Moor
            D Nunn
            E Oake

            12/21

            RESOLVED to approve the minutes of the meeting held on 6 April 2021.

            13/21
            """
        ),
        (
            "an agenda",
            """
            AGENDA

            1.

            Declarations of interest

            2.

            Minutes

            3.

            Budget monitoring

            4.

            Any other business
            """
        ),
        ("a stack of item numbers", "1\n\n2\n\n3\n\n4\n\n5\n\n6\n\nWelcome\n\nApologies\n\nMinutes\n"),
        ("addresses", "Wexcombe County Council\nCounty Hall\n14 Mill Lane\nWexcombe\nWX1 4AB\n01234 567890\n\nEmail\n"),
        (
            "the axes of a chart",
            "£0\n\n£10\n\n£20\n\n£30\n\n£40\n\n2017\n\n2018\n\n2019\n\n2020\n\n2021\n\nSpend\n\nIncome\n"
        ),
        (
            "the key to the ratings",
            "Good\n\nStrong\n\nGood\n\nReview\n\nAction\n\nUnknown\n\nDeliverables\n\nMeasures\n"
        ),
        (
            "contents with their pages",
            "Introduction\n3\n\nSummary\n5\n\nServices\n9\n\nReserves\n14\n\nRisks\n22\n\nAppendix\n30\n"
        ),
        (
            "two columns without a total",
            "North\n\nSouth\n\nEast\n\nWest\n\n1.204\n\n3.310\n\n0.772\n\n4.004\n"
        ),
    ]

    @Test("minutes, agendas, stacks, addresses, axes, keys and contents give nothing", arguments: others.indices)
    func nothing(_ index: Int) throws {
        let (name, text) = Self.others[index]
        let tables = try ExplodedRecordTests.recovered(Self.prose + "\n" + text + "\n" + Self.prose)
        #expect(tables.isEmpty, "\(name) gives \(tables.map { $0.rows.map { $0.cells.map(\.text) } })")
    }

    @Test("any text ends and no cell is told twice", arguments: 0..<40)
    func random(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "Target", "2020-2021", "Performance", "Good", "£m", "Service", "Risk", "1.250", "-0.040", "12", "No", "*",
            "Total", "Library", "Music tuition", "3", "0.000", "(2.5)", "National", "Benchmark", "", "", "", "-", "Q3",
            "Likelihood", "Sensitivity*", "note.", "&", "A Hart", "93.5%", "Due in Q2", "Rating: Good", "\u{FFFD}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 5...220, using: &random) {
            text += (words.randomElement(using: &random) ?? "") + "\n"
        }
        for table in try ExplodedRecordTests.recovered(text + "end") {
            var places: Set<Place> = []
            for row in table.rows where !row.roles.contains(.header) {
                for cell in row.cells where !cell.text.isEmpty {
                    for place in [cell.place] + cell.otherPlaces {
                        #expect(places.insert(place).inserted, "\(cell.text) is told twice at \(place.line)")
                    }
                }
            }
        }
    }

    @Test("the work grows with the lines, region by region: no region is longer than the limit")
    func limit() throws {
        let lines = (0..<(ExplodedLimits.regionLines + 500)).map { $0 % 2 == 0 ? "Line \($0)" : "\($0).25" }
        let paper = try PaperReader.read(
            Array(lines.joined(separator: "\n\n").utf8),
            name: "long.txt",
            lexicon: .standard()
        )
        let report = try #require(ReportLines(paper, blocks: paper.blocks.indices))
        let regions = ExplodedTableFinder(lexicon: try Lexicon.standard()).regions(in: report)
        #expect(regions.map(\.isCut) == [true])
        var reader = RecoveredTableReader(paper, lexicon: try Lexicon.standard())
        #expect(reader.read(paper.blocks.indices).refusals.map(\.kind) == [.limitReached])
        #expect(regions.allSatisfy { $0.pieces.count <= ExplodedLimits.regionLines })
    }

    @Test("The number of a paragraph right below lone cells is none of them; where no heading has it, it may be one")
    func paragraphNumbers() throws {
        func lastPiece(under heading: String) throws -> String? {
            let text = """
                \(heading)

                Plan

                Result

                Gain

                180.0

                212.0

                32.0

                3.1

                \(Self.prose)
                """
            let paper = try PaperReader.read(Array(text.utf8), name: "sketch.txt", lexicon: .standard())
            let lines = try #require(ReportLines(paper, blocks: paper.blocks.indices))
            return try ExplodedTableFinder(lexicon: .standard()).regions(in: lines).first?.pieces.last?.text
        }
        #expect(try lastPiece(under: "3. Benefits") == "32.0")
        #expect(try lastPiece(under: "4. Benefits") == "3.1")
    }
}
