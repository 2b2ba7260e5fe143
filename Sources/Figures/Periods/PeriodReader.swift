/// Reads years, quarters, months and days from a text.
public struct PeriodReader: Sendable {
    /// Notations that mean a period only where the context says so.
    public struct Options: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// `Target 20-21`, `20/21`
        public static let twoDigitYears = Options(rawValue: 1)
        /// `202122`: a year whose hyphen was lost
        public static let joinedYears = Options(rawValue: 2)
        /// `2021` alone
        public static let bareYears = Options(rawValue: 4)
        /// `P9`, `M9`: the months of a ledger
        public static let ledgerMarks = Options(rawValue: 8)
    }

    public let options: Options

    public init(options: Options = []) { self.options = options }

    /// The periods of a UTF-8 text, in its order; they never overlap.
    public func mentions(in text: Span<UInt8>) -> [PeriodMention] { mentions(in: text, before: text.count) }

    /// Those of them that begin before an index; the last may reach beyond it.
    func mentions(in text: Span<UInt8>, before end: Int) -> [PeriodMention] {
        var found: [PeriodMention] = []
        var lead: (kind: PeriodMention.Lead, end: Int)?
        var index = 0
        while index < end {
            let byte = text.byte(index)
            guard byte.isAlphanumeric else {
                index += 1
                continue
            }
            let match = byte.isDigit ? numeric(text, at: index) : nil
            let word = byte.isLetter ? PeriodWords.openers.match(in: text, at: index, digitMayFollow: true) : nil
            if let word, case .lead(let kind) = word.value {
                // "as at the end of December": the first of two leads tells more.
                lead = (lead.map { text.isAdjacent($0.end, index) } == true ? lead?.kind ?? kind : kind, word.end)
                index = word.end
            } else if let (value, end) = match ?? word.flatMap({ named(text, $0, at: index, hasLead: lead?.end) }) {
                let kind = lead.flatMap { text.isAdjacent($0.end, index) ? $0.kind : nil }
                found.append(PeriodMention(value: value, lead: kind, range: index..<end))
                index = end
            } else {
                index = text.skippingWord(at: index)
            }
        }
        return found
    }

    public func mentions(in text: String) -> [PeriodMention] { mentions(in: text.utf8.span) }

    /// The first whole date of a text: day, month and year.
    public func firstDate(in text: String) -> CalendarDate? {
        for mention in mentions(in: text) {
            if case .date(let date) = mention.value { return date }
        }
        return nil
    }
}

typealias PeriodMatch = (value: PeriodMention.Value, end: Int)

// MARK: - Digits first

extension PeriodReader {
    private func numeric(_ text: Span<UInt8>, at start: Int) -> PeriodMatch? {
        guard !text.isInsideNumber(start) else { return nil }
        if let date = DateNotation(numericIn: text, at: start) { return (date.value, date.end) }
        let digitsEnd = text.skippingDigits(at: start)
        switch digitsEnd - start {
        case 4:
            if let years = YearNotation(pairIn: text, at: start) { return (years.value, years.end) }
            return options.contains(.bareYears) ? bareYear(text, start..<digitsEnd) : nil
        case 6, 8:
            guard options.contains(.joinedYears) else { return nil }
            return YearNotation(joinedPairIn: text, at: start).map { ($0.value, $0.end) }
        case 1, 2:
            if let date = DateNotation(namedIn: text, at: start) { return (date.value, date.end) }
            if let quarter = ordinalQuarter(text, start..<digitsEnd) { return quarter }
            guard options.contains(.twoDigitYears) else { return nil }
            return YearNotation(twoDigitPairIn: text, at: start).map { ($0.value, $0.end) }
        default: return nil
        }
    }

    private func bareYear(_ text: Span<UInt8>, _ digits: Range<Int>) -> PeriodMatch? {
        guard let year = text.digits(digits), YearNotation.fourDigitYears.contains(year) else { return nil }
        let next = text.byte(digits.upperBound)
        let isPoint = next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
        guard !next.isLetter, next != UInt8(ascii: "%"), !(isPoint && text.byte(digits.upperBound + 1).isDigit)
        else { return nil }
        return (.calendarYear(year), digits.upperBound)
    }

