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

    /// Whether the names beside a statement have been read.
    func areRead(beside statement: Int) -> Bool { known[statement] != nil }

    /// Keeps the words with which the names beside a statement begin and end.
    ///
    /// - Parameter found: A number for each of them, as ``number(of:)`` gives it.
    mutating func keep(_ found: [UInt64], beside statement: Int) {
        let first = ends.count
        ends += found
        known[statement] = first..<ends.count
    }

    /// One number for some words. Their hashes are well mixed already.
    static func number(of words: ArraySlice<UInt64>) -> UInt64 { words.reduce(0) { ($0 << 21 | $0 >> 43) ^ $1 } }

    /// Whether a name of the one statement begins or ends as one of the other begins or ends.
    func areShared(by one: Int, _ other: Int) -> Bool {
        guard let mine = known[one], !mine.isEmpty, let theirs = known[other] else { return false }
        return mine.contains { number in theirs.contains { ends[$0] == ends[number] } }
    }
}
