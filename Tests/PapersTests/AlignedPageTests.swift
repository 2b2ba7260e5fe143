import Testing

@testable import Papers

@Suite("Tables set by spaces that a page's end divides")
struct AlignedPageTests {
    @Test("A total alone at the head of a page stands in the columns of the rows before the page's end")
    func totalAlone() throws {
        let text = """
            Ref    Saving                            Target     Achieved    Not achieved   RAG
            A1     Home meals                         1,200          850             350   Amber
            A2     Street lighting                      640          640               -   Green
            A3     Parking services                     900          310             590   Red
            \u{0C}
                   Total                             2,740        1,800             940
            """
        #expect(try tableGrid(text).last == "  |Total|2,740|1,800|940|")
    }

    @Test("So does one below the heading again, which names more columns than it has figures")
    func totalBelowHeading() throws {
        let text = """
            Ref    Saving                            Target     Achieved    Not achieved   RAG
            A1     Home meals                         1,200          850             350   Amber
            A2     Street lighting                      640          640               -   Green
            A3     Parking services                     900          310             590   Red
            \u{0C}
            Ref    Saving                            Target     Achieved    Not achieved   RAG
                   Total                             2,740        1,800             940
            """
        let rows = try tableGrid(text)
        #expect(rows.suffix(2) == ["H Ref|Saving|Target|Achieved|Not achieved|RAG", "  |Total|2,740|1,800|940|"])
    }

    @Test("Where the page repeats the heading, its words tell how far the columns have moved")
    func movedColumns() throws {
        let text = """
                    Core   External       Total                                Core  External       Total
                   £000s      £000s       £000s                               £000s     £000s       £000s
                 1,315.6        0.0     1,315.6   Net budget                1,530.9       0.0     1,530.9
                    27.4        0.0        27.4   Contributions                42.8      14.2        57.0
                   -14.8       -1.3       -16.1   Drawdowns                   -10.6     -25.6       -36.2
            \u{0C}
                Core External     Total                               Core External     Total
               £000s    £000s     £000s                              £000s    £000s     £000s
                                   11.8   Support grant                                  15.6
                                  117.0   Care grant                                    137.1
            """
        let rows = try tableGrid(text)
        #expect(rows.suffix(2) == ["  ||11.8|Support grant|||15.6", "  ||117.0|Care grant|||137.1"])
    }

    @Test("Words that align with figures of the page before are no row")
    func wordsAtHead() throws {
        let text = """
            Reserve                 Opening      Used    Closing
            Winter maintenance        9,860         -      9,860
            Insurance                 6,240   (1,500)      4,740
            Total                    16,100   (1,500)     14,600
            \u{0C}
            Paragraph 14            continues
            Members will hear of any change in the reserves at their next meeting in April.
            """
        #expect(try tableGrid(text).count == 4)
    }

    @Test("The title of a group at the foot of a page goes on with no row above it")
    func titleAtFoot() throws {
        let text = """
            Service                              Budget    Actual
            Highways
            Street lighting on behalf of            410       418
            Road safety                              64        65
            Places
            \u{0C}
            Service                              Budget    Actual
            Waste collection                        221       219
            """
        let rows = try tableGrid(text)
        #expect(rows.contains("  Road safety|64|65"))
        #expect(rows.contains("  Places||"))
    }
}
