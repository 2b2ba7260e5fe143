// How the values of the columns look.
extension ScatterSearch {
    /// The shape that the values of each column have and how long they are, as far as whole rows show it.
    func columnShapes() -> (shapes: [CellShape?], lengths: [ClosedRange<Int>?]) {
        var lengths = [ClosedRange<Int>?](repeating: nil, count: width)
        var columns = Array(repeating: [CellShape: Int](), count: width)
        var run: [Int] = []
        func count() {
            guard run.count == width else { return }
            for (column, piece) in run.enumerated() {
                let length = region.pieces[piece].text.utf8.count
                lengths[column] =
                    min(
                        lengths[column]?.lowerBound ?? length,
                        length
                    )...max(
                        lengths[column]?.upperBound ?? length,
                        length
                    )
                if let shape = shape(of: piece) { columns[column][shape, default: 0] += 1 }
            }
        }
        for chunk in chunks {
            if !chunk.texts.isEmpty {
                count()
                run = []
            }
            if chunk.height == 1 { run += chunk.lines[0] } else { run = Array(repeating: 0, count: width + 1) }
        }
        count()
        let usual = columns.map { shapes -> CellShape? in
            let all = shapes.values.reduce(0, +)
            guard all >= ScatterCosts.leastAlike, let most = shapes.max(by: { $0.value < $1.value }),
                most.value * 3 >= all * 2
            else { return nil }
            return most.key
        }
        return (usual, lengths)
    }

    /// Nil where the value fits any column: nil, a dash.
    private func shape(of piece: Int) -> CellShape? {
        switch region.pieces[piece].shape {
        case .dash, .absence: nil
        case .number where region.pieces[piece].value?.isZero == true: nil
        case let shape: shape
        }
    }

    /// What it costs that the values of a chunk that begins in a column have other shapes than those of its columns.
    func unlike(_ chunk: ScatterChunk, _ column: Int, _ shapes: [CellShape?]) -> Double {
        var cost = 0.0
        for line in chunk.lines {
            for (offset, piece) in line.enumerated() {
                guard column + offset < width, let usual = shapes[column + offset], let own = shape(of: piece),
                    own != usual
                else { continue }
                cost += ScatterCosts.unlike
            }
        }
        return cost
    }
}
