import Lexicon

/// The names that a report prints, found by their words. A look-up tries only names that share a rare word.
struct NameIndex: Sendable {
    struct Name: Sendable {
        var stems: [UInt64]
        var weight: Int
        /// Which of its words is in the fewest names.
        var rarest: Int
        /// All its words are such that name nothing by themselves.
        var isGeneric: Bool
    }

    /// A name told in full in a text.
    struct Occurrence: Sendable {
        var name: Int
        /// The text's words, from the first of the name to its last.
        var words: Range<Int>
    }

    private(set) var names: [Name] = []
    private var ids: [[UInt64]: Int] = [:]
    private var namesWith: [UInt64: [Int]] = [:]
    private var namesByRarest: [UInt64: [Int]] = [:]
    /// The words of ``namesByRarest``: nearly every word of a text is none of them.
    private var rarestWords = WordSet()

    /// More names share a common word than are worth trying by it.
    private static let mostTried = 64

    /// The id of a name; the same words have the same id. Nil where there are none.
    mutating func add(_ tokens: NameTokens, generic: WordSet) -> Int? { add(tokens.stems, generic: generic) }

    mutating func add(_ stems: [UInt64], generic: WordSet) -> Int? {
        guard !stems.isEmpty else { return nil }
        if let known = ids[stems] { return known }
        let id = names.count
        ids[stems] = id
        let isGeneric = stems.allSatisfy(generic.contains)
        names.append(Name(stems: stems, weight: 0, rarest: 0, isGeneric: isGeneric))
        for stem in Set(stems) { namesWith[stem, default: []].append(id) }
        return id
    }

    /// Weighs the words when all names are in.
    mutating func close() {
        for id in names.indices {
            let stems = names[id].stems
            names[id].weight = Set(stems).reduce(0) { $0 + weight($1) }
            names[id].rarest = stems.indices.min { weight(stems[$0]) > weight(stems[$1]) } ?? 0
            namesByRarest[stems[names[id].rarest], default: []].append(id)
            rarestWords.insert(stems[names[id].rarest])
        }
    }

    /// log2(names / names with the word), in sixteenths, and a little: a word in every name still counts.
    func weight(_ stem: UInt64) -> Int {
        let count = namesWith[stem]?.count ?? 1
        let ratio = (names.count + 1) * 16 / max(1, count)
        let bits = Int.bitWidth - 1 - max(1, ratio).leadingZeroBitCount
        let fraction = bits >= 4 ? (ratio >> (bits - 4)) & 15 : 0
        return max(0, (bits - 4) * 16 + fraction) + 5
    }

    /// The name that shares most with a text taken as a whole, and how much of both is shared, in thousandths. Nil
    /// where two different names share as much.
    func best(for tokens: NameTokens, among accepted: (Int) -> Bool = { _ in true }) -> (name: Int, score: Int)? {
        if let same = ids[tokens.stems], accepted(same) { return (same, 1000) }
        let stems = Set(tokens.stems)
        let total = stems.reduce(0) { $0 + weight($1) }
        guard total > 0 else { return nil }
        var shared: [Int: Int] = [:]
        for stem in stems {
            guard let candidates = namesWith[stem], candidates.count <= Self.mostTried else { continue }
            for name in candidates where accepted(name) { shared[name, default: 0] += 1 }
        }
        var best: (name: Int, score: Int)?
        var isTied = false
        for name in shared.keys.sorted() {
            let common = stems.intersection(names[name].stems).reduce(0) { $0 + weight($1) }
            let score = 2000 * common / (total + names[name].weight) * inOrder(tokens.stems, names[name].stems) / 100
            if score > best?.score ?? 0 {
                (best, isTied) = ((name, score), false)
            } else if score == best?.score {
                isTied = true
            }
        }
        return isTied ? nil : best
    }

    /// What words in another order leave of a match, in hundredths: "Services and Safeguarding" are no "Safeguarding
    /// Services".
    private func inOrder(_ first: [UInt64], _ second: [UInt64]) -> Int {
        let shared = Set(first).intersection(second)
        return first.filter(shared.contains) == second.filter(shared.contains) ? 100 : 75
    }

    /// How much of a name's weight a set of words holds, in thousandths.
    func share(of name: Int, in stems: Set<UInt64>) -> Int {
        let held = Set(names[name].stems).reduce(0) { $0 + (stems.contains($1) ? weight($1) : 0) }
        return names[name].weight == 0 ? 0 : 1000 * held / names[name].weight
    }

    /// The names that stand in a text word by word, the longest at each place, from left to right.
    func occurrences(in tokens: NameTokens) -> [Occurrence] {
        var found: [(name: Int, range: Range<Int>)] = []
        for (position, stem) in tokens.stems.enumerated() where rarestWords.contains(stem) {
            for name in namesByRarest[stem] ?? [] where !names[name].isGeneric {
                let start = position - names[name].rarest
                let end = start + names[name].stems.count
                guard start >= 0, end <= tokens.stems.count,
                    tokens.stems[start..<end].elementsEqual(names[name].stems)
                else { continue }
                found.append((name, start..<end))
            }
        }
        found.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        var occurrences: [Occurrence] = []
        var taken = 0
        for (name, range) in found where range.lowerBound >= taken {
            taken = range.upperBound
            occurrences.append(
                Occurrence(name: name, words: tokens.words[range.lowerBound]..<tokens.words[range.upperBound - 1] + 1)
            )
        }
        return occurrences
    }
}
