import Figures
import Lexicon
import Records
import Tables

/// Parts and results that one sentence tells: "£2.4m, comprising £1.4m and £1.0m", "leaving a gap of £3.4m". Whether
/// such a sum was meant the words can't say for certain: one that holds explains,
/// and one that a slip would mend is raised.
extension ProseTrial {
    /// A sum of shorter figures holds by chance but for a slip.
    private static let fewestDigitsOfSum = 4

    mutating func checkParts() {
        for number in passages.indices where tokens[number] != nil {
            let told = passages[number].statements.filter { isPlainMoney($0) }
            guard !told.isEmpty, told.count <= Self.longestSum else { continue }
            let passage = passages[number]
            checkGaps(in: passage, told)
            // "less a minimum of £5.0m": what a sentence tells only nearly may be a part, too.
            if passage.statements.allSatisfy({ !traits[$0].isMoney || told.contains($0) }) {
                checkGathered(number, told)
                checkRemainders(number, told)
                checkComprisedBefore(number, told)
            }
            guard told.count >= 3 else { continue }
            let words = passage.words
            checkComprised(told, words)
            checkPortions(told, words)
            checkResult(told, words)
            checkIncrease(told, words)
            checkVariance(told)
            checkDifference(told)
        }
    }

    /// "It was £1.6m over budget and at Quarter 1 £2.6m over, so the position has improved by £0.9m"
    private mutating func checkDifference(_ told: [Int]) {
        guard told.count == 3, readings[told[2]].aspect == .change, readings[told[2]].isBy,
            let aspect = readings[told[0]].aspect, aspect.isVariance, readings[told[1]].aspect == aspect
        else { return }
        checkSum(told[2], difference(told[0], told[1]), fewestDigits: Self.fewestDigits, isOfAnyTime: true)
    }

    /// "The budget of £19.6m was increased by carry forwards of £0.4m to £20.0m"
    private mutating func checkIncrease(_ told: [Int], _ words: Words) {
        guard let first = told.first, let last = told.last, told.count <= Self.mostAdded,
            case let lead = words.position(
                atOrAfter: statements[first].range.upperBound
            )..<firstWord(of: told[1]),
            let verb = subject.words.leanings.matches(in: words).last(where: { match in
                lead.contains(match.words.lowerBound) && (match.meaning == .rise || match.meaning == .fall)
            }), subject.words.changedBy.contains(where: { words.matches($0, at: verb.words.upperBound) }),
            case let behind = words.position(atOrAfter: statements[told[told.count - 2]].range.upperBound),
            let end = subject.words.ends.compactMap({ words.firstIndex(of: $0, from: behind) }).min(),
            end < firstWord(of: last)
        else { return }
        let parts = [(first, 1)] + told[1..<told.count - 1].map { ($0, verb.meaning == .rise ? 1 : -1) }
        checkSum(last, parts, fewestDigits: Self.fewestDigits)
    }

    private static let mostAdded = 5

    private static let longestSum = 8

    /// "£2.4m comprises £1.4m of a and £1.0m of b", "balances of £11.8m: surpluses of £16.8m less deficits of £5.0m"
    private mutating func checkComprised(_ told: [Int], _ words: Words) {
        let cue = cue(subject.words.comprising, in: words, within: 0..<words.count)
        let opened =
            cue.flatMap { cue in told.firstIndex { firstWord(of: $0) >= cue.upperBound } }
            ?? told.indices.dropFirst().first { hasColon(before: told[$0], after: told[$0 - 1]) }
        guard let first = opened, first > 0 else { return }
        let parts = told[first...].prefix { index in
            index == told[first] || self.cue(subject.words.results, leadingTo: index, words) == nil
        }
        guard parts.count >= 2 else { return }
        checkSum(
            told[first - 1],
            parts.map { ($0, self.cue(subject.words.deducted, leadingTo: $0, words) == nil ? 1 : -1) },
            fewestDigits: cue == nil ? Self.fewestDigits : Self.fewestDigits - 1
        )
    }

    private func hasColon(before index: Int, after other: Int) -> Bool {
        let bytes = statements[index].sentence.utf8.span
        return (statements[other].range.upperBound..<statements[index].range.lowerBound).contains {
            bytes[$0] == UInt8(ascii: ":")
        }
    }

