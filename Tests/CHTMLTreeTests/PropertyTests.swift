import CHTMLTree
import Testing

@Suite struct PropertyTests {
    /// Papers of random tags, texts and damage, the same ones in every run.
    private static func papers(count: Int) -> [[UInt8]] {
        let pieces = [
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th colspan=2>", "<p>", "</p>", "<b>", "</b>",
            "<td class=\"a", "\">", "<!-- ", " -->", "<br>", "<o:p>", "</html>", "<html>", "<body>", "</body>",
            "&pound;", "&#163;", "&", "<", ">", "1,234", "£", " \n", "<script>", "</script>", "\u{1}", "<?x ", "<!x>",
        ]
        var state: UInt64 = 20_210_709
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<count).map { _ in
            (0..<(1 + next(60))).flatMap { _ in Array(pieces[next(pieces.count)].utf8) }
        }
    }

    @Test func `whatever the paper, the tree holds together and its places are in the paper`() {
        for paper in Self.papers(count: 3000) {
            guard let tree = try? Tree(paper) else { continue }
            let nodes = tree.nodes
            var broken: [String] = []
            for number in nodes.indices.dropFirst() {
                let node = nodes[number]
                let parent = nodes[Int(node.parent)]
                if Int(node.parent) >= number { broken.append("parent of \(number)") }
                if node.descendants_end > parent.descendants_end || Int(node.descendants_end) <= number {
                    broken.append("descendants of \(number)")
                }
                if node.offset < nodes[number - 1].offset { broken.append("order of \(number)") }
                if node.end_offset < node.offset || Int(node.end_offset) > paper.count {
                    broken.append("end of \(number)")
                }
                if !hasItsSource(number, of: tree, in: paper) { broken.append("source of \(number)") }
            }
            #expect(broken.isEmpty, "\(String(decoding: paper, as: UTF8.self))")
        }
    }

    /// Whether the paper shows, where the node says it stands, what the node says it is.
    private func hasItsSource(_ number: Int, of tree: Tree, in paper: [UInt8]) -> Bool {
        let node = tree.nodes[number]
        let start = Int(node.offset)
        let before = paper[..<start]
        let line = before.count { $0 == 0x0A } + 1
        let column = start - (before.lastIndex(of: 0x0A) ?? -1)
        guard Int(node.line) == line, Int(node.column) == column else { return false }
        if node.kind == .text {
            let isVerbatim = node.flags & UInt8(HTMLTREE_FLAG_VERBATIM) != 0
            return !isVerbatim || tree.text(of: node) == Array(paper[start..<Int(node.end_offset)])
        }
        return node.flags & UInt8(HTMLTREE_FLAG_IMPLIED) != 0 || paper[start] == 0x3C
    }

    @Test func `the same paper gives the same tree`() throws {
        for paper in Self.papers(count: 200) {
            let first = try? Tree(paper)
            let second = try? Tree(paper)
            #expect(first?.shape == second?.shape)
        }
    }
}
