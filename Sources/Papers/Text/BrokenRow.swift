/// The heading row of a piped table whose cells hold line ends, so that it takes up several lines.
///
/// Its lines have together as many pipes as each of the rows below it.
struct BrokenRow {
    private var shapes: [LineShape]
    /// The first row below it.
    let next: LineShape

    /// A heading takes up no more lines than this.
    private static let longest = 8

    init?(_ source: SourceText, from first: LineShape, stopsAt: (Int) -> Bool) {
        var shapes = [first]
        var pipes = first.pipes
        while shapes.count <= Self.longest {
            let line = first.number + shapes.count
            guard line < source.lineCount, !stopsAt(line) else { return nil }
            let shape = LineShape(source, line: line)
            guard !shape.isBlank, shape.tabs == 0 else { return nil }
            if shape.pipes == pipes, pipes > first.pipes, LineShape(source, line: line + 1).pipes == pipes {
                self.shapes = shapes
                next = shape
                return
            }
            // Whole rows of one kind are no pieces of a row.
            if shape.pipes >= first.pipes, shapes.count == 1 { return nil }
            pipes += shape.pipes
            shapes.append(shape)
        }
        return nil
    }

    func row(of source: SourceText) -> SourceRow {
        let bytes = source.bytes.span
        var cells: [SourceCell] = []
        var builder = TracedTextBuilder()
        for shape in shapes {
            var start = shape.text.lowerBound
            var index = start
            while index <= shape.text.upperBound {
                let isEnd = index == shape.text.upperBound
                if isEnd || (bytes[index] == 0x7C && bytes[index - 1] != 0x5C) {
                    builder.append(bytes, in: start..<index, line: shape.number, column: shape.column(of: start))
                    if isEnd { break }
                    cells.append(Self.finish(&builder))
                    start = index + 1
                }
                index += 1
            }
            builder.appendSpace(line: shape.number, column: shape.column(of: shape.text.upperBound))
        }
        cells.append(Self.finish(&builder))
        return SourceRow(cells: cells, lines: shapes[0].number...shapes[shapes.count - 1].number)
    }

    private static func finish(_ builder: inout TracedTextBuilder) -> SourceCell {
        let (text, isBold) = builder.finish()
        return SourceCell(text: text, isBold: isBold)
    }
}
