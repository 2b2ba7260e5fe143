import TestSupport
import Testing

@testable import Figures

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        (ExactDecimal(1200), 12, 2), (ExactDecimal(12, exponent: 2), 12, 2), (ExactDecimal(0, exponent: 7), 0, 0),
        (ExactDecimal(-5000, exponent: -3), -5, 0), (ExactDecimal(10062, exponent: -3), 10062, -3),
        (ExactDecimal(100, exponent: 35), 1, 37),
    ])
    func isCanonical(value: ExactDecimal, significand: Int, exponent: Int) {
        #expect(value.significand == Int128(significand))
        #expect(value.exponent == exponent)
    }

    @Test func isCanonicalAtEveryExponent() {
        let significands: [Int128] = [
            1, -7, 10, 12_000, 99_999_999_999_999_999, 1_000_000_000_000_000_000, Int128(Int64.max), Int128(Int64.min),
            Int128(Int64.max) + 1, 10_000_000_000_000_000_000,
        ]
        for significand in significands {
            for exponent in -38...18 {
                let value = ExactDecimal(significand, exponent: exponent)
                var digits = value.significand
                #expect(digits % 10 != 0)
                for _ in exponent..<value.exponent { digits *= 10 }
                #expect(digits == significand, "\(significand) \(exponent)")
            }
        }
    }

    @Test func isHalfOfALastPlace() {
        for decimals in -39...39 {
            let half = ExactDecimal.half(ofPlace: decimals)
            #expect(half == ExactDecimal(5, exponent: -decimals - 1))
            #expect(half == RoundingInterval(value: .zero, decimals: decimals).upper)
        }
        #expect(ExactDecimal.half(ofPlace: .min) == ExactDecimal(5, exponent: .max))
    }

    @Test(arguments: [
        ("0", 0, 0), ("10062000", 10062, 3), ("-0.657", -657, -3), ("0.05", 5, -2), ("120.833", 120833, -3),
        ("-1000000", -1, 6), ("0.000000001", 1, -9),
    ])
    func isDescribedAsPlainDecimal(text: String, significand: Int, exponent: Int) {
        let value = ExactDecimal(Int128(significand), exponent: exponent)
        #expect(value.description == text)
        #expect(ExactDecimal(text) == value)
    }

    @Test(arguments: ["", "-", ".", "1.", ".5", "1e3", "+1", "1,000", "1.2.3", " 1", String(repeating: "9", count: 40)])
    func refusesWhatIsNoPlainDecimal(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func describesAndReadsBack() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<5_000 {
            let value = ExactDecimal.random(using: &generator)
            #expect(ExactDecimal(value.description) == value)
        }
    }

    @Test(arguments: [
        ("1.5", "2.25", "3.75"), ("-1", "1", "0"), ("0.001", "999.999", "1000"),
        ("1000000", "0.000001", "1000000.000001"),
    ])
    func adds(a: String, b: String, sum: String) {
        let (a, b) = (ExactDecimal(literal: a), ExactDecimal(literal: b))
        #expect((a + b).description == sum)
        #expect((b + a).description == sum)
        #expect(ExactDecimal(literal: sum) - b == a)
    }

    @Test func arithmeticAgreesWithIntegers() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let a = Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator)
            let b = Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator)
            let (x, y) = (ExactDecimal(Int128(a), exponent: -4), ExactDecimal(Int128(b), exponent: -4))
            #expect(x + y == ExactDecimal(Int128(a) + Int128(b), exponent: -4))
            #expect(x - y == ExactDecimal(Int128(a) - Int128(b), exponent: -4))
            #expect(x * y == ExactDecimal(Int128(a) * Int128(b), exponent: -8))
            #expect((x < y) == (a < b))
            #expect((x == y) == (a == b))
        }
    }

    @Test func aMillionFiguresAddUpExactly() throws {
        let figure = ExactDecimal(999_999_999_999_999, exponent: 3)
        let fine = ExactDecimal(1, exponent: -9)
        var sum = ExactDecimal.zero
        for _ in 0..<1_000_000 { sum = try #require(sum.adding(figure)) }
        sum = try #require(sum.adding(fine))
        #expect(sum.description == "999999999999999000000000.000000001")
    }

    @Test func ordersAcrossExponents() {
        let ascending = ["-1000000", "-3.2", "-3", "-0.0000001", "0", "0.05", "0.5", "9", "9.01", "10", "1000000000"]
        let values = ascending.map(ExactDecimal.init(literal:))
        #expect(values.shuffled().sorted() == values)
        for (index, value) in values.enumerated() {
            for other in values[(index + 1)...] { #expect(value < other && !(other < value)) }
        }
    }

    @Test func orderAgreesWithDifference() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            let (a, b) = (ExactDecimal.random(using: &generator), ExactDecimal.random(using: &generator))
            #expect((a < b) == (a - b).isNegative)
        }
    }

    @Test(arguments: [
        ("10", "4", 2, "2.5"), ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("-2", "3", 0, "-1"),
        ("0.5", "1", 0, "1"), ("-0.5", "1", 0, "-1"), ("1234", "1", -2, "1200"), ("0", "7", 3, "0"),
        ("11362000", "121000000", 6, "0.093901"),
    ])
    func divides(dividend: String, divisor: String, places: Int, quotient: String) {
        let value = ExactDecimal(literal: dividend).divided(by: ExactDecimal(literal: divisor), places: places)
        #expect(value?.description == quotient)
    }

    @Test func doesNotDivideByZeroNorBeyond38Digits() {
        #expect(ExactDecimal(1).divided(by: .zero, places: 2) == nil)
        #expect(ExactDecimal(1).divided(by: ExactDecimal(3), places: 39) == nil)
        #expect(ExactDecimal.greatestMagnitude.divided(by: ExactDecimal(1), places: 6) == nil)
        #expect(ExactDecimal(1).divided(by: ExactDecimal(1), places: .min) == nil)
    }

    @Test(arguments: [
        ("10.0625", 3, "10.063"), ("-10.0625", 3, "-10.063"), ("10.0624", 3, "10.062"), ("1250", -2, "1300"),
        ("49", -2, "0"), ("50", -2, "100"), ("0.5", 6, "0.5"), ("7", .max, "7"), ("7", .min, "0"),
    ])
    func rounds(value: String, places: Int, rounded: String) {
        #expect(ExactDecimal(literal: value).rounded(toPlaces: places).description == rounded)
    }

    @Test(arguments: [("999", 3), ("1000", 4), ("0.05", -1), ("0.5", 0), ("-12", 2)])
    func knowsItsLeadingPlace(value: String, place: Int) {
        #expect(ExactDecimal(literal: value).leadingPlace == place)
    }

    @Test func saysWhereAResultDoesNotFit() {
        let huge = ExactDecimal(1, exponent: 37)
        let tiny = ExactDecimal(1, exponent: -38)
        #expect(huge.adding(tiny) == nil)
        #expect(huge.subtracting(tiny) == nil)
        #expect(huge.multiplied(by: huge) == nil)
        #expect(huge.multiplied(by: tiny) == ExactDecimal(1, exponent: -1))
        #expect(ExactDecimal(1, exponent: 38) == .greatestMagnitude)
        #expect(huge + tiny == huge)
    }

    @Test func saturatesAndNeverTraps() {
        let greatest = ExactDecimal.greatestMagnitude
        #expect(greatest + greatest == greatest)
        #expect(-greatest - greatest == -greatest)
        #expect(greatest * greatest == greatest)
        #expect(-greatest * greatest == -greatest)
        #expect(ExactDecimal(.max) > .zero)
        #expect(ExactDecimal(.min) < .zero)
        #expect(ExactDecimal(.max, exponent: .max) == greatest)
        #expect(ExactDecimal(.min, exponent: .max) == -greatest)
        #expect(ExactDecimal(.max, exponent: .min).isZero)
        #expect(ExactDecimal(7).scaled(byPowerOfTen: .max) == greatest)
        #expect(ExactDecimal(7).scaled(byPowerOfTen: .min).isZero)
        #expect(greatest.magnitude == (-greatest).magnitude)
    }

    @Test func roundsToTheNearestBeyond38Digits() {
        let value = ExactDecimal(Int128(10_000_000_000_000_000_000) * 10_000_000_000_000_000_000 + 6, exponent: 0)
        #expect(value.significand.magnitude < 100_000_000_000_000_000_000_000_000_000_000_000_000)
        let product = ExactDecimal(literal: "1.00000000000000000001") * ExactDecimal(literal: "1.00000000000000000001")
        #expect(product.description == "1.00000000000000000002")
        #expect((ExactDecimal(4, exponent: -38) * ExactDecimal(literal: "0.1")).isZero)
        #expect(ExactDecimal(5, exponent: -38) * ExactDecimal(literal: "0.1") == ExactDecimal(1, exponent: -38))
    }

    @Test func randomOperationsNeverTrap() {
        var generator = SeededGenerator(seed: 4)
        func any() -> ExactDecimal {
            let high = Int64.random(in: .min ... .max, using: &generator)
            let low = UInt64.random(in: 0 ... .max, using: &generator)
            let wide = Int128(high) << 64 | Int128(low)
            let shift = Int.random(in: 0...127, using: &generator)
            return ExactDecimal(wide >> shift, exponent: Int.random(in: -60...60, using: &generator))
        }
        for _ in 0..<20_000 {
            let (a, b) = (any(), any())
            if let sum = a.adding(b) { #expect(sum == a + b) }
            if let product = a.multiplied(by: b) { #expect(product == a * b) }
            #expect((a < b) || (b < a) || a == b)
            #expect(a.significand.magnitude < 100_000_000_000_000_000_000_000_000_000_000_000_000)
            _ = (a - b).description
            _ = RoundingInterval(value: a, decimals: 2).divided(by: RoundingInterval(value: b, decimals: 0), places: 6)
        }
    }
}
