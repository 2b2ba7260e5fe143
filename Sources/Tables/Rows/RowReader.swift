import Figures
import Lexicon
import Papers

/// Says what each row does from its own cells and words: heading, unit, line, total, share, arrow or note.
///
/// What only the figures can tell (an unlabelled total, an adjustment) is left to ``SumFinder``.
struct RowReader {
    private let lexicon: Lexicon
    private let rowWords: RowWords
    private let grid: Grid
    private let headerRowCount: Int
    private let labelColumn: Int?
    private var group: String?
    /// A label that spans rows below the one it stands in, and how many are still to come.
    private var spanningLabel: (label: Label, rows: Int)?
    /// A cell left of the labels that spans rows: it groups what they name.
    private var spanningGroup: (text: String, rows: Int)?
    private var lastValueUnitIsPercent = false

    private struct Label {
        var text: String
        var words: Words
    }

    struct Reading {
        var label: String
        var labelWords: Words
        var group: String?
        var roles: RowRoles
    }

    static func readings(
        of grid: Grid,
        headerRowCount: Int,
        labelColumn: Int?,
        lexicon: Lexicon
    ) -> [Reading] {
        var reader = RowReader(
            lexicon: lexicon,
            grid: grid,
            headerRowCount: headerRowCount,
            labelColumn: labelColumn
        )
        return grid.rows.indices.map { reader.read(at: $0) }
    }

    private init(lexicon: Lexicon, grid: Grid, headerRowCount: Int, labelColumn: Int?) {
        self.lexicon = lexicon
        rowWords = lexicon.rows
        self.grid = grid
        self.headerRowCount = headerRowCount
        self.labelColumn = labelColumn
    }

    private mutating func read(at index: Int) -> Reading {
        let row = grid.rows[index]
        let named = label(of: row)
        let (label, words) = (named.text, named.words)
        if index < headerRowCount { return header(row, label: label, words: words) }
        let roles = roles(of: row, label: label, words: words)
        if roles.contains(.heading) {
            group = row.filledCells.first?.text.text
            return Reading(label: label, labelWords: words, group: nil, roles: roles)
        }
        let reading = Reading(label: label, labelWords: words, group: spanning(row) ?? group, roles: roles)
        if !roles.isDisjoint(with: [.total, .subtotal]), closesGroup(words, at: index) { group = nil }
        return reading
    }

    /// Whether a total names the group that it is of, `Total expenditure` below `Expenditure`, or nothing at all, where
    /// no other total below it names the group. What follows is of none.
    private func closesGroup(_ total: Words, at index: Int) -> Bool {
        guard let group else { return false }
        let name = Words(group)
        guard !name.isEmpty else { return false }
        if Self.names(name, total) { return true }
        guard total.count <= 2, rowWords.meaning(of: total) != nil, let labelColumn else { return false }
        for row in grid.rows[(index + 1)...] {
            if row.filledPlaces(besides: labelColumn).places.isEmpty { break }
            guard let cell = row.cell(inColumn: labelColumn), rowWords.meaning(of: cell.words) != nil else { continue }
            return !Self.names(name, cell.words)
        }
        return true
    }

    private static func names(_ group: Words, _ total: Words) -> Bool {
        total.count > group.count && total.count <= group.count + 3 && total.firstIndex(of: group) != nil
    }

    /// The text of the cell that spans this row from the left of its label.
    private mutating func spanning(_ row: GridRow) -> String? {
        if let first = row.cells.first, let labelColumn, first.column < labelColumn, first.rowSpan > 1 {
            spanningGroup = (first.text.text, first.rowSpan)
        }
        guard let open = spanningGroup, open.rows > 0 else { return nil }
        spanningGroup?.rows -= 1
        return open.text
    }

    private mutating func label(of row: GridRow) -> Label {
        guard let labelColumn else { return Self.none }
        if let cell = row.cell(inColumn: labelColumn) {
            let text = FootnoteAnchor.removed(from: cell.text.text)
            let isWhole = text.utf8.count == cell.text.text.utf8.count
            let label = Label(text: text, words: isWhole ? cell.words : Words(text))
            if cell.rowSpan > 1 { spanningLabel = (label, cell.rowSpan - 1) }
            if !text.isEmpty || cell.rowSpan > 1 { return label }
        }
        guard let spanning = spanningLabel, spanning.rows > 0 else { return leftmostWords(of: row) ?? Self.none }
        spanningLabel?.rows -= 1
        return spanning.label
    }

    /// What names a row of figures that has no words among the names: `TOTAL PAY` stands at the left, where the other
    /// rows tell their theme.
    private func leftmostWords(of row: GridRow) -> Label? {
        guard let labelColumn, spanningGroup == nil, row.cells.contains(where: \.isFigureLike) else { return nil }
        for cell in row.cells.prefix(while: { $0.column < labelColumn }) where cell.isFilled && cell.rowSpan == 1 {
            guard case .text = cell.reading else { continue }
            return Label(text: FootnoteAnchor.removed(from: cell.text.text), words: cell.words)
        }
        return nil
    }

