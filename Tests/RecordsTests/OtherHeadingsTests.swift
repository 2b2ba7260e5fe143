import Figures
import Tables
import Testing

@testable import Records

@Suite("Records from headings in other words")
struct OtherHeadingsTests {
    private func report(_ text: String, title: String = "Budget Monitoring 2030/31 Quarter 3") throws -> Report {
        try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n12 January 2031\n\n\(title)\n\n1. Position\n\n\(text)"
        )
    }

    @Test(
        "a variance without a forecast has the sign that its heading tells",
        arguments: [
            ("(Over)/Under £000", [-8, 11]), ("Favourable/(Adverse) £000", [-8, 11]),
            ("Underspend/(Overspend) £000", [-8, 11]), ("Over/(Under) £000", [8, -11]), ("Variance £000", [8, -11]),
        ]
    )
    func signs(_ heading: String, _ expected: [Int?]) throws {
        let report = try report("Service|Budget £000|\(heading)\nParks|100|8\nRoads|200|(11)")
        #expect(report.budgetLines.map { $0.variance?.thousands } == expected)
    }

    @Test("a table of how variances moved has the signs of the table that tells them too")
    func movements() throws {
        let report = try report(
            """
            Service|Budget £000|Forecast £000|Variance (adverse)/favourable £000
            Parks|100|108|(8)
            Roads|200|189|11
            Trees|300|305|(5)

            Table 2: Movement in projected variance

            Service|Period 6 £000|Period 9 £000|Movement £000
            Parks|(3)|(8)|(5)
            Roads|14|11|(3)
            Trees|(9)|(5)|4
            """
        )
        let lines = report.budgetLines.dropFirst(3)
        #expect(lines.map { $0.variance?.thousands } == [8, -11, 5])
        #expect(lines.map { $0.previousVariance?.thousands } == [3, -14, 9])
        #expect(lines.map { $0.varianceMovement?.thousands } == [5, 3, -4])
    }

    @Test("what is ordered stands beside what is spent")
    func commitments() throws {
        let report = try report("Scheme|Budget £000|Actual £000|Commitments £000|Forecast £000\nDepot|900|310|45|880")
        let line = try #require(report.budgetLines.first)
        #expect([line.actual, line.committed].map { $0?.thousands } == [310, 45])
    }

    @Test(
        "savings told by other words are what adds up",
        arguments: [
            "Value £000|Delivered £000|Undelivered £000", "2030/31 Savings £000|Achieved £000|Not achieved £000",
            "Original Target £000|Latest Forecast £000|Gap £000", "Total Savings £000|Secured £000|Unsecured £000",
            "Savings Plan £000|Forecast £000|Shortfall £000",
        ]
    )
    func savings(_ headings: String) throws {
        let report = try report("Savings proposal|\(headings)\nFleet|250|200|50\nPrint|90|65|25\nRents|410|400|10")
        let initiatives = report.savingsInitiatives
        #expect(initiatives.map { $0.target?.thousands } == [250, 90, 410])
        #expect(initiatives.map { $0.achieved?.thousands } == [200, 65, 400])
        #expect(initiatives.map { $0.shortfall?.thousands } == [50, 25, 10])
    }

    @Test("states of savings that make the total tell what was to be saved")
    func states() throws {
        let report = try report(
            """
            Table 2: Savings tracker by directorate (£000)

            Directorate|Total|Delivered (Blue)|On track (Green)|At risk (Amber)|Not achievable (Red)
            Adults|421|118|143|95|65
            Places|287|64|88|90|45
            Corporate|194|91|76|20|7
            """
        )
        #expect(report.savingsInitiatives.map { $0.target?.thousands } == [421, 287, 194])
        #expect(report.savingsInitiatives.map(\.byStatus.count) == [4, 4, 4])
    }

    @Test("arrears, investments and debtors at two days are balances, and reserves may be headed by days")
    func days() throws {
        let arrears = try report(
            "Table 3: Arrears (£000)\n\n|31 March 2030|31 March 2031|Change\nTenants|148|170|22\nGarages|38|31|(7)\nShops|9|12|3"
        )
        #expect(arrears.balanceMovements.map { $0.opening?.amount.thousands } == [148, 38, 9])
        #expect(arrears.balanceMovements.map { $0.movements.first?.amount.thousands } == [22, -7, 3])
        let reserves = try report(
            """
            Earmarked reserve|1 April 2030 £|Added £|Spent £|31 March 2031 £
            Hall roof|12000|3000|0|15000
            Play area|6500|2000|1845|6655
            """
        )
        #expect(reserves.reserves.map { $0.movements.map { $0.amount.thousands } } == [[3, 0], [2, nil]])
        #expect(reserves.reserves.map { $0.closing?.value } == [ExactDecimal(15_000), ExactDecimal(6_655)])
        let years = try report(
            "Table 4: Reserves at 31 March (£m)\n\n|2029|2030|2031 (forecast)\nEarmarked|16|15|13\nWorking|6|7|7"
        )
        #expect(
            years.reserves.map { $0.period.asAt?.description }.prefix(3) == ["2029-03-31", "2030-03-31", "2031-03-31"]
        )
    }

    @Test("accounts that lead from a balance to another, whatever the caption")
    func accounts() throws {
        let report = try report(
            """
            Table 1: Council tax account (£000; surplus in brackets)

            |2030/31 estimate
            Balance at 1 April 2030|(1,822)
            Tax due|(132,840)
            Precepts|130,215
            Balance at 31 March 2031|(4,447)
            """
        )
        let account = try #require(report.balanceMovements.first)
        #expect(account.opening?.amount.thousands == -1_822)
        #expect(account.movements.count == 2)
    }

    @Test("receipts and payments of two years, below the headings of groups")
    func accountsOfParishes() throws {
        let report = try report(
            """
            |2029/30 £|2030/31 £
            RECEIPTS||
            Precept|31,500.00|34,650.00
            Total receipts|31,500.00|34,650.00
            PAYMENTS||
            Insurance|1,102.75|1,187.40
            Total payments|1,102.75|1,187.40
            """,
            title: "Receipts and Payments Account for the year ended 31 March 2031"
        )
        let lines = report.receiptsPayments.filter { $0.role == .line }
        #expect(lines.map { $0.direction } == [.receipt, .receipt, .payment, .payment])
        #expect(lines.map { $0.period.financialYear?.description } == ["2029-30", "2030-31", "2029-30", "2030-31"])
    }

    @Test("reasons of write-offs are no departments, and a total of risks is none")
    func reasons() throws {
        let report = try report(
            "Table 2: Amounts written off\n\nReason|Amount £\nBankruptcy|41,205\nToo old|7,310\nTotal|48,515"
        )
        #expect(report.debtWriteOffs.map(\.reason) == ["Bankruptcy", "Too old", nil])
        #expect(report.debtWriteOffs.allSatisfy { $0.department == nil || $0.role == .total })
        let risks = try self.report("Risk|Likelihood|Gross exposure £000\nAppeals|High|850\nDemand|Low|60\nTotal||910")
        #expect(risks.financialRisks.map(\.risk) == ["Appeals", "Demand"])
    }

    @Test("what follows a total without a name belongs to no group")
    func groups() throws {
        let report = try report(
            """
            Reserve|Opening £m|Movement £m|Closing £m
            Service reserves|||
            Highways|7.2|0.4|7.6
            Waste|14.6|(1.7)|12.9
            Sub-total|21.8|(1.3)|20.5
            General balances|20.5|(1.2)|19.3
            """
        )
        #expect(report.reserves.map(\.group) == ["Service reserves", "Service reserves", "Service reserves", nil])
    }

    @Test("growth told for how long, below departments, and savings printed as what they take away")
    func proposals() throws {
        let report = try report(
            """
            Table 1: Budget growth 2031/32

            Department|Item|Ongoing £000|One-off £000|Total £000
            Adults|Fee uplifts|624|-|624
            Adults|Case system|-|85|85
            Highways|Salt|72|-|72
            Total||696|85|781

            Table 2: Savings by department (£000)

            Department|2031/32|2032/33|Total
            Adults|(285)|(140)|(425)
            Highways|(61)|(15)|(76)
            """,
            title: "Budget 2031/32"
        )
        #expect(report.budgetAllocations.map(\.name) == ["Fee uplifts", "Case system", "Salt"])
        #expect(report.budgetAllocations.map(\.group) == ["Adults", "Adults", "Highways"])
        #expect(report.budgetAllocations.map { $0.amounts.map(\.basis) } == [[.ongoing], [.oneOff], [.ongoing]])
        #expect(report.savingsInitiatives.map { $0.target?.thousands } == [285, 61, 140, 15])
    }

    @Test("what a caption leaves out is not what its rows are")
    func leftOut() throws {
        let rows = "|2032-33|2033-34\nGap|12.2|14.5\nMeasures agreed|(8.7)|(6.1)\nRemaining gap|3.5|8.4"
        let gap = try report("Table 8: Gap before savings (£m)\n\n" + rows)
        #expect(gap.tables[0].table.caption != nil)
        #expect(gap.savingsInitiatives.isEmpty)
        let savings = try report("Table 8: Schedule of savings (£m)\n\n|2032-33|2033-34\nStaff|1.2|0.4\nFleet|0.3|0.6")
        #expect(savings.savingsInitiatives.map(\.name) == ["Staff", "Fleet", "Staff", "Fleet"])
    }

    @Test("a register of grants with balances holds no reserves, and services that trade are no measures")
    func grantsAndTrading() throws {
        let grants = try report(
            """
            Grant|Awarding body|Brought forward £000|Received £000|Spent £000|Carried forward £000
            Prosperity|Ministry|5|812|765|52
            Homelessness|Ministry|64|398|431|31
            """
        )
        #expect(grants.reserves.isEmpty)
        #expect(grants.grants.map { $0.broughtForward?.thousands } == [5, 64])
        #expect(grants.grants.map { $0.additional?.thousands } == [812, 398])
        #expect(grants.grants.map { $0.actualSpend?.thousands } == [765, 431])
        #expect(grants.grants.map { $0.remaining?.thousands } == [52, 31])
        let traded = try report(
            """
            Service|Expenditure £000|Income £000|Contribution £000|Target £000|Above/(below) target £000
            Catering|14,820|15,406|586|450|136
            Grounds|2,140|2,046|(94)|50|(144)
            Print|910|955|45|20|25
            """
        )
        #expect(traded.measures.isEmpty)
        #expect(traded.tradedAreas.map { $0.expenditure?.thousands } == [14_820, 2_140, 910])
        #expect(traded.tradedAreas.map { $0.excess?.thousands } == [136, -144, 25])
    }

    @Test(
        "reserves between two days, two year ends or the ends of the year",
        arguments: [
            "2029/30 closing £000|Movement in year £000|2030/31 closing £000",
            "Actual 31.3.30 £000|Change £000|Estimate 31.3.31 £000",
            "As at 31/3/30 £000|Contributions / (use) £000|As at 31/3/31 £000",
            "Start of year £000|Drawdown £000|End of year £000",
        ]
    )
    func reserves(_ headings: String) throws {
        let report = try report(
            "Table 4: Earmarked reserves\n\nReserve|\(headings)\nRoofs|700|(80)|620\nPlay|350|45|395\nTrees|90|12|102"
        )
        #expect(report.reserves.map { $0.opening?.thousands } == [700, 350, 90])
        #expect(report.reserves.map { $0.movement?.thousands } == [-80, 45, 12])
        #expect(report.reserves.map { $0.closing?.thousands } == [620, 395, 102])
    }

    @Test("letters behind a variance say whether it is favourable")
    func letters() throws {
        let report = try report(
            "|Budget £|Outturn £|Variance £\nStaff|11,000|9,000|2,000 (F)\nFuel|4,000|7,000|3,000 (A)\nRents|800|600|200 Fav"
        )
        #expect(report.budgetLines.map { $0.variance?.thousands } == [-2, 3, nil])
        #expect(report.budgetLines.map { $0.variance?.value?.description } == ["-2000", "3000", "-200"])
    }

    @Test("targets with the sign that says which way they are met")
    func targetSigns() throws {
        let report = try report(
            """
            Indicator|Target|Q1|Q2
            Calls answered|≥ 80.0%|71.2%|82.3%
            Households housed late|<= 210|228|236
            Days to let|< 28|33.5|27.4
            """
        )
        #expect(report.measures.map { $0.targets.first?.figure.value?.description } == ["80", "210", "28"])
        #expect(report.measures.map(\.moreIsBetter) == [true, false, false])
        let other = try self.report("Ward|Cases|Share\nNorth|<5|1%\nSouth|12|99%")
        #expect(other.tables[0].table.rows[1].figure(inColumn: 2)?.value == nil)
    }

    @Test("lines of words between the rows of a tabbed table are its groups, all percentages or not")
    func innerGroups() throws {
        let report = try report(
            """
            Ref\tIndicator\tTarget\tQ1\tQ2
            Customers
            C1\tCalls answered\t80.0%\t71.2%\t82.3%
            C2\tRepeat calls\t9.0%\t8.1%\t7.0%
            Housing
            H1\tRent collected\t98.0%\t97.1%\t97.6%
            101 Lettings
            H2\tDays to let\t28\t33.5\t27.4
            """
        )
        #expect(report.tables.count == 1)
        #expect(report.measures.map(\.group) == ["Customers", "Customers", "Housing", "101 Lettings"])
    }

    @Test("the sides of two years in one heading each, and how the net has changed")
    func sidesOfYears() throws {
        let report = try report(
            """
            Department|2030/31 revised Gross £000|2030/31 revised Income £000|2030/31 revised Net £000|2031/32 budget Gross £000|2031/32 budget Income £000|2031/32 budget Net £000|Change in net £000
            Adults|312|(98)|214|331|(104)|227|13
            Children|228|(71)|157|242|(73)|169|12
            Roads|118|(34)|84|121|(36)|85|1
            """
        )
        let next = report.budgetLines.filter { $0.period.financialYear?.startYear == 2031 }
        #expect(next.map { $0.budget?.thousands } == [227, 169, 85])
        #expect(next.allSatisfy { $0.net == nil && $0.variance == nil })
    }

    @Test("a table of another caption below accounts holds no payments; bands of letters are no ratings")
    func falseKinds() throws {
        let paid = try report(
            """
            ## Income and expenditure to 31 December 2031

            **Members' allowances 2030/31**

            Member|Basic £|Travel £|Total £
            Abbott|680.00|41.40|721.40
            Wray|340.00|0.00|340.00
            Total|1,020.00|41.40|1,061.40
            """
        )
        #expect(paid.receiptsPayments.isEmpty)
        let bands = try report("|A|B|G\nDwellings|14,210|9,884|8,317\nRatio to the middle|6/9|7/9|15/9")
        #expect(bands.ratingKeys.isEmpty)
    }

    @Test("what is told of several years together is of none of them")
    func allYears() throws {
        let report = try report(
            """
            Priority|Allocation £|Spent in 2029/30 £|Spent in 2030/31 £|Total spent £|Unspent £
            Places|1,140,000|180,250|402,118|582,368|557,632
            Skills|640,000|0|611,870|611,870|28,130
            Towns|860,000|318,400|489,225|807,625|52,375
            """
        )
        let lines = report.budgetLines.filter { $0.name == "Places" }
        #expect(lines.map { $0.period.financialYear?.startYear } == [2029, 2030, nil])
        #expect(lines.map { $0.budget?.thousands } == [nil, nil, 1140])
        #expect(lines.allSatisfy { $0.variance == nil || $0.period.financialYear == nil })
    }

    @Test("a balance that opens below what is added to it")
    func accountBelow() throws {
        let report = try report(
            """
            Table 1: Schools block (£m)

            |2030/31|2031/32|2032/33
            Allocation|38.9|41.7|42.9
            Expenditure|46.3|50.8|50.1
            In-year deficit|7.4|9.1|7.2
            Deficit brought forward|15.8|23.2|32.3
            Deficit carried forward|23.2|32.3|39.5
            """
        )
        #expect(report.balanceMovements.allSatisfy { $0.opening?.name == "Deficit brought forward" })
        #expect(report.balanceMovements.allSatisfy { $0.movements.map(\.name) == ["In-year deficit"] })
        #expect(report.balanceMovements.allSatisfy { $0.subtotals.isEmpty })
    }

    @Test("members join and leave as money comes and goes, and are no reserves")
    func membersAreNoReserves() throws {
        let members = """
            Type|At 1 April 2031|Joined|Left|At 31 March 2032
            Adult|3,208|1,514|-1,309|3,413
            Junior|688|351|-268|771
            """
        #expect(try report(members).reserves.isEmpty)
        #expect(try report("Earmarked reserves\n\n" + members).reserves.count == 2)
        #expect(try report(members.replacing("Left|", with: "Left £|")).reserves.count == 2)
    }
}
