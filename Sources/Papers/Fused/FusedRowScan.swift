import Figures

/// Says of a line by its bytes that it is no row of figures, so that few lines of prose are cut into words for it.
///
/// What it lets pass is read and judged by ``FusedLineReader``; what it turns away would be found to be no row there.
struct FusedRowScan {
    let bytes: [UInt8]
    let kinds: WordKinds
    /// The most words of a row's name, and of what is said behind its figures.
    let longestText: Int

    private enum Word {
        case none
        /// It holds a digit, or what is printed where one does not fit.
        case figure
        /// More than three bytes that begin with a letter, no digit among them: it stands for no figure.
        case plain
        case other(Range<Int>)

        var isFigure: Bool {
            if case .figure = self { true } else { false }
        }
    }

    /// - Parameter text: A line without the white space at its ends.
    func mayBeRow(_ text: Range<Int>) -> Bool {
        guard holdsNumbers(text) else { return false }
        var (last, beforeLast) = (Word.none, Word.none)
        // The words that stand beside no figure, and so are neither its unit nor part of a range.
        var plain = 0
        var areTogether = false
        var index = text.lowerBound
        while index < text.upperBound {
            let (range, word, hasLeader) = word(at: index, in: text)
            switch word {
            case .figure:
                areTogether = areTogether || hasLeader || last.isFigure || isMark(last)
                if case .plain = last, !beforeLast.isFigure { plain -= 1 }
            case .plain: if !last.isFigure { plain += 1 }
            case .other: areTogether = areTogether || (last.isFigure && isMark(word))
            case .none: break
            }
            // Between two kinds of white space no word stands.
            if !range.isEmpty { (beforeLast, last) = (last, word) }
            index = range.upperBound
            guard index < text.upperBound else { break }
            let white = TextBytes.whiteLength(bytes.span, at: index, before: text.upperBound)
            if bytes[index] == 0x09 || (bytes[index] == 0x20 && bytes[index + 1] == 0x20) { return false }
            index += white
        }
        if areTogether { return plain <= 2 * longestText }
        return plain <= longestText && (last.isFigure || beforeLast.isFigure || isMark(last))
    }

    /// Whether a line holds two numbers, or ends as one does.
    func holdsNumbers(_ text: Range<Int>) -> Bool {
        guard let last = text.last else { return false }
        let bytes = bytes.span
        let byte = bytes[last]
        if TextBytes.isDigit(byte) || byte == 0x29 || byte == 0x25 || byte == 0x2D { return true }
        var numbers = 0
        // A number that opens the line is the line's own.
        var index = text.lowerBound
        while index < text.upperBound {
            let first = bytes.firstDigit(in: index..<text.upperBound)
            guard first < text.upperBound else { return false }
            if first > text.lowerBound, bytes[first - 1] != 0x2C, bytes[first - 1] != 0x2E { numbers += 1 }
            if numbers > 1 { return true }
            index = first + 1
            while index < text.upperBound, TextBytes.isDigit(bytes[index]) { index += 1 }
        }
        return false
    }

    /// The word that begins at an index, or no bytes where white space does; and whether dots lead on in it.
    private func word(at start: Int, in text: Range<Int>) -> (range: Range<Int>, word: Word, hasLeader: Bool) {
        let bytes = bytes.span
        var index = start
        var (holdsDigit, hasLeader) = (false, false)
        while index < text.upperBound {
            let byte = bytes[index]
            if TextBytes.isLetter(byte) {
                index += 1
                continue
            }
            if byte <= 0x20 || byte >= 0x7F, TextBytes.whiteLength(bytes, at: index, before: text.upperBound) > 0 {
                break
            }
            if TextBytes.isDigit(byte) || byte == 0x23 { holdsDigit = true }
            if byte == 0x2E || byte == 0x5F, index > start, bytes[index - 1] == byte { hasLeader = true }
            index += 1
        }
        let range = start..<index
        if holdsDigit { return (range, .figure, hasLeader) }
        if range.isEmpty { return (range, .none, false) }
        let isPlain = range.count > WordKinds.longestMark && TextBytes.isLetter(bytes[start])
        return (range, isPlain ? .plain : .other(range), hasLeader)
    }

    /// Whether a word without digits may stand among figures: a dash, `nil`, a currency.
    private func isMark(_ word: Word) -> Bool {
        guard case .other(let range) = word else { return false }
        return !TextBytes.isLetter(bytes[range.lowerBound]) || kinds.kind(of: range) != .text
    }
}
