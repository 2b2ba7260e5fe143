import Lexicon

/// Says which lines of a table of words are one row: all together, since cells stand at the top of their row, at its
/// foot or in its middle throughout.
struct WordTableRows {
    struct Line {
        var number: Int
        /// What stands in each column.
        var cells: [AlignedItem?]
        /// Whether a blank line stands above it.
        var isParted: Bool
    }

    private enum Setting: CaseIterable {
        case top, middle, bottom
    }

    /// What a line that stands on the wrong side in its row costs, for each column.
    private static let misplaced = 0.8
    /// What a row without anything in the first column costs, and one with nothing in any other.
    private static let nameless = 2.5
    private static let lone = 1.0
    /// What each further column costs that a line inside a row has.
    private static let full = 1.0
    /// The most lines of a row.
    private static let most = 16

    private let lines: [Line]
    private let columns: Int
    /// What speaks for a cell's going on with the one above it in its column, and where that one stands.
    private let joints: [[(above: Int, evidence: Double)?]]

    init(_ lines: [Line], columns: Int, bytes: [UInt8], words: PaperWords) {
        self.lines = lines
        self.columns = columns
        var widths = Array(repeating: 1, count: columns)
        for line in lines {
            for (column, cell) in line.cells.enumerated() {
                if let cell { widths[column] = max(widths[column], cell.end - cell.start) }
            }
        }
        // Where every line stands apart, blank lines part no rows.
        let isSpaced = lines.dropFirst().allSatisfy(\.isParted)
        var last: [Int?] = Array(repeating: nil, count: columns)
        joints = lines.indices.map { index in
            (0..<columns).map { column in
                guard let cell = lines[index].cells[column] else { return nil }
                defer { last[column] = index }
                guard let above = last[column], let upper = lines[above].cells[column] else { return nil }
                // The items of a list in a cell.
                if Self.opensItem(bytes, cell), lines[index].cells[0] == nil { return (above, Self.item) }
                let evidence = LabelWrapping.evidence(
                    bytes,
                    upper,
                    cell,
                    width: widths[column],
                    isParted: !isSpaced && lines[(above + 1)...index].contains(where: \.isParted),
                    words: words
                )
                return (above, evidence)
            }
        }
    }

    /// What speaks for the item of a list being in the cell of the one above.
    private static let item = 1.5

    /// Whether a bullet or a dash stands before words.
    private static func opensItem(_ bytes: [UInt8], _ cell: AlignedItem) -> Bool {
        guard cell.words.count > 1, case let mark = cell.words[0].bytes, let first = mark.first else { return false }
        return mark.count <= 3 && (first == 0x2D || first >= 0xC2) && cell.words[0].end - cell.words[0].start == 1
    }

    /// The lines of each row.
    func rows() -> [Range<Int>] {
        var best: (score: Double, rows: [Range<Int>]) = (-.infinity, [])
        for setting in Setting.allCases {
            let found = rows(setting)
            if found.score > best.score { best = found }
        }
        return best.rows
    }

    private func rows(_ setting: Setting) -> (score: Double, rows: [Range<Int>]) {
        var scores = [0.0]
        var starts = [0]
        for end in 1...lines.count {
            var best = (score: -Double.infinity, start: end - 1)
            for start in max(0, end - Self.most)..<end {
                let score = scores[start] + score(start..<end, setting)
                if score > best.score { best = (score, start) }
            }
            scores.append(best.score)
            starts.append(best.start)
        }
        var rows: [Range<Int>] = []
        var end = lines.count
        while end > 0 {
            rows.append(starts[end]..<end)
            end = starts[end]
        }
        return (scores[lines.count], rows.reversed())
    }

    private func score(_ row: Range<Int>, _ setting: Setting) -> Double {
        var score = 0.0
        var filled = 0
        for column in 0..<columns {
            var first: Int?
            var last = row.lowerBound
            for line in row where lines[line].cells[column] != nil {
                first = first ?? line
                last = line
                if let joint = joints[line][column] {
                    score += joint.above >= row.lowerBound ? joint.evidence : -0.5 * joint.evidence
                }
            }
            guard let first else {
                if column == 0 { score -= Self.nameless }
                continue
            }
            filled += 1
            let (above, below) = (first - row.lowerBound, row.upperBound - 1 - last)
            let misplaced =
                switch setting {
                case .top: above
                case .bottom: below
                case .middle: max(0, abs(above - below) - 1)
                }
            score -= Self.misplaced * Double(misplaced)
        }
        if filled == 1, columns > 2 { score -= Self.lone }
        for line in row.dropFirst() {
            let count = lines[line].cells.count { $0 != nil }
            score -= Self.full * Double(max(0, lines[line].cells[0] == nil ? count - 1 : 2 * (count - 1)))
        }
        return score
    }
}
