import Figures

/// Takes from the top of a region what looks like a row of figures and is the lower part of its heading: "Quarter" over
/// "1", "Apr-" over "24".
struct HeadingFigures {
    private let source: SourceText
    private let cutter: LineCutter
    private let periods = PeriodReader()

    /// How many rows below say where the columns of figures stand.
    private static let depth = 6
    /// How many lines below a figure of the heading the first row stands at most.
    private static let reach = 3

    init(_ source: SourceText, cutter: LineCutter) {
        self.source = source
        self.cutter = cutter
    }

    /// The regions without those that are one line of years or other small numbers right above the next: the columns of
    /// headings may stand elsewhere than those of figures.
    func joined(_ regions: [AlignedRegion]) -> [AlignedRegion] {
        var result: [AlignedRegion] = []
        for var region in regions {
            while let last = result.last, case let rows = last.rowLines, rows.count <= Self.most,
                let lowest = rows.last, case let isNamed = rows.count == 1 && namesBesideFigure(lowest, over: region),
                isNamed || rows.allSatisfy(holdsCounts), region.floor == last.lastLine + 1,
                min(region.firstLine, region.headings.min() ?? region.firstLine) - last.lastLine <= reach(of: lowest)
            {
                region.floor = last.floor
                region.headings.formUnion(rows.map(\.number))
                let opens = region.headings.contains(lowest.number + 1) && opensRange(lowest)
                guard opens || isNamed || isHeading(lowest, of: region, floor: region.floor) else {
                    region.floor = last.lastLine + 1
                    region.headings.subtract(rows.map(\.number))
                    break
                }
                result.removeLast()
            }
            result.append(region)
        }
        return result
    }

    /// The region from its first true row on, where at least two remain.
    func beheaded(_ region: AlignedRegion, floor: Int) -> AlignedRegion {
        var region = region
        while let count = headingRows(of: region, floor: floor) {
            let rows = region.rowLines
            guard rows.count >= count + 2 else { break }
            region.headings.formUnion(rows.prefix(count).map(\.number))
            region.entries = Array(region.entries.drop { $0.line.number < rows[count].number })
        }
        return region
    }

    /// How many of the first rows belong to the heading: one, or two where the upper one opens ranges that the lower
    /// one ends, as "91 -" over "365".
    private func headingRows(of region: AlignedRegion, floor: Int) -> Int? {
        let rows = region.entries.lazy.filter(\.isRow).prefix(Self.most).map(\.line)
        guard let first = rows.first, holdsCounts(first) else { return nil }
        if isHeading(first, of: region, floor: floor) { return 1 }
        guard rows.count == Self.most, let next = rows.last, next.number == first.number + 1,
            next.items.contains(where: { endsRange($0, on: next.number) })
        else { return nil }
        return isHeading(next, of: region, floor: floor) ? Self.most : nil
    }

    /// The most rows that a heading has.
    private static let most = 2

    /// How far below a line the first row may stand: further where numbers of ranges wrap.
    private func reach(of line: AlignedLine) -> Int {
        line.items.contains { endsRange($0, on: line.number) } ? Self.rangeReach : Self.reach
    }

    private static let rangeReach = 5

    /// Whether a line opens ranges that the one below ends.
    private func opensRange(_ line: AlignedLine) -> Bool {
        cutter.line(line.number + 1).items.contains { endsRange($0, on: line.number + 1) }
    }

    /// Whether a number ends a range that a line above opens: "91 -" over "365".
    private func endsRange(_ item: AlignedItem, on line: Int) -> Bool {
        guard item.kind == .figure, TextBytes.number(source.bytes, item.bytes, mostDigits: Self.rangeDigits) != nil
        else { return false }
        return (max(1, line - 2)..<line).contains { number in
            cutter.line(number).items.contains { above in
                above.kind == .mark && above.start >= item.start - Self.slack && above.end <= item.end + Self.slack
            }
        }
    }

    private static let rangeDigits = 3
    private static let slack = 3

    private func isHeading(_ line: AlignedLine, of region: AlignedRegion, floor: Int) -> Bool {
        guard holdsCounts(line) else { return false }
        if goesOnBelow(line, of: region) { return true }
        let above = wordsAbove(line, of: region, floor: floor)
        guard above.count >= 2 else { return false }
        let figures = line.items.filter { $0.kind != .text }
        let headed = figures.map { figure in above.first { $0.kind == .text && $0.meets(figure) } }
        guard headed.allSatisfy({ $0 != nil }) else { return false }
        let pairs = zip(headed.compactMap(\.self), figures)
        let periods = pairs.map { period($0, $1) }
        if periods.allSatisfy({ $0 != nil }), areInOrder(periods.compactMap(\.self)) { return true }
        // Words that head a column of figures by themselves stand below no others.
        let columns = AlignedRegionFinder.figureColumns(
            of: Array(region.rowLines.filter { $0.number > line.number }.prefix(Self.depth))
        )
        let isNamed = line.items.dropFirst().contains { item in
            item.kind == .text && item.words.allSatisfy { $0.kind == .text }
                && columns.contains { item.start < $0.upperBound && $0.lowerBound < item.end }
                && !above.contains { $0.start < item.end && item.start < $0.end }
        }
        if isNamed { return true }
        // One word over each of several: "Year" over "1", "Year" over "2", and no name in front of them.
        return figures.count >= 2 && line.items[0].kind != .text
            && Set(pairs.map { String(decoding: source.bytes[$0.0.bytes], as: UTF8.self) }).count == 1
    }

