/// Finds the runs of lines whose figures stand in columns.
///
/// A row of figures opens a region; the next one joins it where its figures meet those of the rows above. Words between
/// wait until the next row decides. Each line is met with the last few rows only, so that time grows with the text.
struct AlignedRegionFinder {
    /// How many rows back a column is remembered.
    private static let memory = 14
    /// So many blank lines end a region.
    private static let blanks = 6
    /// So many lines of words between two rows do.
    private static let waiting = 14
    /// So many words one space apart are a sentence, or the description of a row.
    private static let sentence = 15
    /// By how many characters the lines of one column of descriptions differ at their end.
    private static let raggedness = 12

    private let source: SourceText
    private let cutter: LineCutter
    private let furniture: PageFurniture
    private var regions: [AlignedRegion] = []
    private var entries: [AlignedRegion.Entry] = []
    private var pending: [AlignedLine] = []
    private var recent: [AlignedLine] = []
    private var blankCount = 0
    private var floor = 1

    static func regions(in source: SourceText, cutter: LineCutter, furniture: PageFurniture) -> [AlignedRegion] {
        var finder = AlignedRegionFinder(source: source, cutter: cutter, furniture: furniture)
        for number in 1..<(source.lineCount + 1) { finder.read(number) }
        finder.close(before: source.lineCount + 1)
        return finder.regions
    }

    private init(source: SourceText, cutter: LineCutter, furniture: PageFurniture) {
        self.source = source
        self.cutter = cutter
        self.furniture = furniture
    }

    /// What a line can be, from one look at its bytes.
    private enum Look {
        case blank, plain, spread, foreign
    }

    private mutating func read(_ number: Int) {
        let range = source.range(ofLine: number)
        if source.startsPage(number) {
            close(before: number)
            floor = number
        }
        switch look(at: range, number) {
        case .foreign:
            close(before: number)
            floor = number + 1
        case .blank:
            guard !entries.isEmpty else { return }
            blankCount += 1
            pending.append(AlignedLine(number: number, items: [], hasLeader: false))
            if blankCount >= Self.blanks { close(before: number) }
        case .plain:
            // Words without any gap, which no table needs to look at unless it is open.
            if !entries.isEmpty { meet(cutter.line(number)) }
        case .spread:
            meet(cutter.line(number))
        }
    }

    private func look(at range: Range<Int>, _ number: Int) -> Look {
        let bytes = source.bytes
        if furniture.contains(number) {
            // A rule drawn under figures parts nothing.
            guard range.contains(where: { TextBytes.isWord(bytes[$0]) }) else { return .blank }
            if isSpread(range) { return .blank }
            // A mark of who may read the page is none between lines of a table that stand close: "Public",
            // "protection".
            guard !entries.isEmpty, isAmongLines(number) else { return .foreign }
        }
        var last = -1
        var isSpread = false
        for index in range {
            switch bytes[index] {
            case 0x20, 0x0C, 0x0D: continue
            case 0x09: return .foreign
            case 0x7C where index + 1 < range.upperBound && bytes[index + 1] == 0x20: return .foreign
            default:
                if last >= 0, index - last > 2 { isSpread = true }
                last = index
            }
        }
        guard last >= 0 else { return .blank }
        let end = bytes[last]
        return isSpread || TextBytes.isDigit(end) || end == 0x29 || end == 0x25 || end == 0x2D ? .spread : .plain
    }

    /// Whether words stand right above and right below a line on its page.
    private func isAmongLines(_ number: Int) -> Bool {
        guard number > 1, number < source.lineCount, !source.range(ofLine: number).isEmpty,
            !source.startsPage(number)
        else { return false }
        return [number - 1, number + 1].allSatisfy { beside in
            let range = source.range(ofLine: beside)
            guard !furniture.contains(beside), !range.isEmpty, !source.startsPage(beside) else {
                return false
            }
            return range.contains { source.bytes[$0] > 0x20 }
        }
    }

