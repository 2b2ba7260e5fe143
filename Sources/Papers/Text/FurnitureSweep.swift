import Lexicon

/// Looks once at every line for what by itself says that it is furniture.
struct FurnitureSweep {
    let source: SourceText
    private let words: PaperWords
    private(set) var pageBreaks: [Int] = []
    /// Lines that hold a number of up to four digits and nothing else.
    private(set) var loneNumbers: [Int] = []
    /// How many lines there are of each width; the last counts all that are wider.
    private var widths = [Int](repeating: 0, count: 121)
    private var printed = 0
    private var loneSpaces = 0

    init(_ source: SourceText, words: PaperWords) {
        self.source = source
        self.words = words
    }

    /// Whether a single space at the head of a line is rare enough to mean something.
    var marksPagesBySpace: Bool { loneSpaces * 8 < printed }

    /// The width that six in ten of the lines of prose keep to, in bytes.
    var usualWidth: Int {
        var left = widths[Self.shortestProse...].reduce(0, +) * 6 / 10
        for width in Self.shortestProse..<widths.count {
            left -= widths[width]
            if left <= 0 { return width }
        }
        return widths.count
    }

    /// Shorter lines are titles, cells and the ends of paragraphs.
    private static let shortestProse = 50

    func startsWithLoneSpace(_ line: Int) -> Bool {
        let range = source.range(ofLine: line)
        return range.count > 1 && source.bytes[range.lowerBound] == 0x20 && source.bytes[range.lowerBound + 1] > 0x20
    }

    mutating func classify(_ line: Int) -> PageFurniture.LineClass {
        let source = source
        let bytes = source.bytes.span
        let range = source.range(ofLine: line)
        if range.isEmpty { return .blank }
        if bytes[range.lowerBound] == 0x0C { pageBreaks.append(line) }
        if startsWithLoneSpace(line) { loneSpaces += 1 }
        let text = TextBytes.trimmed(bytes, range)
        if text.isEmpty { return .blank }
        printed += 1
        widths[min(text.count, widths.count - 1)] += 1
        if endsInPageCount(text) { return .furniture }
        guard text.count <= 160 else { return .long }
        let first = bytes[text.lowerBound]
        if TextBytes.isDigit(first) {
            if isNumber(text) { loneNumbers.append(line) }
            return .short
        }
        if text.count >= 3, isRule(text) || isDashedNumber(text) { return .furniture }
        let words = withoutMarks(text)
        return !words.isEmpty && words.count <= 80 && isMark(words) ? .furniture : .short
    }

    private func isNumber(_ text: Range<Int>) -> Bool {
        text.count <= 4 && text.allSatisfy { TextBytes.isDigit(source.bytes[$0]) }
    }

    /// A line of nothing but one mark, which some draw between pages or parts.
    private func isRule(_ text: Range<Int>) -> Bool {
        let mark = source.bytes[text.lowerBound]
        guard mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D || mark == 0x7E else { return false }
        return text.allSatisfy { source.bytes[$0] == mark || source.bytes[$0] == 0x20 }
    }

    /// `- 4 -`
    private func isDashedNumber(_ text: Range<Int>) -> Bool {
        let bytes = source.bytes
        guard bytes[text.lowerBound] == 0x2D, bytes[text.upperBound - 1] == 0x2D else { return false }
        let inner = TextBytes.trimmed(bytes.span, text.lowerBound + 1..<text.upperBound - 1)
        return !inner.isEmpty && isNumber(inner)
    }

