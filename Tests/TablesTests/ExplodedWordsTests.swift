import Lexicon
import Testing

@testable import Tables

/// The part of the lexicon that tells exploded tables.
@Suite("Words of exploded tables")
struct ExplodedWordsTests {
    private func lexicon(_ section: String) throws(LexiconError) -> Lexicon {
        let words = "{\"starts\": [], \"ends\": [], \"is\": []}"
        let json = """
            {"units": [], "declaring": [], "columns": [], "kinds": [], "ratings": [], "names": [], "name_columns": [],
             "reserves": [], "rows": {"total": \(words), "subtotal": \(words), "memorandum": \(words)},
             "report": {"authority": {}, "body": {}, "kinds": []}\(section)}
            """
        return try Lexicon(json: Array(json.utf8))
    }

    @Test("a lexicon without the section knows no such tables")
    func none() throws {
        #expect(try lexicon("").exploded.kinds.isEmpty)
    }

    @Test("a kind has its columns in order, each with what it holds")
    func kind() throws {
        let section = """
            , "exploded": {"kinds": [{"name": "hires", "columns": [
                {"heading": "Hall", "holds": "text", "role": "label"},
                {"heading": "Fee", "holds": "amount", "is_optional": true}]}]}
            """
        let kind = try #require(try lexicon(section).exploded.kinds.first)
        #expect(kind.columns.map(\.heading) == ["Hall", "Fee"])
        #expect(kind.columns.map(\.holds) == [.text, .amount])
        #expect(kind.columns.map(\.role) == [.label, nil])
        #expect(kind.columns.map(\.isOptional) == [false, true])
    }

    @Test(
        "what is misspelt is an error with its place",
        arguments: [
            (#"{"columns": []}"#, "exploded.kinds[0]", "name"),
            (#"{"name": "a", "columns": []}"#, "exploded.kinds[0]", "two or more"),
            (#"{"name": "a", "columns": [{"holds": "text"}, {}]}"#, "exploded.kinds[0].columns[0]", "heading"),
            (
                #"{"name": "a", "columns": [{"heading": "A", "holds": "txt"}, {}]}"#, "exploded.kinds[0].columns[0]",
                "holds"
            ),
            (
                #"{"name": "a", "columns": [{"heading": "A", "holds": "text", "role": "lable"}, {}]}"#,
                "exploded.kinds[0].columns[0]", "lable"
            ),
        ]
    )
    func errors(_ kind: String, _ path: String, _ word: String) {
        let error = #expect(throws: LexiconError.self) { try lexicon(", \"exploded\": {\"kinds\": [\(kind)]}") }
        #expect(error?.path == path)
        #expect(error?.problem.contains(word) == true)
    }
}
