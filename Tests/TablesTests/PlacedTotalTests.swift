import Testing

@testable import Tables

@Suite("Totals that their place tells")
struct PlacedTotalTests {
    private func sum(of row: Int, in text: String) throws -> Relation? {
        try TableText.table(text).relations.first { $0.axis == .rows && $0.kind == .sum && $0.result == row }
    }

    private static let programme = """
        Stream|Planned £m|Forecast £m|Variance £m|Banked £m
        First|1.20|1.14|-0.06|0.90
        Second|4.60|2.35|-2.25|1.85
        Third|2.10|1.80|-0.30|0.40
        Fourth|0.85|0.62|-0.23|0.14
        Programme|8.75|5.91|-2.84|3.29
        """

    @Test("the last row of a table sums up the others, whatever it is called and though one column misses")
    func last() throws {
        let whole = try #require(try sum(of: 6, in: Self.programme))
        #expect(whole.operands.map(\.index) == [2, 3, 4, 5])
        let wrong = try #require(try sum(of: 6, in: Self.programme.replacing("2.10", with: "1.20")))
        #expect(wrong.tried - wrong.held == 1)
        #expect(wrong.basis == .arithmetic)
    }

    private static let groups = """
        Reserve|£m
        Adult Care|
        Telecare|1.500
        Housing strategy|6.120
        Total Adult Care|7.620
        Place|
        Winter|2.000
        Bridges|0.710
        Total Place|2.710
        Health|
        Testing|3.385
        Coroner|0.104
        Total Health|3.489
        """

    @Test(
        "a total right below that of a group sums up all groups though it misses, if nothing but total or by a slip",
        arguments: [
            ("TOTAL|13.819", true), ("TOTAL|13.891", true), ("Grand total|15.000", true),
            ("Total reserves|13.891", true), ("Total reserves|15.000", false),
        ]
    )
    func ofGroups(_ last: String, _ isSum: Bool) throws {
        let whole = try sum(of: 14, in: Self.groups + "\n" + last)
        #expect(whole?.operands.map(\.index) == (isSum ? [5, 9, 13] : nil))
    }

    @Test("a balance is what was brought forward, with what labels add and deduct, though it misses")
    func balance() throws {
        let text =
            "|£\nBalance brought forward|9210.00\nAdd income|9170.34\nDeduct expenditure|7881.25\nBalance|10409.09"
        let balance = try #require(try sum(of: 5, in: text))
        #expect(balance.operands.map { $0.index * $0.weight } == [2, 3, -4])
        #expect(balance.basis == .words)
    }

    private static let plan = """
        |2031/32 £m|2032/33 £m|2033/34 £m|2034/35 £m
        Pay|31.4|32.1|33.0|34.2
        Running costs|12.6|13.3|13.7|14.0
        Total spending|44.0|45.4|46.7|48.2
        Grant|14.2|14.0|13.9|13.6
        Council tax|29.4|30.1|30.6|31.9
        Total funding|43.6|44.1|44.5|45.5
        Budget gap|0.4|1.3|2.2|2.7
        """

    @Test("what one of two totals leaves of the other is their difference though one column misses")
    func gap() throws {
        for text in [Self.plan, Self.plan.replacing("|2.2|", with: "|2.8|")] {
            let gap = try #require(try sum(of: 8, in: text))
            #expect(gap.operands.map { $0.index * $0.weight } == [4, -7])
        }
    }

    @Test("small counts that add up to the last digit are no accident")
    func counts() throws {
        let text = """
            Priority|Blue|Amber|Red|None|Total
            Homes|3|1|2|0|6
            Schools|3|2|2|0|7
            Roads|5|1|1|2|9
            Skills|2|2|0|1|5
            Resources|4|1|2|0|7
            All priorities|17|7|7|3|34
            """
        #expect(try sum(of: 7, in: text)?.operands.map(\.index) == [2, 3, 4, 5, 6])
    }

