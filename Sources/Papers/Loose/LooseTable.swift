import Lexicon

/// Makes a table of the cells of a region that were printed one by one.
struct LooseTable {
    private let source: SourceText
    private let words: PaperWords
    private let lexicon: Lexicon
    private let heading: LooseHeading

    private static let widest = 20
    private static let leastRows = 3
    private static let mostTexts = 3
    /// Of a hundred figures, so many stand in whole rows.
    private static let placedShare = 60
    /// So many words are no title of a group.
    private static let remark = 5

    init(_ source: SourceText, cutter: LineCutter, words: PaperWords, lexicon: Lexicon) {
        self.source = source
        self.words = words
        self.lexicon = lexicon
        heading = LooseHeading(source, cutter: cutter, lexicon: lexicon)
    }

    func table(of region: LooseRegion) -> AlignedTables.Found? {
        let widths = LooseRows.widths(of: region.runs)
        let all = widths.values.reduce(0, +)
        guard let (count, full) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            (1...Self.widest).contains(count), full >= Self.leastRows, full * 2 >= all
        else { return nil }
        let references = references(of: region)
        let texts = textCount(region, references)
        var region = region
        takeCorner(of: &region, count: count)
        // With the number of the first row the headings end.
        let own = region.above.lastIndex(where: \.isNumber) ?? max(0, region.above.count - texts)
        let cut = heading.cut(Array(region.above[..<own]), count: count)
        // Without a heading, what stands over the name of the first row is not known to be the table's.
        region.runs[0].texts = Array(region.above[(cut?.taken ?? own)...])
        let hasTail = cut?.heading.trailing.isEmpty == false || region.runs.contains { !$0.tail.isEmpty }
        let hasReference = references.isUsed || region.runs.contains { $0.texts.contains(where: \.isNumber) }
        let areRemarks = hasTail && isUsual(region, texts: texts, references)
        var made = rows(
            of: region,
            count: count,
            texts: texts,
            references: references,
            tail: hasTail ? areRemarks ? 1 : Self.remark : nil
        )
        if cut == nil { made = Array(made.drop { $0.isTitle || $0.columns == nil }) }
        // What counts out to no row at the end is the text below the table.
        while let last = made.last, last.isTitle || last.columns == nil { made.removeLast() }
        let totals = made.filter { $0.columns != nil }.map { isTotal($0.label) }
        let proof = LooseProof(made, count: count, bytes: source.bytes)
        // Totals that are named and hold nowhere say that columns slipped.
        let hasSlipped = isBanded(region) && (count == 1 || totals.contains(true) && !proof.holds(totals))
        guard mayBeTable(made, count: count), !proof.isAxis, !hasSlipped,
            count > 1 || proof.areAmounts(isHeaded: cut != nil)
        else {
            return nil
        }
        let outcome = FusedPlacing(source: source, lexicon: lexicon, count: count).place(&made)
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

    /// Puts the name of the first row behind the headings, where it stood so close below the heading of its column that
    /// the text layer wrote it with that: `Service`, `Libraries`, and then the headings of the figures.
    private func takeCorner(of region: inout LooseRegion, count: Int) {
        let corner = region.above.count - count - 1
        guard corner >= 0, let last = region.above.last, heading.isHeading(last) else { return }
        let cell = region.above[corner]
        guard cell.count > 1, heading.isName(LooseCell(lines: [cell.lines[0]])) else { return }
        region.above[corner].lines = [cell.lines[0]]
        region.above.append(LooseCell(lines: Array(cell.lines.dropFirst())))
    }

    /// How many cells of words most rows have before their figures.
    private func textCount(_ region: LooseRegion, _ references: FusedReferences) -> Int {
        var tally = Array(repeating: 0, count: Self.mostTexts + 1)
        for run in region.runs.dropFirst() {
            let cells = run.texts.count { !isReference($0, references) }
            tally[min(cells, Self.mostTexts)] += 1
        }
        let rows = tally.reduce(0, +)
        return (2...Self.mostTexts).last { tally[$0] * 2 > rows } ?? 1
    }

    private func isReference(_ cell: LooseCell, _ references: FusedReferences) -> Bool {
        cell.isNumber || cell.lines.count == 1 && cell.lines[0].count == 1 && references.opens(cell.lines[0][...])
    }

    /// Whether more cells of words than name the rows stand between most of them: something is said about each.
    private func isUsual(_ region: LooseRegion, texts: Int, _ references: FusedReferences) -> Bool {
        let runs = region.runs.dropFirst()
        return runs.count { $0.texts.count { !isReference($0, references) } > texts } * 2 > runs.count
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
        let whole = rows.filter { $0.columns != nil }
        guard whole.count >= Self.leastRows, whole.count * 2 >= rows.count else { return false }
        // A table of which much is in no place is not told from what stands around it.
        let figures = rows.reduce(0) { $0 + $1.values.count }
        guard whole.count * count * 100 >= figures * Self.placedShare else { return false }
        let named = whole.count { !$0.label.isEmpty }
        return named * 2 > whole.count
            && (0..<count).allSatisfy { column in whole.contains { $0.values[column].kind == .figure } }
    }

    // MARK: Rows

    private func rows(
        of region: LooseRegion,
        count: Int,
        texts: Int,
        references: FusedReferences,
        tail: Int?
    ) -> [FusedRow] {
        let dealer = LooseRows(source: source, words: words)
        var rows: [FusedRow] = []
        /// Whether the first of the cells named a total above them.
        var isNamed = false
        for (index, whole) in region.runs.enumerated() {
            let run = index + 1 < region.runs.count ? whole : dealer.trimmed(whole, count: count)
            var cells = isNamed ? Array(run.texts.dropFirst()) : run.texts
            let next = index + 1 < region.runs.count ? region.runs[index + 1].texts : region.after
            isNamed = false
            if let pair = dealer.pair(run, count: count), cells.count <= texts, let total = next.first,
                isTotal(total.words)
            {
                let own = name(&cells, texts: texts, references)
                rows.append(row(pair.0, own.reference, own.texts, count: count))
                rows.append(row(pair.1, [], [total.words], count: count))
                isNamed = true
                continue
            }
            let dealt = dealer.deal(run, count: count)
            var named: [(reference: [FusedWord], texts: [[FusedWord]])] = []
            if dealt.count > 1 {
                if let (before, names) = dealer.names(cells, count: dealt.count) {
                    cells = before
                    named = names.map { ([], [$0]) }
                }
            } else {
                named = [self.name(&cells, texts: texts, references)]
            }
            add(cells, to: &rows, tail: tail)
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
                rows.append(row)
            }
        }
        return rows
    }

