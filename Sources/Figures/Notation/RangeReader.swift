/// Reads the rest of a range in a cell: `10-14`, `5%-10%`, `£1m to £2m`, `0 - 30 Days`.
enum RangeReader {
    static func read(
        _ text: Span<UInt8>,
        from first: PrintedNumber,
        endingAt end: Int,
        offset: Int
    ) -> PrintedRange? {
        guard let (start, isDash) = separator(in: text, at: end) else { return nil }
        var scanner = AmountScanner(.cell)
        guard scanner.scan(text, at: start) == .number, text.isConsumed(at: scanner.end) else { return nil }
        var second = scanner.number
        // After a dash a sign would be a second dash, and two years are no range of numbers.
        if isDash, first.notation != .plain || second.notation != .plain || areYears(first, second) { return nil }
        if let anchor = text.anchorStart(after: scanner.end) {
            second.anchor = anchor + offset..<text.count + offset
        }
        return PrintedRange(from: first, to: second)
    }

    /// The start of what follows a dash or the word "to", and which of them it was. A dash has white space on both
    /// sides or on none.
    private static func separator(in text: Span<UInt8>, at end: Int) -> (start: Int, isDash: Bool)? {
        let index = text.skippingSpace(at: end)
        let length = text.dash(at: index)
        if length > 0 {
            let start = text.skippingSpace(at: index + length)
            return (index > end) == (start > index + length) ? (start, true) : nil
        }
        guard index > end, text.byte(index).lowercased == UInt8(ascii: "t"),
            text.byte(index + 1).lowercased == UInt8(ascii: "o"), text.whiteSpace(at: index + 2) > 0
        else { return nil }
        return (text.skippingSpace(at: index + 2), false)
    }

    /// `2018-2019`, and `20-21`, which may be a range or a financial year.
    private static func areYears(_ first: PrintedNumber, _ second: PrintedNumber) -> Bool {
        guard first.isBareCount, second.isBareCount else { return false }
        let years = ExactDecimal(1900)...ExactDecimal(2199)
        let twoDigits = ExactDecimal(10)...ExactDecimal(98)
        if years.contains(first.value), years.contains(second.value) { return true }
        return twoDigits.contains(first.value) && second.value - first.value == ExactDecimal(1)
    }
}

extension PrintedNumber {
    fileprivate var isBareCount: Bool { unit == nil && multiplier == nil && decimals == 0 }
}
