/// Cuts words one space apart where the columns of a region show that they are two cells: a figure run into its label,
/// a label into its figure, two columns of words without a gap.
struct SoftCuts {
    let bytes: [UInt8]
    private let cutter: LineCutter
    /// How many figures of the rows end, and how many texts begin, at each character of the line.
    var figureEnds: [Int] = []
    var textStarts: [Int] = []
    private var wordsAfterFigures: Set<String> = []
    /// How many figures with words right behind them end at each character.
    var gluedEnds: [Int] = []
    /// How many words of the rows begin at each character, and how many rows there are.
    private var wordStarts: [Int] = []
    private var rowCount = 0
    /// How many rows have more than one text; what has a single one where most have more is a total.
    private var wordyRows = 0
    /// How many rows begin with a code (`B01`) at each character, how many of these one space before other words,
    /// and where these stand.
    private var codeStarts: [Int] = []
    private var namedCodes: [Int] = []
    private var codedStarts: [Int] = []
    /// How many words begin at each character on the lines between the rows, right of what stands first on them.
    private var hangingStarts: [Int] = []
    /// How many figures most rows have.
    var usualCount = 0
    /// Where the names above the first row begin, and where their further words do.
    let headingStarts: (names: Set<Int>, words: Set<Int>)
    /// What the words of the rows stand behind, one space apart, that begin where a further word of a heading does.
    private var wordsBefore: [Int: Set<String>] = [:]
    /// The lines whose first word is the number of their row, one space before its name.
    private var numbered: Set<Int> = []

    init(_ source: SourceText, cutter: LineCutter, headings: LinesAbove) {
        bytes = source.bytes
        self.cutter = cutter
        headingStarts = headings.starts(in: source.bytes)
    }

    /// Whether anything was cut.
    mutating func apply(to region: inout AlignedRegion, _ columns: AlignedColumns) -> Bool {
        count(region)
        numbered = numberedLines(region)
        var starts = Set<Int>()
        for column in columns.textColumns where column > 0 { starts.insert(columns.columns[column].extent.lowerBound) }
        let edges = CellEdges(region.rowLines, columns, bytes: bytes)
        var isChanged = false
        var row = 0
        for index in region.entries.indices where !region.entries[index].line.isBlank {
            let places = region.entries[index].isRow ? columns.places[row] : []
            if region.entries[index].isRow { row += 1 }
            if let items = cutItems(of: region.entries[index], starts, edges, places) {
                region.entries[index].line.items = items
                isChanged = true
            }
        }
        return isChanged
    }

    /// The items of a line, those among them cut that are two cells; nil where none is.
    private func cutItems(
        of entry: AlignedRegion.Entry,
        _ starts: Set<Int>,
        _ edges: CellEdges,
        _ places: [Int]
    ) -> [AlignedItem]? {
        let line = entry.line
        var items: [AlignedItem]?
        for (place, item) in line.items.enumerated() {
            var parts: [AlignedItem]?
            if item.kind == .text, item.words.count >= 2 {
                let isNumbered = place == 0 && numbered.contains(line.number)
                let isAlike = entry.isRow && place > 0 && isFigure(item, of: line)
                parts = cut(
                    item,
                    isRow: entry.isRow,
                    opensLine: place == 0,
                    opensApart: isNumbered || isAlike,
                    endsInMissing: entry.isRow && endsInMissing(item, of: line),
                    isTotal: wordyRows * 2 > rowCount && entry.isRow && line.texts.count == 1,
                    starts
                )
                if parts == nil, entry.isRow, let open = edges.cut(of: item, in: places[place], of: places) {
                    parts = [AlignedItem(Array(item.words[..<open])), AlignedItem(Array(item.words[open...]))]
                }
            }
            if let parts {
                items = (items ?? Array(line.items[..<place])) + parts
            } else {
                items?.append(item)
            }
        }
        return items
    }

