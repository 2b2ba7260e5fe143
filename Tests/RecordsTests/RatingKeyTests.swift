import Figures
import Records
import Testing

@Suite("Keys to ratings")
struct RatingKeyTests {
    @Test("a key in a line gives each glyph its words; one glyph may stand for two")
    func glyphs() throws {
        let text = "Key 🟦 Strong 🟢 Good 🟡 Review 🔴 Action 🟡 Data not available/Target not set\n"
        let key = try #require(try PaperText.report(text).ratingKeys.first)
        #expect(key.entries.map(\.glyph) == ["🟦", "🟢", "🟡", "🔴", "🟡"])
        #expect(key.entries.map(\.rating?.name) == ["strong", "good", "review", "action", nil])
        #expect(key.entries.map(\.rag) == [.blue, .green, .amber, .red, .amber])
        #expect(key.entries.last?.words == "Data not available/Target not set")
        #expect(key.entries[0].place.column == 10)
    }

    @Test("where the glyphs were lost, the words are left")
    func lost() throws {
        let key = try #require(try PaperText.report("Key Strong Good Review Action Not measured\n").ratingKeys.first)
        #expect(key.entries.map(\.words) == ["Strong", "Good", "Review", "Action", "Not measured"])
        #expect(key.entries.allSatisfy { $0.glyph == nil })
    }

    @Test(
        "a sentence about keys is none",
        arguments: ["Key areas of success are:", "Key Decision", "Key good action", "Good Review Action", "Key ↑ up"]
    )
    func none(_ text: String) throws {
        #expect(try PaperText.report("\(text)\n").ratingKeys.isEmpty)
    }

