import CHTMLTree
import Foundation
import Testing

// Foundation is imported on purpose: beside a module that shows libxml2's types it would not build.
@Suite struct ConcurrencyTests {
    private static func paper(_ seed: Int) -> Data {
        let rows = (0..<500).map { "<tr><td>Service \($0)</td><td x\(seed)=1>&pound;\($0 * seed)</td></tr>" }
        return Data("<table>\(rows.joined(separator: "\n"))</table>".utf8)
    }

    @Test func `eight tasks parse at the same time without harm to each other`() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 1...8 {
                group.addTask {
                    for round in 0..<20 {
                        let tree = try Tree(Array(Self.paper(task)))
                        let expected = (0..<500).flatMap { ["Service \($0)", "£\($0 * task)"] }
                        guard tree.texts.filter({ $0 != "\n" }) == expected else { return false }
                        let tooDeep = String(repeating: "<div>", count: 300 + round)
                        guard Tree.failure(Array(tooDeep.utf8))?.code == .tooDeep else { return false }
                    }
                    return true
                }
            }
            for try await isRight in group {
                #expect(isRight)
            }
        }
    }

    @Test func `one document may be read by several tasks`() async throws {
        let tree = try Tree(Array(Self.paper(3)))
        // The face promises that a document never changes; Swift cannot know it.
        nonisolated(unsafe) let document = tree.document
        let counts = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var count = 0
                    var node = UInt32(0)
                    while node < htmltree_node_count(document) {
                        count += htmltree_element_name(document, node).map { strcmp($0, "td") == 0 ? 1 : 0 } ?? 0
                        node += 1
                    }
                    return count
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        withExtendedLifetime(tree) {}
        #expect(counts == Array(repeating: 1000, count: 8))
    }
}
