import Lexicon

/// Moves the ends of names that stand one space apart on a line of a heading to where known names end.
///
/// On so close a line places leave several readings: "Current Budget Forecast" stands as well over one column and
/// "Outturn" over the next as "Current Budget" and "Forecast Outturn" do. What tells is that these are headings of
/// columns and those are not.
struct HeadingNames {
    let frame: ColumnFrame
    let kinds: WordKinds
    let phrases: HeadingPhrases

    /// The most words of a name on one line, and on a line that is dealt out.
    private static let longest = 5
    private static let widest = 40
    /// A column without a name.
    private static let nameless = -3.0
    /// A cut between words one space apart, and how far a name stands from its figures, by character.
    private static let cut = -0.3
    /// Half of what stands in brackets.
    private static let open = -3.0
    private static let offset = -0.12
    private static let mostOffset = 14.0
    /// How much better other ends have to be.
    private static let margin = 1.0

    /// Names one space apart on a line, and the columns that they may stand over.
    private struct Run {
        var places: Range<Int>
        var columns: ClosedRange<Int>
        var words: [AlignedWord]
    }

    /// - Parameter lines: the pieces of each line, the lowest first.
    func settled(_ lines: [[HeadingPiece]]) -> [[HeadingPiece]] {
        var lines = lines
        for index in lines.indices {
            for run in runs(in: lines[index]).reversed() where !isClear(run, index, lines) {
                guard let pieces = dealt(run, index, lines) else { continue }
                lines[index].replaceSubrange(run.places, with: pieces)
            }
        }
        return lines
    }

    private func runs(in line: [HeadingPiece]) -> [Run] {
        var runs: [Run] = []
        var start = line.startIndex
        while start < line.endIndex {
            var end = start + 1
            while end < line.endIndex, mayMove(line[end]), line[end].start == line[end - 1].end + 1 { end += 1 }
            defer { start = end }
            let words = line[start..<end].flatMap(\.words)
            // Times head columns in order, wherever they stand: no words say more of them.
            guard line[start..<end].allSatisfy(mayMove), !words.contains(where: namesTime), words.count > 1,
                words.count <= Self.widest,
                var first = line[start..<end].first?.columns.lowerBound,
                var last = line[start..<end].last?.columns.lowerBound
            else { continue }
            // A column beside that has nothing on the line may take a word.
            let before = start > line.startIndex ? line[start - 1].columns.upperBound : -1
            let after = end < line.endIndex ? line[end].columns.lowerBound : frame.count
            if first - 1 > before, frame.figures.contains(first - 1) { first -= 1 }
            if last + 1 < after, frame.figures.contains(last + 1) { last += 1 }
            guard last > first else { continue }
            runs.append(Run(places: start..<end, columns: first...last, words: words))
        }
        return runs
    }

    /// Whether places tell which words are of which column: each name stands as what another line says over its column
    /// does, and none could leave a word to a column beside it that has none.
    private func isClear(_ run: Run, _ index: Int, _ lines: [[HeadingPiece]]) -> Bool {
        let others = lines.indices.filter { $0 != index }.flatMap { lines[$0] }.filter {
            !$0.isGroup && run.columns.contains($0.columns.lowerBound) && !kinds.isUnit(AlignedItem($0.words))
        }
        let own = lines[index][run.places]
        guard !others.isEmpty else { return false }
        if own.contains(where: { $0.words.count > 1 }), run.columns.count > own.count { return false }
        return own.allSatisfy { piece in
            let over = others.filter { $0.columns == piece.columns }
            return over.isEmpty || over.contains { $0.agrees(with: piece) }
        }
    }

    /// Whether a word is a year, a quarter or a month: "31 March".
    private func namesTime(_ word: AlignedWord) -> Bool {
        kinds.namesPeriod(AlignedItem(word)) || kinds.words.months.contains(kinds.bytes.span, word.bytes)
    }

    private func mayMove(_ piece: HeadingPiece) -> Bool {
        !piece.isGroup && frame.figures.contains(piece.columns.lowerBound)
            && !piece.words.allSatisfy { kinds.isUnit($0.bytes) }
    }

    /// The words of a run over its columns in order, where that is better than what was found.
    private func dealt(_ run: Run, _ index: Int, _ lines: [[HeadingPiece]]) -> [HeadingPiece]? {
        let (words, columns) = (run.words, Array(run.columns))
        let own = lines[index][run.places]
        var now = Double(own.count - 1) * Self.cut
        for column in columns {
            let piece = own.first { $0.columns.lowerBound == column }
            now += score(of: piece.map { Array($0.words) } ?? [], over: column, index, lines)
        }
        var best = Array(repeating: -Double.infinity, count: words.count + 1)
        best[0] = 0
        var from: [[Int]] = []
        for column in columns {
            var next = Array(repeating: -Double.infinity, count: words.count + 1)
            var came = Array(repeating: 0, count: words.count + 1)
            for start in best.indices where best[start].isFinite {
                for end in start...min(words.count, start + Self.longest) {
                    let cut = end > start && start > 0 ? Self.cut : 0
                    let total = best[start] + cut + score(of: Array(words[start..<end]), over: column, index, lines)
                    if total > next[end] {
                        next[end] = total
                        came[end] = start
                    }
                }
            }
            best = next
            from.append(came)
        }
        guard best[words.count] > now + Self.margin else { return nil }
        var pieces: [HeadingPiece] = []
        var end = words.count
        for (column, came) in zip(columns, from).reversed() {
            let start = came[end]
            if start < end {
                let line = own[own.startIndex].line
                pieces.append(HeadingPiece(words: Array(words[start..<end]), columns: column...column, line: line))
            }
            end = start
        }
        return pieces.reversed()
    }

    /// How well the words of a line over a column, with those of the other lines, are known as a heading.
    private func score(of words: [AlignedWord], over column: Int, _ index: Int, _ lines: [[HeadingPiece]]) -> Double {
        var name: [HeadingWord] = []
        for other in lines.indices.reversed() {
            let pieces = lines[other].filter { $0.columns == column...column }
            let printed = other == index ? words : pieces.flatMap(\.words)
            let line = lines[other].first?.line ?? 0
            name += printed.filter { !kinds.isUnit($0.bytes) }.enumerated().map { place, word in
                HeadingWord(
                    text: String(decoding: kinds.bytes[word.bytes], as: UTF8.self),
                    line: line,
                    bytes: word.bytes,
                    kind: word.kind == .period || word.kind == .year ? .period : .word,
                    startsLine: place == 0
                )
            }
        }
        guard !name.isEmpty else { return Self.nameless }
        // A time by itself may be that of any column.
        var score = name.allSatisfy { $0.kind == .period } ? 0 : phrases.score(of: name[...])
        let brackets = name.reduce(0) { $0 + $1.text.utf8.count { $0 == 0x28 } - $1.text.utf8.count { $0 == 0x29 } }
        if brackets != 0 { score += Self.open }
        if let first = words.first, let last = words.last {
            let off = min(Self.mostOffset, frame.misfit(first.start, last.end, over: column))
            score += Self.offset * off
        }
        return score
    }
}
