/// Whether what stands in columns is a table: no contents page, no scale of a chart, no prose that happened to align.
struct TableLikeness {
    let source: SourceText
    let rows: [AlignedLine]
    let columns: AlignedColumns
    let headingRows: Int

    /// The longest that the names of rows may be on average, in words, where one column of figures is all there is.
    private static let longestLabel = 9

    /// The longest that words are on average, in a table of few figures.
    private static let longestTexts = 12

    /// So many figures has a row that is all of its table and has its name on the lines above and below.
    private static let figuresOfLoneRow = 4

    var isTable: Bool {
        let figureColumns = columns.figureColumns.count
        guard figureColumns > 0, !isContents else { return false }
        let texts = rows.flatMap(\.texts)
        if texts.isEmpty {
            let isNamed = columns.label != nil
            return isNamed
                ? headingRows > 0 && (rows.count >= 2 || figureColumns >= Self.figuresOfLoneRow)
                : headingRows > 0 && rows.count >= 2 && figureColumns >= 3
        }
        let words = texts.reduce(0) { $0 + $1.words.count }
        if figureColumns == 1 {
            guard rows.count >= 3, words <= Self.longestLabel * texts.count, keepsRightEdge else { return false }
        }
        // A numbered sentence that ends in two figures is no row.
        if rows.count == 1 { return headingRows > 0 && figureColumns >= 2 && words <= Self.longestTexts * texts.count }
        if rows.count == 2, headingRows == 0, figureColumns < 3 { return false }
        if words > Self.longestTexts * texts.count, figureColumns < 3 { return false }
        let nameless = rows.count { $0.texts.isEmpty }
        return nameless * 5 <= rows.count * 3 || headingRows > 0
    }

    /// Small whole numbers that never fall, behind leaders or in a column or two: the pages of a contents list.
    private var isContents: Bool {
        guard columns.figureColumns.count <= 2, rows.count >= 3 else { return false }
        // Two columns with headings number no pages, unless the first numbers sections.
        if columns.figureColumns.count == 2, headingRows > 0, !rows.contains(where: \.hasLeader), !countsUp {
            return false
        }
        var last = 0
        var rises = true
        for row in rows {
            guard let figure = row.figures.last else { continue }
            guard figure.bytes.count <= 3 else { return false }
            var value = 0
            for index in figure.bytes {
                guard TextBytes.isDigit(source.bytes[index]) else { return false }
                value = value * 10 + Int(source.bytes[index] & 0x0F)
            }
            if value < last { rises = false }
            last = value
        }
        return rises || rows.count(where: \.hasLeader) * 2 > rows.count
    }

    /// Whether the first figure of each row is that of the row above or the next.
    private var countsUp: Bool {
        let numbers = rows.compactMap { row in
            row.figures.dropLast().first.flatMap { TextBytes.number(source.bytes, $0.bytes, mostDigits: 3) }
        }
        return zip(numbers, numbers.dropFirst()).allSatisfy { 0...1 ~= $1 - $0 }
    }

    /// Whether the figures of the only column end at one place.
    private var keepsRightEdge: Bool {
        guard let column = columns.figureColumns.first else { return false }
        var ends: [Int] = []
        for (row, places) in zip(rows, columns.places) {
            for (item, place) in zip(row.items, places) where place == column { ends.append(item.end) }
        }
        guard !ends.isEmpty else { return false }
        let middle = ends.sorted()[ends.count / 2]
        return ends.count { abs($0 - middle) <= 2 } * 5 >= ends.count * 3
    }
}
