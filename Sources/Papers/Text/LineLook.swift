/// What the words of a line look like, where it matters whether two lines belong together.
extension LineShape {
    /// How a line begins.
    enum Start {
        case lower, upper, figure, other
    }

    /// How the line begins; quotation marks and brackets say nothing about the word after them.
    func start(in bytes: Span<UInt8>) -> Start {
        var index = text.lowerBound
        while index < text.upperBound {
            let byte = bytes[index]
            if byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x2A || byte == 0x5F {
                index += 1
            } else if byte == 0xE2, index + 2 < text.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x98,
                bytes[index + 2] <= 0x9D
            {
                index += 3
            } else {
                break
            }
        }
        guard index < text.upperBound else { return .other }
        if TextBytes.isLower(bytes[index]) { return .lower }
        if TextBytes.isUpper(bytes[index]) { return .upper }
        return TextBytes.isDigit(bytes[index]) || bytes[index] == 0xC2 || bytes[index] == 0x2D ? .figure : .other
    }

    /// Whether the line is bold from its first byte to its last.
    func isBold(in bytes: Span<UInt8>) -> Bool {
        guard text.count > 4, !togglesBold else { return false }
        return bytes[text.lowerBound] == 0x2A && bytes[text.lowerBound + 1] == 0x2A
            && bytes[text.upperBound - 1] == 0x2A && bytes[text.upperBound - 2] == 0x2A
    }

    /// Whether the line is in capitals, by at least five letters.
    func isCapitals(in bytes: Span<UInt8>) -> Bool {
        var letters = 0
        for index in text {
            if TextBytes.isLower(bytes[index]) { return false }
            if TextBytes.isUpper(bytes[index]) { letters += 1 }
        }
        return letters >= 5
    }

    /// Whether the line ends in two figures or more, as a row of a table does whose columns are set one space apart.
    func isRow(in bytes: Span<UInt8>) -> Bool {
        var end = text.upperBound
        var longest = 0
        for _ in 0..<2 {
            var start = end
            while start > text.lowerBound, bytes[start - 1] > 0x20 {
                start -= 1
                guard end - start <= 16, Self.isFigurePart(bytes[start]) else { return false }
            }
            guard start < end else { return false }
            longest = max(longest, end - start)
            end = start
            while end > text.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        }
        return longest >= 3
    }

    private static func isFigurePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x25, 0x30...0x39, 0xC2, 0xA3: true
        default: false
        }
    }

    /// Whether the line is short and holds a figure and no word: an amount, a year, a percentage.
    func isValue(in bytes: Span<UInt8>) -> Bool {
        guard width <= 24 else { return false }
        var letters = 0
        for index in text where TextBytes.isLetter(bytes[index]) { letters += 1 }
        return letters <= 1
    }
}
