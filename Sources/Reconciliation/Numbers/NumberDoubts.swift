import Figures
import Lexicon
import Papers

/// What takes a number to something else than the cell that it is near: words for a bound, an aim or a part, a name or
/// a thing that the table does not have, a sum that the sentence itself explains.
///
/// All that is found by nearness alone is asked here once. Of times ``NumberTimes`` judges.
struct NumberDoubts {
    let rows: NumberRows
    let report: ReportSubject
    let told: ReportSentence
    let sentence: NumberSentence

    private var lexicon: Lexicon { report.lexicon }
    private var words: Words { sentence.words }
    /// How many words before a number may say that it is a bound: "no more than the".
    private static let longestBound = 4

    func isDoubted(_ matter: NumberMatter) -> Bool {
        guard let row = matter.row else { return false }
        let number = matter.number
        let known = rows.vocabulary(of: row)
        return isBound(number) || isExpected(number, of: row) || isOfOtherThing(number, known)
            || isNamedOtherwise(number, row, known) || isExplained(number, by: row) || isToldNearby(matter)
    }

    // MARK: What the words say

    /// "Below 3,000", "more than 400": no number of anything, unless it is one of a time that is told.
    private func isBound(_ number: ToldNumber) -> Bool {
        var end = number.lead.upperBound
        if end > number.lead.lowerBound, lexicon.comparisons.silent.contains(words.hashes[end - 1]) { end -= 1 }
        let starts = max(number.lead.lowerBound, end - Self.longestBound)..<end
        let isBounded = starts.contains { start in
            if let match = lexicon.statements.qualifiers.match(in: words, at: start), match.words.upperBound == end {
                switch match.meaning {
                case .over, .atLeast, .nearly, .upTo: return true
                default: return false
                }
            }
            guard let match = lexicon.comparisons.leanings.match(in: words, at: start), match.words.upperBound == end
            else { return false }
            return match.meaning == .more || match.meaning == .less
        }
        return isBounded && !sentence.periods.contains { sentence.isNearby($0.range.lowerBound, number) }
    }

    /// "We expect 415 next year", in a table that has no column for what is expected.
    private func isExpected(_ number: ToldNumber, of row: NumberRow) -> Bool {
        guard number.part == .level else { return false }
        let isTold = { (word: UInt64) in
            self.lexicon.standings.expected.contains(word) && !self.lexicon.comparisons.silent.contains(word)
        }
        return number.lead.contains { isTold(words.hashes[$0]) }
            && !report.tables[row.table].table.columns.contains { $0.headingWords.hashes.contains(where: isTold) }
    }

    /// "The rule of 1.25", "98.0% of minor ones": what the number is of is nothing that the table tells.
    private func isOfOtherThing(_ number: ToldNumber, _ known: Set<UInt64>) -> Bool {
        let joins = lexicon.performance.partJoins
        let end = number.lead.upperBound
        if end - 2 >= number.lead.lowerBound, joins.contains(words.hashes[end - 1]), isStranger(end - 2, known) {
            return true
        }
        guard number.kind == .percent, let first = number.trail.first, joins.contains(words.hashes[first]) else {
            return false
        }
        let things = clause(behind: number).dropFirst().filter { !sentence.isLink(at: $0) }
        return !things.isEmpty && things.allSatisfy { isStranger($0, known) }
    }

    /// "Beck Property", "fell to 7.1 in Planning": a name that neither the row nor its table has.
    private func isNamedOtherwise(_ number: ToldNumber, _ row: NumberRow, _ known: Set<UInt64>) -> Bool {
        // The whole is told of a body that no table names.
        let near = (row.isTotal ? [] : Array(number.lead)) + Array(clause(behind: number))
        if near.contains(where: { isName($0) && isStranger($0, known) }) { return true }
        guard row.stems.count == 1 else { return false }
        return zip(sentence.stems.stems, sentence.stems.positions).contains { stem, place in
            guard stem == row.stems[0], isName(place) else { return false }
            return [place - 1, place + 1].contains { other in
                (0..<words.count).contains(other) && isName(other) && isStranger(other, known)
                    && !sentence.hasMark(
                        between: words.ranges[min(place, other)].upperBound,
                        words.ranges[max(place, other)].lowerBound
                    )
            }
        }
    }

    /// Whether a word is written as a name is: with a capital that no sentence begins with.
    private func isName(_ index: Int) -> Bool {
        index > 0 && sentence.text.utf8.span[words.ranges[index].lowerBound].isCapital
            && words.ranges[index].count > 1 && lexicon.ratings.match(in: words, at: index) == nil
            && !report.words.generic.contains(words.hashes[index])
            && !report.words.titles.contains(words.hashes[index])
            && lexicon.comparisons.wholes.match(in: words, at: index) == nil
            && !sentence.periods.contains { $0.range.overlaps(words.ranges[index]) }
    }

    private func isStranger(_ index: Int, _ known: Set<UInt64>) -> Bool {
        guard !sentence.isLink(at: index), !sentence.text.utf8.span[words.ranges[index].lowerBound].isDigit else {
            return false
        }
        return sentence.stems(of: index..<index + 1).allSatisfy { !known.contains($0) }
    }

    /// The words behind a number up to a mark or a word that opens a clause.
    private func clause(behind number: ToldNumber) -> Range<Int> {
        var offset = number.range.upperBound
        for word in number.trail {
            if sentence.hasMark(between: offset, words.ranges[word].lowerBound)
                || lexicon.comparisons.joins.contains(words.hashes[word])
                || lexicon.statements.cuts.contains(words.hashes[word])
            {
                return number.trail.lowerBound..<word
            }
            offset = words.ranges[word].upperBound
        }
        return number.trail
    }

    // MARK: What explains it

    /// "173, 31 fewer than the year before", where the row prints 204: what is told beside it makes it one of the row.
    private func isExplained(_ number: ToldNumber, by row: NumberRow) -> Bool {
        let steps =
            sentence.numbers.filter { other in
                switch other.part {
                case .difference, .change: other.range != number.range && other.kind != .percent
                default: false
                }
            }.map(\.value) + stepsInWords
        return steps.contains { step in
            row.cells.contains { number.mayTell($0.value + step) || number.mayTell($0.value - step) }
        }
    }

    /// "Six more than".
    private var stepsInWords: [ExactDecimal] {
        (0..<words.count).compactMap { index in
            guard let number = lexicon.performance.numbers[words.hashes[index]], number > 0,
                (index + 1...index + 2).contains(where: {
                    lexicon.comparisons.leanings.match(in: words, at: $0) != nil
                        || lexicon.comparisons.sides.match(in: words, at: $0) != nil
                })
            else { return nil }
            return ExactDecimal(Int128(number))
        }
    }

    /// Whether another sentence of the paragraph tells what the cell prints: then this number is another one.
    private func isToldNearby(_ matter: NumberMatter) -> Bool {
        guard matter.cells.count == 1, let cell = matter.cells.first, matter.leaning == nil else { return false }
        return report.sentences.all(inBlock: told.blockNumber).contains { other in
            other.range != told.range
                && other.figures.contains {
                    !$0.isInsidePeriod && $0.number.value == cell.value
                        && ($0.number.unit == .percent) == (matter.number.kind == .percent)
                }
        }
    }
}