    @Test("a column of means is none of those in which the last row has to hold")
    func means() throws {
        let text = """
            Directorate|Headcount|FTE|Days lost|Days lost per FTE
            Adults|1,204|978.4|11,643.0|11.9
            Children|1,466|1,187.9|11,998.0|10.1
            Highways|688|641.2|6,027.0|9.4
            Resources|540|489.5|3,524.0|7.2
            Council|8,398|3,297.0|33,192.0|10.1
            """
        let sum = try #require(try sum(of: 6, in: text))
        #expect((sum.held, sum.tried) == (2, 3))
    }

    @Test("a last row that few columns bear out is a line")
    func line() throws {
        let other = Self.programme.replacing("8.75|5.91|-2.84|3.29", with: "8.75|4.33|-4.42|1.02")
        #expect(try sum(of: 6, in: other) == nil)
        #expect(try sum(of: 5, in: "Stream|Wins|Draws\nFirst|1|2\nSecond|2|1\nThird|2|4\nFourth|5|9") == nil)
    }

    @Test("below a total that is called so the last row closes nothing")
    func belowTotal() throws {
        let beside = "Total|8.75|5.91|-2.84|3.29\nBrought forward|2.10|||\nThis year|4.60|||\nWhole target|6.70|||"
        let text = Self.programme.replacing("Programme|8.75|5.91|-2.84|3.29", with: beside)
        #expect(try sum(of: 6, in: text) != nil)
        #expect(try sum(of: 9, in: text) == nil)
    }

    @Test("what stands between a gross and a net row of one name is what the net one takes")
    func grossAndNet() throws {
        let text = """
            Heading|2031 £000|2032 £000
            Employees|20,318|30,845
            Premises|2,870|2,214
            Supplies|11,930|10,866
            Gross expenditure|35,118|43,925
            Grants|(6,940)|(7,015)
            Fees|(19,870)|(21,590)
            Other income|(1,400)|(7,500)
            Income|(28,210)|(36,105)
            Net expenditure|6,908|7,820
            """
        let wrong = text.replacing("2,870", with: "2,780").replacing("(7,015)", with: "(7,105)")
        #expect(try sum(of: 5, in: wrong)?.operands.map(\.index) == [2, 3, 4])
        #expect(try sum(of: 9, in: wrong)?.operands.map(\.index) == [6, 7, 8])
        #expect(try sum(of: 10, in: wrong)?.held == 2)
    }

    @Test("of net assets both sides are sums, though a figure of one is wrong")
    func netAssets() throws {
        let text = """
            £000|2032|2031
            Buildings|14,862|84,390
            Cash|2,315|2,948
            Debtors|604|571
            Assets|17,781|17,909
            Bank loan|3,480|3,720
            Creditors|911|788
            Pensions|1,265|1,540
            Liabilities|5,656|6,048
            Net assets|12,125|11,861
            """
        #expect(try sum(of: 5, in: text)?.operands.map(\.index) == [2, 3, 4])
        #expect(try sum(of: 9, in: text)?.operands.map(\.index) == [6, 7, 8])
        #expect(try sum(of: 10, in: text)?.operands.map { $0.index * $0.weight } == [5, -9])
        let wrong = text.replacing("|911|", with: "|119|")
        #expect(try sum(of: 9, in: wrong)?.operands.map(\.index) == [6, 7, 8])
    }

    @Test("what is due is counted, not dated, where no year stands in its column")
    func due() throws {
        let counted = try TableText.table("Priority|Due|Done|Open\nHigh|14|11|3\nMedium|96|87|9\nLow|61|55|6")
        #expect(counted.columns[1].role != .date)
        let dated = try TableText.table("Action|Due|Done|Open\nHigh|2031|11|3\nMedium|2032|87|9\nLow|2032|55|6")
        #expect(dated.columns[1].role == .date)
    }

