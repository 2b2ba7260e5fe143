import Testing

@testable import Ingestion

@Suite("The lexer of the coverage count")
struct FigureLexerTests {
    private func figures(_ text: String, isHTML: Bool = false) -> [String] {
        let bytes = Array(text.utf8)
        return FigureLexer(bytes: bytes, isHTML: isHTML).figures().map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(
        "counts amounts, percentages and numbers",
        arguments: [
            ("£1.250m and (0.300), -4", ["1.250", "0.300", "4"]),
            ("1,204 visits, 12%, £2021", ["1,204", "12", "2021"]),
            ("5%-10% of 12-14 cases", ["5%-10", "12-14"]),
            ("between £1m and £2m.", ["1", "2"]),
            ("a ratio of 1.5:1", ["1.5"]),
            ("over\n63 deliverables", ["63"]),
            ("0.500", ["0.500"]),
            ("8.8 days", ["8.8"]),
            ("In 2040-\n41 it was 42", ["42"]),
        ]
    )
    func counts(_ text: String, _ expected: [String]) {
        #expect(figures(text) == expected)
    }

    @Test("leaves out the numbers of sections that stand apart from their titles, and counts cells that stand alone")
    func loneNumbers() {
        let sections = (1...4).map { "\($0)\n\nWhat the section says\n\n\($0).1\n\nNone.\n\n" }.joined()
        #expect(figures(sections) == [])
        #expect(figures(sections + "44\n\nLocal member\n\n3") == ["44", "3"])
        // A number that is lost breaks no chain; two numbers make none.
        #expect(figures("1\n\nOne\n\n2\n\nTwo\n\n4\n\nFour") == [])
        #expect(figures("1\n\nOne\n\n2\n\nTwo").count == 2)
        #expect(figures("4\n\n1\n\n3\n\n0.500").count == 4)
    }

    @Test(
        "leaves out what is no figure",
        arguments: [
            "2032-33", "2032/2033", "in 2031", "Target 31-32", "30 June 2032", "the 3rd of June", "June 30", "10.30 am",
            "10:30",
            "S106", "Covid-19", "12/21", "Appendix 3", "paragraphs 4.1 to 4.3", "Appendices 2, 3 and 4", "para. 4.2",
            "No. 7",
            "Tier 3", "page 91", "Room 12", "1. Purpose", "4.09 The council", "2 Background", "1.2.3", "note [1]",
            "5 years", "12-month", "aged 16", "post 16", "at 2.5 years", "01632 960000", "https://example.org/12 ",
            "20.06.2032", "x_1",
        ]
    )
    func leavesOut(_ text: String) {
        #expect(figures(text).isEmpty)
    }

    @Test(
        "passes by markup",
        arguments: [
            ("<td colspan=\"2\">1.5</td>", ["1.5"]),
            ("<style>p { margin: 4px }</style><p>7 parks</p>", ["7"]),
            ("<!-- 12 --><b>&pound;3</b> &#163;4", ["3", "4"]),
            ("<SCRIPT>var a = 1 < 2</SCRIPT>9 <", ["9"]),
        ]
    )
    func markup(_ text: String, _ expected: [String]) {
        #expect(figures(text, isHTML: true) == expected)
    }

    @Test(
        "passes by the tags of tables in text, where a sign of less is none",
        arguments: [
            ("<table width=\"506\"><tr><td width='46'>1.5</td></tr></table>", ["1.5"]),
            ("|<b>12.4</b>|see https://example.org/12</td><td>7.5|", ["12.4", "7.5"]),
            ("aged <5 or < 12 of 30 and x <b of 40", ["5", "12", "30", "40"]),
            ("fewer than <a 6 of <b 7", ["6", "7"]),
        ]
    )
    func tagsInText(_ text: String, _ expected: [String]) {
        #expect(figures(text) == expected)
    }

    @Test("finds figures in order, none in another, whatever the bytes")
    func anyBytes() {
        var state: UInt64 = 42
        let alphabet = Array("0123456789.,-/:%£ab <>&;[]()\n \u{2013}".utf8)
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<80 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            for isHTML in [false, true] {
                var end = 0
                for figure in FigureLexer(bytes: bytes, isHTML: isHTML).figures() {
                    #expect(figure.lowerBound >= end && !figure.isEmpty && figure.upperBound <= bytes.count)
                    end = figure.upperBound
                }
            }
        }
    }
}
