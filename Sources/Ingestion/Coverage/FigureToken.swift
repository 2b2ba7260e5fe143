/// A run of digits in a source, with what it hangs together with.
struct FigureToken {
    enum Judgement {
        case figure
        /// The number of something: what is joined to it is one too.
        case reference
        case none
    }

    let start: Int
    /// After the last digit; of a range, after the last of both.
    private(set) var end: Int
    /// Where to read on.
    private(set) var resume: Int

    private let bytes: [UInt8]
    private let isHTML: Bool
    private let firstEnd: Int
    private let points: Int
    private let commas: Int
    private let isWellGrouped: Bool
    private let isRange: Bool

    init(_ bytes: [UInt8], at start: Int, isHTML: Bool) {
        self.bytes = bytes
        self.isHTML = isHTML
        self.start = start
        let run = NumberRun(bytes, at: start)
        firstEnd = run.end
        points = run.points
        commas = run.commas
        isWellGrouped = run.isWellGrouped
        end = run.end
        var other = run.end
        if LexerBytes.at(bytes, other) == UInt8(ascii: "%") { other += 1 }
        let dash = Self.dash(bytes, at: other)
        other += dash
        if LexerBytes.at(bytes, other) == 0xC2, LexerBytes.at(bytes, other + 1) == 0xA3 { other += 2 }
        isRange = dash > 0 && LexerBytes.isDigit(LexerBytes.at(bytes, other))
        if isRange { end = NumberRun(bytes, at: other).end }
        resume = end
        // Letters, and digits behind a slash or colon, hang together with what is before them.
        while resume < bytes.count {
            let byte = bytes[resume]
            let next = LexerBytes.at(bytes, resume + 1)
            let joins = byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
            guard
                LexerBytes.isLetter(byte) || LexerBytes.isDigit(byte) || byte == UInt8(ascii: "_")
                    || (joins && LexerBytes.isDigit(next))
            else { break }
            resume += 1
        }
    }

    func judgement(afterReference referenceEnd: Int) -> Judgement {
        if isPartOfWord || points > 1 || !isWellGrouped || isTelephone || isTime { return .none }
        if isYear || isBesideMonth || isNumbering || isAnchor { return .none }
        if isNumbered || isAge || isJoined(to: referenceEnd) { return .reference }
        return isDuration ? .none : .figure
    }

    /// The length of a hyphen or dash.
    private static func dash(_ bytes: [UInt8], at index: Int) -> Int {
        switch LexerBytes.at(bytes, index) {
        case UInt8(ascii: "-"): 1
        case 0xE2 where LexerBytes.at(bytes, index + 1) == 0x80:
            (0x90...0x94).contains(LexerBytes.at(bytes, index + 2)) ? 3 : 0
        default: 0
        }
    }

    private var previous: UInt8 { LexerBytes.at(bytes, start - 1) }
    private var next: UInt8 { LexerBytes.at(bytes, end) }
    private var length: Int { firstEnd - start }
    private var isPlain: Bool { points == 0 && commas == 0 }

