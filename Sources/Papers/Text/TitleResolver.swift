import Lexicon

/// Says which of the drafts are headings and captions, now that it is known what stands after each.
///
/// Precision comes first: words that may be a title or a cell of a lost table are left a paragraph.
struct TitleResolver {
    private let words: PaperWords
    private var drafts: [Draft]
    private let surroundings: TitleSurroundings

    /// So many titles may stand one below the other; more are a column of cells.
    private static let longestRun = 2

    /// The blocks of the drafts, in order.
    static func blocks(of drafts: [Draft], words: PaperWords) -> [Block] {
        var resolver = TitleResolver(drafts, words: words)
        resolver.settle()
        return resolver.finished()
    }

    private init(_ drafts: [Draft], words: PaperWords) {
        self.words = words
        self.drafts = drafts
        surroundings = TitleSurroundings(drafts, words: words)
    }

    /// From the last to the first, so that each finds settled what follows it.
    private mutating func settle() {
        var run = 0
        for index in drafts.indices.reversed() where !drafts[index].isFurniture {
            guard drafts[index].isOpen, !drafts[index].block.text.isEmpty, !drafts[index].isSpread,
                let kind = drafts[index].isNumbered ? numberedKind(index) : plainKind(index, run: run)
            else {
                run = 0
                continue
            }
            drafts[index].block.kind = kind
            run = drafts[index].isNumbered ? 0 : run + 1
        }
    }

    private func next(after index: Int) -> Int? {
        let next = Int(surroundings.following[index])
        return next < 0 ? nil : next
    }

    private func plainKind(_ index: Int, run: Int) -> Block.Kind? {
        let text = drafts[index].block.text.text
        guard text.utf8.count <= TitleShape.longestBold else { return nil }
        if isLabelledCaption(text) { return .caption }
        if isDivision(text) { return .heading(level: 1) }
        let isBold = drafts[index].block.isBold
        guard surroundings.shapes[index].isTitle || (isBold && isBoldTitle(text)), let next = next(after: index) else {
            return nil
        }
        if isTable(next) || speaksOfChart(text) { return .caption }
        // Right above a lone figure stands what that figure is of: a total, as often as not.
        if isBold { return isSignature(index) || isFigure(drafts[next]) ? nil : .heading(level: 0) }
        return unmarkedKind(index, next, run: run)
    }

    /// Whether a table stands there, or the unit of one that follows: `£000`.
    private func isTable(_ index: Int) -> Bool {
        if drafts[index].isTable { return true }
        guard drafts[index].isParagraph, isUnit(drafts[index].block.text.text) else { return false }
        return next(after: index).map { drafts[$0].isTable } ?? false
    }

    private func unmarkedKind(_ index: Int, _ next: Int, run: Int) -> Block.Kind? {
        let shape = surroundings.shapes[index]
        if index > 0, drafts[index - 1].isParagraph, isValue(drafts[index - 1]) { return nil }
        if repeatsSection(index) { return .caption }
        if surroundings.hasWideGap(drafts, index, next), surroundings.isRepeated(drafts[index].block.text.text) {
            return .caption
        }
        if isLeftAlone(index, next) { return .caption }
        if shape.isCapitals, shape.wordCount >= 2 { return .heading(level: 0) }
        guard !surroundings.standsAmongCells(index), isSubstantial(drafts[next]) else { return nil }
        if index > 0, drafts[index - 1].endsInColon { return .caption }
        if shape.wordCount == 1, drafts[index].emptyBefore == 0 { return nil }
        return run < Self.longestRun ? .heading(level: 0) : nil
    }

    /// Whether a title has nothing below it that it could be the title of: a gap, and then the rest of a sentence that
    /// began above, or another title that is left alone.
    private func isLeftAlone(_ index: Int, _ next: Int) -> Bool {
        guard surroundings.hasWideGap(drafts, index, next) else { return false }
        let text = drafts[next].block.text.text
        if drafts[next].isParagraph, !drafts[next].isNumbered {
            return text.utf8.first.map(TextBytes.isLower) == true && surroundings.hasTornAbove(drafts, index)
        }
        guard case .caption = drafts[next].block.kind, !drafts[next].isFinished, let after = self.next(after: next)
        else {
            return false
        }
        return isLeftAlone(next, after)
    }

    /// Whether the words are those of the numbered title that they stand under: then they name its table or chart.
    private func repeatsSection(_ index: Int) -> Bool {
        let section = Int(surroundings.sections[index])
        return section >= 0 && drafts[section].block.text.text == drafts[index].block.text.text
    }

    private func numberedKind(_ index: Int) -> Block.Kind? {
        let depth = drafts[index].depth
        let shape = surroundings.shapes[index]
        guard depth > 0 else {
            // A minute with its title in capitals.
            return drafts[index].isParagraph && shape.isTitle && shape.isCapitals ? .heading(level: 1) : nil
        }
        if drafts[index].isItem, depth < 2 { return nil }
        if drafts[index].block.isBold, isBoldTitle(drafts[index].block.text.text) { return .heading(level: depth) }
        guard shape.isTitle else { return nil }
        let next = next(after: index)
        if drafts[index].hasBareNumber {
            guard let next, !surroundings.standsAmongCells(index), !isValue(drafts[next]) else { return nil }
        }
        if isListed(index, next) { return nil }
        // What a deeper number stands before has something below it, or it is no title.
        if depth >= 2 {
            guard let next, drafts[next].depth == 0 || drafts[next].depth >= depth else { return nil }
        }
        return .heading(level: depth)
    }

