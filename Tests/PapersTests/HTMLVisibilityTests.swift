import Testing

@testable import Papers

@Suite("What of an HTML page is read")
struct HTMLVisibilityTests {
    @Test(
        "the page's own parts are not",
        arguments: [
            "<nav><ul><li>n</ul></nav>", "<div role=navigation>n</div>", "<div role='Search'>n</div>",
            "<header>n</header>", "<div role=banner>n</div>", "<footer>n</footer>", "<div role=contentinfo>n</div>",
            "<script>n</script>", "<style>n</style>", "<template><p>n</p></template>", "<noscript>n</noscript>",
            "<iframe>n</iframe>", "<object>n</object>", "<select><option>n</select>", "<textarea>n</textarea>",
            "<button>n</button>", "<canvas>n</canvas>", "<audio>n</audio>", "<video>n</video>",
            "<datalist><option>n</datalist>",
            "<svg><title>n</title><desc>n</desc></svg>", "<header><h2>n</h2></header>",
        ]
    )
    func leavesOut(_ html: String) throws {
        #expect(try outline("<h1>Paper</h1>\(html)<p>words</p>") == ["h1 Paper", "p words"])
    }

    @Test(
        "what is hidden is not",
        arguments: [
            "<p hidden>n</p>", "<p hidden=until-found>n</p>", "<p style='display:none'>n</p>",
            "<p style='color: red; DISPLAY : None !important'>n</p>", "<div style='visibility:hidden'><p>n</p></div>",
            "<p style='mso-hide:all'>n</p>", "<table hidden><tr><td>n</table>", "<ul style='display:none'><li>n</ul>",
            "<h2 hidden>n</h2>", "<dl hidden><dt>n<dd>n</dl>",
        ]
    )
    func leavesOutHidden(_ html: String) throws {
        #expect(try outline("<p>a</p>\(html)<p>b</p>") == ["p a", "p b"])
    }

    @Test(
        "what belongs to the paper is",
        arguments: [
            ("<main><header>a</header><p>b</p><footer>c</footer></main>", ["p a", "p b", "p c"]),
            ("<article><header><h1>a</h1></header>b</article>", ["h1 a", "p b"]),
            ("<p aria-hidden=true>a</p>", ["p a"]),
            ("<p style='display:block; visibility: visible'>a</p>", ["p a"]),
            ("<details><summary>a</summary>b</details>", ["p a", "p b"]),
            ("<fieldset><legend>a</legend>b</fieldset>", ["p a", "p b"]),
            ("<form>a<input value=n><label>b</label></form>", ["p ab"]),
            ("<svg><g><text>45%</text><text>55%</text></g></svg>", ["p 45%", "p 55%"]),
            ("<made-up>a</made-up><o:p>b</o:p>", ["p ab"]),
        ]
    )
    func keeps(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test func aPageHeaderWithTheOnlyTopHeadingIsRead() throws {
        #expect(try outline("<header><h1>Paper</h1><nav>n</nav></header>words") == ["h1 Paper", "p words"])
        #expect(try outline("<header><h1>Site</h1></header><h1>Paper</h1>words") == ["h1 Paper", "p words"])
    }

    @Test(
        "a title heads a page without headings",
        arguments: [
            ("<title>Budget 2016</title><p>words", ["h1 Budget 2016", "p words"]),
            ("<title>Budget 2016</title><h3>Outturn</h3>words", ["h3 Outturn", "p words"]),
            ("<title> </title><p>words", ["p words"]),
            ("<title>Budget 2016</title>", []),
            ("<p>words</p><svg><title>Icon</title></svg>", ["p words"]),
            ("<title>R&amp;D</title><table><tr><td>1</table>", ["h1 R&D", "table", "row |1"]),
        ]
    )
    func titles(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }
}
