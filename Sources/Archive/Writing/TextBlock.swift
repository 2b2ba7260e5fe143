import Papers

/// A piece of a paper's text, as the search finds it.
public struct TextBlock: Sendable {
    /// `heading`, `paragraph`, `list_item`, `caption`, `key_value` or `table`.
    public var kind: String
    public var lines: ClosedRange<Int>
    public var text: String

    /// The pieces of a paper in their order; page furniture is left out.
    ///
    /// A paper has at most ``limit`` of them, for their keys are made of the paper's key and their number: beyond it,
    /// neighbours are joined.
    public static func blocks(of paper: Paper) -> [TextBlock] {
        let blocks = paper.blocks.compactMap(block)
        guard blocks.count > limit else { return blocks }
        let size = (blocks.count + limit - 1) / limit
        return stride(from: 0, to: blocks.count, by: size).map { start in
            let part = blocks[start..<min(start + size, blocks.count)]
            return part.dropFirst().reduce(into: part[start]) { joined, next in
                joined.text += "\n" + next.text
                joined.lines = joined.lines.lowerBound...max(joined.lines.upperBound, next.lines.upperBound)
            }
        }
    }

    static let keyBits = 15
    static let limit = 1 << keyBits - 1

    /// The keys that a paper's pieces may have.
    static func keys(ofPaper key: Int64) -> ClosedRange<Int64> {
        key << keyBits...(key + 1) << keyBits - 1
    }

    private static func block(_ block: Block) -> TextBlock? {
        switch block.kind {
        case .furniture: nil
        case .heading: made("heading", block)
        case .paragraph: made("paragraph", block)
        case .listItem: made("list_item", block)
        case .caption: made("caption", block)
        case .keyValue(let key, let value):
            TextBlock(kind: "key_value", lines: block.lines, text: "\(key.text): \(value.text)")
        case .table(let region): TextBlock(kind: "table", lines: block.lines, text: text(of: region))
        }
    }

    private static func made(_ kind: String, _ block: Block) -> TextBlock? {
        block.text.isEmpty ? nil : TextBlock(kind: kind, lines: block.lines, text: block.text.text)
    }

    /// A line a row, a bar between cells.
    private static func text(of region: TableRegion) -> String {
        let rows = region.rows.map { row in
            row.cells.map(\.text.text).filter { !$0.isEmpty }.joined(separator: " | ")
        }
        return ((region.caption.map { [$0.text] } ?? []) + rows).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
