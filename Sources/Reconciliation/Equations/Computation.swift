import Figures

/// What an equation's figures make, beside what the paper states, each with half of its rounding.
struct Computation: Sendable {
    let stated: ExactDecimal
    let statedHalf: ExactDecimal
    let computed: ExactDecimal
    let computedHalf: ExactDecimal
    /// Stated less computed.
    let difference: ExactDecimal
    /// How far apart rounding alone may bring the two. Exactly this far is still consistent: the intervals are closed.
    let tolerance: ExactDecimal
    /// How many of the parts, result included, are figures other than zero.
    var telling = 0
    /// Blank operands were taken as nil.
    var hasBlank = false
    /// For a quotient, the decimals that are worth telling of ``computed``.
    var places: Int?

    init(
        stated: ExactDecimal,
        statedHalf: ExactDecimal,
        computed: ExactDecimal,
        computedHalf: ExactDecimal
    ) throws(Check.Reason) {
        guard let difference = stated.subtracting(computed), let tolerance = statedHalf.adding(computedHalf) else {
            throw .outOfRange
        }
        self.stated = stated
        self.statedHalf = statedHalf
        self.computed = computed
        self.computedHalf = computedHalf
        self.difference = difference
        self.tolerance = tolerance
    }

    var isConsistent: Bool { difference.magnitude <= tolerance }

    var isExact: Bool { difference.isZero }

    /// At least two parts make a result of three digits or more, which hardly happens by accident.
    var isBeyondChance: Bool {
        let unit = statedHalf.isZero ? ExactDecimal(1) : statedHalf + statedHalf
        return telling >= 3 && stated.magnitude >= unit * ExactDecimal(100)
    }

    /// Zeros add up to zero whatever the structure: such an instance bears out nothing.
    var isTelling: Bool { telling > 0 }
}
