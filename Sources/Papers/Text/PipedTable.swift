/// Reads a run of lines with pipes as a table: Markdown's, with or without pipes at the ends of a row.
///
/// A single line with pipes is prose; two of one kind are a table, and so is one above a separator.
enum PipedTable {
    static func read(_ source: SourceText, from first: LineShape, stopsAt: (Int) -> Bool) -> TableCandidate {
        let bytes = source.bytes.span
        let opensWithPipe = bytes[first.text.lowerBound] == 0x7C
        if !opensWithPipe, let broken = BrokenRow(source, from: first, stopsAt: stopsAt) {
            var rest = read(source, from: broken.next, stopsAt: stopsAt)
            if rest.region != nil {
                rest.region?.rows.insert(broken.row(of: source), at: 0)
                return rest
            }
        }
        var shapes = [first]
        var line = first.number + 1
        while line <= source.lineCount, !stopsAt(line) {
            let shape = LineShape(source, line: line)
            guard shape.pipes > 0, shape.tabs == 0 else { break }
            guard shape.pipes == first.pipes || (opensWithPipe && bytes[shape.text.lowerBound] == 0x7C) else { break }
            shapes.append(shape)
            line += 1
        }
        let isOuter = shapes.allSatisfy { bytes[$0.text.lowerBound] == 0x7C }
        guard shapes.count > 1, isTable(shapes, isOuter, bytes) else { return TableCandidate(lastLine: line - 1) }
        return TableCandidate(region: region(source, shapes, isOuter: isOuter), lastLine: line - 1)
    }

    private static func isTable(_ shapes: [LineShape], _ isOuter: Bool, _ bytes: Span<UInt8>) -> Bool {
        let hasColumns = shapes.contains { cells(of: $0, isOuter: isOuter, bytes).count > 1 }
        let agree = zip(shapes, shapes.dropFirst()).contains { $0.pipes == $1.pipes }
        return hasColumns && agree
    }

    private static func region(_ source: SourceText, _ shapes: [LineShape], isOuter: Bool) -> TableRegion {
        let bytes = source.bytes.span
        var tracer = CellTracer(source)
        var separated = SeparatorRows(heads: 1...(isOuter ? 3 : 1))
        for (index, shape) in shapes.enumerated() {
            let cells = cells(of: shape, isOuter: isOuter, bytes)
            // A lone dash in each cell is a separator only where Markdown wants one.
            let isSeparator = cells.allSatisfy { cell in
                SeparatorRows.isMark(bytes, TextBytes.trimmed(bytes, cell), least: index == 1 ? 1 : 2)
            }
            if isSeparator {
                separated.appendSeparator(line: shape.number, width: shape.range.count)
            } else {
                let row = cells.map { cell in
                    let text = TextBytes.trimmed(source.bytes.span, cell)
                    return tracer.cell(text, startingAt: cell.lowerBound, line: shape.number, of: shape.range)
                }
                separated.append(SourceRow(cells: row, lines: shape.number...shape.number))
            }
        }
        separated.finish(headsNothing: true)
        return TableRegion(layout: .piped, rows: separated.rows, remarks: separated.remarks)
    }

    private static func cells(of shape: LineShape, isOuter: Bool, _ bytes: Span<UInt8>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        let range = isOuter ? shape.text : shape.range
        var start = isOuter ? range.lowerBound + 1 : range.lowerBound
        var index = start
        while index < range.upperBound {
            if bytes[index] == 0x5C {
                index += 2
                continue
            }
            if bytes[index] == 0x7C {
                cells.append(start..<index)
                start = index + 1
            }
            index += 1
        }
        // After the last pipe of a row that ends with one there is no further cell.
        if !isOuter || start < range.upperBound { cells.append(min(start, range.upperBound)..<range.upperBound) }
        return cells
    }
}
