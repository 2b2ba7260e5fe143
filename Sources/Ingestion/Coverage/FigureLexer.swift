/// Finds every figure that a paper prints, in its decoded source and by its bytes alone.
///
/// It shares no code with the readers, so that it can count what they miss. A figure is a run of digits with its
/// thousands separators and decimal point; two joined by a dash or hyphen are one range. No figures are:
/// - digits within a word or reference: `S106`, `Covid-19`, `3rd`, `12/21`, `#163`, web addresses;
/// - years (1900 to 2099 without currency or unit), pairs of years, a day beside a month, times;
/// - numbers of two points or more, of a line or paragraph (`1. Purpose`, `4.09 The ...`), in square brackets;
/// - numbers alone in their lines that run on through the paper, as those of sections do (1, 2, 3; 2.1, 3.1, 4.1);
/// - numbers after a word that numbers things (`Appendix 14`, `Tier 3`, `page 91`), and those joined to one of them;
/// - durations and ages (`5 years`, `aged 16`), and telephone numbers (a zero and more digits).
///
/// In HTML, tags, comments, scripts and styles are passed by; in text, the tags of tables that it holds as HTML.
struct FigureLexer {
    let bytes: [UInt8]
    let isHTML: Bool

    /// The byte ranges of the figures, in order; without currency, sign and unit.
    func figures() -> [Range<Int>] {
        var found: [Range<Int>] = []
        let numbering = LoneNumbers(bytes).numbering()
        var index = 0
        /// Where the last number ended that a word made a number of something.
        var referenceEnd = -1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                let skip = HTMLSkip(bytes)
                index = isHTML ? skip.end(ofMarkupAt: index) : skip.end(ofTagInTextAt: index)
            } else if LexerBytes.isDigit(byte) {
                let token = FigureToken(bytes, at: index, isHTML: isHTML)
                let judgement = token.judgement(afterReference: referenceEnd)
                if judgement == .reference { referenceEnd = token.end }
                if judgement == .figure, !numbering.contains(token.start) { found.append(token.start..<token.end) }
                index = token.resume
            } else if LexerBytes.opensAddress(bytes, at: index) {
                index = LexerBytes.skippingWord(bytes, at: index)
            } else {
                index += 1
            }
        }
        return found
    }
}
