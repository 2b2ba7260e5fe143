import Papers

/// The blocks of a paper, a line each: lines, kind, number and words.
enum BlockDump {
    static func text(of paper: Paper) -> String {
        var lines = [head(of: paper)]
        for (index, part) in paper.outline.enumerated() {
            lines.append("")
            let appendix = part.parent.map { ", \(part.label ?? "appendix") to report \($0 + 1)" } ?? ""
            lines.append("report \(index + 1): \(part.blocks.count) blocks\(appendix)")
            for block in paper.blocks[part.blocks] { lines.append(line(for: block)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func head(of paper: Paper) -> String {
        let file = paper.file
        return "\(file.name): \(file.format.rawValue), \(file.encoding.rawValue), \(file.bytes) bytes, "
            + "\(file.lineCount) lines, \(paper.blocks.count) blocks"
    }

    private static func line(for block: Block) -> String {
        var words = [padded(Wording.lines(block.lines), to: 9), padded(kind(of: block), to: 14)]
        if let number = block.number { words.append(number) }
        if block.isBold { words.append("(bold)") }
        words.append(content(of: block))
        return "  " + words.joined(separator: " ")
    }

    private static func kind(of block: Block) -> String {
        switch block.kind {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .listItem: "list item"
        case .caption: "caption"
        case .table(let region): "table \(region.layout.rawValue)"
        case .keyValue: "key value"
        case .furniture: "furniture"
        }
    }

    private static func content(of block: Block) -> String {
        switch block.kind {
        case .table(let region):
            let cells = region.rows.map(\.cells.count).max() ?? 0
            let caption = region.caption.map { ": \($0.text)" } ?? ""
            let remarks = region.remarks.isEmpty ? "" : ", \(region.remarks.count) remarks"
            return "\(region.rows.count) rows of up to \(cells) cells\(remarks)\(caption)"
        case .keyValue(let key, let value):
            return "\(key.text) = \(value.text)"
        case .heading, .paragraph, .listItem, .caption, .furniture:
            return block.text.text
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}
