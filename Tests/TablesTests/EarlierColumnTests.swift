import Lexicon
import Tables
import Testing

@Suite("What the report before said")
struct EarlierColumnTests {
    /// What columns may hold beside a budget and a forecast.
    private static let figures: [String: [String]] = [
        "forecast": ["5.1", "3.0", "8.3"], "variance": ["0.2", "(0.1)", "0.5"], "before": ["0.1", "0.1", "0.3"],
        "movement": ["0.1", "(0.2)", "0.2"],
    ]

    @Test(
        "the last report's figures and their movement are told from this report's",
        arguments: [
            (
                "Variance|Variance last reported|Movement", "variance|before|movement",
                [.variance, .previousVariance, .varianceMovement]
            ),
            ("Forecast Variance Q2|Forecast Variance Q1", "variance|before", [.variance, .previousVariance]),
            ("Variance|Variance from last month", "variance|movement", [.variance, .varianceMovement]),
            ("Variance|Movement since last report", "variance|movement", [.variance, .varianceMovement]),
            ("Variance|Variance last year", "variance|before", [.variance, nil]),
            ("Last year actual|Variance", "forecast|variance", [nil, .variance]),
        ] as [(String, String, [ColumnRole?])]
    )
    func roles(_ headings: String, _ kinds: String, _ expected: [ColumnRole?]) throws {
        let columns = try kinds.split(separator: "|").map { try #require(Self.figures[String($0)]) }
        let rows = [("5.0", "5.2"), ("3.0", "2.9"), ("8.1", "8.6")].enumerated().map { number, row in
            (["Row \(number + 1)", row.0, row.1] + columns.map { $0[number] }).joined(separator: "|")
        }
        let heading = headings.split(separator: "|").map { "\($0) £m" }.joined(separator: "|")
        let table = try TableText.table(
            "Service|Budget £m|Forecast £m|\(heading)\n" + rows.joined(separator: "\n")
        )
        #expect(table.columns.dropFirst(3).map(\.role) == expected)
    }

    @Test("beside targets, what is earlier is a result of its time")
    func measures() throws {
        let table = try TableText.table(
            """
            Measure|Actual last year|Actual|Target
            Calls answered (%)|91|92|95
            Homes let (%)|81|82|85
            """
        )
        #expect(table.columns.map(\.role) == [.label, .actual, .actual, .target])
    }
}
