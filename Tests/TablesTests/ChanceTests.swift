import TestSupport
import Testing

@testable import Tables

/// What looks like a relation by chance, and what one shows that few figures bear out.
@Suite("Chance and groups")
struct ChanceTests {
    private func texts(_ text: String) throws -> [String] { try TableText.table(text).relationTexts }

    @Test("rates that happen to make a hundred are no shares, whatever makes them")
    func ratesThatMakeAHundred() throws {
        let text = """
            Service|Posts|Filled posts|% vacant
            Libraries|120|102|15%
            Museums|64|56|13%
            Parks|90|79|12%
            Planning|45|38|16%
            Legal|52|44|15%
            Archives|17|12|29%
            Total|388|331|15%
            """
        #expect(try !texts(text).contains { $0.contains("shares") })
        // Shares of the same whole they would be.
        let shares = text.replacing("Total|388|331|15%", with: "Total|388|331|100%")
        #expect(try texts(shares).contains { $0.contains("shares") })
    }

    @Test("what a quotient of its own row makes is no share of a whole, whatever its heading says")
    func quotientsHeadedAsShares() throws {
        let table = try TableText.table(
            """
            Office|Net Budget £000|Year End Forecast £000|Variance £000|% of budget
            North|2,201|2,267|66|3%
            Coast|785|744|(41)|(5%)
            Hills|29,703|28,853|(850)|(3%)
            Rivers|6,108|6,318|210|3%
            Town|1,430|1,343|(87)|(6%)
            Total|40,227|39,525|(702)|(2%)
            """
        )
        #expect(table.relationTexts.contains("columns percentage 5 = +4 +2"))
        #expect(!table.relationTexts.contains { $0.contains("shares") })
    }

    @Test("whole percents of a few units each add up by chance")
    func fewUnits() throws {
        let text = """
            Office|Budget £m|Forecast £m|Variance £m|Variance as % of budget
            North|0.7|0.7|0.0|-2
            Coast|19.9|20.0|0.0|0
            Hills|6.6|6.6|0.0|0
            Town|33.6|34.4|0.8|2
            Total|60.8|61.7|0.8|1
            """
        #expect(try !texts(text).contains { $0.contains("shares") })
    }

    private static let names = ["Lamps", "Quays", "Locks", "Weirs", "Ferries", "Sluices", "Towpaths", "Bridges"]

    /// Heads with the rows that they sum up below them, a line with none, and a total of the heads and the line.
    private static func grouped(_ seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        var rows: [String] = []
        var totals = [0, 0]
        var name = 0
        func row(_ label: String, _ amounts: [Int]) -> String {
            ([label] + amounts.map { "\($0 / 10).\($0 % 10)" }).joined(separator: "|")
        }
        for group in 0..<2 {
            let parts = (0..<3).map { _ in (0..<2).map { _ in Int.random(in: 105..<990, using: &generator) } }
            let sums = (0..<2).map { column in parts.reduce(0) { $0 + $1[column] } }
            rows.append(row("Directorate \(group)", sums))
            for part in parts {
                rows.append(row(names[name], part))
                name += 1
            }
            totals = zip(totals, sums).map { $0 + $1 }
        }
        let single = [37, 41]
        rows.append(row("Contingency", single))
        return rows + [row("Total Services", zip(totals, single).map { $0 + $1 })]
    }

    @Test("a total sums up the heads of the groups above it", arguments: 0..<20 as Range<UInt64>)
    func headedGroups(_ seed: UInt64) throws {
        let text = (["Service|Budget £m|Forecast £m"] + Self.grouped(seed)).joined(separator: "\n")
        let table = try TableText.table(text)
        for expected in ["rows sum 2 = +3 +4 +5", "rows sum 6 = +7 +8 +9", "rows sum 11 = +2 +6 +10"] {
            #expect(table.relationTexts.contains(expected), "\(text)")
        }
        #expect(table.roles(2) == ["subtotal"] && table.roles(3) == ["line"] && table.roles(11) == ["total"])
    }

    @Test("one wrong figure does not hide the groups", arguments: 0..<20 as Range<UInt64>)
    func headedGroupsWithOneWrong(_ seed: UInt64) throws {
        var rows = Self.grouped(seed)
        rows[9] = rows[9].split(separator: "|").dropLast().joined(separator: "|") + "|999.9"
        let table = try TableText.table((["Service|Budget £m|Forecast £m"] + rows).joined(separator: "\n"))
        let sum = try #require(table.relations.first { $0.axis == .rows && $0.result == 11 }, "\(rows)")
        #expect(sum.operands.map(\.index) == [2, 6, 10] && sum.held == 1 && sum.tried == 2, "\(rows)")
    }

