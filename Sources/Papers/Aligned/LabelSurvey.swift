/// What the words of a whole table say of how it is set: how wide its columns of words are, whether blank lines part its
/// rows, and which names its totals repeat.
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
    private let source: SourceText
    private let label: Int?
    private let rows: [RowAssembler.FigureRow]
    /// What totals are of, in lower case: "total libraries" names "libraries".
    private let named: Set<String>

    init(source: SourceText, columns: AlignedColumns, rows: [RowAssembler.FigureRow], gaps: [RowAssembler.Gap]) {
        self.source = source
        self.rows = rows
        label = columns.label
        var widths = Array(repeating: 1, count: columns.columns.count)
        func note(_ cells: [(column: Int, items: [AlignedItem])]) {
            for cell in cells {
                guard let first = cell.items.first, let last = cell.items.last else { continue }
                widths[cell.column] = max(widths[cell.column], last.end - first.start)
            }
        }
        var named: Set<String> = []
        for (index, row) in rows.enumerated() {
            note(row.cells)
            guard let label = columns.label, let item = row.items(in: label)?.first else { continue }
            // "Total", "expenditure"
            let below = gaps[index + 1].lines.first.flatMap { $0.isParted ? nil : $0.items(in: label)?.first }
            let names = [item] + (item.words.count == 1 ? below.map { [AlignedItem(item.words + $0.words)] } ?? [] : [])
            for name in names.compactMap({ Self.total($0, source.bytes) }) { named.insert(name) }
        }
        var wrapping: Set<Int> = []
        for (index, gap) in gaps.enumerated() {
            for line in gap.lines {
                note(line.cells)
                if index > 0 { wrapping.formUnion(line.cells.map(\.column)) }
            }
        }
        let parted = gaps.dropFirst().dropLast().count { gap in gap.isParted || gap.lines.contains(where: \.isParted) }
        isSpaced = rows.count > 2 && parted * 10 >= rows.count * 6
        centred = columns.label.map { Self.centred($0, rows, gaps) } ?? 0
        self.widths = widths
        self.wrapping = wrapping
        self.named = named
    }

    private static func centred(
        _ label: Int,
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap]
    ) -> Int {
        var found = 0
        var isNameless = false
        for index in rows.indices {
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

    /// How well a line reads as the title of the rows below it, or as a note.
    func titleScore(of line: RowAssembler.Gap.Line, after row: Int) -> Double {
        guard let label, line.cells.count == 1, let item = line.items(in: label)?.first else { return -3 }
        let bytes = source.bytes
        let range = item.bytes
        var score = -1.2
        if bytes[range.upperBound - 1] == 0x3A || (bytes[range.upperBound - 1] == 0x2D && isAfterColon(range)) {
            score += 2
        }
        if isCapitals(range) { score += 1.2 }
        if bytes[range.lowerBound] == 0x2A || bytes[range.lowerBound] == 0x5B { score += 1 }
        if row >= 0, let above = rows[row].items(in: label)?.first,
            AlignedWords.opensTotal(bytes.span, above.bytes)
        {
            score += 1
        }
        if !named.isEmpty, named.contains(Self.folded(bytes, range)) { score += 3 }
        return score
    }

    /// Whether a line opens a note: a star or a number in square brackets before words.
    static func opensNote(_ bytes: [UInt8], _ item: AlignedItem) -> Bool {
        let first = bytes[item.bytes.lowerBound]
        return first == 0x2A || (first == 0x5B && item.bytes.count > 4)
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

    /// What a total is of: the label without the word for it and what joins the two.
    private static func total(_ item: AlignedItem, _ bytes: [UInt8]) -> String? {
        var words = item.words.map { folded(bytes, $0.bytes) }
        let isTotal: (String) -> Bool = { $0 == "total" || $0 == "subtotal" || $0 == "sub-total" }
        if let first = words.first, isTotal(first) {
            words.removeFirst()
            while let next = words.first, ["-", "–", "for", "of", "on"].contains(next) { words.removeFirst() }
        } else if let last = words.last, isTotal(last) {
            words.removeLast()
        } else {
            return nil
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A stretch in lower case, with single spaces and no colon at its end.
    private static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var folded: [UInt8] = []
        for index in range where bytes[index] != 0x20 || folded.last != 0x20 {
            folded.append(TextBytes.lowered(bytes[index]))
        }
        while let last = folded.last, last == 0x3A || last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }
}
