/// A cell of an aligned table while it is put together: the stretches that it is made of, in the order of the lines.
struct AlignedCell {
    struct Part {
        var line: Int
        var bytes: Range<Int>
    }

    var columns: ClosedRange<Int>
    var parts: Few<Part>

    init(_ column: Int, parts: Few<Part>) {
        columns = column...column
        self.parts = parts
    }

    init(_ piece: HeadingPiece) {
        columns = piece.columns
        parts = Few(Part(line: piece.line, bytes: piece.bytes))
    }
}

/// A row of an aligned table while it is put together.
struct AlignedRow {
    enum Kind {
        case heading, figures
        /// Words between the rows: the title of a group, a note.
        case words
    }

    var kind: Kind
    var cells: [AlignedCell]

    mutating func add(_ items: Few<AlignedItem>, of line: Int, to column: Int) {
        func part(_ item: AlignedItem) -> AlignedCell.Part { AlignedCell.Part(line: line, bytes: item.bytes) }
        let parts = items.count == 1 ? Few(part(items[0])) : Few(items.map(part))
        if let index = cells.firstIndex(where: { $0.columns == column...column }) {
            cells[index].parts.append(contentsOf: parts)
        } else {
            cells.append(AlignedCell(column, parts: parts))
        }
    }

    var lines: ClosedRange<Int>? {
        var lines: ClosedRange<Int>?
        for cell in cells {
            for part in cell.parts {
                let known = lines ?? part.line...part.line
                lines = min(known.lowerBound, part.line)...max(known.upperBound, part.line)
            }
        }
        return lines
    }
}
