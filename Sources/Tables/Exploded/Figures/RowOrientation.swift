/// Says which part of a row is its first figure and which the result, where no rating marks the results.
///
/// `first` + `result` = `second` holds either way round. The order is fixed once for the table: the first figure is
/// printed first, and where the later column holds the negatives, a negative is a result. A row with a nil figure
/// (5, 5, 0 or 0, 5, 5) proves neither: its sum is known, the other two are not.
struct RowOrientation {
    let stream: FigureStream

    func rows(_ rows: [[FigurePlacing.Slot]]) -> [DifferenceRow] {
        let negativesAreResults = negativesComeLater(rows)
        return rows.map { slots in
            guard let one = slots[0].place, let other = slots[1].place, let sum = slots[2].place else {
                return DifferenceRow(first: nil, second: slots[2].place, result: nil)
            }
            if stream.hasMarks { return DifferenceRow(first: one, second: sum, result: other) }
            let (early, late) = one < other ? (one, other) : (other, one)
            let values = (stream.values[early], stream.values[late])
            if values.0 == values.1 { return DifferenceRow(first: early, second: sum, result: late) }
            if values.0 == 0 || values.1 == 0 { return DifferenceRow(first: nil, second: sum, result: nil) }
            if negativesAreResults, (values.0 < 0) != (values.1 < 0) {
                return values.0 < 0
                    ? DifferenceRow(first: late, second: sum, result: early)
                    : DifferenceRow(first: early, second: sum, result: late)
            }
            // Printed out of order, the row says nothing of which is which.
            guard early < sum, sum < late else { return DifferenceRow(first: nil, second: sum, result: nil) }
            return DifferenceRow(first: early, second: sum, result: late)
        }
    }

    private func negativesComeLater(_ rows: [[FigurePlacing.Slot]]) -> Bool {
        var later = 0
        var earlier = 0
        for slots in rows {
            guard let one = slots[0].place, let other = slots[1].place else { continue }
            let (early, late) = (min(one, other), max(one, other))
            if stream.values[early] >= 0, stream.values[late] < 0 { later += 1 }
            if stream.values[early] < 0, stream.values[late] >= 0 { earlier += 1 }
        }
        return later >= earlier
    }
}
