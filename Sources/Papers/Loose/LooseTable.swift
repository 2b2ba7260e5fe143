import Lexicon

/// Makes a table of the cells of a region that were printed one by one.
struct LooseTable {
    private let source: SourceText
    private let words: PaperWords
    private let lexicon: Lexicon
    private let heading: LooseHeading
    private let marks: FusedMarks

    private static let widest = 20
    private static let leastRows = 3
    private static let mostTexts = 3
    private static let leastMarks = 2
    /// Of a hundred figures, so many stand in whole rows.
    private static let placedShare = 60
    /// So many words are no title of a group.
    private static let remark = 5

    init(_ source: SourceText, cutter: LineCutter, words: PaperWords, lexicon: Lexicon) {
        self.source = source
        self.words = words
        self.lexicon = lexicon
        heading = LooseHeading(source, cutter: cutter, lexicon: lexicon)
        marks = FusedMarks(bytes: source.bytes, kinds: cutter.kinds)
    }

    func table(of region: LooseRegion) -> AlignedTables.Found? {
        guard let count = columnCount(region) else { return nil }
        let references = references(of: region)
        let texts = textCount(region, references)
        var region = region
        LooseLeanings(bytes: source.bytes, lexicon: lexicon).join(&region)
        takeCorner(of: &region, count: count)
        swapName(of: &region, texts: texts)
        let own = headingEnd(region.above, count: count, texts: texts)
        let apart = setApart(region, count: count, texts: texts)
        var cut = apart ?? heading.cut(Array(region.above[..<own]), count: count)
        if apart == nil, let found = cut, mayLackOne(found, count: count, hasExtra(region, texts: texts)) { cut = nil }
        // Without a heading, what stands over the name of the first row is not known to be the table's.
        region.runs[0].texts = Array(region.above[(cut?.taken ?? own)...])
        let hasTail = cut?.heading.trailing.isEmpty == false || region.runs.contains { !$0.tail.isEmpty }
        let hasReference = references.isUsed || region.runs.contains { $0.texts.contains(where: \.isNumber) }
        let areRemarks = hasTail && isUsual(region, texts: texts, references)
        var maker = LooseRowMaker(
            source,
            words: words,
            lexicon: lexicon,
            references: references,
            region: region,
            count: count,
            texts: texts,
            tail: hasTail ? areRemarks ? 1 : Self.remark : nil
        )
        var made = maker.rows(of: region)
        LooseKinds(bytes: source.bytes, count: count).refuseOdd(&made)
        let evidence = HeadingEvidence(made, count: count, phrases: heading.phrases, bytes: source.bytes)
        if let found = cut?.heading {
            if let columns = evidence.settled(found) { cut?.heading.columns = columns } else { cut = nil }
        }
        let anchors = LooseAnchors(marks: marks)
        if cut == nil { made = Array(made.drop { $0.isTitle || $0.columns == nil || anchors.isScale($0) }) }
        // What counts out to no row at the end is the text below the table.
        while let last = made.last, last.isTitle || last.columns == nil { made.removeLast() }
        anchors.takeUnits(from: &made)
        let totals = made.filter { $0.columns?.count == count }.map {
            FusedNames.isTotal($0.label[...], lexicon: lexicon, bytes: source.bytes)
        }
        let proof = LooseProof(made, count: count, bytes: source.bytes)
        // Totals that are named and hold nowhere say that columns slipped.
        let isProven =
            totals.contains(true) && proof.holds(totals) || count == 1 && proof.areAmounts(isHeaded: false)
        let hasSlipped = isBanded(region) && (count == 1 || totals.contains(true)) && !isProven
        let isAnchored = cut != nil || hasReference || isProven || region.after.isEmpty || anchors.areBefore(made)
        guard mayBeTable(made, count: count), isAnchored, !proof.isAxis, !hasSlipped,
            count > 1 || proof.areAmounts(isHeaded: cut != nil)
        else {
            return nil
        }
        let placing = FusedPlacing(source: source, lexicon: lexicon, count: count)
        let outcome = isBroken(made, count: count) ? .done : placing.place(&made)
        let layout = FusedLayout(
            source: source,
            count: count,
            hasReference: hasReference,
            hasTail: hasTail,
            heading: cut?.heading,
            texts: texts,
            isLoose: true
        )
        return layout.found(made, isBounded: outcome == .bounded)
    }