    /// "£1.68m, of which £0.96m is for roads and £0.90m for parks": two parts are no more than their whole.
    private mutating func checkPortions(_ told: [Int], _ words: Words) {
        guard told.count == 3, case (let whole, let first, let second) = (told[0], told[1], told[2]), isPlain(whole),
            subject.words.portions.contains(where: { words.matches($0, at: firstWord(of: first) - $0.count) }),
            (words.position(atOrAfter: statements[first].range.upperBound)..<firstWord(of: second)).contains(where: {
                subject.words.joins.contains(words.hashes[$0])
            }),
            [whole, first, second].allSatisfy({ checks[$0]?.outcome != .contradicted && !readings[$0].isElsewhen }),
            ![first, second].contains(where: {
                readings[$0].isPart || readings[$0].aspect == .change || readings[$0].isMeasure && $0 == second
                    || !readings[$0].scopes.allSatisfy { $0.scope == .part }
            }),
            let all = statements[whole].figure.size, let one = statements[first].figure.size,
            let other = statements[second].figure.size, one.upper <= all.upper, other.upper <= all.upper
        else { return }
        let parts: [Part] = [(first, 1), (second, 1)]
        // "£7.9m, of which £5.0m is uncommitted, and the HRA £6.1m": the last may be another's.
        if (one + other).lower > all.upper, isMendable(whole, parts) { check(whole, parts) }
    }

    /// "A balance of £19.6m and, after the surplus of £15.4m, stands at £35.0m"
    private mutating func checkResult(_ told: [Int], _ words: Words) {
        for position in told.indices.dropFirst(2) {
            guard cue(subject.words.results, leadingTo: told[position], words) != nil,
                // "under by £0.2m in total, of which parks make up £0.1m": a part of what the cue is of.
                cue(subject.words.portions, leadingTo: told[position], words) == nil
            else { continue }
            // What is left is told in `ProseTrial+Remainders.swift`.
            if cue(subject.words.remainders, leadingTo: told[position], words) != nil { continue }
            let (first, second) = (told[position - 2], told[position - 1])
            let sums: [[Part]] = [[(first, 1), (second, 1)], [(first, 1), (second, -1)]]
            if let holding = sums.first(where: { addsUp(told[position], $0) }) {
                checkSum(told[position], holding, fewestDigits: 0)
            } else if position == 2, told.count == 3 {
                for sum in sums { checkSum(told[position], sum, fewestDigits: Self.fewestDigitsOfSum) }
            }
        }
    }

    /// "£1.8m against a budget of £1.2m, £0.6m above budget"
    private mutating func checkVariance(_ told: [Int]) {
        let budgets = told.filter { readings[$0].aspect == .budget || readings[$0].aspect == .adjustedBudget }
        let variances = told.filter { readings[$0].aspect?.isVariance == true }
        guard told.count == 3, budgets.count == 1, variances.count == 1, let budget = budgets.first,
            let variance = variances.first, let spent = told.first(where: { $0 != budget && $0 != variance }),
            readings[spent].aspect == nil || readings[spent].aspect == .spend,
            !told.contains(where: { readings[$0].isElsewhen }),
            let (paid, given) = statements[spent].figure.value.flatMap({ paid in
                statements[budget].figure.value.map { (paid, $0) }
            })
        else { return }
        let (over, under): ([Part], [Part]) = ([(spent, 1), (budget, -1)], [(budget, 1), (spent, -1)])
        let parts = paid < given ? under : over
        // All three are told to be what makes them a sum; a slip may have made the smaller of the two the larger.
        let fewest = readings[spent].aspect == .spend ? Self.fewestDigits - 1 : Self.fewestDigits
        checkSum(variance, parts, fewestDigits: fewest)
        checkSum(variance, paid < given ? over : under, fewestDigits: fewest)
        checkDirection(of: variance, isUp: paid > given, parts)
    }

    /// "£1.8m against a budget of £1.2m, an underspend of £0.6m"
    private mutating func checkDirection(of variance: Int, isUp: Bool, _ parts: [(index: Int, weight: Int)]) {
        let said: Bool? =
            switch readings[variance].aspect {
            case .overspend: true
            case .underspend: false
            default: readings[variance].leaning.flatMap { $0 == .more || $0 == .less ? $0.isUp : nil }
            }
        guard let said, addsUp(variance, parts), isTelling(variance), checks[variance]?.outcome != .contradicted,
            !isRaised[variance]
        else { return }
        guard said != isUp else {
            pass(DirectionMismatch.id)
            return
        }
        raiseDirection(
            variance,
            beside: parts.map { operand($0.index, weight: $0.weight) },
            "\(statements[variance].figure.printed) is told as \(said ? "more" : "less") than the budget, but "
                + "\(statements[parts[0].index].figure.printed) less "
                + "\(statements[parts[1].index].figure.printed) is the opposite"
        )
    }
}
