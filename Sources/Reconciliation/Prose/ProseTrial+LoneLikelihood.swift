import Figures
import Lexicon
import Records
import Tables

/// How likely it is that a slip made an amount that stands nowhere of a cell of a row to which its sentence is tied.
extension ProseTrial {
    func isLikely(
        _ target: LoneTarget,
        _ tie: LoneTie,
        of index: Int,
        _ context: inout ContextWords
    ) -> Bool {
        let place = (target.row, target.cells[0].column)
        if isUnlikely(target.slip, index, in: place.0, column: place.1, isGap: target.isGap) { return false }
        let column = told(of: index, target, &context)
        let strangers = strangers(of: index, target)
        let digits = traits[index].slippingDigits
        let isSure = tie == .named || tie == .beside
        if isSureByDigits(target, tie, of: index) { return true }
        if readings[index].isElsewhen, !isSure || !target.isGap && !isTimed(index, target) { return false }
        if isLoneShare(index) {
            // Shares are near each other by chance: the words have to tell of the column, too.
            if case .unitSlip = target.slip { return false }
            guard isSure, !target.isGap, mayBePlain(index, in: target.row, column: target.cells[0].column) else {
                return false
            }
            if strangers < 2, column.isTold, column != .another { return true }
            // "42.5%" is near few cells, and "a rise of 4.4%" behind the rise itself is of the same.
            return strangers == 0
                && (digits >= Self.fewestDigits
                    || tie == .beside && (readings[index].aspect == .change || isRestated(index)))
        }
        if digits < Self.fewestDigits {
            let lead = readings[index].window.lowerBound..<max(firstWord(of: index), readings[index].window.lowerBound)
            return isSure && !target.isGap && strangers == 0 && self.strangers(in: lead, of: index, target) == 0
                && [.role, .full, .beside].contains(column) && mayBe(target, index)
        }
        if target.isGap, column == .another, readings[index].aspect?.isVariance != true,
            readings[index].aspect != .change
        {
            return false
        }
        switch tie {
        case .beside:
            return strangers < 2 || column.isTold || digits > Self.fewestDigits
        case .named:
            return strangers < 2
                && mayBePlain(index, in: target.row, column: target.cells[0].column, isGap: target.isGap)
        case .part:
            if target.isGap { return strangers < 2 && mayBe(target, index) }
            return strangers < 2 && column.isTold && mayBe(target, index) || strangers == 0 && digits > 4
        case .near:
            return strangers < 2 && (column.isTold || target.isGap) && mayBe(target, index)
        case .total:
            return isTotal(target, column, strangers, index) && !isCalledInPart(target.row.table, index)
                && mayBe(target, index)
        case .column:
            return column == .beside && strangers < 2 && digits > Self.fewestDigits && !target.isGap
                && mayBe(target, index)
        }
    }

    /// Whether a figure has so many digits that it is by chance near no cell of the few rows that are meant, whatever
    /// its words say.
    private func isSureByDigits(_ target: LoneTarget, _ tie: LoneTie, of index: Int) -> Bool {
        guard !isLoneShare(index), !isOfSeveral(index, target.row), !isBetweenRows(index, target.row) else {
            return false
        }
        let digits = traits[index].slippingDigits
        switch tie {
        case .named, .beside, .part: return digits > Self.fewestSureDigits
        case .near: return digits > Self.fewestSureDigits + 1
        case .total, .column: return digits > Self.fewestSureDigits + 2
        }
    }

    private static let fewestSureDigits = 4

    private func isTotal(_ target: LoneTarget, _ column: LoneColumn, _ strangers: Int, _ index: Int) -> Bool {
        let bonds = passages[passageOf[index]].statements.filter { $0 != index }.compactMap { self.bonds[$0] }
        // Another figure of the sentence is of another row of the table.
        let isOther = bonds.contains { $0.table == target.row.table }
        if target.isGap { return !isOther && strangers < 2 && [.role, .beside].contains(column) }
        guard !isOther || column == .beside else { return false }
        if strangers == 0, isTitled(target.row, index) { return true }
        guard strangers < 2 else { return false }
        return [.role, .full, .beside, .timed].contains(column)
            || column == .half && rowsNamed[passageOf[index]].isEmpty
    }

    /// Whether words around a figure are of the label of one row of a table: then that may be meant, and no total.
    private func isCalledInPart(_ table: Int, _ index: Int) -> Bool {
        guard let tokens = tokens[passageOf[index]] else { return false }
        let said = tokens.stems(within: readings[index].window)
        // What is looked through later holds these words alone, not a copy of the trial.
        let fillers = subject.fillers
        return subject.rowNames.rows(calledInPartBy: said.lazy.filter { !fillers.contains($0) })
            .contains { $0.table == table }
    }

    private func mayBe(_ target: LoneTarget, _ index: Int) -> Bool {
        mayBeContradicted(index, in: target.row, column: target.cells[0].column, isOfCell: !target.isGap)
    }

    /// Whether words before a figure are of the title over a row's table, or of its heading.
    private func isTitled(_ row: RowPlace, _ index: Int) -> Bool {
        let table = subject.tables[row.table].table
        guard let tokens = tokens[passageOf[index]] else { return false }
        let said = tokens.stems(within: readings[index].window.lowerBound..<firstWord(of: index))
        return subject.tokens("\(table.caption?.text ?? "") \(table.heading ?? "")").stems.contains {
            said.contains($0) && !subject.fillers.contains($0) && !subject.words.generic.contains($0)
        }
    }

    private func isTimed(_ index: Int, _ target: LoneTarget) -> Bool {
        guard let period = column(of: target.place)?.period else { return false }
        return times.mentions(at: passageOf[index]).contains { period.isTold(by: [$0.value]) }
    }

    private func told(of index: Int, _ target: LoneTarget, _ context: inout ContextWords) -> LoneColumn {
        let (number, place) = (passageOf[index], target.place)
        let aspect = readings[index].aspect
        if isRole(of: place, aspect) { return .role }
        if aspect != nil, aspect != .change, column(of: place)?.role?.isOfAspects == true { return .another }
        func share(_ stems: [UInt64]) -> Int {
            context.share(ofTellingWordsOf: target.cells[0].column, of: target.row.table, in: StemSet(stems))
                .thousandths
        }
        let own = share(context.words(at: number, within: readings[index].own))
        if own == 1000 { return .full }
        if own >= 500 { return .half }
        if isBesideColumn(index, place) { return .beside }
        if share(tokens[number]?.stems ?? []) >= 500 { return .somewhere }
        return isTimed(index, target) ? .timed : .none
    }

    /// How many of a figure's own words are neither of the row nor of the column.
    private func strangers(of index: Int, _ target: LoneTarget) -> Int {
        strangers(in: readings[index].own, of: index, target)
    }

    private func strangers(in words: Range<Int>, of index: Int, _ target: LoneTarget) -> Int {
        let table = subject.tables[target.row.table].table
        let row = table.rows[target.row.row - 1]
        let texts = [row.label, column(of: target.place)?.heading, table.caption?.text, row.group]
        let known = Set(texts.compactMap(\.self).flatMap { subject.tokens($0).stems })
        let reader = FigureReader(passages[passageOf[index]], in: subject)
        return reader.strangers(in: words, times: times.mentions(at: passageOf[index]).map(\.range))
            .count { !known.contains($0) }
    }
}
