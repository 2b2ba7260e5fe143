/// A number or letter by which a heading, a paragraph or an item of a list is known: `2.4.1`, `3.`, `(a)`, `07/21`.
struct LineNumber: Equatable {
    enum Style {
        /// `3.`, `2.4.1`, `4)`
        case decimal
        /// `3`: it may be a figure as well.
        case bare
        /// `(a)`, `b)`, `(iv)`, `(2)`
        case item
        /// `07/21`, the running number of a minute and its year
        case minute
    }

    var style: Style
    /// Where it stands, with its full stop or brackets.
    var range: Range<Int>
    /// The numbers it is made of: 2, 4, 1.
    var parts: [Int] = []

    var depth: Int { max(1, parts.count) }

    /// As it is published: without a full stop at its end.
    func text(in source: Span<UInt8>) -> String {
        var end = range.upperBound
        if style != .item, source[end - 1] == 0x2E { end -= 1 }
        var text = ""
        for index in range.lowerBound..<end { text.unicodeScalars.append(Unicode.Scalar(source[index])) }
        return text
    }

    /// The number at `start`, where white space, the end or a mark of emphasis follows it.
    static func read(_ source: Span<UInt8>, _ line: Range<Int>) -> LineNumber? {
        guard let first = line.first else { return nil }
        let byte = source[first]
        if byte == 0x28 || TextBytes.isLower(byte) { return item(source, line) }
        guard TextBytes.isDigit(byte) else { return nil }
        return minute(source, line) ?? decimal(source, line)
    }

    /// Whether words begin as those after a number do: not in lower case, as a sentence goes on after a figure.
    static func beginsTitle(_ source: Span<UInt8>, _ words: Range<Int>) -> Bool {
        guard let first = words.first else { return false }
        let byte = source[first]
        return TextBytes.isUpper(byte) || byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x2A
            || byte == 0x3C || TextBytes.isDigit(byte)
    }

    private static func isEnd(_ source: Span<UInt8>, _ index: Int, _ line: Range<Int>) -> Bool {
        guard index < line.upperBound else { return true }
        return source[index] == 0x2A || source[index] == 0x3C
            || TextBytes.whiteLength(source, at: index, before: line.upperBound) > 0
    }

    private static func decimal(_ source: Span<UInt8>, _ line: Range<Int>) -> LineNumber? {
        var parts: [Int] = []
        var index = line.lowerBound
        var isClosed = false
        while index < line.upperBound, TextBytes.isDigit(source[index]) {
            var value = 0
            let start = index
            while index < line.upperBound, TextBytes.isDigit(source[index]) {
                guard index - start < 3 else { return nil }
                value = value * 10 + Int(source[index] - 0x30)
                index += 1
            }
            // An amount such as "4.0" or "0.5" numbers nothing, and no section has a three-figure part.
            guard value > 0, value < 100 || parts.isEmpty else { return nil }
            parts.append(value)
            guard parts.count <= 5 else { return nil }
            guard index < line.upperBound, source[index] == 0x2E || source[index] == 0x29 else { break }
            isClosed = true
            index += 1
            if source[index - 1] == 0x29 { break }
            if index < line.upperBound, TextBytes.isDigit(source[index]) { isClosed = false }
        }
        guard isEnd(source, index, line) else { return nil }
        let style: Style = parts.count > 1 || isClosed ? .decimal : .bare
        return LineNumber(style: style, range: line.lowerBound..<index, parts: parts)
    }

    private static func minute(_ source: Span<UInt8>, _ line: Range<Int>) -> LineNumber? {
        let start = line.lowerBound
        guard line.count >= 5, source[start + 2] == 0x2F else { return nil }
        for offset in [1, 3, 4] where !TextBytes.isDigit(source[start + offset]) { return nil }
        guard isEnd(source, start + 5, line) else { return nil }
        return LineNumber(style: .minute, range: start..<start + 5)
    }

    private static func item(_ source: Span<UInt8>, _ line: Range<Int>) -> LineNumber? {
        var index = line.lowerBound
        if source[index] == 0x28 { index += 1 }
        let start = index
        while index < line.upperBound, TextBytes.isDigit(source[index]) { index += 1 }
        if index == start {
            while index < line.upperBound, TextBytes.isLower(source[index]) { index += 1 }
            guard index - start == 1 || isRoman(source, start..<index) else { return nil }
        }
        guard index > start, index - start <= 4, index < line.upperBound, source[index] == 0x29,
            isEnd(source, index + 1, line)
        else { return nil }
        return LineNumber(style: .item, range: line.lowerBound..<index + 1)
    }

    private static func isRoman(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where source[index] != 0x69 && source[index] != 0x76 && source[index] != 0x78 {
            return false
        }
        return !range.isEmpty
    }
}
