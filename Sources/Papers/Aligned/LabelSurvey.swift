import Lexicon

/// What the words of a whole table say of how it is set: how wide its columns of words are, whether blank lines part
/// its rows, and which names its totals repeat.
struct LabelSurvey {
    /// The widest fragment of each column, in characters.
    let widths: [Int]
    /// Whether most rows stand apart.
    let isSpaced: Bool
    /// How many rows of figures without a name stand between the lines of one, where all such rows may: the figures
    /// stand in the middle of their labels then, those of two lines on a line of their own. 0 where one row speaks
    /// against it.
    let centred: Int
    /// The columns of which something stands on the lines below the first row: their cells may have several lines.
    let wrapping: Set<Int>
    /// The words in which several names end, or that stand alone beside the figures of several rows: they end names,
    /// and open none.
    let endings: Set<String>
    /// Whether several lines between the rows are titles for certain: the first word of the next would have had room.
    let hasTitles: Bool
    /// Whether only the first row has lines above it: no name goes on above its figures elsewhere.
    let wrapsNothing: Bool
    /// Whether nearly all names begin with a number, as those of accounts do.
    let isNumbered: Bool
    /// Whether several names begin with what counts them in an account: `(i) Salaries`, `A. Income`.
    let isListed: Bool
    /// Whether names are written with small letters but for their first word: what begins with a capital letter is
    /// another name then.
    let isSentenceCase: Bool
    private let source: SourceText
    private let words: PaperWords
    private let label: Int?
    private let rows: [RowAssembler.FigureRow]
    /// How many rows of figures have their names begin at each character.
    private let starts: [Int: Int]
    /// The rows that are totals without a name.
    let silent: Set<Int>
    /// What totals say of the titles of what they are of.
    private let totals: LabelFragments?
    /// Which side of its figures' line a label goes on, where the words tell it more than once and never otherwise.
    let side: Side

    enum Side {
        case unknown, above, below
        /// On either, or too seldom to tell.
        case mixed
    }

    init(
        source: SourceText,
        words: PaperWords,
        columns: AlignedColumns,
        rows: [RowAssembler.FigureRow],
        gaps: [RowAssembler.Gap]
    ) {
        self.source = source
        self.words = words
        self.rows = rows
        let label = columns.label
        self.label = label
        let silent = SilentTotals.rows(rows, gaps, in: columns, bytes: source.bytes, words: words)
        self.silent = silent
        starts = rows.reduce(into: [:]) { starts, row in
            if let item = label.flatMap({ row.items(in: $0)?.first }) { starts[item.start, default: 0] += 1 }
        }
        var widths = Array(repeating: 1, count: columns.columns.count)
        func note(_ cells: [(column: Int, items: Few<AlignedItem>)]) {
            for cell in cells {
                guard let first = cell.items.first, let last = cell.items.last else { continue }
                widths[cell.column] = max(widths[cell.column], last.end - first.start)
            }
        }
        for row in rows { note(row.cells) }
        var wrapping: Set<Int> = []
        for (index, gap) in gaps.enumerated() {
            for line in gap.lines {
                note(line.cells)
                if index > 0 { wrapping.formUnion(line.cells.map(\.column)) }
            }
        }
        let parted = gaps.dropFirst().dropLast().count { gap in gap.isParted || gap.lines.contains(where: \.isParted) }
        endings = label.map { Self.endings($0, source.bytes, rows, gaps) } ?? []
        isSentenceCase = label.map { Self.isSentenceCase($0, source.bytes, rows, gaps, words) } ?? false
        isSpaced = rows.count > 2 && parted * 10 >= rows.count * 6
        centred = columns.label.map { Self.centred($0, rows, gaps, but: silent) } ?? 0
        self.widths = widths
        hasTitles = label.map { Self.titles($0, source.bytes, rows, gaps, width: widths[$0], words) >= 2 } ?? false
        wrapsNothing = rows.count > 1 && gaps[1..<rows.count].allSatisfy(\.lines.isEmpty)
        let names = rows.compactMap { row in label.flatMap { row.items(in: $0)?.first } }
        let numbered = names.count { Self.opensWithNumber($0, source.bytes) }
        isNumbered = numbered >= Self.fewestWords && numbered * 4 >= names.count * 3
        isListed = names.count { Self.opensListed($0, source.bytes) } >= Self.fewest
        self.wrapping = wrapping
        totals = columns.label.map { LabelFragments($0, source.bytes, rows, gaps, words) }
        let side = columns.label.map { Self.side($0, source.bytes, rows, gaps, words) } ?? .unknown
        // What has a number or code begins beside it, where no figures stand in the middle of their labels.
        let isMarked = columns.marks != nil && centred == 0
        self.side = side == .unknown && isMarked ? .below : side
    }

