import Figures
import Lexicon
import Testing

@testable import Tables

/// What the words of headings and rows ask for, held where one row of few breaks it, and rates, which never add up.
@Suite("Relations that the words ask for")
struct AskedForTests {
    @Test("a second row that breaks a difference does not hide the first")
    func twoBrokenRows() throws {
        let table = try TableText.table(
            """
            Berth|2030-31|2031-32|Increase
            A|1,073.88|1,127.46|53.58
            B|1,252.86|1,315.37|65.21
            C|1,431.84|1,503.28|71.44
            D|1,610.82|1,691.19|80.37
            E|1,968.78|2,062.01|98.23
            F|2,326.74|2,442.83|116.09
            """
        )
        #expect(table.relationTexts.contains("columns variance 4 = -2 +3"))
    }

    @Test("two cells that stand each in the other's row do not hide the sum of their columns")
    func exchangedRows() throws {
        let table = try TableText.table(
            """
            Service|Costs|Slippage|Lost income|Funded by grant
            Moorings|2.274|0.450|-|2.724
            Dredging|-|0.300|-|0.300
            Pilots|-|0.169|0.036|0.132
            Buoys|-|0.160|-|0.160
            Lights|-|0.096|2.369|2.538
            Ferries|-|0.035|-|0.035
            Other|1.334|-|-|1.334
            Total|3.608|1.210|2.405|7.223
            """
        )
        #expect(table.relationTexts.contains("columns sum 5 = +2 +3 +4"))
    }

    @Test(
        "a difference that its heading tells stands beside one row that breaks it",
        arguments: [
            // Balances of two days.
            (
                """
                Loans|Balance at 31.03.31 £m|Net movement £m|Balance at 30.09.31 £m
                Works|214.6|-6.2|@
                Market|30.0|-5.0|25.0
                Councils|42.0|13.5|55.5
                Total|286.6|2.3|288.9
                """, ["208.4", "238.4"], "columns sum 4 = +2 +3"
            ),
            // Percentages, and the points between them.
            (
                """
                Rates|At 30 Sept 2030|At 30 Sept 2031|Change
                Tax|56.40%|56.15%|@
                Business|57.90%|58.62%|0.72
                Rents|97.10%|97.30%|0.20
                Waste|90.00%|89.10%|-0.90
                """, ["-0.25", "0.25"], "columns variance 4 = -2 +3"
            ),
            // Columns that no word names.
            (
                """
                Posten|Aa £000|Bb £000|Difference £000
                Xx|1,284|1,231|-53
                Yy|6,150|5,480|@
                Zz|42|67|25
                """, ["-670", "-760"], "columns variance 4 = -2 +3"
            ),
        ]
    )
    func differences(_ text: String, _ results: [String], _ expected: String) throws {
        for result in results {
            let table = try TableText.table(text.replacing("@", with: result))
            #expect(table.relationTexts.contains(expected), "\(result)")
        }
    }

    @Test(
        "a heading asks for nothing that two rows of four break, nor for columns apart",
        arguments: [
            "Posten|Aa £000|Bb £000|Difference £000\nWw|1,284|1,231|-53\nXx|6,150|5,480|-715\nYy|42|67|25\nZz|731|700|31",
            "Posten|Aa £000|Cc £000|Bb £000|Difference £000\nXx|1,284|3|1,231|-53\nYy|6,150|77|5,480|-715\nZz|42|1|67|25",
        ]
    )
    func denied(_ text: String) throws {
        #expect(try TableText.table(text).relationTexts.filter { $0.hasPrefix("columns") } == [])
    }