    @Test("a row that tells of all rows above sums them up though a figure is wrong, and small counts say so together")
    func gathering() throws {
        let stays = """
            Stage|January|February|March|April|May|June
            Simple stays|41|38|35|37|44|47
            Long stays|12|11|13|12|15|16
            All stays|53|49|48|49|59|63
            Nights lost|1,590|1,519|1,488|1,470|1,829|1,890
            """
        for text in [stays, stays.replacing("|49|59", with: "|94|59"), stays.replacing("|44|", with: "|54|")] {
            #expect(try sum(of: 4, in: text)?.operands.map(\.index) == [2, 3])
        }
        let arrears = "Step|Cases|£000\nReminder|412|1,106\nVisit|97|742\nCourt|61|2,377\nAll steps|570|4,252"
        #expect(try sum(of: 5, in: arrears)?.held == 1)
        #expect(try sum(of: 5, in: arrears.replacing("All steps", with: "All other steps")) == nil)
    }

    @Test("a row of all that ends as the rows above it do is their total by its words")
    func gatheringByName() throws {
        let text = "Stage|May|June\nSimple stays|41|38\nLong stays|12|11\nAll stays|35|94"
        let whole = try #require(try sum(of: 4, in: text))
        #expect(whole.basis == .words)
        #expect(try sum(of: 4, in: text.replacing("Long stays", with: "Nights")) == nil)
    }

    @Test("a balance at a bank is that of the accounts above it")
    func accounts() throws {
        let text = """
            Bank reconciliation|£
            Current account|18,416.20
            Savings account|45,000.00
            Balance per statements|63,412.60
            Less unpresented cheques|1,345.20
            Balance per cash book|62,067.40
            """
        #expect(try sum(of: 4, in: text)?.operands.map(\.index) == [2, 3])
        #expect(try sum(of: 4, in: text.replacing("Savings account", with: "Receipts")) == nil)
        let closing = try #require(try sum(of: 6, in: text))
        #expect(closing.operands.map { $0.index * $0.weight } == [4, -5])
    }

    @Test("what is left of a row is called as it is, and told though a figure is wrong")
    func rest() throws {
        let text = """
            £m|2032-33|2033-34|2034-35|2035-36
            Gap|12.2|14.5|11.2|10.9
            Savings agreed|(8.7)|(3.1)|(2.4)|0.0
            Remaining gap|3.5|8.4|8.8|10.9
            """
        let left = try #require(try sum(of: 4, in: text))
        #expect(left.operands.map { $0.index * $0.weight } == [2, 3])
        #expect((left.held, left.tried) == (3, 4))
        let taken = text.replacing("(", with: "").replacing(")", with: "")
        #expect(try sum(of: 4, in: taken)?.operands.map { $0.index * $0.weight } == [2, -3])
    }

    @Test("several parts named below a row make it; one leaves the rest open")
    func parts() throws {
        let need = """
            Indicator|2030 £m|2031 £m|2032 £m
            Need for loans|168.4|171.2|166.9
            of which roads|97.1|94.9|95.6
            of which homes|71.3|71.8|71.3
            Loans taken|117.1|116.0|113.9
            of which this year|20.0|11.5|9.0
            """
        let whole = try #require(try sum(of: 2, in: need))
        #expect(whole.operands.map(\.index) == [3, 4])
        #expect((whole.held, whole.tried) == (2, 3))
        #expect(try sum(of: 5, in: need) == nil)
    }

    @Test("a total of two sums that nothing but their figures tells is the total of both")
    func sumsOfGroups() throws {
        let funds = """
            Fund|Awarded £|Paid £|To pay £
            Arts|12,000|9,500|2,500
            Sport|8,400|8,400|-
            Main funds|20,400|17,900|2,500
            Youth|5,100|2,600|2,500
            Seniors|3,300|3,300|-
            Small funds|8,400|5,900|2,500
            Total|28,800|23,800|5,000
            """
        #expect(try sum(of: 8, in: funds)?.operands.map(\.index) == [4, 7])
        #expect(try sum(of: 7, in: funds)?.operands.map(\.index) == [5, 6])
        #expect(try sum(of: 8, in: funds.replacing("28,800", with: "28,080"))?.operands.map(\.index) == [4, 7])
    }
}
