import Lexicon

/// Reads a region by counting: labels with as many values behind each, or labels and then strips of as many values.
///
/// `pdftotext` without `-layout` cuts a page into blocks, a blank line between any two, and prints them in its own
/// order:
/// - Where rows stand far apart, every cell is a block: what numbers the row, its words, its figures one by one, what
///   is said about it. A title of a group may share the block of the next row's number.
/// - Where they stand close, a column is a block, cut where a row is higher than the others or the page ends. Its
///   heading is printed in its block or in one of its own, before its column or some columns earlier; the names of the
///   rows come before the figures or behind the first columns. Headings without a block of their own are taken in their
/// order.
/// - Bands of rows between two high ones are printed column by column, one band after the other. None of these is read
/// yet.
/// - Two columns that stand close together share a block, their figures in turn.
/// - A blank cell leaves nothing. Neither does a dash at the end of a line that another line of its block follows: it
///   is taken for a hyphen. So a column with fewer figures than there are rows is never counted from the top.
///
/// Counting alone proves little, since a blank leaves no trace. A table is read where its figures prove it: totals
/// named so that are the sums above them, columns that are made of others; or where rows enough have as many values
/// as there are headings over them. Two readings of the same lines that differ publish neither, unless one explains
/// more of them.
struct StripReader {
    private let region: ExplodedRegion
    private let lexicon: Lexicon
    private let trial: StripTrial

    private struct Found {
        var grid: StripGrid
        var ground: StripTrial.Ground
        var taken: Set<Int>
        var lines: ClosedRange<Int>
    }

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        self.lexicon = lexicon
        trial = StripTrial(region, lexicon: lexicon)
    }

    /// The tables that are certain, in the order of print; none overlaps another.
    func arrangements() -> [ExplodedArrangement] {
        let runs = StripStream(region, without: RowNumbers.pieces(of: region)).runs
        var rows = StripRows(region, runs: runs, lexicon: lexicon)
        var found = rows.grids { trial.judge($0)?.grid }.compactMap(judged)
        let columns = StripColumns(region, runs: runs, lexicon: lexicon)
        for section in columns.sections() {
            let proven = columns.grids(of: section).compactMap(judged)
            if let one = only(proven) { found.append(one) }
        }
        return settled(found).map(arrangement)
    }

    private func judged(_ grid: StripGrid) -> Found? {
        guard let (grid, ground) = trial.judge(grid) else { return nil }
        let taken = grid.pieces.union(grid.passed)
        guard let first = taken.min(), let last = taken.max() else { return nil }
        return Found(grid: grid, ground: ground, taken: taken, lines: first...last)
    }

    /// The one reading of a section; nil where several give different rows.
    private func only(_ proven: [Found]) -> Found? {
        let clean = proven.filter(\.grid.isClean)
        let labelled = (clean.isEmpty ? proven : clean).filter { found in
            found.grid.rows.contains { $0.texts.contains { $0 != nil } }
        }
        // Where no reading tells the labels, all should tell the same figures.
        let proven = labelled.isEmpty ? proven : labelled
        guard let first = proven.first else { return nil }
        let isOne = proven.allSatisfy { other in
            other.grid.rows.map(\.values) == first.grid.rows.map(\.values)
                && other.grid.rows.map(\.texts) == first.grid.rows.map(\.texts)
        }
        guard isOne else { return nil }
        return proven.max { $0.grid.headings.count < $1.grid.headings.count }
    }

    /// Of readings that share pieces, the one that explains most of them; none where two explain as much.
    private func settled(_ found: [Found]) -> [Found] {
        let ordered = found.sorted { ($0.lines.lowerBound, $1.taken.count) < ($1.lines.lowerBound, $0.taken.count) }
        var kept: [Found] = []
        var group: [Found] = []
        var end = -1
        func settle() {
            // Where no block holds a column, what can be read row by row was printed so.
            if group.contains(where: { !$0.grid.isByColumns }) {
                group.removeAll { $0.grid.isByColumns && $0.grid.isLoose }
            }
            guard let best = group.max(by: { $0.taken.count < $1.taken.count }) else { return }
            if group.count == 1 || group.count(where: { $0.taken.count == best.taken.count }) == 1 { kept.append(best) }
        }
        for one in ordered {
            if one.lines.lowerBound > end {
                settle()
                group = []
            }
            group.append(one)
            end = max(end, one.lines.upperBound)
        }
        settle()
        return kept
    }

    // MARK: The table

    private func arrangement(of found: Found) -> ExplodedArrangement {
        let grid = found.grid
        let how =
            grid.isByColumns
            ? "columns counted out under the labels of their section" : "values counted out behind their labels"
        var arrangement = grid.arrangement(over: found.lines, how: "\(how); \(found.ground.words)")
        if grid.rows.contains(where: { $0.values.contains(nil) }) { arrangement.untold.insert(.rows) }
        if grid.isPartial { arrangement.untold.insert(.columns) }
        switch found.ground {
        case .totals: arrangement.provenBy = [.rows]
        case .columns: arrangement.provenBy = [.columns]
        case .regularity: arrangement.provenBy = []
        }
        return arrangement
    }
}
