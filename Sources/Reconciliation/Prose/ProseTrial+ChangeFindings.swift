import Figures
import Lexicon
import Records
import Tables

/// What is said of an amount by which a row is told to have moved, where its figures tell another.
extension ProseTrial {
    mutating func raiseTurned(_ index: Int, _ verb: FigureLeaning, _ change: RowChange) {
        let table = subject.tables[change.after.place.table]
        raise(
            ProseMatter(
                rule: DirectionMismatch.id,
                severity: .warning,
                statement: index,
                operands: operands(of: change),
                table: table.id,
                diagnosis: .signFlipped,
                message: "The text tells of \(verb.words) of \(statements[index].figure.printed), but "
                    + "\(table.name(ofRow: change.after.place.cell.row)) goes from \(change.before.figure.printed) to "
                    + change.after.figure.printed
            ),
            overruling: true
        )
    }

    mutating func raiseMoved(_ index: Int, by value: ExactDecimal, _ change: RowChange) {
        let table = subject.tables[change.after.place.table]
        var matter = ProseMatter(
            rule: StatedFigureMismatch.id,
            severity: .warning,
            statement: index,
            stated: statements[index].figure.value?.magnitude,
            expected: value,
            tolerance: half(statements[index].figure, change.after.figure),
            operands: operands(of: change),
            table: table.id,
            message: "The text tells of a change of \(statements[index].figure.printed), but "
                + "\(table.name(ofRow: change.after.place.cell.row)) goes from \(change.before.figure.printed) to "
                + change.after.figure.printed
        )
        add(NearMiss.diagnosis(stated: statements[index].figure, printed: value), nil, to: &matter)
        raise(matter)
    }

    private func operands(of change: RowChange) -> [ProseMatter.Operand] {
        let table = subject.tables[change.after.place.table]
        return [
            ProseMatter.Operand(label: table.label(of: change.after.place.cell), figure: change.after.figure),
            ProseMatter.Operand(
                label: table.label(of: change.before.place.cell),
                figure: change.before.figure,
                weight: -1
            ),
        ]
    }
}
