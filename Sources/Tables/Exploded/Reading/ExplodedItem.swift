import Lexicon

/// A piece, or several lines of text that stand together, in the order of print.
struct ExplodedItem: Sendable {
    /// Pieces of the region; several only of text.
    var pieces: [Int]
    var shape: CellShape
    /// Between which of the pieces a border is out of the question: the text goes on over the line's end.
    var joins: Set<Int> = []
    /// Pieces that belong to the last cell although figures stand between.
    var tail: [Int] = []
    var block: Int
}

/// Gathers the pieces of a region that are no headings into items.
struct ExplodedItems {
    private let region: ExplodedRegion
    private let joining: WordSet
    private(set) var items: [ExplodedItem] = []

    init(_ region: ExplodedRegion, without headings: Set<Int>, joining: WordSet) {
        self.region = region
        self.joining = joining
        for index in region.pieces.indices where !headings.contains(index) { add(index) }
    }

    private mutating func add(_ index: Int) {
        let piece = region.pieces[index]
        guard piece.shape == .text else {
            items.append(ExplodedItem(pieces: [index], shape: piece.shape, block: piece.block))
            return
        }
        if let last = items.last, last.shape == .text, let before = last.pieces.last {
            let goesOn = goesOn(from: region.pieces[before].text, to: piece.text)
            if last.block == piece.block || goesOn {
                items[items.count - 1].pieces.append(index)
                items[items.count - 1].block = piece.block
                if goesOn { items[items.count - 1].joins.insert(last.pieces.count) }
                return
            }
        } else if opensLower(piece.text), let last = items.lastIndex(where: { $0.shape == .text }), isOpen(items[last])
        {
            items[last].tail.append(index)
            return
        }
        items.append(ExplodedItem(pieces: [index], shape: .text, block: piece.block))
    }

    /// Whether a text cell has not ended in a full stop.
    private func isOpen(_ item: ExplodedItem) -> Bool {
        guard let last = item.tail.last ?? item.pieces.last else { return false }
        return region.pieces[last].text.utf8.last != UInt8(ascii: ".")
    }

    private func goesOn(from first: String, to second: String) -> Bool {
        opensLower(second) || endsOpen(first)
    }

    private func opensLower(_ text: String) -> Bool {
        guard let byte = text.utf8.first else { return false }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("), UInt8(ascii: "&"), UInt8(ascii: "+"): return true
        default: return false
        }
    }

    private func endsOpen(_ text: String) -> Bool {
        switch text.utf8.last {
        case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"): return true
        default: break
        }
        let words = Words(text)
        guard let last = words.hashes.last, words.count > 1 else { return false }
        // Only in lower case: `IN` and `OR` may end a name.
        let end = words.ranges[words.count - 1]
        let bytes = Array(text.utf8)
        return joining.contains(last) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[end.lowerBound])
            && end.upperBound == bytes.count
    }
}
