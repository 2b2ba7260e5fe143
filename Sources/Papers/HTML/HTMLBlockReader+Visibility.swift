import CHTMLTree

extension HTMLBlockReader {
    /// Whether an element is hidden, or belongs to the site around a paper: its head, its foot, the way about it.
    mutating func isUnseen(_ node: Int, _ role: HTMLRole, _ style: HTMLStyle?) -> Bool {
        if style?.isHidden == true || tree.has(.hidden, of: node) { return true }
        switch role {
        case .header: return isChrome(node)
        case .footer: return !frames[frames.count - 1].isInSection && tables.isEmpty
        case .button: return !isInHandle
        default: break
        }
        switch tree.withAttribute(.role, of: node, { Landmark($0) }) {
        case .navigation: return true
        case .banner: return isChrome(node)
        default: return false
        }
    }

    private enum Landmark {
        case navigation, banner, other

        init(_ role: Span<UInt8>) {
            if role.equals("navigation") || role.equals("search") || role.equals("contentinfo") {
                self = .navigation
            } else {
                self = role.equals("banner") ? .banner : .other
            }
        }
    }

    /// A header is the page's own unless it belongs to a section, or holds the only top heading there is.
    private mutating func isChrome(_ node: Int) -> Bool {
        guard !frames[frames.count - 1].isInSection, tables.isEmpty else { return false }
        let inside = topHeadings(in: node..<Int(tree[node].descendants_end))
        guard inside > 0 else { return true }
        let all = topHeadingCount ?? topHeadings(in: 0..<tree.count)
        topHeadingCount = all
        return inside < all
    }

    private func topHeadings(in nodes: Range<Int>) -> Int {
        var count = 0
        for node in nodes where tree[node].element == .h1 { count += 1 }
        return count
    }

    /// Whether a button here opens and closes what a heading names.
    private var isInHandle: Bool {
        let frame = frames[frames.count - 1]
        if frame.capture >= 0 { return true }
        return frame.element == .summary || frame.element == .legend || frame.role == .heading
    }
}

extension Span<UInt8> {
    /// Whether the bytes are `word`, ASCII letters of either case being alike.
    fileprivate func equals(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            for index in 0..<count where self[index] | 0x20 != letters[index] { return false }
            return true
        }
    }
}
