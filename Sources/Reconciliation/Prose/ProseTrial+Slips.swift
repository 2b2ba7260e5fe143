import Figures
import Lexicon
import Records
import Tables

/// Figures that one slip of the pen would make what another place prints.
extension ProseTrial {
    /// Whether a figure stands alone in the paper and could be told from others, so that a slip would show.
    func mayHaveSlipped(_ index: Int) -> Bool {
        guard traits[index].slippingDigits >= Self.fewestDigits - 1, checks[index] == nil,
            let unit = statements[index].figure.unit, unit.isMoney || unit == .percent
        else { return false }
        return statements[index].qualifier == nil && statements[index].figure.upper == nil
            && !values.isPrintedElsewhere(index)
    }

    // MARK: Explaining

    /// Whether two figures of the row, or one of them and one told beside it, make the stated figure.
    func isMade(_ index: Int, by place: ValueIndex.CellPlace) -> Bool {
        guard let stated = statements[index].figure.value?.magnitude else { return false }
        let row = subject.tables[place.table].table.rows[Int(place.cell.row) - 1]
        let printed = row.cells.compactMap { $0.figure?.value?.magnitude }.filter { !$0.isZero }
        let beside = near(index, in: blockRange[index]).filter { $0 != index }
            .compactMap { statements[$0].figure.value?.magnitude }
        for (position, first) in printed.enumerated() {
            for second in printed[(position + 1)...] + beside where !second.isZero {
                if first + second == stated || (first - second).magnitude == stated { return true }
            }
        }
        return false
    }

    /// The same to as many digits as the statement tells.
    func isMadeRounded(_ index: Int, by place: ValueIndex.CellPlace) -> Bool {
        guard let stated = statements[index].figure.value?.magnitude else { return false }
        let half = statements[index].figure.halfTold
        let row = subject.tables[place.table].table.rows[Int(place.cell.row) - 1]
        let printed = row.cells.compactMap { cell in
            cell.figure?.unit == statements[index].figure.unit ? cell.figure?.value?.magnitude : nil
        }.filter { !$0.isZero }
        let beside = near(index, in: blockRange[index])
            .filter { $0 != index && statements[$0].figure.unit == statements[index].figure.unit }
            .compactMap { statements[$0].figure.value?.magnitude }
        for (position, first) in printed.enumerated() {
            for second in printed[(position + 1)...] + beside where !second.isZero {
                if (first + second - stated).magnitude <= half
                    || ((first - second).magnitude - stated).magnitude <= half
                {
                    return true
                }
            }
        }
        return false
    }

    // MARK: Raising

    /// A cell that prints another figure, with the slip that would explain it, or with what else does.
    ///
    /// - Parameters:
    ///   - target: What it prints, to as many digits as the statement tells.
    ///   - totals: The roles by which its row is a total.
    ///   - overruling: Also where another cell prints the figure.
    mutating func raise(
        _ index: Int,
        expecting target: ExactDecimal,
        at place: ValueIndex.CellPlace,
        printing figure: Figure,
        totals: RowRoles,
        slip: Finding.Diagnosis?,
        text: String? = nil,
        overruling: Bool = false
    ) {
        let table = subject.tables[place.table]
        guard !isOfTotal(index, besides: place) else { return }
        let isTotal = !table.table.rows[Int(place.cell.row) - 1].roles.isDisjoint(with: totals)
        raise(
            index,
            expecting: target,
            rule: isTotal ? StatedTotalMismatch.id : StatedFigureMismatch.id,
            label: table.label(of: place.cell),
            figure: figure,
            table: table.id,
            said: "\(table.name(of: place.cell)) is printed as \(figure.printed)",
            diagnosis: slip,
            text: text,
            overruling: overruling
        )
    }

    /// "It was £6.2m": whether the total of a cell's column, or what stands below that, prints the figure of a sentence
    /// that doesn't name the cell's row, which then is about the whole.
    private func isOfTotal(_ index: Int, besides place: ValueIndex.CellPlace) -> Bool {
        let row = RowPlace(table: place.table, row: Int(place.cell.row))
        guard !rowsNamed[passageOf[index]].contains(where: { subject.rowNames.rows(named: $0.name).contains(row) })
        else { return false }
        return subject.tables[place.table].table.rows.contains { other in
            other.index != row.row && !other.roles.isDisjoint(with: [.total, .subtotal, .memorandum])
                && other.figure(inColumn: Int(place.cell.column)).map { Agreement(statements[index], $0).isAgreement }
                    == true
        }
    }

    @discardableResult
    mutating func raise(
        _ index: Int,
        slipOf value: ExactDecimal,
        at place: ValueIndex.CellPlace,
        figure: Figure
    ) -> Bool {
        let table = subject.tables[place.table]
        let isTotal = table.table.rows[Int(place.cell.row) - 1].roles.contains(.total)
        return raiseSlip(
            index,
            of: value,
            rule: isTotal ? StatedTotalMismatch.id : StatedFigureMismatch.id,
            label: table.label(of: place.cell),
            figure: figure,
            table: table.id,
            said: "\(table.name(of: place.cell)) is printed as \(figure.printed)"
        )
    }

    mutating func raiseSlip(
        _ index: Int,
        of value: ExactDecimal,
        rule: String,
        label: String,
        figure: Figure,
        table: String?,
        said: String
    ) -> Bool {
        let statement = statements[index]
        guard let diagnosis = NearMiss.diagnosis(stated: statement.figure, printed: value) else { return false }
        if case .unitSlip = diagnosis {} else if statement.figure.decimals != figure.decimals { return false }
        raise(
            index,
            expecting: value,
            rule: rule,
            label: label,
            figure: figure,
            table: table,
            said: said,
            diagnosis: diagnosis
        )
        return true
    }

    /// Raises that another figure is printed where a figure is told to stand, with the slip that would explain it, or
    /// with what else does.
    mutating func raise(
        _ index: Int,
        expecting value: ExactDecimal,
        rule: String,
        label: String,
        figure: Figure,
        table: String?,
        said: String,
        diagnosis: Finding.Diagnosis?,
        text: String? = nil,
        overruling: Bool = false
    ) {
        let statement = statements[index]
        let isLastPlace = Agreement(statement, figure) == .lastPlace
        var matter = ProseMatter(
            rule: rule,
            severity: isLastPlace ? .note : .warning,
            statement: index,
            stated: statement.figure.value?.magnitude,
            expected: value,
            tolerance: half(statement.figure, figure),
            operands: [ProseMatter.Operand(label: label, figure: figure)],
            table: table,
            message: "The text says \(statement.figure.printed), but \(said)"
        )
        if isLastPlace {
            matter.explanation = Self.lastDigit
        } else {
            add(diagnosis, text, to: &matter)
        }
        raise(matter, overruling: overruling)
    }

    static var lastDigit: String { "One last digit apart, which two ways of rounding may explain." }
}
