/// Says which of the drafts are headings and captions, now that it is known what stands after each.
///
/// Precision comes first: words that may be a title or a cell of a lost table are left a paragraph.
struct TitleResolver {
    let words: PaperWords
    private var drafts: [Draft]
    private var shapes: [TitleShape?]
    /// What is printed next after each draft, furniture left out; -1 at the end.
    private var following: [Int32]

    /// For each draft, the last numbered title before it; -1 where there is none.
    private var sections: [Int32] = []
    /// How many short lines without an end stand directly before each draft, as the cells of a lost table do.
    private var cellsBefore: [Int32] = []
    /// How often the words of each title stand in the paper.
    private var titles: [String: Int] = [:]

    /// So many short lines are cells.
    private static let fewestCells = 4
    /// So many titles may stand one below the other; more are a column of cells.
    private static let longestRun = 2

    init(_ drafts: [Draft], words: PaperWords) {
        self.drafts = drafts
        self.words = words
        shapes = drafts.map { draft in
            guard draft.isParagraph || draft.number != nil else { return nil }
            return TitleShape(draft.text, words: words, isNumbered: draft.number != nil)
        }
        following = Array(repeating: -1, count: drafts.count)
        var next: Int32 = -1
        for index in drafts.indices.reversed() {
            following[index] = next
            if !drafts[index].isFurniture { next = Int32(clamping: index) }
        }
        lookBack()
    }

    private mutating func lookBack() {
        sections.reserveCapacity(drafts.count)
        cellsBefore.reserveCapacity(drafts.count)
        var section: Int32 = -1
        var cells: Int32 = 0
        for (index, draft) in drafts.enumerated() {
            sections.append(section)
            cellsBefore.append(cells)
            if shapes[index]?.isTitle == true {
                titles[draft.text.text, default: 0] += 1
                if draft.depth > 0 { section = Int32(clamping: index) }
            }
            if draft.isFurniture { continue }
            let isCell = draft.isParagraph && draft.number == nil && draft.widestLine < 40 && !draft.endsInSentence
            cells = isCell ? cells + 1 : 0
        }
    }

    /// The blocks, in order.
    mutating func blocks() -> [Block] {
        let doubleSpaced = isDoubleSpaced()
        var run = 0
        for index in drafts.indices.reversed() where !drafts[index].isFurniture {
            guard drafts[index].isParagraph || drafts[index].number != nil else {
                run = 0
                continue
            }
            let kind = resolve(index, run: run, doubleSpaced: doubleSpaced)
            if let kind { drafts[index].kind = kind }
            run = kind == nil || drafts[index].number != nil ? 0 : run + 1
        }
        return finished()
    }

    /// Whether most blocks of the paper have two empty lines between them: then a wide gap says nothing.
    private func isDoubleSpaced() -> Bool {
        var wide = 0
        for draft in drafts where draft.emptyBefore >= 2 { wide += 1 }
        return wide * 3 > drafts.count
    }

    /// What a draft is instead; nil where it stays what it is.
    private func resolve(_ index: Int, run: Int, doubleSpaced: Bool) -> Draft.Kind? {
        let draft = drafts[index]
        guard !draft.text.isEmpty, !draft.isSpread, let shape = shapes[index] else { return nil }
        if draft.number != nil { return resolveNumbered(draft, shape, index) }
        if isLabelledCaption(draft) { return .caption }
        if isDivision(draft) { return .heading(level: 1) }
        let next = following[index] < 0 ? nil : drafts[Int(following[index])]
        let isTitle = shape.isTitle || (draft.isBold && isBoldTitle(draft))
        guard isTitle, let next else { return nil }
        if next.isTable || speaksOfChart(draft) { return .caption }
        if draft.isBold { return isSignature(index) ? nil : .heading(level: 0) }
        return resolvePlain(index, shape, next, run: run, doubleSpaced: doubleSpaced)
    }

