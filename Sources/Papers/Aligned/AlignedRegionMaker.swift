/// Writes the rows of an aligned table down as a region: every cell with the places of all its parts, and an empty cell
/// where a row has nothing in a column.
struct AlignedRegionMaker {
    let source: SourceText
    /// What the first cells of each column cover.
    let boxes: [Range<Int>]

    func region(_ rows: [AlignedRow], from headingLine: Int?, caption: HeadingPiece?) -> AlignedTables.Found? {
        var made: [SourceRow] = []
        made.reserveCapacity(rows.count)
        var builder = TracedTextBuilder()
        for row in rows {
            guard let lines = row.lines else { continue }
            let line = row.kind == .figures ? lines.upperBound : lines.lowerBound
            made.append(
                SourceRow(
                    cells: cells(of: row, line: line, &builder),
                    section: row.kind == .heading ? .head : .body,
                    lines: lines
                )
            )
        }
        guard let first = made.first, let last = made.last else { return nil }
        var start = min(headingLine ?? first.lines.lowerBound, first.lines.lowerBound)
        var end = last.lines.upperBound
        for row in made {
            start = min(start, row.lines.lowerBound)
            end = max(end, row.lines.upperBound)
        }
        made[0].lines = start...max(start, first.lines.upperBound)
        made[made.count - 1].lines = min(last.lines.lowerBound, end)...end
        var region = TableRegion(layout: .aligned, rows: made)
        if let caption {
            let column = caption.bytes.lowerBound - source.range(ofLine: caption.line).lowerBound + 1
            builder.append(source.bytes.span, in: caption.bytes, line: caption.line, column: column)
            region.caption = builder.finish().text
        }
        return AlignedTables.Found(lines: start...end, region: region)
    }

    private func cells(of row: AlignedRow, line: Int, _ builder: inout TracedTextBuilder) -> [SourceCell] {
        var cells: [SourceCell] = []
        cells.reserveCapacity(boxes.count)
        var column = 0
        for cell in row.cells.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            while column < cell.columns.lowerBound {
                cells.append(empty(column, line: line))
                column += 1
            }
            let bytes = source.bytes
            for (index, part) in cell.parts.enumerated() {
                let start = source.range(ofLine: part.line).lowerBound
                if index > 0, !joinsWithoutSpace(cell.parts[index - 1], part) {
                    builder.appendSpace(line: part.line, column: part.bytes.lowerBound - start + 1)
                }
                if SpacedThousands.isNumber(part.bytes, bytes) {
                    append(part, start, to: &builder)
                    continue
                }
                builder.append(bytes.span, in: part.bytes, line: part.line, column: part.bytes.lowerBound - start + 1)
            }
            let (text, isBold) = builder.finish()
            cells.append(SourceCell(text: text, columnSpan: cell.columns.count, isBold: isBold))
            column = cell.columns.upperBound + 1
        }
        while column < boxes.count {
            cells.append(empty(column, line: line))
            column += 1
        }
        return cells
    }

    /// Writes a number with spaces between its thousands that part no words.
    private func append(_ part: AlignedCell.Part, _ start: Int, to builder: inout TracedTextBuilder) {
        let bytes = source.bytes
        var from = part.bytes.lowerBound
        for end in part.bytes.lowerBound...part.bytes.upperBound
        where end == part.bytes.upperBound || bytes[end] == 0x20 {
            builder.append(bytes.span, in: from..<end, line: part.line, column: from - start + 1)
            guard end < part.bytes.upperBound else { break }
            builder.append(Self.fixedSpace.span, in: 0..<2, line: part.line, column: end - start + 1)
            from = end + 1
        }
    }

    /// U+00A0
    private static let fixedSpace: [UInt8] = [0xC2, 0xA0]

    /// A year or a word that a line's end divides at its hyphen.
    private func joinsWithoutSpace(_ above: AlignedCell.Part, _ below: AlignedCell.Part) -> Bool {
        let bytes = source.bytes
        if dividesWord(above, below) { return true }
        guard above.line != below.line, above.bytes.count >= 2, bytes[above.bytes.upperBound - 1] == 0x2D else {
            return false
        }
        let before = bytes[above.bytes.upperBound - 2]
        let after = bytes[below.bytes.lowerBound]
        return (TextBytes.isDigit(before) && TextBytes.isDigit(after))
            || (TextBytes.isLetter(before) && TextBytes.isLower(after))
    }

    /// Whether the last letter of a word stands on the next line, as in cells too narrow for it: "Likelihoo", "d". No
    /// word is a small consonant by itself.
    private func dividesWord(_ above: AlignedCell.Part, _ below: AlignedCell.Part) -> Bool {
        let bytes = source.bytes
        let first = below.bytes.lowerBound
        return below.line == above.line + 1 && TextBytes.isLower(bytes[above.bytes.upperBound - 1])
            && Self.consonants.contains(bytes[first])
            && (below.bytes.count == 1 || bytes[first + 1] == 0x20)
    }

    private static let consonants = Set("bcdfghklmnprstvwxz".utf8)

    /// An empty cell, placed where its column begins, or at the line's end if that comes first.
    private func empty(_ column: Int, line: Int) -> SourceCell {
        let range = source.range(ofLine: line)
        var left = boxes[column].lowerBound
        var index = range.lowerBound
        while index < range.upperBound, left > 0 {
            index += 1
            while index < range.upperBound, source.bytes[index] & 0xC0 == 0x80 { index += 1 }
            left -= 1
        }
        let place = TracedText.Run(offset: 0, line: line, column: index - range.lowerBound + 1)
        return SourceCell(text: TracedText("", first: place))
    }
}
