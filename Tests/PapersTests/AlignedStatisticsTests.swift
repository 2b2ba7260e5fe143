import Testing

@testable import Papers

@Suite("Tables of statistics in columns: spaced thousands, titles amid the rows, words alone")
struct AlignedStatisticsTests {
    @Test("Thousands that spaces part are one number, also where numbers run on")
    func spacedThousands() throws {
        let text = """
            Region            2005         2006           2007     2008
            Upland          12 340        12 871         13 002   12 945
            Lowland          5 410        5 522          5 701    5 688
            Coast           82 311        82 118         82 002   81 880
            Isles                 :         405          408      410
            All regions    100 061 101 416 101 113 100 923
            """
        let grid = try tableGrid(text).map { $0.replacing("\u{A0}", with: " ") }
        #expect(
            grid == [
                "H Region|2005|2006|2007|2008", "  Upland|12 340|12 871|13 002|12 945",
                "  Lowland|5 410|5 522|5 701|5 688", "  Coast|82 311|82 118|82 002|81 880",
                "  Isles|:|405|408|410", "  All regions|100 061|101 416|101 113|100 923",
            ]
        )
    }

    @Test("Two columns of figures one space apart are no number with spaces")
    func columnsCloseBy() throws {
        let text = """
            Ward           New  Old  Both   Share
            East            12 340   352      3.4
            West             8 291   299      2.7
            North           31 118   149     20.8
            South            7 45     52     13.5
            """
        #expect(try tableGrid(text).dropFirst().first == "  East|12|340|352|3.4")
    }

    @Test("Titles in the middle of the table head the rows below")
    func titlesInTheMiddle() throws {
        let text = """
            Age                         2001                2006               2011
                                                 Men
            15-24                       12.1                13.4               16.0
            25-54                        5.2                5.0                 6.8
                                                Women
            15-24                       11.0                12.7               13.9
            25-54                        5.9                5.3                 6.1
            """
        #expect(
            try tableGrid(text) == [
                "H Age|2001|2006|2011", "  Men<4>", "  15-24|12.1|13.4|16.0", "  25-54|5.2|5.0|6.8", "  Women<4>",
                "  15-24|11.0|12.7|13.9", "  25-54|5.9|5.3|6.1",
            ]
        )
    }

    @Test("A line that stands further out than the rows below is their title")
    func titlesFurtherOut() throws {
        let text = """
            Pupils                           Total      Town     Country
            All pupils                          100.0       61.2        38.8
            Sex
              Boys                               51.3       31.5        19.8
              Girls                              48.7       29.7        19.0
            School year
              First                              52.1       32.5        19.6
              Second                             47.9       28.7        19.2
            """
        #expect(
            try tableGrid(text)
                == [
                    "H Pupils|Total|Town|Country", "  All pupils|100.0|61.2|38.8", "  Sex|||", "  Boys|51.3|31.5|19.8",
                    "  Girls|48.7|29.7|19.0", "  School year|||", "  First|52.1|32.5|19.6", "  Second|47.9|28.7|19.2",
                ]
        )
    }

    @Test("A year alone is the title of its rows; names that are counted go on with nothing")
    func yearsAndLists() throws {
        let years = """
            Period                      Imports          Exports
            2040
              January                         310.2            298.8
              February                        301.7            305.0
            2041
              January                         330.0            325.6
              February                        318.5            331.2
            """
        #expect(
            try tableGrid(years) == [
                "H Period|Imports|Exports", "  2040||", "  January|310.2|298.8", "  February|301.7|305.0", "  2041||",
                "  January|330.0|325.6", "  February|318.5|331.2",
            ]
        )
        let listed = """
                                      Budget   Actual
            A. Running costs
            (i) Salaries               4,120.0  4,033.5
            (ii) Travel                  310.0    355.1
            B. Works
            (i) Vehicles                 220.0    180.0
            (ii) Sheds                 1,050.0  1,050.0
            """
        #expect(
            try tableGrid(listed) == [
                "H |Budget|Actual", "  A. Running costs||", "  (i) Salaries|4,120.0|4,033.5",
                "  (ii) Travel|310.0|355.1", "  B. Works||", "  (i) Vehicles|220.0|180.0",
                "  (ii) Sheds|1,050.0|1,050.0",
            ]
        )
    }

    @Test("Dots in a cell stand for what is not known; notes below are no part of the last name")
    func dotsAndNotes() throws {
        let text = """
                                                                   Payroll         Average wage
            Trade                     Firms          Workers       ($1,000)              ($)
            Food (a)                  1,204             38,110         1,092,400             28,664
            Mills                       388              9,204               ..                  ..
            All trades                1,592             47,314         1,092,400             28,664
            (a) Without farms
            .. not available
            """
        #expect(
            try tableGrid(text) == [
                "H Trade|Firms|Workers|Payroll ($1,000)|Average wage ($)",
                "  Food (a)|1,204|38,110|1,092,400|28,664", "  Mills|388|9,204|..|..",
                "  All trades|1,592|47,314|1,092,400|28,664",
            ]
        )
    }

    @Test("Names that repeat stand under groups, names before the figures of each among them")
    func repeatedGroups() throws {
        let mixed = """
                                 Exporters                          Importers
            Rank           Country       Value                Country       Value
              1       Upland                   209      Coast                  988
              2       Lowland                  877      Upland                 641
              3       Coast                    650      Isles                  512
              4       Isles                    498      Lowland                377
            """
        #expect(
            try tableGrid(mixed).prefix(3) == [
                "H |Exporters<2>|Importers<2>", "H Rank|Country|Value|Country|Value", "  1|Upland|209|Coast|988",
            ]
        )
    }

    @Test("Decimals behind commas, flags, errors of measurement: each is one figure")
    func notations() throws {
        let text = """
            Land         Dichte     2039     2040     2041        Mean
            Nord          179,7          4.1 4.4 p      4.6 e     2.1 ± 0.3
            Ost           229,2     3.3 b      3.2    3.1 p      12.9 ± 1.1
            West          529,0        5.0      5.1      5.3      0.8 ± 0.1
            """
        #expect(
            try tableGrid(text) == [
                "H Land|Dichte|2039|2040|2041|Mean", "  Nord|179,7|4.1|4.4 p|4.6 e|2.1 ± 0.3",
                "  Ost|229,2|3.3 b|3.2|3.1 p|12.9 ± 1.1", "  West|529,0|5.0|5.1|5.3|0.8 ± 0.1",
            ]
        )
    }

    @Test("Small numbers that rise in two columns with headings are no contents page")
    func risingCounts() throws {
        let text = """
            Grade                     Posts         Vacant
            A                                 12              1
            B                                 40              6
            C                                 101            14
            All                               153            21
            """
        #expect(try tableGrid(text).last == "  All|153|21")
    }

    @Test("Groups of groups take as many columns as theirs repeat")
    func groupsOfGroups() throws {
        let text = """
                                         Year to March 2043                                    Year to March 2044
                                    Grants                      Loans                     Grants                      Loans
            Agency            No.        Amount          No.         Amount         No.        Amount          No.         Amount
            Schools           210            44.1             12            3.0     230            47.9             15       3.4
            Housing                88         20.7         140              61.2         91         22.0         133         58.8
            Total             298            64.8         152              64.2     321            69.9         148         62.2
            """
        #expect(
            try tableGrid(text).prefix(2) == [
                "H |Year to March 2043<4>|Year to March 2044<4>", "H |Grants<2>|Loans<2>|Grants<2>|Loans<2>",
            ]
        )
    }

    @Test("A row without a figure above all others that says what they say is no heading")
    func openingRows() throws {
        let text = """
                                                              Lender
                                         Time limit                           Sector limit
                                                              limit
            The Government               50 years           unlimited
            Councils                      3 years            £10m
            Other bodies                 25 years            £20m              £30m
            Banks                        13 months           £20m             unlimited
            Own bank                     Overnight           £20m
            """
        #expect(
            try tableGrid(text).prefix(3) == [
                "H |Time limit|Lender limit|Sector limit", "  The Government|50 years|unlimited|",
                "  Councils|3 years|£10m|",
            ]
        )
    }

    @Test("Names in the middle of unequal groups are theirs, also that of three columns over the second")
    func unequalGroups() throws {
        let text = """
                                                                Land                                  Livestock
            Type of farm          Holdings      Arable         Grass          Total         Cattle               Sheep
            Cereals                    1,204       88,120            4,210      92,330          1,022               3,400
            Dairy                        977       12,040           70,338      82,378        120,552                 810
            Mixed                      2,011       40,555           61,200     101,755         60,310              90,422
            """
        #expect(
            try tableGrid(text).prefix(2) == [
                "H ||Land<3>|Livestock<2>", "H Type of farm|Holdings|Arable|Grass|Total|Cattle|Sheep",
            ]
        )
    }
}
