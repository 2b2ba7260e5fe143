/// The words that tell on either side of stated figures, read once for each: a figure is compared with hundreds.
///
/// Apart from the trial, as ``NearValues`` is.
struct WordsAround {
    /// The stems of the words, the nearest first; those of one side of a statement follow each other.
    private var stems: [UInt64] = []
    /// Which of them are a statement's; nil until its words have been read.
    private var known: [(before: Range<Int>, behind: Range<Int>)?]

    /// - Parameter count: How many statements there are.
    init(count: Int) {
        known = Array(repeating: nil, count: count)
    }

    /// Whether the words around a statement have been read.
    func areRead(around statement: Int) -> Bool { known[statement] != nil }

    /// Keeps the words around a statement, the nearest first.
    mutating func keep(_ words: (before: [UInt64], behind: [UInt64]), around statement: Int) {
        let first = stems.count
        stems += words.before
        let middle = stems.count
        stems += words.behind
        known[statement] = (first..<middle, middle..<stems.count)
    }

    /// The words between which both of two figures stand, up to the first on either side that differs; none where there
    /// are fewer than asked for.
    func run(around one: Int, _ other: Int, least: Int) -> [UInt64] {
        guard let mine = known[one], let theirs = known[other] else { return [] }
        let behind = shared(mine.behind, theirs.behind)
        let before = shared(mine.before, theirs.before)
        guard behind.count + before.count >= least else { return [] }
        return Array(stems[behind] + stems[before])
    }

    /// The words with which both of two rows begin.
    private func shared(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        var count = 0
        while count < min(one.count, other.count), stems[one.lowerBound + count] == stems[other.lowerBound + count] {
            count += 1
        }
        return one.prefix(count)
    }
}
