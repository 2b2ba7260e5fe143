import Lexicon
import Papers
import Testing

@testable import Reconciliation

@Suite("What sentences call their subject for short")
struct SubjectNameTests {
    private static let labels = [
        "Holm Lane primary school", "Intermediate care beds", "Admissions to care homes (per 100,000)",
        "A1102 Marsh Bridge", "Wages and pensions", "Carers’ support", "Falls: first aid", "Household waste",
        "Waste to energy",
    ]

    private func name(_ sentence: String) throws -> String? {
        let lexicon = try Lexicon.standard()
        let names = SubjectNames(
            Self.labels.enumerated().map { ($1, RowPlace(table: 0, row: $0 + 1)) },
            of: lexicon
        )
        let words = Words(sentence)
        let tokens = NameTokens(sentence, words: words, silent: lexicon.comparisons.silent)
        return names.opening(tokens, words).map { Self.labels[$0.rows[0].row - 1] }
    }

    @Test(arguments: [
        // By a proper name, the last words, what stands before a preposition or a mark, without a code.
        ("Holm Lane is red.", "Holm Lane primary school"), ("Care beds are over.", "Intermediate care beds"),
        ("The beds are over.", "Intermediate care beds"),
        ("Admissions were up.", "Admissions to care homes (per 100,000)"),
        ("Marsh Bridge rose.", "A1102 Marsh Bridge"), ("Falls are up.", "Falls: first aid"),
        // A word that stands before another may be the first of a longer name.
        ("Beds closed.", nil), ("Admissions officers are few.", nil),
        // What two labels have, a part of two things, and what doesn't open the sentence.
        ("Waste is up.", nil), ("Pensions are up.", nil), ("Late in the year beds are over.", nil),
    ])
    func short(_ sentence: String, _ label: String?) throws {
        #expect(try name(sentence) == label)
    }
}
