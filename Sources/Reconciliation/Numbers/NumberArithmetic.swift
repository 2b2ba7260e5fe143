import Figures
import Lexicon

/// Holds the numbers of a sentence against each other, without a table: "from 412 to 287, by 125 or 30%".
struct NumberArithmetic {
    let sentence: NumberSentence
    let lexicon: Lexicon

    private var numbers: [ToldNumber] { sentence.numbers }
    /// To how many places a share is worked out.
    private static let places = 6

    func outcomes() -> [NumberTrial.Outcome] {
        numbers.indices.dropFirst().flatMap { index -> [NumberTrial.Outcome] in
            if numbers[index].part == .portion { return portionOutcomes(index) }
            if let found = distance(index) { return found }
            if let found = shareBefore(pairEndingAt: index) { return found }
            guard let (from, to) = pair(endingAt: index), index + 1 < numbers.count,
                let gap = to.value.subtracting(from.value)?.magnitude
            else { return [] }
            let next = numbers[index + 1]
            guard isJoined(next) else { return [] }
            if next.kind == .plain, isDifference(next) {
                guard next.mayTell(gap) else { return [contradiction(next, from, to, gap)] }
                let share = index + 2 < numbers.count ? shareOutcomes(numbers[index + 2], from, to, gap) : []
                return [.confirmed(number: index + 1)] + share
            }
            return shareOutcomes(next, from, to, gap)
        }
    }

    /// "at 118, 31 below the peak of 149": the level, how far it lies from another, and that one.
    private func distance(_ index: Int) -> [NumberTrial.Outcome]? {
        guard case .difference(let leaning) = numbers[index].part, leaning.isOfSize, index + 1 < numbers.count,
            case (let level, let gap, let base) = (numbers[index - 1], numbers[index], numbers[index + 1]),
            level.isLevel, level.kind == .plain, gap.kind == .plain, base.kind == .plain,
            level.isTelling, base.isTelling, gap.trail.lowerBound == base.lead.lowerBound, let last = base.lead.last,
            lexicon.performance.partJoins.contains(sentence.words.hashes[last]),
            !sentence.hasMark(between: gap.range.upperBound, base.range.lowerBound),
            gap.lead.allSatisfy(sentence.isLink)
        else { return nil }
        let expected = (level.value - base.value).magnitude
        if gap.mayTell(expected) { return [.confirmed(number: index)] }
        return [contradiction(gap, base, level, expected)]
    }

    /// "from 412 to 287"; "212 compared with 188".
    private func pair(endingAt index: Int) -> (from: ToldNumber, to: ToldNumber)? {
        let (first, second) = (numbers[index - 1], numbers[index])
        // What is told to few digits is told of many things.
        guard first.kind == .plain, second.kind == .plain, first.isTelling || second.isTelling else { return nil }
        if case .start = first.part, second.part == .end { return (first, second) }
        if first.isLevel, second.part == .base { return (second, first) }
        return nil
    }

    /// "by 17%, from 341 to 283": the share told before both.
    private func shareBefore(pairEndingAt index: Int) -> [NumberTrial.Outcome]? {
        guard index >= 2, case let share = numbers[index - 2], share.kind == .percent, case .change = share.part,
            let (from, to) = pair(endingAt: index), from.range == numbers[index - 1].range, isJoined(from),
            let gap = to.value.subtracting(from.value)?.magnitude, !from.value.isZero,
            let expected = gap.scaled(byPowerOfTen: 2).divided(by: from.value.magnitude, places: Self.places)
        else { return nil }
        if share.mayTell(expected) { return [.confirmed(number: index - 2)] }
        return [contradiction(share, from, to, expected.rounded(toPlaces: max(0, share.decimals)))]
    }

    private func isDifference(_ number: ToldNumber) -> Bool {
        if case .change = number.part { true } else { false }
    }

    /// "54 or 17%", "448 (4.5%)"
    private func shareOutcomes(
        _ number: ToldNumber,
        _ from: ToldNumber,
        _ to: ToldNumber,
        _ gap: ExactDecimal
    ) -> [NumberTrial.Outcome] {
        // "and 85.2% of people": of something else.
        let isOfOthers = number.trail.first.map { lexicon.performance.partJoins.contains(sentence.words.hashes[$0]) }
        guard number.kind == .percent, isJoined(number), isOfOthers != true, !from.value.isZero,
            let share = gap.scaled(byPowerOfTen: 2).divided(by: from.value.magnitude, places: Self.places)
        else { return [] }
        let index = numbers.firstIndex { $0.range == number.range } ?? 0
        if number.mayTell(share) { return [.confirmed(number: index)] }
        // "48 jobs were done out of 60 (80%)"
        let part = to.value.magnitude.scaled(byPowerOfTen: 2).divided(by: from.value.magnitude, places: Self.places)
        if let part, number.mayTell(part) { return [.confirmed(number: index)] }
        return [contradiction(number, from, to, share.rounded(toPlaces: max(0, number.decimals)))]
    }

    /// "2,640 garages, of which 88 (3.3%)": right behind a part in brackets stands its share.
    private func portionOutcomes(_ index: Int) -> [NumberTrial.Outcome] {
        let (whole, part) = (numbers[index - 1], numbers[index])
        guard index + 1 < numbers.count, whole.kind == .plain, whole.part == .level, part.kind == .plain,
            case let share = numbers[index + 1], share.kind == .percent, share.lead.isEmpty,
            !sentence.isCompared(share), part.value.magnitude < whole.value.magnitude,
            let expected = part.value.magnitude.scaled(byPowerOfTen: 2)
                .divided(by: whole.value.magnitude, places: Self.places)
        else { return [] }
        if share.mayTell(expected) { return [.confirmed(number: index + 1)] }
        var matter = NumberMatter(number: share, told: [part, whole])
        matter.expected = expected.rounded(toPlaces: max(0, share.decimals))
        matter.isShare = true
        return [.contradicted(matter)]
    }

    private func contradiction(
        _ number: ToldNumber,
        _ from: ToldNumber,
        _ to: ToldNumber,
        _ expected: ExactDecimal
    ) -> NumberTrial.Outcome {
        .contradicted(NumberMatter(number: number, told: [from, to], expected: expected))
    }

    /// Whether nothing but linking words and times stands between a number and the one before: else it may be of
    /// something else.
    private func isJoined(_ number: ToldNumber) -> Bool {
        number.lead.allSatisfy { index in
            sentence.isLink(at: index)
                || sentence.periods.contains { $0.range.overlaps(sentence.words.ranges[index]) }
        }
    }
}
