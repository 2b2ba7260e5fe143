import Lexicon
import Papers

/// How many things there are in all, where the sentence says that they are listed.
extension StandingSentence {
    /// How many things there are in all, where the sentence says that they are listed: "the table covers eight
    /// services", "the eight services are set out below".
    func wholes() -> [StandingClaim.Count] {
        (0..<words.count).compactMap { index in
            guard let value = number(at: index), value > 1, index + 1 < words.count, !hasMark(before: index + 1) else {
                return nil
            }
            var end = index + 1
            while end < words.count, end - index <= Self.mostThings, !hasMark(before: end),
                !standing.between.contains(words.hashes[end])
            {
                end += 1
            }
            let span = index + 1..<end
            guard !span.isEmpty, !span.contains(where: { standing.others.contains(words.hashes[$0]) }),
                !(0..<index).contains(where: { number(at: $0) != nil }), isListed(index, span)
            else { return nil }
            return StandingClaim.Count(
                part: .number(value),
                whole: StandingClaim.Number(value: value, words: index..<index + 1),
                things: stems(span),
                rest: rest(span),
                isOfAnyLines: false,
                words: index..<index + 1
            )
        }
    }

    func isListed(_ index: Int, _ span: Range<Int>) -> Bool {
        let end = span.upperBound
        if (max(0, index - 3)..<index).contains(where: {
            standing.comprising.match(in: words, at: $0)?.words.upperBound == index
        }) {
            return end >= words.count || hasMark(before: end)
        }
        var next = end
        while next < words.count, next - end <= 2, !hasMark(before: next),
            standing.listing.match(in: words, at: next) == nil
        {
            guard standing.between.contains(words.hashes[next]) else { return false }
            next += 1
        }
        guard next < words.count, next > end, !hasMark(before: next) else { return false }
        return standing.listing.match(in: words, at: next) != nil && isOpen(before: openStart(index))
    }
}
