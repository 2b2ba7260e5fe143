import Figures

extension Figure {
    /// Whether a word or a letter behind the digits says that the figure is negative: `100 (F)`, `24,200 under`.
    public var isTurnedByWord: Bool {
        guard let value, value.isNegative, let last = printed.utf8.last(where: { $0 != UInt8(ascii: ")") }),
            last.isLetter
        else { return false }
        // What reads as no number by itself was turned by the words that all of its column carry.
        guard case .number(let number) = FigureReader.read(printed) else { return true }
        return number.notation.isWord
    }
}
