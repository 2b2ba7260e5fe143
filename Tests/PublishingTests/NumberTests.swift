import Figures
import JSON
import Papers
import Publishing
import Reconciliation
import Tables
import Testing

/// Numbers as they leave the program: plain decimals of at most 15 significant digits.
@Suite struct NumberTests {
    static let plain: [(value: ExactDecimal, text: String)] = [
        (ExactDecimal(0), "0"),
        (ExactDecimal(10062, exponent: 3), "10062000"),
        (ExactDecimal(-657, exponent: -3), "-0.657"),
        (ExactDecimal(5, exponent: -9), "0.000000005"),
        (ExactDecimal(999_999_999_999_999), "999999999999999"),
        (ExactDecimal(-999_999_999_999_999, exponent: -2), "-9999999999999.99"),
        (ExactDecimal(123, exponent: 15), "123000000000000000"),
    ]

    static func budget(_ value: ExactDecimal, upper: ExactDecimal? = nil) throws -> (figure: JSONValue, text: String) {
        var report = Sample.report
        report.tables = []
        report.budgetLines[0].budget = Figure(value: value, upper: upper, printed: "x", place: Sample.place(1, 1, 1))
        let bytes = try Publisher.publish(Sample.audited(report: report, findings: []))
        let figure = try #require(try JSONValue(parsing: bytes)["reports"]?[0]?["budget_lines"]?[0]?["budget"])
        return (figure, String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: plain)
    func areWrittenPlain(_ value: ExactDecimal, _ text: String) throws {
        let (figure, document) = try Self.budget(value)
        #expect(document.contains("\"budget\":{\"value\":\(text),\"upper\":null,"))
        #expect(figure["absence"] == .null)
    }

    @Test func aFigureOfMoreDigitsIsUnreadable() throws {
        let (figure, _) = try Self.budget(ExactDecimal(1_000_000_000_000_001), upper: ExactDecimal(5))
        #expect(figure["value"] == .null)
        #expect(figure["upper"] == .null)
        #expect(figure["absence"] == "unreadable")
        #expect(figure["printed"] == "x")
    }

    @Test func aComputedNumberOfMoreDigitsIsNull() throws {
        var finding = Sample.finding
        finding.computed = ExactDecimal(1_234_567_890_123_456, exponent: -3)
        finding.evidence[0].interval = RoundingInterval(value: ExactDecimal(999_999_999_999_999), decimals: 3)
        let bytes = try Publisher.publish(Sample.audited(findings: [finding]))
        let document = try JSONValue(parsing: bytes)
        #expect(document["findings"]?[0]?["computed"] == .null)
        #expect(document["findings"]?[0]?["evidence"]?[0]?["interval"] == .null)
        #expect(document["findings"]?[0]?["stated"] == 10_072_000)
    }
}
