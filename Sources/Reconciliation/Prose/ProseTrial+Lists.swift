import Figures
import Lexicon
import Records
import Tables

/// Figures that are sums of others told beside them. A sum that holds explains;
/// one that doesn't was perhaps never meant.
extension ProseTrial {
    /// How many statements may make a sum.
    private static let longestList = 24

    mutating func explainBySums() {
        var block = 0..<0
        var amounts: AlignedAmounts?
        for index in statements.indices where traits[index].isMoney {
            explainByList(index)
            guard checks[index] == nil, isTelling(index), case let own = blockRange[index], own.count >= 3,
                own.count <= Self.longestList
            else { continue }
            if own != block {
                (block, amounts) = (own, AlignedAmounts(own.map { statements[$0].figure }))
            }
            explainByNeighbours(index, amounts)
        }
    }

    /// "includes:" and the items below, each of which opens with its amount;
    /// a part of the list may be split up in turn.
    private mutating func explainByList(_ index: Int) {
        guard checks[index] == nil || checks[index]?.outcome == .confirmed, index + 1 == blockRange[index].upperBound,
            subject.endsWithColon(block: statements[index].block), let total = statements[index].figure.value
        else { return }
        var sum = ExactDecimal.zero
        var tolerance = statements[index].figure.halfTold
        var parts: [Int] = []
        var next = index + 1
        while next < min(statements.count, index + Self.longestList) {
            defer { next = blockRange[next].upperBound }
            let item = statements[next]
            guard item.range.lowerBound <= 3, item.block > statements[index].block, item.figure.unit == .gbp,
                let value = item.figure.value
            else { break }
            sum += value
            tolerance += item.figure.halfTold
            parts.append(next)
            guard parts.count > 1, (sum - total).magnitude <= tolerance else { continue }
            for part in [index] + parts {
                settle(
                    part,
                    .explained,
                    by: ToldSumMismatch.id,
                    because: "The items of the list make the sum told above them."
                )
            }
            return
        }
        guard parts.count > 1, parts.allSatisfy({ isTelling($0) }), isTelling(index) else { return }
        let items = parts.map { (index: $0, weight: 1) }
        guard isMendable(index, items) else { return }
        check(index, items)
    }

    /// Two figures of the same block that make it.
    ///
    /// - Parameter amounts: The figures of the block; nil where they can't be put so.
    private mutating func explainByNeighbours(_ index: Int, _ amounts: AlignedAmounts?) {
        let block = blockRange[index]
        let found =
            amounts.map { $0.pair(making: index - block.lowerBound) }
            ?? pair(making: index, in: block).map { ($0 - block.lowerBound, $1 - block.lowerBound) }
        guard let found else { return }
        let (first, second) = (block.lowerBound + found.0, block.lowerBound + found.1)
        settle(
            index,
            .explained,
            by: ToldSumMismatch.id,
            at: statements[first].figure.place,
            because: "\(statements[first].figure.printed) and \(statements[second].figure.printed), told beside "
                + "it, make it."
        )
    }

    /// The same with decimals, where they have too many digits.
    private func pair(making index: Int, in block: Range<Int>) -> (Int, Int)? {
        guard let value = statements[index].figure.value?.magnitude else { return nil }
        for first in block where first != index {
            for second in block where second > first && second != index {
                guard let a = statements[first].figure.value?.magnitude,
                    let b = statements[second].figure.value?.magnitude,
                    statements[first].figure.unit == statements[index].figure.unit,
                    statements[second].figure.unit == statements[index].figure.unit, !a.isZero, !b.isZero,
                    a + b == value || (a - b).magnitude == value
                else { continue }
                return (first, second)
            }
        }
        return nil
    }
}
