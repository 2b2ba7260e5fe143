import Figures
import Lexicon
import Records
import Tables

/// A figure beside the name of a row, told in full, that the row doesn't print: a slip of what it prints, or what
/// another row prints under the same heading.
extension ProseTrial {
    private typealias Printed = (place: ValueIndex.CellPlace, figure: Figure)

    private static let mostRowsSearched = 400

    // MARK: Slips

    /// A figure that stands nowhere, one slip from a cell of its row.
    mutating func compareSlip(_ index: Int, _ beside: Beside) {
        let figure = statements[index].figure
        let found = beside.rows.flatMap { cells(of: $0) }.filter { cell in
            cell.figure.unit == figure.unit && !figure.isRounding(of: cell.figure) && slip(index, cell.figure) != nil
        }
        guard checks[index]?.outcome != .contradicted, let target = soleTarget(of: index, found),
            let first = found.first,
            let slip = slip(index, first.figure), !isMade(index, by: beside.rows),
            mayBeSlip(index, of: first, slip, beside)
        else { return }
        raise(
            index,
            expecting: target,
            at: first.place,
            printing: first.figure,
            totals: [.total, .subtotal],
            slip: slip
        )
    }

    private func slip(_ index: Int, _ printed: Figure) -> Finding.Diagnosis? {
        let figure = statements[index].figure
        return printed.value.flatMap { NearMiss.diagnosis(stated: figure, printed: figure.told($0.magnitude)) }
    }

    /// Whether a slip is likelier than another figure of the same form.
    private func mayBeSlip(_ index: Int, of printed: Printed, _ slip: Finding.Diagnosis, _ beside: Beside) -> Bool {
        let isOneDigit = if case .oneDigitDiffers = slip { true } else { false }
        guard !isUnlikely(slip, index, in: row(of: printed), column: Int(printed.place.cell.column)) else {
            return false
        }
        switch beside.naming {
        case .near:
            guard isLong(index) || !isOneDigit || isCalled(index, as: printed.place) else { return false }
        case .far:
            guard isLong(index) else { return false }
        case .anchored:
            // The row of the figures beside it prints the other time of which the words tell, too.
            return isSole(index, of: printed.figure) && (isLong(index) || !isOneDigit)
        case .part:
            guard isLong(index), !isOneDigit, isSole(index, of: printed.figure) else { return false }
        case .titled:
            guard isLong(index), isSpoken(index, in: row(of: printed), column: Int(printed.place.cell.column)) else {
                return false
            }
        }
        return mayBeContradicted(index, in: row(of: printed), column: Int(printed.place.cell.column))
    }

    /// Whether no other figure of the sentence is what a cell prints, and nothing is only supposed.
    private func isSole(_ index: Int, of printed: Figure) -> Bool {
        let words = statements[index].words
        return !passages[passageOf[index]].statements.contains {
            $0 != index && Agreement(statements[$0], printed).isAgreement
        } && !readings[index].window.contains { subject.words.supposed.match(in: words, at: $0) != nil }
    }

    /// Whether the words tell of no other column than a cell's.
    private func isCalled(_ index: Int, as place: ValueIndex.CellPlace) -> Bool {
        guard let aspect = readings[index].aspect else { return readings[index].leaning == nil }
        return isRole(of: place, aspect)
    }

    // MARK: Other rows

    /// A figure that another row prints under a heading under which its own prints another.
    mutating func compareMisplaced(_ index: Int, _ beside: Beside) {
        var (found, names): ([Printed], [String]) = ([], [])
        for row in beside.rows {
            let table = subject.tables[row.table]
            for other in table.table.rows.prefix(Self.mostRowsSearched) where other.index != row.row {
                for cell in other.cells where cell.figure.map({ Agreement(statements[index], $0).isAgreement }) == true
                {
                    guard let own = table.table.cell(row: row.row, column: cell.column)?.figure,
                        own.value?.isZero == false, own.unit == cell.figure?.unit,
                        !mayMean(RowPlace(table: row.table, row: other.index), index, besides: row, column: cell.column)
                    else { return }
                    found.append((place(row, cell.column), own))
                    names.append(table.name(of: GridCell(row: other.index, column: cell.column)))
                }
            }
        }
        guard checks[index]?.outcome != .contradicted, let target = soleTarget(of: index, found),
            let first = found.first, let name = names.first,
            found.allSatisfy({ isCalled(index, as: $0.place) }),
            isLong(index) || isClause(index, beside) || beside.naming == .near && isTelling(index),
            !isDenied(index), !isMade(index, by: beside.rows),
            mayBeContradicted(index, in: row(of: first), column: Int(first.place.cell.column))
        else { return }
        raise(
            index,
            expecting: target,
            at: first.place,
            printing: first.figure,
            totals: [.total, .subtotal],
            slip: nil,
            text: "It is what \(name) prints.",
            overruling: true
        )
    }

    /// Whether a sentence may mean another row: a total is told of any of its rows, and what has another name is that
    /// one's.
    private func mayMean(_ place: RowPlace, _ index: Int, besides row: RowPlace, column: Int) -> Bool {
        let other = subject.tables[place.table].table.rows[place.row - 1]
        let isTotal = !other.roles.isDisjoint(with: [.total, .subtotal])
        if isTotal, !isSpoken(index, in: row, column: column) { return true }
        guard let tokens = tokens[passageOf[index]] else { return true }
        // The words of a name that is another's are no words of this one.
        let names = rowsNamed[passageOf[index]].filter { name in
            let rows = subject.rowNames.rows(named: name.name)
            return !rows.isEmpty && !rows.contains(place)
        }
        let said = zip(tokens.stems, tokens.words).filter { _, word in
            !names.contains { $0.words.contains(word) }
        }.map(\.0)
        return subject.tokens("\(other.group ?? "") \(other.label)").stems.contains {
            said.contains($0) && !subject.fillers.contains($0) && !subject.words.generic.contains($0)
        }
    }

    /// Whether the clause that the name of the row opens ends with the figure: what goes on may tell of a part of it.
    private func isClause(_ index: Int, _ beside: Beside) -> Bool {
        let words = statements[index].words
        guard let name = beside.name?.words, name.upperBound <= firstWord(of: index) else { return false }
        let behind = words.position(atOrAfter: statements[index].range.upperBound)
        return endsClause(index) || behind < words.count && subject.words.plainTails.contains(words.hashes[behind])
    }

    private func isDenied(_ index: Int) -> Bool {
        let words = statements[index].words
        return readings[index].window.contains { subject.words.scopes.match(in: words, at: $0)?.meaning == .denied }
    }

    // MARK: Cells

    private func cells(of row: RowPlace) -> [Printed] {
        subject.tables[row.table].table.rows[row.row - 1].cells.compactMap { cell in
            cell.figure.map { (place(row, cell.column), $0) }
        }
    }

    private func place(_ row: RowPlace, _ column: Int) -> ValueIndex.CellPlace {
        ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: column))
    }

    private func row(of printed: Printed) -> RowPlace {
        RowPlace(table: printed.place.table, row: Int(printed.place.cell.row))
    }

    /// The one value that some cells print, to as many digits as a statement tells.
    private func soleTarget(of index: Int, _ found: [Printed]) -> ExactDecimal? {
        let figure = statements[index].figure
        let targets = Set(found.compactMap { $0.figure.value.map { figure.told($0.magnitude) } })
        return targets.count == 1 ? targets.first : nil
    }

    private func isMade(_ index: Int, by rows: [RowPlace]) -> Bool {
        rows.contains { isMadeRounded(index, by: place($0, 1)) }
    }
}
