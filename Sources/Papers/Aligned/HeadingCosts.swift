import Lexicon

/// What speaks against a stretch of words being the name of a column, in characters that it stands off.
///
/// The weights were set by some thirty headings of invented tables that `HeadingSolver` then read, each once by hand.
struct HeadingCosts {
    let frame: ColumnFrame
    private let words: PaperWords
    private let bytes: [UInt8]
    /// Where the columns stand: by their figures, and by the units over them.
    private let places: [[Range<Int>]]

    /// What another line says over a column.
    struct Head {
        var range: Range<Int>
        /// How many lines further up it stands; below 0, further down.
        var rise: Int
        var isUnit: Bool
    }

    /// A stretch of a line over a column.
    struct Place {
        var start: Int
        var end: Int
        var column: Int

        init(_ start: Int, _ end: Int, over column: Int) {
            self.start = start
            self.end = end
            self.column = column
        }
    }

    /// A column that no line names; so much draws the words of a line to a column without a name.
    static let name = 10.0
    /// A cut between words one space apart; one within a date, or between words and their year.
    private static let cut = 0.8
    private static let date = 4.0
    /// Words one space apart made one name: a capital letter behind a small one ("budget Revised"), a word twice.
    private static let capital = 2.5
    private static let twice = 4.0
    /// How far the drift of a name differs from that of the name before it, by character.
    private static let drift = 0.25
    /// How far a name stands from its figures, by character, up to the most.
    private static let offset = 0.12
    private static let mostOffset = 15
    /// How far the parts of a name are from having an edge or their middle in common, by character, up to the most; of
    /// a name and its unit.
    private static let part = 0.6
    private static let unitPart = 0.4
    private static let mostPart = 8
    /// A name that reaches over the next one on another line, by character, and to its middle.
    private static let overlap = 0.3
    private static let cover = 3.0
    /// A name that begins or ends in the middle of a phrase, or begins with a small letter.
    private static let phrase = 4.0
    private static let small = 1.5
    /// The name of the labels right of them, and that of figures over the labels.
    private static let beside = 6.0
    private static let inside = 12.0

    init(frame: ColumnFrame, words: PaperWords, bytes: [UInt8], lines: [HeadingLine]) {
        self.frame = frame
        self.words = words
        self.bytes = bytes
        places =
            [frame.boxes]
            + lines.filter(\.countsFigures).map { line in
                var places = frame.boxes
                for (word, column) in zip(line.words, frame.figures) { places[column] = word.start..<word.end }
                return places
            }
    }

    private var first: Int { frame.figures.first ?? 0 }

    // MARK: Words

    func cut(before index: Int, _ words: [AlignedWord]) -> Double {
        let (before, after) = (words[index - 1], words[index])
        let isDated = namesPeriod(after) && !namesPeriod(before)
        return isDated || isDate(before, after) ? Self.cut + Self.date : Self.cut
    }

    func join(before index: Int, _ words: [AlignedWord]) -> Double {
        let (before, after) = (words[index - 1], words[index])
        let isRise =
            TextBytes.isUpper(bytes[after.bytes.lowerBound]) && TextBytes.isLower(bytes[before.bytes.lowerBound])
        return (isRise ? Self.capital : 0) + (TextBytes.areSame(bytes, before.bytes, after.bytes) ? Self.twice : 0)
    }

    private func namesPeriod(_ word: AlignedWord) -> Bool { word.kind == .period || word.kind == .year }

    /// Whether one of two neighbours is a month and the other a number.
    private func isDate(_ one: AlignedWord, _ other: AlignedWord) -> Bool {
        func isMonth(_ word: AlignedWord) -> Bool { words.months.contains(bytes.span, word.bytes) }
        func isNumber(_ word: AlignedWord) -> Bool { TextBytes.isDigit(bytes[word.bytes.lowerBound]) }
        return (isMonth(one) && isNumber(other)) || (isNumber(one) && isMonth(other))
    }

    /// What it costs that a name begins or ends in the middle of a phrase where no other line goes on with it.
    func phrase(_ first: AlignedWord, _ last: AlignedWord, _ heads: [Head]) -> Double {
        var cost = 0.0
        if !heads.contains(where: { $0.rise > 0 && !$0.isUnit }) {
            if TextBytes.isLower(bytes[first.bytes.lowerBound]) {
                cost += words.joiners.contains(bytes.span, first.bytes) ? Self.small + Self.phrase : Self.small
            }
        }
        if !heads.contains(where: { $0.rise < 0 && !$0.isUnit }),
            LabelWrapping.isUnfinished(bytes, last.bytes, words)
        {
            cost += Self.phrase
        }
        return cost
    }

