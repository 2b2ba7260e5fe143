/// Where the cells of a region's columns of words begin, and which words stand in them: by these, two cells that one
/// space keeps apart are told from one.
struct CellEdges {
    private struct Edge {
        /// Where nearly all cells begin; nil where they begin here and there.
        var start: Int?
        var extent: Range<Int>
        /// The words of the cells.
        var texts: Set<[UInt8]> = []
        var count = 0
    }

    /// By their columns, those of figures nil.
    private var edges: [Edge?]
    private let rowCount: Int
    private let bytes: [UInt8]

    /// How far a cell may begin from the others of its column, and how far one that repeats what another holds.
    private static let slack = 2
    private static let slackOfRepeats = 4
    private static let leastCells = 3

    init(_ rows: [AlignedLine], _ columns: AlignedColumns, bytes: [UInt8]) {
        self.bytes = bytes
        rowCount = rows.count
        edges = columns.columns.indices.map { index in
            columns.isText(index) && index != columns.marks ? Edge(extent: columns.columns[index].extent) : nil
        }
        var starts: [[Int]] = edges.map { _ in [] }
        for (row, places) in zip(rows, columns.places) {
            for (item, place) in zip(row.items, places) where edges[place] != nil && item.kind == .text {
                starts[place].append(item.start)
                edges[place]?.texts.insert(Array(bytes[item.bytes]))
            }
        }
        for index in edges.indices where starts[index].count >= Self.leastCells {
            let sorted = starts[index].sorted()
            let median = sorted[sorted.count / 2]
            edges[index]?.count = sorted.count
            let near = sorted.count { abs($0 - median) <= Self.slack }
            if near * 3 >= sorted.count * 2 { edges[index]?.start = median }
        }
    }

    /// The place of the word of an item with which the cell of the next column begins, which the row would lack.
    ///
    /// - Parameters:
    ///   - column: The column of the item.
    ///   - places: Those of all items of its row.
    func cut(of item: AlignedItem, in column: Int, of places: [Int]) -> Int? {
        let next = column + 1
        guard item.kind == .text, edges.indices.contains(next), edges[column] != nil, let edge = edges[next],
            !places.contains(next), edge.count > 0
        else { return nil }
        let words = item.words
        for place in words.indices.dropFirst() {
            let distance = abs(words[place].start - (edge.start ?? edge.extent.lowerBound))
            guard distance <= Self.slackOfRepeats else { continue }
            let rest = words[place].bytes.lowerBound..<item.bytes.upperBound
            if edge.texts.contains(Array(bytes[rest])) { return place }
        }
        guard let start = edge.start, edge.count * 3 >= rowCount, isFull(places, but: next) else { return nil }
        return words.indices.dropFirst().filter { abs(words[$0].start - start) <= Self.slack }
            .min { abs(words[$0].start - start) < abs(words[$1].start - start) }
    }

    /// Whether a row has a cell in every other column of words that most rows have one in, two at least: no total.
    private func isFull(_ places: [Int], but column: Int) -> Bool {
        let usual = edges.indices.filter { index in
            index != column && edges[index].map { $0.count * 2 >= rowCount } == true
        }
        return usual.count > 1 && usual.allSatisfy(places.contains)
    }
}