    private func row(_ values: [FusedWord], _ reference: [FusedWord], _ texts: [[FusedWord]], count: Int) -> FusedRow {
        var row = FusedRow(line: values.first?.line ?? 0, reference: reference, values: values)
        row.label = texts.first ?? []
        row.more = Array(texts.dropFirst())
        row.columns = Array(0..<count)
        return row
    }

    private func isBanded(_ region: LooseRegion) -> Bool {
        region.runs.contains { $0.figures.contains { $0.lines.count > 1 } }
    }

    private func isTotal(_ words: [FusedWord]) -> Bool {
        let text = words.map { String(decoding: source.bytes[$0.bytes], as: UTF8.self) }.joined(separator: " ")
        switch lexicon.rows.meaning(of: Words(text)) {
        case .total, .subtotal: return true
        case .memorandum, nil: return false
        }
    }

    /// What names the row below the last of some cells.
    private func name(
        _ cells: inout [LooseCell],
        texts: Int,
        _ references: FusedReferences
    ) -> (reference: [FusedWord], texts: [[FusedWord]]) {
        let start = cells.lastIndex { isReference($0, references) }
        if let start, start < cells.count - 1 {
            let names = cells[(start + 1)...].map(\.words)
            let reference = cells[start].words
            cells.removeSubrange(start...)
            return (reference, names)
        }
        let names = cells.suffix(texts).map(\.words)
        cells.removeLast(min(texts, cells.count))
        return ([], Array(names))
    }

    /// What stands over the name of a row: what is said about the row above, or the title of a group.
    ///
    /// - Parameter tail: the words that something said has at least; nil where nothing is.
    private func add(_ cells: [LooseCell], to rows: inout [FusedRow], tail: Int?) {
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