    /// `3rd quarter`
    private func ordinalQuarter(_ text: Span<UInt8>, _ digits: Range<Int>) -> PeriodMatch? {
        let suffix = text.skippingOrdinalSuffix(at: digits.upperBound)
        guard suffix > digits.upperBound, let quarter = text.digits(digits).flatMap(Quarter.init(rawValue:))
        else { return nil }
        return quarterWord(text, after: suffix).map { (.quarter(quarter), $0) }
    }

    private func quarterWord(_ text: Span<UInt8>, after end: Int) -> Int? {
        let start = text.skippingGap(at: end)
        guard start > end, let word = PeriodWords.openers.match(in: text, at: start), case .quarterWord = word.value
        else { return nil }
        return word.end
    }
}

// MARK: - Words first

extension PeriodReader {
    private func named(
        _ text: Span<UInt8>,
        _ word: WordTable<PeriodWords.Opener>.Match,
        at start: Int,
        hasLead leadEnd: Int?
    ) -> PeriodMatch? {
        let isLed = leadEnd.map { text.isAdjacent($0, start) } ?? false
        switch word.value {
        case .month(let month, let isAbbreviated):
            let name = MonthName(month: month, isAbbreviated: isAbbreviated, range: start..<word.end, isLed: isLed)
            return name.period(in: text)
        case .quarterWord: return numberedQuarter(text, after: word.end)
        case .ordinal(let quarter): return quarterWord(text, after: word.end).map { (.quarter(quarter), $0) }
        case .financialYear: return financialYear(text, after: word.end)
        case .period: return numberedPeriod(text, after: word.end)
        case .ledgerMark: return options.contains(.ledgerMarks) ? markedPeriod(text, start, after: word.end) : nil
        case .yearEnd: return text.byte(word.end).isDigit ? nil : (.yearEnd, word.end)
        case .lead: return nil
        }
    }

    /// `Quarter 3`, `Q3`, `quarter three`
    private func numberedQuarter(_ text: Span<UInt8>, after end: Int) -> PeriodMatch? {
        let start = text.skippingGap(at: end)
        if let name = PeriodWords.quarterNumbers.match(in: text, at: start), start > end {
            return (.quarter(name.value), name.end)
        }
        let digitsEnd = text.skippingDigits(at: start)
        guard let quarter = text.digits(start..<digitsEnd).flatMap(Quarter.init(rawValue:)), digitsEnd - start == 1,
            !text.byte(digitsEnd).isLetter, !text.isDecimal(at: digitsEnd)
        else { return nil }
        return (.quarter(quarter), digitsEnd)
    }

    /// `FY21/22`, `FY 2021-22`
    private func financialYear(_ text: Span<UInt8>, after end: Int) -> PeriodMatch? {
        let start = text.skippingGap(at: end)
        let pair = YearNotation(pairIn: text, at: start) ?? YearNotation(twoDigitPairIn: text, at: start)
        return pair.map { ($0.value, $0.end) }
    }

    /// `P9`, `M9`; `P 9` and `p9` are none
    private func markedPeriod(_ text: Span<UInt8>, _ start: Int, after end: Int) -> PeriodMatch? {
        let digitsEnd = text.skippingDigits(at: end)
        guard digitsEnd > end, digitsEnd - end <= 2, let number = text.digits(end..<digitsEnd),
            (1...13).contains(number), text.byte(start).isCapital, !text.byte(digitsEnd).isAlphanumeric,
            !text.isDecimal(at: digitsEnd)
        else { return nil }
        return (.period(number), digitsEnd)
    }

    /// `period 3`, `month 9`
    private func numberedPeriod(_ text: Span<UInt8>, after end: Int) -> PeriodMatch? {
        let start = text.skippingGap(at: end)
        let digitsEnd = text.skippingDigits(at: start)
        guard start > end, digitsEnd - start <= 2, let number = text.digits(start..<digitsEnd),
            (1...13).contains(number), !text.byte(digitsEnd).isLetter, !text.isDecimal(at: digitsEnd),
            DateNotation(namedIn: text, at: start) == nil, DateNotation(numericIn: text, at: start) == nil
        else { return nil }
        return (.period(number), digitsEnd)
    }
}