    /// Whether a line is set in columns: the headings of a table repeat at the head of its pages as the paper's title
    /// does.
    private func isSpread(_ range: Range<Int>) -> Bool {
        let bytes = source.bytes
        var last = -1
        var gaps = 0
        // A page's number at the end is no heading.
        var endsInNumber = false
        for index in range where bytes[index] > 0x20 {
            if last >= 0, index - last > 2 { gaps += 1 }
            if last < 0 || index - last > 1 { endsInNumber = true }
            if !TextBytes.isDigit(bytes[index]) { endsInNumber = false }
            last = index
        }
        return gaps > 0 && !endsInNumber
    }

    private mutating func meet(_ line: AlignedLine) {
        if entries.isEmpty {
            if line.isRow { open(with: line) }
            return
        }
        if line.isBlank {
            blankCount += 1
            pending.append(line)
            return
        }
        if line.isRow || line.mayBeRow, joins(line) {
            for line in pending { entries.append(.init(line: line, isRow: false)) }
            pending = []
            blankCount = 0
            append(line)
            return
        }
        if line.isRow {
            close(before: line.number)
            open(with: line)
        } else if closes(line) {
            close(before: line.number)
        } else {
            blankCount = 0
            pending.append(line)
            if pending.count(where: { !$0.isBlank }) > Self.waiting { close(before: line.number) }
        }
    }

    private mutating func open(with line: AlignedLine) {
        pending = []
        blankCount = 0
        append(line)
    }

    private mutating func append(_ line: AlignedLine) {
        entries.append(.init(line: line, isRow: true))
        recent.append(line)
        if recent.count > Self.memory { recent.removeFirst() }
    }

    private mutating func close(before number: Int) {
        guard let last = entries.last else { return }
        regions.append(AlignedRegion(entries: entries, floor: floor, ceiling: number - 1))
        floor = last.line.number + 1
        entries = []
        pending = []
        recent = []
        blankCount = 0
    }

    // MARK: Does it go on?

    private func joins(_ line: AlignedLine) -> Bool {
        let figures = line.items.indices.filter { line.items[$0].isFigure }.map { line.items[$0].place }
        guard !figures.isEmpty else { return false }
        let met = figures.count { figure in
            recent.contains { row in
                row.items.indices.contains { index in
                    let place = row.items[index].place
                    return place.isValue && place.meets(figure)
                }
            }
        }
        let texts = pending.filter { !$0.isBlank }
        let goesOn = line.isRow ? rowJoins(line, figures.count, met, hasTexts: !texts.isEmpty) : loneJoins(line, met)
        return goesOn && !(texts.contains { newHeading.isNamed(by: $0, over: figures.count) })
            && !startsAnew(texts, above: line)
    }

    private var newHeading: NewHeading {
        NewHeading(
            bytes: source.bytes,
            kinds: cutter.kinds,
            rows: recent,
            isParted: pending.first?.isBlank == true
        )
    }

    /// Whether a title and, below it, a line of headings stand above a row that has more figures than any before it.
    private func startsAnew(_ texts: [AlignedLine], above row: AlignedLine) -> Bool {
        guard pending.first?.isBlank == true, texts.contains(where: { $0.items.count >= 2 && $0.figures.isEmpty })
        else {
            return false
        }
        return recent.allSatisfy { $0.figures.count < row.figures.count }
    }

    private func rowJoins(_ line: AlignedLine, _ count: Int, _ met: Int, hasTexts: Bool) -> Bool {
        if met > 0, met * 2 >= count { return true }
        if count >= 2, met > 0 || !hasTexts, recent.suffix(3).contains(where: { $0.figures.count == count }) {
            return true
        }
        if pending.isEmpty, isSetBold(line) { return true }
        if count >= Self.manyFigures, blankCount == 0, recent.last?.figures.count == count, pendsName() { return true }
        if line.isFused, let last = recent.last, last.isFused, blankCount == 0 {
            if !hasTexts || (last.figures.count == count && pending.count == 1) { return true }
        }
        guard met > 0, let label = line.items.first, label.kind == .text else { return false }
        return recent.contains { row in
            guard let first = row.items.first, first.kind == .text else { return false }
            return abs(first.start - label.start) <= 2
        }
    }