    /// The headings where each is a block. The first may stand with the title right below a paragraph.
    private func setApart(_ region: LooseRegion, count: Int, texts: Int) -> LooseHeading.Found? {
        let runs = region.runs.dropFirst()
        let names = runs.compactMap { $0.texts.last?.words }
        let periods = names.count { $0.allSatisfy { $0.kind == .period || $0.kind == .year } }
        let others = runs.flatMap { $0.texts.dropLast(texts) } + region.after.prefix(1)
        let table = SetApartHeadings.Table(
            count: count,
            texts: texts,
            hasNames: true,
            hasPeriodNames: periods * 2 > names.count,
            hasStray: others.contains(where: heading.isHeading),
            hasExtra: hasExtra(region, texts: texts)
        )
        let opening = region.opening.map { [$0] } ?? []
        guard let found = heading.cut(opening + region.above, of: table) else { return nil }
        return (found.heading, max(0, found.taken - opening.count))
    }

    /// Whether words stand between the rows or right behind them that name none: a heading may be among them.
    private func hasExtra(_ region: LooseRegion, texts: Int) -> Bool {
        if region.runs.dropFirst().contains(where: { $0.texts.count > texts }) { return true }
        // Two rows with one name: the other may stand behind them.
        if let last = region.runs.last, last.figures.count > region.runs.map(\.figures.count).min() ?? 0 {
            return false
        }
        return region.after.first.map { $0.words.count < Self.remark } == true
    }

    /// Whether headings that begin with the first words of all, of which nothing is known, may be one too few.
    private func mayLackOne(_ found: LooseHeading.Found, count: Int, _ hasExtra: Bool) -> Bool {
        guard hasExtra, found.heading.labels.isEmpty, found.taken <= count, let first = found.heading.columns.first
        else { return false }
        return first.allSatisfy { $0.kind == .word } && heading.phrases.score(of: first[...]) <= 0
    }

    /// The number of figures that most rows have, also where several were printed one behind the other; nil where that
    /// is no table's.
    private func columnCount(_ region: LooseRegion) -> Int? {
        let widths = LooseRows.widths(of: region.runs)
        let all = widths.values.reduce(0, +)
        var best: (count: Int, rows: Int)?
        for (count, exact) in widths.sorted(by: { $0.key > $1.key }) where (1...Self.widest).contains(count) {
            let chained = LooseRows.chained(region.runs, count: count)
            guard exact > 1 || exact + chained > Self.leastRows, exact + chained >= Self.leastRows,
                exact * 2 >= all - chained || exact + chained > all
            else { continue }
            if exact + chained > best?.rows ?? 0 { best = (count, exact + chained) }
        }
        return best?.count
    }

    /// Puts the name of the first row behind the headings, where it stood so close below the heading of its column that
    /// the text layer wrote it with that: `Service`, `Libraries`, and then the headings of the figures.
    private func takeCorner(of region: inout LooseRegion, count: Int) {
        // The heading of the last column over it.
        if let last = region.above.last, last.count > 1, heading.isHeading(LooseCell(lines: [last.lines[0]])),
            !heading.isHeading(last)
        {
            region.above[region.above.count - 1].lines = [last.lines[0]]
            region.above.append(LooseCell(lines: Array(last.lines.dropFirst())))
            return
        }
        let corner = region.above.count - count - 1
        guard corner >= 0, let last = region.above.last, heading.isHeading(last) else { return }
        let cell = region.above[corner]
        guard cell.count > 1, heading.isName(LooseCell(lines: [cell.lines[0]])) else { return }
        region.above[corner].lines = [cell.lines[0]]
        region.above.append(LooseCell(lines: Array(cell.lines.dropFirst())))
    }

