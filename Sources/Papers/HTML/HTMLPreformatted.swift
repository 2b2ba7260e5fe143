import Lexicon

/// Preformatted words as a small text paper of their own, each line of which knows where it stands in the document.
///
/// A page that holds a report as it was typed then reads like the report, with its headings and its tables.
struct HTMLPreformatted {
    private struct Origin {
        var line: Int
        /// Of the first byte; 0 where what follows on the line does not follow it in the source.
        var column: Int
    }

    private var bytes: [UInt8] = []
    private var origins: [Origin] = []
    private var isAtLineStart = true

    /// Adds words as they are printed; with column 0 their bytes are not those of the source.
    mutating func append(_ text: Span<UInt8>, line: Int, column: Int) {
        if !isAtLineStart { origins[origins.count - 1].column = 0 }
        var line = line
        var column = column
        for index in 0..<text.count {
            let byte = text[index]
            startLine(line, column)
            bytes.append(byte)
            if column > 0 { column += 1 }
            if byte == 0x0A || (byte == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)) {
                line += 1
                column = min(column, 1)
                isAtLineStart = true
            }
        }
    }

    /// Ends a line where the source has a tag for it.
    mutating func breakLine(line: Int, column: Int) {
        startLine(line, column)
        bytes.append(0x0A)
        isAtLineStart = true
    }

    private mutating func startLine(_ line: Int, _ column: Int) {
        guard isAtLineStart else { return }
        isAtLineStart = false
        origins.append(Origin(line: line, column: column))
    }

    /// The blocks of a text paper with these lines, with the places of the document.
    func blocks(node: Int32, limits: PaperLimits, words: PaperWords) throws(PaperError) -> [Block] {
        guard !TextBytes.trimmed(bytes.span, 0..<bytes.count).isEmpty else { return [] }
        return try TextPaperReader.read(SourceText(bytes), limits: limits, words: words).blocks.map { moved($0, node) }
    }

    // MARK: Places

    private func moved(_ block: Block, _ node: Int32) -> Block {
        var block = block
        block.lines = moved(block.lines)
        block.text = moved(block.text, node)
        switch block.kind {
        case .table(let region): block.kind = .table(moved(region, node))
        case .keyValue(let key, let value): block.kind = .keyValue(key: moved(key, node), value: moved(value, node))
        case .heading, .paragraph, .listItem, .caption, .furniture: break
        }
        return block
    }

    private func moved(_ region: TableRegion, _ node: Int32) -> TableRegion {
        var region = region
        region.caption = region.caption.map { moved($0, node) }
        for row in region.rows.indices {
            region.rows[row].lines = moved(region.rows[row].lines)
            for cell in region.rows[row].cells.indices {
                region.rows[row].cells[cell].text = moved(region.rows[row].cells[cell].text, node)
            }
        }
        for index in region.remarks.indices {
            region.remarks[index].place = moved(region.remarks[index].place, node)
        }
        return region
    }

    private func moved(_ text: TracedText, _ node: Int32) -> TracedText {
        TracedText(text.text, first: moved(text.first), others: text.others.map(moved), node: node)
    }

    private func moved(_ run: TracedText.Run) -> TracedText.Run {
        let place = moved(line: Int(run.line), column: Int(run.column))
        return TracedText.Run(offset: Int(run.offset), line: place.line, column: place.column)
    }

    private func moved(_ place: Place, _ node: Int32) -> Place {
        let start = moved(line: Int(place.line), column: Int(place.column))
        let end = moved(line: Int(place.endLine), column: Int(place.endColumn))
        return Place(line: start.line, column: start.column, endLine: end.line, endColumn: end.column, node: node)
    }

    private func moved(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
        let first = moved(line: lines.lowerBound, column: 1).line
        return first...max(first, moved(line: lines.upperBound, column: 1).line)
    }

    private func moved(line: Int, column: Int) -> (line: Int, column: Int) {
        let origin = origins[min(max(line, 1), origins.count) - 1]
        return (origin.line, origin.column == 0 || column == 0 ? 0 : origin.column + column - 1)
    }
}