    @Test("what a label says goes on for the rows below it")
    func stepsGoOn() throws {
        let table = try TableText.table(
            """
            Bank reconciliation|Amount
            Community account|794.51
            Savings account|6,335.74
            Balance per bank statements|7,130.25
            Less unpresented cheques Cheque 986|305.30
            Cheque 562|556.93
            Cheque 447|181.21
            Plus: income not yet banked Allotment rent|307.08
            Net balance|6,393.89
            """
        )
        #expect(table.relationTexts.contains("rows sum 9 = +4 -5 -6 -7 +8"))
    }

    @Test("a column of small figures has the sign that makes all rows hold")
    func signOfSmallFigures() throws {
        let table = try TableText.table(
            """
            Scheme|Revised Budget £m|Forecast Outturn £m|Slippage £m|(Under)/overspend £m
            Depot|4.1|2.1|1.9|(0.1)
            Solar panels|1.4|1.1|0.3|0.0
            Bus station|2.6|2.1|0.5|0.0
            Cremator|1.4|0.6|0.7|(0.1)
            Community hub|2.1|1.1|1.0|0.0
            Total Capital Programme|11.6|7.0|4.4|(0.2)
            """
        )
        #expect(table.relationTexts.contains("columns sum 2 = +3 +4 -5"))
    }

    @Test("a shortfall beside what is on its way is none of target less achieved, though it is in some rows")
    func savingsOnTheirWay() throws {
        let table = try TableText.table(
            """
            Saving|Budgeted saving £m|Delivered £m|On track £m|Shortfall £m
            Fleet review|0.9|0.3|0.6|0.0
            Hall letting|0.6|0.3|0.2|0.0
            Print and post|0.7|0.1|0.3|0.3
            Road salt|0.5|0.4|0.0|0.1
            Debt recovery|0.4|0.2|0.0|0.2
            Agency staff|0.5|0.2|0.2|0.0
            Total|3.6|1.5|1.3|0.6
            """
        )
        #expect(!table.relationTexts.contains { $0.hasPrefix("columns variance 5 =") })
    }

    @Test("of two totals of the same columns, the one that holds in more rows is theirs")
    func totalOfTheLastReport() throws {
        let table = try TableText.table(
            """
            Debtor|0-30 days £m|31-60 days £m|Over 60 days £m|Total £m|Total at last report £m
            Rents|1.1|0.4|0.3|1.8|1.8
            Licences|0.7|0.5|0.2|1.4|1.5
            Markets|2.1|0.8|0.4|3.3|2.6
            Fines|0.9|0.3|0.6|1.8|2.4
            Total|4.8|2.0|1.5|8.3|8.3
            """
        )
        #expect(table.relationTexts.contains("columns sum 5 = +2 +3 +4"))
        #expect(!table.relationTexts.contains { $0.hasPrefix("columns sum 6 =") })
    }

    @Test("two rows that happen to make a third are lines of the total that needs them all")
    func lineThatHappensToBeASum() throws {
        let table = try TableText.table(
            """
            Saving|Budgeted|Achieved
            Green waste|17,412|11,250
            Agency staff|19,034|18,911
            Commercial rents|36,446|30,161
            Management review|52,580|48,938
            Procurement|61,701|56,420
            Total|187,173|165,680
            """
        )
        #expect(table.relationTexts.contains("rows sum 7 = +2 +3 +4 +5 +6"))
        #expect(table.roles(5) == ["line"])
    }

    @Test("charges in fixed ratios make no sums of one another")
    func fixedRatios() throws {
        let table = try TableText.table(
            """
            Authority|Band A £|Band B £|Band D £|Band F £
            County Council|1,126.08|1,313.76|1,689.12|2,439.84
            Police|190.91|222.73|286.37|413.65
            Fire Service|62.27|72.64|93.40|134.91
            District Council|126.63|147.74|189.95|274.37
            """
        )
        #expect(!table.relationTexts.contains { $0.hasPrefix("columns") })
    }

    @Test("what there was of one thing on two days, with what moved it between them", arguments: ["8,396", "8,416"])
    func datedBalances(_ closing: String) throws {
        let table = try TableText.table(
            """
            Dwellings|Number
            Stock at 1 April 2031|8,412
            Right to Buy sales|(47)
            New build and acquisitions|63
            Demolitions|(32)
            Stock at 31 March 2032|\(closing)
            """
        )
        #expect(table.relationTexts.contains("rows sum 6 = +2 +3 +4 +5"))
    }
}
