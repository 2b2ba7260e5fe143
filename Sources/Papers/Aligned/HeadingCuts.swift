import Lexicon

/// Deals the words of all lines of a heading out together: between two columns one cut runs down through all lines.
///
/// The names of a heading drift away from the figures below as one, whatever their lines: where they are set close, a
/// line by itself does not tell which words belong to which column, and the parts of wrapped names do by standing one
/// above the other. Cuts are tried at every place where a word begins; what decides is that parts have an edge or their
/// middle in common, that no name holds a gap, how well the whole names are known, and last where the figures stand.
struct HeadingCuts {
    private let frame: ColumnFrame
    private let kinds: WordKinds
    private let costs: HeadingCosts
    private let phrases: HeadingPhrases
    private let vocabulary: PaperWords
    private let lines: [HeadingLine]
    /// The words of all lines that name something, by where they begin.
    private var words: [Word] = []
    /// The first column of figures.
    private let first: Int
    /// What it costs that one name is made of some words, by the first of them and how many they are.
    private var names: [Double?] = []

    /// A word, and the line that it stands on, from the lowest.
    private struct Word {
        var word: AlignedWord
        var line: Int
        var opens: Bool
        var place: Int
    }

    /// The most words of one name, and of all names together.
    private static let longest = 9
    private static let widest = 44
    /// A column of figures without a name, and one of words.
    private static let nameless = 10.0
    private static let wordless = 1.5
    /// A gap inside a name; how far the parts of a name are from having an edge or their middle in common, by
    /// character, up to the most; how far a name stands from its figures, by character, up to the most.
    private static let gap = 6.0
    private static let part = 0.6
    private static let mostPart = 8
    private static let offset = 0.1
    private static let mostOffset = 15

    /// - Parameter lines: the lines of the heading, the lowest first.
    init?(
        _ lines: [AlignedLine],
        frame: ColumnFrame,
        words: PaperWords,
        kinds: WordKinds,
        phrases: HeadingPhrases
    ) {
        guard let first = frame.figures.first, frame.figures.count > 1 else { return nil }
        self.first = first
        self.frame = frame
        self.kinds = kinds
        vocabulary = words
        self.phrases = phrases
        self.lines = lines.map { HeadingLine($0, kinds: kinds, figures: frame.figures.count) }
        costs = HeadingCosts(frame: frame, words: words, bytes: kinds.bytes, lines: self.lines)
        for (index, line) in self.lines.enumerated() where !line.isUnits {
            for place in line.words.indices {
                self.words.append(
                    Word(word: line.words[place], line: index, opens: line.opens[place], place: place)
                )
            }
        }
        guard !self.words.isEmpty, self.words.count <= Self.widest else { return nil }
        self.words.sort { ($0.word.start, $0.line) < ($1.word.start, $1.line) }
        names = self.words.indices.flatMap { start in
            (1...Self.longest).map { count in
                start + count <= self.words.count ? name(start..<start + count) : nil
            }
        }
    }

    /// The pieces of every line that names something, by its number; nil where the words fit no columns.
    func pieces() -> [Int: [HeadingPiece]]? {
        let (height, width) = (words.count, frame.count)
        // By how many words were dealt out, over how many columns.
        var best = Array(repeating: Double.infinity, count: (height + 1) * (width + 1))
        var came = Array(repeating: 0, count: best.count)
        best[0] = 0
        for column in 0..<width {
            let empty = column < first ? 0 : frame.isText[column] ? Self.wordless : Self.nameless
            for start in 0...height {
                let before = best[start * (width + 1) + column]
                guard before.isFinite else { continue }
                for end in start...min(height, start + Self.longest) {
                    let cost: Double
                    if end == start {
                        cost = empty
                    } else {
                        guard let own = self.cost(of: start..<end, over: column) else { continue }
                        cost = own
                    }
                    let state = end * (width + 1) + column + 1
                    if before + cost < best[state] {
                        best[state] = before + cost
                        came[state] = start
                    }
                }
            }
        }
        var end = height
        guard best[end * (width + 1) + width].isFinite else { return nil }
        var found: [Int: [HeadingPiece]] = [:]
        for column in (0..<width).reversed() {
            let start = came[end * (width + 1) + column + 1]
            for line in Set(words[start..<end].map(\.line)) {
                let piece = HeadingPiece(
                    words: part(start..<end, on: line),
                    columns: column...column,
                    line: lines[line].number
                )
                found[piece.line, default: []].insert(piece, at: 0)
            }
            end = start
        }
        return found
    }

    /// The words of a name on one line, in order.
    private func part(_ range: Range<Int>, on line: Int) -> [AlignedWord] {
        words[range].filter { $0.line == line }.map(\.word)
    }

    /// What it costs that words name a column; nil where they cannot.
    private func cost(of range: Range<Int>, over column: Int) -> Double? {
        guard let name = names[range.lowerBound * Self.longest + range.count - 1] else { return nil }
        let (start, end) = (words[range.lowerBound].word.start, words[range].reduce(0) { max($0, $1.word.end) })
        if column < first {
            // What names the rows stands before the figures, and is known by no more than that.
            guard start < frame.boxes[first].lowerBound else { return nil }
            return frame.misfit(start, end, over: column) + max(0, name)
        }
        if first > 0, 2 * end <= frame.boxes[first - 1].lowerBound + frame.boxes[first - 1].upperBound { return nil }
        var off = Self.mostOffset
        for line in Set(words[range].map(\.line)) {
            let own = part(range, on: line)
            off = min(off, costs.offset(own[0].start, own[own.count - 1].end, over: column))
        }
        return name + Self.offset * Double(off)
    }

    /// What speaks against some words being one name, whatever its column; nil where they cannot be one.
    private func name(_ range: Range<Int>) -> Double? {
        var cost = 0.0
        var parts: [(line: Int, words: [AlignedWord])] = []
        for line in Set(words[range].map(\.line)).sorted(by: >) {
            let own = words[range].filter { $0.line == line }
            // A line's words are one behind the other.
            guard zip(own, own.dropFirst()).allSatisfy({ $1.place == $0.place + 1 }) else { return nil }
            for index in own.indices.dropFirst() {
                cost += own[index].opens ? Self.gap : costs.join(before: own[index].place, lines[line].words)
            }
            if !own[0].opens { cost += costs.cut(before: own[0].place, lines[line].words) }
            parts.append((line, own.map(\.word)))
        }
        for (upper, lower) in zip(parts, parts.dropFirst()) {
            let (one, next) = (upper.words, lower.words)
            let off = HeadingCosts.off(
                one[0].start..<one[one.count - 1].end,
                next[0].start..<next[next.count - 1].end
            )
            cost += Self.part * Double(min(Self.mostPart, off))
        }
        // Words that are hardly one name by where they stand need no looking up.
        guard cost < Self.gap else { return nil }
        let name = HeadingWord.name(parts, kinds)
        return cost - (name.isEmpty ? 0 : phrases.score(ofPrinted: name, vocabulary))
    }
}
