import Figures
import Lexicon
import Records
import Tables

/// Figures of plain clauses, which say in full whose they are and what: such a one is wrong where its cell prints
/// another, be it what other cells of the table print.
extension ProseTrial {
    mutating func readPlainClauses() {
        for number in passages.indices {
            let told = passages[number].statements
            guard told.count <= Self.mostAddressed, case let names = rowsNamed[number], !names.isEmpty,
                told.contains(where: { traits[$0].isMoney })
            else { continue }
            let words = passages[number].words
            let reader = PlainClauseReader(
                passages[number].sentence,
                words,
                names: names,
                figures: told.map { index in
                    let range = statements[index].range
                    return words.position(atOrAfter: range.lowerBound)..<words.position(atOrAfter: range.upperBound)
                },
                comparison: subject.words
            )
            for (index, clause) in zip(told, reader.clauses()) {
                guard let clause, traits[index].isMoney else { continue }
                plainClauses.append((index, clause))
                explain(index, clause)
            }
        }
    }

    mutating func comparePlainClauses() {
        for (index, clause) in plainClauses { judge(index, clause) }
    }

    /// What two cells differ by is no slip of either of them.
    private mutating func explain(_ index: Int, _ clause: PlainClause) {
        guard let aspect = clause.aspect, aspect.isVariance,
            case let rows = subject.rowNames.rows(named: clause.name.name),
            let answer = rows.flatMap({ gaps(in: $0) }).first(where: { mayAgree(index, $0) }),
            !rows.contains(where: { isPrinted(index, in: $0) })
        else { return }
        let table = subject.tables[answer.row.table]
        let names = answer.cells.map { table.name(of: GridCell(row: answer.row.row, column: $0.column)) }
        settle(
            index,
            .explained,
            by: StatedFigureMismatch.id,
            at: answer.cells[0].figure.place,
            because: "It is what \(names[0]) and \(names[1]) differ by."
        )
    }

    private mutating func judge(_ index: Int, _ clause: PlainClause) {
        guard let aspect = clause.aspect else { return }
        judge(
            index,
            as: aspect,
            of: subject.rowNames.rows(named: clause.name.name),
            namedBefore: clause.name.words.upperBound
        )
    }

    /// Holds a figure against what some rows print as what it is called.
    ///
    /// - Parameter end: Where the name of the rows ends in the sentence.
    mutating func judge(_ index: Int, as aspect: FigureAspect, of rows: [RowPlace], namedBefore end: Int) {
        let statement = statements[index]
        guard checks[index]?.outcome != .contradicted, statement.qualifier == nil,
            statement.figure.upper == nil, !isRaised[index], areApart(rows),
            case let told = rows.flatMap({ answers(aspect, in: $0) }), let answer = told.first(where: \.isSure),
            !told.contains(where: { mayAgree(index, $0) }), told.allSatisfy({ $0.row.table == answer.row.table }),
            !rows.contains(where: { isExplained(index, by: $0, aspect) }), isOfNow(index, end, answer)
        else { return }
        raise(index, against: answer)
    }

    private mutating func raise(_ index: Int, against answer: Answer) {
        let statement = statements[index]
        let table = subject.tables[answer.row.table]
        let isTotal = !table.table.rows[answer.row.row - 1].roles.isDisjoint(with: [.total, .subtotal])
        let names = answer.cells.map { table.name(of: GridCell(row: answer.row.row, column: $0.column)) }
        let told =
            answer.cells.count == 1
            ? "\(names[0]) is printed as \(answer.cells[0].figure.printed)"
            : "\(names[0]) \(answer.cells[0].figure.printed) less \(names[1]) \(answer.cells[1].figure.printed) "
                + "makes another"
        let target = statement.figure.told(answer.value)
        var matter = ProseMatter(
            rule: isTotal ? StatedTotalMismatch.id : StatedFigureMismatch.id,
            severity: .warning,
            statement: index,
            stated: statement.figure.value?.magnitude,
            expected: target,
            tolerance: answer.cells.map { half(statement.figure, $0.figure) }.max() ?? .zero,
            operands: answer.cells.enumerated().map { number, cell in
                ProseMatter.Operand(
                    label: table.label(of: GridCell(row: answer.row.row, column: cell.column)),
                    figure: cell.figure,
                    weight: number == 0 ? 1 : -1
                )
            },
            table: table.id,
            message: "The text says \(statement.figure.printed), but \(told)"
        )
        add(NearMiss.diagnosis(stated: statement.figure, printed: target), nil, to: &matter)
        raise(matter, overruling: true)
    }

    /// Whether no table has two rows of the name.
    func areApart(_ rows: [RowPlace]) -> Bool { Set(rows.map(\.table)).count == rows.count }

    private typealias PlainCell = (column: Int, figure: Figure)

    /// What a row says to be told: one cell, or the difference of two.
    private struct Answer {
        var row: RowPlace
        var cells: [PlainCell]
        /// Without its sign.
        var value: ExactDecimal
        /// Whether it may contradict, and not only explain.
        var isSure = true

        init(_ row: RowPlace, _ cells: [PlainCell]) {
            self.row = row
            self.cells = cells
            let values = cells.compactMap(\.figure.value)
            value = values.dropFirst().reduce(values.first ?? .zero) { $0 - $1 }.magnitude
        }

        func isNear(_ other: Answer) -> Bool {
            let halves = (cells + other.cells).reduce(ExactDecimal.zero) { $0 + $1.figure.halfTold }
            return (value - other.value).magnitude <= halves
        }
    }

