import Records
import Tables

/// What is asked most often of a stated figure, in few bytes: every rule on prose asks it of tens of thousands of
/// figures, which stand far from their statements.
struct StatedTraits: Sendable {
    private let sizes: (telling: UInt8, slipping: UInt8)
    let isMoney: Bool
    /// An amount that is no range, no bound and no negative.
    let isPlainMoney: Bool
    /// Money, a percentage or a count, with a value that is neither zero nor a range.
    let isAddressable: Bool
    /// Whether brackets stand around nothing but it.
    let isBracketed: Bool

    init(_ statement: Statement) {
        let figure = statement.figure
        let telling = figure.tellingDigits
        sizes = (UInt8(clamping: telling), UInt8(clamping: figure.slippingDigits))
        isMoney = figure.unit?.isMoney == true
        let isOne = figure.upper == nil
        isPlainMoney = isMoney && isOne && statement.qualifier == nil && figure.value?.isNegative == false
        let (bytes, range) = (statement.sentence.utf8.span, statement.range)
        isBracketed =
            range.lowerBound > 0 && range.upperBound < bytes.count
            && bytes[range.lowerBound - 1] == UInt8(ascii: "(") && bytes[range.upperBound] == UInt8(ascii: ")")
        isAddressable = isOne && telling > 0 && (isMoney || figure.unit == .percent || figure.unit == .count)
    }

    /// As of its ``Figure``.
    var tellingDigits: Int { Int(sizes.telling) }
    var slippingDigits: Int { Int(sizes.slipping) }
}
