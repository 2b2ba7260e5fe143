/// How the sign of a number was printed.
public enum SignNotation: Sendable {
    /// No sign.
    case plain
    case plus
    /// A hyphen, a minus sign or a dash before the number.
    case minus
    /// `1,234-`
    case trailingMinus
    /// `(1,234)`
    case brackets
    /// `1,234 CR`: money received, so the value is negative.
    case credit
    /// `1,234 DR`: money spent, so the value is positive.
    case debit
    /// `1,234 (F)`: less than was budgeted, so the value is negative.
    case favourable
    /// `1,234 (A)`: more than was budgeted, so the value is positive.
    case adverse

    /// Whether a word behind the number tells it.
    public var isWord: Bool {
        switch self {
        case .plain, .plus, .minus, .trailingMinus, .brackets: false
        default: true
        }
    }
}

/// One number as it was printed, with its exact value.
public struct PrintedNumber: Hashable, Sendable {
    /// The value, with the printed sign and the multiplier printed on the number applied.
    public var value: ExactDecimal
    public var notation: SignNotation
    /// The unit printed on the number itself.
    public var unit: Unit?

    // Stored small, for a cell is copied several times on its way.
    private var storedDecimals: Int16
    private var storedMultiplier: Int8
    private var anchorStart: UInt32 = 0
    private var anchorEnd: UInt32 = 0

    public init(
        value: ExactDecimal,
        decimals: Int,
        unit: Unit? = nil,
        multiplier: Int? = nil,
        notation: SignNotation = .plain,
        anchor: Range<Int>? = nil
    ) {
        self.value = value
        self.unit = unit
        self.notation = notation
        storedDecimals = Int16(clamping: decimals)
        storedMultiplier = Int8(clamping: multiplier ?? 0)
        self.anchor = anchor
    }

    /// For a number just read, whose parts fit.
    @inline(__always)
    init(read value: ExactDecimal, decimals: Int, unit: Unit?, multiplier: Int, notation: SignNotation) {
        self.value = value
        self.unit = unit
        self.notation = notation
        storedDecimals = Int16(truncatingIfNeeded: decimals)
        storedMultiplier = Int8(truncatingIfNeeded: multiplier)
    }

    /// The last printed digit stands for 10^−decimals, after the multiplier: `10.062` 3, `1,234` 0,
    /// `£4.244m` 3 − 6 = −3.
    public var decimals: Int {
        get { Int(storedDecimals) }
        set { storedDecimals = Int16(clamping: newValue) }
    }

    /// The power of ten printed on the number: `m` 6, `k` 3, `bn` 9.
    public var multiplier: Int? {
        get { storedMultiplier == 0 ? nil : Int(storedMultiplier) }
        set { storedMultiplier = Int8(clamping: newValue ?? 0) }
    }

    /// Where a footnote anchor followed (`*`, `¹`, `[1]`): its bytes within the text that was read.
    public var anchor: Range<Int>? {
        get { anchorStart < anchorEnd ? Int(anchorStart)..<Int(anchorEnd) : nil }
        set {
            anchorStart = UInt32(clamping: newValue?.lowerBound ?? 0)
            anchorEnd = UInt32(clamping: newValue?.upperBound ?? 0)
        }
    }

    /// The values that the number may stand for.
    public var interval: RoundingInterval { RoundingInterval(value: value, decimals: decimals) }

    /// The number read under a declared unit and scale, as `10.062` under `£m`.
    ///
    /// A multiplier printed on the number wins over the declared scale (`£250k` under `£m`), and so does a unit of
    /// its own that is another one (`2.8%` under `£m`).
    public func applying(_ declaration: UnitDeclaration) -> PrintedNumber {
        var number = self
        if unit == nil { number.unit = declaration.unit }
        guard multiplier == nil, unit == nil || unit == declaration.unit else { return number }
        number.value = value.scaled(byPowerOfTen: declaration.scale)
        number.decimals = decimals - declaration.scale
        return number
    }
}
