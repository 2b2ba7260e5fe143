/// Words without the endings of plurals: "services" and "service" are one.
public enum WordStem {
    /// Whether a word may be a plural, or is the sign for one: the stem of any other is the word itself.
    @inlinable
    public static func mayHaveEnding(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") || bytes[range.lowerBound] == UInt8(ascii: "&")
    }

    /// The hash of a word as ``Words`` has it, but for the endings of plurals, which are left out: where a word has
    /// none, its stem is found in sets of words.
    public static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
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

extension Words {
    /// The stems of the words of a text, which these words are of.
    public func stems(in text: String) -> [UInt64] {
        let bytes = text.utf8.span
        return zip(hashes, ranges).map { hash, range in
            WordStem.mayHaveEnding(bytes, range) ? WordStem.hash(bytes, range) : hash
        }
    }
}
