import Figures
import Lexicon

/// Finds the name of a portfolio in a sentence or a title: the capitalised words before the word "portfolio", as in
/// "... of the Parks (formerly Leisure) portfolio for ...".
struct PortfolioName {
    private let words: PackWords

    init(_ lexicon: Lexicon) {
        words = lexicon.packs
    }

    func name(in text: String) -> String? {
        let pieces = text.split(separator: " ")
        guard var end = pieces.firstIndex(where: isPortfolio) else { return nil }
        // "Roads and Parks - Portfolio Summary"
        if end > 0, pieces[end - 1] == "-" || pieces[end - 1] == "–" { end -= 1 }
        if end > 0, pieces[end - 1].hasSuffix(")") {
            // A remark in brackets right before the word is no part of the name.
            guard let opening = pieces[..<end].lastIndex(where: { $0.hasPrefix("(") }) else { return nil }
            end = opening
        }
        var start = end
        while start > 0, isNamePart(pieces[start - 1], isLast: start == end) { start -= 1 }
        while start < end, !isCapitalised(pieces[start]) { start += 1 }
        return start < end ? pieces[start..<end].joined(separator: " ") : nil
    }

    private func isPortfolio(_ piece: Substring) -> Bool {
        // Nothing but a point may stand behind it: "Portfolio:" labels what follows.
        let letters = piece.utf8.last == UInt8(ascii: ".") ? piece.utf8.dropLast() : piece.utf8[...]
        return letters.allSatisfy(\.isLetter) && words.portfolios.contains(Words(String(piece)))
    }

    private func isNamePart(_ piece: Substring, isLast: Bool) -> Bool {
        guard let last = piece.utf8.last, last != UInt8(ascii: "."), last != UInt8(ascii: ")") else { return false }
        return isCapitalised(piece) || piece == "&" || (!isLast && words.nameJoins.contains(Words(String(piece))))
    }

    /// "The" and "This" open a sentence; they open no name.
    private func isCapitalised(_ piece: Substring) -> Bool {
        guard let first = piece.utf8.first, first.isCapital else {
            return false
        }
        return !words.nameBreaks.contains(Words(String(piece)))
    }
}
