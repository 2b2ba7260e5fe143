import Testing

@testable import Reconciliation

@Suite("Sentences that deny themselves")
struct SelfDenialTests {
    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch("Wexcombe Libraries\n\n1. Commentary\n\n\(prose)\n").findings()
    }

    @Test(
        "Without any table",
        arguments: [
            ("22.5% of waste was burnt, up from 18.0%.", [] as [String]),
            ("22.5% of waste was burnt, down from 18.0%.", ["direction-mismatch warning"]),
            // Which of the two has moved?
            ("9 of 12 branches are full, down from 11.", []),
            ("Complaints rose from six to nine.", []),
            ("Complaints fell from six to nine.", ["direction-mismatch warning"]),
            ("Spending was £4.1m against £5.0m, £0.9m less.", []),
            ("Spending was £4.1m against £5.0m, £0.6m less.", ["told-sum-mismatch error"]),
            ("Spending was £4.1m against £5.0m, £0.9m more.", ["direction-mismatch warning"]),
            ("Spending of £1,852k exceeds the budget of £1,784k by £68k.", []),
            ("Spending of £1,852k exceeds the budget of £1,784k by £86k.", ["told-sum-mismatch error"]),
            ("Spending of £1,784k exceeds the budget of £1,852k by £68k.", ["direction-mismatch warning"]),
            // The first may be another thing.
            ("Spending on £1,852k of grants, and on pay, exceeds the budget of £1,784k by £86k.", []),
            ("The cost was £1,852k against £1,784k, that is £68k or 3.8% over.", []),
            ("The cost was £1,852k against £1,784k, that is £86k or 3.8% over.", ["told-sum-mismatch error"]),
            ("The cost was £1,852k against £1,784k, that is £68k or 8.3% over.", ["told-sum-mismatch warning"]),
            ("Grants were £1.68m, of which £0.96m is for roads and £0.60m for parks.", []),
            ("Grants were £1.68m, of which £0.96m is for roads and £0.90m for parks.", ["told-sum-mismatch error"]),
            ("Reserves fall from £71.3m in March 2024 to £43.3m in March 2027, 39% lower.", []),
            (
                "Reserves fall from £71.3m in March 2024 to £43.3m in March 2027, 39% higher.",
                ["direction-mismatch warning"]
            ),
            (
                "Reserves fall from £71.3m in March 2024 to £43.3m in March 2027, 49% lower.",
                ["told-sum-mismatch warning"]
            ),
        ]
    )
    func denials(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "A verb that moves what stands between it and its two figures",
        arguments: [
            ("The council will raise the mooring fee from £250 to £310.", [] as [String]),
            ("The council will raise the mooring fee from £310 to £250.", ["direction-mismatch warning"]),
            ("The grant has fallen from about £4.1m in 2031-32 to £9.6m in 2034-35.", ["direction-mismatch warning"]),
            (
                "The number of berths has increased this year from 319 in March to 312 in June.",
                ["direction-mismatch warning"]
            ),
            // A range of what is meant, hours of a day, an end that is no end, and another verb.
            ("The council will cut the fee for boats from £20,000 to £40,000.", []),
            ("The council will increase the opening hours from 9am to 5pm.", []),
            ("The council will increase the fund from £10m to support up to £2m of repairs.", []),
            ("The plan to increase the levy takes income from £5m to £4m.", []),
            ("Raising the levy moved income from £5m to £4m.", []),
        ]
    )
    func steered(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "A share of another column of the row",
        arguments: [
            ("High Needs ran a deficit of £8,413,000, which is 23% of its income.", [] as [String]),
            ("High Needs ran a deficit of £8,413,000, which is 26% of its income.", ["told-sum-mismatch warning"]),
            ("High Needs ran a deficit of £8,413,000, which is 26% of its income from places.", []),
        ]
    )
    func shares(_ sentence: String, _ expected: [String]) throws {
        let table = """
            Block\tIncome £000\tExpenditure £000\tIn-year (surplus)/deficit £000
            Schools\t141,220\t140,805\t(415)
            High Needs\t36,905\t45,318\t8,413
            Total\t178,125\t186,123\t7,998


            """
        #expect(try findings(table + sentence) == expected)
    }
}
