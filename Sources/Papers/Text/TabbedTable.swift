import Lexicon

/// Reads a run of lines with tabs as a table: a tab ends a cell, and an empty cell is one too.
enum TabbedTable {
    static func read(_ source: SourceText, from first: Int, words: PaperWords, stopsAt: (Int) -> Bool) -> TableCandidate
    {
        let bytes = source.bytes.span
        var tracer = CellTracer(source)
        var separated = SeparatorRows(heads: 1...1)
        var line = first
        var isTable = false
        var cells: [CellRange] = []
        while line <= source.lineCount, line == first || !stopsAt(line) {
            let range = source.range(ofLine: line)
            split(bytes, range, into: &cells)
            guard cells.count > 1 else { break }
            var filled = 0
            for cell in cells where !cell.text.isEmpty { filled += 1 }
            // A line of nothing but tabs ends a table as an empty one does.
            if filled == 0 || (filled == 2 && isNumberedProse(bytes, cells, words)) { break }
            if line == first, filled == 2, isNumberedSentence(bytes, cells, words), isAlone(line, source) { break }
            if isSeparator(bytes, cells) {
                if !separated.rows.isEmpty { isTable = true }
                separated.appendSeparator(line: line, width: range.count)
            } else {
                if filled > 1 { isTable = true }
                let row = cells.map { tracer.cell($0.text, startingAt: $0.start, line: line, of: range) }
                separated.append(SourceRow(cells: row, lines: line...line))
            }
            line += 1
        }
        separated.finish(headsNothing: false)
        let last = max(first, line - 1)
        guard isTable else { return TableCandidate(lastLine: last) }
        return TableCandidate(
            region: TableRegion(layout: .tabbed, rows: separated.rows, remarks: separated.remarks),
            lastLine: last
        )
    }

    private static func split(_ bytes: Span<UInt8>, _ range: Range<Int>, into cells: inout [CellRange]) {
        cells.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        for index in range where bytes[index] == 0x09 {
            cells.append(CellRange(start: start, text: TextBytes.trimmed(bytes, start..<index)))
            start = index + 1
        }
        cells.append(CellRange(start: start, text: TextBytes.trimmed(bytes, start..<range.upperBound)))
    }

    private static func isSeparator(_ bytes: Span<UInt8>, _ cells: [CellRange]) -> Bool {
        for cell in cells where !cell.text.isEmpty {
            guard SeparatorRows.isMark(bytes, cell.text, least: 2) else { return false }
        }
        return true
    }

    /// A number without a point, a tab, and what ends as a sentence does: one that nothing with a tab follows is a
    /// numbered paragraph, and no table of one row.
    private static func isNumberedSentence(_ bytes: Span<UInt8>, _ cells: [CellRange], _ words: PaperWords) -> Bool {
        let filled = cells.map(\.text).filter { !$0.isEmpty }
        let marks = LeadingMarks(bytes, filled[0])
        guard marks.content.isEmpty, marks.number?.style == .bare, filled[1].count >= leastSentence else {
            return false
        }
        return TextBytes.isLetter(bytes[filled[1].lowerBound])
            && [0x2E, 0x3A, 0x3B].contains(bytes[filled[1].upperBound - 1])
    }

    private static let leastSentence = 40

    private static func isAlone(_ line: Int, _ source: SourceText) -> Bool {
        guard line < source.lineCount else { return true }
        let bytes = source.bytes.span
        return !source.range(ofLine: line + 1).contains { bytes[$0] == 0x09 }
    }

    /// A number or a bullet, a tab, and words: a paragraph that is set in.
    private static func isNumberedProse(_ bytes: Span<UInt8>, _ cells: [CellRange], _ words: PaperWords) -> Bool {
        let filled = cells.map(\.text).filter { !$0.isEmpty }
        let marks = LeadingMarks(bytes, filled[0])
        guard marks.content.isEmpty, marks.number.map({ $0.style != .bare }) ?? (marks.bullet != nil) else {
            return false
        }
        // A hyphen alone may be a nil.
        if marks.number == nil, marks.bullet == 0x2D { return filled[1].count >= 40 }
        let initial = bytes[filled[1].lowerBound]
        return TextBytes.isLetter(initial) || initial == 0x22 || initial == 0x27 || initial == 0x2A || initial == 0xE2
    }
}
