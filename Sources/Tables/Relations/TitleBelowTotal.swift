import Lexicon

/// Gives back to a group the title that passed for the name of the total above it.
///
/// Where only spaces say which line of figures a name belongs to, the title of the next group stands right below the
/// total of the one before, which has no name, and is taken for it. That the row is a total shows by its figures alone;
/// rows follow, and no other row has its name only below its figures.
enum TitleBelowTotal {
    static func mend(_ table: inout Table, words: RowWords) {
        guard table.layout == .aligned else { return }
        let sums = table.relations.filter { $0.axis == .rows && $0.basis == .arithmetic && $0.held > 1 }
        let totals = Set(sums.map(\.result))
        let below = table.rows.filter { $0.roles != .header && isNamedBelow($0) }
        guard !below.isEmpty, below.allSatisfy({ totals.contains($0.index) && words.meaning(of: $0.labelWords) == nil })
        else { return }
        var title: String?
        for position in table.rows.indices {
            let row = table.rows[position]
            if row.roles.contains(.heading) { title = nil }
            if let title, row.group != nil { table.rows[position].group = title }
            let next = position + 1
            guard isNamedBelow(row), next < table.rows.count, table.rows[next].roles == .line else { continue }
            title = row.label
            table.rows[position].label = ""
        }
    }

    /// Whether what passes for the name of a row may be the title of the group below it, so that the row has none.
    static func mayHoldTitle(_ position: Int, of table: Table) -> Bool {
        let next = position + 1
        return table.layout == .aligned && table.rows[position].roles == .line && isNamedBelow(table.rows[position])
            && next < table.rows.count && table.rows[next].roles == .line
    }

    /// Whether the whole name of a row stands on lines below those of its figures.
    private static func isNamedBelow(_ row: Row) -> Bool {
        guard !row.label.isEmpty else { return false }
        let cells = row.cells.span
        var last: Int32?
        for index in cells.indices {
            guard let line = cells[index].figure?.place.endLine else { continue }
            last = max(last ?? line, line)
        }
        // Of nearly every row the figures stand on its last line.
        guard let last, last < row.lines.upperBound, case let name = row.labelPlaces, !name.isEmpty else {
            return false
        }
        return name.allSatisfy { $0.line > last }
    }
}
