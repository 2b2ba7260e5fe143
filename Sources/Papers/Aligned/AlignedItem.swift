/// What a word on a line is to a reader of columns.
enum WordKind: UInt8 {
    case text
    /// A number, with whatever sign, currency and unit are printed on it.
    case figure
    /// What stands in a figure's place: a dash, `n/a`, an arrow, a coloured mark.
    case mark
    /// Four plain digits that may be a year as well as an amount.
    case year
    /// What can only name a column: `2024-25`, `31.3.24`, `Q2`.
    case period

    /// Whether it may stand in a column of figures.
    var isValue: Bool { self != .text }
}

/// One word of a line: where it stands on the page, counted in characters, and which bytes of the source it is.
struct AlignedWord {
    /// Characters before it on its line.
    var start: Int
    /// Characters up to its end.
    var end: Int
    var bytes: Range<Int>
    var kind: WordKind
}

/// What stands together on a line, set apart from its neighbours: a figure, or words one space apart.
struct AlignedItem {
    var words: AlignedWords
    var kind: WordKind

    /// Whether it stands in a column of figures.
    var isFigure: Bool { kind == .figure || kind == .mark || kind == .year }

    var start: Int { words[0].start }
    var end: Int { words[words.count - 1].end }
    /// Twice the middle, so that it is a whole number.
    var doubleCentre: Int { start + end }
    var bytes: Range<Int> { words[0].bytes.lowerBound..<words[words.count - 1].bytes.upperBound }

    init(_ words: AlignedWords, kind: WordKind? = nil) {
        self.words = words
        self.kind = kind ?? (words.count == 1 ? words[0].kind : .text)
    }

    init(_ words: [AlignedWord], kind: WordKind? = nil) { self.init(AlignedWords(words), kind: kind) }

    init(_ word: AlignedWord) { self.init(AlignedWords(word)) }

    /// Where it stands, for those who hold it against many others.
    var place: ItemPlace { ItemPlace(start: start, end: end, isValue: kind.isValue) }

    func meets(_ other: AlignedItem) -> Bool { place.meets(other.place) }
}

/// Where an item stands on its line, and whether in a column of figures. It holds no reference, so that a copy of it
/// costs nothing.
struct ItemPlace {
    let start: Int
    let end: Int
    let isValue: Bool

    /// Whether two figures of different lines stand in one column: by their right ends, left ends,
    /// or by most of their width.
    func meets(_ other: ItemPlace) -> Bool {
        if abs(end - other.end) <= 2 || abs(start - other.start) <= 1 { return true }
        let shared = min(end, other.end) - max(start, other.start)
        return shared > 0 && shared * 10 >= min(end - start, other.end - other.start) * 6
    }
}

/// A line cut into what stands apart on it.
struct AlignedLine {
    var number: Int
    var items: [AlignedItem]
    /// Whether dots led from one item to the next.
    var hasLeader: Bool
    /// Whether it is a row of figures by itself.
    var isRow = false
    /// Whether it may be one beside others: a lone figure, a figure before words.
    var mayBeRow = false

    var isBlank: Bool { items.isEmpty }
    /// Whether all that was told apart on it stands one space apart.
    var isFused: Bool { items.count > 1 && !zip(items, items.dropFirst()).contains { $1.start - $0.end >= 2 } }
    var texts: [AlignedItem] { items.filter { $0.kind == .text } }
    /// What stands in columns of figures.
    var figures: [AlignedItem] { items.filter(\.isFigure) }
    /// The most words of one text on the line.
    var longestText: Int { items.reduce(0) { $1.kind == .text ? max($0, $1.words.count) : $0 } }
}
