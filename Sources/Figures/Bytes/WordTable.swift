/// Words and phrases with what they mean, matched on UTF-8 without regard to ASCII case.
///
/// A space in a phrase stands for any gap within a sentence, a line end included. Matching costs the phrases that share
/// the first letter, so a table may be asked at every word of a text.
struct WordTable<Value: Sendable>: Sendable {
    struct Match {
        let value: Value
        let end: Int
    }

    private struct Entry: Sendable {
        /// The bytes of the phrase within `letters`.
        let start: Int
        let end: Int
        /// Its second letter; 0 where it has none, or a gap may stand there.
        let second: UInt8
        let value: Value
    }

    /// The phrases one after another, in the order of `entries`.
    private let letters: [UInt8]
    /// By first byte, longer phrases first.
    private let entries: [Entry]
    /// Where the entries of each first byte begin.
    private let starts: [Int]
    /// Which bytes open a phrase, bit by bit: most words are turned away here.
    private let openers: (UInt64, UInt64, UInt64, UInt64)
    /// For each first byte the letters that may follow it, by their lowest five bits, which are those of either case;
    /// the lowest bit says whether anything else may.
    private let seconds: [UInt32]

    init(_ phrases: [(String, Value)]) {
        let sorted = phrases.map { (phrase: $0.0.utf8.map(\.lowercased), value: $0.1) }
            .filter { !$0.phrase.isEmpty }
            .sorted { ($0.phrase[0], $1.phrase.count) < ($1.phrase[0], $0.phrase.count) }
        var letters: [UInt8] = []
        var entries: [Entry] = []
        var counts = [Int](repeating: 0, count: 257)
        var openers: [UInt64] = [0, 0, 0, 0]
        var seconds = [UInt32](repeating: 0, count: 256)
        for (phrase, value) in sorted {
            let second = phrase.count > 1 && phrase[1] != UInt8(ascii: " ") ? phrase[1] : 0
            entries.append(Entry(start: letters.count, end: letters.count + phrase.count, second: second, value: value))
            letters += phrase
            counts[Int(phrase[0]) + 1] += 1
            openers[Int(phrase[0] >> 6)] |= 1 << UInt64(phrase[0] & 63)
            if phrase.count > 1 {
                seconds[Int(phrase[0])] |= 1 << Self.column(of: phrase[1])
            } else {
                // No letter follows a letter; after a sign anything may stand.
                seconds[Int(phrase[0])] |= phrase[0].isLetter ? 1 : .max
            }
        }
        for byte in 1...256 { counts[byte] += counts[byte - 1] }
        self.letters = letters
        self.entries = entries
        starts = counts
        self.seconds = seconds
        self.openers = (openers[0], openers[1], openers[2], openers[3])
    }

    /// The longest phrase at an index that ends at the end of a word: no letter follows a letter, and no digit either
    /// unless `digitMayFollow`.
    @inline(__always)
    func match(in text: Span<UInt8>, at start: Int, digitMayFollow: Bool = false) -> Match? {
        let first = text.byte(start).lowercased
        guard isOpened(by: first), seconds[Int(first)] >> Self.column(of: text.byte(start + 1)) & 1 == 1 else {
            return nil
        }
        return search(text, at: start, first: first, digitMayFollow: digitMayFollow)
    }

    /// Which bit of ``seconds`` is a byte's.
    @inline(__always)
    private static func column(of byte: UInt8) -> UInt32 { byte.isLetter ? UInt32(byte & 31) : 0 }

    @inline(__always)
    private func isOpened(by byte: UInt8) -> Bool {
        let bits =
            switch byte >> 6 {
            case 0: openers.0
            case 1: openers.1
            case 2: openers.2
            default: openers.3
            }
        return bits >> UInt64(byte & 63) & 1 == 1
    }

    private func search(_ text: Span<UInt8>, at start: Int, first: UInt8, digitMayFollow: Bool) -> Match? {
        let letters = self.letters.span
        let entries = self.entries.span
        let second = text.byte(start + 1).lowercased
        for index in starts[Int(first)]..<starts[Int(first) + 1] {
            let entry = entries[index]
            guard entry.second == 0 || entry.second == second,
                let end = Self.end(of: letters.extracting(entry.start..<entry.end), in: text, at: start)
            else { continue }
            let next = text.byte(end)
            if text.byte(end - 1).isLetter, next.isLetter || (next.isDigit && !digitMayFollow) { continue }
            return Match(value: entry.value, end: end)
        }
        return nil
    }

    @inline(__always)
    private static func end(of phrase: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Int? {
        var position = start
        for index in 0..<phrase.count {
            let byte = phrase[index]
            if byte == UInt8(ascii: " ") {
                let next = text.skippingGap(at: position)
                guard next > position else { return nil }
                position = next
            } else {
                guard text.byte(position).lowercased == byte else { return nil }
                position += 1
            }
        }
        return position
    }
}
