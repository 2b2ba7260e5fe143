import Figures
import Lexicon

/// Makes a table of a region whose cells lost their places: `Policy & Engagement 514,929 638,115`.
struct FusedTable {
    private let source: SourceText
    private let cutter: LineCutter
    private let words: PaperWords
    private let lexicon: Lexicon
    private let headings: HeadingCutter

    /// More columns of figures than any page holds.
    private static let widest = 20
    /// How many of the rows, one in so many, have as many figures as there are columns.
    private static let fullShare = 5
    private static let leastFull = 2
    /// Without headings, rows have to be more alike.
    private static let leastPlain = 3
    /// The most words of a name, on average.
    private static let longestLabel = 10
    /// How many lines above the first row may belong to its name, or name its group.
    private static let namingLines = 8

    init(_ source: SourceText, cutter: LineCutter, words: PaperWords, lexicon: Lexicon) {
        self.source = source
        self.cutter = cutter
        self.words = words
        self.lexicon = lexicon
        headings = HeadingCutter(lexicon: lexicon)
    }

    func table(of region: FusedRegion) -> AlignedTables.Found? {
        let rows = region.rows
        guard let count = columnCount(rows, above: region.above), count <= Self.widest else { return nil }
        var hasTail = rows.contains { !$0.tail.isEmpty }
        let (heading, below) = heading(over: region, count: count)
        if heading?.trailing.isEmpty == false { hasTail = true }
        let full = rows.filter { $0.values.count >= count }
        guard mayBeTable(rows, full: full, count: count, heading: heading) else { return nil }
        let references = FusedReferences(region.lines, bytes: source.bytes)
        let assembler = FusedRows(
            source: source,
            words: words,
            count: count,
            references: references,
            hasTail: hasTail
        )
        var made = assembler.rows(of: region.lines, after: below)
        let outcome = FusedPlacing(source: source, lexicon: lexicon, count: count).place(&made)
        let layout = FusedLayout(
            source: source,
            count: count,
            hasReference: references.isUsed,
            hasTail: hasTail,
            heading: heading
        )
        return layout.found(made, isBounded: outcome == .bounded)
    }

    private func mayBeTable(_ rows: [FusedLine], full: [FusedLine], count: Int, heading: HeadingCut?) -> Bool {
        guard full.count >= Self.leastFull, full.count * Self.fullShare >= rows.count else { return false }
        let named = rows.count { !$0.label.isEmpty }
        guard named * 3 >= rows.count || isSummed(full, count),
            full.reduce(0, { $0 + $1.label.count }) <= Self.longestLabel * full.count
        else {
            return false
        }
        if count == 1 { return heading.map { !$0.units.isEmpty } == true && full.count >= Self.leastPlain }
        if heading != nil { return true }
        // Without a heading every column has to hold figures: a dash parts the words of a list.
        let holdsFigures = (0..<count).allSatisfy { column in
            full.contains { $0.words[$0.values.upperBound - count + column].kind == .figure }
        }
        return holdsFigures && full.count >= Self.leastPlain && full.count * 2 > rows.count
            && full.contains { $0.words[$0.values].contains { cutter.isMarked($0.bytes) } }
    }

    /// Whether the last row is in every column the sum of those above it: what has no name may be a table for that.
    private func isSummed(_ rows: [FusedLine], _ count: Int) -> Bool {
        guard count > 1, rows.count > 2 else { return false }
        let values = rows.map { row in
            row.words[row.values].suffix(count).map { word -> ExactDecimal? in
                if case .number(let number) = FigureReader.read(source.bytes.span.extracting(word.bytes)) {
                    number.value
                } else {
                    nil
                }
            }
        }
        return (0..<count).allSatisfy { column in
            var sum = ExactDecimal.zero
            for row in values.dropLast() {
                guard let value = row[column], let next = sum.adding(value) else { return false }
                sum = next
            }
            return values[values.count - 1][column] == sum
        }
    }

    // MARK: Columns

    /// As many as the rows of units or years over them count; else the most figures that several rows have.
    private func columnCount(_ rows: [FusedLine], above: [FusedLine]) -> Int? {
        var tally: [Int: Int] = [:]
        for row in rows { tally[row.values.count, default: 0] += 1 }
        for line in above.reversed().prefix(Self.namingLines) {
            let units = line.words.reversed().prefix { cutter.kinds.isUnit($0.bytes) }.count
            if units > 1, units == line.words.count, tally[units] != nil { return units }
        }
        let usual = tally.filter { $0.value >= max(2, rows.count / Self.fullShare) }
        guard let most = usual.keys.max() else { return nil }
        let wider = tally.filter { $0.key > most }.values.reduce(0, +)
        return wider * 4 > rows.count ? nil : most
    }

    // MARK: Heading

    /// The heading among the lines above the first row, and the lines below it.
    private func heading(over region: FusedRegion, count: Int) -> (HeadingCut?, [FusedLine]) {
        let above = region.above
        var words: [HeadingWord] = []
        var ends: [Int] = []
        for (index, line) in above.enumerated() {
            // A line that opens in lower case goes on with the heading above it.
            if index > 0, let first = line.words.first,
                TextBytes.isLower(source.bytes[first.bytes.lowerBound])
            {
                ends.removeLast()
            }
            for (place, word) in line.words.enumerated() {
                words.append(headingWord(word, startsLine: place == 0))
            }
            ends.append(words.count)
        }
        let tried = HeadingCutter.ends(of: words, among: ends)
        guard let cut = headings.cut(words, ends: tried, count: count, hasTrailing: true) else {
            // Without a heading, no line above the first row is known to be its own.
            return (nil, [])
        }
        let last = cut.words.map(\.bytes.upperBound).max() ?? 0
        return (cut, above.filter { ($0.words.first?.bytes.lowerBound ?? 0) >= last })
    }

    private func headingWord(_ word: FusedWord, startsLine: Bool) -> HeadingWord {
        let isPeriod = word.kind == .period || word.kind == .year
        return HeadingWord(
            text: String(decoding: source.bytes[word.bytes], as: UTF8.self),
            line: word.line,
            bytes: word.bytes,
            kind: isPeriod ? .period : cutter.kinds.isUnit(word.bytes) ? .unit : .word,
            startsLine: startsLine
        )
    }
}
