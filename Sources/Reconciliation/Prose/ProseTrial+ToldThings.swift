import Figures
import Lexicon
import Records

/// What the words right beside a figure name, so that another passage that names the same tells the same: "£1.4m of
/// Dedicated Schools Grant", "an allocation from the Dedicated Schools Grant of £1.4m".
extension ProseTrial {
    /// How many words make a name that no two things have.
    private static let fewestWords = 3
    /// Of money so many digits are hardly alike by chance.
    private static let fewestDigitsTold = 4

    /// Whether a figure that is told of no one time has digits enough to be known again by the name beside it.
    func mayBeToldByName(_ index: Int) -> Bool {
        statements[index].figure.unit == .percent || traits[index].slippingDigits >= Self.fewestDigitsTold
    }

    /// Whether two figures that are told of no one time have the same name of several words right beside them, and are
    /// no other year's, and no more alike than a slip would make them.
    func tellOneThing(
        _ index: Int,
        _ other: Int,
        _ context: inout ContextWords,
        _ names: inout ThingNames
    ) -> Bool {
        // No closure reads them: it would hold a copy of the whole trial.
        if !names.areRead(beside: index) { names.keep(ends(ofNamesBeside: index), beside: index) }
        if !names.areRead(beside: other) { names.keep(ends(ofNamesBeside: other), beside: other) }
        guard names.areShared(by: index, other),
            portfolio(of: index) == portfolio(of: other),
            let printed = statements[other].figure.value?.magnitude,
            let stated = statements[index].figure.value?.magnitude,
            isFar(stated, from: printed)
                || NearMiss.diagnosis(stated: statements[index].figure, printed: printed) == .digitsExchanged
        else { return false }
        let (one, years) = (context.years(at: passageOf[index]), context.years(at: passageOf[other]))
        return one.isEmpty && years.isEmpty || !one.isDisjoint(with: years)
    }

    /// Whether a figure is one by which something moved or differs, or is told of another time.
    func isOfOneTime(_ index: Int) -> Bool {
        let reading = readings[index]
        return reading.isElsewhen || reading.aspect?.isVariance == true || reading.aspect == .change
            || reading.isStart || reading.isEnd || reading.leaning != nil || reading.isMeasure && !isPortion(index)
            || statements[index].qualifier != nil
    }

    /// "Of which the largest is £1.4m": a part, and nothing that another is measured against.
    private func isPortion(_ index: Int) -> Bool {
        cue(subject.words.portions, in: statements[index].words, within: readings[index].window) != nil
    }

    /// Whether two amounts are further apart than those of two years are as a rule.
    private func isFar(_ stated: ExactDecimal, from printed: ExactDecimal) -> Bool {
        (stated - printed).magnitude * ExactDecimal(4) > printed
    }

    /// The stems of the words right behind a figure, and of those right before it, nearest first.
    private func names(beside index: Int) -> [[UInt64]] {
        guard let tokens = tokens[passageOf[index]] else { return [] }
        let words = statements[index].words
        let first = words.position(atOrAfter: statements[index].range.lowerBound)
        let end = words.position(atOrAfter: statements[index].range.upperBound)
        let window = readings[index].window
        // They stand in the order of the sentence.
        func token(atOrAfter word: Int) -> Int { tokens.words.firstIndex { $0 >= word } ?? tokens.words.count }
        let (next, opening) = (token(atOrAfter: end), token(atOrAfter: window.lowerBound))
        let behind = next..<max(next, token(atOrAfter: window.upperBound))
        let before = opening..<max(opening, token(atOrAfter: first))
        var name: [UInt64] = []
        name.reserveCapacity(Self.longestThing)
        for position in behind {
            let word = tokens.words[position]
            // Nothing but "of" or a dash may stand between the figure and what it is of.
            if name.isEmpty, word - end >= Self.fewestWords { break }
            if isPassedOver(word, words, opens: name.isEmpty) { continue }
            if !name.isEmpty, hasMark(before: word, index) { break }
            name.append(tokens.stems[position])
            if name.count == Self.longestThing { break }
        }
        var lead: [UInt64] = []
        lead.reserveCapacity(Self.longestThing)
        for position in before.reversed() {
            let word = tokens.words[position]
            if lead.isEmpty, first - word > Self.fewestWords { break }
            if isPassedOver(word, words, opens: lead.isEmpty) { continue }
            if hasMark(before: word + 1, index), !lead.isEmpty { break }
            lead.append(tokens.stems[position])
            if lead.count == Self.longestThing { break }
        }
        return [name, lead.reversed()]
    }

    /// Whether a word is none of a name: it leads to one, or opens what is told further.
    private func isPassedOver(_ word: Int, _ words: Words, opens: Bool) -> Bool {
        subject.words.led.contains(words.hashes[word]) || subject.words.joins.contains(words.hashes[word])
            || opens && subject.words.further.contains { words.matches($0, at: word) }
    }

    private func hasMark(before word: Int, _ index: Int) -> Bool {
        !ClauseMarks.before(word, in: statements[index].sentence, statements[index].words).isEmpty
    }

    private static let longestThing = 6

    /// The words with which the names beside a figure begin and end, where not nearly all of them are said of anything;
    /// one number stands for those of one end.
    private func ends(ofNamesBeside index: Int) -> [UInt64] {
        var ends: [UInt64] = []
        for name in names(beside: index) where name.count >= Self.fewestWords {
            for words in [name.prefix(Self.fewestWords), name.suffix(Self.fewestWords)]
            where words.count(where: { !subject.words.generic.contains($0) }) >= 2 {
                ends.append(ThingNames.number(of: words))
            }
        }
        return ends
    }
}
