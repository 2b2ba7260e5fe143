import Lexicon

/// Reads the heading of a region: the lines above its first row, from the lowest upwards.
struct HeadingReader {
    let source: SourceText
    let cutter: LineCutter
    let frame: ColumnFrame
    let words: PaperWords
    private let phrases: HeadingPhrases?

    struct Heading {
        /// The pieces of each line, the lowest line first.
        var lines: [[HeadingPiece]] = []
        var firstLine: Int?
        /// Whether as many names as the groups below repeat were dealt out to these.
        var hasRepeats = false
        /// What names the table in the corner over its labels: `Table 3.1`.
        var caption: HeadingPiece?
        /// Lines between the heading and the first row, which belong to either.
        var between: [AlignedLine] = []
    }

    init(_ source: SourceText, cutter: LineCutter, frame: ColumnFrame, words: PaperWords, phrases: HeadingPhrases?) {
        self.phrases = phrases
        self.source = source
        self.cutter = cutter
        self.frame = frame
        self.words = words
    }

    func heading(in above: [LinesAbove.Line]) -> Heading {
        var heading = placed(above)
        if let phrases {
            heading.lines = HeadingNames(frame: frame, kinds: cutter.kinds, phrases: phrases).settled(heading.lines)
        }
        return heading
    }

    /// The heading by where its words stand.
    private func placed(_ above: [LinesAbove.Line]) -> Heading {
        let joints = HeadingJoints(bytes: source.bytes, frame: frame, kinds: cutter.kinds, words: words)
        let above = above.map { LinesAbove.Line(line: frame.parted(joints.cut($0.line)), blanks: $0.blanks) }
        let anchor = HeadingAnchor(above, frame: frame, kinds: cutter.kinds)
        let plain = read(above, Known(lines: anchor.lines, isAdrift: anchor.isAdrift))
        let score = HeadingScore(frame: frame, kinds: cutter.kinds, words: words, phrases: phrases)
        guard frame.figures.count > 1, !isLabelAmongFigures, !plain.hasRepeats else { return plain }
        var best = (heading: plain, cost: score.cost(of: plain.lines))
        if let grouped = HeadingTiles(frame: frame, lines: plain.lines).grouped(),
            case let cost = score.cost(of: grouped), cost < best.cost - Self.margin
        {
            best.heading.lines = grouped
            best.cost = cost
        }
        if score.isCertain(best.heading.lines) { return best.heading }
        // Line by line it does not read well: all lines together, as many of the lowest as are no groups' names.
        let block = above.prefix(Self.reach).prefix {
            !$0.line.isRow && $0.blanks <= 1 && !isNumbered($0.line) && !isSentence($0.line) && !isTitle($0.line)
                && (longestName($0.line) < Self.sentence || mayBeNames($0.line))
        }
        .filter { !isTextOnly($0.line) }
        func offer(_ pieces: [Int: [HeadingPiece]]?) {
            guard let pieces else { return }
            let heading = read(above, Known(lines: pieces, isAdrift: true, isSettled: true))
            let cost = score.cost(of: heading.lines)
            if cost < best.cost - Self.margin { best = (heading, cost) }
        }
        for count in block.indices.map({ $0 + 1 }) {
            let lines = block.prefix(count).map(\.line)
            offer(HeadingSolver(lines, frame: frame, words: words, kinds: cutter.kinds)?.pieces())
            if let phrases {
                offer(
                    HeadingCuts(lines, frame: frame, words: words, kinds: cutter.kinds, phrases: phrases)?.pieces()
                )
            }
        }
        return best.heading
    }

    /// Whether figures stand on both sides of the names of the rows: words over these are no names of columns.
    private var isLabelAmongFigures: Bool {
        guard let label = frame.label, let first = frame.figures.first else { return false }
        return first < label
    }

    /// What is known of lines before they are read one by one.
    private struct Known {
        /// What lines say over which columns, by their numbers.
        var lines: [Int: [HeadingPiece]]
        /// Whether names stand outside their columns, so that the lines above go by them.
        var isAdrift: Bool
        /// Whether these lines name single columns and no groups.
        var isSettled = false
    }

    /// Whether many words one space apart may be the names of columns: they run over several columns of figures, and
    /// none of them is one that only a sentence has.
    private func mayBeNames(_ line: AlignedLine) -> Bool {
        guard frame.figures.count >= 3, let item = line.items.max(by: { $0.words.count < $1.words.count }),
            item.words.count <= Self.longest * frame.figures.count
        else { return false }
        let covered = frame.figures.count {
            item.start < frame.boxes[$0].upperBound && frame.boxes[$0].lowerBound < item.end
        }
        return covered * 2 >= frame.figures.count
            && !item.words.contains { words.sentenceWords.contains(source.bytes.span, $0.bytes) }
    }

    /// By how much another reading has to be better than one before it.
    private static let margin = 0.05
    /// The most words that a name has on one line, on average.
    private static let longest = 5
    /// How many lines are read together at most.
    private static let reach = 6
    /// So many words one space apart are no name.
    static let sentence = 12

