import Figures
import Lexicon

/// Finds the rows of percentages that the figures show to be of two other rows: the ratio of financing costs to the net
/// revenue stream, a column for each year.
struct RatioRowFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]

    /// How far from a ratio the rows that it is of may stand.
    private static let reach = 6
    private static let leastColumns = 2

    private struct Trial {
        var tried = 0
        var held = 0
        var bits = 0
        var quotients: Set<Int64> = []
    }

    func relations() -> [Relation] {
        let told = Set(table.relations.filter { $0.axis == .rows }.map(\.result))
        let ratios = rows.filter { !told.contains($0) && tellsPercentages($0) }
        guard !ratios.isEmpty else { return [] }
        return ratios.compactMap { relation(of: $0, beside: ratios) }
    }

    /// Whether all figures of a row are percentages, which those of its columns are not.
    private func tellsPercentages(_ row: Int) -> Bool {
        var printed = 0
        for column in table.columns {
            let slot = values[row, column.index]
            guard slot.isValue, !slot.isDash else { continue }
            guard slot.unit == .percent, column.unit?.unit != .percent else { return false }
            printed += 1
        }
        return printed >= Self.leastColumns
    }

    private func relation(of row: Int, beside ratios: [Int]) -> Relation? {
        let near = rows.filter { abs($0 - row) <= Self.reach && !ratios.contains($0) }
        let columns = table.columns.map(\.index).filter { values[row, $0].isValue }
        let differences = columnsOfDifferences
        var best: (operands: [Relation.Operand], trial: Trial)?
        for dividend in near {
            for divisor in near where divisor != dividend {
                let trial = trial(row, dividend, divisor, columns, differences)
                // Right below the two rows only which of them is the whole is to be chosen.
                let isBelow = [dividend, divisor].sorted() == [row - 2, row - 1]
                let choices = isBelow ? 2 : near.count * near.count
                let missed = trial.tried - trial.held
                // One column that misses is what the rules look for, where the others leave no doubt.
                let isNamed = isBelow && [dividend, divisor].contains { names($0, in: row) }
                let doubt = missed == 0 || isNamed ? 0 : Evidence.margin
                guard missed <= 1, trial.held >= max(2, 2 * missed), trial.quotients.count >= 2,
                    trial.bits >= Evidence.margin + doubt + Evidence.bits(toChooseAmong: choices),
                    trial.held > best?.trial.held ?? 0
                else { continue }
                best = ([Relation.Operand(dividend), Relation.Operand(divisor)], trial)
            }
        }
        return best.map { operands, trial in
            Relation(
                kind: .percentage,
                axis: .rows,
                result: row,
                operands: operands,
                across: columns.filter { column in
                    !differences.contains(column) || holds(row, operands[0].index, operands[1].index, column)
                },
                basis: .arithmetic,
                tried: trial.tried,
                held: trial.held
            )
        }
    }

    /// Whether a row's label names another row: the ratio of "Financing costs" to something else.
    private func names(_ other: Int, in row: Int) -> Bool {
        let name = table.rows[other - 1].labelWords
        return !name.isEmpty && table.rows[row - 1].labelWords.firstIndex(of: name) != nil
    }

    /// The columns (from 1) that tell by how much two others differ: the ratio of two differences is no difference of
    /// ratios.
    private var columnsOfDifferences: Set<Int> {
        Set(
            table.relations.filter { relation in
                relation.axis == .columns && !relation.kind.isOfRatios && relation.operands.contains { $0.weight < 0 }
            }.map(\.result)
        )
    }

    private func holds(_ row: Int, _ dividend: Int, _ divisor: Int, _ column: Int) -> Bool {
        let (percent, part, whole) = (values[row, column], values[dividend, column], values[divisor, column])
        return PercentTest.holds(percent: percent, dividend: part, divisor: whole, scale: values.wholeUnit)
    }

    private func trial(
        _ row: Int,
        _ dividend: Int,
        _ divisor: Int,
        _ columns: [Int],
        _ differences: Set<Int>
    ) -> Trial {
        var trial = Trial()
        for column in columns {
            let (percent, part, whole) = (values[row, column], values[dividend, column], values[divisor, column])
            guard part.isValue, whole.isValue, whole.doubled != 0, part.unit == whole.unit else { continue }
            let holds = holds(row, dividend, divisor, column)
            if !holds, differences.contains(column) { continue }
            trial.tried += 1
            guard holds else { continue }
            trial.held += 1
            guard percent.doubled != 0, part.doubled != whole.doubled else { continue }
            trial.quotients.insert(percent.doubled)
            let slack = PercentTest.slack(
                percent: percent,
                dividend: part,
                divisor: whole,
                hundredfold: UInt128((100 * values.wholeUnit).magnitude)
            )
            trial.bits += Evidence.bits(of: percent.doubled.magnitude, slack: slack)
        }
        return trial
    }
}
