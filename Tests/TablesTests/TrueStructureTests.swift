import Testing

@testable import Tables

@Suite("What papers made by chance showed")
struct TrueStructureTests {
    @Test("two figures of a column exchanged leave the relation standing, in few rows too")
    func exchanged() throws {
        let table = try TableText.table(
            """
            Debtor|New|Older|Oldest|All
            Rents|8,463|2,534|1,117|12,114
            Licences|3,826|1,902|4,355|13,572
            Markets|7,315|5,435|2,901|12,162
            Fines|2,118|6,731|3,333|12,182
            Fees|9,042|1,277|2,456|12,775
            """
        )
        let sum = try #require(table.relations.first { $0.axis == .columns })
        #expect(sum.result == 5 && sum.operands.map(\.index) == [2, 3, 4])
        #expect((sum.held, sum.tried) == (3, 5))
    }

    @Test("a total of many columns stands beside the movement that it is one of")
    func totalOfManyAndMovement() throws {
        let table = try TableText.table(
            """
            Debtor|0-30 days|31-60 days|61-90 days|Total debt|Last quarter|Change
            Rents|8,463|2,534|1,117|12,114|11,203|911
            Licences|7,315|1,902|4,355|13,572|14,018|-446
            Markets|3,826|5,435|2,901|12,162|12,044|118
            Fines|2,118|6,731|3,333|12,182|10,910|1,272
            """
        )
        #expect(table.relationTexts.contains("columns sum 5 = +2 +3 +4"))
        #expect(table.relations.contains { Set($0.operands.map(\.index) + [$0.result]) == [5, 6, 7] })
    }

    @Test("from what stood to what stands, with what came and what went between them")
    func balance() throws {
        let table = try TableText.table(
            """
            Lender|Opening balance|Taken up|Paid off|Closing balance
            Board|65,320|2,210|1,455|66,075
            Bank|56,130|4,310|3,005|57,435
            Market|63,580|8,690|972|71,298
            Lease|31,140|4,190|2,377|32,953
            """
        )
        #expect(table.relationTexts.contains { $0.contains("5 = +2 +3 -4") })
    }

    @Test(
        "percentages of each row's own budget are no shares, whatever they are called; parts of 100% are, without a word"
    )
    func shares() throws {
        let own = try TableText.table(
            """
            |Budget £m|Spend £m|% of budget
            Parks|4.000|4.400|110.0%
            Roads|8.000|2.000|25.0%
            Total|12.000|6.400|53.3%
            """
        )
        #expect(!own.relations.contains { $0.kind == .shares })
        let parts = try TableText.table(
            """
            Assets|Value £m|Mix
            Equities|40.0|50.0%
            Bonds|24.0|30.0%
            Property|12.0|15.0%
            Cash|4.0|5.0%
            Total|80.0|100.0%
            """
        )
        #expect(parts.relations.contains { $0.kind == .shares && $0.across == [3] })
    }

    @Test("a heading that takes its rows away leaves them to the balance below")
    func takenByAHeading() throws {
        let table = try TableText.table(
            """
            Bank reconciliation|£
            Current account|50,144.20
            Savings account|20,272.54
            Balance per bank statements|70,416.74
            Less: payments not yet cleared|
            Cheque 124|517.77
            Cheque 115|526.74
            Cheque 341|141.75
            Net balance|69,230.48
            """
        )
        #expect(table.relationTexts.contains { $0.hasSuffix("9 = +4 -6 -7 -8") })
    }
}
