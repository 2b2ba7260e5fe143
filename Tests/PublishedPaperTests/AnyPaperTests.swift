import Lexicon
import Papers
import Reconciliation
import Records
import Testing

/// What must hold on any paper, whoever published it.
@Suite("Any published paper", .enabled(if: PublishedPapers.areThere))
struct AnyPaperTests {
    @Test("is read without loss: every line that is not blank is in a block of text or table")
    func lines() throws {
        for (name, bytes) in try PublishedPapers.all() where !name.hasSuffix(".html") {
            let paper = try PaperReader.read(bytes, name: name, lexicon: .standard())
            var covered = Set<Int>()
            for block in paper.blocks { covered.formUnion(block.lines) }
            for line in 1...paper.source.lineCount where !covered.contains(line) {
                let text = paper.source.text(ofLine: line)
                let isBlank = text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
                #expect(isBlank, "\(name):\(line) is in no block: \(text)")
            }
        }
    }

    @Test("gives the same again")
    func again() throws {
        let lexicon = try Lexicon.standard()
        for (name, bytes) in try PublishedPapers.all() {
            let first = try PaperReader.read(bytes, name: name, lexicon: .standard())
            let second = try PaperReader.read(bytes, name: name, lexicon: .standard())
            let reader = ReportReader(lexicon: lexicon)
            #expect("\(reader.reports(of: first))" == "\(reader.reports(of: second))", "\(name)")
        }
    }
}
