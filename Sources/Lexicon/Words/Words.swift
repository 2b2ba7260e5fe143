/// A text as the lexicon compares it: its words in a row, without case, punctuation and spaces.
///
/// `Under (-)/ Over Spend £m` is under, over, spend, £, m. An apostrophe joins (`Children's` is childrens), an
/// ampersand is the word "and", a currency sign or a percent sign is a word by itself.
///
/// A text is read once: ``part(_:)`` gives the words of a sentence without reading or copying them again.
public struct Words: Hashable, Sendable {
    @usableFromInline
    struct Word: Sendable {
        @usableFromInline let hash: UInt64
        /// Where it begins and ends in the text that was read.
        @usableFromInline let start: Int32
        @usableFromInline let end: Int32
    }

    /// All words of the text that was read.
    @usableFromInline private(set) var read: [Word] = []
    /// Which of them are meant begins here.
    @usableFromInline private(set) var first = 0
    public private(set) var count = 0
    /// Where the text that is meant begins in the one that was read.
    @usableFromInline private(set) var origin = 0

    /// One number a word (see ``WordHash``), so that words compare without strings.
    @inlinable public var hashes: Hashes { Hashes(words: self) }

    /// Where each word stood in the text, as UTF-8 offsets.
    @inlinable public var ranges: Ranges { Ranges(words: self) }

    @inlinable public var isEmpty: Bool { count == 0 }

    @inlinable
    @inline(__always)
    func hash(at index: Int) -> UInt64 { read[first &+ index].hash }

    public init(_ text: String) {
        let bytes = text.utf8.span
        guard !bytes.isEmpty else { return }
        // A word and its space take six bytes or so; one growth at most is cheaper than four.
        read.reserveCapacity(bytes.count / 5 + 1)
        var index = 0
        while index < bytes.count {
            index = readWord(in: bytes, at: index)
        }
        count = read.count
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
        let bytes = text.utf8.span
        var index = 0
        while index < min(end, bytes.count), read.count < limit { index = readWord(in: bytes, at: index) }
        count = read.count
    }

    /// The words within a range of UTF-8 offsets between which no word reaches, as the text of that range has them.
    public func part(_ range: Range<Int>) -> Words {
        var part = self
        let start = position(atOrAfter: range.lowerBound)
        part.first = first + start
        part.count = position(atOrAfter: range.upperBound) - start
        part.origin = origin + range.lowerBound
        return part
    }

    /// The first words, as many as are asked for or as there are.
    public func prefix(_ limit: Int) -> Words {
        var part = self
        part.count = min(count, limit)
        return part
    }

    /// The position of the first word that begins at a UTF-8 offset or after it.
    public func position(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if Int(read[first + middle].start) < origin + offset { low = middle + 1 } else { high = middle }
        }
        return low
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

    /// Whether a phrase stands at a word. Rules ask this of dozens of phrases at every word: the first word that
    /// differs is seen where they ask.
    @inlinable
    public func matches(_ phrase: Words, at index: Int) -> Bool {
        guard index >= 0, index + phrase.count <= count else { return false }
        for offset in 0..<phrase.count where hash(at: index + offset) != phrase.hash(at: offset) { return false }
        return true
    }

    /// Two rows of words are the same where the words are, wherever they stood.
    public static func == (left: Words, right: Words) -> Bool {
        left.count == right.count && left.matches(right, at: 0)
    }

    public func hash(into hasher: inout Hasher) {
        // The words are well mixed already; one number of them all costs the hasher no more than one word.
        var mixed: UInt64 = 0
        for index in 0..<count { mixed = (mixed << 7 | mixed >> 57) ^ hash(at: index) }
        hasher.combine(mixed)
    }

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
            add(Self.and, start..<start + 1)
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
        if !hash.isEmpty { add(hash.value, range) }
        return range.upperBound
    }

    @inline(__always)
    private mutating func add(_ hash: UInt64, _ range: Range<Int>) {
        read.append(
            Word(
                hash: hash,
                start: Int32(truncatingIfNeeded: range.lowerBound),
                end: Int32(truncatingIfNeeded: range.upperBound)
            )
        )
    }

    private static let and = WordHash("and").value
}

extension Words {
    /// The hashes of words, one after the other.
    public struct Hashes: RandomAccessCollection, Sendable {
        @usableFromInline let words: Words

        @usableFromInline
        init(words: Words) { self.words = words }

        @inlinable public var startIndex: Int { 0 }
        @inlinable public var endIndex: Int { words.count }
        @inlinable public subscript(index: Int) -> UInt64 { words.read[words.first &+ index].hash }
    }

    /// The places of words in their text, as UTF-8 offsets.
    public struct Ranges: RandomAccessCollection, Sendable {
        @usableFromInline let words: Words

        @usableFromInline
        init(words: Words) { self.words = words }

        @inlinable public var startIndex: Int { 0 }
        @inlinable public var endIndex: Int { words.count }
        @inlinable public subscript(index: Int) -> Range<Int> {
            let word = words.read[words.first &+ index]
            return Int(word.start) &- words.origin..<Int(word.end) &- words.origin
        }
    }
}
