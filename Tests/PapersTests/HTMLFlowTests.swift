import Testing

@testable import Papers

@Suite("HTML outside tables")
struct HTMLFlowTests {
    @Test(
        "paragraphs",
        arguments: [
            ("<p>One</p><p>two\n  lines</p>", ["p One", "p two lines"]),
            ("<p>One<br>two<br/>three</p>", ["p One two three"]),
            ("bare words", ["p bare words"]),
            ("<div>bare <em>words</em> here</div>", ["p bare words here"]),
            ("<div>one<div>two</div>three</div>", ["p one", "p two", "p three"]),
            ("<div>one<p>two</p>three<hr>four</div>", ["p one", "p two", "p three", "p four"]),
            ("<p></p><p>&nbsp;</p><div> </div><p>x</p>", ["p x"]),
            ("<p>a <span>b</span><a href=x>c</a> d</p>", ["p a bc d"]),
            ("<blockquote>q</blockquote><address>a</address><center>c</center>", ["p q", "p a", "p c"]),
            ("<section><article>x</article></section><aside>y</aside>", ["p x", "p y"]),
            ("<p>Spent &pound;5&nbsp;million</p>", ["p Spent £5 million"]),
            ("<p>12<!-- not shown -->34</p>", ["p 1234"]),
            ("<p><![if !supportLists]>1.<![endif]> We met.</p>", ["p (1) We met."]),
            ("<p>growth since 2006<sup><a href=x>1</a></sup>.</p>", ["p growth since 2006¹."]),
            ("<p>in 2014-15<sup> 12, 13</sup></p>", ["p in 2014-15 ¹², ¹³"]),
            ("<p>the 31<sup>st</sup> of CO<sub>2</sub></p>", ["p the 31st of CO2"]),
        ]
    )
    func paragraphs(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        "headings",
        arguments: [
            (
                "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>",
                ["h1 A", "h2 B", "h3 C", "h4 D", "h5 E", "h6 F"]
            ),
            ("<h2>One<br>two <b>three</b></h2>", ["h2 One two three"]),
            ("<h2><div>One</div><div>two</div></h2>words", ["h2 One two", "p words"]),
            ("<h2><button aria-expanded=true>Title</button></h2><button>Close</button>", ["h2 Title"]),
            ("<hgroup><h1>A</h1><p>b</p></hgroup>", ["h1 A", "p b"]),
            ("<h1></h1><p>x</p>", ["p x"]),
        ]
    )
    func headings(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        "lists",
        arguments: [
            ("<ul><li>a</li><li>b</li></ul>", ["- a", "- b"]),
            ("<ol start=4><li>a<li>b</ol>", ["- a", "- b"]),
            ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a", "- b", "- c"]),
            ("<ul><li>a<ul><li>b</ul>more of a</ul>", ["- a", "- b", "p more of a"]),
            ("<ul><li><p>a</p><p>more</p></ul>", ["- a", "p more"]),
            ("<ul>stray<li>a</ul>after", ["p stray", "- a", "p after"]),
            ("<ul><li>a<table><tr><td>1</table></ul>", ["- a", "table", "row |1"]),
            ("<ul><li></li><li>b</ul>", ["- b"]),
        ]
    )
    func lists(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        "definition lists",
        arguments: [
            ("<dl><dt>Staff</dt><dd>£1.00</dd><dt>Other</dt><dd>£2.00</dd></dl>", ["Staff = £1.00", "Other = £2.00"]),
            ("<dl><dt>Staff<dd>£1.00<dt>Other<dd>£2.00</dl>", ["Staff = £1.00", "Other = £2.00"]),
            ("<dl><dt><b>Total</b><dd><b>£3</b></dl>", ["*Total = £3"]),
            ("<dl><dt><b>Total</b><dd>£3</dl>", ["Total = £3"]),
            ("<dl><div><dt>a</dt><dd>1</dd></div><div><dt>b</dt><dd>2</dd></div></dl>", ["a = 1", "b = 2"]),
            ("<dl><dt>a<dd>1</dd><dd>2</dd></dl>", ["a = 1", " = 2"]),
            ("<dl><dt>a</dt><dt>b</dt><dd>1</dd></dl>", ["a = ", "b = 1"]),
            ("<dl><dt>a</dt><dd></dd><dt>b</dt></dl><p>x</p>", ["a = ", "b = ", "p x"]),
            ("<dl><dt>a<dd><p>1</p><ul><li>2</ul></dl>", ["a = 1 2"]),
            ("<dl><dt>a<dd>1<dl><dt>b<dd>2</dl>3</dl>", ["a = 1", "b = 2", " = 3"]),
            ("<dl><dt>a<dd><table><tr><td>1</table>2</dl>", ["a = ", "table", "row |1", " = 2"]),
            ("<dl>words<dt>a<dd>1</dl>", ["p words", "a = 1"]),
        ]
    )
    func definitions(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }
}