    /// What a row prints under the columns of an aspect; of variances that no column prints, the difference of what was
    /// spent and what there was.
    private func answers(_ aspect: FigureAspect, in row: RowPlace) -> [Answer] {
        guard subject.tables[row.table].table.layout != .exploded else { return [] }
        guard aspect.isVariance else { return cells(aspect, in: row).map { Answer(row, [$0]) } }
        let gaps = gaps(in: row)
        let variances = cells(.variance, in: row).map { Answer(row, [$0]) }
        // A column may tell by how much two budgets differ.
        let isOfSpend = gaps.isEmpty || variances.contains { one in gaps.contains { $0.isNear(one) } }
        return variances.isEmpty || !isOfSpend ? gaps : variances
    }

    /// By how much what was spent differs from a budget.
    private func gaps(in row: RowPlace) -> [Answer] {
        let table = subject.tables[row.table].table
        let budgets = allCells(.adjustedBudget, in: row) + allCells(.budget, in: row)
        let pairs = allCells(.spend, in: row).flatMap { spend in budgets.map { [spend, $0] } }
        return pairs.map { pair in
            var answer = Answer(row, pair)
            let (spend, budget) = (table.column(at: pair[0].column), table.column(at: pair[1].column))
            // What was spent so far, or another year, is no part of a variance, and the original budget of few.
            answer.isSure =
                spend?.role == .forecast && budget?.stage != .original && spend?.stage != .toDate
                && budget?.stage != .toDate
                && spend?.period?.financialYear == budget?.period?.financialYear
            return answer
        }
    }

    /// The cells of a row under the columns of an aspect, those of the report's own year where there are any.
    private func cells(_ aspect: FigureAspect, in row: RowPlace) -> [PlainCell] {
        let table = subject.tables[row.table].table
        let found = allCells(aspect, in: row)
        guard let year = subject.report.head.period.financialYear else { return found }
        let now = found.filter { table.column(at: $0.column)?.period?.financialYear == year }
        if !now.isEmpty { return now }
        return found.filter { table.column(at: $0.column)?.period?.financialYear == nil }
    }

    private func allCells(_ aspect: FigureAspect, in row: RowPlace) -> [PlainCell] {
        subject.tables[row.table].table.rows[row.row - 1].cells.compactMap { cell in
            let place = ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: cell.column))
            guard let figure = cell.figure, figure.value != nil, figure.unit?.isMoney == true, isRole(of: place, aspect)
            else { return nil }
            return (Int(cell.column), figure)
        }
    }

    private func mayAgree(_ index: Int, _ answer: Answer) -> Bool {
        let statement = statements[index]
        if answer.cells.count == 1, case let figure = answer.cells[0].figure {
            let agreement = Agreement(statement, figure)
            return agreement.isAgreement || agreement == .lastPlace || statement.figure.isRounding(of: figure)
                || figure.isRounding(of: statement.figure)
        }
        guard let stated = statement.figure.value?.magnitude else { return true }
        let halves = answer.cells.reduce(statement.figure.halfTold) { $0 + $1.figure.halfTold }
        return (stated - answer.value).magnitude <= halves
    }

    /// Whether a column that the words may mean prints the figure, or two figures of the row make it.
    private func isExplained(_ index: Int, by row: RowPlace, _ aspect: FigureAspect) -> Bool {
        let table = subject.tables[row.table].table
        var isPrinted = false
        for cell in table.rows[row.row - 1].cells {
            guard let figure = cell.figure, Agreement(statements[index], figure).isAgreement else { continue }
            isPrinted = true
            if isOfYearBefore(table.column(at: cell.column)), times.mentions(at: passageOf[index]).isEmpty { continue }
            // What stands under no known heading may be meant, and one budget for the other.
            guard let role = table.column(at: cell.column)?.role, isAnother(role, than: aspect) else { return true }
        }
        return !isPrinted
            && isMadeRounded(
                index,
                by: ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: 1))
            )
    }

    /// Whether a column is of a year before the report's, of which a sentence would say so.
    private func isOfYearBefore(_ column: Column?) -> Bool {
        guard let year = column?.period?.financialYear, let own = subject.report.head.period.financialYear else {
            return false
        }
        return year < own
    }

    /// Whether what stands in a column is surely not what words for an aspect may mean.
    private func isAnother(_ role: ColumnRole, than aspect: FigureAspect) -> Bool {
        switch role {
        case .budget, .adjustedBudget: aspect != .budget && aspect != .adjustedBudget
        case .forecast, .actual: aspect != .spend
        case .variance: !aspect.isVariance
        case .previousVariance, .previousForecast, .varianceMovement, .gross, .income, .net, .opening, .closing,
            .balance, .target:
            aspect.isVariance
        default: false
        }
    }

    /// Whether no word up to the end of the clause takes the figure to another time, body or part.
    private func isOfNow(_ index: Int, _ nameEnd: Int, _ answer: Answer) -> Bool {
        let words = statements[index].words
        let end = max(nameEnd, words.position(atOrAfter: statements[index].range.upperBound))
        let names = rowsNamed[passageOf[index]]
        let isOther = (0..<min(end, words.count)).contains { word in
            if subject.words.supposed.match(in: words, at: word) != nil { return true }
            if subject.words.elsewhen.match(in: words, at: word) != nil { return true }
            // "The country" of "the country parks" is no body.
            guard let scope = subject.words.scopes.match(in: words, at: word),
                !names.contains(where: { scope.words.overlaps($0.words) })
            else { return false }
            return scope.meaning != .here && scope.meaning != .affirmed
        }
        return !isOther && !readings[index].isElsewhen
            && mayBePlain(index, in: answer.row, column: answer.cells[0].column)
    }
}
