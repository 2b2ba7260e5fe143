import Lexicon

/// Finds what names the rows of a table some of whose names were printed out of their turn.
///
/// A name right before the first value of a row names it. Names that are left over stand in stacks, as many as there
/// are rows without one: where only one way puts each stack to a stretch of such rows, they are theirs. A stack may
/// hold the title of a group as well, which the name of its total tells.
struct ScatterLabels {
    struct Names {
        /// For each row the pieces of its cells of text, the name first; empty where none is known.
        var texts: [[[Int]]]
        /// Titles of groups that stand right above the name of a row.
        var groups: [Int: [Int]] = [:]
        /// The pieces over the first row that name none.
        var lead: [[Int]]
    }

    private let region: ExplodedRegion
    private let lexicon: Lexicon
    private let lines: LabelLines
    private let marks: StripMarks

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        self.lexicon = lexicon
        lines = LabelLines(region, lexicon: lexicon)
        marks = StripMarks(lexicon: lexicon)
    }

    /// - Parameter totals: The rows that their figures show to be totals.
    /// - Parameter opening: What stands between the title and the headings, of the blocks over the first row.
    /// - Parameter headed: The chunks before which a heading stands, which names no row.
    func names(
        of outcome: ScatterSearch.Outcome,
        in chunks: [ScatterChunk],
        after: [[Int]],
        headed: Set<Int>,
        totals: Set<Int>,
        opening: ([[Int]]) -> [Int]?
    ) -> Names {
        var names = Names(texts: Array(repeating: [], count: outcome.rows.count), lead: [])
        var left: [[Int]] = []
        let count = textCount(outcome, chunks)
        let opened = Dictionary(outcome.openings.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        let widest = lines.widest(opened.keys.filter { $0 > 0 }.compactMap { chunks[$0].texts.last }.joined())
        /// Rows right before which a name stands that may be a stack.
        var stacks: [Int: [Int]] = [:]
        /// Rows before which more blocks stand than name one.
        var crowded: [Int: [[Int]]] = [:]
        for (index, chunk) in chunks.enumerated() where !chunk.texts.isEmpty {
            var blocks = chunk.texts
            if let row = opened[index], blocks.count >= count, chunk.height == 1, !headed.contains(index),
                case let named = blocks.suffix(count), let first = named.first, isName(first)
            {
                let (lead, label) = lines.split(first, widest: widest)
                names.texts[row] = [label] + named.dropFirst()
                if index > 0, chunk.texts.count > count, !isHeading(blocks[blocks.count - count - 1]) {
                    crowded[row] = chunk.texts
                }
                blocks.removeLast(count)
                if !lead.isEmpty { blocks.append(lead) }
                if label.count > 1 || !lead.isEmpty { stacks[row] = first }
                if index > 0, let title = blocks.last, !isHeading(title) { names.groups[row] = title }
            }
            if index == 0 { names.lead = blocks } else { left += blocks }
        }
        left += after
        guard count == 1 else { return names }
        nameFirst(&names, from: opening(names.lead), widest: widest)
        let open = Set(names.texts.indices.filter { names.texts[$0].isEmpty })
        // Where a row has no name, what stands beside that of another may be it.
        var doubtful = stacks.filter { open.contains($0.key - 1) || open.contains($0.key + 1) }.mapValues { [$0] }
        if !open.isEmpty { doubtful.merge(crowded) { $1 } }
        for (row, blocks) in doubtful.sorted(by: { $0.key < $1.key }) {
            let pieces = Set(blocks.joined())
            names.texts[row] = []
            names.groups[row] = nil
            left.removeAll { $0.allSatisfy(pieces.contains) }
            let place = left.firstIndex { ($0.first ?? 0) > blocks[0][0] } ?? left.endIndex
            left.insert(contentsOf: blocks, at: place)
        }
        fill(&names, with: left.filter { !isHeading($0) && isName($0) }, widest: widest, totals)
        return names
    }

    /// Headings may be so high that the names of the first rows come before them.
    private func nameFirst(_ names: inout Names, from block: [Int]?, widest: Int) {
        let count = names.texts.prefix { $0.isEmpty }.count
        guard count > 0, let block, isName(block) else { return }
        let fits = readings(of: block, widest: widest).filter { $0.count == count }
        guard fits.count == 1, count > 1 || block.count == 1 else { return }
        for (row, label) in fits[0].enumerated() { names.texts[row] = [label] }
    }

    /// How many cells of text most rows have before their values.
    private func textCount(_ outcome: ScatterSearch.Outcome, _ chunks: [ScatterChunk]) -> Int {
        let counts = outcome.openings.filter { $0 > 0 }.map { chunks[$0].texts.count }.filter { $0 > 0 }
        return (2...Self.mostTexts).last { count in counts.count { $0 == count } * 5 >= counts.count * 3 } ?? 1
    }

    private static let mostTexts = 3

    // MARK: Stacks

    /// Stacks of names and the stretch of rows that they may name.
    private struct Fit {
        var stretch: Int
        var blocks: Range<Int>
        var labels: [[Int]]
    }

    /// Puts stacks of names to the rows without one, where that is possible in one way only.
    private func fill(_ names: inout Names, with blocks: [[Int]], widest: Int, _ totals: Set<Int>) {
        var stretches: [Range<Int>] = []
        for row in names.texts.indices where names.texts[row].isEmpty {
            if let last = stretches.last, last.upperBound == row {
                stretches[stretches.count - 1] = last.lowerBound..<row + 1
            } else {
                stretches.append(row..<row + 1)
            }
        }
        guard !stretches.isEmpty, blocks.count <= ExplodedLimits.headingBlocks else { return }
        let all = names.texts.compactMap(\.first) + blocks.flatMap { $0.map { [$0] } }
        let stacks = blocks.filter { $0.count > 1 || !isTitle($0, all) }
        let titles = Set(blocks.joined().filter { isTitle([$0], all) })
        let readings = stacks.map { self.readings(of: $0, widest: widest, titles: titles) }
        var ways: [[Fit]] = [[]]
        for (index, rows) in stretches.enumerated() {
            let fits = self.fits(readings, rows, index, totals, all)
            let next = ways.flatMap { way in
                let open = fits.filter { fit in way.allSatisfy { !$0.blocks.overlaps(fit.blocks) } }
                return [way] + open.map { way + [$0] }
            }
            guard next.count <= Self.mostWays else { return }
            ways = next
        }
        let most = ways.map(\.count).max() ?? 0
        ways = ways.filter { $0.count == most }
        for (index, rows) in stretches.enumerated() {
            let fits = ways.map { way in way.first { $0.stretch == index } }
            guard let first = fits.first ?? nil, fits.allSatisfy({ $0?.labels == first.labels }) else { continue }
            for (row, label) in zip(rows, first.labels) { names.texts[row] = [label] }
        }
        // What has come to name a row is no title.
        let named = Set(names.texts.joined().joined())
        names.groups = names.groups.filter { row, title in
            named.isDisjoint(with: title) && (row == 0 || !names.texts[row - 1].isEmpty)
        }
    }

    private static let mostWays = 256
    private static let mostBlocks = 3

    /// The ways in which stacks that follow each other name the rows of a stretch.
    private func fits(
        _ readings: [[[[Int]]]],
        _ rows: Range<Int>,
        _ stretch: Int,
        _ totals: Set<Int>,
        _ all: [[Int]]
    ) -> [Fit] {
        var found: [Fit] = []
        for start in readings.indices {
            var ways: [[[Int]]] = [[]]
            for end in start..<min(readings.count, start + Self.mostBlocks) {
                ways = ways.flatMap { way in readings[end].map { way + $0 } }.filter { $0.count <= rows.count + 1 }
                for labels in ways {
                    let rest = untitled(labels, all)
                    guard rest.count == rows.count, agrees(rest, rows, totals) else { continue }
                    found.append(Fit(stretch: stretch, blocks: start..<end + 1, labels: rest))
                }
            }
        }
        return found
    }

    /// The names without the titles of groups among them.
    private func untitled(_ labels: [[Int]], _ all: [[Int]]) -> [[Int]] {
        labels.filter { !isTitle($0, all + labels) }
    }

    /// The lines of a block as names: where a line may or may not go on, both.
    private func readings(of block: [Int], widest: Int, titles: Set<Int> = []) -> [[[Int]]] {
        var readings: [[[Int]]] = [[[block[0]]]]
        for (piece, next) in zip(block, block.dropFirst()) {
            let border = lines.border(after: piece, before: next, widest: max(widest, lines.widest(block)))
            readings = readings.flatMap { labels -> [[[Int]]] in
                var joined = labels
                joined[joined.count - 1].append(next)
                switch border {
                case .join: return [joined]
                case .border: return [labels + [[next]]]
                case .either where titles.contains(piece) || titles.contains(next): return [labels + [[next]]]
                case .either: return [joined, labels + [[next]]]
                }
            }
            guard readings.count <= Self.mostWays else { return [] }
        }
        return readings
    }

    /// Whether names and rows are totals alike.
    private func agrees(_ labels: [[Int]], _ rows: Range<Int>, _ totals: Set<Int>) -> Bool {
        zip(labels, rows).allSatisfy { label, row in
            // Nothing stands above the first rows that a total could be of.
            if row < 2, marks.isTotal(label, in: region) { return false }
            return !totals.contains(row) || marks.isTotal(label, in: region)
                || !labels.contains { marks.isTotal($0, in: region) }
        }
    }

    /// Whether a line is the title of a group: a total is called by all its words and one more.
    private func isTitle(_ label: [Int], _ all: [[Int]]) -> Bool {
        let words = Set(BlockReadings.words(label, region).hashes)
        guard !words.isEmpty, !marks.isTotal(label, in: region) else { return false }
        return all.contains { other in
            other != label && marks.isTotal(other, in: region)
                && words.isSubset(of: BlockReadings.words(other, region).hashes)
        }
    }

    // MARK: Headings

    /// Whether periods name the rows, and the chunks behind the first before which a heading stands.
    func headed(_ chunks: [ScatterChunk], width: Int) -> (arePeriods: Bool, headed: Set<Int>) {
        let named = chunks.compactMap(\.texts.last)
        let arePeriods = named.count(where: isPeriod) * 2 > named.count
        // Where names and values share their blocks, blocks tell nothing.
        let below = chunks.count { isBelow($0) }
        let tellBlocks = below * 4 < named.count
        // Headings are printed again on the next page.
        var seen: [[String]: Int] = [:]
        for block in chunks.flatMap(\.texts) { seen[block.map { region.pieces[$0].text }, default: 0] += 1 }
        let headed = Set(
            chunks.indices.filter { index in
                guard let block = chunks[index].texts.last else { return false }
                if tellBlocks, isBelow(chunks[index]) { return true }
                let words = block.map { region.pieces[$0].text }
                if seen[words] ?? 0 > 1, marks.isHeading(words.joined(separator: " ")) { return true }
                // What stands before a whole row names it: "On time (%)".
                let mayHead = isMarked(block, arePeriods) || isHeading(block)
                return mayHead && !isWhole(chunks, from: index, width: width)
            }
        )
        return (arePeriods, headed)
    }

    /// Whether as many values as a row has stand behind a text before the next.
    private func isWhole(_ chunks: [ScatterChunk], from index: Int, width: Int) -> Bool {
        let more = chunks[(index + 1)...].prefix { $0.texts.isEmpty }
        return chunks[index].values + more.reduce(0) { $0 + $1.values } == width
    }

    /// Whether values stand below a line of text in its block: what they stand under is their heading.
    private func isBelow(_ chunk: ScatterChunk) -> Bool {
        guard let text = chunk.texts.last?.last, let value = chunk.lines.first?.first else { return false }
        return region.pieces[text].block == region.pieces[value].block
            && region.pieces[text].line != region.pieces[value].line
    }

    private func isPeriod(_ block: [Int]) -> Bool {
        marks.isPeriod(block.map { region.pieces[$0].text }.joined(separator: " "))
    }

    /// Whether a block ends in a unit, or is a period where no periods name the rows.
    private func isMarked(_ block: [Int], _ arePeriods: Bool) -> Bool {
        let text = block.map { region.pieces[$0].text }.joined(separator: " ")
        if block.contains(where: { marks.isUnit(region.pieces[$0].text) }) || marks.endsInUnit(text) { return true }
        guard !arePeriods, let last = block.last else { return false }
        return marks.isPeriod(text) || marks.isPeriod(region.pieces[last].text)
    }

    /// Whether a block may name a row: it holds a word, or a year, and begins with no amount.
    private func isName(_ block: [Int]) -> Bool {
        let first = region.pieces[block[0]].text.prefix { $0 != " " }.utf8
        if first.first?.isDigit == true, first.contains(UInt8(ascii: ".")) { return false }
        return block.contains { piece in
            region.pieces[piece].shape == .year || region.pieces[piece].text.utf8.count(where: \.isLetter) > 1
        }
    }

    /// Whether a block heads a column and names no row.
    private func isHeading(_ block: [Int]) -> Bool {
        if isMarked(block, false) { return true }
        let words = Words(block.map { region.pieces[$0].text }.joined(separator: " "))
        if lexicon.rows.meaning(of: words) != nil { return false }
        return lexicon.columns.meaning(of: words) != nil || lexicon.wholeHeadings.meaning(of: words) != nil
            || lexicon.nameKinds.meaning(of: words) != nil
    }
}
