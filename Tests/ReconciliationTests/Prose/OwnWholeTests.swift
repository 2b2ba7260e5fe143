import Testing

@testable import Reconciliation

@Suite("Amounts that a row is told to have of its own")
struct OwnWholeTests {
    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch(
            """
            1. Projects

            Project\tAllocated £000\tSpent £000\tBalance £000
            School roofs\t920\t866\t54
            Town Hall windows\t1,110\t74\t1,036
            Heat pumps\t3,850\t2,910\t940
            Total\t5,880\t3,850\t2,030

            2. Commentary

            \(prose)

            """
        ).findings()
    }

    @Test(arguments: [
        ("School roofs have £54k left of their £920k.", [] as [String]),
        ("School roofs have £54k left of their £950k.", ["stated-figure-mismatch warning"]),
        ("School roofs, slated at last, have £54k left of their £780k.", ["stated-figure-mismatch warning"]),
        // What is supposed, or is what others make.
        ("School roofs would have £54k left of their £780k.", []),
        ("School roofs have £54k left of the £780k of the county.", []),
    ])
    func wholes(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
