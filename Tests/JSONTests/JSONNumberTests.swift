import JSON
import Testing

@Suite struct JSONNumberTests {
    @Test(
        arguments: [
            ("0", 0, 0), ("-0", 0, 0), ("0.000", 0, 0), ("0e999999999999999999999", 0, 0), ("1.0", 1, 0),
            ("10e-1", 1, 0),
            ("1e2", 1, 2), ("100", 1, 2), ("100.00", 1, 2), ("0.035", 35, -3), ("-0.50", -5, -1),
            ("10062000", 10062, 3),
            ("1E+3", 1, 3), ("123456789012345678", 123_456_789_012_345_678, 0), ("0.00001e5", 1, 0),
            ("1e1000", 1, 1000),
            ("1e-1000", 1, -1000), ("12345678901234567890", 1_234_567_890_123_456_789, 1),
        ] as [(String, Int128, Int)]
    )
    func isCanonical(text: String, significand: Int128, exponent: Int) throws {
        let number = try #require(try JSONValue(parsing: text).numberValue)
        #expect(number.significand == significand)
        #expect(number.exponent == exponent)
        let same = JSONNumber(significand: significand, exponent: exponent)
        #expect(number == same)
        #expect(number.hashValue == same.hashValue)
    }

    @Test func holdsThirtyEightDigits() throws {
        let nines = String(repeating: "9", count: 38)
        let number = try JSONValue(parsing: "-0.\(nines)000").numberValue
        #expect(number?.description == "-0.\(nines)")
        let long = try JSONValue(parsing: "1" + String(repeating: "0", count: 500)).numberValue
        #expect(long == JSONNumber(significand: 1, exponent: 500))
    }

    @Test(arguments: [
        String(repeating: "9", count: 39), "1" + String(repeating: "0", count: 38) + "1", "1e1001", "1e-1001",
        "1e99999999999999999999999", "0.1e-1000", "-1e99999999999999999999",
    ])
    func rejectsWhatDoesNotFit(text: String) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: "[ \(text)]") }
        #expect(error.problem == .numberOutOfRange)
        #expect(error.offset == 2)
        // It is a JSON number all the same, so it can be skipped.
        var cursor = JSONCursor()
        try cursor.skipValue(in: text.utf8Span.span)
        #expect(cursor.offset == text.utf8.count)
    }

    @Test func ordersByValue() {
        let ordered: [(Int128, Int)] = [
            (-1, 1000), (.min, 0), (-.max, 0), (-100, 0), (-101, -2), (-1, 0), (-1, -1000), (0, 0), (1, -1000),
            (999_999_999_999_999_999_999_999_999_999_999_999, -36), (1, 0),
            (1_000_000_000_000_000_000_000_000_000_000_000_001, -36), (9, 0), (10, 0), (99, 0), (1, 2),
            (12_345_678_901_234_567_890_123_456_789_012_345_678, 0),
            (12_345_678_901_234_567_890_123_456_789_012_345_679, 0),
            (123_456_789_012_345_678_901_234_567_890_123_456_789, 0), (.max, 0), (2, 38), (1, 999),
        ]
        let numbers = ordered.map { JSONNumber(significand: $0.0, exponent: $0.1) }
        for (left, smaller) in numbers.enumerated() {
            for (right, larger) in numbers.enumerated() {
                #expect((smaller < larger) == (left < right), "\(smaller) and \(larger)")
            }
        }
    }

    @Test func ordersExtremesWithoutOverflow() {
        let huge = JSONNumber(significand: .max, exponent: .max)
        let hugeToo = JSONNumber(significand: 1, exponent: .max)
        let tiny = JSONNumber(significand: .max, exponent: .min)
        #expect(hugeToo < huge)
        #expect(tiny < hugeToo)
        #expect(huge.isMultiple(of: JSONNumber(1)))
        #expect(huge.isMultiple(of: tiny))
        #expect(!tiny.isMultiple(of: huge))
    }

    @Test(arguments: [
        ("10", "5", true), ("10", "3", false), ("0.75", "0.01", true), ("0.755", "0.01", false), ("0", "3", true),
        ("1e308", "0.123456789", false), ("1e308", "0.5", true), ("-12", "4", true), ("4.5", "1.5", true),
        ("35", "1.5", false), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false), ("1e900", "7", false),
        ("7e900", "7", true), ("3", "30", false), ("300", "30", true), ("5", "0", false), ("0", "0", false),
    ])
    func findsMultiples(value: String, divisor: String, isMultiple: Bool) throws {
        let value = try #require(try JSONValue(parsing: value).numberValue)
        let divisor = try #require(try JSONValue(parsing: divisor).numberValue)
        #expect(value.isMultiple(of: divisor) == isMultiple)
    }

    @Test(
        arguments: [
            ("12", 12), ("-1.2e3", -1200), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
            ("9223372036854775808", nil), ("0.5", nil), ("1e19", nil), ("1e400", nil),
        ] as [(String, Int?)]
    )
    func convertsToInt(text: String, expected: Int?) throws {
        #expect(try JSONValue(parsing: text).intValue == expected)
    }
}
