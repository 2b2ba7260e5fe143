import Papers
import Tables

/// The notes below a table, by the anchors that tie them to its rows.
struct Footnotes {
    private var texts: [String: String] = [:]

    subscript(anchor: String) -> String? { texts[anchor] }

    init() {}

    mutating func add(_ text: String, anchor: String) {
        // A repeated anchor belongs to another table's notes; the first after the table is this one's.
        if texts[anchor] == nil { texts[anchor] = text }
    }

    /// The anchors in a note cell, `1` or `1, 3` or `*`.
    static func anchors(in text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0 == "&" || $0 == " " }.map(String.init)
    }
}

/// Finds the numbered notes that follow a table before the next table or section.
struct FootnoteReader {
    /// How many blocks below a table its notes may begin.
    private static let reach = 12

    private let blocks: ArraySlice<Block>

    init(blocks: ArraySlice<Block>) {
        self.blocks = blocks
    }

    func notes(below table: Table) -> Footnotes {
        var notes = Footnotes()
        guard let lastLine = table.lineRanges.last?.upperBound else { return notes }
        for block in following(lastLine) {
            guard let (anchor, text) = Self.note(in: block) else { continue }
            notes.add(text, anchor: anchor)
        }
        return notes
    }

    private func following(_ line: Int) -> ArraySlice<Block> {
        var low = blocks.startIndex
        var high = blocks.endIndex
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
        }
        let end = min(blocks.endIndex, low + Self.reach)
        let stop = blocks[low..<end].firstIndex { $0.region != nil } ?? end
        return blocks[low..<stop]
    }

    /// A list item or paragraph that opens with a number or an asterisk.
    private static func note(in block: Block) -> (anchor: String, text: String)? {
        switch block.kind {
        case .listItem, .paragraph: break
        default: return nil
        }
        if let number = block.number { return (number, block.text.text) }
        let text = block.text.text
        let anchor = text.prefix { $0.isNumber || $0 == "*" }
        guard !anchor.isEmpty, anchor.utf8.count <= 3 else { return nil }
        let rest = text.dropFirst(anchor.count)
        guard anchor.first == "*" || rest.first == " " || rest.first == "." else { return nil }
        return (String(anchor), String(rest.drop { $0 == " " || $0 == "." }))
    }
}
