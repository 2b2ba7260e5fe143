import Figures
import Testing

@testable import Publishing

@Suite struct PlainAmountTests {
    static let amounts: [(ExactDecimal, Unit?, String)] = [
        (ExactDecimal(10062, exponent: 3), .gbp, "£10,062,000"),
        (ExactDecimal(-5, exponent: -1), .gbp, "-£0.5"),
        (ExactDecimal(999), .eur, "€999"),
        (ExactDecimal(-1000), .usd, "-$1,000"),
        (ExactDecimal(893, exponent: -1), .percent, "89.3%"),
        (ExactDecimal(2), .percentagePoints, "2 percentage points"),
        (ExactDecimal(30), .days, "30 days"),
        (ExactDecimal(1_234_567, exponent: -3), .count, "1,234.567"),
        (ExactDecimal(0), nil, "0"),
    ]

    @Test(arguments: amounts)
    func isWrittenAsPeopleDo(_ value: ExactDecimal, _ unit: Unit?, _ text: String) {
        #expect(PlainAmount.text(value, unit: unit) == text)
    }
}
