/// Moves a piece of a heading to the column beside it, with whose other pieces it shares an edge.
///
/// Figures stand right in their column and headings may stand left: a unit below "Variance" is then nearer the figures
/// of the column before. The lines are met from the lowest upwards, so that only the whole heading tells.
struct HeadingEdges {
    let frame: ColumnFrame

    /// - Parameter lines: the pieces of each line, the lowest first.
    func mend(_ lines: inout [[HeadingPiece]]) {
        var columns: [[HeadingPiece]] = Array(repeating: [], count: frame.count)
        for piece in lines.joined() where !piece.isGroup { columns[piece.columns.lowerBound].append(piece) }
        for index in lines.indices {
            for place in lines[index].indices where !lines[index][place].isGroup {
                let piece = lines[index][place]
                let column = piece.columns.lowerBound
                let others = columns[column].filter { $0.line != piece.line }
                guard !others.isEmpty, !others.contains(where: { $0.agrees(with: piece) }) else { continue }
                let beside = [column + 1, column - 1].first { beside in
                    guard frame.boxes.indices.contains(beside), !frame.isText[beside],
                        !lines[index].contains(where: { $0.columns.contains(beside) })
                    else { return false }
                    return sharesEdge(columns[beside], piece)
                }
                guard let beside else { continue }
                columns[column].removeAll { $0.line == piece.line }
                lines[index][place].columns = beside...beside
                columns[beside].append(lines[index][place])
            }
        }
    }

    private func sharesEdge(_ pieces: [HeadingPiece], _ piece: HeadingPiece) -> Bool {
        guard !pieces.isEmpty else { return false }
        return pieces.allSatisfy { abs($0.start - piece.start) <= 1 }
            || pieces.allSatisfy { abs($0.end - piece.end) <= 1 }
    }
}
