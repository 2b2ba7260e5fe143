import TestSupport
import Testing

@testable import Figures

@Suite struct ExactSumTests {
    /// What is added up in one go is what is added one to the other.
    @Test func addsAsOneByOne() {
        var generator = SeededGenerator(seed: 3)
        var whole = 0
        for _ in 0..<5_000 {
            var sum = ExactSum()
            var expected: ExactDecimal? = .zero
            var isWhole = true
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                let digits = Int128(Int64.random(in: -999_999...999_999, using: &generator))
                let value = ExactDecimal(digits, exponent: Int.random(in: -4...9, using: &generator))
                let weight = [1, 1, -1, 2].randomElement(using: &generator) ?? 1
                isWhole = isWhole && sum.add(value, weight: weight)
                expected = value.multiplied(by: ExactDecimal(Int128(weight))).flatMap { expected?.adding($0) }
            }
            guard isWhole else { continue }
            whole += 1
            #expect(sum.total == expected)
        }
        #expect(whole > 4_000)
    }

    @Test(arguments: [
        (["0.1", "0.20", "-0.3"], "0"), (["10062000", "0.005"], "10062000.005"), ([], "0"), (["0", "5"], "5"),
        (["9223372036854775807"], "9223372036854775807"),
    ])
    func adds(_ values: [String], _ expected: String) throws {
        var sum = ExactSum()
        for text in values {
            let isAdded = sum.add(try #require(ExactDecimal(text)))
            #expect(isAdded)
        }
        #expect(sum.total == ExactDecimal(expected))
    }

    @Test(arguments: [
        ["9223372036854775807", "1"], ["9223372036854775808"], ["1000000000000000000", "0.01"],
        ["0.01", "1000000000000000000"],
    ])
    func saysWhatItCannotAdd(_ values: [String]) throws {
        var sum = ExactSum()
        var isAdded = true
        for text in values {
            let value = try #require(ExactDecimal(text))
            isAdded = isAdded && sum.add(value)
        }
        #expect(!isAdded)
    }
}