    private func resolvePlain(
        _ index: Int,
        _ shape: TitleShape,
        _ next: Draft,
        run: Int,
        doubleSpaced: Bool
    ) -> Draft.Kind? {
        let draft = drafts[index]
        let before = index > 0 ? drafts[index - 1] : nil
        if let before, before.isParagraph, isValue(before) { return nil }
        if repeatsSection(index) { return .caption }
        let isWide = !doubleSpaced && next.emptyBefore >= 2 && draft.emptyBefore >= 1
        if isWide, titles[draft.text.text, default: 0] > 1 { return .caption }
        if shape.isCapitals, shape.wordCount >= 2 { return .heading(level: 0) }
        guard cellsBefore[index] < Self.fewestCells, isSubstantial(next) else { return nil }
        if let before, before.endsInColon { return .caption }
        if shape.wordCount == 1, draft.emptyBefore == 0 { return nil }
        return run < Self.longestRun ? .heading(level: 0) : nil
    }

    /// Whether the words are those of the numbered title that they stand under: then they name its table or chart.
    private func repeatsSection(_ index: Int) -> Bool {
        sections[index] >= 0 && drafts[Int(sections[index])].text.text == drafts[index].text.text
    }

    private func resolveNumbered(_ draft: Draft, _ shape: TitleShape, _ index: Int) -> Draft.Kind? {
        guard draft.depth > 0 else {
            // A minute with its title in capitals.
            return draft.isParagraph && shape.isTitle && shape.isCapitals ? .heading(level: 1) : nil
        }
        if case .listItem = draft.kind, draft.depth < 2 { return nil }
        if draft.isBold, isBoldTitle(draft) { return .heading(level: draft.depth) }
        guard shape.isTitle else { return nil }
        let next = following[index] < 0 ? nil : drafts[Int(following[index])]
        if draft.hasBareNumber {
            guard let next, cellsBefore[index] < Self.fewestCells, !isValue(next) else { return nil }
        }
        if isListed(index, next) { return nil }
        // What a deeper number stands before has something below it, or it is no title.
        if draft.depth >= 2, next == nil || (next?.depth ?? 0 > 0 && next?.depth ?? 0 < draft.depth) { return nil }
        return .heading(level: draft.depth)
    }

    /// Whether a numbered title has another beside it with nothing between the two, as the items of a list have.
    private func isListed(_ index: Int, _ next: Draft?) -> Bool {
        let draft = drafts[index]
        if let next, next.depth == draft.depth, next.number != nil, draft.depth > 1 || adjoin(draft, next) {
            return true
        }
        guard index > 0, drafts[index - 1].depth == draft.depth, drafts[index - 1].number != nil,
            shapes[index - 1]?.isTitle == true
        else { return false }
        return draft.depth > 1 || adjoin(drafts[index - 1], draft)
    }

    private func adjoin(_ first: Draft, _ second: Draft) -> Bool {
        second.lines.lowerBound == first.lines.upperBound + 1
    }

    private func isBoldTitle(_ draft: Draft) -> Bool {
        let text = draft.text.text.utf8
        guard text.count <= 200, text.last != 0x2E, text.last != 0x2C else { return false }
        var letters = 0
        var digits = 0
        for byte in text {
            if TextBytes.isLetter(byte) { letters += 1 }
            if TextBytes.isDigit(byte) { digits += 1 }
        }
        return letters >= 3 && letters > digits
    }

    /// Bold lines below one another that end where they do on purpose: a name, an office, a department.
    private func isSignature(_ index: Int) -> Bool {
        if drafts[index].lines.count >= 3, drafts[index].widestLine < 45 { return true }
        func adjoins(_ first: Int, _ second: Int) -> Bool {
            guard drafts.indices.contains(first), drafts.indices.contains(second) else { return false }
            return drafts[first].endsInBreak && drafts[second].isBold
                && drafts[second].lines.lowerBound == drafts[first].lines.upperBound + 1
        }
        return adjoins(index, index + 1) || adjoins(index - 1, index)
    }

