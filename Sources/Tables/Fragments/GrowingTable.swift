import Figures
import Lexicon
import Papers

/// A table that is being put together of its fragments.
struct GrowingTable {
    private let start: Block
    private var region: TableRegion
    private let columnCount: Int
    /// The words of the caption above it.
    let caption: Words?
    private let lexicon: Lexicon
    private var ranges: [ClosedRange<Int>]
    /// From the first row that stands in prose on, all is one stretch of the paper.
    private var isLoose = false

    /// How many of its last rows say how the table's numbers are printed and its rows called.
    private static let memory = 128
    /// The heading of a group within a table is no sentence.
    private static let longestHeading = 80

    init(_ block: Block, _ region: TableRegion, caption: Words?, lexicon: Lexicon) {
        start = block
        self.region = region
        columnCount = FragmentShape.columnCount(of: region)
        self.caption = caption
        self.lexicon = lexicon
        ranges = [block.lines]
    }

    mutating func append(_ rows: [SourceRow], remarks: [TableRemark], isLoose loose: Bool) {
        guard let first = rows.first, let last = rows.last else { return }
        let lines = first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)
        if isLoose, let previous = ranges.last {
            ranges[ranges.count - 1] = previous.lowerBound...max(previous.upperBound, lines.upperBound)
        } else {
            ranges.append(lines)
        }
        isLoose = isLoose || loose
        region.rows += rows
        region.remarks += remarks
    }

    /// The whole table as one block.
    var block: Block {
        guard ranges.count > 1 else { return start }
        var whole = start
        var region = region
        region.fragments = ranges
        whole.kind = .table(region)
        whole.lines = start.lines.lowerBound...max(start.lines.upperBound, ranges[ranges.count - 1].upperBound)
        return whole
    }

    // MARK: What may follow

    /// Whether a fragment opens with the table's header again.
    ///
    /// - Parameter isSamePage: Nothing stands between. A table that has its total is then closed, and the next one
    ///   has the same columns.
    func repeatsHeader(_ next: TableRegion, isSamePage: Bool) -> Bool {
        if region.layout == .aligned, next.layout == .aligned {
            guard FragmentShape.sharesHead(region, next) else { return false }
            return next.startsPage || !isSamePage || !endsInTotal
        }
        guard let own = region.rows.first, let other = next.rows.first, FragmentShape.mayBeJoined(next) else {
            return false
        }
        guard own.cells.count == other.cells.count, own.cells.count > 1,
            zip(own.cells, other.cells).allSatisfy({ $0.text.text == $1.text.text })
        else { return false }
        guard FragmentShape.isHeader(own) else { return false }
        // Two lists of words under one heading are as likely two tables.
        return !isSamePage || (!endsInTotal && !decimals.isEmpty && !FragmentShape.decimals(of: next.rows).isEmpty)
    }

    /// Whether a fragment without a header goes on with the rows of the table. Below its total only totals do.
    func goesOn(in next: TableRegion) -> Bool {
        guard hasRows(like: next), let first = next.rows.first else { return false }
        if isTotal(first) { return true }
        return hasHeader && (!endsInTotal || (next.startsPage && endsInGroupTotal)) && !repeatsLabel(of: next)
    }

    /// Whether the last row is the total of what a title above it names: the next group comes after it.
    private var endsInGroupTotal: Bool {
        guard let last = region.rows.last else { return false }
        let words = Words(FragmentShape.label(of: last))
        if lexicon.rows.meaning(of: words) == .subtotal { return true }
        return region.rows.suffix(Self.memory).contains { row in
            guard row.section != .head, isTitle(row) else { return false }
            let title = Words(FragmentShape.label(of: row))
            return words.count > title.count && words.count <= title.count + 2 && words.firstIndex(of: title) != nil
        }
    }

    /// Whether the rows of a fragment have the columns and the decimals of this table, and no header of their own.
    func hasRows(like next: TableRegion) -> Bool {
        guard next.layout == region.layout, let opening = next.rows.first, opening.section != .head else {
            return false
        }
        guard FragmentShape.columnCount(of: next) == columnCount else { return false }
        // A page may begin with the title of a group.
        let titles = next.layout == .aligned && next.startsPage ? next.rows.prefix(2).prefix(while: isTitle).count : 0
        guard titles < next.rows.count, case let first = next.rows[titles], FragmentShape.hasFigure(first),
            !FragmentShape.label(of: first).isEmpty
        else { return false }
        return FragmentShape.areDecimals(of: next.rows, among: decimals)
    }

    /// Whether a row is nothing but a name.
    private func isTitle(_ row: SourceRow) -> Bool {
        row.cells.count { !$0.text.isEmpty } == 1 && !FragmentShape.label(of: row).isEmpty
    }

    var lastLine: Int { ranges[ranges.count - 1].upperBound }

    /// Whether a fragment goes on below a line of words that stands right between the two: rows of as many columns, the
    /// first with its name and a figure, printed as the table's own are.
    func mayHold(_ next: TableRegion, below title: Block) -> Bool {
        guard next.layout == region.layout, let first = next.rows.first, first.section != .head, columnCount > 2,
            FragmentShape.columnCount(of: next) == columnCount, title.number == nil,
            title.text.text.utf8.count <= Self.longestHeading, Self.mayHead(title.text.text)
        else { return false }
        guard hasHeader, FragmentShape.hasFigure(first), !FragmentShape.label(of: first).isEmpty else { return false }
        // Below headings that have no row yet all rows are theirs.
        if region.rows.count == 1 { return true }
        if FragmentShape.decimals(of: next.rows).isEmpty { return printsAlike(first) }
        let own = decimals
        return own.isEmpty || FragmentShape.areDecimals(of: next.rows, among: own)
    }

    /// A heading within a table has no digits but those of its own number: `101 Administration`.
    private static func mayHead(_ title: String) -> Bool {
        let bytes = title.utf8
        let rest = bytes.drop { $0.isDigit }
        guard !rest.contains(where: { $0.isDigit }) else { return false }
        return rest.startIndex == bytes.startIndex || rest.first == 0x20 && rest.count > 2
    }

    /// Whether the figures of a row have the units of those above them: where all are percentages, no decimals tell.
    private func printsAlike(_ row: SourceRow) -> Bool {
        row.cells.indices.allSatisfy { index in
            guard case .number(let number) = FigureReader.read(row.cells[index].text.text) else { return true }
            for other in region.rows.suffix(Self.memory).reversed() where other.cells.indices.contains(index) {
                if case .number(let above) = FigureReader.read(other.cells[index].text.text) {
                    return above.unit == number.unit
                }
            }
            return false
        }
    }

    /// The row of the table that a paragraph right below it is: its total by the words, or a figure set apart in bold.
    func looseRow(in block: Block) -> SourceRow? {
        guard block.number == nil, columnCount == 2 else { return nil }
        guard let loose = LooseRow(block.text), loose.label.text.utf8.count <= LooseRow.longestLabel else { return nil }
        if loose.number.unit == nil {
            guard decimals.contains(loose.number.decimals) else { return nil }
        } else if loose.number.unit != .percent {
            return nil
        }
        let isTotal = lexicon.rows.meaning(of: Words(loose.label.text)) != nil
        guard isTotal || loose.isSetApart else { return nil }
        return SourceRow(
            cells: [SourceCell(text: loose.label), SourceCell(text: loose.figure, isBold: loose.isSetApart)],
            lines: block.lines
        )
    }

    private var decimals: Set<Int> { FragmentShape.decimals(of: region.rows.suffix(Self.memory)) }

    private var hasHeader: Bool { region.rows.first.map(FragmentShape.isHeader) ?? false }

    private var endsInTotal: Bool {
        guard let last = region.rows.last, FragmentShape.hasFigure(last) else { return false }
        return isTotal(last) || FragmentShape.label(of: last).isEmpty
    }

    private func isTotal(_ row: SourceRow) -> Bool {
        lexicon.rows.meaning(of: Words(FragmentShape.label(of: row))) != nil
    }

    /// Whether a row below is called as one of the rows since the last heading is.
    private func repeatsLabel(of next: TableRegion) -> Bool {
        var labels: Set<String> = []
        for row in region.rows.suffix(Self.memory).reversed() {
            guard FragmentShape.hasFigure(row) else { break }
            labels.insert(FragmentShape.words(of: row))
        }
        return next.rows.contains { labels.contains(FragmentShape.words(of: $0)) }
    }
}
