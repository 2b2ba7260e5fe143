import CHTMLTree

/// A parsed HTML document: its nodes in document order, and the memory that they live in.
///
/// The only place where Swift looks into memory that C owns; every access is checked against its bounds.
struct HTMLTree: ~Copyable {
    private let document: OpaquePointer
    private let nodes: UnsafeBufferPointer<HTMLTreeNode>
    private let texts: UnsafeBufferPointer<UInt8>

    /// How deep elements may nest: as deep as browsers let them.
    private static let maxDepth: UInt32 = 512

    /// Parses a stretch of a paper; offsets of the nodes count from the beginning of the stretch.
    init(parsing range: Range<Int>, of source: SourceText) throws(PaperError) {
        var limits = htmltree_default_limits()
        limits.max_depth = Self.maxDepth
        var error = HTMLTreeError()
        let parsed = source.bytes.withUnsafeBufferPointer { bytes in
            htmltree_parse(UnsafeBufferPointer(rebasing: bytes[range]).baseAddress, range.count, limits, &error)
        }
        guard let parsed else {
            throw Self.reason(error, limits: limits, firstLine: LineCursor(source).position(of: range.lowerBound).line)
        }
        document = parsed
        nodes = UnsafeBufferPointer(start: htmltree_nodes(parsed), count: Int(htmltree_node_count(parsed)))
        texts = UnsafeBufferPointer(start: htmltree_text_bytes(parsed), count: Int(htmltree_text_length(parsed)))
    }

    deinit {
        htmltree_free(document)
    }

    var count: Int { nodes.count }

    subscript(node: Int) -> HTMLTreeNode { nodes.span[node] }

    /// Hands over the bytes of a text node, its entities replaced.
    func withText<Result>(of node: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        let place = self[node]
        return body(texts.span.extracting(Int(place.data)..<Int(place.data) + Int(place.length)))
    }

    /// Hands over the value of an attribute; nil where the element has none.
    func withAttribute<Result>(
        _ attribute: HTMLTreeAttribute,
        of node: Int,
        _ body: (Span<UInt8>) -> Result
    ) -> Result? {
        var length: UInt32 = 0
        guard let value = htmltree_attribute(document, UInt32(node), attribute, &length) else { return nil }
        return value.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
            body(UnsafeBufferPointer(start: bytes, count: Int(length)).span)
        }
    }

    func has(_ attribute: HTMLTreeAttribute, of node: Int) -> Bool {
        htmltree_attribute(document, UInt32(node), attribute, nil) != nil
    }

    /// The name of an element, in lower case.
    func name(of node: Int) -> String {
        switch self[node].element {
        case .td: "td"
        case .tr: "tr"
        case .p: "p"
        default: htmltree_element_name(document, UInt32(node)).map { String(cString: $0) } ?? "node()"
        }
    }

    private static func reason(_ error: HTMLTreeError, limits: HTMLTreeLimits, firstLine: Int) -> PaperError {
        let line = max(1, Int(error.line)) + firstLine - 1
        switch error.code {
        case .empty: return .empty
        case .noRoot: return .blank
        case .tooDeep: return .htmlTooDeep(line: line, limit: Int(limits.max_depth))
        case .textTooLong: return .htmlTextTooLong(line: line, limit: Int(limits.max_text_bytes))
        default:
            let message = withUnsafePointer(to: error) { String(cString: htmltree_error_message($0)) }
            return .htmlUnreadable(line: line, detail: message)
        }
    }
}
