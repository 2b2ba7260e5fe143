import Figures

/// Reads rows whose cells ran together one space apart: `Policy & Engagement 514,929 638,115`.
///
/// Places say nothing here. Figures are counted from the right, as many as most rows have; what stands before them is
/// the row's name, numbers and all (`Depot Page 49 1,200 900`). A row with fewer is placed where the table's own
/// arithmetic leaves one way only, and else refused.
struct FusedTable {
    private let source: SourceText
    private let cutter: LineCutter
    private let region: AlignedRegion
    private let floor: Int

    /// How many lines above the first row may name the columns.
    private static let headingLines = 3
    /// The most words of a name, on average.
    private static let longestLabel = 10

    private struct Row {
        var line: Int
        var label: [AlignedWord]
        var values: [AlignedWord]
        var isFigures: Bool
        /// The columns of its values, where they are fewer than the columns and arithmetic placed them.
        var columns: [Int]?
    }

    init(_ source: SourceText, cutter: LineCutter, region: AlignedRegion, floor: Int) {
        self.source = source
        self.cutter = cutter
        self.region = region
        self.floor = floor
    }

    func table() -> AlignedTables.Found? {
        var rows = region.entries.filter { !$0.line.isBlank }.map { row(of: $0.line) }
        guard let count = usualCount(rows) else { return nil }
        for index in rows.indices { settle(&rows[index], count) }
        let full = rows.filter(\.isFigures)
        guard full.count >= 3, full.count * 2 > rows.count else { return nil }
        guard full.reduce(0, { $0 + $1.label.count }) <= Self.longestLabel * full.count else { return nil }
        let placed = place(&rows, count)
        // A row that cannot be placed would leave every sum over it open: better no table than a wrong one.
        guard rows.allSatisfy({ $0.isFigures || $0.values.isEmpty || $0.columns != nil || !isRow($0) }) else {
            return nil
        }
        let heading = heading(above: region.firstLine, count)
        var made = heading.rows
        for row in rows { made.append(sourceRow(row, count)) }
        let remarks = placed.map { remark(on: rows[$0]) }
        let lines = (heading.firstLine ?? region.firstLine)...region.lastLine
        return AlignedTables.Found(lines: lines, region: TableRegion(layout: .fused, rows: made, remarks: remarks))
    }

    // MARK: Rows

    private func row(of line: AlignedLine) -> Row {
        let words = line.items.flatMap(\.words)
        var start = words.count
        while start > 0, words[start - 1].kind != .text, words[start - 1].kind != .period { start -= 1 }
        return Row(
            line: line.number,
            label: Array(words[..<start]),
            values: Array(words[start...]),
            isFigures: words.count > start
        )
    }

