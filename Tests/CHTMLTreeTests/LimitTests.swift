import CHTMLTree
import Testing

@Suite struct LimitTests {
    @Test(arguments: [
        ("", HTMLTreeErrorCode.empty, 0),
        ("\u{FEFF}", .empty, 0),
        (" ", .noRoot, 0),
        (" \r\n\t\n", .noRoot, 0),
        ("<!-- nothing -->", .noRoot, 0),
        ("<!DOCTYPE html>", .noRoot, 0),
        ("</table>", .noRoot, 0),
        ("<p>\n\0</p>", .zeroByte, 2),
    ])
    func `a paper without a tree is an error`(html: String, code: HTMLTreeErrorCode, line: UInt32) {
        let failure = Tree.failure(Array(html.utf8))
        #expect(failure?.code == code)
        #expect(failure?.line == line)
        #expect(failure?.message.isEmpty == false)
    }

    @Test func `no pointer is an empty paper`() {
        var error = HTMLTreeError()
        #expect(htmltree_parse(nil, 0, htmltree_default_limits(), &error) == nil)
        #expect(error.code == .empty)
    }

    @Test(
        arguments: [
            [0xA3], [0xC0, 0xAF], [0xC2], [0xE2, 0x82], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0xAF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]]
    )
    func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
        for padding in 0...9 {
            let paper = Array("<p>\n".utf8) + Array(repeating: 0x20, count: padding) + bytes + Array("1</p>".utf8)
            #expect(Tree.failure(paper)?.code == .notUTF8)
            #expect(Tree.failure(paper)?.line == 2)
        }
    }

    @Test func `nesting up to the limit is read and one more is refused`() throws {
        // html and body are two of the 256.
        let deepest = String(repeating: "<div>", count: 254)
        #expect(try Tree(deepest + "x").texts == ["x"])
        let failure = Tree.failure(Array((deepest + "<div>x").utf8))
        #expect(failure?.code == .tooDeep)
        #expect(failure?.message == "elements nest more than 256 deep")
    }

    @Test(arguments: ["<div>", "<table><tr><td>", "<ul><li>", "<b>", "<span>x"])
    func `nesting of 10,000 is refused`(tags: String) {
        #expect(Tree.failure(Array(String(repeating: tags, count: 10_000).utf8))?.code == .tooDeep)
    }

    @Test func `a raised limit reads 10,000 levels without recursion`() throws {
        let html = String(repeating: "<div>", count: 10_000) + "x"
        let tree = try Tree(html, limits: HTMLTreeLimits(max_depth: 20_000, max_text_bytes: 100))
        #expect(tree.nodes.count == 10_004)
        var depth = 0
        var node = UInt32(tree.nodes.count - 1)
        while node != 0 {
            node = tree.nodes[Int(node)].parent
            depth += 1
        }
        #expect(depth == 10_003)
    }

    @Test func `a text at the limit is read and one byte more is refused`() throws {
        let limit = Int(htmltree_default_limits().max_text_bytes)
        #expect(limit == 10_000_000)
        var paper = Array("<p>1</p>\n<p>".utf8)
        paper.append(contentsOf: Array(repeating: 0x78, count: limit))
        #expect(try Tree(paper).nodes.last?.length == UInt32(limit))
        paper.append(0x78)
        let failure = Tree.failure(paper)
        #expect(failure?.code == .textTooLong)
        #expect(failure?.line == 2)
        #expect(failure?.message == "a text has more than 10000000 bytes")
    }

    @Test func `texts that stay below the limit one by one may pass it together`() throws {
        let limits = HTMLTreeLimits(max_depth: 256, max_text_bytes: 10)
        #expect(try Tree("<p>123456789</p><p>123456789</p>", limits: limits).texts.count == 2)
        #expect(Tree.failure(Array("<p>123456789</zz>12</p>".utf8), limits: limits)?.code == .textTooLong)
    }

    @Test func `names without end are refused and do not hang`() {
        let attributes = (0..<40_000).map { " a\($0)" }.joined()
        #expect(Tree.failure(Array("<p\(attributes)>x</p>".utf8))?.code == .tooManyNames)
        let elements = (0..<40_000).map { "<x\($0)>y</x\($0)>" }.joined()
        #expect(Tree.failure(Array(elements.utf8))?.code == .tooManyNames)
    }

    @Test func `a parse that fails leaves no trace in the next`() throws {
        #expect(Tree.failure(Array(String(repeating: "<b>", count: 300).utf8)) != nil)
        #expect(try Tree("<p>1</p>").shape == "(html* (body* (p '1')))")
    }

    @Test func `freeing nothing is allowed`() {
        htmltree_free(nil)
    }
}
