import CHTMLTree
import Testing

@Suite struct AttributeTests {
    @Test func `the attributes of a cell are told`() throws {
        let tree = try Tree(
            "<table><tr><th COLSPAN=\"2\" rowspan=3 scope='col' id=h1 class=\"n m\" style=\"a:b\" align=right "
                + "headers=\"x y\" hidden data-x=1>H</th></tr></table>"
        )
        let cell = try #require(tree.numbers(of: .th).first)
        let expected: [(HTMLTreeAttribute, String?)] = [
            (.colspan, "2"), (.rowspan, "3"), (.scope, "col"), (.id, "h1"), (.class, "n m"), (.style, "a:b"),
            (.align, "right"), (.headers, "x y"), (.hidden, ""), (.title, nil),
        ]
        for (attribute, value) in expected {
            #expect(tree.attribute(attribute, of: cell) == value)
        }
    }

    @Test(arguments: [
        ("", ""), ("£5 &amp; more", "£5 & more"), ("&#8722;1", "\u{2212}1"), ("a > b", "a > b"), ("<td>", "<td>"),
    ])
    func `a value has its entities replaced and its length told`(source: String, value: String) throws {
        let tree = try Tree("<p title=\"\(source)\">x</p>")
        let number = try #require(tree.numbers(of: .p).first)
        var length = UInt32.max
        let pointer = htmltree_attribute(tree.document, UInt32(number), .title, &length)
        #expect(pointer.map { String(cString: $0) } == value)
        #expect(length == UInt32(value.utf8.count))
    }

    @Test func `an absent attribute has no length`() throws {
        let tree = try Tree("<p id=a>x</p>")
        var length = UInt32.max
        #expect(htmltree_attribute(tree.document, 3, .class, &length) == nil)
        #expect(length == 0)
        #expect(tree.attribute(.id, of: 4) == nil, "a text has none")
    }

    @Test func `of two with the same name the first counts`() throws {
        let tree = try Tree("<p id=first ID=second>x</p>")
        #expect(tree.attribute(.id, of: 3) == "first")
    }

    @Test func `each of many elements keeps its own`() throws {
        let html = (1...2000).map { "<td id=c\($0)>\($0)</td>" }.joined()
        let tree = try Tree(html)
        let ids = tree.numbers(of: .td).map { tree.attribute(.id, of: $0) }
        #expect(ids == (1...2000).map { "c\($0)" })
    }
}