    private func read(_ above: [LinesAbove.Line], _ known: Known) -> Heading {
        var heading = Heading()
        var frame = frame
        if known.isAdrift { for pieces in known.lines.values { frame.grow(with: pieces) } }
        var headed = Array(repeating: false, count: frame.count)
        // With more than a unit.
        var named = headed
        // Whether blank lines part the lines of the heading.
        var isSpaced = false
        for (index, candidate) in above.enumerated() {
            let line = candidate.line
            let settled = known.isSettled ? known.lines[line.number] : nil
            if settled == nil,
                line.isRow || longestName(line) >= Self.sentence || isNumbered(line) || isSentence(line)
            {
                break
            }
            if !heading.lines.isEmpty, goesOnWithTitle(index, above) { break }
            if candidate.blanks > 0, isHeadOfPage(line), frame.figures.allSatisfy({ named[$0] }) { break }
            if isTextOnly(line) {
                if heading.lines.isEmpty {
                    let isParted = candidate.blanks > 0 && !heading.between.isEmpty
                    if heading.between.count >= 6 || (isParted && isHeadOfPage(line)) { break }
                    heading.between.append(line)
                    continue
                }
                guard wraps(candidate, index, above, heading) else { break }
            } else if !namesColumns(settled), !mayHead(candidate, heading) {
                break
            }
            let dealt: (pieces: [HeadingPiece], cost: Double)
            let groups =
                settled ?? RepeatedGroups(frame: frame, kinds: cutter.kinds, below: heading.lines).pieces(of: line)
            if settled == nil, groups != nil, heading.lines.count == 1 { heading.hasRepeats = true }
            if let pieces = groups ?? known.lines[line.number] {
                dealt = (pieces, 0)
            } else {
                let assigner = HeadingAssigner(
                    frame: frame,
                    kinds: cutter.kinds,
                    below: Array(heading.lines.joined())
                )
                guard let found = assigner.pieces(of: line, headed: named), found.cost <= 7 else { break }
                dealt = found
            }
            if groups == nil, isTextOnly(line), dealt.pieces.contains(where: \.isGroup) { break }
            var pieces = dealt.pieces
            if pieces.count == 1, !heading.lines.isEmpty, candidate.blanks >= 2 { break }
            if groups != nil {
                // All is dealt out.
            } else if isLoneUnit(pieces, heading, above[(index + 1)...]), let first = frame.figures.first,
                let last = frame.figures.last
            {
                pieces[0].columns = first...last
            } else if frame.figures.contains(where: { headed[$0] }) {
                pieces = HeadingGroups(
                    frame: frame,
                    kinds: cutter.kinds,
                    words: words,
                    below: heading.lines,
                    headed: headed,
                    isParted: candidate.blanks > 0 && !isSpaced
                )
                .grouped(pieces)
            }
            if let corner = pieces.firstIndex(where: { isCaption($0) }) { heading.caption = pieces.remove(at: corner) }
            if !heading.lines.isEmpty, candidate.blanks > 0 { isSpaced = true }
            heading.lines.append(pieces)
            heading.firstLine = line.number
            if known.isAdrift { frame.grow(with: pieces) }
            for piece in pieces where !piece.isGroup {
                headed[piece.columns.lowerBound] = true
                if !cutter.kinds.isUnit(AlignedItem(piece.words)) { named[piece.columns.lowerBound] = true }
            }
        }
        HeadingEdges(frame: frame).mend(&heading.lines)
        demoteGroups(in: &heading.lines)
        promoteWraps(in: &heading.lines, but: known)
        heading.between.reverse()
        let namesFigures = heading.lines.joined().contains { frame.figures.contains($0.columns.lowerBound) }
        if !namesFigures {
            heading.lines = []
            heading.firstLine = nil
        }
        return heading
    }

    /// What heads a group stands above all that its columns have of their own: with a piece of one column above it, it
    /// is a part of that column's wrapped heading.
    private func demoteGroups(in lines: inout [[HeadingPiece]]) {
        for index in lines.indices {
            for place in lines[index].indices where lines[index][place].isGroup {
                let piece = lines[index][place]
                let isTopped = lines[(index + 1)...].joined().contains { upper in
                    !upper.isGroup && piece.columns.contains(upper.columns.lowerBound)
                }
                guard isTopped, !cutter.kinds.isUnit(AlignedItem(piece.words)) else { continue }
                let nearest = piece.columns.min { one, other in
                    frame.misfit(piece.start, piece.end, over: one) < frame.misfit(piece.start, piece.end, over: other)
                }
                if let nearest { lines[index][place].columns = nearest...nearest }
            }
        }
    }

    /// A group's heading goes on in the lines below it that hold one piece over its columns, where all of these are
    /// named further down: "Movement in the", "year".
    private func promoteWraps(in lines: inout [[HeadingPiece]], but known: Known) {
        for index in lines.indices.dropFirst().reversed() {
            for group in lines[index] where group.isGroup {
                let under = index - 1
                if known.isSettled, lines[under].contains(where: { known.lines[$0.line] != nil }) { continue }
                let places = lines[under].indices.filter { lines[under][$0].columns.overlaps(group.columns) }
                guard places.count == 1, let place = places.first, !lines[under][place].isGroup else { continue }
                let piece = lines[under][place]
                let isAligned =
                    abs(piece.start - group.start) <= 1 || abs(piece.end - group.end) <= 1
                    || abs(piece.start + piece.end - group.start - group.end) <= 2
                let isNamed = group.columns.allSatisfy { column in
                    lines[..<under].joined().contains { lower in
                        lower.columns == column...column
                            && !lower.words.allSatisfy { cutter.kinds.isUnit($0.bytes) }
                    }
                }
                if isAligned, isNamed { lines[under][place].columns = group.columns }
            }
        }
    }
}
