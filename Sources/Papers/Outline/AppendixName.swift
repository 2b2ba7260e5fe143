import Lexicon

/// The number of an appendix and the title behind it, as one line prints them: `Appendix 3 – Reserves`.
struct AppendixName {
    /// `Appendix 3`, in the case of the first letter of each word, whatever the case printed.
    var label: String
    /// Empty where the line holds the number alone.
    var title: String
    /// The words of the title without years and numbers, which change where the list of the appendices was copied.
    var titleWords: [UInt64]

    /// Nil where a line does not open so, or goes on as a sentence: `Appendix 1 sets out the implications`.
    init?(_ line: String, lexicon: Lexicon) {
        // Nearly every line opens otherwise, which its first words tell.
        guard lexicon.packs.appendices.opens(line) else { return nil }
        let words = Words(line)
        guard words.count >= 2, let match = lexicon.packs.appendices.match(in: words, at: 0) else { return nil }
        let place = match.words.upperBound
        guard place < words.count else { return nil }
        let bytes = Array(line.utf8)
        let number = String(decoding: bytes[words.ranges[place]], as: UTF8.self)
        guard Self.isNumber(number) else { return nil }
        var start = words.ranges[place].upperBound
        let mark = start
        // `Appendix 8.1` is a part of one; a full stop with nothing behind it ends a sentence.
        if start < bytes.count, bytes[start] == UInt8(ascii: "."), bytes[(start + 1)...].first != 0x20 { return nil }
        while start < bytes.count, !Self.opensTitle(bytes[start]) {
            // A comma or bracket behind the number is a sentence's.
            if bytes[start] == UInt8(ascii: ",") || bytes[start] == UInt8(ascii: "(") { return nil }
            start += 1
        }
        let rest = String(decoding: bytes[start...], as: UTF8.self)
        if start == mark, !rest.isEmpty { return nil }
        guard rest.isEmpty || Self.isTitle(rest, isSetOff: bytes[mark..<start].contains { $0 != 0x20 }) else {
            return nil
        }
        label = Self.name(bytes[words.ranges[0].lowerBound..<words.ranges[place - 1].upperBound]) + " " + number
        title = Self.withoutStop(rest)
        titleWords = Self.titleWords(of: title)
    }

    static func titleWords(of title: String) -> [UInt64] {
        let words = Words(title)
        let bytes = Array(title.utf8)
        return zip(words.hashes, words.ranges).compactMap { hash, range in
            bytes[range].contains { (0x30...0x39).contains($0) } ? nil : hash
        }
    }

    /// A number, a capital letter, or a small Roman number in capitals.
    private static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return bytes.count <= 3 }
        if bytes.count == 1 { return (0x41...0x5A).contains(bytes[0]) }
        if bytes.allSatisfy({ [0x49, 0x56, 0x58].contains($0) }) { return bytes.count <= 5 }
        // `3a`, `A1`
        return bytes.count <= 3 && bytes.contains { (0x30...0x39).contains($0) }
    }

    private static func opensTitle(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ","),
            UInt8(ascii: "("):
            true
        default: false
        }
    }

    /// Without a dash or colon between, a title opens with a capital.
    private static func isTitle(_ rest: String, isSetOff: Bool) -> Bool {
        guard let first = rest.utf8.first else { return true }
        if !isSetOff, (0x61...0x7A).contains(first) { return false }
        return !rest.contains(". ") && first != UInt8(ascii: ",") && first != UInt8(ascii: "(")
    }

    private static func withoutStop(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        var isFirst = true
        let cased = bytes.map { byte -> UInt8 in
            defer { isFirst = byte == 0x20 }
            let isLetter = (0x41...0x5A).contains(byte & 0xDF)
            guard isLetter else { return byte }
            return isFirst ? byte & 0xDF : byte | 0x20
        }
        return String(decoding: cased, as: UTF8.self)
    }
}
