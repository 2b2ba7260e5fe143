import Figures
import Lexicon
import Records
import Tables

/// What is left of an amount when parts are taken away, and what makes one that the sentence before tells: "Savings of
/// £6.8m were agreed. £3.7m has been achieved and a further £1.8m is on track, leaving £1.3m".
extension ProseTrial {
    /// How many amounts of the sentence before may be the whole.
    private static let mostWholesBefore = 3

    mutating func checkRemainders(_ number: Int, _ told: [Int]) {
        guard told.count >= 2 else { return }
        let passage = passages[number]
        for position in told.indices.dropFirst()
        where cue(subject.words.remainders, leadingTo: told[position], passage.words) != nil {
            checkRemainder(told[position], of: Array(told[..<position]), number)
        }
        guard told.count == 2, let last = told.last, let first = told.first,
            passage.statements.allSatisfy({ told.contains($0) || statements[$0].figure.unit == .percent }),
            cue(subject.words.remainders, leadingTo: last, passage.words) == nil
        else { return }
        let before = amountsBefore(number)
        if cue(subject.words.results, leadingTo: last, passage.words) != nil {
            checkOneOf(before.map { (last, [($0, 1), (first, readings[first].isFurther ? 1 : -1)]) })
        } else if isMoved(last), readings[first].aspect?.isVariance == true {
            // "An overspend of £1.6m. At Quarter 1 it was an overspend of £2.6m, so the position improved by £0.9m."
            let same = before.filter { readings[$0].aspect == readings[first].aspect }
            guard let other = same.first, same.count == 1 else { return }
            checkOneOf([(last, difference(first, other))], isOfAnyTime: true)
        }
    }

    /// Whether a figure is that by which a position moved.
    private func isMoved(_ index: Int) -> Bool {
        readings[index].aspect == .change && readings[index].isBy || readings[index].leaning?.isOfWorth == true
    }

    /// "£0.9m, of which £0.6m is for a and the remaining £0.3m for b", "Of this, £0.6m relates to rates and the
    /// remaining £0.1m to balances".
    private mutating func checkRemainder(_ rest: Int, of before: [Int], _ number: Int) {
        var sums: [ToldSum] = []
        if let whole = before.first, before.count >= 2 {
            // "Of the difference of £4.4m, £4.6m is slippage and the balance of £0.2m an overspend": either way.
            sums.append(
                (
                    rest,
                    before.count == 2
                        ? difference(before[1], whole) : [(whole, 1)] + before.dropFirst().map { ($0, -1) }
                )
            )
            if before.count > 2 {
                sums.append((rest, [(before[before.count - 2], 1), (before[before.count - 1], -1)]))
            }
            // "£0.6m from a and £0.2m from b, leaving £0.8m"
            let all: ToldSum = (rest, before.map { ($0, 1) })
            if addsUp(all.result, all.parts) {
                check(all.result, all.parts)
                return
            }
        }
        for whole in amountsBefore(number).suffix(Self.mostWholesBefore) {
            sums.append((rest, [(whole, 1)] + before.map { ($0, -1) }))
            if before.count > 1, let last = before.last { sums.append((rest, [(whole, 1), (last, -1)])) }
        }
        checkOneOf(sums)
    }

    /// "It is £7.3m below the programme. This is made up of slippage of £7.4m and a net overspend of £0.1m."
    mutating func checkComprisedBefore(_ number: Int, _ told: [Int]) {
        let words = passages[number].words
        guard told.count >= 2, let first = told.first, first == passages[number].statements.lowerBound,
            number > 0, passages[number - 1].block == passages[number].block,
            cue(subject.words.comprising, in: words, within: 0..<firstWord(of: first)) != nil
        else { return }
        let parts = Array(
            told.prefix { $0 == first || cue(subject.words.results, leadingTo: $0, words) == nil }
        )
        guard parts.count >= 2 else { return }
        let weighed = parts.map { part in
            (index: part, weight: cue(subject.words.deducted, leadingTo: part, words) == nil ? 1 : -1)
        }
        let isPlain = weighed.allSatisfy { $0.weight == 1 }
        var ways = [isPlain ? signed(parts) : weighed]
        // "slippage of £7.4m and an overspend of £0.1m"
        if isPlain, parts.count == 2, ways[0].allSatisfy({ $0.weight == 1 }) {
            ways.append([(parts[0], 1), (parts[1], -1)])
        }
        checkOneOf(
            amountsBefore(number).suffix(Self.mostWholesBefore).flatMap { whole in ways.map { (whole, $0) } },
            isOfAnyTime: true
        )
    }

    /// The plain amounts of the sentence before one in its paragraph: none of what another time or body makes of
    /// them, "the plan had foreseen £0.3m".
    func amountsBefore(_ number: Int) -> [Int] {
        guard number > 0, passages[number - 1].block == passages[number].block else { return [] }
        return passages[number - 1].statements.filter { index in
            isPlainMoney(index) && readings[index].scopes.allSatisfy { $0.scope == .part }
        }
    }
}
