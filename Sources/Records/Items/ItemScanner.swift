import Figures
import Lexicon
import Papers
import Tables

/// Reads a block as a name with amounts, by its punctuation and the words beside the amounts; prose gives nil.
struct ItemScanner {
    /// A name of more words is a sentence.
    private static let longestName = 16

    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Nil where ``ItemReader`` would make no record of it, too.
    func item(in block: Block) -> TextItem? {
        let text = block.text
        // Prose is turned away before its periods are read: what stands before a later amount is no shorter.
        guard let foremost = FigureScanner.first(in: text.text, where: Self.isAmount) else { return nil }
        let bytes = Array(text.text.utf8)
        let glyph = leadingGlyph(of: text)
        func lead(before amount: FigureMention) -> ItemLead {
            let start = bytes[..<amount.range.lowerBound].dropFirst(glyph?.end ?? 0).startIndex
            var lead = ItemLead(bytes: bytes, words: block.words, range: start..<amount.range.lowerBound)
            lead.dropSaid(of: lexicon)
            return lead
        }
        let least = lead(before: foremost)
        guard least.wordCount <= Self.longestName, least.isEmpty || least.name != nil else { return nil }
        // A sentence of a paragraph is an item only where a mark sets its name apart: most are known by their first
        // amount to be none.
        if case .paragraph = block.kind {
            let first = FigureScanner.firstOutsidePeriods(in: text.text, where: Self.isAmount)
            guard let first, lead(before: first).isApart else { return nil }
        }
        let mentions = FigureScanner.mentions(in: text.text).filter { Self.isAmount($0) && !$0.isInsidePeriod }
        guard let first = mentions.first, case let lead = lead(before: first), let name = lead.name,
            lead.wordCount <= Self.longestName
        else { return nil }
        var item = TextItem(
            name: name,
            rating: glyph?.mark,
            isNameApart: lead.isApart,
            clauses: [],
            end: .whole
        )
        var tail = ItemTail(text: text, bytes: bytes, words: block.words)
        for mention in mentions {
            if !item.clauses.isEmpty, !tail.leads(to: mention.range.lowerBound, over: lexicon) { break }
            let said = tail.said(after: mention.range.upperBound, in: lexicon)
            item.clauses.append(
                TextItem.Clause(
                    amount: Self.figure(mention, in: text),
                    direction: said.direction ?? (item.clauses.isEmpty ? lead.direction : nil),
                    basis: said.basis ?? (item.clauses.isEmpty ? lead.basis : nil)
                )
            )
        }
        item.end = tail.end
        return item
    }

    private static func isAmount(_ mention: FigureMention) -> Bool {
        mention.number.unit?.isMoney == true && mention.upper == nil
    }

    /// The mark at the start of a line, and where what follows it begins.
    private func leadingGlyph(of text: TracedText) -> (mark: RatingMark, end: Int)? {
        guard let mark = lexicon.leadingMark(of: text) else { return nil }
        return (mark, mark.printed.utf8.count)
    }

    static func figure(_ mention: FigureMention, in text: TracedText) -> Figure {
        let utf8 = text.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: mention.range.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: mention.range.upperBound)
        return Figure(
            value: mention.number.value,
            unit: mention.number.unit,
            unitOrigin: .cell,
            decimals: mention.number.decimals,
            printed: String(text.text[start..<end]),
            place: text.place(of: mention.range)
        )
    }
}

extension Lexicon {
    /// The glyph of a rating that opens a text.
    func leadingMark(of text: TracedText) -> RatingMark? {
        // Nearly every text begins with a letter.
        guard let first = text.text.utf8.first, first >= 0x80 else { return nil }
        let opening = String(text.text.unicodeScalars.prefix(2))
        guard let mention = GlyphScanner.mentions(in: opening).first, mention.range.lowerBound == 0,
            case .rating(let glyph) = mention.value
        else { return nil }
        let meaning = shapes[glyph.shape]
        return RatingMark(
            printed: String(opening.unicodeScalars.prefix(opening.utf8.count == mention.range.upperBound ? 2 : 1)),
            rating: meaning?.rating,
            rag: glyph.rag ?? meaning?.rag,
            place: text.place(of: mention.range)
        )
    }
}
