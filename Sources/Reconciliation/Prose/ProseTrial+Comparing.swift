import Figures
import Lexicon
import Records
import Tables

/// How surely the words tie a figure to a record.
enum ProseBinding: Sendable {
    /// A heading or list item that is nothing but the record's name and its amount.
    case heading
    /// The record's name is joined to the figure by linking words.
    case named
    /// "The portfolio", "year end": a total, or the row of the portfolio whose part this is.
    case whole
    /// So many other figures of the passage agree with the record.
    case anchored(Int)
    /// The heading above it is the record's name, or the record is the total of its section.
    case section(isTotal: Bool)
}

extension ProseTrial {
    /// Holds a statement against records that it may restate; false where none of them prints such a figure.
    @discardableResult
    mutating func compare(
        _ index: Int,
        _ aspect: FigureAspect,
        with candidates: [Int],
        bound binding: ProseBinding
    ) -> Bool {
        guard checks[index] == nil else { return true }
        let statement = statements[index]
        let pairs = pairs(of: candidates, aspect, like: statement.figure)
        guard !pairs.isEmpty, statement.figure.upper == nil else { return false }
        var turned: (record: Int, figure: Figure)?
        var offByALast: (record: Int, figure: Figure)?
        var beyond: (record: Int, figure: Figure)?
        for pair in pairs {
            switch Agreement(statement, pair.figure) {
            case .equal, .rounded:
                if isTurned(aspect, pair.record, pair.figure) {
                    turned = turned ?? pair
                } else {
                    confirm(index, aspect, pair, binding)
                    return true
                }
            case .lastPlace: offByALast = offByALast ?? pair
            case .beyondQualifier: beyond = beyond ?? pair
            case .differs: break
            }
        }
        if aspect == .budget, let inForce = budgetInForce(of: candidates, meantBy: index, besides: pairs) {
            return compare(index, .adjustedBudget, with: inForce, bound: binding)
        }
        if let turned { return judgeTurned(index, aspect, turned, binding) }
        if let sum = explanation(of: index, aspect, pairs) {
            settle(index, .explained, by: rule(of: binding), with: sum.label, at: sum.place, because: sum.text)
            return true
        }
        if readings[index].isElsewhen {
            settle(index, .notComparable(.otherPeriod))
            return true
        }
        if let beyond { return judgeQualifier(index, aspect, beyond, binding) }
        if let offByALast { return judgeLastPlace(index, aspect, offByALast, binding) }
        return judgeDifference(index, aspect, pairs, binding)
    }

    private func pairs(of candidates: [Int], _ aspect: FigureAspect, like figure: Figure) -> [Pair] {
        candidates.flatMap { record in
            subject.records[record].figures(aspect).map { (record: record, figure: $0) }
        }.filter { $0.figure.unit == figure.unit }
    }

    /// "A budget of £1.2m" may be the first one or the one now in force: the records whose later budget prints it, or
    /// is nearer to it than the first.
    private func budgetInForce(of candidates: [Int], meantBy index: Int, besides first: [Pair]) -> [Int]? {
        let stated = statements[index].figure
        let later = pairs(of: candidates, .adjustedBudget, like: stated)
        let printing = later.filter { Agreement(statements[index], $0.figure).isAgreement }
        if !printing.isEmpty { return printing.map(\.record) }
        func isNear(_ pair: Pair) -> Bool {
            Agreement(statements[index], pair.figure) == .lastPlace
                || pair.figure.value.flatMap { NearMiss.diagnosis(stated: stated, printed: $0) } != nil
        }
        let near = later.filter(isNear)
        return near.isEmpty || first.contains(where: isNear) ? nil : near.map(\.record)
    }

    func rule(of binding: ProseBinding) -> String {
        switch binding {
        case .whole, .section(isTotal: true): StatedTotalMismatch.id
        case .heading, .named, .anchored, .section(isTotal: false): StatedFigureMismatch.id
        }
    }

    func bond(_ record: Int, _ figure: Figure) -> Bond {
        let facts = subject.records[record]
        let column = column(of: figure, inRow: facts.row, of: subject.tables[facts.table])
        return Bond(
            table: facts.table,
            row: facts.row,
            column: column.map(Int.init),
            figure: figure,
            isByWords: true
        )
    }

    private mutating func confirm(
        _ index: Int,
        _ aspect: FigureAspect,
        _ pair: (record: Int, figure: Figure),
        _ binding: ProseBinding
    ) {
        let saysDirection = aspect == .overspend || aspect == .underspend
        if saysDirection, subject.records[pair.record].hasKnownDirection { pass(DirectionMismatch.id) }
        if statements[index].qualifier != nil { pass(QualifierUnfulfilled.id) }
        settle(
            index,
            .confirmed,
            by: rule(of: binding),
            with: name(of: pair.record, aspect, pair.figure),
            at: pair.figure.place,
            bond: bond(pair.record, pair.figure)
        )
    }

    /// Whether the word says over where the record says under, or the other way round.
    func isTurned(_ aspect: FigureAspect, _ record: Int, _ figure: Figure) -> Bool {
        guard let value = figure.value, !value.isZero, subject.records[record].hasKnownDirection else { return false }
        return aspect == .overspend && value.isNegative || aspect == .underspend && !value.isNegative
    }

    func name(of record: Int, _ aspect: FigureAspect, _ figure: Figure? = nil) -> String {
        let facts = subject.records[record]
        let table = subject.tables[facts.table]
        let row = facts.label.map { "‘\($0)’" } ?? "what the table prints as \(aspect.words)"
        guard let figure = figure ?? facts.figure(aspect), let column = column(of: figure, inRow: facts.row, of: table)
        else {
            return row
        }
        return "\(row) under \(table.name(ofColumn: column))"
    }

    private func column(of figure: Figure, inRow row: Int, of table: TableSubject) -> Int32? {
        guard table.table.rows.indices.contains(row - 1) else { return nil }
        let cells = table.table.rows[row - 1].cells
        return cells.first { $0.figure?.place == figure.place }.map { Int32(clamping: $0.column) }
    }
}

extension FigureAspect {
    /// The published name in words.
    var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
