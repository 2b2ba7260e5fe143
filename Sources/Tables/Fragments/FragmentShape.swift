import Figures
import Papers

/// What the rows of a fragment look like, before anything is known of what they mean.
enum FragmentShape {
    /// Pages cut text; a table of HTML is whole, and one that was put together is not cut any more.
    static func mayBeJoined(_ region: TableRegion) -> Bool {
        region.layout == .tabbed || region.layout == .piped || region.layout == .aligned
    }

    /// Whether two fragments have the same marked headings over the same number of columns.
    static func sharesHead(_ one: TableRegion, _ other: TableRegion) -> Bool {
        let own = one.rows.prefix { $0.section == .head }
        let next = other.rows.prefix { $0.section == .head }
        guard !own.isEmpty, own.count == next.count, columnCount(of: one) == columnCount(of: other) else {
            return false
        }
        return zip(own, next).allSatisfy { row, repeated in
            row.cells.count == repeated.cells.count
                && row.cells.indices.allSatisfy { place in
                    let (cell, again) = (row.cells[place], repeated.cells[place])
                    return cell.columnSpan == again.columnSpan
                        && RepeatedHeading.isSame(cell.text.text, as: again.text.text, ofFirstColumn: place == 0)
                } || RepeatedHeading.haveSameWords(row.cells.map(\.text.text), repeated.cells.map(\.text.text))
        }
    }

    static func columnCount(of region: TableRegion) -> Int {
        region.rows.reduce(0) { max($0, $1.cells.count) }
    }

    /// Whether a row names columns: several words, not one figure.
    static func isHeader(_ row: SourceRow) -> Bool {
        let filled = row.cells.filter { !$0.text.isEmpty }
        return filled.count > 1 && !filled.contains { isFigure($0) }
    }

    /// The decimals with which the numbers and amounts of money are printed.
    static func decimals(of rows: some Sequence<SourceRow>) -> Set<Int> {
        var decimals: Set<Int> = []
        for row in rows {
            for cell in row.cells {
                if case .number(let number) = FigureReader.read(cell.text.text), number.unit?.isMoney ?? true {
                    decimals.insert(number.decimals)
                }
            }
        }
        return decimals
    }

    /// Whether nearly all numbers and amounts of some rows have decimals that others have: one that has not may be the
    /// mistake in the paper.
    static func areDecimals(of rows: some Sequence<SourceRow>, among known: Set<Int>) -> Bool {
        var (count, others) = (0, 0)
        for row in rows {
            for cell in row.cells {
                guard case .number(let number) = FigureReader.read(cell.text.text), number.unit?.isMoney ?? true else {
                    continue
                }
                count += 1
                others += known.contains(number.decimals) ? 0 : 1
            }
        }
        return count > 0 && (others == 0 || others == 1 && count > leastBesideOne)
    }

    private static let leastBesideOne = 4

    /// The first words of a row; empty where it has none.
    static func label(of row: SourceRow) -> String {
        row.cells.first { !$0.text.isEmpty && isText($0) }?.text.text ?? ""
    }

    /// All the words of a row, by which it is told from its neighbours.
    static func words(of row: SourceRow) -> String {
        row.cells.filter { !$0.text.isEmpty && isText($0) }.map(\.text.text).joined(separator: "\t")
    }

    static func hasFigure(_ row: SourceRow) -> Bool {
        row.cells.contains { isFigure($0) }
    }

    private static func isText(_ cell: SourceCell) -> Bool {
        if case .text = FigureReader.read(cell.text.text) { true } else { false }
    }

    private static func isFigure(_ cell: SourceCell) -> Bool {
        switch FigureReader.read(cell.text.text) {
        case .number, .range: true
        case .absence(let absence): absence != .blank
        case .trend, .glyph: true
        case .text: false
        }
    }
}
