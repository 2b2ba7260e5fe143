import Lexicon

/// Says for every gap between two rows how many of its lines go up, to the row above, and how many down; what is left
/// between stands for itself.
///
/// All gaps are settled together, since in a table whose figures stand in the middle of their labels a row has as much
/// above as below. Three ways of setting a table are tried (figures on the first line of a label, on the last, in the
/// middle), and the one under which all its fragments read best is taken.
struct GapPlanner {
    let source: SourceText
    let words: PaperWords
    let columns: AlignedColumns
    let rows: [RowAssembler.FigureRow]
    let gaps: [RowAssembler.Gap]
    let heading: WordHeadings
    /// Whether the page ends below the last row, so that the table may go on on the next.
    let endsPage: Bool

    private enum Setting: CaseIterable {
        case top, bottom, middle
    }

    /// How much a line on the wrong side of its row's figures costs.
    private static let weight = 0.8
    /// What it costs that a total without a name takes a line beside it as one.
    private static let silence = 4.0
    /// How much it costs where the words of other labels tell on which side they go on.
    private static let certainWeight = 2.5
    /// What it costs to go on with a total that a title repeats.
    private static let completeness = 3.0
    /// What a name that stands further in than the line above it loses, where names of rows do.
    private static let indentation = 2.5
    /// What a name that begins with a capital letter loses where names are written small.
    private static let capital = 1.6
    /// What speaks for a word in which other names end going on with the one above, and against its opening a name.
    private static let ending = 0.8
    /// What a name that begins with a number loses where all names do.
    private static let numbered = 3.0
    /// What it costs that the title of a group in the middle of the table goes on with a name.
    private static let spanning = 20.0
    /// What speaks for a line that stands on the side where the table's labels go on.
    private static let agreement = 0.35

    private struct State {
        var score: Double
        /// How many lines the gap before gave down, and how many this one gives up.
        var before: Int
        var up: Int
    }

    /// Two fragments of one column, one after the other, and what speaks for their being one.
    private struct Pair {
        var evidence: Double
        var upper: Spot
        var lower: Spot
        /// Whether the lower one goes on with the upper one for certain, so that both may be one title.
        var isOne: Bool
        /// Whether the upper one is the end of a heading of several lines over cells of one line: it may have one more.
        var isOfWrappedHeading: Bool

        /// The lower line, where both are lines of a gap that stand for themselves.
        func continued(in titles: Range<Int>) -> Int? {
            guard case .line(let first) = upper, case .line(let second) = lower, second == first + 1,
                titles.contains(first), titles.contains(second)
            else { return nil }
            return second
        }
    }

    /// Where a fragment stands, seen from a gap.
    private enum Spot {
        case rowAbove, rowBelow, heading
        case line(Int)
        /// In the gap before, counted from its end, from 1.
        case lineBefore(Int)

        /// Whether figures stand beside it.
        var isRow: Bool {
            switch self {
            case .rowAbove, .rowBelow: true
            case .heading, .line, .lineBefore: false
            }
        }
    }

    func plan() -> [(Int, Int)] {
        let survey = LabelSurvey(source: source, words: words, columns: columns, rows: rows, gaps: gaps)
        var best: (score: Double, plan: [(Int, Int)])?
        let pairs = gaps.indices.map { self.pairs(at: $0, survey) }
        for setting in Setting.allCases {
            let found = run(setting, survey, pairs)
            if found.score > best?.score ?? -.infinity { best = found }
        }
        return best?.plan ?? gaps.map { _ in (0, 0) }
    }

    private func run(_ setting: Setting, _ survey: LabelSurvey, _ pairs: [[Pair]]) -> (
        score: Double, plan: [(Int, Int)]
    ) {
        var states: [Int: State] = [0: State(score: 0, before: 0, up: 0)]
        var history: [[Int: State]] = []
        for index in gaps.indices {
            var next: [Int: State] = [:]
            let count = gaps[index].lines.count
            for (before, state) in states {
                for up in 0...count where index > 0 || up == 0 || !heading.lowest.isEmpty {
                    for down in 0...(count - up) where index < rows.count || down == 0 {
                        let score =
                            state.score
                            + self.score(index, before: before, up: up, down: down, setting, survey, pairs[index])
                        // Equal scores are settled by the smaller number,
                        // so that the order of a dictionary decides nothing.
                        if let other = next[down], (other.score, -other.before) >= (score, -before) { continue }
                        next[down] = State(score: score, before: before, up: up)
                    }
                }
            }
            history.append(next)
            states = next
        }
        var down = 0
        let score = states[0]?.score ?? -.infinity
        var plan = Array(repeating: (0, 0), count: gaps.count)
        for index in gaps.indices.reversed() {
            guard let state = history[index][down] else { break }
            plan[index] = (state.up, down)
            down = state.before
        }
        return (score, plan)
    }

    // MARK: What one choice is worth

