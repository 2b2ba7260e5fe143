import Testing

@testable import Papers

@Suite("Character references")
struct HTMLReferenceTests {
    @Test(
        "as browsers read them, once",
        arguments: [
            ("&pound;5", "£5"), ("&#163;5", "£5"), ("&#xA3;5", "£5"), ("&#XA3;5", "£5"), ("&pound 5", "£ 5"),
            ("&pound5", "£5"), ("5 &pound", "5 £"), ("&#1635;", "\u{663}"), ("&#163 5", "£ 5"), ("&amp;", "&"),
            ("&amp;pound;5", "&pound;5"), ("&amp;amp;", "&amp;"), ("R&D", "R&D"), ("R & D", "R & D"), ("&;", "&;"),
            ("&nosuch;", "&nosuch;"), ("&nosuch", "&nosuch"), ("&lt;5&gt;", "<5>"), ("&check;", "✓"),
            ("&uarr;&darr;", "↑↓"), ("&minus;5", "−5"), ("&ndash;5", "–5"), ("&#8722;5", "−5"), ("&#128308;", "🔴"),
            ("&#150;5", "–5"), ("&#128;5", "€5"), ("&#x92;s", "’s"), ("&frac12;", "½"), ("&frac12", "½"),
            ("&quot;", "\""),
            ("a&shy;b", "ab"), ("a&zwnj;b", "a\u{200C}b"), ("&eacute;&Eacute;", "éÉ"),
        ]
    )
    func decodes(_ html: String, _ expected: String) throws {
        #expect(try outline("<p>\(html)</p>") == ["p " + expected])
    }

    @Test(
        "places around a reference",
        arguments: [
            ("&pound;4,200", "£4,200", 2, 8), ("a&nbsp;b", "a b", 2, 8), ("&#163;4", "£4", 2, 7),
            ("&pound4", "£4", 2, 7),
            ("R&D 4", "R&D 4", 4, 5), ("&amp;lt;4", "&lt;4", 4, 9),
        ]
    )
    func places(_ html: String, _ words: String, _ offset: Int, _ column: Int) throws {
        let block = try #require(try HTMLPaperReader.read(SourceText(Array("<b>\(html)</b>".utf8))).blocks.first)
        #expect(block.text.text == words)
        #expect(block.text.place(of: offset..<offset + 1).column == Int32(column + 3))
    }
}
