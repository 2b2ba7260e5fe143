import Figures
import Lexicon

/// Reads the unit that a caption or a sentence declares for the tables below it.
enum UnitDeclarationReader {
    /// The unit that closes a caption or heading, `Earmarked reserves £m` or `Budget (£000)`.
    static func unit(atEndOf words: Words, lexicon: Lexicon) -> UnitDeclaration? {
        guard let match = lexicon.units.matches(in: words).last, match.meaning.isMark else { return nil }
        return match.words.upperBound == words.count ? match.meaning.declaration : nil
    }

    /// The unit that a line of nothing else tells, as it stands over a table: `£000`.
    static func unit(alone words: Words, lexicon: Lexicon) -> UnitDeclaration? {
        guard let match = lexicon.units.match(in: words, at: 0), match.meaning.isMark,
            match.words.upperBound == words.count
        else { return nil }
        return match.meaning.declaration
    }

    /// The unit that opens the brackets at the end of a caption: `Council tax account (£000; surplus in brackets)`.
    static func unit(openingBracketsOf text: String, lexicon: Lexicon) -> UnitDeclaration? {
        guard text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "(") else { return nil }
        let inner = Words(String(text[text.index(after: open)...]))
        guard let match = lexicon.units.match(in: inner, at: 0), match.meaning.isMark else { return nil }
        return match.meaning.declaration
    }

    /// The unit of a short sentence that speaks of figures in general; an amount in it ("£5m") declares nothing.
    static func unit(declaredIn text: String, lexicon: Lexicon) -> UnitDeclaration? {
        guard text.utf8.count <= 160 else { return nil }
        let words = Words(text)
        guard words.count <= 20 else { return nil }
        for match in lexicon.units.matches(in: words) where match.meaning.isMark {
            let before = match.words.lowerBound - 1
            guard before >= 0, lexicon.declaringWords.contains(words.hashes[before]) else { continue }
            return match.meaning.declaration
        }
        return nil
    }
}
