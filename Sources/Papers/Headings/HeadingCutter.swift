import Lexicon

/// Shares the words over a table out over its columns where the text layer kept their order and lost their places.
///
/// The words come line by line: what names the rows, then the headings from left to right, one over several lines where
/// its cell was narrow. Headings over groups stand before those of the columns, which then repeat themselves; units
/// come last, or end each heading. Where a heading ends, its own words say (``HeadingPhrases``). Two ways to share that
/// are as good as each other give none.
package struct HeadingCutter: Sendable {
    /// More words are a paragraph.
    package static let mostWords = 90
    private let phrases: HeadingPhrases

    package init(lexicon: Lexicon) { phrases = HeadingPhrases(lexicon: lexicon) }

    /// - Parameters:
    ///   - words: what stands before the first heading is left out.
    ///   - ends: how many of the words may be all that head columns; the first of several that are as good is taken.
    ///   - count: how many columns of figures there are.
    ///   - hasTrailing: whether words stand behind the figures.
    package func cut(_ words: [HeadingWord], ends: [Int], count: Int, hasTrailing: Bool = false) -> HeadingCut? {
        guard count > 0, !words.isEmpty else { return nil }
        // Only so many words before the rows can head them.
        let left = max(0, words.count - Self.mostWords)
        var words = Array(words.dropFirst(left))
        var ends = ends.compactMap { $0 > left && $0 <= left + words.count ? $0 - left : nil }
        var trailing: [HeadingWord] = []
        if hasTrailing, let remark = remark(in: words) {
            trailing = Array(words[remark])
            words.removeSubrange(remark)
            ends = ends.compactMap { $0 <= remark.lowerBound ? $0 : max(0, $0 - remark.count) }
        }
        let share = HeadingShare(words, phrases: phrases)
        var best: HeadingCut?
        for end in ends where end > 0 {
            guard let cut = cut(share, end: end, count: count) else { continue }
            if cut.score > (best?.score ?? -.infinity) + HeadingShare.equal { best = cut }
        }
        best?.trailing = trailing
        if let labels = best?.labels, labels.count == 1 { best?.isReference = phrases.isReference(labels[0]) }
        return best
    }

    /// So many lines may stand between a heading and the first row.
    private static let linesBelow = 8

    /// Where a heading may end: below the last of its years and units, and not many lines above the first row.
    ///
    /// - Parameter lineEnds: how many words there are up to the end of each line.
    /// - Returns: those to try, the lowest first.
    package static func ends(of words: [HeadingWord], among lineEnds: [Int]) -> [Int] {
        let marked = words.lastIndex { $0.kind != .word } ?? -1
        return lineEnds.filter { $0 > marked }.suffix(linesBelow).reversed()
    }

    /// What units, one for each column, say for a cut that ends with the last of them.
    private static let unitRow = 1.0

    private func cut(_ share: HeadingShare, end: Int, count: Int) -> HeadingCut? {
        let words = share.words
        var cut = HeadingCut()
        var end = end
        let units = (0..<end).filter { words[$0].kind == .unit }
        // One unit for each column: with the last of them the headings end.
        if units.count == count {
            guard units.last == end - 1 else { return nil }
            guard end - 1 - units[0] == count - 1 else {
                return upToUnits(share, units, cut) ?? amongUnits(share, units, end, cut)
            }
            cut.units = Array(words[units[0]..<end])
            cut.score = Self.unitRow
            end -= count
            if end == 0 { return cut }
        }
        let found = [grouped(share, end, count, cut), plain(share, end, count, cut)].compactMap(\.self)
        guard let best = found.max(by: { $0.score < $1.score }) else { return cut.units.isEmpty ? nil : cut }
        return best
    }

    /// Where the heading of what is said behind the figures stands: behind a heading of figures.
    private func remark(in words: [HeadingWord]) -> Range<Int>? {
        for start in words.indices.dropFirst().reversed() {
            for length in [2, 1] where start + length <= words.count {
                guard phrases.isRemark(words[start..<start + length]) else { continue }
                if (1...min(Self.longestKnown, start)).contains(where: { phrases.isKnown(words[start - $0..<start]) }) {
                    return start..<start + length
                }
            }
        }
        return nil
    }

    private static let longestKnown = 3

    /// Every heading ends in its unit.
    private func upToUnits(_ share: HeadingShare, _ units: [Int], _ cut: HeadingCut) -> HeadingCut? {
        guard let first = share.best(0..<units[0], 1) else { return nil }
        var cut = cut
        cut.labels = share.labels(before: first.starts[0])
        cut.columns = [Array(share.words[first.starts[0]..<units[0]])]
        cut.score = Self.unitRow + first.score
        for (start, end) in zip(units, units.dropFirst()) {
            guard end > start + 1 else { return nil }
            cut.columns.append(Array(share.words[(start + 1)..<end]))
            cut.score += phrases.score(of: share.words[(start + 1)..<end])
        }
        cut.units = units.map { share.words[$0] }
        return cut
    }

    /// Units and headings stand among each other as they will, one unit for each column.
    private func amongUnits(_ share: HeadingShare, _ units: [Int], _ end: Int, _ cut: HeadingCut) -> HeadingCut? {
        let words = share.words
        guard Set(units.map { words[$0].text }).count == 1 else { return nil }
        let named = HeadingShare(words[..<end].filter { $0.kind != .unit }, phrases: phrases)
        var cut = cut
        cut.units = units.map { words[$0] }
        cut.score = Self.unitRow
        return plain(named, named.words.count, units.count, cut)
    }

    private func plain(_ share: HeadingShare, _ end: Int, _ count: Int, _ cut: HeadingCut) -> HeadingCut? {
        guard let best = share.best(0..<end, count), !isCutShort(share, best.starts[0]) else { return nil }
        var cut = cut
        cut.labels = share.labels(before: best.starts[0])
        cut.columns = headings(share, best.starts, before: end)
        cut.score += best.score
        return cut
    }

    /// The same headings again and again, and before them what each round of them is for.
    private func grouped(_ share: HeadingShare, _ end: Int, _ count: Int, _ cut: HeadingCut) -> HeadingCut? {
        var best: HeadingCut?
        guard count >= 2 else { return nil }
        for groups in 2...count where count % groups == 0 {
            let width = count / groups
            for length in width...max(width, end / groups) {
                let start = end - groups * length
                guard start > 0, repeats(share.words[start..<end], length),
                    let own = share.best(start..<start + length, width, isWhole: true)
                else { continue }
                // What names the rows may stand beside the lower headings.
                let name = width > 1 ? share.nameLength(before: start) : self.name(before: start, in: share.words)
                guard let over = share.best(0..<start - name, groups), !isCutShort(share, over.starts[0]),
                    // One heading a group says what it is of by itself, unless it is of a year.
                    width > 1 || over.starts.allSatisfy({ share.words[$0].kind == .period })
                else { continue }
                var found = cut
                found.labels =
                    name > 0 ? [Array(share.words[start - name..<start])] : share.labels(before: over.starts[0])
                found.groups = headings(share, over.starts, before: start - name)
                for round in 0..<groups {
                    let starts = own.starts.map { $0 + round * length }
                    found.columns += headings(share, starts, before: start + (round + 1) * length)
                }
                found.score += own.score * Double(groups) + over.score
                if found.score > best?.score ?? -.infinity { best = found }
            }
        }
        return best
    }

    /// How many words right before the headings of their own name the rows: those of their line, below the years.
    private func name(before start: Int, in words: [HeadingWord]) -> Int {
        guard let line = words[..<start].lastIndex(where: \.startsLine), line > 0,
            !words[line..<start].contains(where: { $0.kind == .period })
        else { return 0 }
        return start - line
    }

    /// A year before the first year: there are more headings than columns.
    private func isCutShort(_ share: HeadingShare, _ first: Int) -> Bool {
        first > 0 && share.words[first].kind == .period && share.words[first - 1].kind == .period
    }

    private func repeats(_ words: ArraySlice<HeadingWord>, _ length: Int) -> Bool {
        words.indices.dropFirst(length).allSatisfy { words[$0].text == words[$0 - length].text }
    }

    private func headings(_ share: HeadingShare, _ starts: [Int], before end: Int) -> [[HeadingWord]] {
        starts.indices.map { Array(share.words[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : end)]) }
    }
}