    // MARK: Places

    /// How badly a stretch stands over a column, by its figures and by what other lines say beside it; nil where it
    /// cannot.
    func fit(_ place: Place, _ heads: [[Head]], isUnits: Bool) -> Double? {
        let column = place.column
        if column < first {
            guard place.start < frame.boxes[first].lowerBound else { return nil }
            let isBeside = place.start >= frame.boxes[column].upperBound
            return frame.misfit(place.start, place.end, over: column) + (isBeside ? Self.beside : 0)
        }
        let off = places.reduce(Self.mostOffset) { min($0, self.off(place, $1[column])) }
        var cost = Self.offset * Double(off)
        if first > 0, 2 * place.end <= frame.boxes[first - 1].lowerBound + frame.boxes[first - 1].upperBound {
            cost += Self.inside
        }
        guard !isUnits else { return cost }
        if column == first, let label = frame.label, label < first, place.start <= frame.boxes[label].lowerBound + 2 {
            cost += Self.beside
        }
        if heads[column].allSatisfy(\.isUnit) { cost -= Self.name }
        for beside in [column - 1, column + 1] where heads.indices.contains(beside) {
            for head in heads[beside] where !head.isUnit {
                let over = beside < column ? head.range.upperBound - place.start : place.end - head.range.lowerBound
                guard over > 0 else { continue }
                cost += Self.overlap * Double(over)
                if over * 2 >= head.range.count { cost += Self.cover }
            }
        }
        return cost
    }

    /// How badly a stretch stands over or below what the nearest other line says over its column.
    ///
    /// - Parameter head: See ``nearest(_:)``.
    func part(_ place: Place, _ head: Head?, isUnits: Bool) -> Double {
        guard place.column >= first, let head else { return 0 }
        let weight = isUnits || head.isUnit ? Self.unitPart : Self.part
        return weight * Double(min(Self.mostPart, off(place, head.range)))
    }

    /// The same for a stretch that stands as far off as the one before it on its line does.
    ///
    /// - Parameter heads: What the nearest other line says over each column.
    func partDrift(from one: Place, to next: Place, _ heads: [Head?]) -> Double {
        guard one.column >= first, let left = heads[one.column]?.range, let right = heads[next.column]?.range
        else { return .infinity }
        return Self.part * Double(1 + change(from: one, left, to: next, right))
    }

    /// How much further a stretch has drifted from its column than the one before it on its line.
    func drift(from one: Place, to next: Place) -> Double {
        guard one.column >= first else { return 0 }
        // Asked for every two stretches of a line over any two columns: nothing is gathered for it.
        var least = Int.max
        for place in places { least = min(least, change(from: one, place[one.column], to: next, place[next.column])) }
        return Self.drift * Double(places.isEmpty ? 0 : least)
    }

    private func change(from one: Place, _ left: Range<Int>, to next: Place, _ right: Range<Int>) -> Int {
        let starts = (right.lowerBound - next.start) - (left.lowerBound - one.start)
        let ends = (right.upperBound - next.end) - (left.upperBound - one.end)
        return min(abs(starts), abs(ends), abs(starts + ends) / 2)
    }

    /// How far a stretch is from where a column stands: from its figures, or from the unit over them.
    func offset(_ start: Int, _ end: Int, over column: Int) -> Int {
        places.reduce(Self.mostOffset) { min($0, Self.off(start..<end, $1[column])) }
    }

    private func off(_ place: Place, _ other: Range<Int>) -> Int { Self.off(place.start..<place.end, other) }

    /// How far two stretches are from having an edge or their middle in common.
    static func off(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        min(
            abs(one.lowerBound - other.lowerBound),
            abs(one.upperBound - other.upperBound),
            abs(one.lowerBound + one.upperBound - other.lowerBound - other.upperBound) / 2
        )
    }

    /// The nearest line with a name, else with a unit.
    func nearest(_ heads: [Head]) -> Head? {
        var nearest: Head?
        for head in heads {
            guard let known = nearest else {
                nearest = head
                continue
            }
            let isNearer = known.isUnit == head.isUnit ? abs(head.rise) < abs(known.rise) : known.isUnit
            if isNearer { nearest = head }
        }
        return nearest
    }
}
