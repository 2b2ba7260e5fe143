/// A number printed in running text.
public struct FigureMention: Hashable, Sendable {
    public let number: PrintedNumber
    /// The upper end of a range printed as one: `10-14 days`, `5%-10%`.
    public let upper: PrintedNumber?
    /// The bytes it takes within the text, with sign, currency and unit.
    public let range: Range<Int>
    /// Whether it is part of a date, a year or another period that ``PeriodReader`` reads in the same text.
    public let isInsidePeriod: Bool
}

/// Finds the printed numbers in running text: money, percentages, counts.
///
/// Paragraph numbers of three levels, times, fractions, references (`S106`, `Covid-19`, `12/21`) and telephone numbers
/// are no figures. Which of the rest are worth a record (`Appendix 14`, `paragraph 4.37`) is for the caller to say.
public enum FigureScanner {
    public static func mentions(
        in text: Span<UInt8>,
        reader: PeriodReader = PeriodReader(options: .bareYears)
    ) -> [FigureMention] {
        mentions(in: text, known: nil, reader)
    }

    public static func mentions(in text: String) -> [FigureMention] { mentions(in: text.utf8.span) }

    /// As above, where the caller has read the periods of the same text already; `periods` in the order of the text.
    public static func mentions(in text: Span<UInt8>, periods: [PeriodMention]) -> [FigureMention] {
        mentions(in: text, known: periods, PeriodReader())
    }

    /// - Parameter known: The periods of the text; nil where they have not been read.
    private static func mentions(
        in text: Span<UInt8>,
        known: [PeriodMention]?,
        _ reader: PeriodReader
    ) -> [FigureMention] {
        var found: [FigureMention] = []
        var known = known
        var period = 0
        var index = 0
        while let (number, upper, range) = next(in: text, from: index) {
            var isInside = false
            // No period has a currency in it: where all is money, none need be read.
            if number.unit?.isMoney != true {
                let periods = known ?? reader.mentions(in: text)
                known = periods
                while period < periods.count, periods[period].range.upperBound <= range.lowerBound { period += 1 }
                isInside = period < periods.count && periods[period].range.lowerBound < range.upperBound
            }
            found.append(mention(number, upper, range, in: text, since: index, isInside: isInside))
            index = range.upperBound
        }
        return found
    }

    /// - Parameter last: Where the number before it ended.
    private static func mention(
        _ number: PrintedNumber,
        _ upper: PrintedNumber?,
        _ range: Range<Int>,
        in text: Span<UInt8>,
        since last: Int,
        isInside: Bool
    ) -> FigureMention {
        guard upper == nil, !isInside, let start = text.minus(before: range.lowerBound, since: last, number) else {
            return FigureMention(number: number, upper: upper, range: range, isInsidePeriod: isInside)
        }
        let whole = start..<range.upperBound
        return FigureMention(number: number.negated, upper: nil, range: whole, isInsidePeriod: false)
    }

    /// The first of the ``mentions(in:)`` that is as asked and no part of a period. No more of the text is read than
    /// that takes.
    ///
    /// - Parameter isAsked: What it says does not change with the sign of the number.
    public static func firstOutsidePeriods(in text: String, where isAsked: (FigureMention) -> Bool) -> FigureMention? {
        let text = text.utf8.span
        let reader = PeriodReader(options: .bareYears)
        var index = 0
        while let (number, upper, range) = next(in: text, from: index) {
            if isAsked(FigureMention(number: number, upper: upper, range: range, isInsidePeriod: false)),
                !reader.mentions(in: text, before: range.upperBound).contains(where: { $0.range.overlaps(range) })
            {
                return mention(number, upper, range, in: text, since: index, isInside: false)
            }
            index = range.upperBound
        }
        return nil
    }

    /// The first number that is as asked, as far as that can be told without the periods of the text; what stands
    /// behind it is not read.
    public static func first(in text: String, where isAsked: (FigureMention) -> Bool) -> FigureMention? {
        let text = text.utf8.span
        var index = 0
        while let (number, upper, range) = next(in: text, from: index) {
            let mention = FigureMention(number: number, upper: upper, range: range, isInsidePeriod: false)
            if isAsked(mention) { return mention }
            index = range.upperBound
        }
        return nil
    }

    /// The next number at or behind an index.
    private static func next(
        in text: Span<UInt8>,
        from start: Int
    ) -> (number: PrintedNumber, upper: PrintedNumber?, range: Range<Int>)? {
        var index = start
        while index < text.count {
            guard text.mayOpenAmount(at: index) else {
                index += 1
                continue
            }
            if let (number, upper, end) = amount(in: text, at: index) { return (number, upper, index..<end) }
            index = text.skippingFailedAmount(at: index)
        }
        return nil
    }

