import Figures
import Lexicon

/// Makes one word of what is printed in several: a currency or a sign that stands apart and its figure, `Q3 2040/41`,
/// `0.094 CR`, `18.8 days`.
struct WordJoiner {
    private let kinds: WordKinds
    private let bytes: [UInt8]

    init(kinds: WordKinds) {
        self.kinds = kinds
        bytes = kinds.bytes
    }

    func joined(_ words: [AlignedWord]) -> [AlignedWord] { withUnits(withSigns(words)) }

    /// The words with signs and currencies that stand apart joined to their figures.
    private func withSigns(_ words: [AlignedWord]) -> [AlignedWord] {
        var result: [AlignedWord] = []
        result.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            let word = words[index]
            if index + 1 < words.count, words[index + 1].kind == .figure || words[index + 1].kind == .year {
                let next = words[index + 1]
                let gap = next.start - word.end
                let isSign =
                    word.kind == .mark && word.end - word.start == 1 && gap == 1 && !opensWithSign(next.bytes)
                    && (index == 0 || word.start - words[index - 1].end >= 2)
                // "2040 £     2041 £": the unit of what stands before it.
                let isUnit = index > 0 && gap > 1 && word.start - words[index - 1].end < gap
                if isSign || (isCurrency(word) && gap <= 8 && !isUnit) {
                    result.append(
                        AlignedWord(
                            start: word.start,
                            end: next.end,
                            bytes: word.bytes.lowerBound..<next.bytes.upperBound,
                            kind: .figure
                        )
                    )
                    index += 2
                    continue
                }
            }
            // "Q3 2040/41" is one time.
            if word.kind == .period, index + 1 < words.count, isQuarter(word.bytes),
                words[index + 1].start == word.end + 1,
                words[index + 1].kind == .period || words[index + 1].kind == .year,
                !isQuarter(words[index + 1].bytes)
            {
                result.append(Self.joined(word, words[index + 1], as: .period))
                index += 2
                continue
            }
            if let last = result.last, let range = spread(words, index, last) {
                result[result.count - 1] = range
                index += 2
                continue
            }
            if isFlag(words, index), let last = result.last, standsApart(last, result) {
                result[result.count - 1] = Self.joined(last, word, as: .figure)
            } else if word.kind == .text, let last = result.last, isSign(word, of: last) {
                result[result.count - 1] = Self.joined(last, word, as: .figure)
            } else {
                result.append(word)
            }
            index += 1
        }
        return result
    }

    /// `2.1 ± 0.3`: a figure and by how much it may be wrong.
    private func spread(_ words: [AlignedWord], _ index: Int, _ last: AlignedWord) -> AlignedWord? {
        let word = words[index]
        guard bytes[word.bytes.lowerBound] == 0xC2, word.bytes.count == 2, bytes[word.bytes.lowerBound + 1] == 0xB1,
            last.kind == .figure, word.start == last.end + 1, index + 1 < words.count,
            case let next = words[index + 1], next.kind == .figure, next.start == word.end + 1
        else { return nil }
        return Self.joined(last, next, as: .figure)
    }

    /// `4.4 p`: whether a small letter stands by itself one space behind a figure, and nothing close behind it. It
    /// tells how sure the figure is.
    private func isFlag(_ words: [AlignedWord], _ index: Int) -> Bool {
        guard index > 0, case let word = words[index], word.bytes.count == 1,
            TextBytes.isLower(bytes[word.bytes.lowerBound]), case let figure = words[index - 1],
            figure.kind == .figure, kinds.isMarked(figure.bytes), figure.end + 1 == word.start
        else { return false }
        return index + 1 == words.count || words[index + 1].start - word.end > 1
    }

    /// Whether the last of some words stands apart from the one before it, or behind another figure.
    private func standsApart(_ last: AlignedWord, _ words: [AlignedWord]) -> Bool {
        guard words.count > 1, case let before = words[words.count - 2] else { return true }
        return last.start - before.end > 1 || before.kind == .figure
    }

    /// `0.094 CR`: whether a word tells the sign of the figure one space before it, of which it is a part.
    private func isSign(_ word: AlignedWord, of figure: AlignedWord) -> Bool {
        guard figure.kind == .figure, figure.end + 1 == word.start, word.bytes.count <= Self.longestSign,
            case .number(let number) = FigureReader.read(
                bytes.span.extracting(figure.bytes.lowerBound..<word.bytes.upperBound)
            )
        else { return false }
        return number.notation.isWord
    }

    /// `(Fav)`
    private static let longestSign = 5

    /// `18.8 days` by itself: a number and the word of its unit are one figure. `30 days` heads a column as likely as
    /// not, unless another figure of the line has more than digits.
    private func withUnits(_ words: [AlignedWord]) -> [AlignedWord] {
        guard let marked = words.first(where: { $0.kind == .figure && kinds.isMarked($0.bytes) && !isRange($0.bytes) }),
            words.contains(where: { $0.kind == .text && isUnitWord($0) })
        else { return words }
        var result: [AlignedWord] = []
        result.reserveCapacity(words.count)
        for (index, word) in words.enumerated() {
            let isApart = index + 1 == words.count || words[index + 1].start - word.end >= 2
            let startsApart = index < 2 || words[index - 1].start - words[index - 2].end >= 2
            guard isApart, startsApart, word.kind == .text, isUnitWord(word), let last = result.last,
                last.kind == .figure, last.end + 1 == word.start, !isRange(last.bytes),
                kinds.isMarked(last.bytes) || marked.start != last.start
            else {
                result.append(word)
                continue
            }
            result[result.count - 1] = Self.joined(last, word, as: .figure)
        }
        return result
    }

    private static func joined(_ first: AlignedWord, _ last: AlignedWord, as kind: WordKind) -> AlignedWord {
        AlignedWord(
            start: first.start,
            end: last.end,
            bytes: first.bytes.lowerBound..<last.bytes.upperBound,
            kind: kind
        )
    }

    /// `Q3`
    private func isQuarter(_ range: Range<Int>) -> Bool {
        range.count == 2 && bytes[range.lowerBound] | 0x20 == 0x71
    }

    /// Whether digits stand on both sides of a dash: `31-60`.
    private func isRange(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { bytes[$0] == 0x2D || bytes[$0] == 0xE2 }
    }

    private func isUnitWord(_ word: AlignedWord) -> Bool {
        kinds.words.unitWords.contains(bytes.span, word.bytes)
    }

    private func isCurrency(_ word: AlignedWord) -> Bool {
        var start = word.bytes.lowerBound
        if bytes[start] == 0x2D || bytes[start] == 0x28 { start += 1 }
        let length = kinds.currencyLength(at: start, before: word.bytes.upperBound)
        return length > 0 && start + length == word.bytes.upperBound
    }

    private func opensWithSign(_ range: Range<Int>) -> Bool {
        let byte = bytes[range.lowerBound]
        return byte == 0x2D || byte == 0x28 || byte == 0x2B || byte == 0xE2
    }
}
