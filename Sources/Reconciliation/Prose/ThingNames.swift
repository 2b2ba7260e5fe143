/// How the names right beside stated figures begin and end, read once for each: a figure is compared with hundreds.
///
/// Apart from the trial, as ``NearValues`` is.
struct ThingNames {
    /// One number for the words that open a name, or end it; those of a statement follow each other.
    private var ends: [UInt64] = []
    /// Which of them are a statement's; nil until its names have been read.
    private var known: [Range<Int>?]

    /// - Parameter count: How many statements there are.
    init(count: Int) {
        known = Array(repeating: nil, count: count)
    }

    /// Whether a name of the one statement begins or ends as one of the other begins or ends.
    ///
    /// - Parameter read: Reads the words with which the names beside a statement begin and end.
    mutating func areShared(by one: Int, _ other: Int, read: (Int) -> [[UInt64]]) -> Bool {
        let mine = ends(of: one, read)
        if mine.isEmpty { return false }
        let theirs = ends(of: other, read)
        return mine.contains { number in theirs.contains { ends[$0] == ends[number] } }
    }

    private mutating func ends(of statement: Int, _ read: (Int) -> [[UInt64]]) -> Range<Int> {
        if let known = known[statement] { return known }
        let first = ends.count
        // The hashes of words are well mixed already.
        for words in read(statement) { ends.append(words.reduce(0) { ($0 << 21 | $0 >> 43) ^ $1 }) }
        known[statement] = first..<ends.count
        return first..<ends.count
    }
}
