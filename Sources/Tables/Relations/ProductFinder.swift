import Lexicon

/// Finds the columns that are the product of the two before them: a score of likelihood and impact, what so many units
/// cost at their rate.
struct ProductFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]
    let words: ColumnWords

    /// Fewer rows that hold beside one that does not bear out none.
    private static let heldBesideMiss = 3
    private static let leastProducts = 2
    /// The bits that a product needs where a heading asks for it.
    private static let askedFor = 8

    private struct Trial {
        var tried = 0
        var held = 0
        var bits = 0
        var products: Set<Int64> = []
    }

    func relations() -> [Relation] {
        let explained = Set(
            table.relations.filter { $0.axis == .columns }.flatMap { [$0.result] + $0.operands.map(\.index) }
        )
        return table.columns.map(\.index).compactMap { result in
            guard result > 2, !explained.contains(result), mayMultiply(result, by: [result - 2, result - 1]) else {
                return nil
            }
            let trial = trial(result, result - 2, result - 1)
            let missed = trial.tried - trial.held
            guard missed == 0 || missed == 1 && trial.held >= Self.heldBesideMiss,
                trial.products.count >= Self.leastProducts, trial.bits >= needed(result, missed)
            else { return nil }
            return Relation(
                kind: .product,
                axis: .columns,
                result: result,
                operands: [Relation.Operand(result - 2), Relation.Operand(result - 1)],
                across: rows.filter { values[$0, result].isValue },
                basis: .arithmetic,
                tried: trial.tried,
                held: trial.held
            )
        }
    }

    /// What the rows have to say, in bits: less where a heading is that of a likelihood or a rate.
    private func needed(_ result: Int, _ missed: Int) -> Int {
        let isAsked = [result - 2, result - 1].contains { column in
            table.columns[column - 1].role == .likelihood
                || table.columns[column - 1].path.contains { words.tellRate(Words($0)) }
        }
        let choice = Evidence.bits(toChooseAmong: table.columns.count) + (missed == 0 ? 0 : Evidence.margin / 2)
        return isAsked ? Self.askedFor : Evidence.margin + choice
    }

    /// Whether two numbers, or an amount and a number, may make a column: percentages and text make none.
    private func mayMultiply(_ result: Int, by factors: [Int]) -> Bool {
        func unit(_ column: Int) -> String? {
            table.columns[column - 1].unit.flatMap { $0.unit == .count ? nil : $0.unit.rawValue }
        }
        guard (factors + [result]).allSatisfy({ values(ofColumn: $0) }) else { return false }
        let units = factors.compactMap(unit)
        return units.count <= 1 && units.first == unit(result)
    }

    private func values(ofColumn column: Int) -> Bool {
        let role = table.columns[column - 1].role
        return (!ColumnRoles.takesNoFigures(role) || role == .likelihood) && role != .share && role != .variancePercent
            && !values.printsOnly(.percent, inColumn: column) && rows.contains { values[$0, column].isValue }
    }

    private func trial(_ result: Int, _ first: Int, _ second: Int) -> Trial {
        var trial = Trial()
        for row in rows {
            let (product, one, other) = (values[row, result], values[row, first], values[row, second])
            guard product.isValue, one.isValue, other.isValue, one.doubled != 0, other.doubled != 0 else { continue }
            trial.tried += 1
            guard holds(product, one, other) else {
                if trial.tried - trial.held > 1 { break }
                continue
            }
            trial.held += 1
            // One times a number is that number, which may stand there for another reason.
            guard one.doubled != values.wholeUnit, other.doubled != values.wholeUnit else { continue }
            trial.products.insert(product.doubled)
            trial.bits += Evidence.bits(of: product.doubled.magnitude, slack: max(2, slack(product, one, other)))
        }
        return trial
    }

    private func holds(_ product: ValueGrid.Slot, _ one: ValueGrid.Slot, _ other: ValueGrid.Slot) -> Bool {
        let gap = Int128(one.doubled) * Int128(other.doubled) - Int128(product.doubled) * Int128(values.wholeUnit)
        return gap.magnitude <= spread(product, one, other)
    }

    /// How far rounding may bring a product from the printed one, times one whole unit.
    private func spread(_ product: ValueGrid.Slot, _ one: ValueGrid.Slot, _ other: ValueGrid.Slot) -> UInt128 {
        let (first, second) = (slack(ofFactor: one), slack(ofFactor: other))
        return UInt128(product.slack.magnitude) * UInt128(values.wholeUnit.magnitude)
            + UInt128(one.doubled.magnitude) * second + UInt128(other.doubled.magnitude) * first + first * second
    }

    private func slack(_ product: ValueGrid.Slot, _ one: ValueGrid.Slot, _ other: ValueGrid.Slot) -> UInt64 {
        UInt64(clamping: spread(product, one, other) / UInt128(max(1, values.wholeUnit.magnitude)))
    }

    /// Whole numbers without a unit are scores and counts, and exact.
    private func slack(ofFactor slot: ValueGrid.Slot) -> UInt128 {
        let isWhole = slot.slack.magnitude * 2 == values.wholeUnit.magnitude
        return (slot.unit == nil || slot.unit == .count) && isWhole ? 0 : UInt128(slot.slack.magnitude)
    }
}
