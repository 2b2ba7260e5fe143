/// Tells a line between rows that heads the columns of another table.
struct NewHeading {
    let bytes: [UInt8]
    let kinds: WordKinds
    /// The last rows above it.
    let rows: [AlignedLine]
    /// Whether a blank line stands right below these.
    let isParted: Bool

    /// Whether a line names two or more columns of figures anew, or, after a blank line, the unit of those below.
    ///
    /// - Parameter count: how many figures the row below has.
    func isNamed(by line: AlignedLine, over count: Int) -> Bool {
        let columns = AlignedRegionFinder.figureColumns(of: rows)
        let isNamed = columns.first.map { left in line.items.first.map { $0.end <= left.lowerBound } ?? false } ?? false
        let units = line.items.dropFirst(isNamed ? 1 : 0)
        if !units.isEmpty, units.allSatisfy({ kinds.isUnit($0) }), isParted,
            count == units.count, rows.allSatisfy({ $0.figures.count > count })
        {
            return true
        }
        guard line.items.count >= 2, line.items.allSatisfy({ $0.words.count <= 6 }) else { return false }
        guard let left = columns.first?.lowerBound else { return false }
        var covered = 0
        // Beside the labels, where no words of a row stand: the columns of another table may stand elsewhere.
        var apart = 0
        var either = 0
        for (index, item) in line.items.enumerated() {
            if index == 0, item.end <= left { continue }
            let covers = columns.contains { item.start < $0.upperBound && $0.lowerBound < item.end }
            let standsApart = item.start >= left && item.kind == .text && !goesOn(item)
            if covers { covered += 1 }
            if standsApart { apart += 1 }
            if covers || standsApart { either += 1 }
        }
        // Below a blank line each may stand where it will.
        return covered >= 2 || apart >= 2 || (either >= 2 && isParted)
    }

    /// Whether words go on with a cell of words of the rows above.
    private func goesOn(_ item: AlignedItem) -> Bool {
        LabelWrapping.goesOn(bytes, item.bytes)
            || rows.contains { row in
                row.items.contains { $0.kind == .text && item.start < $0.end && $0.start < item.end }
            }
    }
}
