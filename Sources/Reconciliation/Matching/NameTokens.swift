import Lexicon

/// A text as names are compared: its words without case, accents of punctuation, plurals and possessives, in order.
///
/// `Children's Services & Safeguarding` and `Childrens service and safeguarding` are the same. A short form that the
/// paper explains is told in full.
struct NameTokens: Sendable {
    /// One number a word.
    private(set) var stems: [UInt64] = []
    /// Which of the text's ``words`` each came of.
    private(set) var words: [Int] = []

    /// - Parameter silent: Words that tell no name from another: "and", "the".
    init(_ text: String, words: Words? = nil, silent: WordSet, shortForms: ShortForms = ShortForms()) {
        let all = words ?? Words(text)
        let bytes = text.utf8.span
        stems.reserveCapacity(all.count)
        self.words.reserveCapacity(all.count)
        for index in 0..<all.count {
            let word = all.hashes[index]
            guard !silent.contains(word) else { continue }
            if !shortForms.isEmpty, let long = shortForms[word] {
                // "Dedicated Schools Grant (DSG)" names it once.
                if stems.suffix(long.count).elementsEqual(long) { continue }
                stems += long
                self.words += Array(repeating: index, count: long.count)
                continue
            }
            let range = all.ranges[index]
            stems.append(Self.mayHaveEnding(bytes, range) ? Self.stem(bytes, range) : word)
            self.words.append(index)
        }
    }

    var isEmpty: Bool { stems.isEmpty }

    /// What sentences call a label by: "Invoices paid in time (%)" without the unit; a year is no name.
    func name(in label: String, _ read: Words) -> [UInt64] {
        let bytes = label.utf8.span
        guard read.ranges.contains(where: { bytes[$0.lowerBound] >= UInt8(ascii: "A") }) else { return [] }
        return stems.indices.filter { bytes[read.ranges[words[$0]].lowerBound] >= UInt8(ascii: "0") }.map { stems[$0] }
    }

    /// Whether a word may be a plural, or is the sign for one: the stem of any other is the word itself.
    private static func mayHaveEnding(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") || bytes[range.lowerBound] == UInt8(ascii: "&")
    }

    /// The hash of a word as ``Words`` has it, but for the endings of plurals, which are left out: where a word has
    /// none, its stem is found in sets of words.
    static func stem(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var end = range.upperBound
        func lower(_ index: Int) -> UInt8 {
            let byte = bytes[index]
            return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
        }
        var isPluralOfY = false
        if range.count > 3, lower(end - 1) == UInt8(ascii: "s") {
            switch lower(end - 2) {
            case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): break
            case UInt8(ascii: "e") where range.count > 4 && lower(end - 3) == UInt8(ascii: "i"):
                isPluralOfY = true
                end -= 3
            default: end -= 1
            }
        }
        var hash = WordHash()
        var index = range.lowerBound
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "'") {
                index += 1
            } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
                index += 3
            } else {
                hash.add(lower(index))
                index += 1
            }
        }
        if isPluralOfY { hash.add(UInt8(ascii: "y")) }
        return hash.value
    }
}