    /// Whether nothing waits but the upper part of a name, right below a row: figures that have all drifted go on.
    private func pendsName() -> Bool {
        pending.count <= Self.nameLines
            && pending.allSatisfy { line in
                guard line.items.count == 1, let name = line.items.first, name.kind == .text else { return false }
                return recent.suffix(3).contains { row in
                    row.items.first.map { $0.kind == .text && abs($0.start - name.start) <= 1 } == true
                }
            }
    }

    private static let manyFigures = 4
    private static let nameLines = 2

    /// Whether a row right below another has its one figure some characters off, as wider letters move it: rows of
    /// totals are printed bold.
    private func isSetBold(_ line: AlignedLine) -> Bool {
        guard let figure = line.figures.first, line.figures.count == 1, line.items.count == 2,
            let label = line.items.first, label.kind == .text
        else { return false }
        return recent.suffix(3).contains { row in
            row.items.count == 2 && row.figures.count == 1 && abs(row.items[0].start - label.start) <= 1
                && abs(row.items[1].end - figure.end) <= Self.boldness
        }
    }

    /// By how many characters bold letters move what stands behind them.
    private static let boldness = 6

    /// A figure by itself is a total without a name only right below its column;
    /// before words it may be an item's number.
    private func loneJoins(_ line: AlignedLine, _ met: Int) -> Bool {
        guard met > 0, let figure = line.figures.last else { return false }
        if line.items.count > 1 { return !cutter.isItemNumber(figure.bytes) && line.longestText < 10 }
        if blankCount > 1 || (blankCount == 1 && figure.bytes.count <= 3) { return false }
        return recent.contains { row in row.items.contains { $0.kind.isValue && abs($0.end - figure.end) <= 1 } }
    }

    /// Whether a line of words is prose that ends the table, judged by how far it reaches over the columns of figures.
    private func closes(_ line: AlignedLine) -> Bool {
        if isCaption(line) { return true }
        let columns = Self.figureColumns(of: recent)
        let right = columns.last?.upperBound ?? 0
        for item in line.items where item.kind == .text && item.start <= right {
            if goesOnInColumn(item) { continue }
            let covered = columns.count { item.start < $0.upperBound && $0.lowerBound < item.end }
            if covered == 0, isBesideLabels(item) { continue }
            if item.words.count >= Self.sentence { return true }
            if covered >= 2 && item.words.count >= 7 || covered >= 1 && item.words.count >= 10 { return true }
        }
        return false
    }

    /// Whether a line is the caption of another table: a word for one, its number and what it is about.
    private func isCaption(_ line: AlignedLine) -> Bool {
        guard line.items.count == 1, let item = line.items.first, item.words.count >= 3 else { return false }
        let bytes = source.bytes
        return cutter.kinds.words.captionLabels.contains(bytes.span, item.words[0].bytes)
            && TextBytes.isDigit(bytes[item.words[1].bytes.lowerBound])
    }

    /// Whether words begin where a cell of words of the rows above does. As many as a sentence has do so only in a
    /// column that is as wide: descriptions wrap over many lines between the figures of two rows.
    private func goesOnInColumn(_ item: AlignedItem) -> Bool {
        recent.contains { row in
            row.items.dropFirst().contains { cell in
                cell.kind == .text && abs(cell.start - item.start) <= 1
                    && (item.words.count < Self.sentence || item.end <= cell.end + Self.raggedness)
            }
        }
    }

    /// Whether words begin right of what the rows above begin with, as a description does and no paragraph.
    private func isBesideLabels(_ item: AlignedItem) -> Bool {
        recent.allSatisfy { row in
            guard let label = row.items.first, label.kind == .text else { return false }
            return label.end < item.start
        }
    }

    /// What the figures of some rows cover, from left to right.
    static func figureColumns(of rows: [AlignedLine]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        // By their positions: a copy of an item counts up a reference.
        for row in rows.indices {
            for item in rows[row].items.indices where rows[row].items[item].isFigure {
                spans.append(rows[row].items[item].start..<rows[row].items[item].end)
            }
        }
        spans.sort { $0.lowerBound < $1.lowerBound }
        var columns: [Range<Int>] = []
        for span in spans {
            if let last = columns.last, span.lowerBound < last.upperBound {
                columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                columns.append(span)
            }
        }
        return columns
    }
}
