import Lexicon

/// What stands around each draft, gathered once for all of them.
struct TitleSurroundings {
    /// What the words of each draft look like; of one that can be no title, nothing.
    private(set) var shapes: [TitleShape]
    /// What is printed next after each draft, furniture left out; -1 at the end.
    private(set) var following: [Int32]
    /// For each draft, the last numbered title before it; -1 where there is none.
    private(set) var sections: [Int32] = []
    /// How many short lines without an end stand directly before each draft, as the cells of a lost table do.
    private var cellsBefore: [Int32] = []
    /// How often the words of each title stand in the paper.
    private var titles: [String: Int] = [:]
    /// Whether most blocks of the paper have two empty lines between them: then a wide gap says nothing.
    private var isDoubleSpaced = false

    /// So many short lines are cells.
    private static let fewestCells = 4

    init(_ drafts: [Draft], words: PaperWords) {
        shapes = drafts.map { draft in
            draft.isOpen ? TitleShape(draft.block.text, words: words, isNumbered: draft.isNumbered) : TitleShape()
        }
        following = Array(repeating: -1, count: drafts.count)
        var next: Int32 = -1
        for index in drafts.indices.reversed() {
            following[index] = next
            if !drafts[index].isFurniture { next = Int32(clamping: index) }
        }
        lookBack(drafts)
    }

    func standsAmongCells(_ index: Int) -> Bool { cellsBefore[index] >= Self.fewestCells }

    /// Whether a sentence begins above that does not end there, as where charts stand in the midst of it.
    func hasTornAbove(_ drafts: [Draft], _ index: Int) -> Bool {
        for above in drafts[..<index].indices.suffix(Self.farthestTorn).reversed() {
            if drafts[above].isUnfinished { return true }
            if drafts[above].isNumbered || drafts[above].endsInSentence { return false }
        }
        return false
    }

    /// So many blocks of charts may stand in the midst of a sentence.
    private static let farthestTorn = 12

    func isRepeated(_ title: String) -> Bool { titles[title, default: 0] > 1 }

    func hasWideGap(_ drafts: [Draft], _ index: Int, _ next: Int) -> Bool {
        !isDoubleSpaced && drafts[next].emptyBefore >= 2 && drafts[index].emptyBefore >= 1
    }

    private mutating func lookBack(_ drafts: [Draft]) {
        sections.reserveCapacity(drafts.count)
        cellsBefore.reserveCapacity(drafts.count)
        var section: Int32 = -1
        var cells: Int32 = 0
        var wide = 0
        for index in drafts.indices {
            sections.append(section)
            cellsBefore.append(cells)
            if shapes[index].isTitle {
                titles[drafts[index].block.text.text, default: 0] += 1
                if drafts[index].depth > 0 { section = Int32(clamping: index) }
            }
            if drafts[index].emptyBefore >= 2 { wide += 1 }
            if drafts[index].isFurniture { continue }
            let isCell =
                drafts[index].isParagraph && !drafts[index].isNumbered && drafts[index].widestLine < 40
                && !drafts[index].endsInSentence
            cells = isCell ? cells + 1 : 0
        }
        isDoubleSpaced = wide * 3 > drafts.count
    }
}
