import Lexicon
import TestSupport
import Testing

@testable import Papers

@Suite("Text papers of any content")
struct TextFuzzTests {
    @Test(
        "Every printed line has its block, and every letter and digit is told once",
        arguments: 0..<60 as Range<UInt64>
    )
    func nothingIsLost(seed: UInt64) throws {
        var maker = PaperMaker(seed: seed, isTame: true)
        for _ in 0..<20 {
            let text = maker.paper()
            let source = SourceText(Array(text.utf8))
            let blocks = try TextPaperReader.read(source, limits: .default).blocks
            var covered = Set<Int>()
            for block in blocks { covered.formUnion(block.lines) }
            for line in 1..<(source.lineCount + 1) where !LineShape(source, line: line).isBlank {
                #expect(covered.contains(line), "line \(line) of \(text.debugDescription)")
            }
            #expect(count(words(of: blocks)) == count(text), "\(text.debugDescription)")
        }
    }

    @Test("No bytes whatever bring the reader down", arguments: 0..<60 as Range<UInt64>)
    func anything(seed: UInt64) throws {
        var maker = PaperMaker(seed: seed, isTame: false)
        for _ in 0..<20 {
            let text = maker.paper()
            let source = SourceText(Array(text.utf8))
            let blocks = try TextPaperReader.read(source, limits: .default).blocks
            for block in blocks {
                #expect(block.lines.lowerBound >= 1 && block.lines.upperBound <= source.lineCount)
                for traced in texts(of: block) {
                    let place = traced.place
                    #expect(place.line >= 1 && place.endLine <= source.lineCount)
                    #expect(!traced.text.hasPrefix(" ") && !traced.text.hasSuffix(" ") && !traced.text.contains("  "))
                }
            }
            let parts = Outline.parts(of: blocks, lexicon: try Lexicon.standard())
            #expect(parts.map(\.blocks.count).reduce(0, +) == blocks.count)
        }
    }

    private func texts(of block: Block) -> [TracedText] {
        guard let region = block.region else { return [block.text] }
        return region.rows.flatMap { $0.cells.map(\.text) }
    }

    private func words(of blocks: [Block]) -> String {
        blocks.map { ($0.number ?? "") + texts(of: $0).map(\.text).joined() }.joined()
    }

    /// How often each letter and digit stands in a text.
    private func count(_ text: String) -> [UInt8: Int] {
        text.utf8.reduce(into: [:]) { counts, byte in
            if TextBytes.isLetter(byte) || TextBytes.isDigit(byte) { counts[byte, default: 0] += 1 }
        }
    }
}

/// Makes texts that look like papers, the lines in any order and some of their bytes changed.
private struct PaperMaker {
    private var numbers: SeededGenerator
    /// Whether the texts hold no marks that are dropped with letters in them: tags, entities, addresses, "o".
    private let isTame: Bool

    init(seed: UInt64, isTame: Bool) {
        numbers = SeededGenerator(seed: seed)
        self.isTame = isTame
    }

    private static let lines = [
        "WEXCOMBE COUNTY CHARTER", "1. Aims", "1.", "2.1", "3", "(a)", "b) the next", "2.4.1 Bridges, spend £1.362m",
        "**Bridges and the", "ferries**", "**Total** £5m", "## 4.2 Ferries ##", "Budget lines", "Key areas are:",
        "- 4.1 This shows it", "- item", "• item", "•", "* item", "Page 91", "PUBLIC", "Agenda Item 2", "44", "7",
        "\u{C}",
        "\u{C}Next page", " ", "", "", "", " which starts a page", " Which starts a page",
        "This ends with a full stop.",
        "This report presents the data at a width that the whole paper has kept,",
        "and this line is at the same width,",
        "which ends there.", "£1.362m", "91.0%", "2030-", "31 and later", "\tA\tB", "Bridges\t1,234\t(56)", "--\t---",
        "a\t", "| a | b |", "|---|---|", "| 1 \\| 2 | 3", "a  |  b", "c | d", "Bridges    1,234    567", "07/31",
        "----",
        "Table 1: Bridges", "Appendix 3", "4. **Aims**", "Grants 1,234 (5)", "Fused 6.766**Bridges**", "* * *",
        "Plan 5 * 3",
    ]
    private static let wildLines = [
        "<table><tr><td>1</td></tr></table>", "<table>", "</table>", "<b>Total", "&pound;5 &amp; &#0;", "[a](b)",
        "o Item",
        "<p>x</p> <table border=0><tr><th>a", "</table></table>", "<!-- a", "-->", "\u{0085}\u{2028}", "[[[](",
        "\u{FFFD}",
    ]
    private static let bytes = Array("\t |*-_#.•:,\n\r(1aB£\u{C}\u{A0}\\".unicodeScalars)
    private static let wildBytes = Array("<>&[]`\u{1}\u{7F}👍\u{200B}".unicodeScalars)

    mutating func paper() -> String {
        let lines = isTame ? Self.lines : Self.lines + Self.wildLines
        let ends = ["\n", "\n", "\n", "\r\n", "  \n"]
        var text = ""
        for _ in 0..<Int.random(in: 1...30, using: &numbers) {
            text += (lines.randomElement(using: &numbers) ?? "") + (ends.randomElement(using: &numbers) ?? "")
        }
        var scalars = Array(text.unicodeScalars)
        let marks = isTame ? Self.bytes : Self.bytes + Self.wildBytes
        for _ in 0..<Int.random(in: 0...6, using: &numbers) where !scalars.isEmpty {
            let place = Int.random(in: 0..<scalars.count, using: &numbers)
            switch Int.random(in: 0...2, using: &numbers) {
            case 0: scalars.insert(marks.randomElement(using: &numbers) ?? " ", at: place)
            case 1: scalars.remove(at: place)
            default: scalars[place] = marks.randomElement(using: &numbers) ?? " "
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
