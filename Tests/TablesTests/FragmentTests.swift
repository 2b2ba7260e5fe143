import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("Tables in fragments")
struct FragmentTests {
    private func tables(_ text: String) throws -> [Table] {
        let tabbed = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.replacing("|", with: "\t") }
        let paper = try PaperReader.read(
            Array(tabbed.joined(separator: "\n").utf8),
            name: "paper.txt",
            lexicon: .standard()
        )
        var reader = TableReader(paper, lexicon: try Lexicon.standard())
        return reader.tables(in: paper.blocks.indices).tables
    }

    @Test("go on though one figure below the name of a group has other decimals than all others")
    func otherDecimals() throws {
        let text = """
            Service|Budget £m|Forecast £m|Variance £m
            Places
            Bridges|21.0|20.9|(0.1)
            Lighting|11.4|11.5|0.1
            Places Total|32.4|32.4|0.0
            People
            Foster Care|22.9|23.7|0.8
            People Total|22.9|23.7|0.8
            Council Total|553|56.1|0.8
            """
        #expect(try tables(text).count == 1)
    }

    @Test("a rating is a column of its own though no more than a space keeps it from the words right of it")
    func fusedRatings() throws {
        let text = """
            Risk                          Impact    Score        Last       Target      Rating Owner
                                                                quarter      score
            Supply of gas                      4        16           16        12        Red S151 Officer
            Loss of records                    5        10           10        10      Amber Director of Roads
            Flooded depot                      3         9            9         6      Amber Director of
                                                                                             Neighbourhoods
            Ferry strike                       4         4            8         4      Green Chief Executive

            """
        let table = try #require(try tables(text).first)
        #expect(table.columns.suffix(2).map(\.heading) == ["Rating", "Owner"])
        #expect(table.rows[1].cells.suffix(2).map(\.text) == ["Red", "S151 Officer"])
    }

    @Test("letters behind amounts are theirs though spaces set them apart as a column")
    func letters() throws {
        let text = """
                                      Revised         Outturn        Variance         Forecast
                                       budget            £000            £000      variance at
                                         £000                                         December
                                                                                          £000
            Officer pay               119,655         118,903            752 F            410 F
            Officer overtime            4,900           6,247          1,347 A            980 A
            Staff pay                  51,870          50,216          1,654 F          1,230 F
            Transport                   4,235           4,117            118 F             60 F
            Premises                    9,610           9,842            232 A             95 A
            Net expenditure           190,270         189,325            945 F            625 F

            """
        let table = try #require(try tables(text).first)
        #expect(table.columns.count == 5)
        #expect(table.value(3, 4)?.description == "1347000")
        #expect(table.relationTexts.contains("columns variance 4 = +3 -2"))
    }

    @Test("go on where the header is repeated, with or without page furniture between")
    func repeatedHeader() throws {
        let tables = try tables(
            """
            ## Markets

            Stall|Budget £m|Forecast £m|Variance £m
            Cheese|0.120|0.110|-0.010
            Bread|0.200|0.230|0.030

            Stall|Budget £m|Forecast £m|Variance £m
            Flowers|0.050|0.055|0.005

            Appendix 7

            Public

            Stall|Budget £m|Forecast £m|Variance £m
            |0.370|0.395|0.025
            """
        )
        let table = try #require(tables.first)
        #expect(tables.count == 1)
        #expect(table.lineRanges == [3...5, 7...8, 14...15])
        #expect(
            (1...7).map(table.roles) == [["header"], ["line"], ["line"], ["header"], ["line"], ["header"], ["total"]]
        )
        #expect(table.relationTexts.contains("rows sum 7 = +2 +3 +5"))
        #expect(table.relations.allSatisfy { $0.tried == $0.held })
    }

    @Test("go on where the same words head as many columns, wherever the page parts them")
    func headingPartedOtherwise() {
        func region(_ heading: String) -> TableRegion {
            var region = TableText.region(heading + "\nNTH|Joan Peel|Boilers|New boilers|310.5")
            region.layout = .aligned
            region.rows[0].section = .head
            return region
        }
        let own = region("Team|Lead|Headline of the proposal Brief|Description|2041-42")
        #expect(FragmentShape.sharesHead(own, region("Team|Lead|Headline of the proposal|Brief Description|2041-42")))
        #expect(!FragmentShape.sharesHead(own, region("Team|Lead|Headline of the saving|Brief Description|2041-42")))
        #expect(!FragmentShape.sharesHead(region("Team|A|B C|2041-42"), region("Team|A B|C|2041-42")))
    }

    @Test("go on on the next page though a title stands right over the first heading")
    func titleInHeading() throws {
        let tables = try tables(
            """
             3.1      134 homes were finished, fourteen more than the target and 37 more than in the year before that.
                      Households spent 142.5 days in temporary homes, up from 128.3, when the target is 110.
            Homes and Roads
            Measure                             Target       2031/32         2030/31 Better is           Status
            New homes finished                   120.0         134.0            97.0 More              On target

                                                       Page 1
            \u{0C}Measure                             Target       2031/32         2030/31 Better is           Status
            Days in temporary homes              110.0         142.5           128.3 Fewer            Off target
            Emergency repairs, hours               4.0           3.2             3.9 Fewer             On target
            Household waste recycled (%)          55.0          51.2            51.9 More             Off target

            Emergency repairs took 3.2 hours, faster than the year before.
            """
        )
        #expect(tables.map(\.lineRanges) == [[4...5, 8...11]])
        #expect(tables.first?.rows.map(\.roles) == [.header, .line, .header, .line, .line, .line])
    }

    @Test("end with the total: the same header below it opens another table")
    func closedTable() throws {
        let tables = try tables(
            """
            Stall|Budget £m|Forecast £m
            Cheese|0.120|0.110
            Bread|0.200|0.230
            Total|0.320|0.340

            Stall|Budget £m|Forecast £m
            Flowers|0.050|0.055
            Plants|0.010|0.015
            """
        )
        #expect(tables.map(\.rows.count) == [4, 3])
    }

    @Test(
        "are not joined where nothing says that they belong together",
        arguments: [
            // Two lists of words under one heading.
            "Deliverable|Reporting\nA new bridge|From March\nA new road|From April\n\n"
                + "Deliverable|Reporting\nA new park|From May\nA new pond|From June",
            // The same labels once more: another measure.
            "2029-2030|51.1%\nTarget|58.0%\n\n2029-2030|64.2%\nTarget|70.0%",
            // A sentence between.
            "Stall|£m\nCheese|0.120\nBread|0.200\n\nThese are the new ones.\n\nStall|£m\nFlowers|0.050\nPlants|0.010",
            // Other decimals.
            "Stall|£m\nCheese|0.120\nBread|0.200\n\nVisitors|1,204\nSellers|37",
            // Below a total only totals go on.
            "Stall|£m\nCheese|0.120\nBread|0.200\nTotal|0.320\n\nFlowers|0.050\nPlants|0.010",
        ]
    )
    func apart(_ text: String) throws {
        #expect(try tables("## Markets\n\n" + text).count == 2)
    }

    private static let groups = """
        ## Earmarked reserves

        Adult Services|£m
        Alarms|8.400
        Visits|0.350
        Total Adult Services|8.750
        Corporate Services|
        Insurance|6.200
        Total Corporate Services|6.200

        Libraries and Heritage

        Book Buses|0.640

        Archive Store|0.310

        Total Libraries and Heritage 0.950**Roads and Bridges**

        Gritting|1.100
        Safety|0.250

        Total Roads and Bridges 1.350

        Total Reserves|17.250
        """

    @Test("have group titles and totals between them, two of them in one line")
    func looseGroups() throws {
        let tables = try tables(Self.groups)
        let table = try #require(tables.first)
        #expect(tables.count == 1)
        #expect(table.lineRanges == [3...9, 11...24])
        let subtotals = table.rows.filter { $0.roles == .subtotal }
        #expect(subtotals.map(\.label.utf8.count) == [20, 24, 28, 23])
        #expect(table.rows.last?.roles == .total)
        #expect(
            table.rows.filter { $0.roles == .line }.map(\.group) == [
                "Adult Services", "Adult Services", "Corporate Services", "Libraries and Heritage",
                "Libraries and Heritage", "Roads and Bridges", "Roads and Bridges",
            ]
        )
        #expect(table.relations.count == 5)
        #expect(table.relations.allSatisfy { $0.tried == 1 && $0.held == 1 })
        let fused = table.rows.filter { $0.lines == 17...17 }
        #expect(fused.map(\.roles) == [.subtotal, .heading])
        let figure = try #require(fused.first?.cells.last?.figure)
        #expect((figure.place.line, figure.place.column, figure.place.endColumn) == (17, 30, 35))
        #expect(figure.unit == .gbp)
    }

    @Test("a line of prose with its figure in bold is a row; a sentence that ends in a figure is none")
    func boldLines() throws {
        let tables = try tables(
            """
            ## Balance

            |£m
            Balance at 1 April 2031|4.500
            Gifts|(0.500)
            Forecast Balance at 31 March 2032|4.000

            Net Requirement **50.000**

            Balance as % of it **8.00%**

            The balance of last year was 4.100
            """
        )
        let table = try #require(tables.first)
        #expect(table.lineRanges == [3...6, 8...10])
        #expect(
            table.rows.map(\.label) == [
                "", "Balance at 1 April 2031", "Gifts", "Forecast Balance at 31 March 2032", "Net Requirement",
                "Balance as % of it",
            ]
        )
        #expect(table.value(5, 2) == ExactDecimal(50_000_000))
        #expect(table.cell(row: 6, column: 2)?.figure?.unit == .percent)
        #expect(table.roles(4) == ["total"])
    }

    @Test("without any header take the unit of the tables above them in their section, and no further")
    func inheritedUnit() throws {
        let tables = try tables(
            """
            ## Reserves

            Fund|£m
            Alarms|8.400
            Visits|0.350
            Total|8.750

            Schools

            School balances|1.250

            ## Other

            Wells|1.250
            Springs|0.250
            """
        )
        let figures = tables.compactMap { $0.rows.last?.cells.last?.figure }
        #expect(figures.map(\.unit) == [.gbp, .gbp, nil])
        #expect(figures.map(\.unitOrigin) == [.column, .section, nil])
    }

    @Test("cost time in proportion to their number")
    func manyFragments() throws {
        let fragment = "Stall|Budget £m|Forecast £m\nCheese|0.120|0.110\n\n"
        let tables = try tables(String(repeating: fragment, count: 2000))
        #expect(tables.map(\.rows.count) == [4000])
        #expect(tables.map(\.lineRanges.count) == [2000])
    }
}
