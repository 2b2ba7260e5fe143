/// Sums of rows that a column misses by one slip of the pen.
extension SumTrials {
    /// How many columns miss a sum by one slip, and how improbable it is that chance brought them so near, in bits.
    ///
    /// Columns that others tell are not asked: a wrong figure in those is wrong in the others too.
    func slips(of operands: [Relation.Operand], for row: Int) -> (count: Int, bits: Int) {
        var found = (count: 0, bits: 0)
        for column in columns where !told.contains(column) {
            let bits = slipBits(of: operands, for: row, in: column)
            guard bits > 0 else { continue }
            found = (found.count + 1, found.bits + bits)
        }
        return found
    }

    private func slipBits(of operands: [Relation.Operand], for row: Int, in column: Int) -> Int {
        let result = values[row, column]
        guard result.isValue, result.doubled != 0 else { return 0 }
        var (sum, slack) = (Int64(0), result.slack)
        for operand in operands {
            let slot = values[operand.index, column]
            guard slot.state != .unread, !slot.isValue || slot.doubled == 0 || slot.unit == result.unit else {
                return 0
            }
            sum &+= slot.doubled &* Int64(operand.weight)
            slack &+= slot.slack
        }
        let gap = sum &- result.doubled
        guard gap.magnitude > slack.magnitude else { return 0 }
        let choices =
            Slips.bits(of: result.doubled.magnitude, within: slack.magnitude)
            + Evidence.bits(toChooseAmong: operands.count + 1)
        let bits = Evidence.bits(of: result.doubled.magnitude, slack: slack.magnitude) - choices
        guard bits > 0 else { return 0 }
        let isSlip =
            Slips.part(result.doubled, from: sum, within: slack.magnitude)
            || operands.contains { operand in
                let printed = values[operand.index, column].doubled
                return Slips.part(printed, from: printed &- gap &* Int64(operand.weight), within: slack.magnitude)
            }
        return isSlip ? bits : 0
    }
}
