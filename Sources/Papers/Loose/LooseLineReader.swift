import Lexicon

/// Reads the lines of a text that stand between blank lines, each as words or as figures.
struct LooseLineReader {
    struct Line {
        /// A sentence is foreign as well, and so is what goes on with it.
        enum Look { case blank, words, figures, years, sentence, foreign }

        var look: Look
        /// What stands before the figures, the figures, and what stands behind them.
        var label: [FusedWord] = []
        var words: [FusedWord] = []
        var tail: [FusedWord] = []
    }

    let source: SourceText
    let cutter: LineCutter
    let fused: FusedLineReader
    let lexicon: Lexicon

    /// A line of a cell has fewer words, and a sentence that fills a cell is narrower.
    private static let mostWords = 12
    private static let cellWidth = 60
    private static let longestRating = 3

    func line(_ number: Int) -> Line {
        let text = TextBytes.trimmed(source.bytes.span, source.range(ofLine: number))
        guard !text.isEmpty else { return Line(look: .blank) }
        if isProse(text) { return Line(look: .sentence) }
        guard fused.isFused(text) else { return Line(look: .foreign) }
        let words = parted(fused.words(ofLine: number))
        guard !words.isEmpty else { return Line(look: .blank) }
        if fused.isCaption(text, words) { return Line(look: .foreign) }
        let lead = words.prefix(while: isValue).count
        if lead == words.count {
            let areYears = words.allSatisfy { $0.kind == .year }
            return Line(look: areYears ? .years : .figures, words: words)
        }
        if lead > 0, isRating(Array(words[lead...])) {
            return Line(look: .figures, words: words[..<lead] + [Self.merged(words[lead...])])
        }
        if lead > 0, cutter.isMarked(words[0].bytes), words.count - lead <= Self.mostWords, !isNumbered(words) {
            return Line(look: .figures, words: Array(words[..<lead]), tail: Array(words[lead...]))
        }
        let trail = words.reversed().prefix(while: isValue).count
        let figures = words.suffix(trail)
        if trail > 0, words.count - trail <= Self.mostWords, isRow(figures),
            TextBytes.isLetter(source.bytes[text.lowerBound])
        {
            return Line(look: .figures, label: Array(words.dropLast(trail)), words: Array(figures))
        }
        if isSentence(text, words) { return Line(look: .sentence) }
        return Line(look: .words, words: words)
    }

    /// Whether a line is a sentence by its bytes: too many words for a cell, the first and the last of them no figures.
    private func isProse(_ text: Range<Int>) -> Bool {
        let bytes = source.bytes.span
        guard text.count > Self.cellWidth, TextBytes.isLetter(bytes[text.lowerBound]) else { return false }
        let last = bytes[text.upperBound - 1]
        guard TextBytes.isLower(last) || last == 0x2E || last == 0x2C || last == 0x3B else { return false }
        var words = 1
        for index in text where bytes[index] == 0x20 {
            words += 1
            if words > Self.mostWords { return true }
        }
        return false
    }

    /// A dash and then a figure are two cells where more stands on the line: the dash is nil. What says which way a
    /// figure goes belongs to it.
    private func parted(_ words: [FusedWord]) -> [FusedWord] {
        guard words.count > 1, words.contains(where: { $0.kind == .figure }) else { return words }
        var leaned: [FusedWord] = []
        for word in words {
            if let last = leaned.last, last.kind == .figure, isLeaning([word]) {
                leaned[leaned.count - 1].leaning = (word.line, word.bytes)
            } else {
                leaned.append(word)
            }
        }
        return leaned.flatMap { word -> [FusedWord] in
            guard word.kind == .figure, let space = word.bytes.dropFirst().first(where: { source.bytes[$0] == 0x20 }),
                space - word.bytes.lowerBound <= Self.dash, !TextBytes.isDigit(source.bytes[space - 1])
            else { return [word] }
            var (dash, figure) = (word, word)
            dash.kind = .mark
            dash.bytes = word.bytes.lowerBound..<space
            dash.end = word.start + 1
            figure.bytes = space + 1..<word.bytes.upperBound
            figure.start = word.start + 2
            return [dash, figure]
        }
    }

    /// The bytes of the longest dash.
    private static let dash = 3

    /// Several words that are one value.
    static func merged(_ words: ArraySlice<FusedWord>) -> FusedWord {
        var word = words[words.startIndex]
        let last = words[words.endIndex - 1]
        word.bytes = word.bytes.lowerBound..<last.bytes.upperBound
        word.end = last.end
        return word
    }

    /// `(F)`: capitals in brackets that say which way the figure before them goes.
    func isLeaning(_ words: [FusedWord]) -> Bool {
        guard words.count == 1, (3...5).contains(words[0].bytes.count) else { return false }
        let bytes = words[0].bytes
        return source.bytes[bytes.lowerBound] == 0x28 && source.bytes[bytes.upperBound - 1] == 0x29
            && bytes.dropFirst().dropLast().allSatisfy { TextBytes.isLetter(source.bytes[$0]) }
    }

    /// A rating in words, or a yes or no, stands in a column of its own, as a figure does.
    func isRating(_ words: [FusedWord]) -> Bool {
        guard let first = words.first, let last = words.last, words.count <= Self.longestRating,
            first.line == last.line
        else { return false }
        let text = String(decoding: source.bytes[first.bytes.lowerBound..<last.bytes.upperBound], as: UTF8.self)
        let printed = Words(text)
        if lexicon.exploded.answers.contains(printed) { return true }
        return text.utf8.count > 1 && lexicon.ratings.meaning(of: printed) != nil
    }

    private func isValue(_ word: FusedWord) -> Bool { word.isValue && word.kind != .period }

    /// `5.1 The Council`: the number of a paragraph is no figure.
    private func isNumbered(_ words: [FusedWord]) -> Bool {
        guard words.count > 1 else { return false }
        return words[0].bytes.allSatisfy { TextBytes.isDigit(source.bytes[$0]) || source.bytes[$0] == 0x2E }
            && words.count > Self.mostWords / 2
    }

    /// Two figures at the end of a line, or one that is printed as an amount.
    private func isRow(_ figures: ArraySlice<FusedWord>) -> Bool {
        figures.contains { $0.kind == .figure && cutter.isMarked($0.bytes) }
    }

    private func isSentence(_ text: Range<Int>, _ words: [FusedWord]) -> Bool {
        if words.count > Self.mostWords { return true }
        return text.count > Self.cellWidth
            && (source.bytes[text.upperBound - 1] == 0x2E || TextBytes.isLower(source.bytes[text.lowerBound]))
    }
}
