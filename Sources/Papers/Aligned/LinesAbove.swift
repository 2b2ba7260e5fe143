/// The lines above the first row of a region, from the lowest upwards, as far as its heading may reach.
struct LinesAbove {
    struct Line {
        var line: AlignedLine
        /// How many blank lines stand between it and the line below.
        var blanks: Int
    }

    private(set) var lines: [Line] = []
    private let row: Int
    private let kinds: WordKinds

    /// How many printed lines, and how many blank ones in a row, a heading may take.
    private static let most = 14
    private static let blanks = 3
    /// So few lines above the rows stands a line that counts the columns.
    private static let rulerReach = 4
    /// So many lines may stand between a heading that a page repeats and its first row, none as long as a sentence.
    private static let opening = 5
    private static let sentence = 8
    /// In how many lines above the first row words are looked for that head columns.
    private static let wordReach = 6

    /// - Parameters:
    ///   - floor: the first line that may belong to the heading.
    ///   - isFurniture: whether a line belongs to the page: a rule drawn between lines parts nothing.
    init(
        _ region: AlignedRegion,
        floor: Int,
        source: SourceText,
        cutter: LineCutter,
        isFurniture: (Int) -> Bool
    ) {
        row = region.firstLine
        kinds = cutter.kinds
        var blanks = 0
        var number = row - 1
        while number >= floor, lines.count < Self.most {
            var line = cutter.line(number)
            let opens = region.headings.contains(number + 1) && Self.opensRanges(line)
            if opens || region.headings.contains(number) {
                line = Self.withRanges(line)
            }
            if isFurniture(number), line.items.count < 2 { line.items = [] }
            if line.isBlank {
                blanks += 1
                if blanks > Self.blanks { break }
            } else {
                lines.append(Line(line: line, blanks: blanks))
                blanks = 0
            }
            if source.startsPage(number) { break }
            number -= 1
        }
    }

    /// Whether a line holds nothing but words and numbers that open ranges: "31 -".
    private static func opensRanges(_ line: AlignedLine) -> Bool {
        withRanges(line).items.allSatisfy { $0.kind == .text || $0.kind == .period }
    }

    /// A line of a heading: "31 -" and "0 - 30" on it are no figures and a dash.
    private static func withRanges(_ line: AlignedLine) -> AlignedLine {
        var line = line
        line.isRow = false
        var items: [AlignedItem] = []
        var isOpen = false
        for item in line.items {
            if let last = items.last, last.end + 1 == item.start,
                item.kind == .mark && last.kind == .figure || item.kind == .figure && isOpen
            {
                let range = AlignedWord(
                    start: last.start,
                    end: item.end,
                    bytes: last.bytes.lowerBound..<item.bytes.upperBound,
                    kind: .period
                )
                items[items.count - 1] = AlignedItem(range)
                isOpen = item.kind == .mark
            } else {
                items.append(item)
                isOpen = false
            }
        }
        line.items = items
        return line
    }

    /// Takes the lines out that stand below the heading of the table that goes on here: what no name of a column can
    /// stand below belongs to the first row.
    ///
    /// - Parameter isHead: Whether a line is one of that heading.
    mutating func takeBelow(_ isHead: (Int) -> Bool) -> [AlignedLine] {
        guard let head = lines.firstIndex(where: { isHead($0.line.number) }), head <= Self.opening,
            lines[..<head].allSatisfy({ $0.blanks <= 1 && !$0.line.isRow && $0.line.longestText < Self.sentence })
        else { return [] }
        let below = lines[..<head].map(\.line)
        lines.removeFirst(head)
        return below.reversed()
    }

    /// Takes the lowest line out, which belongs to the rows.
    mutating func takeLowest() { if !lines.isEmpty { lines.removeFirst() } }

    /// How many columns a line of units or years right above the first row counts: one stands over each column.
    /// Years may have the name of the labels before them and their total after them.
    var columnsCounted: Int? {
        for line in lines.map(\.line).prefix(while: { $0.number >= row - Self.rulerReach }) {
            var items = line.items[...]
            let isYears = items.count >= 5
            if isYears, let last = items.last, kinds.words.totals.contains(kinds.bytes.span, last.bytes) {
                items.removeLast()
            }
            if isYears, let first = items.first, first.kind == .text, !kinds.isUnit(first), !kinds.namesPeriod(first) {
                items.removeFirst()
            }
            let counts =
                items.count >= 3
                && items.allSatisfy { kinds.isUnit($0) || ($0.words.count == 1 && kinds.namesPeriod($0)) }
            if counts { return items.count + (items.endIndex < line.items.endIndex ? 1 : 0) }
            if line.isRow || line.longestText >= 8 { return nil }
            if let count = repeated(in: line) { return count }
        }
        return nil
    }

    /// The line right above the rows that has nothing but units, one over each column: `£000s` nine times.
    var ruler: AlignedLine? {
        lines.map(\.line).prefix { $0.number >= row - Self.rulerReach }
            .first { $0.items.count >= 3 && $0.items.allSatisfy { kinds.isUnit($0) } }
    }

    /// How many names a line has that are one sequence over and over, with or without one for the labels before them.
    private func repeated(in line: AlignedLine) -> Int? {
        guard line.items.allSatisfy({ $0.kind == .text }) else { return nil }
        let words = line.items.flatMap { $0.words.map(\.bytes) }
        return [line.items.map(\.bytes), words].flatMap { [$0, Array($0.dropFirst())] }
            .first { NameCycle.isOne($0, in: kinds.bytes) }?.count
    }

    /// Whether no line is set in pieces, as the names of columns are.
    var namesNothing: Bool { lines.allSatisfy { $0.line.items.count <= 1 } }

    /// Where the names begin that head columns, those of the lines that are set in three pieces or more, and where
    /// further words of theirs do: of two names one space apart, the second is one. Beside a name with a
    /// capital letter none opens with a small one.
    func starts(in bytes: [UInt8]) -> (names: Set<Int>, words: Set<Int>) {
        var starts: (names: Set<Int>, words: Set<Int>) = ([], [])
        for line in lines.map(\.line).prefix(while: { $0.number >= row - Self.wordReach })
        where !line.isRow && line.items.count >= 3 {
            for item in line.items where item.kind == .text {
                starts.names.insert(item.start)
                let isCapital = TextBytes.isUpper(bytes[item.words[0].bytes.lowerBound])
                for word in item.words.dropFirst() {
                    if isCapital, TextBytes.isLower(bytes[word.bytes.lowerBound]) { continue }
                    starts.words.insert(word.start)
                }
            }
        }
        return starts
    }
}
