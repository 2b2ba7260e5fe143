import TestSupport
import Testing

@testable import Ingestion

@Suite struct OutputPlanTests {
    private func outputs(_ names: [String]) -> [String] {
        OutputPlan(for: names.map { FilePath($0) }).outputs.map(\.description)
    }

    @Test(arguments: [
        (["q1.txt"], ["q1.txt.json"]),
        (["a/p.txt", "b/p.txt"], ["a/p.txt.json", "b/p.txt.json"]),
        (["p.html", "p.txt"], ["p.html.json", "p.txt.json"]),
        // The index has its own name.
        (["a/index", "index"], ["a/index.json", "index-2.json"]),
        // A folder of the papers has the name already.
        (["a", "a.json/b"], ["a-2.json", "a.json/b.json"]),
        (["a", "a-2.json/b", "a.json/b"], ["a-3.json", "a-2.json/b.json", "a.json/b.json"]),
        // A numbered name is itself the name of a later paper.
        (["index", "index-2"], ["index-2.json", "index-2-2.json"]),
    ])
    func namesOutputs(_ names: [String], _ expected: [String]) {
        #expect(outputs(names) == expected)
    }

    @Test func shortensNamesThatHaveNoRoomForTheEnding() {
        let long = String(repeating: "é", count: 127)
        let planned = outputs(["a/\(long)1", "a/\(long)2", "b"])
        #expect(planned == ["a/\(long.prefix(120)).json", "a/\(long.prefix(120))-2.json", "b.json"])
        #expect(planned.allSatisfy { $0.utf8.count - 2 <= 255 })
    }

    @Test func neverGivesANameTwice() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let names = Set((0..<30).map { _ in Self.name(using: &random) })
            let planned = outputs(names.sorted())
            #expect(Set(planned).count == names.count)
            let folders = Set(planned.flatMap { name in name.indices.filter { name[$0] == "/" }.map { name[..<$0] } })
            #expect(folders.isDisjoint(with: planned.map { $0[...] }))
        }
    }

    /// A path of up to three names that invite clashes.
    private static func name(using random: inout SeededGenerator) -> String {
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            ["a", "b", "a.json", "index", "index.json", "a-2"].randomElement(using: &random) ?? "a"
        }
        return parts.joined(separator: "/")
    }
}
