import CHTMLTree

/// A parsed document that frees itself, as a Swift reader of the C face would hold it.
final class Tree {
    let document: OpaquePointer

    /// The nodes in document order; valid as long as the tree.
    var nodes: UnsafeBufferPointer<HTMLTreeNode> {
        UnsafeBufferPointer(start: htmltree_nodes(document), count: Int(htmltree_node_count(document)))
    }

    init(_ bytes: [UInt8], limits: HTMLTreeLimits = htmltree_default_limits()) throws(ParseFailure) {
        var error = HTMLTreeError()
        guard let document = htmltree_parse(bytes, bytes.count, limits, &error) else {
            throw ParseFailure(error)
        }
        self.document = document
    }

    convenience init(_ html: String, limits: HTMLTreeLimits = htmltree_default_limits()) throws(ParseFailure) {
        try self.init(Array(html.utf8), limits: limits)
    }

    deinit {
        htmltree_free(document)
    }
}

/// An error of the C face, with its message as a string.
struct ParseFailure: Error, Equatable {
    var code: HTMLTreeErrorCode
    var line: UInt32
    var message: String

    init(_ error: HTMLTreeError) {
        code = error.code
        line = error.line
        message = withUnsafePointer(to: error) { String(cString: htmltree_error_message($0)) }
    }
}

extension Tree {
    /// What went wrong in parsing, nil if nothing did.
    static func failure(_ bytes: [UInt8], limits: HTMLTreeLimits = htmltree_default_limits()) -> ParseFailure? {
        do {
            _ = try Tree(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    func text(of node: HTMLTreeNode) -> [UInt8] {
        let all = UnsafeBufferPointer(start: htmltree_text_bytes(document), count: Int(htmltree_text_length(document)))
        return Array(all[Int(node.data)..<Int(node.data + node.length)])
    }

    /// All text of the document, one string a node.
    var texts: [String] {
        nodes.filter { $0.kind == .text }.map { String(decoding: text(of: $0), as: UTF8.self) }
    }

    func name(of number: Int) -> String? {
        htmltree_element_name(document, UInt32(number)).map { String(cString: $0) }
    }

    func attribute(_ attribute: HTMLTreeAttribute, of number: Int) -> String? {
        htmltree_attribute(document, UInt32(number), attribute, nil).map { String(cString: $0) }
    }

    /// The numbers of all elements of this name.
    func numbers(of element: HTMLTreeElement) -> [Int] {
        nodes.indices.filter { nodes[$0].element == element }
    }

    func children(of number: UInt32) -> [UInt32] {
        var children: [UInt32] = []
        var child = htmltree_first_child(document, number)
        while child != HTMLTREE_NO_NODE {
            children.append(child)
            child = htmltree_next_sibling(document, child)
        }
        return children
    }

    /// The tree in brackets: `(html* (body* (p 'text')))`, a star at what was implied.
    var shape: String {
        shape(ofChildren: 0)
    }

    private func shape(ofChildren number: UInt32) -> String {
        children(of: number).map { child in
            let node = nodes[Int(child)]
            if node.kind == .text {
                return "'" + String(decoding: text(of: node), as: UTF8.self) + "'"
            }
            let star = node.flags & UInt8(HTMLTREE_FLAG_IMPLIED) == 0 ? "" : "*"
            let inner = shape(ofChildren: child)
            return "(" + (name(of: Int(child)) ?? "?") + star + (inner.isEmpty ? "" : " " + inner) + ")"
        }
        .joined(separator: " ")
    }

    /// The path of a node as an XPath would tell it, every step with its index.
    func path(of number: Int) -> String {
        var steps: [String] = []
        var current = UInt32(number)
        while current != 0 {
            let node = nodes[Int(current)]
            steps.append((name(of: Int(current)) ?? "text()") + "[\(node.index)]")
            current = node.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }
}
