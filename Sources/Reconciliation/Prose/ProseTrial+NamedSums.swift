import Figures
import Lexicon
import Records
import Tables

/// An amount that a sentence tells of several rows together, without an amount for each: "Both transport and libraries
/// are under budget, by £190,000 together".
///
/// Of which column it is the sum, no word need say: one that holds explains it, and one slip away from a sum it is
/// told.
extension ProseTrial {
    private struct NamedSum {
        var cells: [(place: GridCell, figure: Figure)]
        var size: ExactDecimal
        /// How far its parts may lie from what they print.
        var half: ExactDecimal
    }

    mutating func compareNamedSums() {
        for number in passages.indices where rowsNamed[number].count > 1 {
            for index in passages[number].statements
            where isPlainMoney(index) && mayBeLone(index) && saysTogether(index) {
                compareNamedSum(index, rowsNamed[number])
            }
        }
    }

    /// Whether words in the window of a figure say that it is of several things.
    private func saysTogether(_ index: Int) -> Bool {
        let (words, window) = (statements[index].words, readings[index].window)
        guard !readings[index].isElsewhen, !readings[index].isStart, !readings[index].isEnd,
            let found = cue(subject.words.together, in: words, within: window)
        else { return false }
        // "together with"
        return !subject.words.further.contains { words.matches($0, at: found.lowerBound) }
    }

    private mutating func compareNamedSum(_ index: Int, _ names: [NameIndex.Occurrence]) {
        let places = Set(names.flatMap { subject.rowNames.rows(named: $0.name) })
        let count = Set(names.map(\.name)).count
        guard count > 1 else { return }
        let figure = statements[index].figure
        for table in Set(places.map(\.table)).sorted() {
            let rows = places.filter { $0.table == table }.map(\.row).sorted()
            guard rows.count == count, isLaidOut(RowPlace(table: table, row: rows[0])) else { continue }
            let sums = self.sums(of: rows, in: table, unit: figure.unit)
            if let sum = sums.first(where: { isTold($0, by: figure) }) {
                let name = subject.tables[table].name(of: sum.cells[0].place)
                settle(
                    index,
                    .explained,
                    by: StatedFigureMismatch.id,
                    with: name,
                    at: sum.cells[0].figure.place,
                    because: "It is the sum of the rows that are named."
                )
                return
            }
            let slips = LoneSlips(of: figure)
            let near = sums.filter { slips.slip(of: $0.size) != nil }
            guard near.count == 1, let sum = near.first, let slip = slips.slip(of: sum.size),
                traits[index].slippingDigits > 1
            else { continue }
            raise(index, against: sum, in: table, slip)
        }
    }

    /// "Alder and Birch used £2.12m": what the rows named right before a figure make together is no slip of one of
    /// them.
    mutating func explainNamedSums() {
        for number in passages.indices where rowsNamed[number].count > 1 {
            for index in passages[number].statements where isPlainMoney(index) && checks[index] == nil {
                explainNamedSum(index, rowsNamed[number])
            }
        }
    }

    private mutating func explainNamedSum(_ index: Int, _ names: [NameIndex.Occurrence]) {
        let first = firstWord(of: index)
        var list = names.filter { $0.words.upperBound <= first }.suffix(Self.mostSummed)
        while list.count > 1 {
            let places = list.flatMap { subject.rowNames.rows(named: $0.name) }
            for table in Set(places.map(\.table)).sorted() {
                let rows = Set(places.filter { $0.table == table }.map(\.row)).sorted()
                guard rows.count == list.count, isLaidOut(RowPlace(table: table, row: rows[0])) else { continue }
                let sums = self.sums(of: rows, in: table, unit: statements[index].figure.unit)
                guard let sum = sums.first(where: { isTold($0, by: statements[index].figure) }) else { continue }
                settle(
                    index,
                    .explained,
                    by: StatedFigureMismatch.id,
                    with: subject.tables[table].name(of: sum.cells[0].place),
                    at: sum.cells[0].figure.place,
                    because: "It is the sum of the rows that are named."
                )
                return
            }
            list = list.dropFirst()
        }
    }

    private static let mostSummed = 4

    private func isTold(_ sum: NamedSum, by figure: Figure) -> Bool {
        figure.value.map { (sum.size - $0.magnitude).magnitude <= sum.half + figure.halfTold } ?? false
    }

    private func sums(of rows: [Int], in table: Int, unit: Unit?) -> [NamedSum] {
        let subject = subject.tables[table].table
        return subject.columns.compactMap { column in
            let cells = rows.compactMap { row -> (place: GridCell, figure: Figure)? in
                guard let figure = subject.cell(row: row, column: column.index)?.figure, figure.unit == unit,
                    figure.value != nil
                else { return nil }
                return (GridCell(row: row, column: column.index), figure)
            }
            guard cells.count == rows.count else { return nil }
            let size = cells.reduce(ExactDecimal.zero) { $0 + ($1.figure.value ?? .zero) }.magnitude
            let half = cells.reduce(ExactDecimal.zero) { $0 + $1.figure.halfTold }
            return size.isZero ? nil : NamedSum(cells: cells, size: size, half: half)
        }
    }

    private mutating func raise(_ index: Int, against sum: NamedSum, in table: Int, _ slip: Finding.Diagnosis) {
        let figure = statements[index].figure
        let (told, names) = (figure.told(sum.size), sum.cells.map { subject.tables[table].name(of: $0.place) })
        let parts = zip(names, sum.cells).map { "\($0) \($1.figure.printed)" }.joined(separator: " and ")
        var matter = ProseMatter(
            rule: StatedFigureMismatch.id,
            severity: .warning,
            statement: index,
            stated: figure.value?.magnitude,
            expected: told,
            tolerance: figure.halfTold,
            operands: sum.cells.map {
                ProseMatter.Operand(label: subject.tables[table].label(of: $0.place), figure: $0.figure)
            },
            table: subject.tables[table].id,
            message: "The text says \(figure.printed), but \(parts) make another"
        )
        add(slip, nil, to: &matter)
        raise(matter)
    }
}
