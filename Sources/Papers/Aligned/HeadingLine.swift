/// A line of a heading as a row of words, for readings that go by words and not by what stands apart.
struct HeadingLine {
    let number: Int
    let words: [AlignedWord]
    /// Whether a word stands apart from the one before it.
    let opens: [Bool]
    /// Whether it tells units only: these stand over the figures and name nothing.
    let isUnits: Bool
    /// Whether its units are as many as the columns of figures.
    let countsFigures: Bool

    init(_ line: AlignedLine, kinds: WordKinds, figures: Int) {
        number = line.number
        words = line.items.flatMap(\.words)
        opens = line.items.flatMap { item in item.words.indices.map { $0 == 0 } }
        isUnits = line.items.allSatisfy { kinds.isUnit($0) }
        countsFigures = isUnits && line.items.count == figures && words.count == figures
    }

    /// Its words in order over as many columns.
    func counted(_ columns: [Int]) -> [HeadingPiece] {
        zip(words, columns).map { HeadingPiece(words: [$0], columns: $1...$1, line: number) }
    }
}
