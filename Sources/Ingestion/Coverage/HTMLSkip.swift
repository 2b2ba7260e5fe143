/// Passes by the markup of a source.
struct HTMLSkip {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The index after the tag or comment at an index; after the end tag, where it opens a script or a style.
    func end(ofMarkupAt start: Int) -> Int {
        if starts(with: "!--", at: start + 1) { return end(of: "-->", from: start + 4) }
        let next = LexerBytes.at(bytes, start + 1)
        guard LexerBytes.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
            return start + 1
        }
        let close = end(of: ">", from: start + 1)
        for name: StaticString in ["script", "style", "template"] where starts(with: name, at: start + 1) {
            return endTag(name, from: close)
        }
        return close
    }

    /// The index after the tag at an index of a text, where `<` may also mean less: a tag is a name right behind it,
    /// and a `>` before the next `<`.
    func end(ofTagInTextAt start: Int) -> Int {
        let name = LexerBytes.at(bytes, start + 1) == UInt8(ascii: "/") ? start + 2 : start + 1
        guard LexerBytes.isLetter(LexerBytes.at(bytes, name)) else { return start + 1 }
        var index = name
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: ">") { return index + 1 }
            index += 1
        }
        return start + 1
    }

    private func endTag(_ name: StaticString, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), LexerBytes.at(bytes, index + 1) == UInt8(ascii: "/"),
                starts(with: name, at: index + 2)
            {
                return end(of: ">", from: index)
            }
            index += 1
        }
        return index
    }

    private func end(of mark: StaticString, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if starts(with: mark, at: index) { return index + mark.utf8CodeUnitCount }
            index += 1
        }
        return bytes.count
    }

    /// Whether the letters stand here, in upper or lower case.
    private func starts(with mark: StaticString, at index: Int) -> Bool {
        mark.withUTF8Buffer { letters in
            for (offset, letter) in letters.enumerated() {
                let byte = LexerBytes.at(bytes, index + offset)
                guard byte == letter || (LexerBytes.isCapital(byte) && byte | 0x20 == letter) else { return false }
            }
            return true
        }
    }
}
