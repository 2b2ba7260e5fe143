/// Reads one number with what is printed on it: sign, brackets, currency, multiplier, unit.
///
/// A cell and running text share it; they differ in what counts as part of the number. In a cell `(1.2)` is negative
/// and `1.2-` too, in a sentence brackets and dashes are punctuation.
struct AmountScanner {
    enum Context {
        case cell, prose
    }

    enum Outcome {
        /// ``number`` has it.
        case number
        /// The shape of a number, but two signs, or more digits than a figure may have.
        case unreadable
        case none
    }

    let context: Context
    /// The index after what was read.
    private(set) var end = 0
    private var notation = SignNotation.plain
    private var signCount = 0
    private var isOpened = false
    private var isClosed = false
    private var unit: Unit?
    private var multiplier = 0
    private var numeral = Numeral()

    init(_ context: Context) { self.context = context }

    mutating func scan(_ text: Span<UInt8>, at start: Int) -> Outcome {
        end = start
        guard readPrefix(text), numeral.read(text, at: end) else { return .none }
        end = numeral.end
        if numeral.fault == .malformed { return .none }
        if end < text.count { readSuffixes(text) }
        guard isOpened == isClosed else { return .none }
        return numeral.fault == nil && signCount <= 1 && isWithinLimits ? .number : .unreadable
    }

    /// What was read; built only where it is wanted, since copying it takes as long as reading a digit or two.
    @inline(__always)
    var number: PrintedNumber {
        let significand = Int128(notation.isNegative ? -numeral.significand : numeral.significand)
        return PrintedNumber(
            read: ExactDecimal(canonical: significand, exponent: exponent),
            decimals: numeral.precision - multiplier,
            unit: unit,
            multiplier: multiplier,
            notation: notation
        )
    }

    private var exponent: Int { numeral.significand == 0 ? 0 : numeral.trailingZeros - numeral.decimals + multiplier }

    private var isWithinLimits: Bool {
        numeral.decimals - multiplier <= FigureLimits.decimals
            && numeral.significantDigits + exponent <= FigureLimits.leadingPlace
    }
}

// MARK: - Before the digits

extension AmountScanner {
    private mutating func readPrefix(_ text: Span<UInt8>) -> Bool {
        while true {
            let byte = text.byte(end)
            if byte.isDigit || byte == UInt8(ascii: ".") || unit != nil && byte == 0xC2 { return true }
            guard readSign(byte, text) || readBracket(byte) || readCurrency(text) else { return false }
            end = context == .cell || unit != nil ? skippingSpace(text, at: end) : end
        }
    }

    private mutating func readSign(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
        if byte == UInt8(ascii: "+") {
            end += 1
            sign(.plus)
            return true
        }
        let length = text.dash(at: end)
        guard length > 0 else { return false }
        // A long dash with a space after it is punctuation, a hyphen may be a minus: "- 45.4".
        guard length == 1 || text.whiteSpace(at: end + length) == 0 else { return false }
        guard text.byte(end) != 0xE2 || text.byte(end + 2) != 0x94 else { return false }
        end += length
        sign(.minus)
        return true
    }

    private mutating func readBracket(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "("), !isOpened, context == .cell || unit != nil else { return false }
        end += 1
        isOpened = true
        sign(.brackets)
        return true
    }

    private mutating func readCurrency(_ text: Span<UInt8>) -> Bool {
        guard unit == nil, let match = NotationWords.currencies.match(in: text, at: end, digitMayFollow: true)
        else { return false }
        unit = match.value
        end = match.end
        return true
    }

    private mutating func sign(_ printed: SignNotation) {
        notation = printed
        signCount += 1
    }
}

// MARK: - After the digits

extension AmountScanner {
    private mutating func readSuffixes(_ text: Span<UInt8>) {
        while end < text.count {
            let next = skippingSpace(text, at: end)
            guard let after = suffix(in: text, at: next, isSpaced: next > end) else { return }
            end = after
        }
    }

