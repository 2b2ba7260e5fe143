import Figures
import Lexicon
import Papers
import Tables

/// The notes below a table, by the anchors that tie them to its rows.
struct Footnotes {
    struct Note {
        /// Without the brackets around it, superscript digits as plain ones: `1`, `*`, `a`.
        var anchor: String
        var text: String
        var lines: ClosedRange<Int>
        /// Whether it is a note for certain: a star opens it, or it stands below the word "Notes". A number alone may
        /// be that of a paragraph.
        var isMarked: Bool
    }

    private(set) var notes: [Note] = []

    subscript(anchor: String) -> String? { notes.first { $0.anchor == anchor }?.text }

    mutating func add(_ note: Note) {
        // A repeated anchor belongs to another table's notes; the first after the table is this one's.
        if self[note.anchor] == nil { notes.append(note) }
    }

    /// The anchors in a note cell, `1` or `1, 3` or `*`.
    static func anchors(in text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0 == "&" || $0 == " " }.map { FootnoteAnchor.plain(String($0)) }
    }
}

/// Finds the notes that follow a table before the next table.
struct FootnoteReader {
    /// How many blocks below a table its notes may begin.
    private static let reach = 12
    /// Of a table whose cells are blocks of their own they follow a few dozen.
    private static let explodedReach = 48

    private let blocks: ArraySlice<Block>
    private let lexicon: Lexicon

    init(blocks: ArraySlice<Block>, lexicon: Lexicon) {
        self.blocks = blocks
        self.lexicon = lexicon
    }

    func notes(below table: Table) -> Footnotes {
        // What came apart on its way out of a page may have its notes among its cells.
        let line = table.layout == .exploded ? table.lineRanges.first?.lowerBound : table.lineRanges.last?.upperBound
        guard let line else { return Footnotes() }
        return notes(below: line, reach: table.layout == .exploded ? Self.explodedReach : Self.reach)
    }

    func notes(below line: Int, reach: Int = FootnoteReader.reach) -> Footnotes {
        var notes = Footnotes()
        var list = NoteList()
        for block in following(line, reach) {
            switch block.kind {
            case .listItem, .paragraph: break
            case .heading:
                list.isOpen = isNotesHeading(block.text.text)
                continue
            default: continue
            }
            if list.isOpen {
                list.read(block, into: &notes)
            } else if let first = block.text.lines.first, isNotesHeading(first) {
                list.isOpen = true
                list.read(block, from: 1, into: &notes)
            } else if let note = Self.note(in: block) {
                notes.add(note)
            }
        }
        return notes
    }

    private func isNotesHeading(_ text: String) -> Bool {
        text.utf8.count <= 20 && lexicon.columns.meaning(of: Words(text))?.role == .note
    }

    private func following(_ line: Int, _ reach: Int) -> ArraySlice<Block> {
        var low = blocks.startIndex
        var high = blocks.endIndex
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
        }
        let end = min(blocks.endIndex, low + reach)
        let stop = blocks[low..<end].firstIndex { $0.region != nil } ?? end
        return blocks[low..<stop]
    }

    /// A list item or paragraph that opens with a number or an asterisk.
    private static func note(in block: Block) -> Footnotes.Note? {
        if let number = block.number {
            return Footnotes.Note(anchor: number, text: block.text.text, lines: block.lines, isMarked: false)
        }
        guard let (anchor, text) = FootnoteAnchor.opening(block.text.text), !text.isEmpty else { return nil }
        let isNumber = anchor.utf8.allSatisfy { $0.isDigit }
        return Footnotes.Note(anchor: anchor, text: text, lines: block.lines, isMarked: !isNumber)
    }
}

/// The notes below the word "Notes", line by line: an anchor may stand on a line of its own, above its text.
private struct NoteList {
    var isOpen = false
    /// An anchor whose text is still to come.
    private var anchor: String?
    /// The number of the last note: notes are numbered in order, the number of a page is not.
    private var lastNumber: Int?
    /// The first note where it has no number: the first, if the next one is the second.
    private var unnumbered: Footnotes.Note?
    private var isFresh = true

    /// Whether an anchor may be the next. The first note may have lost its number.
    private mutating func follows(_ anchor: String) -> Bool {
        guard let number = Int(anchor) else { return true }
        guard number == 1 || number == (lastNumber ?? 1) + 1 else { return false }
        lastNumber = number
        return true
    }

    mutating func read(_ block: Block, from start: Int = 0, into notes: inout Footnotes) {
        var text: [String] = []
        var found = anchor != nil
        if start == 0, let number = block.number, follows(FootnoteAnchor.plain(number)) {
            anchor = FootnoteAnchor.plain(number)
            found = true
        }
        func close(_ anchor: String?) {
            guard let anchor, !text.isEmpty else { return }
            let note = text.joined(separator: " ")
            if anchor == "2", let first = unnumbered { notes.add(first) }
            unnumbered = nil
            notes.add(Footnotes.Note(anchor: anchor, text: note, lines: block.lines, isMarked: true))
            text = []
        }
        defer { isFresh = false }
        for line in block.text.lines.dropFirst(start) {
            guard let (next, rest) = FootnoteAnchor.opening(line), block.number == nil || rest.isEmpty, follows(next)
            else {
                if anchor != nil { text.append(line) }
                continue
            }
            close(anchor)
            anchor = next
            found = true
            if !rest.isEmpty { text.append(rest) }
        }
        if isFresh, !found, start == 0 {
            unnumbered = Footnotes.Note(anchor: "1", text: block.text.text, lines: block.lines, isMarked: true)
        }
        let isTold = !text.isEmpty
        close(anchor)
        if isTold { anchor = nil }
        // A paragraph without an anchor ends them; an item may have lost its own.
        if !found, start == 0, !block.isListItem { isOpen = false }
    }
}