    private static let none = Label(text: "", words: Words(""))

    /// A row at the top. One that gives only units below a name heads a group as well, if the table has its total.
    private mutating func header(_ row: GridRow, label: String, words: Words) -> Reading {
        var roles: RowRoles = .header
        let others = row.filledCells.filter { $0.column != labelColumn }
        if !others.isEmpty, others.allSatisfy({ isUnit($0) }) {
            roles.insert(.unit)
            if !label.isEmpty, hasTotal(of: label) {
                roles.insert(.heading)
                group = label
            }
        }
        return Reading(label: label, labelWords: words, group: nil, roles: roles)
    }

    private mutating func roles(of row: GridRow, label: String, words: Words) -> RowRoles {
        let (others, isLabelled) = row.filledPlaces(besides: labelColumn)
        if others.isEmpty, !isLabelled { return [] }
        if isRepeatedHeader(row) { return .header }
        if others.isEmpty { return isNote(label) ? .note : .heading }
        if others.count == 1, !isLabelled, row.cells[others[0]].columnSpan > 1 || headsLeft(row.cells[others[0]]) {
            return isNote(row.cells[others[0]].text.text) ? .note : .heading
        }
        if row.all(others, { isUnit($0) }) { return label.isEmpty ? .unit : [.unit, .heading] }
        if row.all(others, { !$0.isFigureLike }), headerRowCount > 0, row.all(others, { namesColumn($0) }) {
            return .header
        }
        let arePercentages = row.all(others) { Self.isPercent($0) }
        // Percentages below a row of amounts: the share that each of them makes.
        let areShares = arePercentages && !lastValueUnitIsPercent
        if label.isEmpty {
            if row.all(others, { if case .trend = $0.reading { true } else { false } }) { return .trend }
            if areShares { return .share }
        } else if areShares, namesShares(words, of: others.count) {
            return .share
        }
        lastValueUnitIsPercent = arePercentages
        switch rowWords.meaning(of: words) {
        case .total: return .total
        case .subtotal: return .subtotal
        case .memorandum: return .memorandum
        case nil: return .line
        }
    }

    private func isUnit(_ cell: GridCell) -> Bool {
        // Every row asks this of its first figure, so a number is turned away before its words are counted.
        guard case .text = cell.reading else { return false }
        return lexicon.units.meaning(of: cell.words)?.isMark == true
    }

    private func isRepeatedHeader(_ row: GridRow) -> Bool {
        grid.rows[..<headerRowCount].contains { header in
            header.cells.count == row.cells.count
                && row.cells.indices.allSatisfy { place in
                    let (heading, again) = (header.cells[place].text.text, row.cells[place].text.text)
                    return RepeatedHeading.isSame(heading, as: again, ofFirstColumn: place == 0)
                }
                || row.section == .head
                    && RepeatedHeading.haveSameWords(header.cells.map(\.text.text), row.cells.map(\.text.text))
        }
    }

    /// Whether words in the body name a column anew: they declare a unit or are a heading that the lexicon knows.
    private func namesColumn(_ cell: GridCell) -> Bool {
        let words = cell.words
        guard words.count <= 12 else { return false }
        return lexicon.unit(in: words)?.meaning.isMark == true && lexicon.columns.longestMatch(in: words) != nil
    }

    /// `% of total`, or several percentages under a label that says little but that: "Percentage of residents who
    /// agree" is a measure.
    private func namesShares(_ label: Words, of count: Int) -> Bool {
        if let match = lexicon.columns.longestMatch(in: label), match.meaning.role == .share,
            match.words.count == label.count
        {
            return true
        }
        return count > 1 && label.count <= Self.longestShare
            && lexicon.unit(in: label)?.meaning.declaration.unit == .percent
    }

    /// "Percentage of target"
    private static let longestShare = 3

    private static func isPercent(_ cell: GridCell) -> Bool {
        if case .number(let number) = cell.reading { number.unit == .percent } else { false }
    }

    /// Whether words alone left of the labels head the rows below: no number of a row.
    private func headsLeft(_ cell: GridCell) -> Bool {
        guard let labelColumn, cell.column < labelColumn, case .text = cell.reading else { return false }
        let bytes = cell.text.text.utf8
        return cell.rowSpan == 1 && bytes.count > 2 && (bytes.contains(0x20) || !bytes.contains { $0.isDigit })
    }

    private func isNote(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first == UInt8(ascii: "*") || text.utf8.count > 160
    }

    /// Whether a row of the table is the total of what a label names, and other groups follow that have theirs.
    private func hasTotal(of label: String) -> Bool {
        let words = Words(label)
        guard grid.rows[headerRowCount...].contains(where: { $0.filledCells.map(\.column) == [labelColumn] }) else {
            return false
        }
        return grid.rows[headerRowCount...].contains { row in
            guard let labelColumn, let cell = row.cell(inColumn: labelColumn) else { return false }
            let total = cell.words
            return total.count > words.count && total.firstIndex(of: words) != nil
                && lexicon.rows.meaning(of: total) != nil
        }
    }
}