    /// Takes what stands at an index into account; nil where it doesn't belong to the number.
    private mutating func suffix(in text: Span<UInt8>, at index: Int, isSpaced: Bool) -> Int? {
        switch text.byte(index) {
        case UInt8(ascii: "(") where isSpaced && context == .cell && !isOpened:
            return leaning(in: text, at: index + 1).flatMap { text.byte($0) == UInt8(ascii: ")") ? $0 + 1 : nil }
        case UInt8(ascii: ")"):
            guard isOpened, !isClosed else { return nil }
            isClosed = true
            return index + 1
        case UInt8(ascii: ":"):
            return ratio(in: text, at: index)
        case UInt8(ascii: "-"):
            return isSpaced ? nil : trailingMinus(in: text, at: index)
        case 0xE2 where text.dash(at: index) > 0:
            return isSpaced ? nil : trailingMinus(in: text, at: index)
        default:
            guard let match = NotationWords.suffixes.match(in: text, at: index) else { return nil }
            let isCapital = text.byte(index) < UInt8(ascii: "a") && text.byte(index + 1) < UInt8(ascii: "a")
            return take(match.value, isSpaced: isSpaced, isCapital: isCapital) ? match.end : nil
        }
    }

    /// `F` or `A`, `Fav` or `Adv`; in small letters one alone is a note.
    private mutating func leaning(in text: Span<UInt8>, at index: Int) -> Int? {
        var end = index
        while text.byte(end).isLetter { end += 1 }
        let printed: SignNotation
        switch (end - index, text.byte(index)) {
        case (1, UInt8(ascii: "F")): printed = .favourable
        case (1, UInt8(ascii: "A")): printed = .adverse
        default:
            guard end - index > 2, let match = NotationWords.suffixes.match(in: text, at: index), match.end == end,
                case .sign(let told) = match.value, told == .favourable || told == .adverse
            else { return nil }
            printed = told
        }
        sign(printed)
        return end
    }

    private mutating func take(_ suffix: NotationWords.Suffix, isSpaced: Bool, isCapital: Bool) -> Bool {
        switch suffix {
        case .multiplier(let power, let isLetter):
            let isMoney = unit?.isMoney ?? false
            guard multiplier == 0, unit == nil || isMoney, isMoney || !(isLetter && isSpaced) else { return false }
            multiplier = power
        case .unit(let printed):
            // In a sentence a currency belongs to the number that follows it.
            guard unit == nil, context == .cell || !printed.isMoney else { return false }
            unit = printed
        case .sign(let printed):
            // In a sentence the letters stand behind an amount, and are capitals: "£500 Dr Lee" is a name.
            let isLedgers = printed == .credit || printed == .debit
            guard context == .cell || isLedgers && isCapital && unit?.isMoney == true else { return false }
            sign(printed)
        case .hundredths(let printed):
            guard unit == nil, multiplier == 0 else { return false }
            unit = printed
            multiplier = -2
        case .pence:
            // Behind a figure of a cell the letter may be a note: "97.2p" is provisional.
            guard context == .prose, !isSpaced, multiplier == 0, unit == nil || unit == .gbp else { return false }
            // "£0.75p" is in pounds all the same.
            if unit == nil { multiplier = -2 }
            unit = .gbp
        case .foreign:
            guard context == .cell, unit == nil, multiplier == 0 else { return false }
        }
        return true
    }

    /// A cell is one thing, however wide its gaps; in a sentence a number ends where the sentence breaks off.
    private func skippingSpace(_ text: Span<UInt8>, at index: Int) -> Int {
        context == .cell ? text.skippingSpace(at: index) : text.skippingGap(at: index)
    }

    /// `1.5:1`; any other second number is no ratio to one, and 10:30 is a time.
    private mutating func ratio(in text: Span<UInt8>, at index: Int) -> Int? {
        let one = skippingSpace(text, at: index + 1)
        let next = text.byte(one + 1)
        guard unit == nil, multiplier == 0, text.byte(one) == UInt8(ascii: "1") else { return nil }
        guard !next.isAlphanumeric, next != UInt8(ascii: "."), next != UInt8(ascii: ":") else { return nil }
        unit = .ratio
        return one + 1
    }

    /// `1,234-` at the end of a cell; before another number the dash is a range's.
    private mutating func trailingMinus(in text: Span<UInt8>, at index: Int) -> Int? {
        let next = index + text.dash(at: index)
        let isMinus = text.byte(index) == UInt8(ascii: "-") || text.byte(index + 2) == 0x92
        guard context == .cell, isMinus, !text.byte(next).isAlphanumeric, text.byte(next) != UInt8(ascii: "."),
            NotationWords.currencies.match(in: text, at: next) == nil
        else { return nil }
        sign(.trailingMinus)
        return next
    }
}

extension SignNotation {
    /// Whether it makes the value negative.
    var isNegative: Bool {
        switch self {
        case .minus, .trailingMinus, .brackets, .credit, .favourable: true
        case .plain, .plus, .debit, .adverse: false
        }
    }
}
