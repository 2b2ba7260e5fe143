import Lexicon

/// The words of an HTML document as drafts of blocks, so that the same rules tell headings and captions as in text.
struct HTMLBlocks {
    /// A draft, and the level of the heading tag that it came in; 0 where it came in none.
    private struct Entry {
        var draft: Draft
        var tagLevel = 0
    }

    private let words: PaperWords
    private var entries: [Entry?] = []
    /// What stood inside a table but belongs before it, by the table's slot; slots never fall.
    private var hoisted: [(slot: Int, entry: Entry)] = []
    private var numbers = NumberSequence()

    init(words: PaperWords) {
        self.words = words
    }

    var count: Int { entries.count }

    // MARK: Slots

    /// Keeps a place for a table to come.
    mutating func reserve() -> Int {
        entries.append(nil)
        return entries.count - 1
    }

    mutating func fill(_ slot: Int, with region: TableRegion, _ text: TracedText, lines: ClosedRange<Int>) {
        entries[slot] = Entry(draft: Draft(.table(region), text, lines: lines))
    }

    /// Gives the only table that has been read since `slot` its caption.
    ///
    /// - Returns: false where there is no table, several, or one with a caption of its own.
    mutating func setCaption(_ caption: TracedText, ofTableSince slot: Int) -> Bool {
        guard entries.count == slot + 1, let entry = entries[slot], case .table(var region) = entry.draft.block.kind,
            region.caption == nil
        else { return false }
        region.caption = caption
        entries[slot]?.draft.block.kind = .table(region)
        return true
    }

    // MARK: Words

    /// - Parameter slot: the slot of the table that the words stood in, outside any cell; they come before it.
    mutating func add(_ prose: HTMLProse, before slot: Int? = nil) {
        var draft = Draft(.paragraph, prose.text, lines: prose.lines, isBold: prose.isBold)
        // Between two elements there is a gap, as between two paragraphs of a text.
        draft.emptyBefore = 1
        draft.widestLine = prose.text.text.utf8.count
        draft.endsInColon = prose.text.text.utf8.last == 0x3A
        var tagLevel = 0
        switch prose.kind {
        case .heading(let level):
            tagLevel = level
            readNumber(&draft, isMarked: true)
            draft.depth = 0
            // "Table 3: …" in a heading's tag is the caption of what follows it.
            let text = draft.block.text.text.utf8.span
            let label = firstWord(of: text, 0..<text.count)
            if !words.captionLabels.contains(text, label) { draft.block.kind = .heading(level: level) }
        case .paragraph: readMarks(&draft)
        case .listItem:
            draft.block.kind = .listItem
            readMarks(&draft)
        case .caption: draft.block.kind = .caption
        case .pair(let key, let value):
            draft.block.kind = .keyValue(key: key, value: value)
            draft.isFinished = true
        }
        put(Entry(draft: draft, tagLevel: tagLevel), before: slot)
    }

    /// Adds a block that another reader made.
    mutating func add(_ block: Block, before slot: Int? = nil) {
        put(Entry(draft: Draft(finished: block)), before: slot)
    }

    private mutating func put(_ entry: Entry, before slot: Int?) {
        if let slot { hoisted.append((slot, entry)) } else { entries.append(entry) }
    }

    /// Takes bullet and number off the words of a paragraph or a list item.
    private mutating func readMarks(_ draft: inout Draft) {
        let bytes = draft.block.text.text.utf8.span
        let marks = LeadingMarks(bytes, 0..<bytes.count)
        guard marks.headingLevel == nil else { return }
        // A star before words is a note's sign more often than a bullet.
        if let bullet = marks.bullet, bullet != 0x2A, !marks.content.isEmpty {
            draft.block.kind = .listItem
            draft.block.text = draft.block.text.suffix(from: marks.number?.range.lowerBound ?? marks.content.lowerBound)
        }
        readNumber(&draft, isMarked: draft.block.isBold)
    }

    private mutating func readNumber(_ draft: inout Draft, isMarked: Bool) {
        let bytes = draft.block.text.text.utf8.span
        guard let number = LineNumber.read(bytes, 0..<bytes.count) else { return }
        let rest = TextBytes.trimmed(bytes, number.range.upperBound..<bytes.count)
        guard !rest.isEmpty, accepts(number, before: rest, in: bytes, isMarked: isMarked) else { return }
        draft.block.number = number.text(in: bytes)
        switch number.style {
        case .item: if draft.isParagraph { draft.block.kind = .listItem }
        case .minute: break
        case .decimal, .bare:
            draft.depth = number.depth
            numbers.note(number)
        }
        draft.block.text = draft.block.text.suffix(from: rest.lowerBound)
    }

    private func accepts(
        _ number: LineNumber,
        before words: Range<Int>,
        in bytes: Span<UInt8>,
        isMarked: Bool
    ) -> Bool {
        if number.style == .item { return true }
        guard LineNumber.beginsTitle(bytes, words) else { return false }
        switch number.style {
        // "6 July 2021" is a date.
        case .bare: return isMarked && !self.words.months.contains(bytes, firstWord(of: bytes, words))
        case .decimal:
            // An element begins where its writer meant it to, so "9." numbers it; "9.4" may be a figure.
            let isClosed = !TextBytes.isDigit(bytes[number.range.upperBound - 1])
            return isMarked || isClosed || numbers.expects(number.parts) || numbers.allows(number.parts)
        case .minute, .item: return true
        }
    }

    /// The letters that some words begin with.
    private func firstWord(of bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, TextBytes.isLetter(bytes[end]) { end += 1 }
        return range.lowerBound..<end
    }

    // MARK: Blocks

    /// All blocks in order, those that were hoisted before the tables that they stood in.
    consuming func finished() -> [Block] {
        let merged = merged()
        var blocks = TitleResolver.blocks(of: merged.map(\.draft), words: words)
        // A heading without a tag of its own stands below the last one that has one.
        var above = 0
        for index in blocks.indices {
            let tagLevel = merged[index].tagLevel
            switch blocks[index].kind {
            case .caption: continue
            case .heading(let level) where tagLevel == 0: blocks[index].kind = .heading(level: level + above)
            default:
                guard tagLevel > 0 else { continue }
                blocks[index].kind = .heading(level: tagLevel)
                above = tagLevel
            }
        }
        return blocks
    }

    private func merged() -> [Entry] {
        var result: [Entry] = []
        result.reserveCapacity(entries.count + hoisted.count)
        var next = 0
        for slot in entries.indices {
            while next < hoisted.count, hoisted[next].slot == slot {
                result.append(hoisted[next].entry)
                next += 1
            }
            if let entry = entries[slot] { result.append(entry) }
        }
        return result
    }
}