    /// Whether a numbered title has another beside it with nothing between the two, as the items of a list have.
    private func isListed(_ index: Int, _ next: Int?) -> Bool {
        let depth = drafts[index].depth
        if let next, drafts[next].depth == depth, depth > 1 || adjoin(index, next) { return true }
        guard index > 0, drafts[index - 1].depth == depth, surroundings.shapes[index - 1].isTitle else { return false }
        return depth > 1 || adjoin(index - 1, index)
    }

    private func adjoin(_ first: Int, _ second: Int) -> Bool {
        drafts[second].block.lines.lowerBound == drafts[first].block.lines.upperBound + 1
    }

    /// Bold lines below one another that end where they do on purpose: a name, an office, a department.
    private func isSignature(_ index: Int) -> Bool {
        if drafts[index].block.lines.count >= 3, drafts[index].widestLine < 45 { return true }
        func belong(_ first: Int, _ second: Int) -> Bool {
            guard first >= 0, second < drafts.count else { return false }
            return drafts[first].endsInBreak && drafts[first].block.isBold && drafts[second].block.isBold
                && adjoin(first, second)
        }
        return belong(index, index + 1) || belong(index - 1, index)
    }

    /// Whether something stands below a title that it can be the title of.
    private func isSubstantial(_ next: Draft) -> Bool {
        switch next.block.kind {
        case .listItem, .table, .heading, .caption, .keyValue: return true
        case .furniture: return false
        case .paragraph:
            if next.isNumbered || next.widestLine >= 60 { return true }
            let isOneLine = next.block.lines.count == 1
            return next.endsInSentence && (next.widestLine >= 40 || (isOneLine && next.widestLine >= 20))
        }
    }

    /// Whether a draft holds a figure and no words, as a cell does.
    private func isValue(_ draft: Draft) -> Bool {
        let text = draft.block.text.text.utf8
        return text.count <= 24 && text.reduce(0) { $0 + (TextBytes.isLetter($1) ? 1 : 0) } <= 1
    }

    private func isFigure(_ draft: Draft) -> Bool {
        isValue(draft) && draft.block.text.text.utf8.contains(where: TextBytes.isDigit)
            && !isUnit(draft.block.text.text)
    }

    /// Gives the headings without a number the level below the numbered one that they stand in.
    private func finished() -> [Block] {
        var level = 0
        return drafts.map { draft in
            var block = draft.block
            guard !draft.isFinished else { return block }
            switch block.kind {
            case .heading(let printed):
                if draft.depth > 0 { level = draft.depth }
                block.kind = .heading(level: draft.depth > 0 ? draft.depth : printed > 0 ? printed : level + 1)
            // Nothing but marks stood there, such as a tag alone on its line.
            case .paragraph, .listItem: if block.text.isEmpty, block.number == nil { block.kind = .furniture }
            default: break
            }
            return block
        }
    }
}

/// What the words of a title say.
extension TitleResolver {
    private func isBoldTitle(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes.count <= TitleShape.longestBold, !bytes.isEmpty else { return false }
        if bytes[bytes.count - 1] == 0x2E || bytes[bytes.count - 1] == 0x2C { return false }
        var letters = 0
        var digits = 0
        for index in bytes.indices {
            if TextBytes.isLetter(bytes[index]) { letters += 1 }
            if TextBytes.isDigit(bytes[index]) { digits += 1 }
        }
        return letters >= 3 && letters > digits
    }

    /// "Table 3: …", "Figure 2 …", "Table: …"
    private func isLabelledCaption(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes[bytes.count - 1] != 0x2E else { return false }
        if isUnnumberedCaption(bytes) { return true }
        guard let rest = rest(of: bytes, after: words.captionLabels) else {
            return false
        }
        var end = rest
        while end < bytes.count, TextBytes.isWord(bytes[end]) || bytes[end] == 0x2E { end += 1 }
        guard TextBytes.isDigit(bytes[rest]) || (TextBytes.isUpper(bytes[rest]) && end - rest <= 3) else {
            return false
        }
        return end == bytes.count || bytes[end] == 0x3A || bytes[end] == 0x20 || bytes[end] == 0x2D
    }

    /// A label and a colon right behind it, then words.
    private func isUnnumberedCaption(_ bytes: Span<UInt8>) -> Bool {
        guard words.captionLabels.mayBegin(with: bytes[0]) else { return false }
        var end = 0
        while end < bytes.count, TextBytes.isLetter(bytes[end]) { end += 1 }
        return end + 2 < bytes.count && bytes[end] == 0x3A && bytes[end + 1] == 0x20
            && words.captionLabels.contains(bytes, 0..<end)
    }

    /// "Appendix 3", with nothing after it.
    private func isDivision(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard let rest = rest(of: bytes, after: words.divisions), bytes.count - rest <= 3 else { return false }
        for index in rest..<bytes.count where !TextBytes.isWord(bytes[index]) { return false }
        return true
    }

    /// Where the words begin that follow a first word of a set and a space; nil where no such word stands first.
    private func rest(of bytes: Span<UInt8>, after label: PrintedWords) -> Int? {
        guard label.mayBegin(with: bytes[0]) else { return nil }
        var end = 0
        while end < bytes.count, TextBytes.isLetter(bytes[end]) { end += 1 }
        guard end + 1 < bytes.count, bytes[end] == 0x20, label.contains(bytes, 0..<end) else { return nil }
        return end + 1
    }

    /// Whether the words are a currency and how much of it: `£`, `£m`, `£'000`, `(£ million)`.
    private func isUnit(_ text: String) -> Bool {
        guard text.utf8.count <= 16, let first = text.unicodeScalars.first(where: { $0 != "(" }),
            first == "£" || first == "€" || first == "$"
        else { return false }
        return !text.utf8.contains { TextBytes.isDigit($0) && $0 != 0x30 }
    }

    private func speaksOfChart(_ text: String) -> Bool {
        words.captionSubjects.isHeld(by: text.utf8.span)
    }
}
