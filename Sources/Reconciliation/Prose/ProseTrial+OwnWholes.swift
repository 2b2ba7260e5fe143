import Figures
import Lexicon
import Records
import Tables

/// What a row is told to have left, or spent, of its own: "School roofs have £54k left of their £920k".
///
/// The whole is the row's, be it by words that nobody knows: an amount that stands nowhere else and that the row
/// neither prints nor makes is wrong.
extension ProseTrial {
    mutating func compareOwnWholes() {
        for number in passages.indices where passages[number].statements.count > 1 && !rowsNamed[number].isEmpty {
            for index in passages[number].statements.dropFirst()
            where traits[index].isPlainMoney && traits[index].slippingDigits > 1 && checks[index] == nil
                && !headed.contains(index) && isOfOwn(index)
            {
                compareOwnWhole(index)
            }
        }
    }

    /// Whether nothing but "of its" leads to an amount.
    private func isOfOwn(_ index: Int) -> Bool {
        let (words, first) = (statements[index].words, firstWord(of: index))
        guard first > 1, case let before = words.hashes[first - 1] else { return false }
        return subject.words.telling.contains(before) && subject.words.plainLinks.contains(before)
            && subject.words.parted.contains { words.matches($0, at: first - 1 - $0.count) }
            && !isSupposed(index) && !isSupposed(index - 1) && !readings[index].isElsewhen
    }

    private mutating func compareOwnWhole(_ index: Int) {
        let figure = statements[index].figure
        guard let bond = bonds[index - 1], case let own = RowPlace(table: bond.table, row: bond.row), isLaidOut(own),
            case let rows = rowsNamed[passageOf[index]].flatMap({ subject.rowNames.rows(named: $0.name) }),
            rows.contains(own), Set(rows.map(\.table)).count == rows.count, !values.isPrintedElsewhere(index),
            !rows.contains(where: { isPrinted(index, in: $0) || isDifference(index, inRow: $0) }),
            !isMadeRounded(index, by: place(own, 1)), let part = statements[index - 1].figure.value?.magnitude
        else { return }
        let cells = subject.tables[own.table].table.rows[own.row - 1].cells.filter { cell in
            cell.figure?.unit == figure.unit && cell.figure?.value.map { $0.magnitude > part } == true
        }
        // Of several it is the one from which a slip leads to it, or the largest.
        let slips = LoneSlips(of: figure)
        let near = cells.filter { cell in cell.figure?.value.map { slips.slip(of: $0.magnitude) != nil } == true }
        let meant =
            near.first ?? cells.max { $0.figure?.value?.magnitude ?? .zero < $1.figure?.value?.magnitude ?? .zero }
        guard let cell = meant, let printed = cell.figure, let value = printed.value?.magnitude else { return }
        raise(
            index,
            expecting: figure.told(value),
            at: place(own, cell.column),
            printing: printed,
            totals: .total,
            slip: slips.slip(of: value)
        )
    }

    private func place(_ row: RowPlace, _ column: Int) -> ValueIndex.CellPlace {
        ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: column))
    }
}
