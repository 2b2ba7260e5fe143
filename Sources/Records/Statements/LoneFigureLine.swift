import Papers

/// A line that holds figures and no word is a cell of a table that was not read, or stands for one: no sentence states
/// its figures.
///
/// Prose may end in such a line, where its last figure went over the line's end; then the line above is a full one.
///
/// Figure is asked for after figure of one text, and a line may hold thousands: what was found of a line is kept until
/// another is asked for.
struct LoneFigureLine {
    /// Words of a line that is prose.
    private static let prose = 7

    private let text: TracedText
    private var known: (line: Range<Int>, isLone: Bool)?

    init(of text: TracedText) { self.text = text }

    /// Whether the byte of the text stands in such a line. The lines of HTML tell nothing.
    mutating func holds(_ offset: Int) -> Bool {
        guard text.node < 0, text.first.column > 0 else { return false }
        if let known, known.line.contains(offset) { return known.isLone }
        let line = Self.line(around: Self.run(at: offset, in: text), in: text)
        let isLone = Self.isLone(line, in: text)
        known = (line.bytes, isLone)
        return isLone
    }

    private static func isLone(_ line: (bytes: Range<Int>, first: Int), in text: TracedText) -> Bool {
        let bytes = text.text.utf8.span
        guard words(bytes, line.bytes, withDigits: false, upTo: 1) == 0 else { return false }
        guard line.first > -1 else { return true }
        let above = self.line(around: line.first - 1, in: text)
        return words(bytes, above.bytes, withDigits: true, upTo: prose) < prose
    }

    /// The position among ``TracedText/others`` of the run that holds an offset; -1 for the first of all.
    private static func run(at offset: Int, in text: TracedText) -> Int {
        var low = 0
        var high = text.others.count
        while low < high {
            let middle = (low + high) / 2
            if text.others[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The bytes of the text that stand in the line of a run, and the first run of that line.
    private static func line(around run: Int, in text: TracedText) -> (bytes: Range<Int>, first: Int) {
        func at(_ index: Int) -> TracedText.Run { index < 0 ? text.first : text.others[index] }
        let number = at(run).line
        var first = run
        while first > -1, at(first - 1).line == number { first -= 1 }
        var next = run + 1
        while next < text.others.count, text.others[next].line == number { next += 1 }
        let end = next < text.others.count ? Int(text.others[next].offset) : text.text.utf8.count
        return (Int(at(first).offset)..<end, first)
    }

    /// The words of a range, as many as are asked for; those that hold digits are figures, or parts of them (`£5.2m`).
    private static func words(_ bytes: Span<UInt8>, _ range: Range<Int>, withDigits: Bool, upTo limit: Int) -> Int {
        var count = 0
        var index = range.lowerBound
        while index < range.upperBound, count < limit {
            var hasLetter = false
            var hasDigit = false
            while index < range.upperBound, bytes[index] > 0x20 {
                let byte = bytes[index]
                hasLetter = hasLetter || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39)
                index += 1
            }
            if hasDigit ? withDigits : hasLetter { count += 1 }
            index += 1
        }
        return count
    }
}
