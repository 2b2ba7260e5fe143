import Lexicon

/// Makes a table of lines of words that keep the same gutters free, where they are one.
struct WordTable {
    private let source: SourceText
    private let cutter: LineCutter
    private let words: PaperWords
    private let lexicon: Lexicon

    typealias Lines = [(line: AlignedLine, isParted: Bool)]

    static let fewestRows = 3
    /// So many rows has a table that no caption tells.
    private static let fewestUntold = 4
    private static let mostColumns = 12
    /// The most words of a heading, and of a cell on average on one line.
    private static let longestHeading = 7
    private static let longestCell = 14

    init(_ source: SourceText, cutter: LineCutter, words: PaperWords, lexicon: Lexicon) {
        self.source = source
        self.cutter = cutter
        self.words = words
        self.lexicon = lexicon
    }

    /// - Parameter isCaptioned: Whether the caption of a table stands right above.
    func table(_ lines: Lines, _ columns: WordColumns, isCaptioned: Bool) -> AlignedTables.Found? {
        let lines = trimmed(lines)
        let count = columns.spans.count
        let full = lines.count { $0.line.items.count >= 2 }
        guard (isCaptioned ? 2 : 3)...Self.mostColumns ~= count,
            full >= (isCaptioned ? Self.fewestRows : Self.fewestUntold), full * 3 >= lines.count,
            keepsEdges(lines, columns), !isProse(lines), !holdsFigures(lines), !isList(lines)
        else { return nil }
        let placed = lines.map { line, isParted in
            var cells: [AlignedItem?] = Array(repeating: nil, count: count)
            for item in line.items { if let column = columns.column(of: item) { cells[column] = item } }
            return WordTableRows.Line(number: line.number, cells: cells, isParted: isParted)
        }
        let rows = WordTableRows(placed, columns: count, bytes: source.bytes, words: words).rows()
        guard rows.count >= Self.fewestRows, let head = rows.first, isHeading(placed[head], count),
            isCaptioned || isKnown(placed[head]) || wraps(placed, rows, count) || tellsMore(placed, rows, count)
        else { return nil }
        let made = rows.enumerated().map { index, row in
            var made = AlignedRow(kind: index == 0 ? .heading : .words, cells: [])
            for line in placed[row] {
                for (column, cell) in line.cells.enumerated() {
                    if let cell { made.add(Few(cell), of: line.number, to: column) }
                }
            }
            return made
        }
        return AlignedRegionMaker(source: source, boxes: columns.spans).region(made, from: nil, caption: nil)
    }

    /// The lines without those at the end that stand apart and hold one cell: notes and what comes after the table.
    private func trimmed(_ lines: Lines) -> Lines {
        var lines = lines
        while let last = lines.lastIndex(where: \.isParted), lines[last...].allSatisfy({ $0.line.items.count == 1 }) {
            lines.removeSubrange(last...)
        }
        while let last = lines.last?.line.items, last.count == 1, last[0].words.count > 1,
            LabelSurvey.opensNote(source.bytes, last[0])
        {
            lines.removeLast()
        }
        return lines
    }

    /// Whether the cells of each column begin at one place or have one middle, but for few.
    private func keepsEdges(_ lines: Lines, _ columns: WordColumns) -> Bool {
        var starts: [[Int: Int]] = Array(repeating: [:], count: columns.spans.count)
        var middles = starts
        var counts = Array(repeating: 0, count: starts.count)
        for (line, _) in lines {
            for item in line.items {
                guard let column = columns.column(of: item) else { return false }
                counts[column] += 1
                starts[column][item.start, default: 0] += 1
                middles[column][item.doubleCentre / 4, default: 0] += 1
            }
        }
        return counts.indices.allSatisfy { column in
            let most =
                [starts[column], middles[column]].flatMap { edges in
                    edges.map { $0.value + max(edges[$0.key - 1, default: 0], edges[$0.key + 1, default: 0]) }
                }
                .max() ?? 0
            return most * 3 >= counts[column] * 2
        }
    }

