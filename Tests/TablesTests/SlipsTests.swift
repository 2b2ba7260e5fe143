import Testing

@testable import Tables

/// Figures that one slip of the pen parts, and what a slip in a row says for the sum that it breaks.
@Suite("Slips of the pen")
struct SlipsTests {
    @Test(
        "One slip or none",
        arguments: [
            // Printed, wanted, within: doubled, as the numbers of a grid are.
            (-2_460, 2_460, 0, true), (24_600, 2_460, 0, true), (2_460_000, 2_460, 0, true), (246, 2_460, 0, true),
            (2_860, 2_460, 0, true), (2_640, 2_460, 0, true), (4_260, 2_460, 0, true), (2_461, 2_460, 0, false),
            // Two digits, or one that would need a carry.
            (2_882, 2_460, 0, false), (2_480, 2_360, 0, false), (0, 2_460, 0, false), (2_460, 0, 0, false),
            // What is wanted is known within rounding.
            (2_864, 2_460, 4, true), (-2_456, 2_460, 4, true), (2_884, 2_460, 4, false),
        ]
    )
    func parts(_ printed: Int, _ wanted: Int, _ slack: Int, _ isSlip: Bool) {
        #expect(Slips.part(Int64(printed), from: Int64(wanted), within: UInt64(slack)) == isSlip)
    }

    /// The columns of a table whose last row is given, and how many of its rows hold and are slips.
    private func relation(_ rows: [String], heading: String = "Aa £000|Bb £000|Cc £000") throws -> [String] {
        let text = (["Fund|" + heading] + rows).joined(separator: "\n")
        return try TableText.table(text).relations.filter { $0.axis == .columns }
            .map { "\($0.held) of \($0.tried), \($0.slips) slips" }
    }

    @Test(
        "Two rows that hold and one that is a slip away show a sum of three columns",
        arguments: [
            ("Kk|812|1,905|2,717", "3 of 3, 0 slips"), ("Kk|812|1,905|2,177", "2 of 3, 1 slips"),
            ("Kk|812|1,905|-2,717", "2 of 3, 1 slips"), ("Kk|812|19,050|2,717", "2 of 3, 1 slips"),
            ("Kk|812|1,905|3,588", ""),
        ]
    )
    func silent(_ last: String, _ expected: String) throws {
        let found = try relation(["Ii|1,248|5,337|6,585", "Jj|3,117|421|3,538", last])
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test("Where the headings name a balance, rows that are all slips show it; others don't")
    func named() throws {
        let heading = "Opening balance £m|Transfers in £m|Transfers out £m|Closing balance £m"
        #expect(
            try relation(["Ii|1.845|0.120|0.245|7.720", "Jj|0.412|0.036|0.011|0.473"], heading: heading)
                == ["0 of 2, 2 slips"]
        )
        #expect(try relation(["Ii|1.845|0.120|0.245|6.131", "Jj|0.412|0.036|0.011|0.952"], heading: heading) == [])
    }

    @Test("A total takes no row whose minus would be turned by it, nor adds one that its label takes")
    func turned() throws {
        func weights(_ rows: String) throws -> [[Int]] {
            try TableText.table("Account|£\n" + rows).relations.filter { $0.axis == .rows }.map {
                $0.operands.map(\.weight)
            }
        }
        #expect(try weights("Rates|6,150.00\nRents|412.50\nGrants|88.10\nTotal income|6,650.60") == [[1, 1, 1]])
        #expect(try weights("Rates|6,150.00\nRents|-412.50\nGrants|88.10\nTotal income|6,650.60") == [[1, 1, 1]])
        #expect(
            try weights("Balance|6,150.00\nLess: cheques not presented|412.50\nSub total|-5,737.50") == [[1, -1]]
        )
    }
}