    private func withoutMarks(_ text: Range<Int>) -> Range<Int> {
        var start = text.lowerBound
        var end = text.upperBound
        while start < end, Self.isMarkup(source.bytes[start]) { start += 1 }
        while end > start, Self.isMarkup(source.bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == 0x2A || byte == 0x23 || byte == 0x5F || byte == 0x20 || byte == 0x5B || byte == 0x5D
    }

    private func isMark(_ text: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        if words.classifications.contains(bytes, text) { return true }
        if words.stamps.containsStart(of: bytes, text), isMoment(after(words.stamps, text)) { return true }
        if words.page.containsStart(of: bytes, text) { return isPageCount(after(words.page, text)) }
        return words.agendaItem.containsStart(of: bytes, text) && isItemNumber(after(words.agendaItem, text))
    }

    /// Whether "Page 2 of 7" is set apart at the end of a line, whatever stands before it: "Page 2" alone may as well
    /// point to a page.
    private func endsInPageCount(_ text: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        guard TextBytes.isDigit(bytes[text.upperBound - 1]) else { return false }
        var start = text.upperBound - 1
        while start > text.lowerBound, bytes[start - 1] != 0x20 || bytes[max(text.lowerBound, start - 2)] != 0x20 {
            start -= 1
        }
        guard start > text.lowerBound, words.page.containsStart(of: bytes, start..<text.upperBound) else {
            return false
        }
        let count = after(words.page, start..<text.upperBound)
        return isPageCount(count)
            && count.dropLast().contains { index in
                TextBytes.isDigit(bytes[index]) && bytes[index + 1] == 0x20
            }
    }

    /// What follows the word, the longest of the set, at the beginning of a stretch.
    private func after(_ word: PrintedWords, _ text: Range<Int>) -> Range<Int> {
        let bytes = source.bytes.span
        var end = text.upperBound
        while end > text.lowerBound, !word.contains(bytes, text.lowerBound..<end) { end -= 1 }
        return end..<text.upperBound
    }

    /// What follows "Page": nothing, `91`, `3 of 12`, `| 4`, or `| 4` and the title of the paper.
    private func isPageCount(_ rest: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        let words = TextBytes.trimmed(bytes, rest)
        guard let first = words.first else { return true }
        if bytes[first] == 0x7C {
            let count = TextBytes.trimmed(bytes, first + 1..<words.upperBound)
            return count.isEmpty || TextBytes.isDigit(bytes[count.lowerBound])
        }
        guard TextBytes.isDigit(bytes[first]) || bytes[first] == 0x3A || bytes[first] == 0x2D else { return false }
        var digits = 0
        for index in words {
            switch bytes[index] {
            case 0x30...0x39: digits += 1
            case 0x20, 0x2F, 0x6F, 0x66, 0x2D, 0x3A: break
            default: return false
            }
        }
        return digits > 0 && digits <= 8
    }

    /// What follows "Data version" or "Printed on": a time of day, and else only numbers and a word or two, as in
    /// `8.0 21-Jan-2021 10:19:29`. A sentence says more.
    private func isMoment(_ rest: Range<Int>) -> Bool {
        let bytes = source.bytes
        var words = 0
        var hasTime = false
        for index in rest {
            let isLetter = TextBytes.isLetter(bytes[index])
            if isLetter, index == rest.lowerBound || !TextBytes.isLetter(bytes[index - 1]) { words += 1 }
            if bytes[index] == UInt8(ascii: ":"), index > rest.lowerBound, index + 2 < rest.upperBound {
                hasTime =
                    hasTime
                    || TextBytes.isDigit(bytes[index - 1]) && TextBytes.isDigit(bytes[index + 1])
                        && TextBytes.isDigit(bytes[index + 2])
            }
        }
        return hasTime && words <= Self.longestMoment
    }

    /// A day of the week, "at", a month and "pm".
    private static let longestMoment = 4

    /// What follows "Agenda Item": nothing, `2`, `No`, `No. 3(a)`.
    private func isItemNumber(_ rest: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        var letters = 0
        for index in rest {
            let byte = bytes[index]
            if TextBytes.isLetter(byte) { letters += 1 }
            if TextBytes.isWord(byte) || byte == 0x20 || byte == 0x2E || byte == 0x3A { continue }
            if byte != 0x28 && byte != 0x29 { return false }
        }
        return rest.isEmpty || (bytes[rest.lowerBound] == 0x20 && rest.count <= 12 && letters <= 3)
    }
}
