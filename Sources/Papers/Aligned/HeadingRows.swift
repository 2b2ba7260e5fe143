/// Makes rows of a heading's lines: groups above, then what heads single columns, wrapped lines made one,
/// then the units.
struct HeadingRows {
    let frame: ColumnFrame
    let kinds: WordKinds

    /// - Parameter lines: the pieces of each line, the lowest first.
    func rows(of lines: [[HeadingPiece]]) -> [AlignedRow] {
        var lines = lines.filter { !$0.isEmpty }
        var units: [HeadingPiece] = []
        if lines.count > 1, let lowest = lines.first {
            let found = lowest.filter { isUnit($0) }
            let covered = found.reduce(0) { $0 + $1.columns.count }
            let overFigures = lowest.count { frame.figures.contains($0.columns.lowerBound) }
            if !found.isEmpty, covered * 5 >= frame.figures.count * 3, found.count >= overFigures {
                units = found
                lines[0] = lowest.filter { !isUnit($0) }
            }
        }
        var rows = groups(in: lines)
        let singles = singles(in: lines)
        if !singles.cells.isEmpty { rows.append(singles) }
        if !units.isEmpty { rows.append(AlignedRow(kind: .heading, cells: units.map { AlignedCell($0) })) }
        return rows
    }

    private func isUnit(_ piece: HeadingPiece) -> Bool { kinds.isUnit(AlignedItem(piece.words)) }

    private func groups(in lines: [[HeadingPiece]]) -> [AlignedRow] {
        var rows: [AlignedRow] = []
        for line in lines.reversed() {
            let cells = line.filter(\.isGroup).map { AlignedCell($0) }
            guard !cells.isEmpty else { continue }
            // The same groups again, or others beside them: their headings go on.
            let goesOn = cells.allSatisfy { cell in
                rows.last?.cells.allSatisfy { $0.columns == cell.columns || !$0.columns.overlaps(cell.columns) }
                    ?? false
            }
            if goesOn {
                for cell in cells {
                    if let place = rows[rows.count - 1].cells.firstIndex(where: { $0.columns == cell.columns }) {
                        rows[rows.count - 1].cells[place].parts.append(contentsOf: cell.parts)
                    } else {
                        rows[rows.count - 1].cells.append(cell)
                    }
                }
            } else {
                rows.append(AlignedRow(kind: .heading, cells: cells))
            }
        }
        return rows
    }

    private func singles(in lines: [[HeadingPiece]]) -> AlignedRow {
        var row = AlignedRow(kind: .heading, cells: [])
        for line in lines.reversed() {
            for piece in line where !piece.isGroup {
                row.add(Few(AlignedItem(piece.words)), of: piece.line, to: piece.columns.lowerBound)
            }
        }
        row.cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
        return row
    }
}
