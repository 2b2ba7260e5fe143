import Figures

/// Takes from the top of a region what looks like a row of figures and is the lower part of its heading: "Quarter" over
/// "1", "Apr-" over "24".
struct HeadingFigures {
    private let source: SourceText
    private let cutter: LineCutter
    private let periods = PeriodReader()

    /// How many rows below say where the columns of figures stand.
    private static let depth = 6

    init(_ source: SourceText, cutter: LineCutter) {
        self.source = source
        self.cutter = cutter
    }

    /// The region from its first true row on, where at least two remain.
    func beheaded(_ region: AlignedRegion, floor: Int) -> AlignedRegion {
        var region = region
        while let first = region.entries.first, first.line.isRow, isHeading(first.line, of: region, floor: floor) {
            let rest = region.entries.dropFirst().drop { !$0.isRow }
            guard rest.count(where: \.isRow) >= 2 else { break }
            region.headings.insert(first.line.number)
            region.entries = Array(rest)
        }
        return region
    }

    private func isHeading(_ line: AlignedLine, of region: AlignedRegion, floor: Int) -> Bool {
        guard line.number > floor, line.items.allSatisfy({ $0.kind == .text || isCount($0) }) else { return false }
        let above = cutter.line(line.number - 1)
        guard !above.isRow || region.headings.contains(above.number), above.items.count >= 2 else { return false }
        let figures = line.items.filter { $0.kind != .text }
        let headed = figures.map { figure in above.items.first { $0.kind == .text && $0.meets(figure) } }
        guard headed.allSatisfy({ $0 != nil }) else { return false }
        let pairs = zip(headed.compactMap(\.self), figures)
        if pairs.allSatisfy({ isPeriod($0, $1) }) { return true }
        let columns = AlignedRegionFinder.figureColumns(of: Array(region.rowLines.dropFirst().prefix(Self.depth)))
        let isNamed = line.items.dropFirst().contains { item in
            item.kind == .text && columns.contains { item.start < $0.upperBound && $0.lowerBound < item.end }
        }
        if isNamed { return true }
        // One word over each of several: "Year" over "1", "Year" over "2", and no name in front of them.
        return figures.count >= 2 && line.items[0].kind != .text
            && Set(pairs.map { String(decoding: source.bytes[$0.0.bytes], as: UTF8.self) }).count == 1
    }

    private func isCount(_ item: AlignedItem) -> Bool {
        item.kind == .year || (item.kind == .figure && cutter.isSmallNumber(item.bytes))
    }

    /// Whether words and the figure below them name one period together.
    private func isPeriod(_ words: AlignedItem, _ figure: AlignedItem) -> Bool {
        let upper = source.bytes[words.bytes]
        let joined = Array(upper) + (upper.last == 0x2D ? [] : [0x20]) + source.bytes[figure.bytes]
        return periods.mentions(in: joined.span).contains { $0.range.upperBound == joined.count }
    }
}
