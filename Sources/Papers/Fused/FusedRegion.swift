/// Lines of a text whose cells lost their places, from the first row of figures to the last.
struct FusedRegion {
    /// Rows, and the lines of words between them. Blank lines and furniture are left out.
    var lines: [FusedLine]
    /// Lines of words above the first row that may head the columns, from the top.
    var above: [FusedLine]

    var rows: [FusedLine] { lines.filter { $0.look == .row } }
}

/// Finds runs of rows of figures, each on its line. A line is read once for the rows and once more at most for the
/// words above them.
struct FusedRegionFinder {
    private let reader: FusedLineReader
    private let source: SourceText
    private let furniture: PageFurniture
    private let marks: FusedMarks
    private let scan: FusedRowScan

    /// So many lines of words between two rows end a run.
    private static let waiting = 8
    private static let blanks = 2
    /// Lines of words that may head one table: a heading of narrow columns has a word a line.
    private static let headingLines = 40
    private static let leastRows = 2

    init(_ source: SourceText, reader: FusedLineReader, furniture: PageFurniture) {
        self.source = source
        self.reader = reader
        self.furniture = furniture
        marks = FusedMarks(bytes: source.bytes, kinds: reader.cutter.kinds)
        scan = FusedRowScan(
            bytes: source.bytes,
            kinds: reader.cutter.kinds,
            longestText: FusedLineReader.longestText
        )
    }

    func regions(in free: [ClosedRange<Int>]) -> [FusedRegion] {
        var found: [FusedRegion] = []
        for range in free {
            var number = range.lowerBound
            var floor = number
            while number <= range.upperBound {
                guard mayOpen(number), case let line = reader.line(number), line.look == .row else {
                    number += 1
                    continue
                }
                let region = region(from: line, floor: floor, ceiling: range.upperBound)
                number = (region.lines.last?.lastLine ?? number) + 1
                floor = number
                if region.rows.count >= Self.leastRows { found.append(region) }
            }
        }
        return found
    }

    /// Whether a line has to be read to know whether it is a row; most lines of prose have not.
    private func mayOpen(_ number: Int) -> Bool {
        let text = TextBytes.trimmed(source.bytes.span, source.range(ofLine: number))
        return !text.isEmpty && !furniture.contains(number) && scan.mayBeRow(text)
    }

    private func region(from first: FusedLine, floor: Int, ceiling: Int) -> FusedRegion {
        let above = self.above(first.firstLine, floor: floor)
        var region = FusedRegion(lines: [first], above: above)
        let heading = Set(above.map(marks.key))
        var waiting: [FusedLine] = []
        var blanks = 0
        // Whether a page ended since the last row: the next one has its headings again.
        var isNewPage = false
        var number = first.lastLine + 1
        scanning: while number <= ceiling {
            defer { number += 1 }
            if source.startsPage(number) { isNewPage = true }
            if furniture.contains(number) {
                isNewPage = true
                continue
            }
            let line = reader.line(number)
            switch line.look {
            case .foreign: break scanning
            case .blank:
                blanks += 1
                if blanks > Self.blanks { break scanning }
            case .words:
                blanks = 0
                if isNewPage, heading.contains(marks.key(line)) { continue }
                if marks.isHeading(line) { break scanning }
                // On the same page they are those of another table.
                if line.words.contains(where: marks.isMark), heading.contains(marks.key(line)) { break scanning }
                waiting.append(line)
                if waiting.count > Self.waiting { break scanning }
            case .row:
                blanks = 0
                region.lines += waiting
                region.lines.append(line)
                waiting = []
                isNewPage = false
            }
        }
        return region
    }

    private func above(_ row: Int, floor: Int) -> [FusedLine] {
        var lines: [FusedLine] = []
        var number = row - 1
        while number >= floor, lines.count < Self.headingLines {
            if !furniture.contains(number) {
                let line = reader.line(number)
                guard line.look == .words else { break }
                lines.append(line)
            }
            if source.startsPage(number) { break }
            number -= 1
        }
        return lines.reversed()
    }
}

/// What the words of a line say about it.
struct FusedMarks {
    let bytes: [UInt8]
    let kinds: WordKinds

    /// By which a line is known again.
    func key(_ line: FusedLine) -> String {
        line.words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }.joined(separator: " ")
    }

    /// Whether a line names two or more columns by nothing but years and units.
    func isHeading(_ line: FusedLine) -> Bool {
        let marks = line.words.count(where: isMark)
        return marks >= 2 && marks * 3 >= line.words.count * 2
    }

    func isMark(_ word: FusedWord) -> Bool {
        word.kind == .period || word.kind == .year || kinds.isUnit(word.bytes)
    }
}