    /// Whether words right below stand over the columns of the rows that follow: "61 to" and "90" over "days".
    private func goesOnBelow(_ line: AlignedLine, of region: AlignedRegion) -> Bool {
        let rows = region.rowLines.filter { $0.number > line.number }
        guard let first = rows.first, first.number - line.number > 1, first.number - line.number <= reach(of: line)
        else { return false }
        let columns = AlignedRegionFinder.figureColumns(of: Array(rows.prefix(Self.depth)))
        guard let left = columns.first?.lowerBound else { return false }
        let below = cutter.line(line.number + 1)
        guard !below.isRow, !below.isBlank else { return false }
        let named = below.items.filter { item in
            item.kind == .text && item.end > left && item.words.count <= Self.words
                && columns.contains { item.start < $0.upperBound && $0.lowerBound < item.end }
        }
        // A description that goes on beside the labels stands over no figures.
        return named.count >= 2
            || (named.count == 1 && line.items.contains { $0.kind != .text && abs($0.end - named[0].end) <= 3 })
    }

    /// The most words of a heading on one line.
    private static let words = 3

    /// What stands on the two lines of words right above, the lower one first: headings of one line stand between those
    /// of two.
    private func wordsAbove(_ line: AlignedLine, of region: AlignedRegion, floor: Int) -> [AlignedItem] {
        var items: [AlignedItem] = []
        for number in stride(from: line.number - 1, through: max(floor, line.number - 2), by: -1) {
            let above = cutter.line(number)
            guard !above.isBlank, !above.isRow || region.headings.contains(number) else { break }
            items += above.items
        }
        return items
    }

    /// Whether a line holds one figure among names that all stand over columns of figures: "Band X", "Band X" and
    /// "£691.19" are parts of their headings.
    private func namesBesideFigure(_ line: AlignedLine, over region: AlignedRegion) -> Bool {
        guard line.items.count >= 3, line.items.count(where: { $0.kind != .text }) == 1 else { return false }
        let columns = AlignedRegionFinder.figureColumns(of: Array(region.rowLines.prefix(Self.depth)))
        let named = line.items.compactMap { item in
            columns.firstIndex { item.start < $0.upperBound && $0.lowerBound < item.end }
        }
        return named.count == line.items.count && Set(named).count == named.count
    }

    private func holdsCounts(_ line: AlignedLine) -> Bool {
        line.items.indices.allSatisfy { index in
            let item = line.items[index]
            // "31 -" opens a range.
            let opensRange =
                item.kind == .mark && index > 0 && line.items[index - 1].kind == .figure
                && line.items[index - 1].end + 1 == item.start
            return item.kind == .text || item.kind == .period || isCount(item) || opensRange
                || endsRange(item, on: line.number)
        }
    }

    private func isCount(_ item: AlignedItem) -> Bool {
        item.kind == .year
            || (item.kind == .figure && (cutter.isSmallNumber(item.bytes) || isSmallRange(item.bytes)))
    }

    /// `1-30`, `61-365`: spans of days or years.
    private func isSmallRange(_ range: Range<Int>) -> Bool {
        guard let dash = range.first(where: { source.bytes[$0] == 0x2D }) else { return false }
        return [range.lowerBound..<dash, dash + 1..<range.upperBound].allSatisfy { number in
            1...3 ~= number.count && number.allSatisfy { TextBytes.isDigit(source.bytes[$0]) }
        }
    }

    /// The period that words and the figure below them name together.
    private func period(_ words: AlignedItem, _ figure: AlignedItem) -> PeriodMention.Value? {
        let upper = Array(source.bytes[words.bytes])
        let joints: [[UInt8]] = upper.last == 0x2D ? [[]] : [[0x20], [0x2D]]
        for joint in joints {
            let joined = upper + joint + source.bytes[figure.bytes]
            let mention = periods.mentions(in: joined.span).first { $0.range.upperBound == joined.count }
            if let mention { return mention.value }
        }
        return nil
    }

    /// Whether months follow each other as those of headings do, forwards or backwards: the numbers of things below
    /// "April" and "May" are no years.
    private func areInOrder(_ periods: [PeriodMention.Value]) -> Bool {
        let months = periods.compactMap { period -> Int? in
            guard case .month(let month, let year?) = period else { return nil }
            return year * 12 + month.rawValue
        }
        let steps = zip(months, months.dropFirst()).map { $1 - $0 }
        return steps.allSatisfy { 0...Self.longestStep ~= $0 } || steps.allSatisfy { -Self.longestStep...0 ~= $0 }
    }

    /// The most months from one column to the next.
    private static let longestStep = 24
}
