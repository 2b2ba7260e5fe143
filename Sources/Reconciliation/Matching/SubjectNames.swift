import Lexicon
import Tables

/// What sentences that are about a row call it for short where they open: "Beds are over" of "Intermediate care beds",
/// "Holm Lane is red" of "Holm Lane primary school", "Admissions rose" of "Admissions to care homes (per 100,000)".
///
/// A label is shortened by what stands before its last word, by what a preposition or a mark parts from it, by a code,
/// and by the small words behind a proper name. Only what no other label of the report has is a name.
struct SubjectNames: Sendable {
    private var rows: [[UInt64]: [RowPlace]] = [:]
    /// Words that may stand behind a name of one word, which else may be the first of a longer one.
    private let verbs: WordSet

    private static let longest = 3
    private static let longestLabel = 8

    init(_ labels: [(label: String, place: RowPlace)], of lexicon: Lexicon) {
        let comparisons = lexicon.comparisons
        self.init(
            labels,
            silent: comparisons.silent,
            joins: comparisons.joins,
            generic: comparisons.generic,
            verbs: lexicon.standings.between.union(comparisons.plainLinks).union(comparisons.plainSpends)
        )
    }

    init(
        _ labels: [(label: String, place: RowPlace)],
        silent: WordSet,
        joins: WordSet,
        generic: WordSet,
        verbs: WordSet
    ) {
        self.verbs = verbs
        var ids: [[UInt64]: Int] = [:]
        /// The one label with some words side by side; -1 where several have them.
        var holders: [[UInt64]: Int] = [:]
        var found: [(short: [UInt64], id: Int, place: RowPlace)] = []
        for (label, place) in labels {
            let words = Words(label)
            let tokens = NameTokens(label, words: words, silent: silent)
            let stems = tokens.stems
            guard !stems.isEmpty, stems.count <= Self.longestLabel else { continue }
            let id = ids[stems] ?? ids.count
            ids[stems] = id
            for first in stems.indices {
                for last in first..<min(stems.count, first + Self.longest) {
                    let run = Array(stems[first...last])
                    holders[run] = holders[run].map { $0 == id ? id : -1 } ?? id
                }
            }
            for range in Self.shorts(of: label, words, tokens, joins: joins)
            where range.count < stems.count && range.count <= Self.longest && !range.isEmpty {
                let short = Array(stems[range])
                guard !short.allSatisfy(generic.contains) else { continue }
                found.append((short, id, place))
            }
        }
        for (short, id, place) in found where holders[short] == id && rows[short]?.contains(place) != true {
            rows[short, default: []].append(place)
        }
    }

    /// The words of a label that may stand for it.
    private static func shorts(
        of label: String,
        _ words: Words,
        _ tokens: NameTokens,
        joins: WordSet
    ) -> [Range<Int>] {
        let (bytes, places) = (label.utf8.span, tokens.words)
        let marks = ClauseMarks.all(in: label, words)
        let end = (1..<max(1, places.count)).first { token in
            (places[token - 1] + 1...places[token]).contains { !marks[$0].isEmpty }
        }
        let main = end ?? places.count
        var shorts: [Range<Int>] = [0..<main]
        let isCode = words.ranges[places[0]].allSatisfy { bytes[$0].isDigit || bytes[$0].isCapital }
        let base = isCode && words.ranges[places[0]].count > 1 && main > 1 ? 1 : 0
        shorts.append(base..<main)
        let gap = (base + 1..<max(base + 1, main)).first { places[$0] > places[$0 - 1] + 1 }
        if let gap {
            // "Wages and pensions" is neither.
            if !(places[gap - 1] + 1..<places[gap]).contains(where: { joins.contains(words.hashes[$0]) }) {
                shorts.append(base..<gap)
            }
        } else {
            shorts += (base + 1..<max(base + 1, main)).map { $0..<main }
        }
        let capitals = (base..<main).prefix { bytes[words.ranges[places[$0]].lowerBound].isCapital }
        if capitals.count > 1 { shorts.append(base..<base + capitals.count) }
        return shorts
    }

    /// The rows of each name, and the first of them.
    var all: [(place: RowPlace, places: [RowPlace])] {
        rows.values.compactMap { places in places.first.map { ($0, places) } }
            .sorted {
                ($0.place.table, $0.place.row, $0.places.count) < ($1.place.table, $1.place.row, $1.places.count)
            }
    }

    /// The short names that a sentence tells anywhere, the longest at each place, and their rows.
    func names(in tokens: NameTokens) -> [(words: Range<Int>, rows: [RowPlace])] {
        guard !rows.isEmpty else { return [] }
        var found: [(words: Range<Int>, rows: [RowPlace])] = []
        var first = 0
        while first < tokens.stems.count {
            let count = (1...min(Self.longest, tokens.stems.count - first)).last { count in
                tokens.words[first + count - 1] - tokens.words[first] == count - 1
                    && rows[Array(tokens.stems[first..<first + count])] != nil
            }
            if let count, let rows = rows[Array(tokens.stems[first..<first + count])] {
                found.append((tokens.words[first]..<tokens.words[first + count - 1] + 1, rows))
            }
            first += count ?? 1
        }
        return found
    }

    /// The short name with which a sentence opens, and its rows.
    func opening(_ tokens: NameTokens, _ words: Words) -> (words: Range<Int>, rows: [RowPlace])? {
        guard !rows.isEmpty else { return nil }
        for count in (1...Self.longest).reversed() where tokens.stems.count > count {
            let (first, last) = (tokens.words[0], tokens.words[count - 1])
            guard last - first == count - 1, let rows = rows[Array(tokens.stems.prefix(count))] else { continue }
            guard count > 1 || last + 1 < words.count && verbs.contains(words.hashes[last + 1]) else { continue }
            return (first..<last + 1, rows)
        }
        return nil
    }
}
