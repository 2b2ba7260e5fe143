import Figures
import Lexicon
import Testing

@testable import Records

@Suite("What a key to ratings says in numbers")
struct RatingLevelTests {
    private let reader: RatingLevelReader

    init() throws {
        reader = RatingLevelReader(lexicon: try .standard())
    }

    /// `[8, 14]` as mathematicians write it; a star for an open end.
    private func text(_ level: RatingLevel?) -> String {
        guard let level else { return "none" }
        let from = level.from.map { ($0.isIncluded ? "[" : "(") + $0.value.description } ?? "(*"
        let to = level.to.map { $0.value.description + ($0.isIncluded ? "]" : ")") } ?? "*)"
        return "\(from), \(to)\(level.isPercent ? " %" : "")"
    }

    @Test(arguments: [
        ("15 or more", "[15, *)"), ("15+", "[15, *)"), ("≥ 15", "[15, *)"), ("15 and above", "[15, *)"),
        ("a score of 15 or over", "[15, *)"), ("at least 15", "[15, *)"), ("above 14", "(14, *)"),
        ("8 to 14", "[8, 14]"), ("8–14", "[8, 14]"), ("between 8 and 14", "[8, 14]"), ("from 8 to 14", "[8, 14]"),
        ("at least 8 but less than 15", "[8, 15)"), ("8 or more but below 15", "[8, 15)"),
        ("below 8", "(*, 8)"), ("< 8", "(*, 8)"), ("7 or less", "(*, 7]"), ("up to 7.5", "(*, 7.5]"),
        ("95% or more", "[95, *) %"), ("90% to 94%", "[90, 94] %"),
        ("12", "[12, 12]"), ("15, 16, 20, 25", "[15, 25]"),
        ("12 of the actions", "none"), ("3 milestones missed", "none"), ("within 2", "none"), ("on track", "none"),
        ("more than 5% below target", "none"), ("15 or more with no plan (or 20)", "none"),
    ])
    func meanings(_ meaning: String, _ level: String) {
        #expect(text(reader.level(of: meaning)) == level)
    }

    @Test(
        "The ratings of a key lie apart, and one of them has bounds",
        arguments: [
            (["15 or more", "8 to 14", "below 8"], true), (["15 or more", "8 to 15", "below 8"], true),
            (["15 or more", "8 to 14", "not scored yet"], true),
            (["15 or more", "8 to 16", "below 8"], false), (["2", "3", "1"], false),
            (["15 or more", "8 of 12 actions"], false), (["15 or more", "5% to 10%"], false),
        ]
    )
    func keys(_ meanings: [String], _ areKey: Bool) {
        #expect((reader.levels(of: meanings) != nil) == areKey)
    }
}
