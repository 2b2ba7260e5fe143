/// A tag of HTML within the lines of a text paper: a mark that is dropped, for what it does to the words around it.
struct InlineTag {
    enum Effect: Equatable {
        case none
        /// The words before and after stand apart.
        case space
        /// More or less bold.
        case bold(Int)
        /// What stands between the two tags was struck out: the paper no longer says it.
        case struck(closes: Bool)
    }

    var length: Int
    var effect: Effect

    /// The tag at `index`, which holds `<`; nil where none that HTML knows stands there ("< 5 days").
    static func read(_ source: Span<UInt8>, at index: Int, before end: Int) -> InlineTag? {
        var cursor = index + 1
        if cursor + 2 < end, source[cursor] == 0x21, source[cursor + 1] == 0x2D, source[cursor + 2] == 0x2D {
            return comment(source, at: index, before: end)
        }
        let closes = cursor < end && source[cursor] == 0x2F
        if closes { cursor += 1 }
        let nameStart = cursor
        while cursor < end, TextBytes.isLetter(source[cursor]) || TextBytes.isDigit(source[cursor]) { cursor += 1 }
        guard cursor > nameStart, cursor - nameStart <= 10 else { return nil }
        var name = ""
        for position in nameStart..<cursor { name.unicodeScalars.append(Unicode.Scalar(source[position] | 0x20)) }
        guard let effect = effect(of: name, closes: closes) else { return nil }
        while cursor < end, source[cursor] != 0x3E {
            // A second "<" means that the first was no tag; it also keeps the search from starting over and over.
            if source[cursor] == 0x3C { return nil }
            cursor += 1
        }
        guard cursor < end else { return nil }
        return InlineTag(length: cursor + 1 - index, effect: effect)
    }

    private static func comment(_ source: Span<UInt8>, at index: Int, before end: Int) -> InlineTag? {
        var cursor = index + 4
        while cursor + 2 < end {
            if source[cursor] == 0x2D, source[cursor + 1] == 0x2D, source[cursor + 2] == 0x3E {
                return InlineTag(length: cursor + 3 - index, effect: .none)
            }
            if source[cursor] == 0x3C { return nil }
            cursor += 1
        }
        return nil
    }

    private static func effect(of name: String, closes: Bool) -> Effect? {
        switch name {
        case "b", "strong": .bold(closes ? -1 : 1)
        case "s", "strike", "del": .struck(closes: closes)
        case "i", "em", "u", "sup", "sub", "span", "font", "a", "small", "big", "mark", "ins",
            "code", "tt", "cite", "abbr":
            Effect.none
        case "br", "p", "div", "li", "ul", "ol", "hr", "tr", "td", "th", "table", "thead", "tbody", "tfoot", "caption",
            "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "img", "section", "article", "dl", "dt", "dd":
            .space
        default: nil
        }
    }
}
