import Lexicon

/// Reads the cells above the first row of a table that was printed one cell a line.
///
/// Each heading is a cell, whatever lines it has; so they are counted from the last. Below them there may be as many
/// units, or a row of years over a row of words (``HeadingStacks``). Where cells stood so close that the text layer ran
/// them together, their words tell: within a line (``HeadingCutter``) or over the lines (``HeadingBraid``).
struct LooseHeading {
    private let source: SourceText
    private let cutter: LineCutter
    private let headings: HeadingCutter
    private let stacks: HeadingStacks
    private let braid: HeadingBraid
    let phrases: HeadingPhrases
    private let apart: SetApartHeadings

    /// What the headings have to make, each: half of them are known.
    private static let leastKnown = 1.2
    private static let setApart = 0.5
    /// So many cells at most are more than one heading each.
    private static let mostCells = 8

    typealias Found = (heading: HeadingCut, taken: Int)

    init(_ source: SourceText, cutter: LineCutter, lexicon: Lexicon) {
        self.source = source
        self.cutter = cutter
        headings = HeadingCutter(lexicon: lexicon)
        stacks = HeadingStacks(lexicon: lexicon)
        braid = HeadingBraid(lexicon: lexicon)
        phrases = HeadingPhrases(lexicon: lexicon)
        apart = SetApartHeadings(lexicon: lexicon)
    }

    /// The headings where each is a block.
    ///
    /// - Parameter cells: all cells above the first figures.
    func cut(_ cells: [LooseCell], of table: SetApartHeadings.Table) -> Found? {
        apart.cut(cells.map(lines), of: table)
    }

    /// - Returns: the heading, and how many of the cells it takes with all that stands over it.
    func cut(_ cells: [LooseCell], count: Int) -> Found? {
        let cells = cells.map(lines)
        let all = cells.flatMap { $0.flatMap(\.self) }
        guard !all.isEmpty else { return nil }
        var ends: [Int] = []
        for cell in cells { ends.append((ends.last ?? 0) + cell.reduce(0) { $0 + $1.count }) }
        let tried = HeadingCutter.ends(of: all, among: ends)
        var best: Found?
        func take(_ cut: HeadingCut?, _ taken: Int) {
            guard let cut, !isMixed(cut), !isSplit(cut, cells), !opensWithTitle(cut) else { return }
            if cut.score > (best?.heading.score ?? -.infinity) + HeadingShare.equal { best = (cut, taken) }
        }
        for end in tried {
            guard let place = ends.firstIndex(of: end) else { continue }
            guard var cut = stacks.cut(cells[...place].map { $0.flatMap(\.self) }, count: count) else { continue }
            // What was set apart is a heading before what only its words tell.
            cut.score += Self.setApart * Double(count)
            take(cut, place + 1)
        }
        if let cut = headings.cut(all, ends: tried, count: count, hasTrailing: true) {
            let last = cut.words.map(\.bytes.upperBound).max() ?? 0
            take(cut, cells.prefix { ($0.first?.first?.bytes.lowerBound ?? 0) < last }.count)
        }
        for end in tried {
            guard let place = ends.firstIndex(of: end) else { continue }
            take(braided(Array(cells[...place]), count: count), place + 1)
        }
        guard let best, best.heading.score >= Self.leastKnown * Double(count) else { return nil }
        return best
    }

    /// Whether some of the columns are headed by a unit alone and others are not: the unit belongs to a heading that
    /// stands elsewhere.
    private func isMixed(_ cut: HeadingCut) -> Bool {
        let bare = cut.columns.count { $0.allSatisfy { $0.kind == .unit } }
        return bare > 1 && bare < cut.columns.count
    }

