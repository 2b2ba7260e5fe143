import CHTMLTree
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("R&amp;D", "R&D"),
        ("1&nbsp;234", "1\u{A0}234"),
        ("&pound;1.2m", "£1.2m"),
        ("&#8722;5", "\u{2212}5"),
        ("&#x2212;5", "\u{2212}5"),
        ("&lt;1%", "<1%"),
        ("&amp;amp;", "&amp;"),
        // Not mended: an entity without its semicolon, one of HTML 5, and an ampersand that begins none.
        ("&pound1", "&pound1"),
        ("&check;", "&check;"),
        ("R&D & Co", "R&D & Co"),
    ])
    func `entities are replaced`(source: String, text: String) throws {
        let tree = try Tree("<p>\(source)</p>")
        #expect(tree.texts == [text])
        let node = try #require(tree.nodes.last)
        #expect(node.offset == 3)
        #expect(node.end_offset == UInt32(3 + source.utf8.count))
        #expect((node.flags & UInt8(HTMLTREE_FLAG_VERBATIM) != 0) == (source == text))
    }

    @Test(arguments: ["£1,234 – “net”", "🔴 ▲ ✔ ✗", "日本", "a\u{301}é", "\u{FEFF}x"])
    func `UTF-8 passes byte for byte`(text: String) throws {
        let tree = try Tree("<p>\(text)</p>")
        #expect(tree.texts.map { Array($0.utf8) } == [Array(text.utf8)])
    }

    @Test(arguments: [
        "<meta charset=iso-8859-1>",
        "<meta charset=\"utf-16\">",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">",
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>",
    ])
    func `what the paper says of its own encoding is ignored`(declaration: String) throws {
        #expect(try Tree(declaration + "<p>£5 – net</p>").texts == ["£5 – net"])
    }

    @Test func `white space and line ends stay as they are`() throws {
        #expect(try Tree("<pre> a\r\n\tb  \n</pre>").texts == [" a\r\n\tb  \n"])
    }

    @Test func `a long text comes in one piece`() throws {
        // Longer than the pieces that the parser tells it in, with characters of two and three bytes on their seams.
        let text = String(repeating: "£1,234 – ", count: 5000)
        let tree = try Tree("<p>\(text)</p>")
        #expect(tree.texts == [text])
        let node = try #require(tree.nodes.last)
        #expect(node.flags & UInt8(HTMLTREE_FLAG_VERBATIM) != 0)
        #expect(node.end_offset - node.offset == UInt32(text.utf8.count))
    }

    @Test func `a comment parts two texts, a stray end tag does not`() throws {
        #expect(try Tree("<p>12<!-- 3 -->4</p>").texts == ["12", "4"])
        let tree = try Tree("<p>12</zz>34</p>")
        #expect(tree.texts == ["1234"])
        #expect(tree.nodes.last.map { $0.flags & UInt8(HTMLTREE_FLAG_VERBATIM) } == 0)
    }

    @Test func `script and style keep their content as text without markup`() throws {
        let tree = try Tree(
            "<style>td { color: red }</style><script>if (1 < 2) { w('<td>9</td>') }</script><p>1</p>"
        )
        #expect(tree.texts == ["td { color: red }", "if (1 < 2) { w('<td>9</td>') }", "1"])
        #expect(tree.numbers(of: .td).isEmpty)
    }

    @Test func `a byte order mark is no text`() throws {
        let tree = try Tree("\u{FEFF}<p>1</p>")
        #expect(tree.shape == "(html* (body* (p '1')))")
        #expect(tree.nodes[1].offset == 3)
        #expect(tree.nodes[1].column == 1)
    }
}
