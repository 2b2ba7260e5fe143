import Lexicon
import Papers

/// Puts right a title whose letters have come apart, `Lib rary vis its in Wexc ombe`, by the words of its own paper.
///
/// The borders of the words are all among the printed ones, so that fragments only have to be joined: the cheapest way
/// through them, where a word costs the less the oftener the paper has it. Nothing is put right where a word stays
/// unknown.
struct TitleRepair {
    private let counts: WordCounts

    private static let fragmentsOfWord = 8
    private static let leastUnknown = 4
    private static let mostFragments = 80
    private static let unknownWord = 22.0
    private static let unknownLetter = 2.2
    private static let singleLetter = 12.0
    private static let stemPrice = 0.7

    init(counts: WordCounts) {
        self.counts = counts
    }

    /// Whether the fragments of a line are no words.
    func isApart(_ text: String) -> Bool {
        let fragments = Self.fragments(of: text)
        guard fragments.count > Self.leastUnknown, fragments.count <= Self.mostFragments else { return false }
        let bytes = Array(text.utf8)
        let sound = WordCounts.soundWord
        guard LetterCount.of(bytes) * sound.words < fragments.count * sound.letters else { return false }
        let unknown = fragments.count { fragment in
            let words = Words(String(decoding: bytes[fragment], as: UTF8.self))
            return words.hashes.contains { counts.count($0) == 0 }
        }
        return unknown >= Self.leastUnknown
    }

    /// The title as it was meant, each fragment traced to where it stood; nil where a word of it stays unknown.
    func repaired(_ text: TracedText) -> TracedText? {
        let bytes = Array(text.text.utf8)
        let fragments = Self.fragments(of: text.text)
        guard isApart(text.text), let words = words(of: fragments, in: bytes) else { return nil }
        var joined: [UInt8] = []
        var runs: [TracedText.Run] = []
        for word in words {
            if !joined.isEmpty { joined.append(UInt8(ascii: " ")) }
            for fragment in fragments[word] {
                let place = text.place(of: fragment)
                runs.append(.init(offset: joined.count, line: Int(place.line), column: Int(place.column)))
                joined += bytes[fragment]
            }
        }
        guard let first = runs.first else { return nil }
        return TracedText(
            String(decoding: joined, as: UTF8.self),
            first: first,
            others: Array(runs.dropFirst()),
            node: text.node
        )
    }

    /// The cheapest joining of the fragments, as ranges of them.
    private func words(of fragments: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>]? {
        var best = Array(repeating: (price: Double.infinity, from: 0), count: fragments.count + 1)
        best[0] = (0, 0)
        for end in 1...fragments.count {
            for start in (max(0, end - Self.fragmentsOfWord)..<end).reversed() {
                // A word ends at a comma, wherever its letters stand.
                if start + 1 < end, Self.endsWord(bytes[fragments[start].upperBound - 1]) { break }
                guard best[start].price < .infinity else { continue }
                guard let price = price(of: fragments[start..<end].flatMap { bytes[$0] }) else { continue }
                if best[start].price + price < best[end].price { best[end] = (best[start].price + price, start) }
            }
        }
        var words: [Range<Int>] = []
        var end = fragments.count
        while end > 0 {
            let start = best[end].from
            guard isKnown(fragments[start..<end].flatMap { bytes[$0] }) else { return nil }
            words.append(start..<end)
            end = start
        }
        return words.reversed()
    }

    private func isKnown(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        let words = Words(text)
        return words.ranges.indices.allSatisfy { known(words.hashes[$0], bytes[words.ranges[$0]]) != nil }
    }

    private func price(of bytes: [UInt8]) -> Double? {
        let words = Words(String(decoding: bytes, as: UTF8.self))
        var price = 0.0
        for (hash, range) in zip(words.hashes, words.ranges) {
            let letters = range.count
            if let known = known(hash, bytes[range]) {
                price += known
            } else {
                price += Self.unknownWord + Self.unknownLetter * Double(letters) + Double(max(0, letters - 10)) * 9
                if letters < 4 { price += 8 }
            }
            if letters == 1, ![UInt8(ascii: "a"), UInt8(ascii: "i")].contains(bytes[range.lowerBound] | 0x20) {
                price += Self.singleLetter
            }
        }
        // A mark by itself belongs to a word.
        return words.isEmpty ? Self.singleLetter : price
    }

    /// What a word costs that the paper has, or whose stem it has.
    private func known(_ hash: UInt64, _ letters: ArraySlice<UInt8>) -> Double? {
        let count = counts.count(hash)
        if count > 0 { return Self.price(count, of: counts.total) }
        let lowered = letters.map { $0 | 0x20 }
        for ending in ["s", "ed", "ing", "ly"] where lowered.count > ending.utf8.count + 2 {
            guard lowered.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
            let stem = Words(String(decoding: letters.dropLast(ending.utf8.count), as: UTF8.self))
            guard let hash = stem.hashes.first, stem.count == 1 else { continue }
            let count = counts.count(hash)
            if count > 0 { return Self.price(count, of: counts.total) + Self.stemPrice }
        }
        return nil
    }

    /// −log of the frequency, near enough.
    private static func price(_ count: Int, of total: Int) -> Double {
        let ratio = Double(max(total, 1)) / Double(count)
        return 0.693 * (Double(ratio.exponent) + ratio.significand - 1)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"): true
        default: false
        }
    }

    private static func fragments(of text: String) -> [Range<Int>] {
        var fragments: [Range<Int>] = []
        var start: Int?
        var index = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") {
                if let first = start { fragments.append(first..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
            index += 1
        }
        if let start { fragments.append(start..<index) }
        return fragments
    }
}