    private mutating func count(_ region: AlignedRegion) {
        var width = 0
        for entry in region.entries where entry.isRow { width = max(width, entry.line.items.last?.end ?? 0) }
        figureEnds = Array(repeating: 0, count: width + 4)
        textStarts = Array(repeating: 0, count: width + 4)
        gluedEnds = figureEnds
        wordStarts = figureEnds
        codeStarts = figureEnds
        namedCodes = figureEnds
        codedStarts = figureEnds
        hangingStarts = figureEnds
        rowCount = 0
        wordyRows = 0
        wordsAfterFigures = []
        wordsBefore = [:]
        var tally: [Int: Int] = [:]
        for entry in region.entries where entry.isRow {
            tally[entry.line.items.count { $0.kind.isValue }, default: 0] += 1
        }
        usualCount = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        let left = leftmostFigure(of: region)
        for entry in region.entries where !entry.isRow {
            for item in entry.line.items where item.kind == .text && item.start > left && item.start < width {
                hangingStarts[item.start] += 1
            }
        }
        for entry in region.entries where entry.isRow {
            rowCount += 1
            if entry.line.texts.count > 1 { wordyRows += 1 }
            if let (code, name) = opening(of: entry.line), isCode(code) {
                codeStarts[code.start] += 1
                codedStarts[name.start] += 1
                if name.start == code.end + 1 { namedCodes[code.start] += 1 }
            }
            for item in entry.line.items {
                for place in item.words.indices {
                    let start = item.words[place].start
                    wordStarts[start] += 1
                    guard place > 0, headingStarts.words.contains(start) else { continue }
                    let before = String(decoding: bytes[item.words[place - 1].bytes], as: UTF8.self)
                    wordsBefore[start, default: []].insert(before)
                }
                switch item.kind {
                case .figure, .mark: figureEnds[item.end] += 1
                case .text:
                    textStarts[item.start] += 1
                    if item.words.count >= 2, item.words[0].kind == .figure {
                        gluedEnds[item.words[0].end] += 1
                        wordsAfterFigures.insert(String(decoding: bytes[item.words[1].bytes], as: UTF8.self))
                    }
                case .year, .period: break
                }
            }
        }
    }

    /// Where the first figure of the rows stands; 0 where they have none.
    private func leftmostFigure(of region: AlignedRegion) -> Int {
        var left: Int?
        for entry in region.entries where entry.isRow {
            for item in entry.line.items where item.isFigure { left = min(left ?? item.start, item.start) }
        }
        return left ?? 0
    }

    /// The first two words of a line.
    private func opening(of line: AlignedLine) -> (first: AlignedWord, second: AlignedWord)? {
        guard let item = line.items.first else { return nil }
        if item.words.count > 1 { return (item.words[0], item.words[1]) }
        return line.items.count > 1 ? (item.words[0], line.items[1].words[0]) : nil
    }

    func near(_ counts: [Int], _ place: Int, _ reach: Int) -> Int {
        let first = max(0, place - reach)
        let end = min(counts.count, place + reach + 1)
        return first < end ? counts[first..<end].reduce(0, +) : 0
    }

    /// Whether a word begins right below one that heads a column, as one does in most rows: in few rows, only where a
    /// gap in one of them shows that a column begins there.
    private func isHeaded(_ word: AlignedWord) -> Bool {
        guard headingStarts.names.contains(word.start) || isBelowWord(word) else { return false }
        let isSeen = near(textStarts, word.start, 1) >= 1
        let rows = max(wordyRows, rowCount / 2)
        return rowCount >= (isSeen ? 3 : 5) && near(wordStarts, word.start, 0) * 5 >= rows * 3
    }

    /// Whether the words before one that begins below a name stand below another name, and have not drifted from this
    /// one.
    private func headsApart(_ opening: AlignedWord, _ word: AlignedWord) -> Bool {
        guard headingStarts.names.contains(word.start) else { return true }
        return headingStarts.names.contains {
            $0 != word.start && abs($0 - opening.start) <= abs(word.start - opening.start)
        }
    }

    /// Whether a word begins right below a further word of a heading, and behind other words in nearly every row: "Band
    /// name" over "Band A", "Band B" is one name.
    private func isBelowWord(_ word: AlignedWord) -> Bool {
        guard let before = wordsBefore[word.start] else { return false }
        return before.count >= 3 && before.count * 2 >= rowCount
    }

