/// A text as the lexicon compares it: a row of words without case, accents of punctuation or spaces.
///
/// `Under (-)/ Over Spend £m` is under, over, spend, £, m. An apostrophe joins (`Children's` is childrens), an
/// ampersand is the word "and", a currency sign or a percent sign is a word by itself.
public struct Words: Hashable, Sendable {
    /// One number a word (FNV-1a, 64 bits), so that words compare without strings.
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
        switch WordByte.classify(bytes, at: start) {
        case .separator(let length):
            return start + length
        case .sign(let length):
            append(bytes, start..<start + length)
            return start + length
        case .ampersand:
            hashes.append(Self.and)
            ranges.append(start..<start + 1)
            return start + 1
        case .letter, .apostrophe:
            return readLetters(in: bytes, at: start)
        }
    }

    private mutating func readLetters(in bytes: Span<UInt8>, at start: Int) -> Int {
        var hash = FNV.basis
        var index = start
        var letters = 0
        reading: while index < bytes.count {
            // Nearly every byte is a letter or digit of ASCII; only the others are worth a closer look.
            let byte = bytes[index]
            if let letter = WordByte.asciiLetter(byte) {
                hash = FNV.adding(letter, to: hash)
                letters &+= 1
                index &+= 1
                continue
            }
            switch WordByte.classify(bytes, at: index) {
            case .letter(let length):
                for offset in 0..<length { hash = FNV.adding(bytes[index + offset], to: hash) }
                letters += length
                index += length
            case .apostrophe(let length):
                index += length
            case .separator, .sign, .ampersand:
                break reading
            }
        }
        if letters > 0 {
            hashes.append(hash)
            ranges.append(start..<index)
        }
        return index
    }

    private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var hash = FNV.basis
        for index in range { hash = FNV.adding(bytes[index], to: hash) }
        hashes.append(hash)
        ranges.append(range)
    }

    private static let and: UInt64 = "and".utf8.reduce(FNV.basis) { FNV.adding($1, to: $0) }
}

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits): stable from run to run, which Swift's own is not.
enum FNV {
    static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
}
