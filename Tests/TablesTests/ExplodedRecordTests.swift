import Lexicon
import Papers
import Testing

@testable import Tables

/// Tables exploded on purpose, and what comes back of them: right, refused or wrong.
@Suite("Exploded records")
struct ExplodedRecordTests {
    struct Tally: CustomStringConvertible {
        var right = 0
        var refused = 0
        var wrong = 0

        var description: String { "\(right) right, \(refused) refused, \(wrong) wrong" }

        mutating func count(_ found: String?, _ printed: String) {
            if found == nil || found == "" {
                refused += 1
            } else if found == printed {
                right += 1
            } else {
                wrong += 1
            }
        }
    }

    static func read(_ text: String) throws -> RecoveredTables {
        let paper = try PaperReader.read(Array(text.utf8), name: "exploded.txt", lexicon: .standard())
        var reader = RecoveredTableReader(paper, lexicon: try Lexicon.standard())
        return reader.read(paper.blocks.indices)
    }

    /// All that was printed one cell a line, whichever stage read it.
    static func recovered(_ text: String) throws -> [Table] {
        let paper = try PaperReader.read(Array(text.utf8), name: "exploded.txt", lexicon: .standard())
        var reader = TableReader(paper, lexicon: try Lexicon.standard())
        return reader.tables(in: paper.blocks.indices).tables.filter {
            $0.layout == .exploded || $0.layout == .keyValue
        }
    }

    /// Twelve tables of one manner.
    static func tally(
        _ manner: ExplodedGenerator.Manner,
        isMarked: Bool
    ) throws -> (figures: Tally, labels: Tally) {
        var figures = Tally()
        var labels = Tally()
        for seed in 0..<12 {
            var generator = ExplodedGenerator(seed: UInt64(1000 * manner.rawValue + seed), isMarked: isMarked)
            let text = generator.text(manner)
            let tables = try recovered(text)
            #expect(tables.count <= 1, "seed \(seed) gives \(tables.count) tables")
            compare(tables.first, with: generator.rows, &figures, &labels)
        }
        return (figures, labels)
    }

    /// Rows are told by their three figures, wherever they come; labels by what stands beside those.
    static func compare(
        _ table: Table?,
        with rows: [ExplodedGenerator.Row],
        _ figures: inout Tally,
        _ labels: inout Tally
    ) {
        let found = (table?.rows ?? []).filter { !$0.roles.contains(.header) }
        let texts = found.map { row in (1...5).map { row.cell(inColumn: $0)?.text ?? "" } }
        let printed = rows.map(\.figures)
        for row in texts {
            guard !row[2...4].contains("") else { continue }
            if !printed.contains(Array(row[2...4])) { figures.wrong += 1 }
        }
        for row in rows {
            let likes = texts.filter { Array($0[2...4]) == row.figures }
            if likes.isEmpty { figures.refused += 1 } else { figures.right += 1 }
            // Of rows with equal figures any may be the one.
            let twin = likes.first { $0[0] == row.service && $0[1] == row.area } ?? likes.first
            labels.count(twin?[0], row.service)
            labels.count(twin?[1], row.area)
        }
    }

    @Test(
        "with ratings that mark the results no figure is wrong, and next to no label",
        arguments: zip(ExplodedGenerator.Manner.allCases, [2, 2, 0, 0, 0])
    )
    func marked(_ manner: ExplodedGenerator.Manner, _ mostWrong: Int) throws {
        let (figures, labels) = try Self.tally(manner, isMarked: true)
        #expect(figures.wrong == 0, "\(manner): \(figures)")
        #expect(figures.right > figures.refused * 5, "\(manner): \(figures)")
        #expect(labels.wrong <= mostWrong, "\(manner): \(labels)")
        // The borders of labels that were all fused are gone, whoever reads them.
        if manner != .fusedLabels { #expect(labels.right > labels.refused * 5, "\(manner): \(labels)") }
    }

    @Test(
        "without them the order of print tells the parts of a row, and a row that proves neither is left",
        arguments: zip(ExplodedGenerator.Manner.allCases, [0, 4, 0, 20, 0])
    )
    func unmarked(_ manner: ExplodedGenerator.Manner, _ mostWrong: Int) throws {
        let (figures, labels) = try Self.tally(manner, isMarked: false)
        #expect(figures.wrong == 0, "\(manner): \(figures)")
        #expect(figures.right > figures.refused * 2, "\(manner): \(figures)")
        #expect(labels.wrong <= mostWrong, "\(manner): \(labels)")
    }
}
