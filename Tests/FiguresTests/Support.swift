import TestSupport

@testable import Figures

extension ExactDecimal {
    /// A value as a figure may have it: at most 15 digits, between 10^-9 and 10^18.
    static func random(using generator: inout SeededGenerator) -> ExactDecimal {
        let digits = Int.random(in: 1...15, using: &generator)
        let limit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
        let significand = Int64.random(in: -limit + 1...limit - 1, using: &generator)
        return ExactDecimal(Int128(significand), exponent: Int.random(in: -9...(18 - digits), using: &generator))
    }

    /// A plain decimal in a test; a test that writes a wrong one fails at once.
    init(literal text: String) {
        self = ExactDecimal(text)!
    }
}

extension String {
    /// What stands in a range of bytes.
    func text(_ range: Range<Int>) -> String {
        String(decoding: Array(utf8)[range], as: UTF8.self)
    }
}
