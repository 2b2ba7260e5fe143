import Testing

@testable import Tables

/// Relations that the words of a row or heading tell together with the figures.
@Suite("Relations told by steps")
struct ToldRelationTests {
    private static let bank = """
        Reconciliation|£
        Balance per bank statement|44,843.01
        Less unpresented cheques|342.95
        Add outstanding receipts|292.08
        Net bank balance|%
        """

    @Test(
        "what labels add and take is told by them, with a minus printed or without",
        arguments: [
            (bank, "44,792.14", ["rows sum 5 = +2 -3 +4"]),
            // What closes a balance is its sum, right or wrong.
            (bank, "44,729.14", ["rows sum 5 = +2 -3 +4"]),
            (bank.replacingOccurrence(of: "342.95", with: "(342.95)"), "44,792.14", ["rows sum 5 = +2 +3 +4"]),
            // Nothing says that a loan is what the lines above make.
            (bank.replacingOccurrence(of: "Net bank balance", with: "Loan"), "44,729.14", []),
            (bank.replacingOccurrence(of: "Less unpresented", with: "Less than 20"), "44,729.14", []),
            // The accounts that make the balance stand above it.
            (
                bank.replacingOccurrence(of: "Balance", with: "Current account|4,843.01\nSavings|40,000.00\nBalance"),
                "44,729.14", ["rows sum 4 = +2 +3", "rows sum 7 = +4 -5 +6"]
            ),
        ]
    )
    func steps(_ text: String, _ result: String, _ expected: [String]) throws {
        let table = try TableText.table(text.replacingOccurrence(of: "%", with: result))
        #expect(table.relationTexts.filter { $0.hasPrefix("rows") } == expected)
    }

    @Test(
        "a movement may stand above the balance that it moves",
        arguments: [
            ("3,120|2,210", "rows sum 4 = +2 +3"),
            ("3,120|2,120", "rows sum 4 = +2 +3"),
            ("2,880|2,614", "rows sum 4 = -2 +3"),
        ]
    )
    func movementAbove(_ closing: String, _ expected: String) throws {
        let table = try TableText.table(
            "Account|2024 £|2025 £\nDrawn|120|-202\nOpening fund|3,000|2,412\nClosing fund|\(closing)"
        )
        #expect(table.relationTexts.contains(expected))
    }

    @Test(
        "what there is so far runs along a row in either order",
        arguments: [
            ("Gap|1,453|2,285|3,044|3,836\nCumulative gap|1,453|3,738|6,782|10,618", [2, 3, 4, 5]),
            ("Gap|3,836|3,044|2,285|1,453\nCumulative gap|10,618|6,782|3,738|1,453", [5, 4, 3, 2]),
            // One figure wrong fails two steps.
            ("Gap|1,453|2,285|3,044|3,836|917\nCumulative gap|1,453|3,738|7,682|10,618|11,535", [2, 3, 4, 5, 6]),
        ]
    )
    func runningRows(_ text: String, _ across: [Int]) throws {
        let columns = text.prefix { $0 != "\n" }.split(separator: "|").count - 1
        let years = (0..<columns).map { "\(2024 + $0) £" }.joined(separator: "|")
        let table = try TableText.table("Plan|\(years)\n\(text)")
        let running = try #require(table.relations.first { $0.kind == .running })
        #expect(running.across == across)
        #expect(running.operands == [Relation.Operand(2)])
    }

    @Test("the balance of a cash book runs down beside what came in and went out")
    func runningColumns() throws {
        let table = try TableText.table(
            """
            Item|Receipts £|Payments £|Balance £
            Tickets|412.50||2,730.95
            Diesel||618.20|2,112.75
            Boats|388.00||2,500.75
            Rope||57.43|2,443.32
            """
        )
        #expect(table.relationTexts.contains("columns running 4 = +2 -3"))
    }

    @Test("a charge is an amount by a number, and its increase is of the charge before")
    func quotients() throws {
        let table = try TableText.table(
            """
            Parish|Base|Precept £|Charge £|Charge before £|Increase %
            Ashby|567.16|16,170|28.51|28.11|1.4%
            Borley|134.47|8,907|66.24|65.58|1.0%
            Dunmow|681.56|54,736|80.31|76.29|5.3%
            Elmstead|342.78|30,727|89.64|82.47|8.7%
            Fordham|301.06|16,763|55.68|57.35|-2.9%
            """
        )
        #expect(table.relationTexts == ["columns quotient 4 = +3 +2", "columns change 6 = +4 +5"])
    }

    @Test("round products of few digits are no quotient")
    func roundProducts() throws {
        let table = try TableText.table("Item|Base|Sum £|Each £\nA|2|40|20\nB|3|90|30\nC|4|160|40\nD|5|250|50")
        #expect(!table.relationTexts.contains { $0.contains("quotient") })
    }

    @Test("a balance opens where it closed only from year to year")
    func carried() throws {
        let rows = "Brought forward|4,120|4,433|4,545\nAdded|313|112|87\nCarried forward|4,433|4,545|4,632"
        let table = try TableText.table("Fund|2031-32 £|2032-33 £|2033-34 £\n\(rows)")
        #expect(table.relationTexts.contains("rows carried 2 = +4"))
        let gapped = try TableText.table("Fund|2031-32 £|2032-33 £|2034-35 £\n\(rows)")
        #expect(!gapped.relationTexts.contains { $0.contains("carried") })
    }
}

extension String {
    fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
