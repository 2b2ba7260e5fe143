import TestSupport
import Testing

@testable import Papers

@Suite("Tables set in columns by spaces")
struct AlignedTableTests {
    @Test("Right-aligned figures below headings, a unit line of its own")
    func plain() throws {
        let text = """
            Service                    Budget     Actual   Variance
                                        £000       £000       £000
            Roads                      1,200      1,150        -50
            Libraries                    310        325         15
            Total                      1,510      1,475        -35
            """
        let expected = [
            "H Service|Budget|Actual|Variance", "H |£000|£000|£000", "  Roads|1,200|1,150|-50",
            "  Libraries|310|325|15", "  Total|1,510|1,475|-35",
        ]
        #expect(try tableGrid(text) == expected)
    }

    @Test("A label one space after or before its figure")
    func noGap() throws {
        let text = """
             2040-41                                      2041-42
               £000                                          £000
            12,400.0 Parks and open spaces               13,100.0
               900.0 Baths                                  950.0
             4,000.0 Roads                                4,100.0
            17,300.0 Total                               18,150.0
            """
        let expected = ["  12,400.0|Parks and open spaces|13,100.0", "  900.0|Baths|950.0"]
        #expect(Array(try tableGrid(text).dropFirst(2).prefix(2)) == expected)
    }

    @Test("A blank cell moves no other")
    func blanks() throws {
        let text = """
            Service             Core      External        Total
            Roads              500.0          20.0        520.0
            Libraries          310.0                      310.0
            Coroner                            5.0          5.0
            Total              810.0          25.0        835.0
            """
        let rows = try tableGrid(text)
        #expect(rows[2] == "  Libraries|310.0||310.0")
        #expect(rows[3] == "  Coroner||5.0|5.0")
    }

