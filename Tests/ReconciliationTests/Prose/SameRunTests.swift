import Testing

@testable import Reconciliation

@Suite("Figures between the same words")
struct SameRunTests {
    private func findings(_ first: String, _ second: String) throws -> [String] {
        try ProseSketch("Wexcombe Roads\n\n1. Summary\n\n\(first)\n\n2. Details\n\n\(second)\n").findings()
    }

    @Test(
        "Told in two parts of a paper",
        arguments: [("85.6%", [] as [String]), ("58.6%", ["passages-disagree warning"]), ("31.2%", [])]
    )
    func runs(_ figure: String, _ expected: [String]) throws {
        let first =
            "A total of 7,618 defects were mended, with 85.6% of defects being completed within target, bringing "
        let second = "In Quarter 1 \(figure) of defects were completed within target, bringing "
        let end = "performance nearer to what was promised."
        #expect(try findings(first + end, second + end) == expected)
    }

    @Test("Another thing is counted")
    func otherThing() throws {
        let first = "85.6% of defects were completed within target, bringing performance nearer to what was promised."
        let second = "58.6% of street lights were mended in a week, which has put the contractor on notice."
        #expect(try findings(first, second).isEmpty)
    }
}
