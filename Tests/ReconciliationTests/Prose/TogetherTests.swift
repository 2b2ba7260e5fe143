import Testing

@testable import Reconciliation

@Suite("What several lines have together")
struct TogetherTests {
    private static let table = """
        3. Investments

        Counterparty\tAmount £000\tLimit £000\tAverage rate
        Money market fund A\t9,880\t12,000\t4.95%
        Money market fund B\t4,120\t10,000\t4.91%
        Kelmuir Building Society\t5,000\t6,000\t5.06%
        Total\t19,000\t\t

        3.1 Commentary


        """

    @Test(
        "is held against none of them",
        arguments: [
            "The two money market funds together held £14.0m.",
            "Money market fund A and the other fund between them held £12.4m.",
        ]
    )
    func several(_ sentence: String) throws {
        #expect(try ProseSketch(Self.table + sentence + "\n").findings().isEmpty)
    }
}
