/// Sets the rows and headings of a table whose cells stood one space apart.
struct FusedLayout {
    let source: SourceText
    /// How many columns of figures there are.
    let count: Int
    let hasReference: Bool
    let hasTail: Bool
    let heading: HeadingCut?
    /// How many columns of words stand before the figures.
    var texts = 1
    /// Whether the cells came one by one, and their rows were counted out.
    var isLoose = false

    func found(_ rows: [FusedRow], isBounded: Bool) -> AlignedTables.Found? {
        var made = headingRows()
        var remarks: [TableRemark] = []
        for row in rows {
            made.append(sourceRow(row))
            guard !row.isTitle, row.columns == nil || row.isPlaced else { continue }
            remarks.append(remark(on: row))
        }
        guard let start = made.map(\.lines.lowerBound).min(), let end = made.map(\.lines.upperBound).max() else {
            return nil
        }
        let lines = start...end
        if isBounded {
            let text = "the search for the columns of rows with fewer figures came to its bound"
            let place = Place(line: lines.lowerBound, column: 0, endLine: lines.upperBound, endColumn: 0)
            remarks.append(TableRemark(.limitReached, text, at: place))
        }
        let region = TableRegion(layout: isLoose ? .exploded : .fused, rows: made, remarks: remarks)
        return AlignedTables.Found(lines: lines, region: region)
    }

    private func remark(on row: FusedRow) -> TableRemark {
        let start = source.range(ofLine: row.line).lowerBound
        let first = row.values.first?.bytes.lowerBound ?? start
        let last = row.values.last?.bytes.upperBound ?? start
        let place = Place(
            line: row.line,
            column: first - start + 1,
            endLine: row.line,
            endColumn: last - start + 1
        )
        if row.isPlaced {
            return TableRemark(
                .cellsRecovered,
                "fewer figures than columns; the section's total says where they stand",
                at: place
            )
        }
        return TableRemark(.cellRefused, "fewer figures than columns, and nothing says where they stand", at: place)
    }

    // MARK: Rows

    private func sourceRow(_ row: FusedRow) -> SourceRow {
        // The title of a group has no other cell.
        if row.isTitle {
            let before = hasReference ? [cell([FusedWord](), or: row.line)] : []
            var title = SourceRow(cells: before + [cell(row.label, or: row.line)], lines: lines(of: row))
            if isLoose { title.arrangement = .counted }
            return title
        }
        var figures = (0..<count).map { column -> SourceCell in
            guard let index = row.columns?.firstIndex(of: column) else { return cell([FusedWord](), or: row.line) }
            return cell([row.values[index]], or: row.line)
        }
        var cells = hasReference ? [cell(row.reference, or: row.line)] : []
        cells.append(cell(row.label, or: row.line))
        for column in 0..<texts - 1 {
            cells.append(cell(column < row.more.count ? row.more[column] : [], or: row.line))
        }
        // One cell over all columns holds what none of them takes for certain.
        if row.columns == nil { figures = [cell(row.values, or: row.line, span: count)] }
        cells += figures
        if hasTail { cells.append(cell(row.tail, or: row.line)) }
        var made = SourceRow(cells: cells, lines: lines(of: row))
        made.figures = row.columns == nil ? 0 : row.values.count { $0.kind != .text }
        let counted: SourceRow.Arrangement = isLoose ? .counted : .printed
        made.arrangement = row.columns == nil ? .refused : row.isPlaced ? .recovered : counted
        return made
    }

    private func lines(of row: FusedRow) -> ClosedRange<Int> {
        let lines = row.words.map(\.line)
        return (lines.min() ?? row.line)...(lines.max() ?? row.line)
    }

    private func cell(_ words: [FusedWord], or line: Int, span: Int = 1) -> SourceCell {
        cell(words.lazy.flatMap(\.parts), or: line, span: span)
    }

    private func cell(_ words: [HeadingWord], or line: Int, span: Int = 1) -> SourceCell {
        cell(words.lazy.map { ($0.line, $0.bytes) }, or: line, span: span)
    }

