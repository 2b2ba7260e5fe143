/// The row groups of a table: where each begins, and which cells reach over several of its rows.
struct HTMLRowGroups {
    private struct Group {
        var section: SourceRow.Section
        var rows: Range<Int>
    }

    private var closed: [Group] = []
    private var open: (section: SourceRow.Section, tag: Int, firstRow: Int)?
    /// Cells of the open group that take up other than one row.
    private var tall: [(row: Int, cell: Int)] = []

    /// The node whose tag opened the group; -1 where no tag did, nil where none is open.
    var tag: Int? { open?.tag }

    var section: SourceRow.Section { open?.section ?? .body }

    mutating func begin(_ section: SourceRow.Section, tag: Int, atRow row: Int) {
        open = (section, tag, row)
    }

    mutating func noteRowSpan(row: Int, cell: Int) {
        tall.append((row, cell))
    }

    /// Closes the group. No cell reaches beyond the last row of its group, and one with `rowspan=0` reaches just there.
    mutating func end(rows: inout [SourceRow]) {
        guard let group = open else { return }
        open = nil
        for (row, cell) in tall {
            let left = rows.count - row
            let span = rows[row].cells[cell].rowSpan
            rows[row].cells[cell].rowSpan = span == 0 ? left : min(span, left)
        }
        tall.removeAll(keepingCapacity: true)
        closed.append(Group(section: group.section, rows: group.firstRow..<rows.count))
    }

    /// The rows as browsers show them: the first head before all others, the first foot after them.
    func inShownOrder(_ rows: [SourceRow]) -> [SourceRow] {
        let head = closed.firstIndex { $0.section == .head }
        let foot = closed.firstIndex { $0.section == .foot }
        if head ?? 0 == 0, foot ?? closed.count - 1 == closed.count - 1 { return rows }
        var order = Array(closed.indices)
        if let foot {
            order.remove(at: foot)
            order.append(foot)
        }
        if let head, let index = order.firstIndex(of: head) {
            order.remove(at: index)
            order.insert(head, at: 0)
        }
        return order.flatMap { rows[closed[$0].rows] }
    }
}
