import TestSupport
import Testing

@testable import Figures

@Suite struct RoundingIntervalTests {
    private func interval(_ lower: String, _ upper: String) -> RoundingInterval {
        RoundingInterval(lower: ExactDecimal(literal: lower), upper: ExactDecimal(literal: upper))
    }

    @Test(arguments: [
        ("10.062", 3, "10.0615", "10.0625"), ("4244000", -3, "4243500", "4244500"), ("26.6", 1, "26.55", "26.65"),
        ("0", 0, "-0.5", "0.5"), ("-0.657", 3, "-0.6575", "-0.6565"),
    ])
    func spansHalfAUnitOfTheLastPlace(value: String, decimals: Int, lower: String, upper: String) {
        let read = RoundingInterval(value: ExactDecimal(literal: value), decimals: decimals)
        #expect(read == interval(lower, upper))
    }

    @Test func anExactValueHasNoWidth() {
        let count = RoundingInterval(value: ExactDecimal(12), decimals: nil)
        #expect(count == RoundingInterval(exact: ExactDecimal(12)))
        #expect(count.isExact)
        #expect(count.width.isZero)
    }

    @Test func endsGivenTheWrongWayRoundAreExchanged() {
        #expect(interval("2", "1") == interval("1", "2"))
    }

    @Test(arguments: [
        ("1", "2", "2", "3", true, "0"), ("1", "2", "2.1", "3", false, "0.1"), ("5", "6", "1", "2", false, "3"),
        ("1", "9", "2", "3", true, "0"),
    ])
    func meetsAndGap(a: String, b: String, c: String, d: String, meets: Bool, gap: String) {
        let (left, right) = (interval(a, b), interval(c, d))
        #expect(left.meets(right) == meets)
        #expect(right.meets(left) == meets)
        #expect(left.gap(to: right).description == gap)
        #expect(right.gap(to: left).description == gap)
    }

    @Test func aNegativeWeightSwapsTheEnds() {
        #expect(interval("1", "2").scaled(by: -3) == interval("-6", "-3"))
        #expect(interval("-1", "2").scaled(by: ExactDecimal(literal: "0.5")) == interval("-0.5", "1"))
        #expect(-interval("1", "2") == interval("-2", "-1"))
        #expect(interval("5", "6") - interval("1", "2") == interval("3", "5"))
        #expect(interval("1", "2").scaled(byPowerOfTen: 3) == interval("1000", "2000"))
    }

    /// design §4: a sum is consistent exactly when |Σwv − T| ≤ h_T + Σ|w|h.
    @Test func meetingIsTheRuleForSums() {
        let parts = ["10.062", "3.781"].map { RoundingInterval(value: ExactDecimal(literal: $0), decimals: 3) }
        let sum = parts.reduce(.zero, +)
        let within = RoundingInterval(value: ExactDecimal(literal: "13.844"), decimals: 3)
        let beyond = RoundingInterval(value: ExactDecimal(literal: "13.845"), decimals: 3)
        #expect(sum.meets(within))
        #expect(!sum.meets(beyond))
        #expect(sum.gap(to: beyond).description == "0.0005")
    }

    @Test func sumsHoldTheSumsOfTheirMembers() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<3_000 {
            let (a, x) = randomMember(&generator)
            let (b, y) = randomMember(&generator)
            let weight = Int.random(in: -5...5, using: &generator)
            #expect((a + b).contains(x + y))
            #expect((a - b).contains(x - y))
            #expect(a.scaled(by: weight).contains(x * ExactDecimal(Int128(weight))))
            #expect((a + b).encloses(RoundingInterval(exact: x) + b))
        }
    }

    @Test func quotientsLieInTheQuotient() throws {
        var generator = SeededGenerator(seed: 6)
        var divided = 0
        for _ in 0..<3_000 {
            let (a, x) = randomMember(&generator)
            let (b, y) = randomMember(&generator)
            guard let quotient = a.divided(by: b, places: 6) else { continue }
            divided += 1
            // lower ≤ x / y ≤ upper, without dividing: the sides exchange where y is negative.
            let (low, high) = (quotient.lower * y, quotient.upper * y)
            #expect(min(low, high) <= x && x <= max(low, high))
        }
        #expect(divided > 2_000)
    }

    @Test(arguments: [
        ("-0.5", "0.5"), ("0", "1"), ("-1", "0"), ("0", "0"),
    ])
    func nothingIsDividedByAnIntervalThatHoldsZero(lower: String, upper: String) {
        #expect(interval("1", "2").divided(by: interval(lower, upper), places: 3) == nil)
    }

    @Test func divisionRoundsOutward() {
        #expect(interval("1", "2").divided(by: interval("3", "3"), places: 2) == interval("0.33", "0.67"))
        #expect(interval("-2", "1").divided(by: interval("3", "6"), places: 2) == interval("-0.67", "0.34"))
        #expect(interval("6", "6").divided(by: interval("-3", "-2"), places: 0) == interval("-3", "-2"))
        #expect(interval("600", "600").divided(by: interval("3", "3"), places: -1) == interval("200", "200"))
        #expect(interval("1", "1").divided(by: interval("3", "3"), places: 60) == nil)
    }

    @Test(arguments: [1, -1])
    func boundsBeyond38DigitsAreRoundedOutward(sign: Int) {
        let huge = ExactDecimal(Int128(sign), exponent: 37)
        let interval = RoundingInterval(value: huge, decimals: 9)
        #expect(interval.lower < huge && huge < interval.upper)
        let sum = interval + RoundingInterval(value: ExactDecimal(1, exponent: -9), decimals: 9)
        #expect(sum.lower <= interval.lower && interval.upper < sum.upper)
        let third = RoundingInterval(exact: ExactDecimal(literal: "0.3333333333333333333333333333333333"))
        let product = third.scaled(by: ExactDecimal(literal: "0.33333"))
        #expect(product.lower < product.upper)
        #expect(third.scaled(by: -3).upper < .zero)
    }

    private func randomMember(_ generator: inout SeededGenerator) -> (RoundingInterval, ExactDecimal) {
        let significand = Int64.random(in: -9_999_999...9_999_999, using: &generator)
        let decimals = Int.random(in: -2...4, using: &generator)
        let value = ExactDecimal(Int128(significand), exponent: -decimals)
        let interval = RoundingInterval(value: value, decimals: decimals)
        let offset = Int.random(in: -500...500, using: &generator)
        return (interval, value + ExactDecimal(Int128(offset), exponent: -decimals - 3))
    }
}
