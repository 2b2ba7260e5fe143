import Papers
import Testing

@testable import Publishing

/// Paths that are spelt one after the other are those that are spelt by themselves.
@Suite struct PathWriterTests {
    @Test func spellsEachPathWhole() {
        var paths = NodePaths()
        var nodes: [Int32] = [paths.add("html", index: 0, below: -1)]
        // Each node hangs below one of those before it, so that paths of all lengths follow each other.
        for number in 1..<200 {
            let parent = nodes[(number * number * 7 + number) % nodes.count]
            nodes.append(paths.add(number % 3 == 0 ? "td" : "div", index: number % 5, below: parent))
        }
        var writer = PathWriter(paths)
        for step in 0..<1000 {
            let node = nodes[(step * 37 + step * step) % nodes.count]
            #expect(writer.path(of: Self.place(node)) == paths.path(of: node))
        }
    }

    @Test func spellsNothingOutsideOfHTML() {
        var paths = NodePaths()
        let root = paths.add("html", index: 0, below: -1)
        var writer = PathWriter(paths)
        #expect(writer.path(of: Self.place(root)) == "/html")
        #expect(writer.path(of: Self.place(-1)) == nil)
        #expect(writer.path(of: Self.place(7)) == nil)
        #expect(writer.path(of: Self.place(root)) == "/html")
    }

    private static func place(_ node: Int32) -> Place {
        Place(line: 1, column: 0, endLine: 1, endColumn: 0, node: node)
    }
}
