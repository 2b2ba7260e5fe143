import Figures
import Lexicon

/// Finds the rows without a name whose figures are the sums of the rows above: totals that the page leaves nameless.
///
/// The words beside such a row belong to others: to the row above, or as a title to those below.
struct SilentTotals {
    private let bytes: [UInt8]
    private let words: PaperWords
    private let label: Int
    private let figures: [Int]
    /// What the rows of one group and of all groups make in each column; nil where a figure is not known.
    private var group: [ExactDecimal?]
    private var all: [ExactDecimal?]
    private var rowsInGroup = 0
    private var rowsInAll = 0

    /// - Returns: the rows, by their place among all.
    static func rows(
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap],
        in columns: AlignedColumns,
        bytes: [UInt8],
        words: PaperWords
    ) -> Set<Int> {
        guard let label = columns.label, case let named = rows.count(where: { $0.items(in: label) != nil }),
            named < rows.count, named * Self.leastNamed >= rows.count
        else { return [] }
        var totals = SilentTotals(bytes: bytes, words: words, label: label, figures: columns.figureColumns)
        return Set(rows.indices.filter { totals.read(rows[$0], between: gaps[$0], and: gaps[$0 + 1]) })
    }

    private init(bytes: [UInt8], words: PaperWords, label: Int, figures: [Int]) {
        self.bytes = bytes
        self.words = words
        self.label = label
        self.figures = figures
        group = Array(repeating: .zero, count: figures.count)
        all = group
    }

    /// Whether a row is such a total; else its figures count.
    private mutating func read(
        _ row: RowAssembler.FigureRow,
        between above: RowAssembler.Gap,
        and below: RowAssembler.Gap
    ) -> Bool {
        let name = row.items(in: label)?.first
        if let name, words.totals.containsStart(of: bytes.span, name.bytes) {
            close()
            return false
        }
        let values = figures.map { column in row.items(in: column)?.first.flatMap(value) }
        if name == nil, !isBesideTotal(above, below) {
            if isMade(values, of: group, rows: rowsInGroup) || isMade(values, of: all, rows: rowsInAll) {
                close()
                return true
            }
        }
        for (place, column) in figures.enumerated() {
            let isBlank = row.items(in: column) == nil
            group[place] = isBlank ? group[place] : sum(group[place], values[place])
            all[place] = isBlank ? all[place] : sum(all[place], values[place])
        }
        rowsInGroup += 1
        rowsInAll += 1
        return false
    }

    private mutating func close() {
        group = Array(repeating: .zero, count: figures.count)
        rowsInGroup = 0
    }

    /// Whether words right above or below call the row a total: its name wraps around it.
    private func isBesideTotal(_ above: RowAssembler.Gap, _ below: RowAssembler.Gap) -> Bool {
        (above.lines.suffix(Self.reach) + below.lines.prefix(1)).contains { line in
            line.items(in: label)?.first.map { words.totals.containsStart(of: bytes.span, $0.bytes) } == true
        }
    }

    private static let reach = 3
    /// Where fewer than one in so many rows has its name beside its figures, names stand above or below these.
    private static let leastNamed = 3

    /// Whether figures are, in two of three columns and more than one, what two rows or more make.
    private func isMade(_ values: [ExactDecimal?], of sums: [ExactDecimal?], rows: Int) -> Bool {
        guard rows > 1 else { return false }
        var met = 0
        var missed = 0
        for (value, sum) in zip(values, sums) {
            guard let value, let sum, !value.isZero || !sum.isZero else { continue }
            if value == sum { met += 1 } else { missed += 1 }
        }
        return met >= min(Self.fewest, figures.count) && met >= 2 * missed
    }

    private static let fewest = 2

    private func sum(_ one: ExactDecimal?, _ other: ExactDecimal?) -> ExactDecimal? {
        guard let one, let other else { return nil }
        return one.adding(other)
    }

    private func value(_ item: AlignedItem) -> ExactDecimal? {
        switch FigureReader.read(bytes.span.extracting(item.bytes)) {
        case .number(let number): number.value
        case .absence(.nilValue): .zero
        default: nil
        }
    }
}
