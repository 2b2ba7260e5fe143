import Lexicon

/// Which lines of a text belong to its pages: page numbers, running heads, classification marks, rules.
///
/// Found before the blocks are cut, since a paragraph goes on across them.
struct PageFurniture {
    enum LineClass: UInt8 {
        case blank, long, short, furniture
    }

    private(set) var classes: [LineClass]
    /// Whether a lone space before a line is so rare that it means something: a page's start, a lost bullet.
    let marksPagesBySpace: Bool
    /// How wide the lines of the paper usually are, in bytes.
    let usualWidth: Int

    func contains(_ line: Int) -> Bool { classes[line - 1] == .furniture }

    init(_ source: SourceText, words: PaperWords) {
        var sweep = FurnitureSweep(source, words: words)
        classes = (1..<(source.lineCount + 1)).map { sweep.classify($0) }
        marksPagesBySpace = sweep.marksPagesBySpace
        usualWidth = sweep.usualWidth
        for line in sweep.loneNumbers where startsPage(after: line, sweep) { classes[line - 1] = .furniture }
        for line in RunningHeads.lines(in: source, breaks: sweep.pageBreaks, classes: classes) {
            classes[line - 1] = .furniture
        }
        markRepeatedNeighbours(source, words)
    }

    /// Whether nothing but furniture stands above a line on its page.
    func startsPage(at line: Int, in source: SourceText) -> Bool {
        var number = line
        while number >= 1 {
            if source.startsPage(number) { return true }
            number -= 1
            guard number >= 1 else { return false }
            if contains(number) { continue }
            for index in source.range(ofLine: number) where source.bytes[index] > 0x20 { return false }
        }
        return false
    }

    /// Whether the page ends after a line: a form feed follows, or a line that a lone leading space marks as the
    /// first of a page, as some converters do.
    private func startsPage(after line: Int, _ sweep: FurnitureSweep) -> Bool {
        guard line < classes.count else { return false }
        if sweep.marksPagesBySpace, sweep.startsWithLoneSpace(line + 1) { return true }
        var next = line + 1
        while next < classes.count, classes[next - 1] == .blank, !sweep.source.startsPage(next) { next += 1 }
        return sweep.source.startsPage(next)
    }

    /// A short line beside other furniture is furniture as well where it breaks a table in two, or repeats which
    /// part of the paper the page belongs to ("Appendix 16" above "Public").
    private mutating func markRepeatedNeighbours(_ source: SourceText, _ words: PaperWords) {
        var seen: Set<String> = []
        var printed: [Int] = []
        for line in 1..<(classes.count + 1) where classes[line - 1] != .blank {
            printed.append(line)
            if printed.count > 4 { printed.removeFirst() }
            guard printed.count == 4 else { continue }
            // The window is: a line before, two in the middle, a line after.
            for (candidate, other) in [(1, 2), (2, 1)] {
                let line = printed[candidate]
                guard classes[line - 1] == .short, contains(printed[other]), isTitle(source, line) else { continue }
                let text = folded(source, line)
                let splitsTable = holdsTab(source, printed[0]) && holdsTab(source, printed[3])
                let repeats =
                    seen.contains(text)
                    && words.divisions.containsStart(of: source.bytes.span, printedRange(source, line))
                if splitsTable || repeats { classes[line - 1] = .furniture }
                seen.insert(text)
            }
        }
    }

    private func isTitle(_ source: SourceText, _ line: Int) -> Bool {
        let bytes = source.bytes.span
        let text = TextBytes.trimmed(bytes, source.range(ofLine: line))
        guard text.count <= 40, TextBytes.isLetter(bytes[text.lowerBound]) else { return false }
        for index in text where bytes[index] == 0x09 || bytes[index] == 0x7C { return false }
        return TextBytes.isWord(bytes[text.upperBound - 1])
    }

    private func printedRange(_ source: SourceText, _ line: Int) -> Range<Int> {
        TextBytes.trimmed(source.bytes.span, source.range(ofLine: line))
    }

    private func folded(_ source: SourceText, _ line: Int) -> String {
        let bytes = source.bytes.span
        var text = ""
        for index in TextBytes.trimmed(bytes, source.range(ofLine: line)) {
            text.unicodeScalars.append(Unicode.Scalar(TextBytes.lowered(bytes[index])))
        }
        return text
    }

    private func holdsTab(_ source: SourceText, _ line: Int) -> Bool {
        let bytes = source.bytes.span
        for index in source.range(ofLine: line) where bytes[index] == 0x09 { return true }
        return false
    }
}