    private static func amount(
        in text: Span<UInt8>,
        at start: Int
    ) -> (number: PrintedNumber, upper: PrintedNumber?, end: Int)? {
        var scanner = AmountScanner(.prose)
        guard scanner.scan(text, at: start) == .number, text.endsAmount(at: scanner.end) else { return nil }
        let number = scanner.number
        let end = scanner.end
        let dash = text.dash(at: end)
        guard dash > 0, number.notation == .plain else { return (number, nil, end) }
        var other = AmountScanner(.prose)
        guard other.scan(text, at: end + dash) == .number, text.endsAmount(at: other.end),
            other.number.notation == .plain, let range = PrintedRange(from: number, to: other.number)
        else { return (number, nil, end) }
        return (range.lower, range.upper, other.end)
    }
}

extension PrintedNumber {
    /// The number with a word for its sign before it.
    fileprivate var negated: PrintedNumber {
        var negated = self
        negated.value = -value
        negated.notation = .minus
        return negated
    }
}

extension Span where Element == UInt8 {
    /// Where the word stands that makes an amount or a percentage negative: "is minus £1.2m". Behind another figure it
    /// takes the one from the other ("£5m minus £1.2m"), and "plus or minus 5%" goes both ways.
    fileprivate func minus(before index: Int, since last: Int, _ number: PrintedNumber) -> Int? {
        let word = NotationWords.minus
        let start = index - word.count - 1
        guard number.unit != nil, number.notation == .plain, start > last, byte(index - 1) == UInt8(ascii: " ") else {
            return nil
        }
        for offset in word.indices where byte(start + offset) | 0x20 != word[offset] { return nil }
        var before = start - 1
        guard byte(before) == UInt8(ascii: " ") else { return nil }
        while before > last, byte(before) == UInt8(ascii: " ") { before -= 1 }
        // What ends where the last figure ended stands right behind it; a sentence may open with the word.
        guard before > last || last == 0 else { return nil }
        let either = NotationWords.eitherWay
        let isEitherWay =
            start >= either.count && either.indices.allSatisfy { byte(start - either.count + $0) | 0x20 == either[$0] }
        return isEitherWay ? nil : start
    }

    /// Whether a number, or its sign or currency, may begin here.
    fileprivate func mayOpenAmount(at index: Int) -> Bool {
        switch byte(index) {
        case 0x30...0x39: opensNumeral(at: index)
        case UInt8(ascii: "."): opensSign(at: index)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): opensSign(at: index)
        case UInt8(ascii: "G"), UInt8(ascii: "E"), UInt8(ascii: "U"):
            !byte(index - 1).isAlphanumeric && opensCurrency(at: index)
        case 0xE2 where dash(at: index) > 0: opensSign(at: index)
        case UInt8(ascii: "$"), 0xC2, 0xE2: opensCurrency(at: index)
        default: false
        }
    }

    private func opensCurrency(at index: Int) -> Bool {
        NotationWords.currencies.match(in: self, at: index, digitMayFollow: true) != nil
    }

    /// Digits after a letter, or after a letter and a hyphen, belong to a name: `S106`, `Covid-19`, `mid-2021`. After a
    /// point they are a footnote's: `4%.2`.
    private func opensNumeral(at index: Int) -> Bool {
        let previous = byte(index - 1)
        switch previous {
        case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "."): return false
        case UInt8(ascii: "-"): return !byte(index - 2).isLetter
        default: return !previous.isAlphanumeric
        }
    }

    /// A dash is a sign, and a point opens a fraction, only after white space or an opening mark;
    /// after a word or number it joins.
    private func opensSign(at index: Int) -> Bool {
        switch byte(index - 1) {
        case 0, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
            UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        case 0x98, 0x9C: byte(index - 2) == 0x80 && byte(index - 3) == 0xE2
        case 0xA0: byte(index - 2) == 0xC2
        default: whiteSpace(at: index - 1) == 1
        }
    }

    /// Whether nothing that follows makes the digits part of something else: a word, a fraction, a time.
    fileprivate func endsAmount(at end: Int) -> Bool {
        let next = byte(end)
        switch next {
        case UInt8(ascii: "/"), UInt8(ascii: ":"): return !byte(end + 1).isDigit
        case UInt8(ascii: "_"): return false
        default: return !next.isAlphanumeric
        }
    }

    /// The index after digits that are no figure, with the parts that hang together with them: `1.2.3`, `12/21`,
    /// `10:30`, `3rd`. A number that begins with a zero takes the groups of digits after it: a telephone number.
    fileprivate func skippingFailedAmount(at start: Int) -> Int {
        guard byte(start).isDigit else { return start + 1 }
        var index = start
        while true {
            let byte = byte(index)
            let joins: Bool
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"): joins = true
            case UInt8(ascii: " "): joins = self.byte(start) == UInt8(ascii: "0") && index - start >= 3
            default: joins = false
            }
            guard byte.isAlphanumeric || (joins && self.byte(index + 1).isDigit) else { return index }
            index += 1
        }
    }
}