    /// Whether a cell is cut between its lines alone: lines one below the other are one heading, unless some of them
    /// hold words of two.
    private func isSplit(_ cut: HeadingCut, _ cells: [[[HeadingWord]]]) -> Bool {
        let starts = Set(cut.columns.compactMap { $0.first?.bytes.lowerBound })
        return cells.contains { cell in
            let opening = cell.compactMap { $0.first?.bytes.lowerBound }.count(where: starts.contains)
            return opening > 1 && !cell.contains { $0.dropFirst().contains { starts.contains($0.bytes.lowerBound) } }
        }
    }

    /// Whether what heads the names of the rows, or the title above it, is taken for the heading of figures.
    private func opensWithTitle(_ cut: HeadingCut) -> Bool {
        guard cut.groups.isEmpty, let first = cut.columns.first else { return false }
        if phrases.isLabel(first[...]) { return true }
        guard let line = first.lastIndex(where: { $0.startsLine || $0.startsBlock }), line > first.startIndex else {
            return false
        }
        if phrases.isLabel(first[line...]) { return true }
        return phrases.score(of: first[...]) <= 0 && first.allSatisfy { $0.kind == .word }
    }

    /// Whether a cell heads figures for certain: it is known, or ends in a unit.
    func isHeading(_ cell: LooseCell) -> Bool {
        let words = lines(of: cell).flatMap(\.self)
        return phrases.isKnown(words[...]) || words.count > 1 && words.last?.kind == .unit
    }

    /// Whether a cell heads what names the rows.
    func isName(_ cell: LooseCell) -> Bool { phrases.isLabel(lines(of: cell).flatMap(\.self)[...]) }

    // MARK: Cells that are several headings

    private func braided(_ cells: [[[HeadingWord]]], count: Int) -> HeadingCut? {
        var found = HeadingCut()
        // Units stand below the headings, one for each.
        let units = cells.joined().filter { $0.allSatisfy { $0.kind == .unit } }.flatMap(\.self)
        guard units.isEmpty || units.count == count else { return nil }
        found.units = units
        let cells = cells.map { $0.filter { !$0.allSatisfy { $0.kind == .unit } } }.filter { !$0.isEmpty }
        var left = count
        for cell in cells.suffix(Self.mostCells).reversed() {
            guard left > 0 else {
                // A year before the first year: there are more headings than columns.
                if isPeriod(cell.flatMap(\.self)), let first = found.columns.first, isPeriod(first) { return nil }
                guard let label = label(cell) else { break }
                found.labels.insert(label, at: 0)
                continue
            }
            let whole = cell.flatMap(\.self)
            if let strand = (2...max(2, left)).compactMap({ braid.strands(cell, count: $0) })
                .max(by: { $0.score < $1.score }), strand.score > phrases.score(of: whole[...])
            {
                found.columns = strand.headings + found.columns
                found.score += strand.score
                left -= strand.headings.count
            } else if left == count, phrases.isRemark(whole[...]) {
                found.trailing = whole
            } else {
                found.columns.insert(whole, at: 0)
                found.score += phrases.score(of: whole[...])
                left -= 1
            }
        }
        return left == 0 ? found : nil
    }

    private func isPeriod(_ words: [HeadingWord]) -> Bool { words.allSatisfy { $0.kind == .period } }

    private func label(_ cell: [[HeadingWord]]) -> [HeadingWord]? {
        let words = cell.flatMap(\.self)
        return phrases.isLabel(words[...]) ? words : nil
    }

    private func lines(of cell: LooseCell) -> [[HeadingWord]] {
        var isFirst = true
        return cell.lines.map { line in
            line.enumerated().map { place, word in
                defer { isFirst = false }
                let isPeriod = word.kind == .period || word.kind == .year
                return HeadingWord(
                    text: String(decoding: source.bytes[word.bytes], as: UTF8.self),
                    line: word.line,
                    bytes: word.bytes,
                    kind: isPeriod ? .period : cutter.kinds.isUnit(word.bytes) ? .unit : .word,
                    startsLine: place == 0,
                    startsBlock: isFirst
                )
            }
        }
    }
}