    private func score(
        _ index: Int,
        before: Int,
        up: Int,
        down: Int,
        _ setting: Setting,
        _ survey: LabelSurvey,
        _ pairs: [Pair]
    ) -> Double {
        let gap = gaps[index]
        let count = gap.lines.count
        var score = 0.0
        if index > 0 {
            score -=
                imbalance(before, up, index - 1, setting, survey)
                + missingLabel(index, before: before, up: up, survey)
        }
        if survey.silent.contains(index - 1) { score -= Self.silence * named(gap.lines.prefix(up)) }
        if survey.silent.contains(index) { score -= Self.silence * named(gap.lines.suffix(down)) }
        if index > 0, let lines = survey.linesCompleting(index - 1), up > lines { score -= Self.completeness }
        for (place, line) in gap.lines.enumerated() where line.isParted {
            if place < up || place > count - down { score -= 2 }
        }
        if down > 0, gap.isParted { score -= 2 }
        if gap.lines.prefix(up).contains(where: \.isSpanning) || gap.lines.suffix(down).contains(where: \.isSpanning) {
            score -= Self.spanning
        }
        if survey.isSpaced, index > 0, up == 0, count > 0, !gap.lines[0].isParted { score -= 2.5 }
        let note = self.note(in: gap)
        if let note, up > note { score -= 8 }
        let continued = pairs.compactMap { $0.isOne ? $0.continued(in: up..<(count - down)) : nil }
        for place in up..<(count - down) {
            if let note, place >= note { continue }
            if continued.contains(place) { continue }
            if gap.lines[place].isSpanning { continue }
            score += survey.titleScore(of: gap.lines[place], after: index - 1)
            if gap.lines[place].isParted { score += 0.7 }
            // Below the last row stands nothing that a title could be of, but for the next page.
            if index == rows.count, !endsPage { score -= gap.lines[place].isParted ? 0.5 : 1.5 }
            if place > up, !gap.lines[place].isParted { score -= 0.7 }
        }
        for pair in pairs {
            let upper = group(of: pair.upper, up: up, down: down, count: count, before: before)
            let lower = group(of: pair.lower, up: up, down: down, count: count, before: before)
            let isOneTitle = pair.isOne && pair.continued(in: up..<(count - down)) != nil
            score += upper == lower || isOneTitle ? pair.evidence : -0.5 * pair.evidence
            if index == 0, upper == lower, upper == -1 { score += pair.isOfWrappedHeading ? 2 : -2 }
        }
        if index == 0, up > 0, gap.lines.prefix(up).contains(where: { !isHeaded($0) }) { score -= 20 }
        switch setting {
        case .top: score += Self.agreement * Double(index > 0 ? up : 0)
        case .bottom: score += Self.agreement * Double(down)
        case .middle: break
        }
        return score
    }

    /// Whether all of a line stands in one column of words that has a heading.
    private func isHeaded(_ line: RowAssembler.Gap.Line) -> Bool {
        line.cells.count == 1 && heading.lowest[line.cells[0].column] != nil
    }

    /// The first line of a note between two rows; what follows it up to the next row goes on with it or stands apart.
    private func note(in gap: RowAssembler.Gap) -> Int? {
        gap.lines.firstIndex { line in
            line.cells.first.flatMap { $0.items.first }.map { LabelSurvey.opensNote(source.bytes, $0) } ?? false
        }
    }

    /// The row that a fragment belongs to under a choice: -1 the one above, -2 the one below, else one of its own.
    private func group(of spot: Spot, up: Int, down: Int, count: Int, before: Int) -> Int {
        switch spot {
        case .rowAbove, .heading: -1
        case .rowBelow: -2
        case .line(let line): line < up ? -1 : (line >= count - down ? -2 : line)
        case .lineBefore(let place): place <= before ? -1 : -3
        }
    }

    private func imbalance(
        _ above: Int,
        _ below: Int,
        _ row: Int,
        _ setting: Setting,
        _ survey: LabelSurvey
    ) -> Double {
        let excess: Int
        switch survey.side {
        case .below where above > 0: return Self.certainWeight * Double(above)
        case .above where below > 0: return Self.certainWeight * Double(below)
        default: break
        }
        switch setting {
        case .top: excess = above
        case .bottom: excess = below
        case .middle:
            let hasLabel = columns.label.map { rows[row].items(in: $0) != nil } ?? false
            if survey.centred > 0 {
                // Labels of an even number of lines leave their figures a line of their own.
                if !hasLabel, above == below, above > 0 { return survey.centred > 1 ? -2 : -0.8 }
                excess = abs(above - below)
            } else {
                excess = max(0, abs(above - below) - ((above + below) % 2 == 1 && hasLabel ? 1 : 0))
            }
        }
        return Self.weight * Double(excess)
    }

    /// How many lines have a part of a name.
    private func named(_ lines: ArraySlice<RowAssembler.Gap.Line>) -> Double {
        guard let label = columns.label else { return 0 }
        return Double(lines.count { $0.items(in: label) != nil })
    }