    @Test("Figures that drift under a line that counts the columns are read by their order")
    func drift() throws {
        let text = """
                             31.3.41     31.3.42     31.3.43     31.3.44     31.3.45
                             Actual      Estimate    Forecast    Forecast    Forecast
                             £m          £m          £m          £m          £m
            Capital need                 1,268.3     1,304.8     1,289.9     1,311.9     1,294.4
            Leases                             178.5              225.1              214.9           203.6           192.6
            Loans                          1,089.8          1,079.7       1,075.0            1,108.3         1,101.8
            Borrowing                          771.9              742.6              710.3           685.1           676.9
            Internal                           317.9              337.1              364.7           423.2           424.9
            """
        let rows = try tableGrid(text)
        #expect(
            rows == [
                "H |31.3.41 Actual|31.3.42 Estimate|31.3.43 Forecast|31.3.44 Forecast|31.3.45 Forecast",
                "H |£m|£m|£m|£m|£m",
                "  Capital need|1,268.3|1,304.8|1,289.9|1,311.9|1,294.4", "  Leases|178.5|225.1|214.9|203.6|192.6",
                "  Loans|1,089.8|1,079.7|1,075.0|1,108.3|1,101.8", "  Borrowing|771.9|742.6|710.3|685.1|676.9",
                "  Internal|317.9|337.1|364.7|423.2|424.9",
            ]
        )
    }

    @Test("Leaders lead to figures and are no words")
    func leaders() throws {
        let text = """
            Receipts                          2040      2041
            Precept ..................... 5,700.00  5,900.00
            Bank interest ...............    12.34     15.02
            Grant .......................    98.40     98.40
            Total ....................... 5,810.74  6,013.42
            """
        #expect(try tableGrid(text)[1] == "  Precept|5,700.00|5,900.00")
    }

    @Test("Positions count characters: letters of two bytes move no column")
    func characters() throws {
        let text = """
            Service             Budget    Actual
            Café at the hall       120       110
            Libraries            1,310     1,325
            Über-Wexcombe link      20
            Total                1,450     1,435
            """
        #expect(try tableGrid(text)[3] == "  Über-Wexcombe link|20|")
    }

    @Test("Every cell knows where each of its parts stood")
    func places() throws {
        let text =
            "Intro.\n\nService           Budget   Actual\nLooked after        31.5     32.0\nchildren – homes\nRoads                1.0      2.0\nTotal               32.5     34.0\n"
        let region = try #require(try tableRegions(text).first)
        let label = region.rows[1].cells[0].text
        #expect(label.text == "Looked after children – homes")
        #expect(label.place(of: 0..<6) == Place(line: 4, column: 1, endLine: 4, endColumn: 7))
        #expect(label.place(of: 13..<21) == Place(line: 5, column: 1, endLine: 5, endColumn: 9))
        #expect(region.rows[1].cells[2].text.place == Place(line: 4, column: 30, endLine: 4, endColumn: 34))
    }

    @Test("Cells one space apart are counted from the right")
    func fused() throws {
        let text = """
            Scheme 2041/42 2042/43 TOTAL
            £ £ £
            Play areas 110,927 68,000 178,927
            Depot Page 49 - 20,000 20,000
            Phase 2 of the bridge (1,000) 30,000 29,000
            Sheds 5,000 5,000
            Total 109,927 123,000 232,927
            """
        let expected = [
            "H Scheme|2041/42|2042/43|TOTAL", "H |£|£|£", "  Play areas|110,927|68,000|178,927",
            "  Depot Page 49|-|20,000|20,000", "  Phase 2 of the bridge|(1,000)|30,000|29,000", "  Sheds||5,000|5,000",
            "  Total|109,927|123,000|232,927",
        ]
        #expect(try tableGrid(text) == expected)
        let region = try #require(try tableRegions(text).first)
        #expect(region.layout == .fused)
        #expect(region.remarks.map(\.kind) == [.cellsRecovered])
    }

    @Test(
        "What is no table",
        arguments: [
            // Prose with figures.
            """
            The forecast for the year is an overspend of £2.4 million, after the use of reserves of
            £1.1 million. In 2040-41 the council spent 5.2 and 6.4 million on roads, which is 12 per
            cent more than in the year before, and 3.1 million on libraries in 2041.
            """,
            // Contents.
            """
            Contents                                            Page
            1   Introduction ...................................   3
            2   Background .....................................   4
            3   Financial implications .........................   9
            4   Recommendations ................................  12
            """,
            // An address block beside a date.
            """
            Wexcombe County Council                  Telephone 01632 960001
            County Hall                              12 March 2041
            Wexcombe WX1 1AA                         Please ask for Ms Gray
            """,
            // The scales of a chart.
            """
            100                 50
             80                 40
             60                 30
             40                 20
             20                 10
              0                  0
            """,
            // Numbered paragraphs.
            """
            3.1    The report sets out the position at the end of the year for all services.
            3.2    Members are asked to note the position, and to agree the carry forward.
            3.3    The use of reserves is explained in the appendix to this report.
            """,
            // Minutes.
            """
            41/12  Apologies were received from Cllr Gray.
            41/13  The minutes of the meeting of 4 March 2041 were agreed and signed.
            41/14  Cllr Moss declared an interest in item 9, as in paragraph 4.2 of the report.
            """,
        ]
    )
    func noTable(_ text: String) throws {
        #expect(try tableRegions(text).isEmpty)
    }

    @Test("Any text is read without a fault, and every cell is where it says")
    func fuzz() throws {
        var numbers = SeededGenerator(seed: 41)
        let words = [
            "Roads", "1,200", "-50", "£000", "Total", "2040-41", "(3.5)", "and", "–", "£", "....", "n/a", "Café", "7",
        ]
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<Int.random(in: 1...24, using: &numbers) {
                for _ in 0..<Int.random(in: 0...6, using: &numbers) {
                    text += String(repeating: " ", count: Int.random(in: 0...9, using: &numbers))
                    text += words[Int.random(in: 0..<words.count, using: &numbers)]
                }
                text += Int.random(in: 0...20, using: &numbers) == 0 ? "\n\u{0C}" : "\n"
            }
            let source = SourceText(Array(text.utf8))
            for region in try TextPaperReader.read(source, limits: .default).blocks.compactMap(\.region) {
                for cell in region.rows.flatMap(\.cells) where !cell.text.isEmpty {
                    let first = cell.text.place(of: 0..<1)
                    let start = source.range(ofLine: Int(first.line)).lowerBound + Int(first.column) - 1
                    #expect(source.bytes[start] == cell.text.text.utf8.first)
                }
            }
        }
    }
}