    @Test("a table with ratings above its columns is a key for each of its rows")
    func across() throws {
        let keys = try PaperText.report(
            """
            |Strong|Good|Review|Action
            Promises|Ahead|On its way|At some risk|Not to be kept
            Savings||Better than target||Worse than target
            """
        ).ratingKeys
        #expect(keys.map(\.rates) == ["Promises", "Savings"])
        #expect(
            keys.map { $0.entries.map(\.rating?.name) } == [
                ["strong", "good", "review", "action"], ["good", "action"],
            ]
        )
        #expect(keys[1].entries[0].meaning == "Better than target")
    }

    @Test("a table whose cells open with the rating that they explain is a key for each column")
    func opened() throws {
        let keys = try PaperText.report(
            """
            |Promises|Measures
            |Strong – ahead of its plan|Strong – more than 5% better than target.
            |Good – on its way|Good
            |Action – helped along|Action – more than 10% worse than target.
            |Not looked at|Left open
            """
        ).ratingKeys
        #expect(keys.map(\.rates) == ["Promises", "Measures"])
        #expect(
            keys.map { $0.entries.map(\.rating?.name) } == [
                ["strong", "good", "action", nil], ["strong", "good", "action", nil],
            ]
        )
        #expect(keys[0].entries[0].meaning == "ahead of its plan")
        #expect(keys[1].entries[2].band != nil)
    }

    @Test("a table with ratings beside its rows is a key for each column, but not for what is done about it")
    func down() throws {
        let keys = try PaperText.report(
            """
            Category|Promises|Measures|Response
            Strong|Ahead|Much better|Celebrate
            Good|On its way|Better|Celebrate
            Action|Not to be kept|Worse|Act
            """
        ).ratingKeys
        #expect(keys.map(\.rates) == ["Promises", "Measures"])
        #expect(keys[0].entries.map(\.words) == ["Strong", "Good", "Action"])
    }

    @Test("a table that counts by rating explains none")
    func counts() throws {
        let text = "|Jun 2031|Sep 2031\nStrong|3|4\nGood|52|50\nReview|6|7\nAction|1|1\n"
        #expect(try PaperText.report(text).ratingKeys.isEmpty)
    }

    @Test("a rating is explained by the key of its report; a glyph with two meanings by none of them")
    func resolved() throws {
        let report = try PaperText.report(
            """
            ## Measures

            Measure|2024-25|Target|Performance
            Boats mended|12|10|🟢
            Boats lost|3|1|🟡
            Boats painted|2|9|🔴

            Key 🟢 Good 🟡 Review 🔴 Action 🟡 Data not available
            """
        )
        let key = try #require(report.ratingKeys.first)
        let marks = report.measures.compactMap(\.ratings.first?.rating)
        #expect(marks.map(\.rating?.name) == ["good", nil, "action"])
        #expect(marks.allSatisfy { $0.scheme == key.id })
        #expect(marks[0].candidates == nil)
        #expect(marks[1].candidates?.first == "review")
        #expect(marks[1].candidates?.count == 2)
    }

    @Test("a tick beside a saving is none of the ratings of measures")
    func otherSubject() throws {
        let report = try PaperText.report(
            """
            **Key** ★ Strong ✓ Good ◯ Review

            ## Savings

            |Savings Target £m|Achieved £m|Shortfall £m|
            Fewer boats|0.100|0.100|0.000|✓
            Older boats|0.200|0.150|-0.050|✗
            """
        )
        #expect(report.savingsInitiatives.count == 2)
        #expect(report.savingsInitiatives.allSatisfy { $0.rating?.scheme == nil })
    }

    @Test("a key that does not say what it rates binds whatever is rated, where nothing has a target or a promise")
    func openKey() throws {
        let report = try PaperText.report(
            """
            ## Budget

            Service|Budget £m|Forecast £m|Variance £m|RAG
            Boats|1.200|1.350|0.150|🔴
            Piers|3.400|3.400|0.000|🟢

            Key 🟢 Within budget 🟡 Up to 2% over budget 🔴 More than 2% over budget
            """
        )
        let key = try #require(report.ratingKeys.first)
        #expect(report.budgetLines.map(\.rating?.scheme) == [key.id, key.id])
        let cells = report.tables[0].table.rows.flatMap(\.cells).compactMap { cell in
            if case .rating(let mark) = cell.content { mark.scheme } else { nil }
        }
        #expect(cells == [key.id, key.id])
    }

    @Test("a table of bounds binds the measures by their words, a reading outside the key stays")
    func byWords() throws {
        let report = try PaperText.report(
            """
            ## Measures

            Measure|2024-25|Target|Performance
            Boats mended|12|10|Good
            Boats lost|3|1|Red

            Category|Promises|Measures
            Strong|Ahead|More than 5% better than target
            Good|On its way|Between 5% better and 2% worse than target
            Action|Not to be kept|More than 2% worse than target
            """
        )
        let key = try #require(report.ratingKeys.first { $0.rates == "Measures" })
        let marks = report.measures.compactMap(\.ratings.first?.rating)
        #expect(marks.map(\.scheme) == [key.id, nil])
        #expect(marks.map(\.rating?.name) == ["good", "red"])
    }

    @Test(
        "a key may be told in a sentence, in a list, or with its words in columns",
        arguments: [
            "Green: target met. Amber: within 5% of target. Red: more than 5% worse than target.",
            "- Green – target met\n- Amber – within 5% of target\n- Red – more than 5% below target",
            "RAG: G = target met, A = within 5% of target, R = more than 5% below target",
            "Green (target met), Amber (within 5% of target), Red (more than 5% below target)",
            "Measures are rated green where the target is met, amber where it is missed by 5% or less and red otherwise, "
                + "and red where more than 5% below target.",
            "🟢 Target met 🟡 Within 5% of target 🔴 More than 5% below target",
            "GREEN    Target met\nAMBER    Within 5% of target\nRED      More than 5% below target",
        ]
    )
    func told(_ text: String) throws {
        let key = try #require(try PaperText.report("Performance\n\n\(text)\n").ratingKeys.first)
        #expect(key.entries.compactMap(\.rag).prefix(2) == [.green, .amber])
        #expect(key.entries[0].band?.from == .init(.zero, isIncluded: true))
        #expect(key.entries[1].band?.to?.percent == .zero)
        #expect(key.entries.last?.band?.to?.percent == ExactDecimal(-5))
    }

    @Test(
        "sentences that speak of ratings are no key",
        arguments: [
            "Two measures are green and 40% of the others red.", "Red: 3. Amber: 2. Green: 5.",
            "Green: parks. Its budget is 5% lower.", "The red route (5% of roads) is near Amber Hill (2%).",
        ]
    )
    func untold(_ text: String) throws {
        #expect(try PaperText.report("Performance\n\n\(text)\n").ratingKeys.isEmpty)
    }

    @Test("a table may give the meaning first, or nothing but glyphs")
    func marked() throws {
        let key = try #require(
            try PaperText.report(
                "Symbol|Meaning\n🟢|Target met or exceeded\n🟡|Missed target by less than 5%\n🔴|Missed target by 5% or more\n"
            ).ratingKeys.first
        )
        #expect(key.entries.map(\.glyph) == ["🟢", "🟡", "🔴"])
        #expect(key.entries.allSatisfy { $0.band != nil })
    }

    @Test("a column of a key may be named like one of figures, and have blanks")
    func blanks() throws {
        let keys = try PaperText.report(
            """
            Category|Measures|Savings
            Strong|More than 5% better than target|
            Good|Between 5% better and 2% worse than target|Better than target
            Action|More than 2% worse than target|Worse than target
            """
        ).ratingKeys
        #expect(keys.map(\.rates) == ["Measures", "Savings"])
        #expect(keys.map { $0.entries.map(\.rating?.name) } == [["strong", "good", "action"], ["good", "action"]])
    }
}