    /// Whether a word is the code of a row: a short one of letters and digits.
    private func isCode(_ word: AlignedWord) -> Bool {
        word.kind == .text && RowMarks.isCode(bytes[word.bytes])
    }

    /// Whether a name stands right behind the code of its row, where most rows begin with a code and have their names
    /// in one column.
    private func opensWithCode(_ item: AlignedItem) -> Bool {
        guard isCode(item.words[0]) else { return false }
        let coded = near(codeStarts, item.words[0].start, 1)
        return coded >= 3 && coded * 2 >= rowCount
            && near(codedStarts, item.words[1].start, 1) * 3 >= near(namedCodes, item.words[0].start, 1)
    }

    /// Whether what stands behind a figure is a name of several words, which no unit is: "0.0 Costs of borrowing and".
    private func opensPhrase(_ item: AlignedItem) -> Bool {
        item.words.count >= 4 && TextBytes.isUpper(bytes[item.words[1].bytes.lowerBound])
    }

    /// Whether a rating stands behind a figure: "0 Amber". A unit is written small and is the same in every row.
    private func endsInRating(_ item: AlignedItem) -> Bool {
        let second = item.words[1]
        guard TextBytes.isUpper(bytes[second.bytes.lowerBound]), second.kind == .text else { return false }
        let isHeaded = headingStarts.names.contains(second.start) || headingStarts.words.contains(second.start)
        if isHeaded, near(wordStarts, second.start, 0) * 2 >= rowCount { return true }
        return near(gluedEnds, item.words[0].end, 0) >= 2 && wordsAfterFigures.count >= 2
    }

    /// The cells that words are; nil where they are one, as nearly all are.
    private func cut(
        _ item: AlignedItem,
        isRow: Bool,
        opensLine: Bool,
        opensApart: Bool,
        endsInMissing: Bool,
        isTotal: Bool,
        _ starts: Set<Int>
    ) -> [AlignedItem]? {
        var words = item.words[...]
        var parts: [AlignedItem] = []
        let first = words[0]
        if opensApart || (isRow && opensLine && opensWithCode(item)) {
            parts.append(AlignedItem(first))
            words = words.dropFirst()
        }
        if first.kind == .figure || (first.kind == .mark && isRow && !opensLine), !opensApart {
            let isDecimal = cutter.isMarked(first.bytes)
            let meetsFigures = near(figureEnds, first.end, 2) >= 1
            let meetsTexts = near(textStarts, words[1].start, 1) + near(hangingStarts, words[1].start, 1) >= 3
            // Figures that end one below the other, each with other words behind it.
            let isColumn = near(gluedEnds, first.end, 0) >= 3 && (wordsAfterFigures.count >= 3 || opensPhrase(item))
            if (isRow && !opensLine && endsInRating(item)) || (isDecimal && isColumn)
                || (meetsTexts && (meetsFigures || isDecimal))
                || (isDecimal && meetsFigures && wordsAfterFigures.count >= 3)
            {
                parts.append(AlignedItem(first))
                words = words.dropFirst()
            }
        }
        var tail: AlignedItem?
        if isRow, words.count >= 2, let last = words.last, last.kind == .figure,
            near(figureEnds, last.end, 1) >= 3
                && (cutter.isMarked(last.bytes) || near(figureEnds, last.end, 0) >= 3)
                || endsInMissing
        {
            tail = AlignedItem(last)
            words = words.dropLast()
        }
        var open = words.startIndex
        for place in words.startIndex + 1..<words.endIndex {
            let (word, opening) = (words[place], words[open])
            let opensRow = opensLine && open == item.words.startIndex
            if (isHeaded(word) && !isTotal && (opensRow || headsApart(opening, word)))
                || (isRow && near(hangingStarts, word.start, 0) >= 3 && near(textStarts, opening.start, 1) >= 2)
                || (near(textStarts, word.start, 0) >= 3 && near(textStarts, opening.start, 1) >= 2
                    && starts.contains { abs($0 - word.start) <= 1 })
            {
                parts.append(AlignedItem(Array(words[open..<place])))
                open = place
            }
        }
        if parts.isEmpty, tail == nil { return nil }
        parts.append(AlignedItem(Array(words[open...])))
        if let tail { parts.append(tail) }
        return parts
    }
}