    /// Where the headings end among the cells above the first figures: before what names the first row.
    private func headingEnd(_ above: [LooseCell], count: Int, texts: Int) -> Int {
        // With the number of the first row.
        if let number = above.lastIndex(where: \.isNumber) { return number }
        // Units or years side by side, and nothing below them: the first row has no name.
        if count > 1, areMarks(above.suffix(Self.leastMarks)) { return above.count }
        return max(0, above.count - texts)
    }

    private func areMarks(_ cells: ArraySlice<LooseCell>) -> Bool {
        guard cells.count == Self.leastMarks else { return false }
        return cells.allSatisfy { $0.words.allSatisfy { marks.kinds.isUnit($0.bytes) } }
            || cells.allSatisfy { $0.words.allSatisfy { $0.kind == .period || $0.kind == .year } }
    }

    /// The name of the first row stands before the heading of the last column where that is the lower on the page.
    private func swapName(of region: inout LooseRegion, texts: Int) {
        let place = region.above.count - texts
        guard place > 1, heading.isHeading(region.above[place]), !heading.isHeading(region.above[place - 1]),
            heading.isHeading(region.above[place - 2])
        else { return }
        region.above.swapAt(place - 1, place)
    }

    /// How many cells of words most rows have before their figures.
    private func textCount(_ region: LooseRegion, _ references: FusedReferences) -> Int {
        var tally = Array(repeating: 0, count: Self.mostTexts + 1)
        for run in region.runs.dropFirst() {
            let cells = run.texts.count { !references.isReference($0) }
            tally[min(cells, Self.mostTexts)] += 1
        }
        let rows = tally.reduce(0, +)
        return (2...Self.mostTexts).last { tally[$0] * 2 > rows } ?? 1
    }

    /// Whether more cells of words than name the rows stand between most of them: something is said about each.
    private func isUsual(_ region: LooseRegion, texts: Int, _ references: FusedReferences) -> Bool {
        let runs = region.runs.dropFirst()
        return runs.count { $0.texts.count { !references.isReference($0) } > texts } * 2 > runs.count
    }

    private func references(of region: LooseRegion) -> FusedReferences {
        var lines = region.above.suffix(Self.mostTexts + 1).map { FusedLine(.words, $0.words) }
        for run in region.runs {
            lines += run.texts.map { FusedLine(.words, $0.words) }
            let figures = run.figures.flatMap { $0.lines.joined() }
            lines.append(FusedLine(.row, figures, values: 0..<figures.count))
        }
        return FusedReferences(lines, bytes: source.bytes)
    }

    private func mayBeTable(_ rows: [FusedRow], count: Int) -> Bool {
        let rows = rows.filter { !$0.isTitle }
        let whole = rows.filter { $0.columns?.count == count }
        guard whole.count >= Self.leastRows, whole.count * 2 >= rows.count else { return false }
        // A table of which much is in no place is not told from what stands around it.
        let figures = rows.reduce(0) { $0 + $1.values.count }
        guard whole.count * count * 100 >= figures * Self.placedShare else { return false }
        let named = whole.count { !$0.label.isEmpty }
        // Beside figures there may be columns of ratings or arrows.
        let filled = (0..<count).count { column in whole.contains { $0.values[column].kind == .figure } }
        return named * 2 > whole.count && filled > 0 && filled * 2 >= count
    }

    /// Whether two rows below each other have together the figures of one: something was written between those of a
    /// row, and then no total says where they stand.
    private func isBroken(_ rows: [FusedRow], count: Int) -> Bool {
        zip(rows, rows.dropFirst()).contains { one, other in
            one.columns == nil && other.columns == nil && one.values.count + other.values.count == count
        }
    }

    private func isBanded(_ region: LooseRegion) -> Bool {
        region.runs.contains { $0.figures.contains { $0.lines.count > 1 } }
    }
}

extension FusedReferences {
    /// Whether a cell is what numbers a row.
    func isReference(_ cell: LooseCell) -> Bool {
        cell.isNumber || cell.lines.count == 1 && cell.lines[0].count == 1 && opens(cell.lines[0][...])
    }
}
