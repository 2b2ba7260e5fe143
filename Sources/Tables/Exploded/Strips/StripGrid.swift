import Figures
import Lexicon
import Papers

/// Rows of labels and values, as counting gave them.
struct StripGrid {
    struct Row {
        /// The cells of text, the label first; nil where none is known.
        var texts: [[Int]?]
        /// Nil where the place of a value is not known. Empty in a row that heads a group.
        var values: [Int?]
        /// Put together over a border where rows usually end: stands only where a sum holds in it.
        var isDoubtful = false

        var isHeading: Bool { values.isEmpty }
    }

    var rows: [Row] = []
    /// Parts of lines for each column of values, its unit among them; empty where they are not told.
    var headings: [[StripPart]] = []
    /// What heads the names of the rows, or the unit that stands there.
    var corner: [StripPart] = []
    /// Pieces that the headings took, and text over them that names the table or the column of labels.
    var passed: Set<Int> = []
    /// Whether the values were printed one column after the other.
    var isByColumns = false
    /// Whether a column that nothing proves was left out.
    var isPartial = false
    /// Whether lines between the values of two rows may belong to the label of either.
    var hasDoubtfulLabels = false
    /// Lines before the labels that could be one of them.
    var linesBefore = 0
    var isClean: Bool { linesBefore == 0 }
    /// Whether every value stands in a block of its own, so that no block shows a column.
    var isLoose = false

    var valueCount: Int { rows.map(\.values.count).max() ?? 0 }
    var textCount: Int { rows.map(\.texts.count).max() ?? 0 }

    /// The grid as a table that was counted out; pieces of its lines that it took nowhere are refused.
    func arrangement(over lines: ClosedRange<Int>, how: String) -> ExplodedArrangement {
        let texts = max(1, textCount)
        let cells = rows.map { row -> [[Int]?] in
            let labels = (0..<texts).map { $0 < row.texts.count ? row.texts[$0] : nil }
            return labels + (0..<valueCount).map { $0 < row.values.count ? row.values[$0].map { [$0] } : nil }
        }
        let taken = pieces.union(passed)
        var arrangement = ExplodedArrangement(
            plan: RecordPlan(texts: texts, values: Array(repeating: .amount, count: valueCount)),
            rows: cells,
            refused: lines.filter { !taken.contains($0) },
            headings: passed,
            how: how,
            isCounted: true,
            share: 1
        )
        if !headings.isEmpty || !corner.isEmpty {
            let values = headings.isEmpty ? Array(repeating: [], count: valueCount) : headings
            arrangement.columnHeadings = [corner] + Array(repeating: [], count: texts - 1) + values
        }
        return arrangement
    }

    /// Every piece that stands in a row.
    var pieces: Set<Int> {
        Set(rows.flatMap { $0.texts.compactMap(\.self).flatMap(\.self) + $0.values.compactMap(\.self) })
    }
}

/// Part of a line of the source.
struct StripPart: Hashable, Sendable {
    var line: Int
    var bytes: Range<Int>
    var text: String

    init(line: Int, bytes: Range<Int>, text: String) {
        self.line = line
        self.bytes = bytes
        self.text = text
    }

    init(_ piece: ExplodedPiece) {
        line = piece.line
        bytes = piece.bytes
        text = piece.text
    }
}
