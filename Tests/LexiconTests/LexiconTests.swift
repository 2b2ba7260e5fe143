import Figures
import Testing

@testable import Lexicon

@Suite("The lexicon that ships")
struct LexiconTests {
    let lexicon: Lexicon

    init() throws {
        lexicon = try Lexicon.standard()
    }

    @Test(
        "reads units from headings",
        arguments: [
            ("Controllable Budget £m", Unit.gbp, 6),
            ("Budget (£000)", .gbp, 3),
            ("£'000", .gbp, 3),
            ("£ Millions", .gbp, 6),
            ("Total £", .gbp, 0),
            ("€m", .eur, 6),
            ("Percentage Under (-)/Over Spend", .percent, 0),
            ("% of total", .percent, 0),
            ("Number of cases", .count, 0),
        ]
    )
    func units(_ heading: String, _ unit: Unit, _ scale: Int) throws {
        let found = try #require(lexicon.unit(in: Words(heading)))
        #expect(found.meaning.declaration == UnitDeclaration(unit: unit, scale: scale))
    }

    @Test("finds no unit where none is declared", arguments: ["Service", "Full Year Forecast", "Member", "2020/21"])
    func noUnit(_ heading: String) {
        #expect(lexicon.unit(in: Words(heading)) == nil)
    }

    @Test(
        "knows the roles of columns by their longest phrase",
        arguments: [
            ("Controllable Budget", ColumnRole.budget),
            ("Original Budget 2025-26", .budget),
            ("Adjusted Budget", .adjustedBudget),
            ("Full Year Forecast", .forecast),
            ("Forecast Under (-)/ Over Spend", .variance),
            ("Under (-)/Over Spend", .variance),
            ("Actual Expenditure", .actual),
            ("Budget Reduction Amount", .savingsTarget),
            ("Forecast to be Achieved by the end of 2020/21", .savingsAchieved),
            ("Shortfall (-)/ Additional Savings Achieved", .savingsShortfall),
            ("Budget Performance", .rating),
            ("Balance at 1 April 2024", .opening),
            ("Closing balance", .closing),
            ("Direction of travel", .trend),
            ("National Benchmark", .benchmark),
            ("Notes", .note),
        ]
    )
    func roles(_ heading: String, _ role: ColumnRole) {
        #expect(lexicon.columns.longestMatch(in: Words(heading))?.meaning.role == role)
    }

    @Test("tells the stages of a budget apart")
    func stages() {
        #expect(lexicon.columns.longestMatch(in: Words("Original Budget"))?.meaning.stage == .original)
        #expect(lexicon.columns.longestMatch(in: Words("Latest Budget"))?.meaning.stage == .revised)
        #expect(lexicon.columns.longestMatch(in: Words("Budget"))?.meaning.stage == nil)
    }

    @Test(
        "knows totals whatever they are called",
        arguments: [
            ("Total", RowWords.Meaning.total),
            ("Total Position", .total),
            ("PORTFOLIO TOTAL", .total),
            ("All Departments", .total),
            ("Sub-total", .subtotal),
            ("Subtotal services", .subtotal),
            ("of which capital", .memorandum),
        ]
    )
    func totals(_ label: String, _ meaning: RowWords.Meaning) {
        #expect(lexicon.rows.meaning(of: Words(label)) == meaning)
    }

    @Test(
        "knows which other rows a label tells of",
        arguments: [
            ("All stages", RowWords.Scope.whole), ("All other stages", nil), ("All Saints", nil), ("Together", .whole),
            ("of which housing", .part), ("Part-time", nil), ("Savings account", .account), ("Savings", nil),
        ]
    )
    func scopes(_ label: String, _ scope: RowWords.Scope?) {
        #expect(lexicon.rows.scope(of: Words(label)) == scope)
    }

    @Test("takes no line for a total", arguments: ["Placements", "Totally new services", "Departments", "All", ""])
    func lines(_ label: String) {
        #expect(lexicon.rows.meaning(of: Words(label)) == nil)
    }

    @Test("has a heading for every role that headings name")
    func complete() {
        let named = Set(["budget", "forecast", "actual", "variance", "opening", "closing", "target", "rating"])
        for role in ColumnRole.allCases where named.contains(role.rawValue) {
            let word = role == .opening || role == .closing ? "\(role.rawValue) balance" : role.rawValue
            #expect(lexicon.columns.longestMatch(in: Words(word))?.meaning.role == role)
        }
    }
}

