/// A column of a region while its rows are dealt out.
struct AlignedColumn {
    /// Stays the same when columns are put in before it.
    let id: Int
    /// Where its last cell stood, and where its cells have stood of late: columns drift down a page.
    private(set) var last: (start: Int, end: Int)
    private(set) var running: (start: Double, end: Double)
    private(set) var extent: Range<Int>
    private(set) var rows: [Int] = []
    private(set) var figures = 0
    private(set) var periods = 0
    private(set) var texts = 0
    private var sumOfStarts = 0
    private var sumOfEnds = 0

    init(id: Int, _ item: AlignedItem, row: Int) {
        self.id = id
        last = (item.start, item.end)
        running = (Double(item.start), Double(item.end))
        extent = item.start..<item.end
        add(item, row: row)
    }

    /// A column of words beside which no row has its figures: what stands in it goes on above and below them.
    init(id: Int, words: AlignedItem) {
        self.init(id: id, words, row: 0)
        rows = []
    }

    /// A column of figures that has a heading and no figure.
    init(id: Int, empty heading: AlignedItem) {
        self.init(id: id, heading, row: 0)
        (rows, texts, figures) = ([], 0, 1)
    }

    var count: Int { rows.count }
    /// Whether it holds figures: its cells are met by their right ends, and words by their left.
    var holdsFigures: Bool { figures + periods >= texts }
    var meanStart: Double { Double(sumOfStarts) / Double(max(1, count)) }
    var meanEnd: Double { Double(sumOfEnds) / Double(max(1, count)) }

    mutating func add(_ item: AlignedItem, row: Int) {
        last = (item.start, item.end)
        if !rows.isEmpty {
            running.start += 0.3 * (Double(item.start) - running.start)
            running.end += 0.3 * (Double(item.end) - running.end)
        }
        extent = min(extent.lowerBound, item.start)..<max(extent.upperBound, item.end)
        rows.append(row)
        sumOfStarts += item.start
        sumOfEnds += item.end
        switch item.kind {
        case .text: texts += 1
        case .year, .period: periods += 1
        case .figure, .mark: figures += 1
        }
    }

    /// Goes back to where the column stood in a row, to deal out the rows above it.
    mutating func rewind(to item: AlignedItem) {
        last = (item.start, item.end)
        running = (Double(item.start), Double(item.end))
    }

    mutating func absorb(_ other: AlignedColumn) {
        extent = min(extent.lowerBound, other.extent.lowerBound)..<max(extent.upperBound, other.extent.upperBound)
        rows += other.rows
        figures += other.figures
        periods += other.periods
        texts += other.texts
        sumOfStarts += other.sumOfStarts
        sumOfEnds += other.sumOfEnds
    }

    /// Where it stands, for those who hold many items against it.
    var place: ColumnPlace { ColumnPlace(last: last, running: running, holdsFigures: holdsFigures) }
}

/// Where the cells of a column have stood of late. It holds no reference, so that a copy of it costs nothing.
struct ColumnPlace {
    let last: (start: Int, end: Int)
    let running: (start: Double, end: Double)
    let holdsFigures: Bool

    @inline(__always)
    func overlaps(_ item: ItemPlace) -> Bool {
        Double(item.start) < max(Double(last.end), running.end)
            && min(Double(last.start), running.start) < Double(item.end)
    }

    /// How far an item is from standing in the column, in characters.
    @inline(__always)
    func distance(to item: ItemPlace) -> Double {
        let centre = Double(item.start + item.end) / 2
        let runningCentre = (running.start + running.end) / 2
        if holdsFigures {
            let edge = min(Double(abs(item.end - last.end)), abs(Double(item.end) - running.end))
            let middle = min(abs(centre - Double(last.start + last.end) / 2), abs(centre - runningCentre))
            return item.isValue ? min(edge, middle + 0.5) : min(edge, middle) + 1.5
        }
        let edge = min(Double(abs(item.start - last.start)), abs(Double(item.start) - running.start))
        return min(edge, abs(centre - runningCentre) + 1) + (item.isValue ? 1.5 : 0)
    }
}
