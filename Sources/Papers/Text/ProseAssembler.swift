import Lexicon

/// Joins lines of prose into paragraphs, list items and numbered or marked headings, in the order of the paper.
struct ProseAssembler {
    let source: SourceText
    let words: PaperWords
    /// Whether a lone space before a line means something.
    let marksPagesBySpace: Bool
    /// How wide the lines of the paper usually are, in bytes.
    let usualWidth: Int

    private(set) var drafts: [Draft] = []
    var open: OpenProse?
    var builder = TracedTextBuilder()
    /// Whether furniture stands between the last line of prose and the next.
    private(set) var isInterrupted = false
    /// What stands between the parts of the open paragraph.
    private var interruptions: [Draft] = []
    private var waiting: [WaitingMark] = []
    /// Whether nothing has begun since the last of them.
    private var isWaitingFresh = false
    var numbers = NumberSequence()
    /// How many items the list so far has that this line may belong to.
    var itemCount = 0
    var itemMark: UInt8 = 0
    /// Lines since the last printed one: without anything printed, and without any byte.
    var blanks = 0
    private var empties = 0
    /// Widths of the last two printed lines and where they stood.
    private var recent: [(line: Int, width: Int)] = []
    private(set) var endedWithColon = false
    private var endedInLostBullet = false

    init(_ source: SourceText, words: PaperWords, furniture: PageFurniture) {
        self.source = source
        self.words = words
        marksPagesBySpace = furniture.marksPagesBySpace
        usualWidth = furniture.usualWidth
    }

    mutating func addBlank(isEmpty: Bool) {
        blanks += 1
        if isEmpty { empties += 1 }
    }

    /// Adds furniture, which does not end the open paragraph.
    mutating func addFurniture(_ line: LineShape) {
        let text = traced(line.text, of: line)
        addBetween(Draft(.furniture, text.text, lines: line.number...line.number, isBold: text.isBold))
        isInterrupted = true
        blanks = 0
        empties = 0
    }

    /// Adds a block that needs no joining, such as a table.
    mutating func add(_ draft: Draft) {
        close()
        releaseWaiting()
        var draft = draft
        draft.emptyBefore = empties
        drafts.append(draft)
        blanks = 0
        empties = 0
        itemCount = 0
        endedWithColon = false
        endedInLostBullet = false
    }

    /// Adds a line of prose; `next` is the line after it, if there is one.
    mutating func add(_ line: LineShape, next: LineShape?) {
        var marks = LeadingMarks(source.bytes.span, line.text)
        let wrapping = LineWrapping(
            bytes: source.bytes,
            words: words,
            width: width(around: line, next),
            usualWidth: usualWidth,
            next: line,
            isLast: next?.isBlank ?? true
        )
        judge(&marks, line, wrapping, next)
        defer {
            blanks = 0
            empties = 0
            isInterrupted = false
            recent.append((line.number, line.width))
            if recent.count > 2 { recent.removeFirst() }
        }
        if marks.content.isEmpty, wait(for: marks, line, next) { return }
        if marks.isPlain, goesOn(line, wrapping) {
            extend(with: line)
            return
        }
        close()
        start(line, marks)
    }

    /// Ends the paper.
    mutating func finish() -> [Draft] {
        close()
        releaseWaiting()
        return drafts
    }

    private func width(around line: LineShape, _ next: LineShape?) -> Int {
        var width = line.width
        for other in recent where line.number - other.line <= 3 { width = max(width, other.width) }
        if let next, next.tabs == 0, !next.isSpread { width = max(width, next.width) }
        return width
    }

    private func goesOn(_ line: LineShape, _ wrapping: LineWrapping) -> Bool {
        guard let open else { return false }
        if words.itemLabels.containsStart(of: source.bytes.span, line.text) { return false }
        if blanks == 0, !isInterrupted { return wrapping.continues(open) }
        // Across a gap or the furniture of a page only a sentence that is torn in two goes on.
        guard !open.isMarkedHeading, !open.ending.isEnd, !open.last.isSpread, !line.isSpread, !open.isBoldLine,
            blanks <= 3, open.last.width >= 30, isInterrupted || open.last.width * 2 >= usualWidth
        else { return false }
        if line.start(in: source.bytes.span) == .lower { return true }
        // "has been given to the", the page's end, and then a name; a caption is shorter than the lines of prose.
        return isInterrupted && open.ending == .unfinished && line.start(in: source.bytes.span) == .upper
            && line.width * 4 >= open.widest * 3
    }

    private mutating func extend(with line: LineShape) {
        guard let last = open?.last else { return }
        let source = source
        let bytes = source.bytes.span
        if !joinsWithoutSpace(last, line) {
            builder.appendSpace(line: last.number, column: last.column(of: last.text.upperBound))
        }
        builder.append(bytes, in: line.text, line: line.number, column: line.column(of: line.text.lowerBound))
        open?.append(line, ending: LineEnding(bytes, line.text, joiners: words.joiners))
    }

    /// A word or a year that the line's end divides at its hyphen: "2021-" and "22".
    private func joinsWithoutSpace(_ last: LineShape, _ line: LineShape) -> Bool {
        let bytes = source.bytes.span
        let end = last.text.upperBound
        guard last.width >= 2, bytes[end - 1] == 0x2D else { return false }
        let before = bytes[end - 2]
        let after = bytes[line.text.lowerBound]
        return (TextBytes.isDigit(before) && TextBytes.isDigit(after))
            || (TextBytes.isLetter(before) && TextBytes.isLower(after))
    }

