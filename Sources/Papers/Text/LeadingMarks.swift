/// What stands before the words of a line: the signs of a heading, a bullet, a number.
struct LeadingMarks {
    /// How many `#` a Markdown heading has.
    var headingLevel: Int?
    /// The bullet, in its first byte.
    var bullet: UInt8?
    var number: LineNumber?
    /// An opening mark of bold that stands before the number and goes on after it.
    var boldBeforeNumber: Range<Int>?
    /// The words.
    var content: Range<Int>
    /// The words with the number, and with number and bullet, where those should turn out to be none.
    private var withNumber: Range<Int>
    private var withBullet: Range<Int>

    /// What stands before an item of a list, beside the hyphen, star and plus of Markdown.
    private static let bullets = [
        "•", "▪", "◦", "‣", "∙", "·", "–", "—", "➢", "❖", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
    ].map { Array($0.utf8) }

    var isPlain: Bool { headingLevel == nil && bullet == nil && number == nil }

    init(_ source: Span<UInt8>, _ text: Range<Int>) {
        content = text
        withNumber = text
        withBullet = text
        readHashes(source)
        withBullet = content
        readBullet(source)
        withNumber = content
        readNumber(source)
    }

    /// Takes the number for words.
    mutating func dropNumber() {
        number = nil
        boldBeforeNumber = nil
        content = withNumber
    }

    /// Takes the bullet, and a number after it, for words.
    mutating func dropBullet() {
        dropNumber()
        bullet = nil
        content = withBullet
    }

    private func skipWhite(_ source: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < content.upperBound {
            let length = TextBytes.blankLength(source, at: index, before: content.upperBound)
            if length == 0 { break }
            index += length
        }
        return index
    }

    private func isWhite(_ source: Span<UInt8>, _ index: Int) -> Bool {
        index >= content.upperBound || TextBytes.whiteLength(source, at: index, before: content.upperBound) > 0
    }

    private mutating func readHashes(_ source: Span<UInt8>) {
        var index = content.lowerBound
        while index < content.upperBound, source[index] == 0x23 { index += 1 }
        let level = index - content.lowerBound
        guard level > 0, level <= 6, index < content.upperBound, isWhite(source, index) else { return }
        headingLevel = level
        var end = content.upperBound
        while end > index, source[end - 1] == 0x23 || source[end - 1] == 0x20 { end -= 1 }
        let start = min(skipWhite(source, from: index), end)
        content = start..<end
    }

    private mutating func readBullet(_ source: Span<UInt8>) {
        guard let first = content.first else { return }
        let byte = source[first]
        if byte < 0x80 {
            guard byte == 0x2D || byte == 0x2A || byte == 0x2B || byte == 0x6F else { return }
            guard isWhite(source, first + 1) else { return }
            let words = skipWhite(source, from: first + 1)
            // "o" is a bullet before a sentence; before lower case it may be a word torn apart.
            if byte == 0x6F, words >= content.upperBound || !TextBytes.isUpper(source[words]) { return }
            bullet = byte
            content = words..<content.upperBound
            return
        }
        for candidate in Self.bullets where candidate[0] == byte && content.count >= candidate.count {
            guard (1..<candidate.count).allSatisfy({ source[first + $0] == candidate[$0] }) else { continue }
            let after = first + candidate.count
            // A dash is one only where it stands by itself.
            if candidate[0] == 0xE2, candidate[1] == 0x80, candidate[2] < 0xA0, !isWhite(source, after) { return }
            bullet = byte
            content = skipWhite(source, from: after)..<content.upperBound
            return
        }
    }

    private mutating func readNumber(_ source: Span<UInt8>) {
        guard let first = content.first else { return }
        let mark = boldLength(source, first)
        guard let found = LineNumber.read(source, first + mark..<content.upperBound) else { return }
        var words = skipWhite(source, from: found.range.upperBound)
        if mark > 0 {
            let closing = closingLength(source, found.range.upperBound)
            if closing > 0 {
                words = skipWhite(source, from: found.range.upperBound + closing)
            } else {
                boldBeforeNumber = first..<first + mark
            }
        }
        number = found
        content = min(words, content.upperBound)..<content.upperBound
    }

    private func boldLength(_ source: Span<UInt8>, _ index: Int) -> Int {
        if index + 1 < content.upperBound, source[index] == 0x2A, source[index + 1] == 0x2A { return 2 }
        guard source[index] == 0x3C, let tag = InlineTag.read(source, at: index, before: content.upperBound),
            tag.effect == .bold(1)
        else { return 0 }
        return tag.length
    }

    private func closingLength(_ source: Span<UInt8>, _ index: Int) -> Int {
        guard index < content.upperBound else { return 0 }
        if index + 1 < content.upperBound, source[index] == 0x2A, source[index + 1] == 0x2A { return 2 }
        guard source[index] == 0x3C, let tag = InlineTag.read(source, at: index, before: content.upperBound),
            tag.effect == .bold(-1)
        else { return 0 }
        return tag.length
    }
}
