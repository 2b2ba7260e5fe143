import Testing

@testable import Reconciliation

/// Lists without headings that repeat a column of a table.
@Suite struct QuotedRowTests {
    private static let table = """
        1. Balances

        School\tBalance 2030 £\tBalance 2031 £\tShare of budget %
        Abbey Nursery\t88,412\t61,205\t11.9%
        Birch Lane\t-38,210\t-91,477\t-8.3%
        Castle Infants\t64,880\t71,932\t8.5%
        Dale Junior\t301,775\t355,128\t16.0%
        Elm Park\t118,042\t104,419\t8.2%
        Total\t534,899\t501,207\t7.1%

        2. Schools above the limit


        """

    private func findings(_ list: String) throws -> [String] { try ProseSketch(Self.table + list + "\n").findings() }

    @Test(
        "One line may differ where three agree",
        arguments: [
            ("61,205 (11.9%)", "355,128 (16.0%)", 0),
            ("62,205 (11.9%)", "355,128 (16.0%)", 1),
            ("61,205 (19.1%)", "355,128 (16.0%)", 1),
            // Two of four: the list tells something else.
            ("62,205 (11.9%)", "335,128 (16.0%)", 0),
        ]
    )
    func lines(_ nursery: String, _ junior: String, _ count: Int) throws {
        let list = """
            - Abbey Nursery: £\(nursery)
            - Castle Infants: £71,932 (8.5%)
            - Dale Junior: £\(junior)
            - Elm Park: £104,419 (8.2%)
            """
        #expect(try findings(list).count == count)
    }

    @Test("A line that the table lacks makes it a list of its own")
    func others() throws {
        let list = """
            - Abbey Nursery: £62,205 (11.9%)
            - Castle Infants: £71,932 (8.5%)
            - Dale Junior: £355,128 (16.0%)
            - Elm Park: £104,419 (8.2%)
            - Fern Hill: £9,300 (1.2%)
            """
        #expect(try findings(list).isEmpty)
    }
}