@Suite("Keys whose cells came apart")
struct ScatteredKeyTests {
    private func keys(_ lines: [String]) throws -> [RatingKey] {
        try PaperText.report("Key\n\n" + lines.joined(separator: "\n\n") + "\n").ratingKeys
    }

    @Test(
        "row by row and column by column give the same keys",
        arguments: [
            [
                "Deliverables", "Measures", "Strong – ahead of its plan", "Strong – more than 5% better than target",
                "Good – going well", "Good – within 2% of target", "Review – watched", "Review – more than 2% worse",
            ],
            [
                "Deliverables", "Measures", "Strong – ahead of its plan", "Good – going well", "Review – watched",
                "Strong – more than 5% better than target", "Good – within 2% of target", "Review – more than 2% worse",
            ],
        ]
    )
    func order(_ lines: [String]) throws {
        let keys = try keys(lines)
        #expect(keys.map(\.rates) == ["Deliverables", "Measures"])
        #expect(
            keys.map { $0.entries.compactMap(\.meaning) } == [
                ["ahead of its plan", "going well", "watched"],
                ["more than 5% better than target", "within 2% of target", "more than 2% worse"],
            ]
        )
    }

    @Test("a rating that one column explains is told of the one whose others are told like it")
    func single() throws {
        let keys = try keys([
            "Deliverables", "Measures", "Strong – ahead of its plan", "Strong – more than 5% better than target",
            "Good",
            "Good – going well", "Review – watched so that it\ncomes back to its plan", "Review – more than 2% worse",
        ])
        #expect(keys.map { $0.entries.map(\.words) } == [["Strong", "Good", "Review"], ["Strong", "Review"]])
        #expect(keys.first?.entries.last?.meaning == "watched so that it comes back to its plan")
        #expect(keys.first?.provenance.lineRanges.isEmpty == false)
    }

    @Test(
        "cells in no order, and ratings that are told too often, give none",
        arguments: [
            [
                "Deliverables", "Measures", "Strong – ahead", "Strong – more than 5% better",
                "Review – more than 2% worse",
                "Review – watched",
            ],
            ["Deliverables", "Measures", "Strong – ahead", "Strong – better", "Strong – best", "Review – watched"],
            ["Strong – ahead of its plan", "Strong – more than 5% better"],
        ]
    )
    func none(_ lines: [String]) throws {
        #expect(try keys(lines).allSatisfy { $0.rates == nil })
    }
}
