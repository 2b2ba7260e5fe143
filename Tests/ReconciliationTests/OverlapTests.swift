import Testing

@testable import Reconciliation

@Suite("Rows that count one thing several times")
struct OverlapTests {
    private func told(_ sentence: String, total: String) throws -> [String] {
        let table = """
            People supported in Wexcombe

            Service\tPeople
            Home care\t1,507
            Day care\t412
            Equipment\t2,204
            Total people supported\t\(total)


            """
        return try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map(\.rule)
    }

    @Test(arguments: [
        "A person may use more than one service.", "Each person is counted once in the total.",
        "The rows do not add up to the total as people can have several services.",
        "512 people have both home care and equipment.", "People can have several services.",
    ])
    func theirTotalIsLessThanTheirSum(_ sentence: String) throws {
        #expect(try told(sentence, total: "3,611") == [])
    }

    @Test(arguments: [
        ("A person may use more than one service.", "4,211"), ("A person may use more than one service.", "2,104"),
        ("All people are counted.", "3,611"), ("Figures do not sum because of rounding.", "3,611"),
        ("Two teams run several services.", "3,611"),
    ])
    func noOverlapExplainsIt(_ sentence: String, total: String) throws {
        #expect(try told(sentence, total: total) == ["total-mismatch"])
    }
}
