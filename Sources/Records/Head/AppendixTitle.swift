import Lexicon
import Papers

/// The title of an appendix: what stands behind its number, below it, or alone where the number was lost.
struct AppendixTitle {
    private static let longest = 240

    private(set) var text: String?

    init(of blocks: ArraySlice<Block>, label: String) {
        let texts = blocks.lazy.filter(Self.mayBeTitle).prefix(2).map(\.text.text)
        guard let first = texts.first else { return }
        let words = Words(first)
        let name = Words(label)
        guard words.starts(with: name) else {
            text = first
            return
        }
        if words.count > name.count {
            let bytes = Array(first.utf8)
            text = String(decoding: bytes[words.ranges[name.count].lowerBound...], as: UTF8.self)
        } else {
            text = texts.dropFirst().first
        }
    }

    private static func mayBeTitle(_ block: Block) -> Bool {
        switch block.kind {
        case .heading, .paragraph, .caption: !block.text.isEmpty && block.text.text.utf8.count <= longest
        case .listItem, .table, .keyValue, .furniture: false
        }
    }
}
