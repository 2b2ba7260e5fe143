/// Says which of the signs before a line's words are numbers and bullets, and which are words themselves.
extension ProseAssembler {
    func judge(_ marks: inout LeadingMarks, _ line: LineShape, _ wrapping: LineWrapping, _ next: LineShape?) {
        if marks.bullet == 0x2A, !isStarItem(next) {
            // "* excludes grants" below a table is a note, and the star its sign.
            marks.dropBullet()
            return
        }
        if let bullet = marks.bullet, isWord(bullet, marks, wrapping) { marks.dropBullet() }
        guard let number = marks.number else { return }
        if !accepts(number, marks, line, wrapping, next) { marks.dropNumber() }
    }

    /// Whether what looks like a bullet is a nil ("-") or a dash within a sentence ("2021" and "– 2031").
    private func isWord(_ bullet: UInt8, _ marks: LeadingMarks, _ wrapping: LineWrapping) -> Bool {
        if bullet < 0x80, marks.content.isEmpty, marks.number == nil { return true }
        guard bullet == 0xE2, blanks == 0, let open, !open.ending.isEnd, !wrapping.fits(after: open.last, percent: 75),
            case .paragraph = open.kind, let first = marks.content.first
        else { return false }
        return TextBytes.isLower(source.bytes[first]) || TextBytes.isDigit(source.bytes[first])
    }

    private func isStarItem(_ next: LineShape?) -> Bool {
        if (itemCount > 0 && itemMark == 0x2A) || endedWithColon || open?.ending == .clause { return true }
        guard let next, next.text.count > 2 else { return false }
        return source.bytes[next.text.lowerBound] == 0x2A && source.bytes[next.text.lowerBound + 1] == 0x20
    }

    private func accepts(
        _ number: LineNumber,
        _ marks: LeadingMarks,
        _ line: LineShape,
        _ wrapping: LineWrapping,
        _ next: LineShape?
    ) -> Bool {
        let isAlone = marks.content.isEmpty
        let isMarked = marks.headingLevel != nil || marks.boldBeforeNumber != nil
        if isAlone, isMarked { return false }
        switch number.style {
        case .minute:
            return isAlone || LineNumber.beginsTitle(source.bytes.span, marks.content)
        case .item:
            return mayBegin(line, wrapping) || open?.ending == .unfinished
        case .bare:
            if isAlone { return marks.bullet == nil && allowsAlone(number, next) }
            guard LineNumber.beginsTitle(source.bytes.span, marks.content) else { return false }
            // "6 JULY 2021" is a date.
            if beginsWithMonth(marks.content) { return false }
            if marks.bullet != nil { return number.parts[0] == nextItem(marks) }
            return isMarked
        case .decimal:
            if !isAlone, !LineNumber.beginsTitle(source.bytes.span, marks.content) { return false }
            if isMarked || marks.bullet != nil { return true }
            if numbers.expects(number.parts) { return true }
            guard numbers.allows(number.parts) else { return false }
            if isAlone, let open, next?.isBlank ?? true, open.last.width < 50 { return true }
            return mayBegin(line, wrapping)
        }
    }

    private func nextItem(_ marks: LeadingMarks) -> Int {
        itemMark == marks.bullet ? itemCount + 1 : 1
    }

    /// Whether what stands above a line may have ended, so that the line may begin something.
    private func mayBegin(_ line: LineShape, _ wrapping: LineWrapping) -> Bool {
        guard let open else { return true }
        return blanks > 0 || isInterrupted || open.isMarkedHeading || open.last.endsInBreak || open.ending.isEnd
            || open.last.isSpread || wrapping.fits(after: open.last, percent: 95)
    }

    /// Whether a whole number alone between blank lines counts a section or a note: not where figures stand around it.
    private func allowsAlone(_ number: LineNumber, _ next: LineShape?) -> Bool {
        guard numbers.allowsBare(number.parts[0]), let next, next.isBlank else { return false }
        return open.map { !$0.last.isValue(in: source.bytes.span) } ?? true
    }

    private func beginsWithMonth(_ words: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        var end = words.lowerBound
        while end < words.upperBound, TextBytes.isLetter(bytes[end]) { end += 1 }
        return self.words.months.contains(bytes, words.lowerBound..<end)
    }
}