    private func value(_ range: Range<Int>) -> Int {
        range.count > 9 ? Int.max : bytes[range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
}

// MARK: - What the digits belong to

extension FigureToken {
    private var isPartOfWord: Bool {
        let beforeThat = LexerBytes.at(bytes, start - 2)
        switch previous {
        case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "#"): return true
        case UInt8(ascii: "/"), UInt8(ascii: ":"):
            return LexerBytes.isLetter(beforeThat) && previous != UInt8(ascii: ":") || LexerBytes.isDigit(beforeThat)
        case UInt8(ascii: "-"): if LexerBytes.isLetter(beforeThat) { return true }
        case UInt8(ascii: "."):
            if LexerBytes.isLetter(beforeThat), !LexerWords.references.contains(wordBefore) { return true }
        default: if LexerBytes.isLetter(previous) { return true }
        }
        if LexerBytes.isLetter(next) { return !LexerWords.suffixes.contains(LexerBytes.word(bytes, at: end)) }
        let afterNext = LexerBytes.at(bytes, end + 1)
        if next == UInt8(ascii: ":"), afterNext == UInt8(ascii: "1") {
            // A ratio to one is a figure.
            return LexerBytes.isDigit(LexerBytes.at(bytes, end + 2))
        }
        if next == UInt8(ascii: "/") || next == UInt8(ascii: ":") { return LexerBytes.isDigit(afterNext) }
        if next == UInt8(ascii: "-") { return LexerBytes.isLetter(afterNext) || isRange }
        return next == UInt8(ascii: "_") || next == UInt8(ascii: "@")
    }

    private var isTelephone: Bool {
        bytes[start] == UInt8(ascii: "0") && LexerBytes.isDigit(LexerBytes.at(bytes, start + 1))
            || (isPlain && length >= 5 && isAfterTelephoneCode)
    }

    /// The second group of a telephone number stands behind its code.
    private var isAfterTelephoneCode: Bool {
        var index = LexerBytes.skippingSpacesBack(bytes, from: start)
        let codeEnd = index
        while index > 0, codeEnd - index < 6, LexerBytes.isDigit(bytes[index - 1]) { index -= 1 }
        return codeEnd - index >= 3 && bytes[index] == UInt8(ascii: "0")
    }

    private var isTime: Bool {
        guard points == 1 || isPlain, length <= 5 else { return false }
        let word = LexerBytes.word(bytes, at: LexerBytes.skippingSpaces(bytes, at: end))
        guard LexerWords.times.contains(word) else { return false }
        return word.count > 1
            || LexerBytes.at(bytes, LexerBytes.skippingSpaces(bytes, at: end) + 1) == UInt8(ascii: ".")
    }

    /// A footnote's `[1]`.
    private var isAnchor: Bool { previous == UInt8(ascii: "[") && next == UInt8(ascii: "]") }
}

// MARK: - Time

extension FigureToken {
    private var isYear: Bool {
        guard isPlain, !isMoney, next != UInt8(ascii: "%") else { return false }
        let follower = LexerBytes.word(bytes, at: LexerBytes.skippingSpaces(bytes, at: end))
        if LexerWords.multipliers.contains(follower) { return false }
        if length == 4 { return (1900...2099).contains(value(start..<firstEnd)) }
        if endsYear { return true }
        let first = value(start..<min(firstEnd, start + 4))
        if length == 6, !isRange {
            return (1990...2099).contains(first) && value(start + 4..<firstEnd) == (first + 1) % 100
        }
        guard isRange, length == 2, bytes[firstEnd] == UInt8(ascii: "-"), end - firstEnd == 3 else { return false }
        return value(firstEnd + 1..<end) == value(start..<firstEnd) + 1 && value(start..<firstEnd) >= 17
    }

    /// The second half of a financial year that the line's end divides: `2021-` and `22`.
    private var endsYear: Bool {
        var line = start
        while line > 0, bytes[line - 1] == 0x0A || bytes[line - 1] == 0x0D { line -= 1 }
        guard length == 2, line < start, line >= 5, bytes[line - 1] == UInt8(ascii: "-"),
            bytes[line - 5..<line - 1].allSatisfy({ LexerBytes.isDigit($0) })
        else { return false }
        let year = value(line - 5..<line - 1)
        return (1990...2099).contains(year) && value(start..<firstEnd) == (year + 1) % 100
    }

    private var isBesideMonth: Bool {
        guard isPlain, length <= 2, !isMoney else { return false }
        let after = LexerBytes.skippingSpaces(bytes, at: end, acrossLine: true)
        if LexerWords.months.contains(LexerBytes.word(bytes, at: after)) { return true }
        let month = wordBefore
        return LexerWords.months.contains(month) && month != "may" && month != "mar" && value(start..<firstEnd) <= 31
    }

