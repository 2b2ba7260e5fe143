import Figures
import Lexicon

/// A word of a text that lost the places of its cells.
struct FusedWord {
    var line: Int
    var bytes: Range<Int>
    var kind: WordKind
    /// Characters before it on its line, and up to its end.
    var start: Int
    var end: Int
    /// What stands behind a figure on a line of its own and says which way it goes: `(F)`.
    var leaning: (line: Int, bytes: Range<Int>)?

    /// The number that it prints, nil of nothing; nil where it is no number.
    func amount(in bytes: [UInt8]) -> ExactDecimal? {
        switch FigureReader.read(bytes.span.extracting(self.bytes)) {
        case .number(let number): number.value
        case .absence(.nilValue): .zero
        default: nil
        }
    }

    /// The parts of a cell that holds nothing else.
    var parts: [(line: Int, bytes: Range<Int>)] { [(line, bytes)] + (leaning.map { [$0] } ?? []) }
}

/// What the text layer kept together: a line, or the cells of a row that follow each other line by line, cut at the
/// figures.
struct FusedLine {
    enum Look {
        case blank
        /// Figures, with or without words before and behind them.
        case row
        case words
        /// A sentence, a caption, tabs, pipes: no table goes on behind it.
        case foreign
    }

    var words: [FusedWord]
    /// Which of the words are the figures of a row: the last that stand together. Empty in a line of words.
    var values: Range<Int>
    var look: Look

    var label: ArraySlice<FusedWord> { words[..<values.lowerBound] }
    var tail: ArraySlice<FusedWord> { words[values.upperBound...] }
    /// The lines of the source; 0 where nothing is printed.
    var firstLine: Int { words.first?.line ?? 0 }
    var lastLine: Int { words.last?.line ?? 0 }

    init(_ look: Look, _ words: [FusedWord] = [], values: Range<Int>? = nil) {
        self.words = words
        self.values = values ?? words.count..<words.count
        self.look = look
    }
}

/// Reads the lines of such a text.
struct FusedLineReader {
    let source: SourceText
    let cutter: LineCutter
    let words: PaperWords

    /// The most words of a row's name and of what is said behind its figures.
    static let longestText = 12
    /// So many words without figures are a sentence.
    private static let sentence = 9
    /// A line so short may end in a full stop: "no."
    private static let shortest = 3

    func line(_ number: Int) -> FusedLine {
        let range = source.range(ofLine: number)
        let text = TextBytes.trimmed(source.bytes.span, range)
        guard !text.isEmpty else { return FusedLine(.blank) }
        guard isFused(text) else { return FusedLine(.foreign) }
        let words = words(ofLine: number)
        guard !words.isEmpty else { return FusedLine(.blank) }
        var line = FusedLine(.words, words, values: values(of: words))
        line.look = look(of: line, text)
        return line
    }

    func words(ofLine number: Int) -> [FusedWord] {
        cutter.line(number).items.flatMap(\.words).map {
            FusedWord(line: number, bytes: $0.bytes, kind: $0.kind, start: $0.start, end: $0.end)
        }
    }

    /// Whether no two words stand further apart than one space, and nothing but spaces parts them.
    func isFused(_ text: Range<Int>) -> Bool {
        let bytes = source.bytes
        for index in text {
            if bytes[index] == 0x09 || bytes[index] == 0x7C { return false }
            if bytes[index] == 0x20, index + 1 < text.upperBound, bytes[index + 1] == 0x20 { return false }
        }
        return true
    }

    private func values(of words: [FusedWord]) -> Range<Int> {
        var end = words.count
        while end > 0 {
            while end > 0, !words[end - 1].isValue { end -= 1 }
            var start = end
            while start > 0, words[start - 1].isValue { start -= 1 }
            let isRow = end - start > 1 || end == words.count && end > start && cutter.isMarked(words[start].bytes)
            if isRow, words[start..<end].contains(where: { $0.kind == .figure }) { return start..<end }
            // A row of nothing: "Management - -".
            if isRow, start > 0, end == words.count, words[start..<end].allSatisfy(isDash) { return start..<end }
            end = start
        }
        return words.count..<words.count
    }

    /// Whether a word is the sign for nil.
    private func isDash(_ word: FusedWord) -> Bool {
        word.kind == .mark && !word.bytes.contains { TextBytes.isLetter(source.bytes[$0]) }
    }

    private func look(of line: FusedLine, _ text: Range<Int>) -> FusedLine.Look {
        if isCaption(text, line.words) { return .foreign }
        if line.values.isEmpty {
            let plain = line.words.count { $0.kind == .text }
            if plain >= Self.sentence, plain * 2 <= 3 * line.words.count(where: opensLower) { return .foreign }
            if source.bytes[text.upperBound - 1] == 0x2E, line.words.count > Self.shortest { return .foreign }
            return .words
        }
        if line.label.count > Self.longestText || line.tail.count > Self.longestText { return .foreign }
        // What is said about a row holds no figures of its own; a sentence or an item of a list may.
        if let last = line.tail.last,
            line.tail.contains(where: \.isValue) || source.bytes[last.bytes.upperBound - 1] == 0x2E
        {
            return .foreign
        }
        return .row
    }

    /// Whether a line opens as the caption of a table does: `Table 3`.
    func isCaption(_ text: Range<Int>, _ line: [FusedWord]) -> Bool {
        words.captionLabels.containsStart(of: source.bytes.span, text) && line.count > 1
            && (TextBytes.isDigit(source.bytes[line[1].bytes.lowerBound])
                || source.bytes[line[1].bytes.upperBound - 1] == 0x3A)
    }

    private func opensLower(_ word: FusedWord) -> Bool { TextBytes.isLower(source.bytes[word.bytes.lowerBound]) }
}

extension FusedWord {
    /// Whether it may stand among the figures of a row.
    var isValue: Bool { kind == .figure || kind == .mark || kind == .year }
}
