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
    private let joins: LineJoins
    private(set) var items: [ExplodedItem] = []

    init(_ region: ExplodedRegion, without headings: Set<Int>, joining: WordSet) {
        self.region = region
        joins = LineJoins(joining: joining)
        for index in region.pieces.indices where !headings.contains(index) { add(index) }
    }

    private mutating func add(_ index: Int) {
        let piece = region.pieces[index]
        guard piece.shape == .text else {
            items.append(ExplodedItem(pieces: [index], shape: piece.shape, block: piece.block))
            return
        }
        if let last = items.last, last.shape == .text, let before = last.pieces.last {
            let goesOn = joins.goesOn(from: region.pieces[before].text, to: piece.text)
            if last.block == piece.block || goesOn {
                items[items.count - 1].pieces.append(index)
                items[items.count - 1].block = piece.block
                if goesOn { items[items.count - 1].joins.insert(last.pieces.count) }
                return
            }
        } else if LineJoins.opensLower(piece.text), let last = items.lastIndex(where: { $0.shape == .text }),
            isOpen(items[last])
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
}
