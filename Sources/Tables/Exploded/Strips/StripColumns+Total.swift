import Figures

/// The total of a table that was printed column by column. Where it stands a little lower than the other rows, under a
/// rule, its cells are blocks of their own behind all the strips.
extension StripColumns {
    /// The row that closes a section: its name, and a value for each of its strips.
    func closingTotal(of section: Section, count: Int) -> StripGrid.Row? {
        guard let last = section.strips.lastIndex(where: { $0.values.count == count }) else { return nil }
        let width = section.strips[...last].count { $0.values.count == count }
        let behind = section.strips[(last + 1)...]
        guard let first = behind.first, let block = first.lead.last, marks.isTotal(block, in: region) else {
            return nil
        }
        let row =
            first.values.count == width
            ? behind.prefix(1) : behind.prefix(width).prefix { $0.values.count == 1 }
        let values = row.flatMap(\.values)
        guard width > 1, values.count == width, row.dropFirst().allSatisfy(\.lead.isEmpty) else { return nil }
        return StripGrid.Row(texts: [block], values: values)
    }

    /// Puts the total below the rows if it is their sum in every column but one, which may be the mistake.
    func close(_ grid: inout StripGrid, with total: StripGrid.Row, of section: Section) {
        let rows = grid.rows.filter { !$0.isHeading } + [total]
        let columns = total.values.indices.map { column in
            rows.map { $0.values[column].flatMap { region.pieces[$0].value } }
        }
        let named = Set(
            rows.indices.filter { row in rows[row].texts[0].map { marks.isTotal($0, in: region) } ?? false }
        )
        let sums = StripProof(columns, totals: named).sums
        guard sums.contains(.telling), sums.count(where: { $0 == .none }) <= (sums.count > 2 ? 1 : 0) else { return }
        grid.rows.append(total)
        // What stands behind the total is of another table.
        let first = section.strips.firstIndex { $0.values.first == total.values.first } ?? 0
        grid.isPartial = first > total.values.count
    }
}
