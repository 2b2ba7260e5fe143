import Figures
import Lexicon
import Records
import Tables

/// Amounts that a sentence gathers from those told before: "£1.2m in a, £0.7m in b and £0.5m in c, in all £2.4m",
/// "Together the two services are £2.4m over", "These four pressures add up to £9.3m" below their list.
extension ProseTrial {
    /// Of more amounts nobody says which are gathered.
    private static let mostGathered = 8

    mutating func checkGathered(_ number: Int, _ told: [Int]) {
        for (position, index) in told.enumerated() where checks[index]?.outcome != .contradicted {
            if position >= 2, position <= Self.mostGathered, isGathered(index) {
                gather(Array(told[..<position]), into: index)
            } else if position == 0, index > 0, statements[index - 1].block >= statements[index].block - 1,
                isTogether(index, in: passages[number])
            {
                let before = mainAmounts(before: number)
                gather(before.isEmpty ? listAmounts(above: index) : before, into: index)
            }
        }
    }

    /// Whether words right before a figure, or right behind it, say that it is all of what is told before it.
    private func isGathered(_ index: Int) -> Bool {
        guard !isOfRise(index), !readings[index].isElsewhen else { return false }
        let words = statements[index].words
        let first = firstWord(of: index)
        let behind = words.position(atOrAfter: statements[index].range.upperBound)
        // "£3.2m in a and £1.2m in b, out of £4.7m in all": of a whole nobody says that these are all its parts.
        let isWhole = subject.words.parted.contains { $0.count > 1 && words.matches($0, at: first - $0.count) }
        return !isWhole
            && subject.words.gathered.contains { phrase in
                words.matches(phrase, at: first - phrase.count) && first - phrase.count >= 0
                    || words.matches(phrase, at: behind)
                        && !subject.words.further.contains { words.matches($0, at: behind) }
            }
    }

    /// Whether a sentence that tells one amount first says that it is that of several things told before it.
    private func isTogether(_ index: Int, in passage: Passage) -> Bool {
        let reading = readings[index]
        guard index == passage.statements.lowerBound, !isOfRise(index), !reading.isStart, !reading.isElsewhen,
            !reading.isMeasure,
            let found = cue(subject.words.together, in: passage.words, within: 0..<firstWord(of: index))
        else { return false }
        // "together with"
        return !subject.words.further.contains { passage.words.matches($0, at: found.lowerBound) }
    }

    /// Whether a figure is that by which something rose or fell.
    private func isOfRise(_ index: Int) -> Bool {
        readings[index].aspect == .change && readings[index].leaning.map { $0 == .rise || $0 == .fall } == true
    }

    /// The amounts of the sentences before one in its paragraph, but for those that tell how another moved, or a part.
    private func mainAmounts(before number: Int) -> [Int] {
        let block = passages[number].block
        var amounts: [Int] = []
        for other in passages[..<number].reversed() {
            guard other.block == block else { break }
            amounts = other.statements.filter { isMain($0) } + amounts
            if amounts.count > Self.mostGathered { return [] }
        }
        return amounts
    }

    private func isMain(_ index: Int) -> Bool {
        let reading = readings[index]
        return isPlainMoney(index) && reading.aspect != .change && !reading.isStart && !reading.isEnd
            && !reading.isMeasure && !reading.isElsewhen && !reading.isPart
    }

    /// The first amounts of the items right above a statement, each in a block of its own.
    private func listAmounts(above index: Int) -> [Int] {
        guard blockRange[index].lowerBound == index else { return [] }
        var amounts: [Int] = []
        var first = index
        while first > 0, statements[first - 1].block == statements[first].block - 1,
            amounts.count <= Self.mostGathered, case let item = blockRange[first - 1],
            let amount = item.first(where: { isMain($0) })
        {
            amounts.insert(amount, at: 0)
            first = item.lowerBound
        }
        return amounts
    }

    /// Holds a sum against all of its parts; whatever of them make it will do.
    private mutating func gather(_ amounts: [Int], into result: Int) {
        guard amounts.count >= 2, amounts.count <= Self.mostGathered else { return }
        let parts = signed(amounts)
        if addsUp(result, parts) {
            check(result, parts)
            return
        }
        if let some = some(of: amounts, making: result) {
            check(result, some)
            return
        }
        checkSum(result, parts, fewestDigits: Self.fewestDigits - 1)
    }

    /// Of an overspend and an underspend the one is taken from the other.
    func signed(_ amounts: [Int]) -> [Part] {
        let ways = amounts.map { way(of: $0) }
        guard ways.contains(true), ways.contains(false), !ways.contains(nil) else { return amounts.map { ($0, 1) } }
        return zip(amounts, ways).map { ($0, $1 == true ? 1 : -1) }
    }

    /// Whether a figure is told as an overspend or a deficit; nil where as neither, nor the opposite.
    private func way(of index: Int) -> Bool? {
        switch readings[index].aspect {
        case .overspend: return true
        case .underspend: return false
        default: return readings[index].leaning.flatMap { $0.isOfSize || $0 == .rise || $0 == .fall ? nil : $0.isUp }
        }
    }

    /// Two or more of some amounts that make another.
    private func some(of amounts: [Int], making result: Int) -> [Part]? {
        for set in 1..<(1 << amounts.count) {
            let parts = amounts.indices.filter { set & 1 << $0 != 0 }.map { (index: amounts[$0], weight: 1) }
            if parts.count > 1, parts.count < amounts.count || amounts.count == 2, addsUp(result, parts) {
                return parts
            }
        }
        return nil
    }
}
