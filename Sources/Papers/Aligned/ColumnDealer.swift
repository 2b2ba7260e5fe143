/// Deals the items of a region's rows out to columns, in order: the fullest row gives the columns, and each other row
/// is aligned to them, first downwards, then up. A row that fits no column opens one.
struct ColumnDealer {
    private let rows: [AlignedLine]
    private(set) var columns: [AlignedColumn] = []
    /// For each row and item, the id of its column.
    private(set) var assigned: [[Int]]
    private var nextID = 0
    /// The usual number of figures in a row, where most rows have it: they are read by order, whatever their places.
    private var usualCount: Int?
    /// The number of columns that a line of years or units above counts, where no row has more figures: full rows are
    /// then read by order, however far they drift.
    private var ruled: Int?
    /// Where the numbers of the rows begin.
    private let numbers: Int?
    /// For each row the places of what stands in the columns of figures, its number left out.
    private let values: [[Int]]

    /// - Parameters:
    ///   - between: The lines of words between the rows.
    ///   - ruled: How many years or units stand in one line above the rows.
    static func deal(_ rows: [AlignedLine], between: [AlignedLine] = [], ruled: Int? = nil) -> AlignedColumns {
        var dealer = ColumnDealer(rows, ruled: ruled)
        dealer.run()
        dealer.addWords(of: between)
        return dealer.finish()
    }

    private init(_ rows: [AlignedLine], ruled: Int?) {
        self.rows = rows
        let numbers = Self.numbers(of: rows)
        self.numbers = numbers
        let values = rows.map { row in
            let places = row.items.indices.filter { row.items[$0].kind.isValue }
            return Self.opensWithNumber(row, numbers) ? Array(places.dropFirst()) : places
        }
        self.values = values
        assigned = rows.map { Array(repeating: -1, count: $0.items.count) }
        self.ruled = nil
        let most = values.map(\.count).max()
        self.ruled = ruled == most ? ruled : nil
    }

    /// Where the numbers begin that stand before the names of the rows, where half of the rows have one.
    private static func numbers(of rows: [AlignedLine]) -> Int? {
        let starts = rows.filter { $0.items.count > 2 && $0.items[0].kind.isValue && $0.items[1].kind == .text }
            .map { $0.items[0].start }.sorted()
        return starts.count * 2 >= rows.count && !starts.isEmpty ? starts[starts.count / 2] : nil
    }

    /// Whether a row opens with such a number; its name may stand above and below it.
    private static func opensWithNumber(_ row: AlignedLine, _ numbers: Int?) -> Bool {
        guard let numbers, row.items.count > 2, case let first = row.items[0], first.kind.isValue else { return false }
        return first.bytes.count <= longestNumber && abs(first.start - numbers) < longestNumber
    }

    private static let longestNumber = 3

    /// The columns of figures, that of the rows' numbers left out.
    private var figureColumns: [Int] {
        columns.indices.filter { columns[$0].holdsFigures && ($0 > 0 || !hasNumbers) }
    }

    private var figureColumnCount: Int {
        columns.indices.count { columns[$0].holdsFigures && ($0 > 0 || !hasNumbers) }
    }

    /// Whether the numbers of the rows stand in a column of their own.
    private var hasNumbers: Bool {
        numbers != nil && columns.count > 2 && columns[0].holdsFigures && !columns[1].holdsFigures
    }

    private mutating func run() {
        let seed = seedRow()
        for (index, item) in rows[seed].items.enumerated() {
            assigned[seed][index] = insert(item, at: columns.count, row: seed)
        }
        for row in rows.indices.dropFirst(seed + 1) { deal(row) }
        for index in columns.indices {
            if let place = assigned[seed].firstIndex(of: columns[index].id) {
                columns[index].rewind(to: rows[seed].items[place])
            }
        }
        for row in stride(from: seed - 1, through: 0, by: -1) { deal(row) }
        merge()
        mergeToRule()
    }

    /// The fullest row nearest to where such rows usually stand.
    private mutating func seedRow() -> Int {
        let counts = values.map(\.count)
        var tally: [Int: Int] = [:]
        for count in counts { tally[count, default: 0] += 1 }
        let common = tally.filter { $0.value >= 2 && $0.value * 20 >= rows.count * 3 }.keys.max()
        let most = common ?? counts.max() ?? 0
        if most >= 3, (tally[most] ?? 0) * 10 >= rows.count * 6 { usualCount = most }
        var full = rows.indices.filter { counts[$0] == most }
        if full.isEmpty { full = Array(rows.indices) }
        let widest = full.map { rows[$0].items.count }.max() ?? 0
        full = full.filter { rows[$0].items.count == widest }
        let medians = (0..<widest).map { place in
            full.map { rows[$0].items[place].end }.sorted()[full.count / 2]
        }
        return full.min { offset($0, medians) < offset($1, medians) } ?? 0
    }

    private func offset(_ row: Int, _ medians: [Int]) -> Int {
        zip(rows[row].items, medians).reduce(0) { $0 + abs($1.0.end - $1.1) }
    }

    private mutating func insert(_ item: AlignedItem, at position: Int, row: Int) -> Int {
        let column = AlignedColumn(id: nextID, item, row: row)
        nextID += 1
        columns.insert(column, at: position)
        return column.id
    }

    // MARK: One row