    /// A cell of words, with all that stands between neighbours of one line.
    private func cell(
        _ words: some Sequence<(line: Int, bytes: Range<Int>)>,
        or line: Int,
        span: Int
    ) -> SourceCell {
        var parts: [(line: Int, bytes: Range<Int>)] = []
        for word in words {
            // One space is all that stands between neighbours.
            if let last = parts.last, last.line == word.line,
                (0...1).contains(word.bytes.lowerBound - last.bytes.upperBound)
            {
                parts[parts.count - 1].bytes = last.bytes.lowerBound..<word.bytes.upperBound
            } else {
                parts.append(word)
            }
        }
        guard !parts.isEmpty else {
            return SourceCell(text: TracedText("", first: .init(offset: 0, line: line, column: 1)), columnSpan: span)
        }
        var builder = TracedTextBuilder()
        for (index, part) in parts.enumerated() {
            let column = part.bytes.lowerBound - source.range(ofLine: part.line).lowerBound + 1
            // The mark of a footnote stands close behind its word.
            let isMark = part.bytes.count == 1 && TextBytes.isDigit(source.bytes[part.bytes.lowerBound])
            if index > 0, !isMark { builder.appendSpace(line: part.line, column: column) }
            builder.append(source.bytes.span, in: part.bytes, line: part.line, column: column)
        }
        let (text, isBold) = builder.finish()
        return SourceCell(text: text, columnSpan: span, isBold: isBold)
    }

    // MARK: Headings

    private func headingRows() -> [SourceRow] {
        guard let heading, let line = heading.words.map(\.line).min() else { return [] }
        let empty = (hasReference ? 1 : 0) + texts
        let blanks = (0..<empty).map { _ in cell([FusedWord](), or: line) }
        var rows: [SourceRow] = []
        func add(_ labels: [SourceCell], _ cells: [SourceCell], _ words: [HeadingWord], tail: [HeadingWord]) {
            let all = labels + cells + (hasTail ? [self.cell(tail, or: line)] : [])
            let lines = (words + tail).map(\.line) + heading.labels.joined().map(\.line).prefix(rows.isEmpty ? .max : 0)
            rows.append(
                SourceRow(cells: all, section: .head, lines: (lines.min() ?? line)...(lines.max() ?? line))
            )
        }
        if !heading.groups.isEmpty {
            let width = count / heading.groups.count
            add(
                blanks,
                heading.groups.map { cell($0, or: line, span: width) },
                heading.groups.flatMap(\.self),
                tail: []
            )
        }
        if !heading.columns.isEmpty {
            add(
                labels(blanks),
                heading.columns.map { cell($0, or: line) },
                heading.columns.flatMap(\.self),
                tail: heading.trailing
            )
        }
        if !heading.units.isEmpty {
            let isOnly = rows.isEmpty
            add(
                isOnly ? labels(blanks) : blanks,
                heading.units.map { cell([$0], or: line) },
                heading.units,
                tail: isOnly ? heading.trailing : []
            )
        }
        return rows
    }

    /// What heads the numbers of the rows, and their names.
    private func labels(_ blanks: [SourceCell]) -> [SourceCell] {
        guard let heading, let line = heading.labels.first?.first?.line, let last = heading.labels.last else {
            return blanks
        }
        if heading.labels.count == blanks.count { return heading.labels.map { cell($0, or: line) } }
        let more = blanks.prefix(texts - 1)
        if !hasReference { return [cell(heading.labels.flatMap(\.self), or: line)] + more }
        if heading.labels.count > 1 {
            return [cell(heading.labels.dropLast().flatMap(\.self), or: line), cell(last, or: line)] + more
        }
        if heading.isReference { return [cell(last, or: line), blanks[1]] + more }
        // `Row Scheme`: the first word heads the numbers.
        guard last.count > 1 else { return [blanks[0], cell(last, or: line)] + more }
        return [cell([last[0]], or: line), cell(Array(last.dropFirst()), or: line)] + more
    }
}
