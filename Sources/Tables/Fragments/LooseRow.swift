import Figures
import Papers

/// A line of prose that ends in a figure, as a row of a table does that was not printed as one.
struct LooseRow {
    /// A row's name is no sentence.
    static let longestLabel = 120

    let label: TracedText
    let figure: TracedText
    let number: PrintedNumber
    /// Inline marks (bold) set the figure apart from the words before it.
    let isSetApart: Bool

    /// Nil where the text does not end in a number or has no words before it.
    init?(_ text: TracedText) {
        let bytes = text.text.utf8.span
        var start = bytes.count
        while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
        var end = start
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        guard end > 0, start < bytes.count else { return nil }
        let figure = text.part(start..<bytes.count)
        guard case .number(let number) = FigureReader.read(figure.text) else { return nil }
        label = text.part(0..<end)
        self.figure = figure
        self.number = number
        let lastLetter = text.place(of: end - 1..<end)
        let firstDigit = text.place(of: start..<start + 1)
        isSetApart =
            lastLetter.line == firstDigit.line && lastLetter.endColumn > 0
            && Int(firstDigit.column - lastLetter.endColumn) > start - end + 1
    }
}

extension TracedText {
    /// A stretch of the text, both ends at characters.
    func part(_ range: Range<Int>) -> TracedText {
        let start = place(of: range.lowerBound..<range.lowerBound)
        let rest = others.compactMap { run -> Run? in
            guard range.contains(Int(run.offset)), Int(run.offset) > range.lowerBound else { return nil }
            return Run(offset: Int(run.offset) - range.lowerBound, line: Int(run.line), column: Int(run.column))
        }
        return TracedText(
            String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self),
            first: Run(offset: 0, line: Int(start.line), column: Int(start.column)),
            others: rest,
            node: node
        )
    }
}
