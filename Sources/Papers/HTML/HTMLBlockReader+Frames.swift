import CHTMLTree

extension HTMLBlockReader {
    /// The frame for an element below the one that is innermost now.
    mutating func frame(for node: Int, _ role: HTMLRole, _ style: HTMLStyle?) -> HTMLFrame {
        let element = tree[node]
        let place = feed.position(of: element)
        let parent = frames[frames.count - 1]
        var frame = HTMLFrame(
            node: node,
            end: Int(element.descendants_end),
            element: element.element,
            role: role,
            line: place.line,
            column: place.column
        )
        frame.isInSection = parent.isInSection || role == .section || role == .header || role == .footer
        frame.isBold = style?.isBold ?? (isBoldAround(parent, role) || isSetBold(element.element, role))
        frame.isRaised = parent.isRaised || (role == .superscript && isNoteSign(node))
        frame.owner = parent.owner
        frame.capture = parent.capture
        frame.item = parent.item
        frame.firstSlot = blocks.count
        return frame
    }

    /// Whether what is around an element makes it bold. A mark that was left open in one cell ends with that cell
    /// (HTML standard, 13.2.6.4.15), though libxml2 puts the cells that follow into it.
    private func isBoldAround(_ parent: HTMLFrame, _ role: HTMLRole) -> Bool {
        switch role {
        case .head, .body, .foot, .row, .cell:
            guard let table = tables.last, table.taking != .nothing else { return parent.isBold }
            return table.isBold
        default: return parent.isBold
        }
    }

    private func isSetBold(_ element: HTMLTreeElement, _ role: HTMLRole) -> Bool {
        // A heading is bold among the words of a cell; where it is a block of its own, its kind says as much.
        role == .bold || element == .th || (role == .heading && takingTable != nil)
    }

    /// Whether raised text is nothing but numbers, as that of a footnote is; "31st" is not.
    private func isNoteSign(_ node: Int) -> Bool {
        let end = Int(tree[node].descendants_end)
        guard end - node <= 8 else { return false }
        var hasDigit = false
        for inner in node + 1..<end where tree[inner].kind == .text {
            let isNumber = tree.withText(of: inner) { text in
                for index in 0..<text.count {
                    let byte = text[index]
                    guard byte < 0x80, !TextBytes.isLetter(byte) else { return false }
                    hasDigit = hasDigit || TextBytes.isDigit(byte)
                }
                return text.count <= 16
            }
            guard isNumber else { return false }
        }
        return hasDigit
    }

    /// The number of a frame's path.
    ///
    /// Only elements that something names get one, with those around them.
    mutating func path(of frame: Int) -> Int32 {
        var known = frame
        while known > 0, frames[known].path < 0 { known -= 1 }
        while known < frame {
            frames[known + 1].path = addPath(of: frames[known + 1].node, below: frames[known].path)
            known += 1
        }
        return frames[frame].path
    }

    /// Adds the path of a node whose parent's is known.
    mutating func addPath(of node: Int, below parent: Int32) -> Int32 {
        let index = Int(tree[node].index)
        return paths.add(tree.name(of: node), index: index > 1 || hasNamesake(node) ? index : 0, below: parent)
    }

    /// Whether a later sibling may have the same name. Looking stops early, for an index is never wrong, only longer.
    private func hasNamesake(_ node: Int) -> Bool {
        let element = tree[node]
        let parentEnd = Int(tree[Int(element.parent)].descendants_end)
        var sibling = Int(element.descendants_end)
        for _ in 0..<32 {
            guard sibling < parentEnd else { return false }
            let other = tree[sibling]
            if other.kind == .element, other.element == element.element { return true }
            sibling = Int(other.descendants_end)
        }
        return true
    }
}
