import Lexicon
import Testing

@testable import Reconciliation

@Suite("Names")
struct NameTests {
    private static let words = try! Lexicon.standard().comparisons

    private static func tokens(_ text: String, _ forms: ShortForms = ShortForms()) -> NameTokens {
        NameTokens(text, silent: words.silent, shortForms: forms)
    }

    private static func index(_ names: [String]) -> NameIndex {
        var index = NameIndex()
        for name in names { _ = index.add(tokens(name), generic: words.generic) }
        index.close()
        return index
    }

    @Test(
        "Case, plurals, possessives and ampersands make no other name",
        arguments: [
            ("Children's Services & Safeguarding", "Childrens service and safeguarding"),
            ("Early Help & Preventative Services", "Early Help and Preventative services"),
            ("Libraries", "library"),
            ("Schools’ Catering", "Schools' catering"),
            ("Placements for Children in Care/unable to remain", "Placements for children in care / Unable to remain"),
        ]
    )
    func same(_ pair: (String, String)) {
        #expect(Self.tokens(pair.0).stems == Self.tokens(pair.1).stems)
    }

    @Test("Words that end in ss, us or is are no plurals", arguments: [("Business", "Busines"), ("Status", "Statu")])
    func noPlurals(_ pair: (String, String)) {
        #expect(Self.tokens(pair.0).stems != Self.tokens(pair.1).stems)
    }

    @Test("A short form that the paper explains is its long form")
    func shortForms() {
        var forms = ShortForms()
        func learn(_ text: String) { forms.learn(from: text, Words(text), silent: Self.words.silent) }
        learn("Funding from the Library Renewal Grant (LRG) is added.")
        learn("Youth Services and Safeguarding (YSSG) overspent.")
        learn("Something else (NHS) is not explained.")
        #expect(Self.tokens("LRG", forms).stems == Self.tokens("Library Renewal Grants").stems)
        #expect(Self.tokens("YSSG", forms).stems == Self.tokens("Youth Services & Safeguarding").stems)
        #expect(Self.tokens("NHS", forms).stems.count == 1)
        #expect(Self.tokens("Library Renewal Grant (LRG)", forms).stems == Self.tokens("Library Renewal Grant").stems)
    }

    @Test("The best match shares the rare words")
    func best() throws {
        let index = Self.index([
            "Highways and Transport", "Home to School Transport", "Health and Communities", "Total",
        ])
        let match = try #require(index.best(for: Self.tokens("Highways Assets and Transport")))
        #expect(match.name == 0)
        #expect(match.score > 700)
        #expect(index.best(for: Self.tokens("Winter maintenance")) == nil)
    }

    @Test("Names are found in a sentence word by word, the longest first")
    func occurrences() {
        let index = Self.index(["Adult Care", "Adult Care Placements", "Corporate Services and Budget", "Total"])
        let found = index.occurrences(
            in: Self.tokens("Adult care placements and the Corporate Services & Budget total")
        )
        #expect(found.map(\.name) == [1, 2])
    }
}
