import Lexicon

/// Finds the best way to cut a row of words into headings. Every stretch of words is looked up once.
struct HeadingShare {
    struct Best {
        var starts: [Int]
        var score: Double
    }

    private static let longestHeading = 8
    /// The least that the headings of one table may make on average.
    private static let leastScore = -0.5
    /// Scores nearer to each other than this are equal.
    static let equal = 0.001

    let words: [HeadingWord]
    private let phrases: HeadingPhrases
    /// For each word, what the headings make that begin with it, by their length less one.
    private let scores: [[Double]]
    /// What speaks for the first heading to begin at a word.
    private let leads: [Double]

    init(_ words: [HeadingWord], phrases: HeadingPhrases) {
        self.words = words
        self.phrases = phrases
        let row = HeadingRow(words[...])
        scores = words.indices.map { start in
            (start + 1...min(start + Self.longestHeading, words.count)).map { phrases.score(of: start..<$0, in: row) }
        }
        leads = words.indices.map { Self.lead(words, before: $0, phrases) }
    }

    // MARK: What names the rows

    /// The words on the line of the first heading, one phrase or two; or the lines above it that name rows.
    func labels(before start: Int) -> [[HeadingWord]] {
        guard start > 0 else { return [] }
        let line = Self.line(of: words, before: start)
        if !words[start].startsLine {
            if let cut = Self.split(line, phrases) { return [Array(line[..<cut]), Array(line[cut...])] }
            return [Array(line)]
        }
        if let cut = Self.split(line, phrases) { return [Array(line[..<cut]), Array(line[cut...])] }
        var labels: [[HeadingWord]] = []
        var end = start
        while end > 0, labels.count < Self.mostLabels, case let line = Self.line(of: words, before: end),
            phrases.isLabel(line)
        {
            labels.insert(Array(line), at: 0)
            end = line.startIndex
        }
        return labels
    }

    private static let mostLabels = 5
    private static let longestName = 3

    /// How many words right before a word name the rows, where they are set apart from those before them.
    func nameLength(before start: Int) -> Int {
        (1...Self.longestName).last { length in
            length < start && words[start - length].startsLine && phrases.isLabel(words[start - length..<start])
        } ?? 0
    }

    private static func line(of words: [HeadingWord], before start: Int) -> ArraySlice<HeadingWord> {
        var first = start - 1
        while first > 0, !words[first].startsLine { first -= 1 }
        return words[first..<start]
    }

    private static func isNamed(_ line: ArraySlice<HeadingWord>, _ phrases: HeadingPhrases) -> Bool {
        phrases.isLabel(line) || split(line, phrases) != nil
    }

    /// `Row Budget head`: where one name ends and the next begins.
    private static func split(_ line: ArraySlice<HeadingWord>, _ phrases: HeadingPhrases) -> Int? {
        guard line.count > 1, !phrases.isLabel(line) else { return nil }
        return line.indices.dropFirst().first { phrases.isLabel(line[..<$0]) && phrases.isLabel(line[$0...]) }
    }

    private static func lead(_ words: [HeadingWord], before start: Int, _ phrases: HeadingPhrases) -> Double {
        guard start > 0 else { return words[0].startsLine ? 0 : -0.5 }
        let line = line(of: words, before: start)
        if split(line, phrases) != nil { return words[start].startsLine ? 1 : 1.5 }
        if phrases.isLabel(line) { return words[start].startsLine ? 0.75 : 1 }
        // A line that names nothing may be a title; what stands on the line of the headings names the rows.
        return words[start].startsLine ? -0.6 : -0.4 - 0.1 * Double(line.count)
    }

    // MARK: Sharing out

    /// The best way to cut words into so many headings; nil where two are as good, or none is any good.
    ///
    /// - Parameter isWhole: Whether the first heading begins with the first word.
    func best(_ range: Range<Int>, _ count: Int, isWhole: Bool = false) -> Best? {
        guard range.count >= count, count > 0 else { return nil }
        let length = range.count
        var best = (0...length).map { place -> (score: Double, ways: Int) in
            if isWhole { return place == 0 ? (0, 1) : (-.infinity, 0) }
            return place < length ? (leads[range.lowerBound + place], 1) : (-.infinity, 0)
        }
        var from: [[Int]] = []
        for heading in 0..<count {
            var next = Array(repeating: (score: -Double.infinity, ways: 0), count: length + 1)
            var came = Array(repeating: -1, count: length + 1)
            for start in heading..<max(heading, length) where best[start].ways > 0 {
                let scores = scores[range.lowerBound + start]
                for size in 1...min(scores.count, length - start) {
                    let end = start + size
                    let score = best[start].score + scores[size - 1]
                    if score > next[end].score + Self.equal {
                        next[end] = (score, best[start].ways)
                        came[end] = start
                    } else if score > next[end].score - Self.equal {
                        next[end].ways = min(next[end].ways + best[start].ways, 2)
                    }
                }
            }
            best = next
            from.append(came)
        }
        let (score, ways) = best[length]
        guard ways == 1, score >= Self.leastScore * Double(count) else { return nil }
        var starts: [Int] = []
        var end = length
        for came in from.reversed() {
            end = came[end]
            starts.append(range.lowerBound + end)
        }
        return Best(starts: starts.reversed(), score: score)
    }
}