    /// A row of figures without a name takes the words beside it.
    private func missingLabel(_ index: Int, before: Int, up: Int, _ survey: LabelSurvey) -> Double {
        guard let label = columns.label, rows[index - 1].items(in: label) == nil, !survey.silent.contains(index - 1)
        else { return 0 }
        let side = survey.side
        let above = gaps[index - 1].lines
        let below = gaps[index].lines
        if above.suffix(before).contains(where: { $0.items(in: label) != nil }) { return 0 }
        if below.prefix(up).contains(where: { $0.items(in: label) != nil }) { return 0 }
        // Names that go on on one side of their figures do not stand on the other alone.
        let isBeside =
            side != .below && above.last?.items(in: label) != nil
            || side != .above && below.first?.items(in: label) != nil
        return isBeside ? 2.5 : 0
    }

    // MARK: Fragments

    private func pairs(at index: Int, _ survey: LabelSurvey) -> [Pair] {
        let gap = gaps[index]
        guard !gap.lines.isEmpty || index > 0 && !gaps[index - 1].lines.isEmpty else { return [] }
        var pairs: [Pair] = []
        for column in columns.textColumns {
            var last = upperFragment(at: index, column)
            var isParted = false
            func add(_ items: Few<AlignedItem>, _ spot: Spot) {
                guard let first = items.first, let end = items.last else { return }
                if let (above, upper) = last {
                    var evidence = LabelWrapping.evidence(
                        source.bytes,
                        above,
                        first,
                        width: survey.widths[column],
                        isParted: isParted,
                        words: words
                    )
                    if column == columns.label, survey.isSentenceCase,
                        isNewName(first, under: above, mayBeTitle: !upper.isRow)
                    {
                        evidence -= Self.capital
                    }
                    if column == columns.label, !isParted {
                        if survey.isEnding(first) { evidence += Self.ending }
                        if survey.isEnding(above) { evidence -= Self.ending }
                    }
                    if column == columns.label, survey.opensNumbered(first) { evidence -= Self.numbered }
                    if column == columns.label, survey.isIndented(first, under: above) { evidence -= Self.indentation }
                    if column == columns.label, case .line = spot, opensGroup(first, under: above, index, survey) {
                        evidence -= Self.indentation
                    }
                    if column == columns.label, survey.opensListed(first) {
                        evidence -= LabelWrapping.goesOn(source.bytes, first.bytes) ? 2 * Self.numbered : Self.numbered
                    }
                    if column == columns.label, above.kind != .text, upper.isRow { evidence -= Self.numbered }
                    let isWrapped = heading.wrapped.contains(column) && !survey.wrapping.contains(column)
                    let isOne =
                        !isParted && LabelWrapping.areOne(source.bytes, above.bytes, first.bytes, words)
                    pairs.append(
                        .init(
                            evidence: evidence,
                            upper: upper,
                            lower: spot,
                            isOne: isOne && column == columns.label,
                            isOfWrappedHeading: isWrapped
                        )
                    )
                }
                last = (end, spot)
                isParted = false
            }
            for (place, line) in gap.lines.enumerated() {
                isParted = isParted || line.isParted
                if line.isSpanning { last = nil }
                if !line.isSpanning, let items = line.items(in: column) { add(items, .line(place)) }
            }
            isParted = isParted || gap.isParted
            if index < rows.count, let items = rows[index].items(in: column) { add(items, .rowBelow) }
        }
        return pairs
    }

    /// Whether a line stands further out than the name above it or than that of the row below, as the title of a group
    /// does and nothing that goes on with a name.
    private func opensGroup(
        _ first: AlignedItem,
        under above: AlignedItem,
        _ index: Int,
        _ survey: LabelSurvey
    ) -> Bool {
        if survey.isIndented(above, under: first) { return true }
        guard index < rows.count, let label = columns.label, let below = rows[index].items(in: label)?.first else {
            return false
        }
        return above.start <= first.start + 1 && survey.isIndented(below, under: first)
    }

    /// Whether a fragment begins with a capital letter, and neither goes on with the one above it nor with a name that
    /// this one ends in; all of a title may be written with capital letters.
    private func isNewName(_ first: AlignedItem, under above: AlignedItem, mayBeTitle: Bool) -> Bool {
        let bytes = source.bytes
        guard TextBytes.isUpper(bytes[first.bytes.lowerBound]), let last = above.words.last,
            !first.words[0].bytes.dropFirst().contains(where: { TextBytes.isUpper(bytes[$0]) }),
            !LabelWrapping.areOne(bytes, above.bytes, first.bytes, words)
        else { return false }
        return !TextBytes.isUpper(bytes[last.bytes.lowerBound])
            || mayBeTitle
                && above.words.allSatisfy {
                    TextBytes.isUpper(bytes[$0.bytes.lowerBound]) || words.joiners.contains(bytes.span, $0.bytes)
                }
    }

    /// The last fragment of a column above a gap.
    private func upperFragment(at index: Int, _ column: Int) -> (AlignedItem, Spot)? {
        guard index > 0 else {
            return heading.lowest[column].map { ($0, .heading) }
        }
        if let item = rows[index - 1].items(in: column)?.last { return (item, .rowAbove) }
        let lines = gaps[index - 1].lines
        guard let place = lines.lastIndex(where: { $0.items(in: column) != nil }),
            let item = lines[place].items(in: column)?.last
        else { return nil }
        return (item, .lineBefore(lines.count - place))
    }
}
