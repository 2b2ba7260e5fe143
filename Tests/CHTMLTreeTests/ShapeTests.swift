import CHTMLTree
import Testing

@Suite struct ShapeTests {
    @Test func `a small document has its elements and texts in document order`() throws {
        let tree = try Tree(
            "<!DOCTYPE html><html><head><title>Outturn</title></head>"
                + "<body><h1>Reserves</h1><!-- draft --><p>Up <b>2%</b></p></body></html>"
        )
        #expect(
            tree.shape == "(html (head (title 'Outturn')) (body (h1 'Reserves') (p 'Up ' (b '2%'))))"
        )
        #expect(
            tree.nodes.map(\.element) == [
                .none, .html, .head, .title, .none, .body, .h1, .none, .p, .none, .b, .none,
            ]
        )
        #expect(tree.nodes[0].kind == .document)
        #expect(tree.nodes[0].parent == HTMLTREE_NO_NODE)
    }

    @Test(arguments: [
        // A row directly under its table stays there: no tbody is put in.
        ("<table><tr><td>1<tr><td>2</table>", "(table (tr (td '1')) (tr (td '2')))"),
        ("<table><td>1<td>2</table>", "(table (td '1') (td '2'))"),
        ("<table>a<tr>b<td>1</td>c</tr>d</table>", "(table 'a' (tr 'b' (td '1') 'c') 'd')"),
        (
            "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>",
            "(table (tr (td 'a' (table (tr (td 'b'))) 'c')))"
        ),
        ("<table><tr><td>1</td></tr><table><tr><td>2</table>", "(table (tr (td '1')) (table (tr (td '2'))))"),
        ("<p>a<table><tr><td>1</table>b</p>", "(p 'a') (table (tr (td '1'))) 'b'"),
        (
            "<table><tfoot><tr><td>T</tfoot><thead><tr><th>H<tbody><tr><td>1</table>",
            "(table (tfoot (tr (td 'T'))) (thead (tr (th 'H'))) (tbody (tr (td '1'))))"
        ),
        // A thead does not end a row that was left open: it becomes part of its last cell.
        (
            "<table><tbody><tr><td>1<thead><tr><th>H</table>",
            "(table (tbody (tr (td '1' (thead (tr (th 'H')))))))"
        ),
        ("<table><caption>C<tr><th>H<td>1</table>", "(table (caption 'C') (tr (th 'H') (td '1')))"),
        ("<table><colgroup><col><col span=2><tr><td>1</table>", "(table (colgroup (col) (col)) (tr (td '1')))"),
        ("<table><tr><td><b>1</td><td>2</table>", "(table (tr (td (b '1')) (td '2')))"),
        // The tag is not taken for that of the body, which is implied.
        ("<bodykin>1</bodykin>", "(bodykin '1')"),
        ("<ul><li>1<li>2</ul>", "(ul (li '1') (li '2'))"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "(dl (dt 'a') (dd 'b') (dt 'c') (dd 'd'))"),
        ("<p>a<br>b<br/>c<hr>", "(p 'a' (br) 'b' (br) 'c') (hr)"),
    ])
    func `unclosed and misplaced tags become the tree that libxml2 makes of them`(html: String, body: String) throws {
        #expect(try Tree(html).shape == "(html* (body* \(body)))")
    }

    @Test func `text alone gets an implied paragraph`() throws {
        #expect(try Tree("Nil return").shape == "(html* (body* (p* 'Nil return')))")
    }

    @Test func `what follows the end of the document is a second root`() throws {
        let tree = try Tree("<html><body><p>1</p></body></html><html><body><p>2</p></body></html>")
        #expect(tree.shape == "(html (body (p '1'))) (html (body (p '2')))")
        #expect(tree.path(of: tree.nodes.count - 2) == "/html[2]/body[1]/p[1]")
    }

    @Test func `an index counts siblings of the same name only`() throws {
        let tree = try Tree(
            "<table><tr><td>1</td></tr></table><p>x</p><table><thead><tr><th>H</th><td>a</td><td>b</td></tr></thead>"
                + "<tr><td>c</td></tr></table><o:p>1</o:p><v:p>2</v:p><o:p>3</o:p>"
        )
        let cells = tree.numbers(of: .td).map { tree.path(of: $0) }
        #expect(
            cells == [
                "/html[1]/body[1]/table[1]/tr[1]/td[1]",
                "/html[1]/body[1]/table[2]/thead[1]/tr[1]/td[1]",
                "/html[1]/body[1]/table[2]/thead[1]/tr[1]/td[2]",
                "/html[1]/body[1]/table[2]/tr[1]/td[1]",
            ]
        )
        let others = tree.numbers(of: .other)
        #expect(others.map { tree.name(of: $0) } == ["o:p", "v:p", "o:p"])
        #expect(others.map { tree.nodes[$0].index } == [1, 1, 2])
    }

    @Test func `texts between elements are counted on their own`() throws {
        let tree = try Tree("<p>a<br>b<br>c</p>")
        let texts = tree.nodes.filter { $0.kind == .text }
        #expect(texts.map(\.index) == [1, 2, 3])
    }

    @Test func `numbers that are no node's have no relatives`() throws {
        let tree = try Tree("<p>a</p>")
        let beyond = UInt32(tree.nodes.count)
        #expect(htmltree_first_child(tree.document, beyond) == HTMLTREE_NO_NODE)
        #expect(htmltree_next_sibling(tree.document, beyond) == HTMLTREE_NO_NODE)
        #expect(htmltree_next_sibling(tree.document, 0) == HTMLTREE_NO_NODE)
        #expect(htmltree_element_name(tree.document, beyond) == nil)
        #expect(htmltree_attribute(tree.document, beyond, .id, nil) == nil)
        #expect(tree.name(of: 0) == nil)
    }

    @Test func `every listed element is told by its own name`() throws {
        let names: [(String, HTMLTreeElement)] = [
            ("b", .b), ("blockquote", .blockquote), ("caption", .caption), ("center", .center), ("div", .div),
            ("em", .em), ("font", .font), ("h1", .h1), ("h6", .h6), ("header", .header), ("i", .i), ("li", .li),
            ("nav", .nav), ("pre", .pre), ("s", .s), ("section", .section), ("span", .span), ("strong", .strong),
            ("sub", .sub), ("sup", .sup), ("table", .table), ("tbody", .tbody), ("td", .td), ("tfoot", .tfoot),
            ("th", .th), ("thead", .thead), ("tr", .tr), ("u", .u), ("ul", .ul), ("marquee", .other),
        ]
        for (name, element) in names {
            let tree = try Tree("<div id=x></div><\(name.uppercased()) id=y>1</\(name)>")
            let number = try #require(tree.nodes.indices.last { tree.nodes[$0].kind == .element })
            #expect(tree.nodes[number].element == element)
            #expect(tree.name(of: number) == name)
        }
    }
}
