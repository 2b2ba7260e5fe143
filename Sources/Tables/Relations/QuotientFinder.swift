import Figures
import Lexicon

/// Finds the percentages and quotients that the figures alone show to be of two other columns: what was spent of a
/// budget, by how much a charge goes up, what a precept makes for each home.
struct QuotientFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]
    let words: ColumnWords

    /// More columns than this are not tried pair by pair.
    private static let mostColumns = 12

    private struct Trial {
        var tried = 0
        var held = 0
        /// Of those that held, the ones whose percentage is neither nil nor a round hundred.
        var telling = 0
        /// Those that hold of a part that is the whole, beside others that are not.
        var wholes = 0
        var bits = 0
        var quotients: Set<Int64> = []

        /// Whether the rows that hold differ enough for a rule to be seen: what is all of it says something too.
        var isVaried: Bool { telling >= 2 && telling + wholes >= 3 && quotients.count >= 2 }

        /// Whether all rows bear it out, or all but one: the few that a percentage needs right behind its two amounts,
        /// or the more that it needs elsewhere.
        ///
        /// - Parameter named: The bits that it needs where the heading names the columns itself.
        func isBorneOut(
            beside missed: Int,
            isBehindAmounts: Bool,
            isInOrder: Bool,
            needed: Int,
            named: Int?
        ) -> Bool {
            if let named, missed <= 1, held >= max(1, missed), telling >= 1, bits >= named { return true }
            // Of two rows one is enough if its digits are.
            if isBehindAmounts, missed == 1, held == 1, telling == 1 {
                return bits >= (isInOrder ? QuotientFinder.neededInOrder : QuotientFinder.neededBehindAmounts)
            }
            guard missed <= 1, held >= (isBehindAmounts ? 2 : 3) * missed else { return false }
            return isVaried && bits >= needed
                || isBehindAmounts && telling >= 2 && quotients.count >= 2 && bits >= QuotientFinder.neededBehindAmounts
        }
    }

    /// Where a percentage stands right behind two amounts, only which of them is the whole and which way it is taken
    /// are to be chosen.
    private static let neededBehindAmounts = Evidence.margin + Evidence.bits(toChooseAmong: 8)
    /// What a quotient needs whose heading names both columns, or one where they stand right before it, in bits.
    private static let neededOfNamed = (both: 4, one: 8)

    /// Where a percentage stands right behind the whole and its part, in the order in which it is read.
    private static let neededInOrder = 8

    func relations() -> [Relation] {
        let told = Set(table.relations.filter { $0.kind == .percentage || $0.kind == .change }.map(\.result))
        let explained = Set(
            table.relations.filter { $0.axis == .columns }.flatMap { [$0.result] + $0.operands.map(\.index) }
        )
        let amounts = table.columns.filter(isAmount).map(\.index)
        guard amounts.count >= 2, amounts.count <= Self.mostColumns else { return [] }
        let found: [Relation] = table.columns.compactMap { column in
            if isQuotient(column) {
                return told.contains(column.index)
                    ? nil : relation(of: column.index, among: amounts, as: [.percentage, .change, .portion])
            }
            // What sums explain needs no quotient.
            guard amounts.contains(column.index), !explained.contains(column.index) else { return nil }
            let others = amounts.filter { $0 != column.index }
            // Where headings were lost, percentages may stand in a column that was given the unit of all others.
            let kinds: [Relation.Kind] =
                table.layout == .exploded || column.path.isEmpty ? [.quotient, .percentage, .change] : [.quotient]
            return relation(of: column.index, among: others, as: kinds)
        }
        return found.filter { one in
            !found.contains { isInverse(one, of: $0) && digits(ofColumn: $0.result) < digits(ofColumn: one.result) }
        }
    }

    /// Whether one tells the number of visits by the cost and what each costs, and the other that by the two.
    private func isInverse(_ one: Relation, of other: Relation) -> Bool {
        one.kind == .quotient && other.kind == .quotient && one.operands[0] == other.operands[0]
            && one.result == other.operands[1].index && other.result == one.operands[1].index
    }

    /// How much a column's figures tell, in bits: what was worked out has fewer digits than what it was made of.
    private func digits(ofColumn column: Int) -> Int {
        rows.reduce(0) { sum, row in
            let slot = values[row, column]
            return sum + (slot.isValue ? Evidence.bits(of: slot.doubled.magnitude, slack: slot.slack.magnitude) : 0)
        }
    }

    private func relation(of result: Int, among amounts: [Int], as kinds: [Relation.Kind]) -> Relation? {
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: kinds.count * amounts.count * amounts.count)
        let naming = NamedQuotients(table: table, words: words).naming(of: result, among: amounts)
        var best: (kind: Relation.Kind, operands: [Relation.Operand], trial: Trial)?
        for kind in kinds {
            for dividend in amounts {
                for divisor in amounts where divisor != dividend {
                    guard let doubt = doubt(dividend, divisor, for: result, kind) else { continue }
                    let trial = trial(result, dividend, divisor, kind)
                    let isBehind = kind != .quotient && [dividend, divisor].sorted() == [result - 2, result - 1]
                    guard
                        trial.isBorneOut(
                            beside: trial.tried - trial.held,
                            isBehindAmounts: isBehind,
                            isInOrder: kind == .percentage && divisor == result - 2 && dividend == result - 1,
                            needed: needed + doubt,
                            named: kind == .change || kind == .portion
                                ? nil : neededOfNaming(naming, dividend, divisor, isBehindAmounts: isBehind)
                        ), trial.held > best?.trial.held ?? 0
                    else { continue }
                    best = (kind, [Relation.Operand(dividend), Relation.Operand(divisor)], trial)
                }
            }
        }
        return best.map { kind, operands, trial in
            Relation(
                kind: kind,
                axis: .columns,
                result: result,
                operands: operands,
                across: rows.filter { values[$0, result].isValue },
                basis: .arithmetic,
                tried: trial.tried,
                held: trial.held
            )
        }
    }

    /// The bits that a quotient needs of the columns that its heading names; nil where it names none of them.
    private func neededOfNaming(
        _ naming: NamedQuotients.Naming,
        _ dividend: Int,
        _ divisor: Int,
        isBehindAmounts: Bool
    ) -> Int? {
        switch (naming.dividend == dividend, naming.divisor == divisor) {
        case (true, true): Self.neededOfNamed.both
        case (true, false) where isBehindAmounts && naming.divisor == nil: Self.neededOfNamed.one
        default: nil
        }
    }

    private func trial(_ result: Int, _ dividend: Int, _ divisor: Int, _ kind: Relation.Kind) -> Trial {
        var trial = Trial()
        let factor: Int64 = kind == .quotient ? 1 : 100
        guard let scale = kind == .quotient ? values.wholeUnit : onePercent(of: result) else { return trial }
        for row in rows {
            var (percent, part, whole) = (values[row, result], values[row, dividend], values[row, divisor])
            guard percent.isValue, part.isValue, whole.isValue, whole.doubled != 0 else { continue }
            if kind == .portion {
                // Of what was decided, what was agreed; the sum of both is not printed.
                guard part.doubled >= 0, whole.doubled > 0 else { continue }
                whole.doubled &+= part.doubled
                whole.slack &+= part.slack
            }
            trial.tried += 1
            // What went up by 5% is 105%.
            if kind == .change { percent.doubled += factor * scale }
            let holds = PercentTest.holds(
                percent: percent,
                dividend: part,
                divisor: whole,
                scale: scale,
                factor: factor
            )
            guard holds else {
                if trial.tried - trial.held > 1 { break }
                continue
            }
            trial.held += 1
            guard percent.doubled != 0, part.doubled != 0 else { continue }
            guard part.doubled != whole.doubled else {
                trial.wholes += kind == .percentage ? 1 : 0
                continue
            }
            trial.telling += 1
            trial.quotients.insert(percent.doubled)
            // A change is as telling as its own digits are, not as those of a hundred and it.
            let told = kind == .change ? values[row, result].doubled.magnitude : percent.doubled.magnitude
            let slack = max(
                PercentTest.slack(
                    percent: percent,
                    dividend: part,
                    divisor: whole,
                    hundredfold: UInt128((factor * scale).magnitude)
                ),
                kind == .quotient ? grain(percent, part, whole) : 1
            )
            trial.bits += Evidence.bits(of: told, slack: slack)
        }
        return trial
    }

    /// What one percent is in the doubled units of the grid, where a column of percentages was taken for one of amounts
    /// in thousands too.
    private func onePercent(of column: Int) -> Int64? {
        let unit = table.columns[column - 1].unit
        guard let unit, unit.unit.isMoney, unit.scale > 0 else { return values.wholeUnit }
        var one = values.wholeUnit
        for _ in 0..<unit.scale {
            let (product, overflow) = one.multipliedReportingOverflow(by: 10)
            if overflow || product > Self.largestPercent { return nil }
            one = product
        }
        return one
    }

    /// A hundred of them still fit beside the largest figure that is tried.
    private static let largestPercent: Int64 = 1 << 52

    /// Twice ten in a round number is no surprise.
    private func grain(_ result: ValueGrid.Slot, _ part: ValueGrid.Slot, _ whole: ValueGrid.Slot) -> UInt64 {
        min(Evidence.grain(of: result.doubled), Evidence.grain(of: part.doubled))
    }

    private func isQuotient(_ column: Column) -> Bool {
        switch column.role {
        case .rating, .trend, .label, .date, .note, .reference: false
        default: column.unit?.unit == .percent || values.printsOnly(.percent, inColumn: column.index)
        }
    }

    private func isAmount(_ column: Column) -> Bool {
        !ColumnRoles.takesNoFigures(column.role) && column.role != .share && column.role != .variancePercent
            && !isQuotient(column) && rows.contains { values[$0, column.index].isValue }
    }

    /// What more must speak for a quotient than for others, in bits; nil where it can be none.
    ///
    /// Percentages are of figures in one unit; an amount for each is an amount by a number. A number may have been
    /// given the unit of the whole table, and then the figures have to say so, or the heading: `Cost per visit`.
    private func doubt(_ dividend: Int, _ divisor: Int, for result: Int, _ kind: Relation.Kind) -> Int? {
        func unit(_ column: Int) -> Unit? { table.columns[column - 1].unit?.unit }
        guard kind == .quotient else { return unit(dividend) == unit(divisor) ? 0 : nil }
        guard unit(dividend) == unit(result) else { return nil }
        let isByNumber = unit(divisor) == nil || unit(divisor) == .count
        return isByNumber || table.columns[result - 1].path.contains { words.tellRate(Words($0)) } ? 0 : Evidence.margin
    }
}