    @Test(
        "averages and amounts for each are no sums",
        arguments: [
            ("Number|Amount £|Average £", true), ("Number|Amount £|Cost per case £", true),
            ("Zahl|Aa £|Bb £", true),
        ]
    )
    func rates(_ heading: String, _ isRate: Bool) throws {
        let table = try TableText.table(
            """
            Reason|\(heading)
            Bankruptcy|14|41,205.18|2,943.23
            Deceased|22|18,644.90|847.50
            Too old|9|7,310.55|812.28
            Too small|63|3,927.12|62.34
            Total|108|71,087.75|658.22
            """
        )
        let sum = try #require(table.relations.first { $0.axis == .rows && $0.kind == .sum })
        #expect(sum.across == [2, 3])
        #expect(sum.held == 2)
        #expect(sum.tried == 2)
        #expect(table.relationTexts.contains("columns quotient 4 = +3 +2"))
    }

    @Test("what a heading calls an average adds up where its figures do")
    func addingAverages() throws {
        let table = try TableText.table(
            "Team|Average cases\nNorth|412\nSouth|388\nWest|105\nTotal|905"
        )
        let sum = try #require(table.relations.first { $0.axis == .rows })
        #expect(sum.across == [2])
    }

    @Test(
        "a balance closes with what it opened with and the total of all that moved it",
        arguments: [("(1,662)", "held"), ("(1,962)", "missed")]
    )
    func accounts(_ closing: String, _ outcome: String) throws {
        let table = try TableText.table(
            """
            Account|£000
            Balance at 1 April 2031|(1,822)
            Tax due|(132,840)
            Paid out|1,460
            Precepts|130,215
            Bad debts|1,325
            Deficit for the year|160
            Balance at 31 March 2032|\(closing)
            """
        )
        let balance = try #require(table.relations.first { $0.axis == .rows && $0.result == 8 })
        #expect(balance.operands.map(\.index) == [2, 7])
        #expect(balance.held == (outcome == "held" ? 1 : 0))
    }

    @Test("a wrong figure on the way leaves right what there is at the end")
    func cumulative() throws {
        let table = try TableText.table(
            "Plan|2032 £m|2033 £m|2034 £m|2035 £m\nGap|3.5|8.4|8.8|10.9\nCumulative gap|3.5|11.9|23.7|31.6"
        )
        let running = try #require(table.relations.first { $0.kind == .running })
        #expect(running.result == 3)
        #expect(running.operands == [Relation.Operand(2)])
    }

    @Test("a share that its heading and most rows tell stands beside a row that breaks it")
    func achieved() throws {
        let table = try TableText.table(
            """
            Directorate|Required £000|Likely to be Achieved £000|Shortfall £000|% achieved
            Education|615|615|0|100%
            Social Care|2,140|1,480|660|79%
            Communities|730|655|75|90%
            Chief Executive|515|515|0|100%
            Total|4,000|3,265|735|82%
            """
        )
        #expect(table.relationTexts.contains("columns percentage 5 = +3 +2"))
    }

    @Test(
        "what was spent less another column tells what was given",
        arguments: [
            ("Business plan £000|Actual £000|Difference £000", ColumnRole.budget),
            ("Last year £000|Actual £000|Difference £000", nil),
        ]
    )
    func budgets(_ heading: String, _ role: ColumnRole?) throws {
        let table = try TableText.table(
            "Company|\(heading)\nRents|1,284|1,231|-53\nHomes|6,150|5,480|-670\nOther|42|67|25\nTurnover|7,476|6,778|-698"
        )
        #expect(table.columns[1].role == role)
    }

    @Test("amounts under a heading that speaks of a time are no dates")
    func periods() throws {
        let table = try TableText.table(
            "Indicator|Limit £m|Maximum in period £m|Position £m\nLimit|470.0|331.2|328.4\nBoundary|440.0|331.2|328.4"
        )
        #expect(table.columns[2].role != .date)
    }

    @Test("two times and the change between them ask for it in a table of two rows")
    func times() throws {
        let text =
            "Rates|At 31 Dec 2030|At 31 Dec 2031|Change\nCouncil tax|81.40%|81.15%|@\nBusiness rates|82.90%|83.62%|0.72"
        for result in ["-0.25", "0.25"] {
            let table = try TableText.table(text.replacing("@", with: result))
            let relation = try #require(table.relations.first { $0.axis == .columns })
            #expect(relation.operands == [Relation.Operand(2, weight: -1), Relation.Operand(3)])
            #expect(relation.basis == .words)
        }
    }