    /// Whether something stands below a title that it can be the title of.
    private func isSubstantial(_ next: Draft) -> Bool {
        switch next.kind {
        case .listItem, .table, .heading, .caption: return true
        case .furniture, .finished: return false
        case .paragraph:
            if next.number != nil { return true }
            if next.widestLine >= 60 { return true }
            return next.endsInSentence && (next.widestLine >= 40 || next.lines.count == 1 && next.widestLine >= 20)
        }
    }

    /// Whether a draft holds a figure and no words, as a cell does.
    private func isValue(_ draft: Draft) -> Bool {
        let text = draft.text.text.utf8
        return text.count <= 24 && text.reduce(0) { $0 + (TextBytes.isLetter($1) ? 1 : 0) } <= 1
    }

    /// "Table 3: …", "Figure 2 …"
    private func isLabelledCaption(_ draft: Draft) -> Bool {
        let text = draft.text.text.utf8
        guard text.count <= 200, let (label, rest) = firstWord(of: draft), words.captionLabels.contains(label) else {
            return false
        }
        guard let first = rest.first, TextBytes.isDigit(first) || TextBytes.isUpper(first) else { return false }
        let mark = rest.drop { TextBytes.isWord($0) || $0 == 0x2E }.first
        return text.last != 0x2E && (rest.count <= 4 || mark == 0x3A || mark == 0x20 || mark == 0x2D)
    }

    /// "Appendix 3", with nothing after it.
    private func isDivision(_ draft: Draft) -> Bool {
        guard let (label, rest) = firstWord(of: draft), words.divisions.contains(label) else { return false }
        return !rest.isEmpty && rest.count <= 3 && rest.allSatisfy(TextBytes.isWord)
    }

    private func firstWord(of draft: Draft) -> (String, Substring.UTF8View)? {
        let text = draft.text.text
        guard let space = text.utf8.firstIndex(of: 0x20), text.utf8.distance(from: text.startIndex, to: space) <= 10
        else { return nil }
        var word = ""
        for byte in text.utf8[..<space] {
            guard byte < 0x80 else { return nil }
            word.unicodeScalars.append(Unicode.Scalar(TextBytes.lowered(byte)))
        }
        return (word, text[text.utf8.index(after: space)...].utf8)
    }

    private func speaksOfChart(_ draft: Draft) -> Bool {
        var folded: [UInt8] = []
        for byte in draft.text.text.utf8 { folded.append(TextBytes.lowered(byte)) }
        return words.captionSubjects.contains { subject in
            let wanted = Array(subject.utf8)
            guard folded.count >= wanted.count else { return false }
            return (0...folded.count - wanted.count).contains { folded[$0...].starts(with: wanted) }
        }
    }

    /// Gives the headings without a number the level below the numbered one that they stand in.
    private func finished() -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(drafts.count)
        var level = 0
        for draft in drafts {
            var block = Block(kind: .paragraph, text: draft.text, number: draft.number, lines: draft.lines)
            block.isBold = draft.isBold
            switch draft.kind {
            case .finished(let other): block = other
            // Nothing but marks stood there, such as a tag alone on its line.
            case .paragraph where draft.text.isEmpty && draft.number == nil,
                .listItem where draft.text.isEmpty && draft.number == nil:
                block.kind = .furniture
            case .paragraph: break
            case .listItem: block.kind = .listItem
            case .caption: block.kind = .caption
            case .furniture: block.kind = .furniture
            case .table(let region): block.kind = .table(region)
            case .heading(let printed):
                if draft.depth > 0 { level = draft.depth }
                block.kind = .heading(level: draft.depth > 0 ? draft.depth : printed > 0 ? printed : level + 1)
            }
            blocks.append(block)
        }
        return blocks
    }
}
