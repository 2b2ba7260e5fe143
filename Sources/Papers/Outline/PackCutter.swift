import Lexicon

/// Finds where the documents of a pack begin: minutes, reports with their heads, items of the agenda.
///
/// A head is a run of short lines that name a council, a body, a date or an author; it opens a report where something
/// stands before it. A head that says what the one before it said is a page's, not a report's.
struct PackCutter {
    struct Cut {
        var block: Int
        var opening: OutlinePart.Opening
    }

    /// Blocks between the marks of one head.
    private static let mostBetween = 2
    private static let longestTitle = 200
    /// Blocks below the opening of minutes within which those who were there are named.
    private static let attendanceReach = 14
    /// Blocks that a document has at least; what is shorter belongs to what follows.
    private static let leastContent = 3
    /// Above the first head a title or a cover may stand, which belong to it.
    private static let leastAboveFirst = 6

    private let blocks: [Block]
    private let lexicon: Lexicon
    private let reader: HeadMarkReader

    init(_ blocks: [Block], lexicon: Lexicon) {
        self.blocks = blocks
        self.lexicon = lexicon
        reader = HeadMarkReader(lexicon: lexicon)
    }

    /// In order, the first at the top of the paper. Time is linear in the blocks.
    func cuts() -> [Cut] {
        let found = (heads() + minutes() + itemMarks()).sorted {
            ($0.block, $0.opening == .agendaItem ? 1 : 0) < ($1.block, $1.opening == .agendaItem ? 1 : 0)
        }
        var cuts = [Cut(block: 0, opening: .top)]
        var last = 0
        for cut in found {
            let least = cuts.count == 1 ? Self.leastAboveFirst : Self.leastContent
            if hasContent(least, in: last..<cut.block) {
                cuts.append(cut)
                last = cut.block
            } else if cut.opening == .minutes || (cuts.count > 1 && cut.opening != .agendaItem) {
                // The mark of the item stood above: the head says more of what it is.
                cuts[cuts.count - 1].opening = cut.opening
            }
        }
        return cuts
    }

    /// Whether a range has so many blocks that are no furniture. Cuts may touch; a range is never read backwards.
    private func hasContent(_ count: Int, in range: Range<Int>) -> Bool {
        blocks[range].lazy.filter { !$0.isFurniture }.prefix(count).count == count
    }

    // MARK: Heads

    private func heads() -> [Cut] {
        var cuts: [Cut] = []
        var previous: [String] = []
        var index = 0
        while index < blocks.count {
            let first = reader.marks(of: blocks[index])
            guard !first.isEmpty else {
                index += 1
                continue
            }
            let (marks, last) = run(from: index, first)
            if marks.makeHead, marks.contains(.author) || first == .authority {
                let words = self.words(of: index...last)
                if words != previous { cuts.append(Cut(block: start(above: index), opening: .head)) }
                previous = words
            }
            index = last + 1
        }
        return cuts
    }

    /// Goes on as long as blocks bear marks, with a title or two between them.
    private func run(from start: Int, _ first: HeadMarks) -> (marks: HeadMarks, last: Int) {
        var marks = first
        var last = start
        var between = 0
        var index = start + 1
        while index < blocks.count, between <= Self.mostBetween {
            defer { index += 1 }
            if blocks[index].isFurniture { continue }
            let more = reader.marks(of: blocks[index])
            if !more.isEmpty {
                marks.formUnion(more)
                last = index
                between = 0
            } else if blocks[index].isOutlineText, blocks[index].number == nil,
                blocks[index].text.text.utf8.count <= Self.longestTitle
            {
                between += 1
            } else {
                break
            }
        }
        return (marks, last)
    }

    /// The words of a head and of the title below it.
    private func words(of head: ClosedRange<Int>) -> [String] {
        let title = blocks[(head.upperBound + 1)...].first { !$0.isFurniture }
        return blocks[head].filter { !$0.isFurniture }.map(\.text.text) + [title?.text.text ?? ""]
    }

    /// Marks of who may read it, and of the item, stand above a head on the same page.
    private func start(above index: Int) -> Int {
        var start = index
        while start > 0, blocks[start - 1].isFurniture, belongsBelow(blocks[start - 1].text.text) { start -= 1 }
        return start
    }

    /// A page's number belongs to what is above it.
    private func belongsBelow(_ furniture: String) -> Bool {
        !furniture.utf8.contains { (0x30...0x39).contains($0) } || itemNumber(in: Words(furniture)) != nil
    }

    // MARK: Minutes

    private func minutes() -> [Cut] {
        var cuts: [Cut] = []
        for (index, block) in blocks.enumerated() where block.isOutlineText && block.number == nil {
            let text = block.text.text
            guard text.utf8.count <= 2 * Self.longestTitle, opensMinutes(block.words), namesThosePresent(below: index)
            else { continue }
            var start = index
            while start > 0, !reader.marks(of: blocks[start - 1]).isEmpty { start -= 1 }
            cuts.append(Cut(block: self.start(above: start), opening: .minutes))
        }
        return cuts
    }

    private func opensMinutes(_ words: Words) -> Bool {
        lexicon.packs.minutes.contains {
            words.count == $0.count ? words == $0 : $0.count > 1 && words.starts(with: $0)
        }
    }

    private func namesThosePresent(below index: Int) -> Bool {
        blocks[(index + 1)...].prefix(Self.attendanceReach).contains { block in
            guard block.text.text.utf8.count <= Self.longestTitle else { return false }
            return lexicon.packs.attendance.contains { block.words.starts(with: $0) }
        }
    }

    // MARK: Items of the agenda

    /// Each page may bear the mark; a new number begins a new item. Marks close to each other are a list of items.
    private func itemMarks() -> [Cut] {
        var cuts: [Cut] = []
        var current: [UInt64]?
        var last = 0
        for (index, block) in blocks.enumerated() where block.isFurniture {
            guard let number = itemNumber(in: block.words), number != current else { continue }
            if hasContent(Self.leastContent, in: last..<index) {
                cuts.append(Cut(block: start(above: index), opening: .agendaItem))
            }
            current = number
            last = index
        }
        return cuts
    }

    private func itemNumber(in words: Words) -> [UInt64]? {
        let mark = lexicon.packs.itemMarks.filter { words.starts(with: $0) }.max { $0.count < $1.count }
        guard let mark, words.count > mark.count, words.count <= mark.count + 2 else { return nil }
        return Array(words.hashes[mark.count...])
    }
}
