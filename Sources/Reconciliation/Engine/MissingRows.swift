import Figures
import Lexicon
import Tables

/// Finds the totals that fail in their columns because a row is missing from the page.
///
/// A sum that fails nearly everywhere was usually not meant. But where a total's rows are all that stand between a
/// heading and it, what they make falls short of it as one more row would, and other sums of the table show that its
/// totals mean their rows, a row is missing.
struct MissingRows {
    /// The series, by their numbers, and whether other sums of the table bear out that the total means its rows.
    private(set) var explained: [Int: Bool] = [:]

    private let table: Table

    /// - Parameter isRest: Whether the table may go on with one before it.
    init(_ verdicts: [Verdict], support: [SeriesSupport], in table: Table, isRest: () -> Bool) {
        self.table = table
        let doubtful = support.indices.filter { support[$0].basis == .words && support[$0].isDoubtful }
        guard !doubtful.isEmpty, table.layout != .aligned || isWhole && !isRest() else { return }
        let series = Dictionary(grouping: verdicts.indices, by: { verdicts[$0].series })
        let sums = series.filter {
            $0.value.contains { verdicts[$0].equation.kind == .sum && verdicts[$0].equation.isDown }
        }
        for number in doubtful {
            let own = (series[number] ?? []).map { verdicts[$0] }
            guard own.allSatisfy({ $0.equation.kind == .sum && $0.equation.isDown && $0.isEvaluated }),
                let total = own.first?.equation.stated?.cell.row, isOfAllRows(own, total), fallsShort(own)
            else { continue }
            let others = sums.keys.filter { $0 != number }
            let isBorneOut = others.contains { other in
                isTaken(total, in: sums[other] ?? [], of: verdicts) || isSister(support[other])
            }
            if isBorneOut {
                explained[number] = true
            } else if others.isEmpty, isNamedForAll(total) {
                explained[number] = false
            }
        }
    }

    /// Whether nothing shows that a table which only spaces keep together has lost rows where it was read: every row
    /// fills all columns of figures, and each stands as close to the one before it as the others do, but for a total.
    private var isWhole: Bool {
        guard LayoutProof.isFull(table) else { return false }
        let rows = table.rows.filter { !$0.roles.contains(.header) }
        let gaps = zip(rows, rows.dropFirst()).filter { $1.roles == .line && $0.roles == .line }
            .map { $1.lines.lowerBound - $0.lines.upperBound }
        guard let least = gaps.min(), gaps.allSatisfy({ $0 == least }) else { return false }
        return zip(table.rows, table.rows.dropFirst()).allSatisfy {
            $1.lines.lowerBound - $0.lines.upperBound <= least + 1
        }
    }

    /// Whether the total takes in every line between the heading above it and itself, and there are enough of them.
    /// Below a heading of a group it has to be named after the group: a total of several groups takes in others too.
    private func isOfAllRows(_ verdicts: [Verdict], _ total: Int32) -> Bool {
        let operands = Set(verdicts.flatMap { $0.equation.operands.map { Int($0.cell.row) } })
        guard let first = operands.min(), first > 1, operands.count >= 2, Int(total) > first else { return false }
        let between = table.rows[(first - 1)..<(Int(total) - 1)]
        let isComplete = between.allSatisfy { row in
            operands.contains(row.index) ? row.roles == .line : row.cells.allSatisfy { $0.figure?.value == nil }
        }
        guard isComplete else { return false }
        let above = table.rows[first - 2]
        if above.roles.contains(.heading) { return isNamed(total, after: [above.label]) }
        return !above.roles.isDisjoint(with: [.header, .unit, .total, .subtotal])
    }

    /// Whether the rows make less than the total in every column of amounts, and by no more than a row would:
    /// half of it.
    private func fallsShort(_ verdicts: [Verdict]) -> Bool {
        let sums = verdicts.compactMap(\.computation)
        guard let largest = sums.map(\.stated.magnitude).max(), !largest.isZero else { return false }
        return sums.allSatisfy { sum in
            // Differences beside the amounts may lie either way.
            guard sum.stated.magnitude * ExactDecimal.ten >= largest else { return true }
            return !sum.isConsistent && sum.difference.isNegative == sum.stated.isNegative
                && sum.difference.magnitude + sum.difference.magnitude <= sum.stated.magnitude
        }
    }

    /// Whether another total takes the row in, and holds with it beyond chance.
    private func isTaken(_ row: Int32, in indices: [Int], of verdicts: [Verdict]) -> Bool {
        indices.contains { index in
            verdicts[index].outcome == .passed && verdicts[index].computation?.isBeyondChance == true
                && verdicts[index].equation.operands.count > 1
                && verdicts[index].equation.operands.contains { $0.cell.row == row }
        }
    }

    /// Whether another total that words name holds in all its columns, two at least.
    private func isSister(_ support: SeriesSupport) -> Bool {
        support.isSaid && support.held >= 2 && support.held == support.tried && support.heldBeyondChance > 0
    }

    /// Whether nothing but the words of the table's own title follow "total", and no line follows the row.
    private func isNamedForAll(_ total: Int32) -> Bool {
        let index = Int(total) - 1
        guard table.rows.indices.contains(index), table.rows[(index + 1)...].allSatisfy({ $0.roles != .line }) else {
            return false
        }
        return isNamed(total, after: [table.caption?.text, table.heading].compactMap(\.self))
    }

    /// Whether all words of a total's label but one, which is "total", stand in one of the names.
    private func isNamed(_ total: Int32, after names: [String]) -> Bool {
        let index = Int(total) - 1
        guard table.rows.indices.contains(index) else { return false }
        let known = Set(names.flatMap { Words($0).hashes })
        return Words(table.rows[index].label).hashes.count { !known.contains($0) } <= 1
    }
}