    /// Counts the labels of rows that go on above or below their figures as only the middle of a phrase does.
    private static func side(
        _ label: Int,
        _ bytes: [UInt8],
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap],
        _ words: PaperWords
    ) -> Side {
        var above = 0
        var below = 0
        func isOne(_ upper: AlignedItem?, _ lower: AlignedItem?) -> Bool {
            guard let upper, let lower else { return false }
            return LabelWrapping.areOne(bytes, upper.bytes, lower.bytes, words)
        }
        for index in rows.indices {
            let own = rows[index].items(in: label)
            if let line = gaps[index].lines.last, isOne(line.items(in: label)?.last, own?.first) { above += 1 }
            if let line = gaps[index + 1].lines.first, isOne(own?.last, line.items(in: label)?.first) { below += 1 }
        }
        if below >= fewest, above * 6 <= below { return .below }
        if above >= fewest, below * 6 <= above { return .above }
        return above == 0 ? .unknown : .mixed
    }

    private static func endings(
        _ label: Int,
        _ bytes: [UInt8],
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap]
    ) -> Set<String> {
        guard gaps.contains(where: { !$0.lines.isEmpty }) else { return [] }
        var ends: [String: Int] = [:]
        var starts: Set<String> = []
        func count(_ items: Few<AlignedItem>?, isBesideFigures: Bool) {
            guard let item = items?.first, let first = item.words.first, let last = item.words.last else { return }
            if item.words.count > 1 { starts.insert(text(first, bytes)) }
            if item.words.count > 1 || isBesideFigures { ends[text(last, bytes), default: 0] += 1 }
        }
        for row in rows { count(row.items(in: label), isBesideFigures: true) }
        for line in gaps.flatMap(\.lines) { count(line.items(in: label), isBesideFigures: false) }
        return Set(ends.filter { $0.value >= fewest && !starts.contains($0.key) }.keys)
    }

    /// Whether a fragment is one word in which names end.
    func isEnding(_ item: AlignedItem) -> Bool {
        item.words.count == 1 && !endings.isEmpty && endings.contains(Self.text(item.words[0], source.bytes))
    }

    private static func text(_ word: AlignedWord, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[word.bytes].map { TextBytes.lowered($0) }, as: UTF8.self)
    }

    /// Whether three of four words inside the names beside figures begin with a small letter, but for those that join
    /// others.
    private static func isSentenceCase(
        _ label: Int,
        _ bytes: [UInt8],
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap],
        _ words: PaperWords
    ) -> Bool {
        var small = 0
        var capital = 0
        let names =
            rows.compactMap { $0.items(in: label)?.first }
            + gaps.flatMap(\.lines).compactMap { $0.items(in: label)?.first }
        for name in names where !words.totals.containsStart(of: bytes.span, name.bytes) {
            for word in name.words.dropFirst() where !words.joiners.contains(bytes.span, word.bytes) {
                if TextBytes.isLower(bytes[word.bytes.lowerBound]) { small += 1 }
                if TextBytes.isUpper(bytes[word.bytes.lowerBound]) { capital += 1 }
            }
        }
        return small >= fewestInside && small >= 3 * capital
    }

    /// So many words inside names tell how these are written, and so many names how they begin.
    private static let fewestInside = 3
    private static let fewestWords = 4

    /// With how many lines below its figures a row is a total that says in full what a title says: no more go on with
    /// it.
    func linesCompleting(_ row: Int) -> Int? { totals?.complete[row] }

    /// Whether names of rows begin where a fragment does, further in than the one above it: that one is their title.
    func isIndented(_ below: AlignedItem, under above: AlignedItem) -> Bool {
        below.start >= above.start + Self.indent && starts[below.start, default: 0] >= Self.fewest
    }

    /// By how many characters the names of a group's rows stand further in than its title, at least.
    private static let indent = 2

    /// So many labels tell how a table is set.
    private static let fewest = 2

    private static func centred(
        _ label: Int,
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap],
        but silent: Set<Int>
    ) -> Int {
        var found = 0
        var isNameless = false
        for index in rows.indices {
            if silent.contains(index) {
                isNameless = false
                continue
            }
            let wasNameless = isNameless
            isNameless = rows[index].items(in: label) == nil
            guard isNameless else { continue }
            let above = gaps[index]
            let hasAbove = !above.isParted && above.lines.last?.items(in: label) != nil
            let below = gaps[index + 1].lines.first
            let hasBelow = below?.isParted == false && below?.items(in: label) != nil
            if !hasAbove, !hasBelow { continue }
            // One line between two rows cannot belong to both.
            guard hasAbove, hasBelow, !wasNameless || above.lines.count > 1 else { return 0 }
            found += 1
        }
        return found
    }

    /// Whether a fragment begins a name where all names begin with a number.
    func opensNumbered(_ item: AlignedItem) -> Bool { isNumbered && Self.opensWithNumber(item, source.bytes) }

    /// Whether a fragment begins a name with what counts it, where other names do.
    func opensListed(_ item: AlignedItem) -> Bool { isListed && Self.opensListed(item, source.bytes) }

    /// `(i) Salaries`, `a) Rents`, `B. Income`, `12. Fees`
    static func opensListed(_ item: AlignedItem, _ bytes: [UInt8]) -> Bool {
        guard item.words.count > 1, case let word = bytes[item.words[0].bytes], let first = word.first,
            let last = word.last, 2...6 ~= word.count
        else { return false }
        let name = first == 0x28 ? word.dropFirst().dropLast() : word.dropLast()
        guard last == 0x29 || (first != 0x28 && last == 0x2E), !name.isEmpty else { return false }
        return name.allSatisfy(TextBytes.isDigit)
            || (name.allSatisfy(TextBytes.isLetter) && (name.count == 1 || name.allSatisfy(romans.contains)))
    }

    private static let romans = Set("ivxIVX".utf8)

    /// `4010 Salaries`
    private static func opensWithNumber(_ item: AlignedItem, _ bytes: [UInt8]) -> Bool {
        item.words.count > 1 && item.words[0].bytes.count >= 2
            && item.words[0].bytes.allSatisfy { TextBytes.isDigit(bytes[$0]) }
    }

    /// What speaks for a line being a title, before it is looked at; where a table has several for certain; below a
    /// total there; below a total without a name; above the first row where no name goes on above its figures.
    private static let title = -1.2
    private static let usualTitle = -0.4
    private static let usualTitleBelowTotal = 1.4
    private static let titleBelowSilence = 2.2
    private static let firstTitle = 1.2

    /// How many lines stand alone between two rows with names and would have had room for the first word of either.
    private static func titles(
        _ label: Int,
        _ bytes: [UInt8],
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap],
        width: Int,
        _ words: PaperWords
    ) -> Int {
        rows.indices.dropFirst().count { index in
            guard gaps[index].lines.count == 1, gaps[index].lines[0].cells.count == 1,
                let title = gaps[index].lines[0].items(in: label)?.first,
                let above = rows[index - 1].items(in: label)?.last, let below = rows[index].items(in: label)?.first
            else { return false }
            return [(above, title), (title, below)].allSatisfy { upper, lower in
                let needed = upper.end - upper.start + 1 + lower.words[0].end - lower.words[0].start
                return needed * 100 <= width * 85 && !LabelWrapping.areOne(bytes, upper.bytes, lower.bytes, words)
            }
        }
    }

    /// How well a line reads as the title of the rows below it, or as a note.
    func titleScore(of line: RowAssembler.Gap.Line, after row: Int) -> Double {
        guard let label, line.cells.count == 1, let item = line.items(in: label)?.first else { return -3 }
        let bytes = source.bytes
        let range = item.bytes
        var score = hasTitles ? Self.usualTitle : Self.title
        if row < 0, wrapsNothing || !silent.isEmpty { score += Self.firstTitle }
        if bytes[range.upperBound - 1] == 0x3A || (bytes[range.upperBound - 1] == 0x2D && isAfterColon(range)) {
            score += 2
        }
        if isCapitals(range) { score += 1.2 }
        if bytes[range.lowerBound] == 0x2A || bytes[range.lowerBound] == 0x5B { score += 1 }
        if silent.contains(row) {
            score += Self.titleBelowSilence
        } else if row >= 0, let above = rows[row].items(in: label)?.first,
            words.totals.containsStart(of: bytes.span, above.bytes)
        {
            score += hasTitles ? Self.usualTitleBelowTotal : 1
        }
        if totals?.titles.contains(line.number) == true { score += 3 }
        return score
    }

    /// Whether a line opens a note: a star or a number in square brackets before words.
    static func opensNote(_ bytes: [UInt8], _ item: AlignedItem) -> Bool {
        let first = bytes[item.bytes.lowerBound]
        // ".. not available"
        let isDots = first == 0x2E && item.bytes.count > 2 && bytes[item.bytes.lowerBound + 1] == 0x2E
        return first == 0x2A || isDots || (first == 0x5B && item.bytes.count > 4)
    }

    private func isAfterColon(_ range: Range<Int>) -> Bool {
        range.count > 1 && source.bytes[range.upperBound - 2] == 0x3A
    }

    private func isCapitals(_ range: Range<Int>) -> Bool {
        var letters = 0
        for index in range {
            if TextBytes.isLower(source.bytes[index]) { return false }
            if TextBytes.isUpper(source.bytes[index]) { letters += 1 }
        }
        return letters >= 3
    }
}
