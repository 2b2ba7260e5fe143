import Lexicon

/// Puts the runs of a region together to rows: what names each, what stands between two of them, and the rows that were
/// printed one behind the other before their names.
struct LooseRowMaker {
    private let source: SourceText
    private let lexicon: Lexicon
    private let dealer: LooseRows
    private let references: FusedReferences
    private let count: Int
    private let texts: Int
    /// The words that something said about a row has at least; nil where nothing is.
    private let tail: Int?
    /// The widest line of words between figures.
    private let widest: Int

    private var rows: [FusedRow] = []
    private var sums: LooseSums

    init(
        _ source: SourceText,
        words: PaperWords,
        lexicon: Lexicon,
        references: FusedReferences,
        region: LooseRegion,
        count: Int,
        texts: Int,
        tail: Int?
    ) {
        self.source = source
        self.lexicon = lexicon
        self.references = references
        self.count = count
        self.texts = texts
        self.tail = tail
        dealer = LooseRows(source: source, words: words)
        sums = LooseSums(bytes: source.bytes, count: count)
        widest = region.runs.flatMap(\.texts).flatMap(\.lines).map(Self.width).max() ?? 0
    }

    mutating func rows(of region: LooseRegion) -> [FusedRow] {
        /// Cells of the next run that named rows above them.
        var taken = 0
        for (index, whole) in region.runs.enumerated() {
            let isLast = index + 1 == region.runs.count
            let run = isLast ? dealer.trimmed(whole, count: count) : whole
            var cells = Array(run.texts.dropFirst(taken))
            let next = isLast ? region.after : region.runs[index + 1].texts
            taken = 0
            if index == 1 { nameFirst(from: &cells) }
            if isLast, let values = dealer.values(run), let (part, total) = sums.unfinished(values) {
                addNamed(part, &cells)
                append(total)
                if let name = next.first, isTotal(name.words) { rows[rows.count - 1].label = name.words }
                continue
            }
            if let parts = dealer.chain(run, count: count), let named = chained(parts, &cells, next.first) {
                taken = named
            } else {
                add(run, &cells)
            }
        }
        return rows
    }

    // MARK: Rows one behind the other

    /// Adds rows that were printed one behind the other.
    ///
    /// - Returns: how many of the next cells name some of them; nil where nothing says what they are.
    private mutating func chained(_ parts: [[FusedWord]], _ cells: inout [LooseCell], _ next: LooseCell?) -> Int? {
        if texts == 1, cells.count >= parts.count, cells.suffix(parts.count).allSatisfy({ $0.count <= 2 }),
            cells.count == parts.count || parts.count > 2
        {
            let names = cells.suffix(parts.count).map(\.words)
            cells.removeLast(parts.count)
            add(cells)
            for (part, name) in zip(parts, names) { append(row(part, [], [name])) }
            return 0
        }
        // Their names in one cell, a line each, and no name of a total below.
        if texts == 1, cells.count == 1, next.map({ isTotal($0.words) }) != true,
            let names = dealer.lines(of: cells[0], count: parts.count)
        {
            cells = []
            for (part, name) in zip(parts, names) { append(row(part, [], [name])) }
            return 0
        }
        if parts.count == 2, cells.count == texts + 1, let total = cells.last, isTotal(total.words) {
            cells.removeLast()
            addNamed(parts[0], &cells)
            append(row(parts[1], [], [total.words]))
            return 0
        }
        guard cells.count <= texts + 1 else { return nil }
        if let next, let names = dealer.lines(of: next, count: parts.count - 1), names.last.map(isTotal) == true {
            addNamed(parts[0], &cells)
            for (part, name) in zip(parts.dropFirst(), names) { append(row(part, [], [name])) }
            return 1
        }
        // A total whose name stands elsewhere is told by its sums.
        guard parts.count == 2, sums.areMade(parts[1], with: parts[0]) else { return nil }
        addNamed(parts[0], &cells)
        append(row(parts[1], [], []))
        sums.restart()
        return 0
    }

    private mutating func addNamed(_ values: [FusedWord], _ cells: inout [LooseCell]) {
        let own = name(&cells)
        add(cells)
        append(row(values, own.reference, own.texts))
    }

