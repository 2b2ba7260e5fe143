import Figures
import Lexicon

/// Reads tables that were printed column by column: labels, then strips of as many values, with a heading over each or
/// all headings before.
struct StripColumns {
    let region: ExplodedRegion
    private let lines: LabelLines
    private let headings: StripHeadings
    let marks: StripMarks
    private let events: [Event]

    private static let leastRows = 3

    private enum Event {
        case text([Int])
        /// Values, and whether the text before them stands in their block.
        case strip([Int], isHeaded: Bool)
    }

    private func isLoose(_ values: [Int]) -> Bool {
        values.count > 1
            && zip(values, values.dropFirst()).allSatisfy { region.pieces[$0].block != region.pieces[$1].block }
    }

    init(_ region: ExplodedRegion, runs: [StripRun], lexicon: Lexicon) {
        self.region = region
        lines = LabelLines(region, lexicon: lexicon)
        headings = StripHeadings(region, lexicon: lexicon)
        marks = StripMarks(lexicon: lexicon)
        events = runs.flatMap { Self.events(of: $0, in: region) }
    }

    private static func events(of run: StripRun, in region: ExplodedRegion) -> [Event] {
        var events = run.texts.map { Event.text($0) }
        let block = run.texts.last?.last.map { region.pieces[$0].block }
        // Where every value has a block of its own, blocks tell nothing.
        let parts = run.blocks.allSatisfy { $0 == 1 } ? [run.values.count] : run.blocks
        var start = 0
        for count in parts where count > 0 {
            let values = Array(run.values[start..<start + count])
            events.append(.strip(values, isHeaded: start == 0 && region.pieces[values[0]].block == block))
            start += count
        }
        return events
    }

    // MARK: Sections

    /// A block of labels and what stands behind it up to the next such block.
    struct Section {
        /// Blocks of text before the first strip.
        var texts: [[Int]]
        var isHeaded = false
        /// Whether a block of labels was found among them, or behind the first strips.
        var isLabelled = false
        /// The strips, each but the first with the text before it.
        var strips: [(lead: [[Int]], values: [Int])] = []
        /// Blocks of text behind the last strip.
        var after: [[Int]] = []
    }

    func sections() -> [Section] {
        var sections: [Section] = []
        var texts: [[Int]] = []
        for (index, event) in events.enumerated() {
            switch event {
            case .text(let block):
                texts.append(block)
            case .strip(let values, let isHeaded):
                let labels = texts.firstIndex { isLabels($0, at: index, isHeaded) }
                let isLate = labels.map { mayName(texts[$0], sections.last, with: values) } ?? false
                if sections.isEmpty || labels != nil && !isLate {
                    if !sections.isEmpty { sections[sections.count - 1].after = texts }
                    sections.append(
                        Section(texts: texts, isHeaded: isHeaded, isLabelled: labels != nil, strips: [([], values)])
                    )
                } else {
                    // Where nothing named the rows of the strips before, labels printed behind them do.
                    if let labels {
                        sections[sections.count - 1].texts.append(texts.remove(at: labels))
                        sections[sections.count - 1].isLabelled = true
                    }
                    sections[sections.count - 1].strips.append((texts, values))
                }
                texts = []
            }
        }
        if !sections.isEmpty { sections[sections.count - 1].after = texts }
        return sections
    }

    /// Whether a block names the rows of strips that were printed before it: they have no names, and are as many as
    /// those of the strip behind it.
    private func mayName(_ block: [Int], _ section: Section?, with values: [Int]) -> Bool {
        guard let section, !section.isLabelled, section.strips.allSatisfy({ $0.values.count == values.count }) else {
            return false
        }
        return lines.fits(block[...], count: values.count).contains { $0.lead.isEmpty }
    }

    /// Whether a block before a strip may hold labels and not its heading.
    private func isLabels(_ block: [Int], at index: Int, _ isHeaded: Bool) -> Bool {
        guard block.count >= Self.leastRows, !block.contains(where: { marks.isNoLabel(region.pieces[$0].text) })
        else { return false }
        if isHeaded, case .text(let last) = events[index - 1], last == block { return false }
        return true
    }

    // MARK: Grids of a section

    /// What a section may be: its labels counted out for its strips, one grid for each way to count.
    func grids(of section: Section) -> [StripGrid] {
        guard let count = section.strips.map(\.values.count).first(where: { $0 >= Self.leastRows }) else {
            return reshaped(section)
        }
        let strips = section.strips.filter { $0.values.count == count }
        let counted = labels(of: section, count: count, columns: strips.count).map { fit, trailing in
            var grid = grid(fit, trailing, strips)
            if strips.count < section.strips.count { grid.isPartial = true }
            if let total = closingTotal(of: section, count: count) { close(&grid, with: total, of: section) }
            if let queued = queued(section, fit) {
                grid.headings = section.strips.indices.filter { section.strips[$0].values.count == count }.map {
                    queued[$0].map { StripPart(region.pieces[$0]) }
                }
                grid.passed.formUnion(queued.joined())
            }
            return grid
        }
        return counted.isEmpty ? reshaped(section) : counted
    }