    @Test("columns of the same headings bear each other out")
    func likewise() throws {
        let table = try TableText.table(
            """
            Returns %|Fund|Benchmark|Relative|Fund|Benchmark|Relative
            Shares|2.4|2.3|0.1|13.8|14.3|0.4
            Abroad|0.4|0.6|-0.2|19.2|20.1|-0.9
            Bonds|2.5|2.4|0.1|9.6|9.4|0.2
            Property|1.1|1.2|-0.1|2.3|1.8|0.5
            """,
            context: TableContext(unit: UnitDeclaration(unit: .percent, scale: 0))
        )
        #expect(table.relationTexts.contains("columns variance 4 = +2 -3"))
        #expect(table.relationTexts.contains("columns variance 7 = +5 -6"))
    }

    @Test("what stands between the figures of two days leads from the one to the other")
    func betweenDays() throws {
        let table = try TableText.table(
            """
            Arrears £000|Arrears at 1 April 2031|Collected|Written off|New arrears|Arrears at 31 December 2031
            Council tax|9,140|(3,865)|(412)|6,870|11,733
            Business rates|2,985|(2,790)|(268)|2,320|2,547
            Total|12,125|(6,355)|(680)|9,190|14,280
            """
        )
        #expect(table.relationTexts.contains("columns sum 6 = +2 +3 +4 +5"))
    }

    @Test("what is left below a limit")
    func headroom() throws {
        let table = try TableText.table(
            """
            Indicator|2031-32 limit £m|Maximum in period £m|Position at 30.09.31 £m|Headroom at 30.09.31 £m
            Authorised limit|470.0|331.2|328.4|141.6
            Operational boundary|440.0|331.2|328.4|141.6
            """
        )
        #expect(
            table.relationTexts.contains { $0 == "columns variance 5 = -4 +2" || $0 == "columns variance 5 = +2 -4" }
        )
    }

    @Test(
        "a difference told in two columns, one for each sign",
        arguments: [("100.00", "4.18"), ("200.00", "4.18"), ("100.00", "4.81")]
    )
    func splits(_ first: String, _ second: String) throws {
        let table = try TableText.table(
            """
            Village Hall|Budget £|Expenditure £|Underspent £|Overspent £
            Cleaning|350.00|250.00|\(first)|
            Insurance|475.00|470.82|\(second)|
            Mowing|3,140.00|2,880.00|260.00|
            Playground|1,000.00|847.31|152.69|
            Summer fair|200.00|288.64||88.64
            Total|5,165.00|4,736.77|516.87|88.64
            """
        )
        #expect(table.relationTexts.contains("columns sum 3 = +2 -4 +5"))
    }

    @Test("percentages of either sign that make no whole are no shares, though some of them add up")
    func changes() throws {
        let text =
            "Service|Budget £000|Variance £000|% of budget\nParks|9,787|377|4\nCemeteries|3,172|(101)|(3)\nTotal parks|12,959|276|2\n"
            + "Roads|1,190|(60)|(5)\nPaths|2,279|57|3\nTotal roads|3,469|(3)|0"
        #expect(try !TableText.table(text).relations.contains { $0.kind == .shares })
    }

    @Test("shares whose total is another figure, and one that lost its sign")
    func shares() throws {
        let text =
            "Manager|Value £m|Benchmark %\nWorld|897.6|15.0\nHome|820.0|14.0\nBonds|165.7|@\nProperty|328.3|38.0\nCash|611.5|20.0\nTotal Fund|2,823.1|"
        for (part, total) in [("13.0", "100.0"), ("13.0", "103.0"), ("-13.0", "100.0")] {
            let table = try TableText.table(text.replacing("@", with: part) + total)
            #expect(table.relations.contains { $0.kind == .shares && $0.across.contains(3) }, "\(part), \(total)")
        }
    }
}
