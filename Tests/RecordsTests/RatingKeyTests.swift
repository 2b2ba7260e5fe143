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
        #expect(key.entries.map(\.rating) == ["strong", "good", "review", "action", nil])
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
            keys.map { $0.entries.map(\.rating) } == [["strong", "good", "review", "action"], ["good", "action"]]
        )
        #expect(keys[1].entries[0].meaning == "Better than target")
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
}