@Suite("Reading a lexicon")
struct LexiconReaderTests {
    @Test(
        "says what is wrong and where",
        arguments: [
            ("{", "line 1"),
            ("{}", "units: must be a list"),
            (#"{"units": [{"unit": "GBX", "scale": 0}]}"#, "units[0]: 'GBX' is no unit"),
            (#"{"units": [{"unit": "GBP"}]}"#, "units[0]: 'scale'"),
            (#"{"units": [{"unit": "GBP", "scale": 0, "marks": [1]}]}"#, "units[0].marks: holds something other"),
            (#"{"units": [], "columns": [{"role": "bugdet"}]}"#, "columns[0]: 'bugdet' is no role"),
            (#"{"items": {"bases": [{"phrases": []}]}}"#, "items.bases[0]: 'basis' is missing"),
            (
                #"{"items": {"directions": [{"direction": "sideways"}]}}"#,
                "items.directions[0]: 'sideways' is no direction"
            ),
            (#"{"items": {"fillers": [1]}}"#, "items.fillers: holds something other"),
            (#"{"units": [], "columns": [], "rows": {}}"#, "rows.memorandum: is missing"),
        ]
    )
    func errors(_ json: String, _ message: String) {
        let error = #expect(throws: LexiconError.self) { try Lexicon(json: Array(json.utf8)) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
}

@Suite("Reading the words of savings, write-offs and registers")
struct MoneyWordsReaderTests {
    @Test(
        "says what is wrong and where",
        arguments: [
            (#"{"whole_headings": {"servce": []}}"#, "whole_headings.servce: 'servce' is no known name"),
            (#"{"savings_rows": []}"#, "savings_rows: must be an object of lists"),
            (#"{"savings_rows": {"last_year": []}}"#, "savings_rows.last_year: 'last_year' is no known name"),
            (#"{"write_offs": {"leads": "is"}}"#, "write_offs.leads: must be a list of phrases"),
            (#"{"write_offs": {"verbs": []}}"#, "write_offs.verbs: 'verbs' is no known name"),
            (#"{"yes_and_no": {"yes": [1]}}"#, "yes_and_no.yes: holds something other"),
            (#"{"yes_and_no": {"perhaps": []}}"#, "yes_and_no.perhaps: 'perhaps' is no known name"),
        ]
    )
    func errors(_ section: String, _ message: String) {
        let before = #"{"units": [], "columns": [], "rows": {"memorandum": {}, "subtotal": {}, "total": {}}, "#
        let json = before + section.dropFirst()
        let error = #expect(throws: LexiconError.self) { try Lexicon(json: Array(json.utf8)) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
}

@Suite("Phrase books")
struct PhraseBookTests {
    private func book(_ phrases: [String]) -> PhraseBook<String> {
        var book = PhraseBook<String>()
        for phrase in phrases { book.add(phrase, meaning: phrase) }
        return book
    }

    @Test("find the longest phrase, and of two equally long the first")
    func longest() {
        let book = book(["forecast", "over spend", "under over spend", "full year"])
        #expect(book.longestMatch(in: Words("Forecast Under/Over Spend"))?.meaning == "under over spend")
        #expect(book.longestMatch(in: Words("Full Year Over Spend"))?.meaning == "full year")
        #expect(book.longestMatch(in: Words("Outturn")) == nil)
    }

    @Test("keep the first meaning of a phrase")
    func first() {
        var book = PhraseBook<Int>()
        book.add("net", meaning: 1)
        book.add("NET", meaning: 2)
        #expect(book.meaning(of: Words("net")) == 1)
    }

    @Test("find phrases from left to right without overlap")
    func all() {
        let book = book(["a b", "b c", "c"])
        #expect(book.matches(in: Words("a b c")).map(\.meaning) == ["a b", "c"])
    }

    @Test("none begins behind the last word")
    func behind() {
        let book = book(["good"])
        #expect(book.match(in: Words("Good"), at: 0)?.meaning == "good")
        #expect(book.match(in: Words("Good"), at: 1) == nil)
        // Brackets that hold a sign alone: `Use (-) / contribution (+)`.
        #expect(book.match(in: Words("+)"), at: 0) == nil)
    }

    @Test("read a whole text only as one phrase")
    func whole() {
        let book = book(["good"])
        #expect(book.meaning(of: Words("Good")) == "good")
        #expect(book.meaning(of: Words("good enough")) == nil)
        #expect(book.meaning(of: Words("")) == nil)
    }
}
