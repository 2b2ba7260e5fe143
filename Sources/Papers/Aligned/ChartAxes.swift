/// Finds the scales of charts that stand beside tables: figures that fall by equal steps down the page, left or right
/// of all else on their lines, some of them alone.
///
/// What stands between a scale and the edge of the page is the chart's: the months below it as well. It is no part of
/// any row; its figures are told as unread.
struct ChartAxes {
    /// From which character on, and up to which, a line is a chart's.
    private var left: [Int: Int] = [:]
    private var right: [Int: Int] = [:]

    /// So many figures are a scale, at least, and so many of them stand alone.
    private static let fewest = 4
    private static let fewestAlone = 1
    /// The least step between two figures: ranks and scores count by less.
    private static let leastStep = 5
    /// Within how many lines the next figure of a scale stands.
    private static let reach = 5

    /// A figure at an edge of a line.
    private struct Tick {
        var line: Int
        var start: Int
        var end: Int
        var value: Int
        /// Where the words beside it begin or end; nil where it stands alone.
        var beside: Int?
    }

    private struct Run {
        var ticks: [Tick] = []

        /// Whether a figure has nothing to do with the scale: it stands elsewhere, near by.
        func passes(_ tick: Tick) -> Bool {
            guard ticks.count > 1, let last = ticks.last, tick.line - last.line <= ChartAxes.reach else { return false }
            return !isBelow(last, tick)
        }

        private func isBelow(_ last: Tick, _ tick: Tick) -> Bool {
            abs(tick.start - last.start) <= 1 || abs(tick.end - last.end) <= 1
        }

        /// Whether a figure goes on with the scale.
        func takes(_ tick: Tick) -> Bool {
            guard let last = ticks.last, tick.line - last.line <= ChartAxes.reach, isBelow(last, tick) else {
                return false
            }
            let step = last.value - tick.value
            guard step >= ChartAxes.leastStep, last.value % step == 0 else { return false }
            return ticks.count < 2 || ticks[ticks.count - 2].value - last.value == step
        }

        var isScale: Bool {
            ticks.count >= ChartAxes.fewest && ticks.last?.value == 0
                && ticks.count(where: { $0.beside == nil }) >= ChartAxes.fewestAlone
        }
    }

    init(_ source: SourceText) {
        var atLeft = Run()
        var atRight = Run()
        for line in 1..<(source.lineCount + 1) {
            if source.startsPage(line) {
                close(&atLeft, isLeft: true, source)
                close(&atRight, isLeft: false, source)
            }
            let range = source.range(ofLine: line)
            if let tick = Self.first(source, range, line) { add(tick, to: &atLeft, isLeft: true, source) }
            if let tick = Self.last(source, range, line) { add(tick, to: &atRight, isLeft: false, source) }
        }
        close(&atLeft, isLeft: true, source)
        close(&atRight, isLeft: false, source)
    }

    /// Whether something of a line may be a chart's.
    func covers(_ line: Int) -> Bool { left[line] != nil || right[line] != nil }

    /// What of a line's words is no chart's.
    func words(_ words: [AlignedWord], of line: Int) -> [AlignedWord] {
        guard covers(line) else { return words }
        let (from, to) = (left[line] ?? 0, right[line] ?? Int.max)
        return words.filter { $0.start >= from && $0.start < to }
    }

    private mutating func add(_ tick: Tick, to run: inout Run, isLeft: Bool, _ source: SourceText) {
        if run.passes(tick) { return }
        if !run.takes(tick) { close(&run, isLeft: isLeft, source) }
        run.ticks.append(tick)
    }

    private mutating func close(_ run: inout Run, isLeft: Bool, _ source: SourceText) {
        defer { run = Run() }
        guard run.isScale, let first = run.ticks.first, let last = run.ticks.last else { return }
        // What stands right below the scale is its other one.
        let below = last.line < source.lineCount && !source.startsPage(last.line + 1) ? 1 : 0
        let lines = first.line...last.line + below
        if isLeft {
            // What stands right of the scale, on its lines and between them.
            let end = run.ticks.reduce(0) { max($0, $1.end) }
            let between = (first.line...last.line).compactMap { line in
                Self.start(source, line).flatMap { $0 > end + 1 ? $0 : nil }
            }
            guard let edge = (run.ticks.compactMap(\.beside) + between).min() else { return }
            for line in lines { left[line] = edge }
            // Between the rows of a table, a line further down may be all the chart's.
            let next = last.line + 2
            if below > 0, next <= source.lineCount, !source.startsPage(next), Self.end(source, next) <= edge {
                left[next] = edge
            }
        } else {
            let edge = run.ticks.reduce(Int.max) { min($0, $1.start) } - 1
            guard run.ticks.contains(where: { $0.beside != nil }) else { return }
            for line in lines { right[line] = edge }
        }
    }

    /// Where the last word of a line ends.
    private static func end(_ source: SourceText, _ line: Int) -> Int {
        let range = source.range(ofLine: line)
        guard let last = range.last(where: { source.bytes[$0] > 0x20 }) else { return 0 }
        return last + 1 - range.lowerBound
    }

    /// Where the first word of a line stands.
    private static func start(_ source: SourceText, _ line: Int) -> Int? {
        let range = source.range(ofLine: line)
        guard let start = range.first(where: { source.bytes[$0] > 0x20 }) else { return nil }
        return start - range.lowerBound - (source.bytes[range.lowerBound] == 0x0C ? 1 : 0)
    }

    /// The first word of a line where it is a plain number that stands apart.
    private static func first(_ source: SourceText, _ range: Range<Int>, _ line: Int) -> Tick? {
        let bytes = source.bytes
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x0C { start += 1 }
        guard start < range.upperBound, TextBytes.isDigit(bytes[start]) else { return nil }
        var end = start
        while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
        guard let value = TextBytes.number(bytes, start..<end, mostDigits: 6) else { return nil }
        var next = end
        while next < range.upperBound, bytes[next] <= 0x20 { next += 1 }
        let isAlone = next == range.upperBound
        guard isAlone || next - end >= 3 else { return nil }
        let column = start - range.lowerBound - (bytes[range.lowerBound] == 0x0C ? 1 : 0)
        return Tick(
            line: line,
            start: column,
            end: column + end - start,
            value: value,
            beside: isAlone ? nil : column + next - start
        )
    }

    /// The last word of a line where it is a plain number that stands apart.
    private static func last(_ source: SourceText, _ range: Range<Int>, _ line: Int) -> Tick? {
        let bytes = source.bytes
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > range.lowerBound, TextBytes.isDigit(bytes[end - 1]) else { return nil }
        var start = end
        while start > range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
        guard let value = TextBytes.number(bytes, start..<end, mostDigits: 6) else { return nil }
        var before = start
        while before > range.lowerBound, bytes[before - 1] <= 0x20 { before -= 1 }
        let isAlone = before == range.lowerBound
        guard isAlone || start - before >= 3 else { return nil }
        var column = 0
        for index in range.lowerBound..<start where bytes[index] & 0xC0 != 0x80 && bytes[index] != 0x0C { column += 1 }
        return Tick(
            line: line,
            start: column,
            end: column + end - start,
            value: value,
            beside: isAlone ? nil : column
        )
    }
}
