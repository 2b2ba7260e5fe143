import Lexicon

/// Deals the figures of a region out to rows.
///
/// Where rows stand far apart every figure is a piece by itself, and the pieces between two cells of words are a row.
/// Where they stand close, a column is a piece of as many lines as rows: pieces of one height that have together as
/// many figures a line as the table has columns are so many rows, one column behind the other.
struct LooseRows {
    let source: SourceText
    let words: PaperWords

    /// A row as it was dealt out; nil where its figures count out to no row.
    struct Dealt {
        var values: [FusedWord]
        var isWhole: Bool
    }

    /// How many rows have which number of figures.
    static func widths(of runs: [LooseRun]) -> [Int: Int] {
        var tally: [Int: Int] = [:]
        for run in runs { for part in parts(of: run) { tally[part.width, default: 0] += part.rows } }
        return tally
    }

    /// Neighbours of one height, and how many figures they have a line.
    private static func parts(of run: LooseRun) -> [(pieces: Range<Int>, rows: Int, width: Int)] {
        var parts: [(pieces: Range<Int>, rows: Int, width: Int)] = []
        for (index, piece) in run.figures.enumerated() {
            let width = piece.width ?? 0
            if let last = parts.last, last.rows == piece.lines.count, last.width > 0, width > 0 {
                parts[parts.count - 1] = (last.pieces.lowerBound..<index + 1, last.rows, last.width + width)
            } else {
                parts.append((index..<index + 1, piece.lines.count, width))
            }
        }
        return parts
    }

    func deal(_ run: LooseRun, count: Int) -> [Dealt] {
        var dealt: [Dealt] = []
        for part in Self.parts(of: run) {
            let pieces = run.figures[part.pieces]
            let isNamed = part.width == count || part.rows > 1
            guard part.width > 0, part.width % count == 0, isNamed, let bands = bands(Array(pieces), count) else {
                dealt += pieces.flatMap(\.lines).map { Dealt(values: $0, isWhole: false) }
                continue
            }
            for band in bands {
                for row in 0..<part.rows {
                    dealt.append(Dealt(values: band.flatMap { $0.lines[row] }, isWhole: true))
                }
            }
        }
        return joined(dealt)
    }

    /// The figures without the number of a paragraph behind them, where they are one more than a row has.
    func trimmed(_ run: LooseRun, count: Int) -> LooseRun {
        let values = run.figures.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.count } }
        guard values > count, values % count == 1, let last = run.figures.last, last.opensBlock,
            last.lines.count == 1, last.lines[0].count == 1, isParagraphNumber(last.lines[0][0])
        else { return run }
        var run = run
        run.figures.removeLast()
        return run
    }

    /// `3`, `2.1`: what may number a paragraph.
    private func isParagraphNumber(_ word: FusedWord) -> Bool {
        let parts = source.bytes[word.bytes].split(separator: 0x2E, omittingEmptySubsequences: false)
        return parts.count <= Self.levels
            && parts.allSatisfy { part in
                (1...Self.longestNumber).contains(part.count) && part.allSatisfy(TextBytes.isDigit)
            }
    }

    private static let levels = 3
    private static let longestNumber = 2

    /// Rows that were printed one behind the other, figure by figure: of two rows or more.
    func chain(_ run: LooseRun, count: Int) -> [[FusedWord]]? {
        guard count > 1, let values = values(run), values.count > count, values.count % count == 0 else { return nil }
        return stride(from: 0, to: values.count, by: count).map { Array(values[$0..<$0 + count]) }
    }

    /// The figures of a run that came one by one.
    func values(_ run: LooseRun) -> [FusedWord]? {
        run.figures.allSatisfy { $0.lines.count == 1 } ? run.figures.flatMap { $0.lines[0] } : nil
    }

    /// How many more rows there are where runs hold several of so many figures.
    static func chained(_ runs: [LooseRun], count: Int) -> Int {
        guard count > 1 else { return 0 }
        return runs.reduce(0) { rows, run in
            let parts = parts(of: run)
            guard parts.count == 1, parts[0].rows == 1, parts[0].width > count, parts[0].width % count == 0 else {
                return rows
            }
            return rows + parts[0].width / count
        }
    }

    /// What counts out to no row stands together: nothing says where a row of it ends.
    private func joined(_ dealt: [Dealt]) -> [Dealt] {
        var joined: [Dealt] = []
        for row in dealt {
            if !row.isWhole, let last = joined.last, !last.isWhole {
                joined[joined.count - 1].values += row.values
            } else {
                joined.append(row)
            }
        }
        return joined
    }

    /// Pieces in stretches that have as many figures a line as there are columns.
    private func bands(_ pieces: [LoosePiece], _ count: Int) -> [[LoosePiece]]? {
        var bands: [[LoosePiece]] = []
        var band: [LoosePiece] = []
        var width = 0
        for piece in pieces {
            band.append(piece)
            width += piece.width ?? 0
            if width > count { return nil }
            if width == count {
                bands.append(band)
                (band, width) = ([], 0)
            }
        }
        return band.isEmpty ? bands : nil
    }

    // MARK: Names

    /// The last of some cells as the names of rows, each in a cell or a line of its own; nil where they don't count
    /// out. The cells before them come back as well.
    func names(_ cells: [LooseCell], count: Int) -> (before: [LooseCell], names: [[FusedWord]])? {
        guard count > 1, var last = cells.last else { return nil }
        // A title in capitals stands over names that are none.
        if last.count == count + 1, isCapitals(last.lines[0]), !isCapitals(last.lines[1]) {
            let title = LooseCell(lines: [last.lines.removeFirst()])
            return lines(of: last, count: count).map { (cells.dropLast() + [title], $0) }
        }
        // There is nothing else that could name them.
        if last.count == count, cells.count == 1 { return ([], last.lines) }
        if last.count >= count {
            guard let lines = lines(of: last, count: count) else { return nil }
            return (Array(cells.dropLast()), lines)
        }
        guard cells.count >= count, cells.suffix(count).allSatisfy({ $0.count <= 2 }) else { return nil }
        return (Array(cells.dropLast(count)), cells.suffix(count).map(\.words))
    }

    /// The lines of a cell as so many names: those that can only go on with the one above do.
    func lines(of cell: LooseCell, count: Int) -> [[FusedWord]]? {
        var names: [[FusedWord]] = []
        for line in cell.lines {
            if let last = names.last, goesOn(last, line) {
                names[names.count - 1] += line
            } else {
                names.append(line)
            }
        }
        return names.count == count ? names : nil
    }

    private func isCapitals(_ line: [FusedWord]) -> Bool {
        let letters = line.lazy.flatMap(\.bytes).map { source.bytes[$0] }.filter { TextBytes.isLetter($0) }
        return letters.count > 2 && !letters.contains(where: TextBytes.isLower)
    }

    func goesOn(_ one: [FusedWord], _ other: [FusedWord]) -> Bool {
        guard let start = one.last?.line, let first = one.first(where: { $0.line == start }), let last = one.last,
            let next = other.first, let end = other.last
        else { return false }
        let bytes = source.bytes
        return LabelWrapping.goesOn(bytes, next.bytes.lowerBound..<end.bytes.upperBound)
            || LabelWrapping.isUnfinished(bytes, first.bytes.lowerBound..<last.bytes.upperBound, words)
    }
}