    /// Whether many of the cells beside others begin in the middle of a sentence, as the lines of newspaper columns do.
    private func isProse(_ lines: Lines) -> Bool {
        var cells = 0
        var lower = 0
        var words = 0
        var all = 0
        for (line, _) in lines {
            for item in line.items {
                all += 1
                words += item.words.count
                guard line.items.count > 1 else { continue }
                cells += 1
                if TextBytes.isLower(source.bytes[item.bytes.lowerBound]) { lower += 1 }
            }
        }
        return lower * 5 > cells * 2 || words > Self.longestCell * all
    }

    /// Whether half of what stands beside other cells is figures: readers of figures have left it.
    private func holdsFigures(_ lines: Lines) -> Bool {
        var cells = 0
        var figures = 0
        for (line, _) in lines where line.items.count > 1 {
            for item in line.items.dropFirst() {
                cells += 1
                if item.kind == .figure || item.kind == .year || item.kind == .period { figures += 1 }
            }
        }
        return figures * 2 >= cells
    }

    /// Whether dots lead to page numbers.
    private func isList(_ lines: Lines) -> Bool {
        lines.count { $0.line.hasLeader } * 3 > lines.count
    }

    /// Whether a first row names the columns: all of them but for the first, in few words that end no sentence.
    private func isHeading(_ lines: ArraySlice<WordTableRows.Line>, _ count: Int) -> Bool {
        let bytes = source.bytes
        for column in 0..<count {
            let parts = lines.compactMap { $0.cells[column] }
            guard let first = parts.first, let last = parts.last else {
                if column == 0 { continue }
                return false
            }
            let words = parts.reduce(0) { $0 + $1.words.count }
            if words > Self.longestHeading || TextBytes.isLower(bytes[first.bytes.lowerBound])
                || (words > 1 && bytes[last.bytes.upperBound - 1] == 0x2E) || first.kind == .figure
            {
                return false
            }
        }
        return true
    }

    /// Whether at least two of the names are known as such.
    private func isKnown(_ lines: ArraySlice<WordTableRows.Line>) -> Bool {
        guard let count = lines.first?.cells.count else { return false }
        let names = (0..<count).map { column in
            lines.compactMap { $0.cells[column] }.map { String(decoding: source.bytes[$0.bytes], as: UTF8.self) }
                .joined(separator: " ")
        }
        return names.count { name in
            let name = Words(name)
            return !name.isEmpty
                && (lexicon.columns.meaning(of: name) != nil || lexicon.wholeHeadings.meaning(of: name) != nil
                    || lexicon.nameKinds.meaning(of: name) != nil)
        } >= 2
    }

    /// Whether cells of many lines stand beside cells of few in at least two rows, of which most fill all columns.
    private func wraps(_ lines: [WordTableRows.Line], _ rows: [Range<Int>], _ count: Int) -> Bool {
        var wrapped = 0
        var filled = 0
        for row in rows.dropFirst() {
            let counts = (0..<count).map { column in lines[row].count { $0.cells[column] != nil } }
            if counts.allSatisfy({ $0 > 0 }) { filled += 1 }
            if let most = counts.max(), most > 1, counts.contains(where: { $0 > 0 && $0 < most }) { wrapped += 1 }
        }
        return rows.count > Self.fewestUntold && wrapped >= 2 && filled * 3 >= (rows.count - 1) * 2
    }

    /// Whether a short name stands over every column, and cells of a column below are descriptions.
    private func tellsMore(_ lines: [WordTableRows.Line], _ rows: [Range<Int>], _ count: Int) -> Bool {
        guard rows.count > Self.fewestUntold, let head = rows.first, head.count == 1,
            lines[head.lowerBound].cells.allSatisfy({ $0.map { $0.words.count <= Self.shortName } == true })
        else { return false }
        let body = rows.dropFirst()
        let filled = body.count { row in lines[row.lowerBound].cells.count { $0 != nil } >= count - 1 }
        guard filled * 5 >= body.count * 4 else { return false }
        return (1..<count).contains { column in
            let words = body.joined().reduce(0) { $0 + (lines[$1].cells[column]?.words.count ?? 0) }
            return words >= Self.description * body.count
        }
    }

    private static let shortName = 2
    private static let description = 3
}