    /// The number of figures that most rows have, two at least.
    private func usualCount(_ rows: [Row]) -> Int? {
        var tally: [Int: Int] = [:]
        for row in rows where row.isFigures { tally[row.values.count, default: 0] += 1 }
        let figures = tally.values.reduce(0, +)
        let usual = tally.filter { $0.key >= 2 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let usual, usual.value * 10 >= figures * 6 else { return nil }
        return usual.key
    }

    private func settle(_ row: inout Row, _ count: Int) {
        if row.values.count > count {
            row.label += row.values.dropLast(count)
            row.values = Array(row.values.suffix(count))
        } else if row.values.count < count {
            row.isFigures = false
        }
    }

    /// Whether a row's last word is a figure that no name ends in: one with a comma, a point or brackets.
    private func isRow(_ row: Row) -> Bool { row.values.contains { cutter.isMarked($0.bytes) } }

    // MARK: Short rows

    /// Places the rows that have too few figures, section by section.
    ///
    /// - Returns: the rows that were placed.
    private func place(_ rows: inout [Row], _ count: Int) -> [Int] {
        var placed: [Int] = []
        var start = 0
        for index in rows.indices where rows[index].isFigures && isTotal(rows[index]) {
            let section = (start..<index).filter { !rows[$0].values.isEmpty && (rows[$0].isFigures || isRow(rows[$0])) }
            start = index + 1
            guard section.contains(where: { !rows[$0].isFigures }) else { continue }
            let values = section.map { rows[$0].values.compactMap { value(of: $0) } }
            let total = rows[index].values.compactMap { value(of: $0) }
            guard total.count == count, zip(section, values).allSatisfy({ rows[$0].values.count == $1.count }) else {
                continue
            }
            guard let columns = FusedPlacement(rows: values, total: total).columns() else { continue }
            for (place, found) in columns.sorted(by: { $0.key < $1.key }) {
                rows[section[place]].columns = found
                placed.append(section[place])
            }
        }
        return placed
    }

    private func isTotal(_ row: Row) -> Bool {
        guard let first = row.label.first, let last = row.label.last else { return false }
        return cutter.kinds.words.totals.containsStart(of: source.bytes.span, first.bytes)
            || cutter.kinds.words.totals.contains(source.bytes.span, last.bytes)
    }

    private func value(of word: AlignedWord) -> ExactDecimal? {
        switch FigureReader.read(source.bytes.span.extracting(word.bytes)) {
        case .number(let number): number.value
        case .absence(.nilValue): ExactDecimal(0)
        default: nil
        }
    }

    private func remark(on row: Row) -> TableRemark {
        let start = source.range(ofLine: row.line).lowerBound
        let place = Place(
            line: row.line,
            column: row.values[0].bytes.lowerBound - start + 1,
            endLine: row.line,
            endColumn: row.values[row.values.count - 1].bytes.upperBound - start + 1
        )
        return TableRemark(
            .cellsRecovered,
            "fewer figures than columns; the section's total says where they stand",
            at: place
        )
    }

    // MARK: Heading

    /// The lines above that name the columns: years, units or words that share out evenly over them.
    private func heading(above row: Int, _ count: Int) -> (rows: [SourceRow], firstLine: Int?) {
        var lines: [(label: [AlignedWord], columns: [[AlignedWord]], number: Int)] = []
        var units: (columns: [[AlignedWord]], number: Int)?
        var number = row - 1
        while number >= floor, number > row - 1 - Self.headingLines {
            let words = cutter.line(number).items.flatMap(\.words)
            guard !words.isEmpty, let shared = share(words, count) else { break }
            let areUnits = shared.columns.allSatisfy { $0.count == 1 && cutter.kinds.isUnit($0[0].bytes) }
            if areUnits, lines.isEmpty, units == nil {
                units = (shared.columns, number)
            } else {
                lines.insert((shared.label, shared.columns, number), at: 0)
            }
            number -= 1
        }
        guard let last = lines.last ?? units.map({ ([], $0.columns, $0.number) }) else { return ([], nil) }
        let first = lines.first?.number ?? last.number
        var rows: [SourceRow] = []
        if !lines.isEmpty {
            var cells = [lines.map { (line: $0.number, words: $0.label) }]
            for column in 0..<count { cells.append(lines.map { (line: $0.number, words: $0.columns[column]) }) }
            rows.append(
                SourceRow(cells: cells.map { cell($0, or: last.number) }, section: .head, lines: first...last.number)
            )
        }
        if let units {
            var cells = [cell([], or: units.number)]
            cells += units.columns.map { cell([(line: units.number, words: $0)], or: units.number) }
            rows.append(SourceRow(cells: cells, section: .head, lines: units.number...units.number))
        }
        return (rows, first)
    }

    /// The words of a heading shared out over the columns, what is left at their front naming the rows.
    private func share(_ words: [AlignedWord], _ count: Int) -> (label: [AlignedWord], columns: [[AlignedWord]])? {
        var start = words.count
        while start > 0, isMark(words[start - 1]) { start -= 1 }
        if words.count - start == count { return (Array(words[..<start]), words[start...].map { [$0] }) }
        // A total's name after the years.
        if let last = words.last, cutter.kinds.words.totals.contains(source.bytes.span, last.bytes) {
            var start = words.count - 1
            while start > 0, isMark(words[start - 1]) { start -= 1 }
            if words.count - start == count { return (Array(words[..<start]), words[start...].map { [$0] }) }
        }
        // The same words for each column.
        for size in stride(from: min(4, words.count / count), through: 1, by: -1) {
            let start = words.count - size * count
            let parts = (0..<count).map { Array(words[(start + $0 * size)..<(start + ($0 + 1) * size)]) }
            let texts = parts.map { part in part.map { text($0) } }
            if texts.allSatisfy({ $0 == texts[0] }) { return (Array(words[..<start]), parts) }
        }
        return nil
    }

    private func isMark(_ word: AlignedWord) -> Bool {
        word.kind == .period || word.kind == .year || cutter.kinds.isUnit(word.bytes)
    }

    private func text(_ word: AlignedWord) -> String { String(decoding: source.bytes[word.bytes], as: UTF8.self) }

    // MARK: Cells

    private func sourceRow(_ row: Row, _ count: Int) -> SourceRow {
        var cells = [cell([(line: row.line, words: row.label)], or: row.line)]
        if !row.isFigures, row.columns == nil {
            cells = [cell([(line: row.line, words: row.label + row.values)], or: row.line)]
        }
        for column in 0..<count {
            let index = row.isFigures ? column : row.columns?.firstIndex(of: column)
            let words = index.map { [row.values[$0]] } ?? []
            cells.append(cell([(line: row.line, words: words)], or: row.line))
        }
        return SourceRow(cells: cells, lines: row.line...row.line)
    }

    private func cell(_ parts: [(line: Int, words: [AlignedWord])], or line: Int) -> SourceCell {
        var builder = TracedTextBuilder()
        var isFirst = true
        for part in parts {
            guard let first = part.words.first, let last = part.words.last else { continue }
            let column = first.bytes.lowerBound - source.range(ofLine: part.line).lowerBound + 1
            if !isFirst { builder.appendSpace(line: part.line, column: column) }
            isFirst = false
            let range = first.bytes.lowerBound..<last.bytes.upperBound
            builder.append(source.bytes.span, in: range, line: part.line, column: column)
        }
        guard !isFirst else { return SourceCell(text: TracedText("", first: .init(offset: 0, line: line, column: 1))) }
        let (text, isBold) = builder.finish()
        return SourceCell(text: text, isBold: isBold)
    }
}
