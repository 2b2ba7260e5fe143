import Lexicon
import Papers

/// Finds the runs of short lines that may hold a table which a text layer printed one cell a line.
///
/// A run ends at prose, at a heading with a number, a caption or another table. It is a candidate where at least three
/// of its lines, and a fifth of them, are values; or where the headings of a known kind stand in it. Whether a table
/// comes of it is for the reader to say. Time is linear in the lines.
struct ExplodedTableFinder {
    let lexicon: Lexicon
    private let shapes: CellShapeReader
    private let kinds: HeadingBag

    static let leastValues = 3
    static let leastValueShare = 5

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        shapes = CellShapeReader(lexicon: lexicon)
        kinds = HeadingBag(lexicon: lexicon)
    }

    func regions(in lines: ReportLines) -> [ExplodedRegion] {
        var found: [ExplodedRegion] = []
        var line = lines.lines.lowerBound
        while line <= lines.lines.upperBound {
            guard lines.use(line) == .short else {
                line += 1
                continue
            }
            let (region, next) = region(from: line, in: lines)
            if isCandidate(region) { found.append(region) }
            line = next
        }
        return found
    }

    private func region(from start: Int, in lines: ReportLines) -> (region: ExplodedRegion, next: Int) {
        var region = ExplodedRegion(pieces: [], isCut: false)
        var block = 0
        var linesAfterNote: Int?
        var line = start
        scanning: while line <= lines.lines.upperBound {
            switch lines.use(line) {
            case .blank: block += 1
            case .passed: block += 1
            case .note:
                linesAfterNote = 0
                block += 1
            case .prose:
                dropParagraphNumber(from: &region, in: lines)
                break scanning
            case .border, .title: break scanning
            case .short:
                if let count = linesAfterNote {
                    guard count < ExplodedLimits.linesAfterNote else { break scanning }
                    linesAfterNote = count + 1
                }
                if region.pieces.count < ExplodedLimits.regionLines {
                    append(line, of: lines, to: &region, block: block, isAfterNote: linesAfterNote != nil)
                } else {
                    region.isCut = true
                }
            }
            line += 1
        }
        return (region, max(line, start + 1))
    }

    /// "3.1" in a block of its own right before a paragraph, below the heading "3. Benefits": the number of that
    /// paragraph, and no value.
    private func dropParagraphNumber(from region: inout ExplodedRegion, in lines: ReportLines) {
        guard region.pieces.count > 1, let last = region.pieces.last,
            last.block != region.pieces[region.pieces.count - 2].block,
            case let parts = last.text.split(separator: ".", omittingEmptySubsequences: false), parts.count == 2,
            let section = Int(parts[0]), let number = Int(parts[1]), number > 0
        else { return }
        let above = max(lines.lines.lowerBound, region.lines.lowerBound - Self.longestSection)
        let title = (above..<max(above, region.lines.lowerBound)).last { line in
            lines.use(line) == .border && lines.string(line).first?.isNumber == true
        }
        guard let title, lines.string(title).hasPrefix("\(section). ") else { return }
        region.pieces.removeLast()
    }

    private static let longestSection = 400

    private func append(
        _ line: Int,
        of lines: ReportLines,
        to region: inout ExplodedRegion,
        block: Int,
        isAfterNote: Bool
    ) {
        let text = lines.string(line)
        let shape = shapes.shape(of: text)
        let start = lines.text(line).lowerBound
        let parts = shape == .text ? shapes.values(in: text) : nil
        let whole = 0..<lines.text(line).count
        for part in parts ?? [whole] {
            let bytes = start + part.lowerBound..<start + part.upperBound
            let words = String(decoding: lines.source.bytes[bytes], as: UTF8.self)
            region.pieces.append(
                ExplodedPiece(
                    line: line,
                    bytes: bytes,
                    text: words,
                    shape: parts == nil ? shape : shapes.shape(of: words),
                    block: block,
                    isAfterNote: isAfterNote,
                    value: shapes.value(of: words)
                )
            )
        }
    }

    private func isCandidate(_ region: ExplodedRegion) -> Bool {
        let values = region.pieces.count { $0.shape.isTelling }
        if values >= Self.leastValues, values * Self.leastValueShare >= region.pieces.count { return true }
        return values > 0 && kinds.kind(in: region.pieces) != nil
    }
}
