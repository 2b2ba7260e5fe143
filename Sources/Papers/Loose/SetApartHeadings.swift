import Lexicon

/// Reads headings that the text layer set apart as it did the cells below them: each is a block, one for each column.
///
/// Counting tells where they begin and end, so that nothing has to be known of their words. What speaks against it:
/// a heading left over before the first, a block that is several headings, a name of the rows among them.
package struct SetApartHeadings: Sendable {
    private let phrases: HeadingPhrases
    private let braid: HeadingBraid

    /// A block: lines of words.
    package typealias Cell = [[HeadingWord]]

    /// What a heading makes of which nothing is known.
    private static let apart = 1.2
    /// What speaks for it that as many blocks name the first row as name the others, and that what names the rows
    /// stands before the first heading.
    private static let usualNames = 2.0
    private static let corner = 1.0
    /// What speaks against a block as the name of a row that would head a column.
    private static let knownName = -1.5
    private static let mostLines = 4
    private static let widest = 24
    private static let longestName = 3

    package init(lexicon: Lexicon) {
        phrases = HeadingPhrases(lexicon: lexicon)
        braid = HeadingBraid(lexicon: lexicon)
    }

    /// What else is known of the table.
    package struct Table {
        /// Columns of figures.
        var count: Int
        /// Blocks of words that name a row.
        var texts: Int
        /// Whether what names the first row stands among the cells as well.
        var hasNames: Bool
        /// Whether years or days name the rows.
        var hasPeriodNames: Bool
        /// Whether a heading may be missing: one stands among the rows or right behind them.
        var hasStray: Bool
        /// Whether any words stand there that are not the name of a row.
        var hasExtra: Bool

        package init(
            count: Int,
            texts: Int,
            hasNames: Bool,
            hasPeriodNames: Bool,
            hasStray: Bool,
            hasExtra: Bool
        ) {
            self.count = count
            self.texts = texts
            self.hasNames = hasNames
            self.hasPeriodNames = hasPeriodNames
            self.hasStray = hasStray
            self.hasExtra = hasExtra
        }
    }

    /// - Parameter cells: all that stands above the first figures.
    /// - Returns: the headings, and how many of the cells stand before what names the first row.
    package func cut(_ cells: [Cell], of table: Table) -> (heading: HeadingCut, taken: Int)? {
        guard table.count > 1, !cells.isEmpty else { return nil }
        var best: (heading: HeadingCut, taken: Int)?
        for names in 0...(table.hasNames ? min(table.texts + 1, cells.count - 1) : 0) {
            let end = cells.count - names
            guard var cut = candidate(cells, end: end, table) else { continue }
            if names == table.texts { cut.score += Self.usualNames }
            if cut.score > (best?.heading.score ?? -.infinity) + HeadingShare.equal { best = (cut, end) }
        }
        return best
    }

    private func candidate(_ cells: [Cell], end: Int, _ table: Table) -> HeadingCut? {
        let start = end - table.count
        // Where the names of rows stand elsewhere, blocks of them may be above.
        guard start >= 0, table.hasNames || start <= 1 else { return nil }
        var heads = Array(cells[start..<end])
        let most = heads.dropFirst().map(\.count).max() ?? 1
        var corner: Cell?
        // The first heading may stand below the title, in the title's block.
        let hasUnits = heads.dropFirst().allSatisfy { $0.last?.last?.kind == .unit }
        let tail = tail(of: heads[0], most: most, hasUnits: hasUnits)
        var isTitled = heads[0].count > most && (start == 0 || tail != nil)
        if isTitled || !isOne(heads[0]) {
            guard let tail else { return nil }
            heads[0] = tail
        } else if start > 0 {
            corner = cells[start - 1]
        }
        guard heads.dropFirst().allSatisfy(isOne), !areStacked(heads, over: cells[..<start]) else { return nil }
        var cut = HeadingCut()
        for name in cells[end...] {
            let words = name.flatMap(\.self)
            // A day may end the name of a row, `Balance at 1 April 2041`.
            let isPeriod = words.allSatisfy { $0.kind == .period }
            if isUnit(Array(words.suffix(1))) || isPeriod && !table.hasPeriodNames { return nil }
            if isMarked(words), !isPeriod { cut.score += Self.knownName }
            if phrases.isKnown(words[...]) { cut.score += Self.knownName }
            // What names the first row may stand before the last heading.
            if score(of: name) > 0, let last = heads.last, score(of: last) <= 0, !isMarked(last.flatMap(\.self)) {
                return nil
            }
        }
        if table.hasNames, end == cells.count, let last = heads.last, !isMarked(last.flatMap(\.self)) { return nil }
        if let corner {
            guard let found = labels(corner, before: cells[..<(start - 1)], table) else { return nil }
            cut.labels = found.labels
            isTitled = found.isTitled
        }
        if mayLackOne(heads, start: start, cut.labels, isTitled: isTitled, table) { return nil }
        if cut.labels.count == table.texts { cut.score += Self.corner }
        for head in heads {
            cut.columns.append(head.flatMap(\.self))
            cut.score += max(score(of: head), Self.apart)
        }
        if cut.labels.count == 1 { cut.isReference = phrases.isReference(cut.labels[0]) }
        return cut
    }

    /// Whether the first heading may be what heads the names of the rows, and one of the others stands elsewhere.
    private func mayLackOne(
        _ heads: [Cell],
        start: Int,
        _ labels: [[HeadingWord]],
        isTitled: Bool,
        _ table: Table
    ) -> Bool {
        if labels.first.map({ phrases.isLabel($0[...]) }) == true { return false }
        if isMarked(heads[0].flatMap(\.self)) || score(of: heads[0]) > 0 { return false }
        // What stands below a title, in its block, heads the names.
        if isTitled { return false }
        if start == 0 { return table.hasExtra }
        let known = heads.count { score(of: $0) > 0 }
        return start > 1 && (table.hasStray || known * 2 < heads.count)
    }

    private func score(of cell: Cell) -> Double {
        // Its lines are one heading.
        let words = cell.joined().enumerated().map { index, word in
            var word = word
            if index > 0 { word.startsBlock = false }
            return word
        }
        return phrases.score(of: words[...])
    }

    // MARK: Blocks

    /// Whether a block is one heading, by its looks.
    private func isOne(_ cell: Cell) -> Bool {
        let words = cell.flatMap(\.self)
        guard cell.count <= Self.mostLines, cell.allSatisfy({ Self.width(of: $0) <= Self.widest }),
            words.count(where: { $0.kind == .period }) <= Self.periods(words),
            words.dropFirst().dropLast().allSatisfy({ $0.kind != .unit }), !isUnit(words) || words.first?.text == "%",
            !phrases.isLabel(words[...]), !cell.dropLast().contains(where: { phrases.isLabel($0[...]) })
        else { return false }
        return !isSeveral(cell)
    }

    /// Whether lines hold words of several headings that are known.
    private func isSeveral(_ cell: Cell) -> Bool {
        let lines = cell.map { $0.filter { $0.kind != .unit } }.filter { !$0.isEmpty }
        let own = max(score(of: cell), 0)
        return (2...3).contains { count in
            guard let strands = braid.strands(lines, count: count), strands.score > own else { return false }
            let starts = strands.headings.map { Set($0.map(\.bytes.lowerBound)) }
            return lines.contains { line in
                starts.count { own in line.contains { own.contains($0.bytes.lowerBound) } } > 1
            }
        }
    }

    /// The words of one day, `31 March 2025`, are one period.
    private static func periods(_ words: [HeadingWord]) -> Int {
        guard let first = words.firstIndex(where: { $0.kind == .period }) else { return 0 }
        return words[first...].prefix { $0.kind == .period }.count
    }

    private static func width(of line: [HeadingWord]) -> Int {
        guard let first = line.first, let last = line.last else { return 0 }
        return last.bytes.upperBound - first.bytes.lowerBound
    }

    /// The last lines of a block that are a heading for certain.
    ///
    /// - Parameter hasUnits: Whether a unit ends each of the other headings, as it does this one then.
    private func tail(of cell: Cell, most: Int, hasUnits: Bool) -> Cell? {
        guard cell.count > 1, let last = cell.last, !phrases.isLabel(last[...]) else { return nil }
        let unit = isUnit(last) ? [last] : []
        guard unit.isEmpty ? isSure(last) : hasUnits else { return nil }
        let lines = cell.dropFirst().dropLast(unit.count).reversed().prefix(max(1, most - unit.count)).prefix { line in
            Self.width(of: line) <= Self.widest && !isUnit(line) && !phrases.isLabel(line[...])
        }
        // A heading alone in its line, and what stands over it.
        let tail = Array(lines.reversed()) + unit
        return lines.isEmpty || !isOne(tail) ? nil : tail
    }

    /// Years below as many words, which the blocks before them are.
    private func areStacked(_ heads: [Cell], over before: ArraySlice<Cell>) -> Bool {
        guard heads.allSatisfy({ $0.joined().allSatisfy { $0.kind == .period } }), before.count >= heads.count else {
            return false
        }
        return before.suffix(heads.count).allSatisfy { isOne($0) }
    }

    /// What heads the names of the rows, each text of them; nil where a heading of figures is left over.
    ///
    /// - Returns: them, and whether they stand below a title, in its block.
    private func labels(
        _ corner: Cell,
        before: ArraySlice<Cell>,
        _ table: Table
    ) -> (labels: [[HeadingWord]], isTitled: Bool)? {
        var found: [[HeadingWord]] = []
        var cells = Array(before) + [corner]
        while found.count < table.texts - 1, cells.count > 1, let cell = cells.last, cell.count <= Self.mostLines,
            cell.allSatisfy({ Self.width(of: $0) <= Self.widest }), !isMarked(cell.flatMap(\.self))
        {
            found.insert(cell.flatMap(\.self), at: 0)
            cells.removeLast()
        }
        guard let cell = cells.last, let line = cell.last(where: { !isUnit($0) }) else { return nil }
        let isWide = cell.contains { Self.width(of: $0) > Self.widest }
        // Of two such blocks one is a heading too many.
        let isAlone = cells.dropLast().last.map { !isOne($0) || $0.count == 1 && !isMarked($0[0]) } ?? true
        let isTitled = cell.count > 1 && (isWide || isAlone)
        if phrases.isLabel(line[...]) { return ([line] + found, isTitled) }
        if isMarked(line) || !isTitled && (cell.count > 1 || phrases.isFigures(line[...])) { return nil }
        if line != cell.last, Self.width(of: line) <= Self.widest { return nil }
        // The unit of the whole table may stand below its title.
        if line.count <= Self.longestName * table.texts, line == cell.last { return ([line] + found, isTitled) }
        return found.isEmpty ? ([], isTitled) : nil
    }

    // MARK: Words

    private func isUnit(_ words: [HeadingWord]) -> Bool { words.allSatisfy { $0.kind == .unit } }

    /// Whether words tell a period, or end in a unit.
    private func isMarked(_ words: [HeadingWord]) -> Bool {
        words.contains { $0.kind == .period } || words.last?.kind == .unit
    }

    private func isSure(_ words: [HeadingWord]) -> Bool { isMarked(words) || phrases.isKnown(words[...]) }
}
