import Figures
import Lexicon
import Tables

/// Reads a balance that is told step by step: the balance, what moves it, the balance after.
struct BalanceMovementReader {
    let source: RecordSource

    func record() -> BalanceMovement? {
        let table = source.table.table
        let steps = source.rows.filter { source.role(of: $0) != nil && amount(of: $0) != nil }
        guard let first = steps.first, let last = steps.last(where: { tellsBalance($0) }), last.index > first.index
        else {
            return nil
        }
        let name = table.caption?.text ?? table.heading ?? first.label
        var movement = BalanceMovement(
            id: source.table.id + "/movement",
            provenance: Provenance(
                table: source.table.id,
                rows: steps.map(\.index),
                lineRanges: RecordSource.joined(steps.map(\.lines))
            ),
            name: name,
            period: source.period
        )
        movement.kind = source.lexicon.reserveNames.longestMatch(in: Words(name))
            .flatMap { Reserve.Kind(rawValue: $0.meaning) }
        var hasSubtotal = false
        for row in steps {
            guard let amount = amount(of: row) else { continue }
            let step = BalanceMovement.Step(name: row.label, group: hasSubtotal ? nil : row.group, amount: amount)
            if row.index == first.index {
                movement.opening = step
            } else if row.index == last.index {
                movement.closing = BalanceMovement.Step(name: row.label, group: nil, amount: amount)
            } else if tellsBalance(row) {
                movement.subtotals.append(BalanceMovement.Step(name: row.label, group: nil, amount: amount))
                // A balance ends the group of what led to it.
                hasSubtotal = true
            } else if row.index < last.index {
                movement.movements.append(step)
            } else if amount.unit == .percent, movement.percentOfNetBudget == nil {
                movement.percentOfNetBudget = amount
            }
        }
        return movement
    }

    private func amount(of row: Row) -> Figure? {
        let figure = source.figure(row, .amount) ?? source.figure(row, .balance)
        return figure?.value == nil && figure?.absence != .nilValue ? nil : figure
    }

    private func tellsBalance(_ row: Row) -> Bool {
        let label = Words(row.label)
        return source.lexicon.kinds.contains { meaning in
            meaning.kind == .balanceMovements && meaning.rows.contains { label.starts(with: $0) }
        }
    }
}