    private func row(_ values: [FusedWord], _ reference: [FusedWord], _ texts: [[FusedWord]]) -> FusedRow {
        var row = FusedRow(line: values.first?.line ?? 0, reference: reference, values: values)
        row.label = texts.first ?? []
        row.more = Array(texts.dropFirst())
        row.columns = Array(0..<count)
        return row
    }

    private mutating func append(_ row: FusedRow) {
        rows.append(row)
        if isTotal(row.label) { return sums.restart() }
        sums.add(row)
    }

    // MARK: Names

    /// The name of the first row where the text layer wrote it behind its figures, in one cell with that of the second.
    private mutating func nameFirst(from cells: inout [LooseCell]) {
        guard texts == 1, rows.count == 1, rows[0].columns != nil, rows[0].label.isEmpty, cells.count == 1,
            cells[0].count == 2, !dealer.goesOn(cells[0].lines[0], cells[0].lines[1])
        else { return }
        rows[0].label = cells[0].lines.removeFirst()
    }

    private mutating func add(_ run: LooseRun, _ cells: inout [LooseCell]) {
        let dealt = dealer.deal(run, count: count)
        var named: [(reference: [FusedWord], texts: [[FusedWord]])] = []
        if dealt.count > 1 {
            if let (before, names) = dealer.names(cells, count: dealt.count) {
                cells = before
                named = names.map { ([], [$0]) }
            }
        } else {
            named = [name(&cells)]
        }
        add(cells)
        for (place, part) in dealt.enumerated() {
            guard let line = part.values.first?.line else { continue }
            var row = FusedRow(line: line, values: part.values)
            if place < named.count {
                row.reference = named[place].reference
                row.label = named[place].texts.first ?? []
                row.more = Array(named[place].texts.dropFirst())
            }
            if row.reference.isEmpty, references.opens(row.label[...]), row.label.count > 1 {
                row.reference = Array(row.label.prefix(1))
                row.label.removeFirst()
            }
            if part.isWhole { row.columns = Array(0..<count) }
            if place == dealt.count - 1 { row.tail = run.tail }
            append(row)
        }
    }

    /// What names the row below the last of some cells.
    private func name(_ cells: inout [LooseCell]) -> (reference: [FusedWord], texts: [[FusedWord]]) {
        let start = cells.lastIndex { references.isReference($0) }
        if let start, start < cells.count - 1 {
            let names = cells[(start + 1)...].map(\.words)
            let reference = cells[start].words
            cells.removeSubrange(start...)
            return (reference, names)
        }
        var names = Array(cells.suffix(texts))
        cells.removeLast(names.count)
        if let first = names.first, let cut = border(in: first) {
            cells.append(LooseCell(lines: Array(first.lines[..<cut])))
            names[0].lines.removeFirst(cut)
        }
        return ([], names.map(\.words))
    }

    /// Letters are not equally wide: a line is only short if a fifth of the room is left.
    private static let room = (of: 5, left: 1)

    /// Where the title of a group ends that stands in one block with the name below it: the next word would have
    /// fitted.
    private func border(in cell: LooseCell) -> Int? {
        cell.lines.indices.dropFirst().last { index in
            let (one, other) = (cell.lines[index - 1], cell.lines[index])
            guard let word = other.first, !dealer.goesOn(one, other) else { return false }
            let width = Self.width(one) + 1 + word.end - word.start
            return width * Self.room.of <= widest * (Self.room.of - Self.room.left)
        }
    }

    private static func width(_ line: [FusedWord]) -> Int {
        guard let first = line.first, let last = line.last else { return 0 }
        return last.end - first.start
    }

    private func isTotal(_ words: [FusedWord]) -> Bool {
        FusedNames.isTotal(words[...], lexicon: lexicon, bytes: source.bytes)
    }

    /// What stands over the name of a row: what is said about the row above, or the title of a group.
    private mutating func add(_ cells: [LooseCell]) {
        var cells = cells[...]
        if let tail, let last = rows.indices.last, !rows[last].isTitle, rows[last].tail.isEmpty,
            let first = cells.first, first.words.count >= tail
        {
            rows[last].tail = first.words
            cells = cells.dropFirst()
        }
        for cell in cells {
            guard let line = cell.words.first?.line else { continue }
            rows.append(FusedRow(line: line, label: cell.words, isTitle: true))
        }
    }
}
