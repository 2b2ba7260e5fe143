import Figures
import Lexicon
import Testing

@testable import Records

@Suite("What a key to ratings says in percent")
struct RatingBandTests {
    private let reader: RatingBandReader

    init() throws {
        reader = RatingBandReader(lexicon: try .standard())
    }

    /// `(-10, -2]` as mathematicians write it; a star for an open end.
    private func text(_ band: RatingBand?) -> String {
        guard let band else { return "none" }
        let from = band.from.map { ($0.isIncluded ? "[" : "(") + $0.percent.description } ?? "(*"
        let to = band.to.map { $0.percent.description + ($0.isIncluded ? "]" : ")") } ?? "*)"
        let floor = band.floor.map { " floor \($0.rawValue)" } ?? ""
        return "\(band.isInPoints ? "points " : "")\(band.base.rawValue) \(from), \(to)\(floor)"
    }

    @Test(arguments: [
        ("More than 5% better than target.", "target (5, *)"),
        ("Less than 5% better than target but not less than 2% worse than target.", "target [-2, 5)"),
        ("Between 5% better or 2% worse than target", "target [-2, 5]"),
        ("Between 2% and 10% worse than target.", "target [-10, -2]"),
        ("More than 10% worse than target.", "target (*, -10)"),
        ("Less than 2.5% worse than target", "target (-2.5, *)"),
        ("Outturn below budget.", "budget [0, *)"),
        ("Outturn less than or equal to 2% over budget.", "budget [-2, 0)"),
        ("Outturn more than 2% over budget.", "budget (*, -2)"),
        ("Forecast savings worse than target.", "target (*, 0)"),
        ("More than 5% better than target (2% better if the target is greater than 95%)", "none"),
        ("Some risk to achieving timetable and/or outcomes.", "none"),
        ("", "none"),
        ("Target met or exceeded", "target [0, *)"),
        ("Within 5% of target", "target [-5, *)"),
        ("5% or more below target", "target (*, -5]"),
        ("Missed target by less than 5%", "target (-5, 0)"),
        ("Below target but within 10%", "target [-10, 0)"),
        ("Exceeds the target by more than 5 per cent", "target (5, *)"),
        ("<95% of target", "target (*, -5)"),
        ("Target > 5% off", "target (*, -5)"),
        ("At least 95% of target", "target [-5, *)"),
        ("90% – 99.9% of target", "target [-10, -0.1]"),
        ("between 5% and 10% worse than target", "target [-10, -5]"),
        ("up to 5% adverse to budget", "budget [-5, 0)"),
        ("on budget, underspent or overspent by up to 1%", "budget [-1, *)"),
        ("underspent, on budget or up to 1% over budget", "budget [-1, *)"),
        ("95% or more of the saving forecast to be delivered", "target [-5, *)"),
        ("within budget", "budget [0, *)"),
        ("Within 2 percentage points of target", "points target [-2, *)"),
        ("Not more than 2 pp under target", "points target [-2, *)"),
        ("Floor standard achieved but target not met", "target (*, 0) floor met"),
        ("Target not met but above the floor", "target (*, 0) floor met"),
        ("Floor standard not achieved", "target (*, *) floor missed"),
        ("Within 2 days of target", "none"),
        ("Target met or improving on last year", "none"),
        ("5% below target", "none"),
    ])
    func meanings(_ meaning: String, _ band: String) {
        #expect(text(reader.band(of: meaning)) == band)
    }

    @Test("A narrower rating at the open end takes its part away")
    func precedence() {
        let entries = ["More than 2% worse than target", "More than 10% worse than target"].map { meaning in
            var entry = RatingKey.Entry(words: "", place: .init(line: 1, column: 1, endLine: 1, endColumn: 1))
            entry.meaning = meaning
            return entry
        }
        #expect(reader.bands(of: entries).map(text) == ["target [-10, -2)", "target (*, -10)"])
    }

    @Test(
        "The ratings of a key share out what lies between them",
        arguments: [
            (
                ["Target met", "Within 5% of target", "More than 5% worse than target"],
                ["target [0, *)", "target [-5, 0)", "target (*, -5)"]
            ),
            (
                ["the target has been reached", "within five percent of it", "missed"],
                ["target [0, *)", "target [-5, 0)", "target (*, -5)"]
            ),
            (
                ["Target met", "Within 5%", "Target not met"],
                ["target [0, *)", "target [-5, 0)", "target (*, -5)"]
            ),
            (
                ["100% or more of target", "95% to 99% of target", "Below 95% of target"],
                ["target (-1, *)", "target [-5, 0)", "target (*, -5)"]
            ),
            (
                ["On target", "Slightly below target", "Below target"],
                ["target [0, *)", "target (*, 0)", "target (*, 0)"]
            ),
        ]
    )
    func shared(_ meanings: [String], _ bands: [String]) {
        let entries = meanings.map { meaning in
            var entry = RatingKey.Entry(words: "", place: .init(line: 1, column: 1, endLine: 1, endColumn: 1))
            entry.meaning = meaning
            return entry
        }
        #expect(reader.bands(of: entries).map(text) == bands)
    }

    @Test(arguments: [("-10", true), ("-10.1", false), ("-2", false), ("-2.1", true)])
    func bounds(_ value: String, _ isIn: Bool) throws {
        let band = RatingBand(
            base: .target,
            from: .init(ExactDecimal(-10), isIncluded: true),
            to: .init(ExactDecimal(-2), isIncluded: false)
        )
        let exact = try #require(ExactDecimal(value))
        #expect(band.meets(RoundingInterval(exact: exact)) == isIn)
    }
}