    private var isDuration: Bool {
        guard !isMoney else { return false }
        let word = LexerBytes.word(bytes, at: LexerBytes.skippingSpaces(bytes, at: end, acrossLine: true))
        // A part of a day is measured, not waited for: "an average of 8.8 days".
        return LexerWords.durations.contains(word) && (points == 0 || !LexerWords.days.contains(word))
    }

    private var isAge: Bool { isPlain && LexerWords.ages.contains(wordBefore) }
}

// MARK: - Numbering

extension FigureToken {
    private var isMoney: Bool {
        let sign = LexerBytes.skippingSpacesBack(bytes, from: start)
        switch LexerBytes.at(bytes, sign - 1) {
        case 0xA3: return LexerBytes.at(bytes, sign - 2) == 0xC2
        case 0xAC: return LexerBytes.at(bytes, sign - 2) == 0x82
        case UInt8(ascii: "$"), UInt8(ascii: ";"): return true
        default: return false
        }
    }

    /// The word before, with at most a point or a hash between.
    private var wordBefore: LexerWord {
        var index = LexerBytes.skippingSpacesBack(bytes, from: start, acrossLine: true)
        if LexerBytes.at(bytes, index - 1) == UInt8(ascii: ".") { index -= 1 }
        return LexerBytes.word(bytes, endingAt: index)
    }

    private var isNumbered: Bool { !isMoney && LexerWords.references.contains(wordBefore) }

    /// `paragraphs 4.1 to 4.3`, `Appendices 2, 3 and 4`
    private func isJoined(to referenceEnd: Int) -> Bool {
        guard referenceEnd >= 0, start - referenceEnd <= 8, !isMoney, next != UInt8(ascii: "%") else { return false }
        var index = LexerBytes.skippingSpaces(bytes, at: referenceEnd)
        if LexerBytes.at(bytes, index) == UInt8(ascii: ",") || LexerBytes.at(bytes, index) == UInt8(ascii: "&") {
            index = LexerBytes.skippingSpaces(bytes, at: index + 1)
        }
        let word = LexerBytes.word(bytes, at: index)
        if LexerWords.joiners.contains(word) {
            index = LexerBytes.skippingSpaces(bytes, at: index + word.count)
        }
        return index == start
    }

    /// The number of a line or paragraph, which stands at its beginning.
    private var isNumbering: Bool {
        guard commas == 0, !isRange, opensLine else { return false }
        let afterNext = LexerBytes.at(bytes, end + 1)
        if points == 0, length <= 3, next == UInt8(ascii: ".") || next == UInt8(ascii: ")") {
            return afterNext <= 0x20 || afterNext == UInt8(ascii: "*")
        }
        let text = LexerBytes.skippingSpaces(bytes, at: end)
        let isShort = points == 0 ? length <= 2 : length <= 5
        guard isShort, text - end <= 3 else { return false }
        let follower = LexerBytes.at(bytes, text)
        if LexerBytes.isLineEnd(follower) { return points == 1 && standsAlone(from: text) }
        let opensTitle =
            LexerBytes.isCapital(follower) || follower == UInt8(ascii: "'") || follower == UInt8(ascii: "\"")
        return text > end && opensTitle
    }

    private var opensLine: Bool {
        var index = start
        while index > 0 {
            switch bytes[index - 1] {
            case 0x20, UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: "-"): index -= 1
            case 0x0A, 0x0C, 0x0D: return true
            case UInt8(ascii: ">"): return isHTML
            default: return false
            }
        }
        return true
    }

    /// A decimal alone on its line is a paragraph's number where a long line of text follows.
    private func standsAlone(from lineEnd: Int) -> Bool {
        var index = lineEnd
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard LexerBytes.isCapital(LexerBytes.at(bytes, index)) else { return false }
        var length = 0
        while length < 40, index + length < bytes.count, !LexerBytes.isLineEnd(bytes[index + length]) { length += 1 }
        return length == 40
    }
}
