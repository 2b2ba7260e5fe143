import Testing

@testable import Reconciliation

@Suite("What the words right beside a figure name")
struct ToldThingTests {
    private static let opening = """
        2.1 Commentary

        The position includes £1.392m of Dedicated Schools Grant income, as a contribution to early help.


        """

    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch(Self.opening + prose + "\n").findings()
    }

    @Test(
        "Two passages with one name of several words",
        arguments: [
            ("The largest item is the allocation from the Dedicated Schools Grant of £1.392m.", [] as [String]),
            (
                "The largest item is the allocation from the Dedicated Schools Grant of £1.932m.",
                ["passages-disagree warning"]
            ),
            (
                "The largest item is the allocation from the Dedicated Schools Grant of £7.392m.",
                ["passages-disagree warning"]
            ),
            // Two amounts of one name are often alike in two years.
            ("The largest item is the allocation from the Dedicated Schools Grant of £1.492m.", []),
            // Another grant.
            ("The largest item is the allocation from the Disabled Facilities Grant of £1.932m.", []),
            ("In 2029/30 the allocation from the Dedicated Schools Grant was £1.932m.", []),
        ]
    )
    func passages(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
