/// The blocks of a paper as lines of text, for whoever mends the reader of blocks.
///
///     12-14   heading 2    2.4 Key variances
///     16-22   table        tabbed 7x6
public enum BlockDump {
    /// - Parameter width: how many characters of a block's words are shown.
    public static func text(of paper: Paper, width: Int = 72) -> String {
        var lines: [String] = []
        lines.reserveCapacity(paper.blocks.count)
        for block in paper.blocks { lines.append(line(for: block, width: width)) }
        return lines.joined(separator: "\n") + "\n"
    }

    static func line(for block: Block, width: Int) -> String {
        let first = block.lines.lowerBound
        let last = block.lines.upperBound
        let place = padded(first == last ? "\(first)" : "\(first)-\(last)", to: 11)
        var words = summary(of: block, width: width)
        if let number = block.number { words = words.isEmpty ? number : "\(number) | \(words)" }
        return "\(place) \(padded(name(of: block.kind), to: 10))\(block.isBold ? "*" : " ") \(words)"
    }

    private static func name(of kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .listItem: "item"
        case .caption: "caption"
        case .table: "table"
        case .keyValue: "key value"
        case .furniture: "furniture"
        }
    }

    private static func summary(of block: Block, width: Int) -> String {
        switch block.kind {
        case .table(let region):
            let columns = region.rows.map(\.cells.count).max() ?? 0
            let head = region.rows.filter { $0.section == .head }.count
            var text = "\(region.layout.rawValue) \(region.rows.count)x\(columns)"
            if head > 0 { text += " head \(head)" }
            if let caption = region.caption { text += " \"\(cut(caption.text, to: width))\"" }
            if !region.remarks.isEmpty { text += " remarks \(region.remarks.count)" }
            return text
        case .keyValue(let key, let value): return "\(cut(key.text, to: width)) = \(cut(value.text, to: width))"
        default: return cut(block.text.text, to: width)
        }
    }

    private static func cut(_ text: String, to width: Int) -> String {
        text.unicodeScalars.count <= width ? text : String(text.prefix(width)) + "…"
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}
