import Lexicon
import TestSupport
import Testing

@testable import Papers

@Suite("Lines of which the bytes say that they are no rows")
struct FusedRowScanTests {
    private static let pieces = [
        "12.5", "(315)", "£4.2m", "£", "-", "–", "nil", "n/a", "TBC", "2040", "2040/41", "Q3", "31", "to", "60",
        "30-60",
        "####", "1O.5", "18.8", "days", "hours", "%", "5%", "..", "....", "Total....12", "3.1....4.2", "the", "of",
        "Roads", "Winter", "service", "forecast", "been", "spent", "▲", "Café", "M25", "S106", ",", "£m", "£000", "|",
    ]

    private static func reader(_ text: String) throws -> (source: SourceText, reader: FusedLineReader, FusedRowScan) {
        let source = SourceText(Array(text.utf8))
        let words = try Lexicon.standard().papers
        let cutter = LineCutter(source, words: words)
        let scan = FusedRowScan(
            bytes: source.bytes,
            kinds: cutter.kinds,
            longestText: FusedLineReader.longestText
        )
        return (source, FusedLineReader(source: source, cutter: cutter, words: words), scan)
    }

    @Test("No row is turned away", arguments: 0..<100 as Range<UInt64>)
    func keepsRows(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var text = ""
        for _ in 0..<200 {
            let plain = Int.random(in: 0..<3, using: &generator) == 0 ? 14 : 0
            for _ in 0..<Int.random(in: 1...14, using: &generator) + plain {
                let pieces =
                    plain > 0 && Int.random(in: 0..<3, using: &generator) > 0 ? Self.pieces[27..<35] : Self.pieces[...]
                text += pieces.randomElement(using: &generator) ?? ""
                text +=
                    [" ", " ", " ", " ", " ", " ", " ", " ", "\u{A0}", "\u{A0} "].randomElement(using: &generator) ?? ""
            }
            text += "\n"
        }
        let (source, reader, scan) = try Self.reader(text)
        var rows = 0
        for line in 1...source.lineCount where reader.line(line).look == .row {
            let printed = TextBytes.trimmed(source.bytes.span, source.range(ofLine: line))
            rows += 1
            #expect(scan.mayBeRow(printed) || !scan.holdsNumbers(printed), "\(source.text(ofLine: line))")
        }
        #expect(rows > 0)
    }

    @Test(
        "Prose is turned away, and rows with few words are not",
        arguments: [
            ("The budget of the service is £4.2m and £3.1m has been spent by the end of June.", false),
            (
                "Many services have told (£3m) what they need, since their demand remains under very great pressure until: £1.2m.",
                false
            ),
            ("Roads and Bridges 410 402", true), ("Roads and Bridges 4.2", true), ("Insurance 950 - 950", true),
            ("Highways\t410 402", false), ("Highways 410  402", false), ("Highways nil 402", true), ("Highways", false),
        ]
    )
    func examples(_ text: String, _ mayBeRow: Bool) throws {
        let (source, _, scan) = try Self.reader(text)
        #expect(scan.mayBeRow(0..<source.bytes.count) == mayBeRow)
    }
}