    private mutating func start(_ line: LineShape, _ marks: LeadingMarks) {
        let source = source
        let bytes = source.bytes.span
        var prose = OpenProse(
            kind: marks.headingLevel.map { .heading(level: $0) } ?? (marks.bullet == nil ? .paragraph : .listItem),
            lines: line.number...line.number,
            last: line,
            widest: line.width,
            ending: LineEnding(bytes, line.text, joiners: words.joiners),
            isBoldOpen: line.togglesBold,
            isBoldLine: line.isBold(in: bytes),
            emptyBefore: empties
        )
        if let number = marks.number {
            releaseWaiting()
            prose.number = number.text(in: bytes)
            prose.depth = number.style == .item || number.style == .minute ? 0 : number.depth
            if number.style == .item { prose.kind = .listItem }
            numbers.note(number)
        } else if isWaitingFresh, let mark = waiting.first {
            if blanks <= 2 { take(mark, for: &prose) } else { releaseWaiting() }
        }
        if isLostBullet(line, marks) {
            prose.kind = .listItem
            prose.hasLostBullet = true
        }
        noteItem(prose, marks)
        if let bold = marks.boldBeforeNumber {
            builder.append(bytes, in: bold, line: line.number, column: line.column(of: bold.lowerBound))
        }
        let column = line.column(of: marks.content.lowerBound)
        builder.append(bytes, in: marks.content, line: line.number, column: column)
        open = prose
    }

    private mutating func take(_ mark: WaitingMark, for prose: inout OpenProse) {
        waiting.removeFirst()
        isWaitingFresh = false
        prose.number = mark.number
        prose.hasBareNumber = mark.isBare
        prose.depth = mark.depth
        prose.lines = min(mark.line, prose.lines.lowerBound)...prose.lines.upperBound
        if mark.isItem, !prose.isMarkedHeading { prose.kind = .listItem }
    }

    private mutating func noteItem(_ prose: OpenProse, _ marks: LeadingMarks) {
        if case .listItem = prose.kind {
            itemCount = marks.bullet == itemMark || itemCount == 0 ? itemCount + 1 : 1
            itemMark = marks.bullet ?? 0
        } else {
            itemCount = 0
        }
    }

    private func isLostBullet(_ line: LineShape, _ marks: LeadingMarks) -> Bool {
        guard marksPagesBySpace, marks.isPlain, line.indent == 1, blanks == 0, !line.isSpread,
            line.start(in: source.bytes.span) == .upper
        else { return false }
        return endedWithColon || endedInLostBullet
    }

    /// Keeps a number or bullet that stands alone on its line until its words come.
    private mutating func wait(for marks: LeadingMarks, _ line: LineShape, _ next: LineShape?) -> Bool {
        guard marks.headingLevel == nil else { return false }
        if let number = marks.number {
            let text = number.text(in: source.bytes.span)
            if let current = open, number.style == .minute, !current.ending.isEnd, current.last.width >= 40, let next,
                next.start(in: source.bytes.span) == .lower
            {
                // A number from the margin, printed in the midst of the sentence that it stands beside.
                addBetween(Draft(.paragraph, number: text, lines: line.number...line.number))
                return true
            }
            close()
            // A section's number below its title, with that of its first paragraph next.
            if isWaitingFresh, let last = waiting.last, last.depth > 0, number.depth > last.depth { releaseWaiting() }
            let isItem = number.style == .item || marks.bullet != nil
            let depth = isItem || number.style == .minute ? 0 : number.depth
            let isBare = number.style == .bare
            waiting.append(WaitingMark(number: text, depth: depth, line: line.number, isItem: isItem, isBare: isBare))
            isWaitingFresh = true
            numbers.note(number)
            return true
        }
        guard let bullet = marks.bullet, bullet >= 0x80 else { return false }
        close()
        releaseWaiting()
        waiting.append(WaitingMark(line: line.number, isItem: true))
        isWaitingFresh = true
        return true
    }

    /// Publishes marks for which no words came.
    private mutating func releaseWaiting() {
        for mark in waiting {
            drafts.append(
                Draft(mark.isItem ? .listItem : .paragraph, number: mark.number, lines: mark.line...mark.line)
            )
        }
        waiting = []
    }

    private mutating func addBetween(_ draft: Draft) {
        if open == nil { drafts.append(draft) } else { interruptions.append(draft) }
    }

    /// The text of a stretch that is no part of the open paragraph.
    private func traced(_ range: Range<Int>, of line: LineShape) -> (text: TracedText, isBold: Bool) {
        var builder = TracedTextBuilder()
        builder.append(source.bytes.span, in: range, line: line.number, column: line.column(of: range.lowerBound))
        return builder.finish()
    }

    mutating func close() {
        guard let prose = open else { return }
        open = nil
        let (text, isBold) = builder.finish()
        var draft = Draft(prose.kind, text, number: prose.number, lines: prose.lines, isBold: isBold)
        draft.depth = prose.depth
        draft.isSpread = prose.last.isSpread
        draft.emptyBefore = prose.emptyBefore
        draft.endsInBreak = prose.last.endsInBreak
        draft.hasBareNumber = prose.hasBareNumber
        draft.widestLine = prose.widest
        draft.endsInColon = prose.ending == .clause
        draft.endsInSentence = prose.ending.isEnd
        draft.isUnfinished = prose.ending == .unfinished && prose.widest >= 60
        // Numbers may stand in a stack before all their titles; the first title has taken the first of them.
        if !draft.isNumbered, draft.isParagraph, let mark = waiting.first, mark.depth == 1,
            TitleShape(text, words: words, isNumbered: true).isTitle
        {
            waiting.removeFirst()
            draft.block.number = mark.number
            draft.depth = mark.depth
        }
        drafts.append(draft)
        drafts.append(contentsOf: interruptions)
        interruptions = []
        endedWithColon = prose.ending == .clause
        endedInLostBullet = prose.hasLostBullet
    }
}
