import Figures
import Lexicon

/// Records whose figures tell the rows.
extension RecordReader {
    /// At least this many rows say that a difference is no chance, where no heading announces it.
    private static let leastRows = 3

    func differenceRows(_ amounts: [Int]) -> DifferenceRows? {
        guard amounts.count >= 3 * (match == nil ? Self.leastRows : 1), amounts.count % 3 == 0 else { return nil }
        let values = amounts.map { value($0) ?? .zero }
        let exponent = values.map(\.exponent).min() ?? 0
        var scaled: [Int64] = []
        for value in values {
            let whole = value.scaled(byPowerOfTen: -min(0, exponent))
            var number = whole.significand
            guard whole.exponent <= 18 else { return nil }
            for _ in 0..<max(0, whole.exponent) { number *= 10 }
            guard let small = Int64(exactly: number), small.magnitude < 1 << 60 else { return nil }
            scaled.append(small)
        }
        let marks = marks(of: amounts)
        let stream = FigureStream(values: scaled, isMarked: marks ?? Array(repeating: false, count: amounts.count))
        return DifferenceRows.find(in: stream)
    }

    private func value(_ piece: Int) -> ExactDecimal? {
        if case .number(let number) = FigureReader.read(region.pieces[piece].text) { number.value } else { nil }
    }

    /// Which figures have a rating right behind them; nil unless they are exactly a third.
    private func marks(of amounts: [Int]) -> [Bool]? {
        let marks = amounts.map { piece in
            let next = piece + 1
            guard next < region.pieces.count else { return false }
            return region.pieces[next].shape == .rating && region.pieces[next].block == region.pieces[piece].block
        }
        return marks.count(where: \.self) * 3 == amounts.count ? marks : nil
    }

    mutating func readRecords(
        _ found: DifferenceRows,
        amounts: [Int]
    ) -> ExplodedArrangement? {
        let rowCount = found.rows.count
        isBounded = found.isBounded
        guard rowCount > 0, match != nil || isTelling(found, amounts) else { return nil }
        values.remove(Set(amounts))
        let others = values.groups.filter { $0.pieces.count == amounts.count / 3 }
        let plan = match.map { RecordPlan($0) } ?? inferredPlan(others.map(\.shape), rowCount: amounts.count / 3)
        guard let plan else { return nil }
        let columns = plan.indices(.amount)
        guard columns.count == 3 else { return nil }
        for (number, row) in found.rows.enumerated() {
            for (column, figure) in zip(columns, [row.first, row.second, row.result]) {
                if let figure { places[amounts[figure]] = (number, column) }
            }
        }
        placeMarked(amounts, plan)
        refused += amounts.filter { places[$0] == nil }
        var arrangement = complete(
            plan,
            rowCount: rowCount,
            takesLabels: found.isComplete,
            how: "rows found by their figures: the third is the second less the first"
        )
        if match == nil, let rows = arrangement?.rows {
            // Figures alone, with labels that stand nowhere, are no table.
            guard rows.count(where: { $0[0] != nil }) * 2 >= rows.count else { return nil }
        }
        arrangement?.difference = (columns[0], columns[1], columns[2])
        return arrangement
    }

    /// Whether differences that no heading announces are more than chance. What is taken from nil, or from itself,
    /// always is a difference.
    private func isTelling(_ found: DifferenceRows, _ amounts: [Int]) -> Bool {
        let telling = found.rows.count { row in
            guard let first = row.first, let result = row.result else { return false }
            return value(amounts[first])?.isZero == false && value(amounts[result])?.isZero == false
        }
        return found.isComplete && telling >= Self.leastRows && telling * 5 >= found.rows.count * 4
    }

    /// A rating that is printed right behind a result belongs to its row.
    private mutating func placeMarked(_ amounts: [Int], _ plan: RecordPlan) {
        guard let marks = marks(of: amounts), let column = plan.indices(.rating).first else { return }
        for (piece, isMarked) in zip(amounts, marks) where isMarked {
            if let place = places[piece] { places[piece + 1] = (place.row, column) }
        }
    }

    private func inferredPlan(_ others: [CellShape], rowCount: Int) -> RecordPlan? {
        let texts = items.filter { Self.isText($0.shape) }
        let columns = (texts.count + rowCount / 2) / rowCount
        guard columns <= ExplodedLimits.textColumns else { return nil }
        return RecordPlan(
            texts: max(1, columns),
            values: [.amount, .amount, .amount] + others.compactMap(\.holding)
        )
    }
}
