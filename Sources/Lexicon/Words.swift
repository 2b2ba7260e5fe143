/// A text as the lexicon compares it: a row of words without case, accents of punctuation or spaces.
///
/// `Under (-)/ Over Spend £m` is under, over, spend, £, m. An apostrophe joins (`Children's` is childrens), an
/// ampersand is the word "and", a currency sign or a percent sign is a word by itself.
public struct Words: Hashable, Sendable {
    /// One number a word (see ``WordHash``), so that words compare without strings.
    public private(set) var hashes: [UInt64]
    /// Where each word stood in the text, as UTF-8 offsets.
    public private(set) var ranges: [Range<Int>]

    public var count: Int { hashes.count }
    public var isEmpty: Bool { hashes.isEmpty }

    public init(_ text: String) {
        hashes = []
        ranges = []
        let bytes = text.utf8.span
        // A word and its space take six bytes or so; one growth at most is cheaper than four.
        hashes.reserveCapacity(bytes.count / 5 + 1)
        ranges.reserveCapacity(bytes.count / 5 + 1)
        var index = 0
        while index < bytes.count {
            index = readWord(in: bytes, at: index)
        }
    }

    /// The first words of a text, as many as are asked for or as there are.
    public init(_ text: String, upTo count: Int) {
        self.init(text, upTo: count, before: text.utf8.count)
    }

    /// The words of a text that begin before a UTF-8 offset.
    public init(_ text: String, before end: Int) {
        self.init(text, upTo: .max, before: end)
    }

    private init(_ text: String, upTo limit: Int, before end: Int) {
        hashes = []
        ranges = []
        let bytes = text.utf8.span
        var index = 0
        while index < min(end, bytes.count), count < limit { index = readWord(in: bytes, at: index) }
    }

    /// Where `phrase` stands in these words, at or after a word; nil where it doesn't.
    public func firstIndex(of phrase: Words, from start: Int = 0) -> Int? {
        guard !phrase.isEmpty, phrase.count <= count else { return nil }
        var index = start
        while index + phrase.count <= count {
            if matches(phrase, at: index) { return index }
            index += 1
        }
        return nil
    }

    public func starts(with phrase: Words) -> Bool { matches(phrase, at: 0) }

    public func ends(with phrase: Words) -> Bool { matches(phrase, at: count - phrase.count) }

    public func matches(_ phrase: Words, at index: Int) -> Bool {
        guard index >= 0, index + phrase.count <= count else { return false }
        for offset in 0..<phrase.count where hashes[index + offset] != phrase.hashes[offset] { return false }
        return true
    }

    /// Two rows of words are the same where the words are, wherever they stood.
    public static func == (left: Words, right: Words) -> Bool { left.hashes == right.hashes }

    public func hash(into hasher: inout Hasher) { hasher.combine(hashes) }

    private mutating func readWord(in bytes: Span<UInt8>, at start: Int) -> Int {
        // What stands between two words is nearly always one space.
        if bytes[start] == UInt8(ascii: " ") { return start &+ 1 }
        switch WordByte.classify(bytes, at: start) {
        case .separator(let length):
            return start + length
        case .sign(let length):
            var hash = WordHash()
            for offset in 0..<length { hash.add(bytes[start + offset]) }
            return append(hash, start..<start + length)
        case .ampersand:
            hashes.append(Self.and)
            ranges.append(start..<start + 1)
            return start + 1
        case .letter, .apostrophe:
            return readLetters(in: bytes, at: start)
        }
    }

    private mutating func readLetters(in bytes: Span<UInt8>, at start: Int) -> Int {
        var hash = WordHash()
        var index = start
        // Nearly every word is a run of letters and digits of ASCII, which is taken eight at a time.
        while index &+ 8 <= bytes.count {
            let letters = EightLetters(bytes, at: index)
            hash.add(letters.lowered, count: letters.count)
            index &+= letters.count
            if letters.count == 8 { continue }
            guard WordByte.mayGoOn(bytes[index]) else {
                return append(hash, start..<index)
            }
            break
        }
        reading: while index < bytes.count {
            switch WordByte.classify(bytes, at: index) {
            case .letter(let length):
                for offset in 0..<length { hash.add(WordByte.lowered(bytes[index + offset])) }
                index += length
            case .apostrophe(let length):
                index += length
            case .separator, .sign, .ampersand:
                break reading
            }
        }
        return append(hash, start..<index)
    }

    /// Adds what has been read if it is more than apostrophes; gives the place behind it.
    @inline(__always)
    private mutating func append(_ hash: WordHash, _ range: Range<Int>) -> Int {
        if !hash.isEmpty {
            hashes.append(hash.value)
            ranges.append(range)
        }
        return range.upperBound
    }

    private static let and = WordHash("and").value
}