    /// The ways to take labels off the texts of a section, each with the texts behind them.
    private func labels(of section: Section, count: Int, columns: Int) -> [(fit: LabelLines.Fit, trailing: [[Int]])] {
        var found: [(fit: LabelLines.Fit, trailing: [[Int]])] = []
        let blocks = section.texts
        for trailing in 0...min(columns + 1, blocks.count) {
            let kept = blocks.dropLast(trailing)
            guard !kept.isEmpty else { break }
            let pieces = Array(kept.joined())
            for fit in lines.fits(pieces[...], count: count) {
                found.append((fit, Array(blocks.suffix(trailing))))
            }
        }
        return found
    }

    /// How many lines before the labels could be one of them: none where a block ends there, or a heading.
    private func linesBefore(_ fit: LabelLines.Fit) -> Int {
        guard let last = fit.lead.last, let first = fit.labels.first?.first else { return 0 }
        let block = region.pieces[first].block
        guard region.pieces[last].block == block else { return 0 }
        if marks.isHeading(region.pieces[last].text) || isCapitals(last) && !isCapitals(first) { return 0 }
        return fit.lead.reversed().prefix { region.pieces[$0].block == block }.count
    }

    /// A line in capitals over one that is not: a cell that is wrapped does not change its case.
    private func isCapitals(_ piece: Int) -> Bool {
        var letters = 0
        for byte in region.pieces[piece].text.utf8 {
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
            if byte.isCapital { letters += 1 }
        }
        return letters >= 3
    }

    /// Headings in the order in which they and the strips were printed: one that stands in a strip's own block is its
    /// own, the others wait for the strips that have none, first come, first served. Every strip takes one, whatever
    /// its length.
    private func queued(_ section: Section, _ fit: LabelLines.Fit) -> [[Int]]? {
        let named = Set(fit.labels.joined())
        var queue: [[Int]] = []
        var own: [[Int]?] = []
        for (index, strip) in section.strips.enumerated() {
            var blocks = index == 0 ? section.texts.filter { named.isDisjoint(with: $0) } : strip.lead
            if let last = blocks.last?.last, region.pieces[last].block == region.pieces[strip.values[0]].block {
                own.append(blocks.removeLast())
            } else {
                own.append(nil)
            }
            queue += blocks
        }
        let open = own.count { $0 == nil }
        // Both ways have to be used: else the headings stand all before, or each over its strip.
        guard open > 0, open < own.count || section.texts.last.map({ !named.isDisjoint(with: $0) }) == true,
            queue.count >= open
        else { return nil }
        var waiting = queue.suffix(open)
        let headings = own.map { $0 ?? waiting.popFirst() ?? [] }
        let areKnown = headings.allSatisfy { block in
            marks.isHeading(block.map { region.pieces[$0].text }.joined(separator: " "))
        }
        return areKnown ? headings : nil
    }

    private func grid(_ fit: LabelLines.Fit, _ trailing: [[Int]], _ strips: [(lead: [[Int]], values: [Int])])
        -> StripGrid
    {
        var grid = StripGrid(isByColumns: true)
        grid.rows = fit.labels.enumerated().map { row, label in
            StripGrid.Row(texts: [label], values: strips.map { $0.values[row] })
        }
        grid.linesBefore = linesBefore(fit)
        grid.isLoose = strips.allSatisfy { isLoose($0.values) }
        let leads = [trailing] + strips.dropFirst().map(\.lead)
        if leads.allSatisfy({ !$0.isEmpty }) {
            // Each strip has its own; over the first may stand the heading of the labels.
            let own = leads.map { $0.last ?? [] }
            grid.headings = own.map { $0.map { StripPart(region.pieces[$0]) } }
            grid.passed = Set(own.joined())
        } else if let cut = headings.cut(trailing.isEmpty ? [fit.lead] : trailing, count: strips.count) {
            grid.headings = cut.columns
            grid.passed = cut.pieces
        }
        return grid
    }

    /// All values of a section as rows or as columns, where the labels count out to no strip: they may stand behind the
    /// values, or can't be told apart.
    private func reshaped(_ section: Section) -> [StripGrid] {
        let values = section.strips.flatMap(\.values)
        guard values.count >= 2 * Self.leastRows else { return [] }
        var grids: [StripGrid] = []
        for width in 2...ExplodedLimits.rowValues
        where values.count % width == 0 && values.count / width >= Self.leastRows {
            let count = values.count / width
            for (fit, trailing) in labels(of: section, count: count, columns: width) {
                let lead = trailing + section.strips.flatMap(\.lead)
                let cut = headings.cut(lead, count: width) ?? headings.cut([fit.lead], count: width)
                grids += shaped(values, fit, width: width, cut)
            }
            let after = Array(section.after.joined())
            if !after.isEmpty {
                let cut = headings.cut(section.texts + section.strips.flatMap(\.lead), count: width)
                for fit in lines.fits(after[...], count: count) {
                    grids += shaped(values, fit, width: width, cut)
                }
            }
        }
        return grids
    }

    private func shaped(_ values: [Int], _ fit: LabelLines.Fit, width: Int, _ cut: StripHeadings.Cut?) -> [StripGrid] {
        [false, true].map { isDown in
            var grid = StripGrid(isByColumns: true)
            grid.isLoose = isLoose(values)
            grid.linesBefore = linesBefore(fit)
            grid.rows = fit.labels.enumerated().map { row, label in
                StripGrid.Row(
                    texts: [label],
                    values: (0..<width).map { values[isDown ? $0 * fit.labels.count + row : row * width + $0] },
                    isDoubtful: true
                )
            }
            grid.headings = cut?.columns ?? []
            grid.passed = cut?.pieces ?? []
            return grid
        }
    }
}