    private mutating func deal(_ row: Int) {
        let items = rows[row].items
        var alignment = ColumnAlignment(items: items, columns: columns, least: leastCost(ofNewColumnIn: row))
        alignment.solve()
        let values = values[row]
        if values.count == ruled || values.count == usualCount {
            alignment.readByOrder(values, over: figureColumns, of: items, columns, isRuled: values.count == ruled)
        }
        for index in items.indices {
            guard let position = alignment.column[index] else { continue }
            columns[position].add(items[index], row: row)
            assigned[row][index] = columns[position].id
        }
        let positions = items.indices.map { alignment.insertion(of: $0, items: items, columns: columns) }
        for index in items.indices.reversed() where alignment.column[index] == nil {
            assigned[row][index] = insert(items[index], at: positions[index], row: row)
        }
    }

    /// What a new column for a figure costs at least: much where the heading counts no more columns, something where a
    /// row has fewer figures than there are columns.
    private func leastCost(ofNewColumnIn row: Int) -> Double {
        if ruled == nil, usualCount == nil { return 0 }
        let count = figureColumnCount
        if let ruled, count >= ruled { return Self.costBeyondRule }
        guard let usualCount, count >= usualCount else { return 0 }
        return values[row].count < usualCount ? Self.costInShortRow : 0
    }

    private static let costBeyondRule = 16.0
    private static let costInShortRow = 10.0

    // MARK: Afterwards

    /// Words that begin at one place on many lines between the rows, where no column is, stand in one of their own: of
    /// descriptions of two lines, none stands beside the figures.
    private mutating func addWords(of lines: [AlignedLine]) {
        var found: [Int: (count: Int, item: AlignedItem)] = [:]
        for item in lines.flatMap(\.items) where item.kind == .text {
            let isApart = columns.allSatisfy {
                item.end < $0.extent.lowerBound || $0.extent.upperBound <= item.start
            }
            guard isApart else { continue }
            found[item.start, default: (0, item)].count += 1
        }
        for (_, words) in found.sorted(by: { $0.key < $1.key })
        where words.count >= min(3, rows.count + 1) && words.count * 3 >= rows.count {
            let position = columns.firstIndex { $0.extent.lowerBound > words.item.start } ?? columns.count
            columns.insert(AlignedColumn(id: nextID, words: words.item), at: position)
            nextID += 1
        }
    }

    /// Neighbours that never share a row and stand close by are one column.
    private mutating func merge() {
        var index = 0
        while index + 1 < columns.count {
            if isClose(columns[index], columns[index + 1]), !shareRow(index) {
                absorb(after: index)
                index = max(0, index - 1)
            } else {
                index += 1
            }
        }
    }

    /// Where the heading counts fewer columns of figures, neighbours that never share a row are one, the nearest first.
    private mutating func mergeToRule() {
        guard let ruled else { return }
        while figureColumnCount > ruled {
            let pairs = columns.indices.dropLast().filter {
                columns[$0].holdsFigures && columns[$0 + 1].holdsFigures && !shareRow($0)
            }
            guard let nearest = pairs.min(by: { gap(after: $0) < gap(after: $1) }) else { return }
            absorb(after: nearest)
        }
    }

    private func gap(after index: Int) -> Double { columns[index + 1].meanEnd - columns[index].meanEnd }

    /// Whether a row has a cell in a column and in the one after it.
    private func shareRow(_ index: Int) -> Bool {
        let rows = Set(columns[index].rows)
        return columns[index + 1].rows.contains { rows.contains($0) }
    }

    private mutating func absorb(after index: Int) {
        let gone = columns.remove(at: index + 1)
        let kept = columns[index].id
        columns[index].absorb(gone)
        for row in gone.rows {
            for place in assigned[row].indices where assigned[row][place] == gone.id { assigned[row][place] = kept }
        }
    }

    private func isClose(_ left: AlignedColumn, _ right: AlignedColumn) -> Bool {
        let isSmall = min(left.count, right.count) <= 2
        let ends = abs(left.meanEnd - right.meanEnd)
        let middles = abs(left.meanStart + left.meanEnd - right.meanStart - right.meanEnd) / 2
        var distance = min(ends, middles)
        if left.holdsFigures == right.holdsFigures { distance = min(distance, abs(left.meanStart - right.meanStart)) }
        return distance < (isSmall ? 5 : 2.5) || (isSmall && right.extent.lowerBound < left.extent.upperBound)
    }

    private func finish() -> AlignedColumns {
        var positions = Array(repeating: -1, count: nextID)
        for (position, column) in columns.enumerated() { positions[column.id] = position }
        return AlignedColumns(columns: columns, places: assigned.map { $0.map { positions[$0] } })
    }
}

/// The columns of a region, and for each of its rows the column of each item.
struct AlignedColumns {
    var columns: [AlignedColumn]
    var places: [[Int]]
    /// The first column, where it holds the numbers or codes of the rows.
    var marks: Int?

    /// Whether a column holds words; years and dates in the first column name rows as words do.
    func isText(_ column: Int) -> Bool {
        if !columns[column].holdsFigures || column == marks { return true }
        return column == 0 && columns[column].count > 0 && columns[column].periods * 5 >= columns[column].count * 4
    }

    var textColumns: [Int] { columns.indices.filter { isText($0) } }
    var figureColumns: [Int] { columns.indices.filter { !isText($0) } }
    /// The first column of words, which names the rows.
    var label: Int? { columns.indices.first { $0 != marks && isText($0) } }
}
