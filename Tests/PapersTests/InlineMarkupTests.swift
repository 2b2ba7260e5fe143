import Papers
import Testing

@Suite("Inline marks of text papers")
struct InlineMarkupTests {
    @Test(
        "Marks of emphasis go where they are marks, and stay where they are signs",
        arguments: [
            ("**10.062**", "10.062"),
            ("**Total** position", "Total position"),
            ("*italic* and _so_ on", "italic and so on"),
            ("***both***", "both"),
            ("__bold__", "bold"),
            ("**a** **b**", "a b"),
            ("**a****b**", "ab"),
            ("held on **7 May****.** The chair", "held on 7 May. The chair"),
            ("**Report.**Councillor", "Report.Councillor"),
            ("**(*) excludes grants**", "(*) excludes grants"),
            ("Costs* and income* £m", "Costs* and income* £m"),
            ("* excludes grants", "* excludes grants"),
            ("*This excludes grants.", "*This excludes grants."),
            ("5 * 3 * 2", "5 * 3 * 2"),
            ("£m*", "£m*"),
            ("***", "***"),
            ("a_b_c and snake_case_name", "a_b_c and snake_case_name"),
            ("______", "______"),
            ("** not bold **", "** not bold **"),
            ("**never closed", "**never closed"),
        ]
    )
    func emphasis(_ source: String, _ expected: String) {
        #expect(traced(source).text.text == expected)
    }

    @Test(
        "Escapes, entities, tags, links and odd spaces",
        arguments: [
            (#"5 \* 3 \| 2"#, "5 * 3 | 2"),
            (#"C:\new"#, #"C:\new"#),
            ("Finance &amp; ICT", "Finance & ICT"),
            ("Finance & ICT &c; &;", "Finance & ICT &c; &;"),
            ("&pound;5 &#163;6 &#xA3;7", "£5 £6 £7"),
            ("a&nbsp;&nbsp;b", "a b"),
            ("&#0; &#x110000; &bogus;", "&#0; &#x110000; &bogus;"),
            ("<b>Total</b>", "Total"),
            ("<B>Total</B>", "Total"),
            ("one<br>two<br/>three", "one two three"),
            ("x<sup>2</sup>", "x2"),
            ("<s>9</s>2.0", "2.0"),
            ("was <del>9.0</del> <ins>2.0</ins> now", "was 2.0 now"),
            ("<S>all of it</S>", ""),
            ("<s>never <b>ended", "never ended"),
            ("ended</s> only", "ended only"),
            ("<s>one</s> two <strike>three</strike>", "two"),
            ("<span style=\"color: red\">late</span>", "late"),
            ("<p>On behalf of:</p> <p>Director</p>", "On behalf of: Director"),
            ("<!-- note -->kept", "kept"),
            ("under < 5 days > 3", "under < 5 days > 3"),
            ("<5m and <bogus>", "<5m and <bogus>"),
            ("[a page](https://wexcombe.example/x) here", "a page here"),
            ("[1] and [2](not closed", "[1] and [2](not closed"),
            ("\u{A0}\u{A0}a\u{2007}\u{202F}b\u{200B}c\u{FEFF}\u{AD}d ", "a bcd"),
            ("  a \t b  ", "a b"),
            ("👩‍💻 ✓", "👩‍💻 ✓"),
        ]
    )
    func otherMarks(_ source: String, _ expected: String) {
        #expect(traced(source).text.text == expected)
    }

    @Test(
        "All words are bold, or not all",
        arguments: [
            ("**Total**", true), ("**Total** *", true), ("<b>1.2</b>", true), ("<strong>a</strong> <b>b</b>", true),
            ("**a** **b**", true), ("***c***", true), ("**Note:** see below", false), ("a **b**", false),
            ("*c*", false), ("plain", false), ("", false), ("**—**", true), ("**-**", false),
        ]
    )
    func bold(_ source: String, _ isBold: Bool) {
        #expect(traced(source).isBold == isBold)
    }

    @Test("A run of opening marks without end takes no longer than its length allows")
    func manyOpenings() {
        let source = String(repeating: "**a [b](<i &x ", count: 20_000)
        #expect(traced(source).text.text.utf8.count > 100_000)
    }
}
