import Figures
import Lexicon
import Papers
import Records
import Tables

/// What only the value and shared words bind: it may confirm, and never contradicts.
extension ProseTrial {
    mutating func confirmByValue(_ context: inout ContextWords) {
        for index in statements.indices where checks[index] == nil {
            // Most figures stand but once, and nobody need know what their sentences speak of.
            guard values.isPrintedElsewhere(index) else { continue }
            let figure = statements[index].figure
            guard figure.unit != nil, figure.upper == nil, case let digits = traits[index].tellingDigits, digits > 0
            else { continue }
            let stems = context.stems(of: passages, at: passageOf[index])
            if let place = cell(for: index, digits: digits, stems: stems, &context) {
                if judgeTurnedCell(index, place, stems, &context) { continue }
                confirm(index, printedAt: place)
            } else if let other = passage(for: index, digits: digits, stems: stems, &context) {
                if judgeSigns(index, other) { continue }
                settle(
                    index,
                    .confirmed,
                    by: PassagesDisagree.id,
                    with: "another passage",
                    at: statements[other].figure.place
                )
            }
        }
    }

    /// Settles that a cell prints what a statement says.
    mutating func confirm(_ index: Int, printedAt place: ValueIndex.CellPlace, isByWords: Bool = false) {
        let table = subject.tables[place.table]
        settle(
            index,
            .confirmed,
            by: StatedFigureMismatch.id,
            with: table.name(of: place.cell),
            at: table.place(of: place.cell),
            bond: table.cell(at: place.cell)?.figure.map {
                Bond(
                    table: place.table,
                    row: Int(place.cell.row),
                    column: Int(place.cell.column),
                    figure: $0,
                    isByWords: isByWords
                )
            }
        )
    }

    /// A cell that prints the same under words that the sentence, or its section, has.
    private func cell(
        for index: Int,
        digits: Int,
        stems: StemSet,
        _ context: inout ContextWords
    ) -> ValueIndex.CellPlace? {
        let isMoney = traits[index].isMoney
        var best: (score: Int, place: ValueIndex.CellPlace)?
        for place in values.cells(like: index) {
            let share = context.share(ofRow: Int(place.cell.row), of: place.table, in: stems)
            let title = context.share(ofTitleOf: place.table, in: stems)
            let role = isRole(of: place, readings[index].aspect)
            let isBound =
                if isMoney {
                    digits >= 4 || digits == 3 && (role || share.isHalf || title.isHalf)
                        || share.isMost && (role || share.shared >= 2)
                } else {
                    share.isHalf && share.shared >= 2 || share.isMost && digits >= 2
                }
            guard isBound else { continue }
            let score = share.thousandths * 2 + title.thousandths + (role ? 1000 : 0)
            if score > best?.score ?? -1 { best = (score, place) }
        }
        return best?.place
    }

    /// The size of a variance with the other word for it: where the sentence names the row.
    private mutating func judgeTurnedCell(
        _ index: Int,
        _ place: ValueIndex.CellPlace,
        _ stems: StemSet,
        _ context: inout ContextWords
    ) -> Bool {
        guard let aspect = readings[index].aspect, isTelling(index), isRole(of: place, aspect),
            let record = subject.record(ofRow: Int(place.cell.row), of: place.table),
            let printed = subject.tables[place.table].cell(at: place.cell)?.figure,
            // The cell has the printed sign; which way it goes only the record says.
            let figure = subject.records[record].figures(aspect).first(where: { $0.place == printed.place }),
            isTurned(aspect, record, figure)
        else { return false }
        let label = context.share(ofRow: Int(place.cell.row), of: place.table, in: stems)
        guard label.isMost || subject.records[record].isWhole && isUnnamed(index) else { return false }
        return judgeTurned(index, aspect, (record, figure), .section(isTotal: subject.records[record].isWhole))
    }

    /// Whether a cell's column is what the sentence speaks of.
    func isRole(of place: ValueIndex.CellPlace, _ aspect: FigureAspect?) -> Bool {
        let column = Int(place.cell.column) - 1
        let columns = subject.tables[place.table].table.columns
        guard columns.indices.contains(column), let role = columns[column].role, let aspect else { return false }
        switch aspect {
        case .budget: return role == .budget
        case .adjustedBudget: return role == .adjustedBudget
        case .additionalFunding: return role == .additionalFunding || role == .funding
        case .spend: return role == .forecast || role == .actual
        case .overspend, .underspend, .variance: return role == .variance
        case .savingsTarget, .totalTarget: return role == .savingsTarget
        case .broughtForward: return role == .opening
        case .identified: return role == .savingsIdentified
        case .achieved: return role == .savingsAchieved
        case .shortfall: return role == .savingsShortfall || role == .identifiedShortfall
        case .reserves: return role == .balance || role == .closing || role == .opening
        case .debt: return role == .ageBand || role == .total || role == .amount
        case .writtenOff: return role == .total || role == .amount
        case .change: return role == .movement
        case .opening: return role == .opening
        case .closing: return role == .closing
        }
    }

    /// Another sentence that states the same figure of the same thing.
    private func passage(
        for index: Int,
        digits: Int,
        stems: StemSet,
        _ context: inout ContextWords
    ) -> Int? {
        guard digits >= 2 else { return nil }
        let aspect = readings[index].aspect
        for other in values.statements(like: index) where passageOf[other] != passageOf[index] {
            if digits >= 3, aspect != nil, readings[other].aspect == aspect { return other }
            if context.shares(digits >= 3 ? 2 : 4, of: stems, in: passages, at: passageOf[other]) {
                return other
            }
        }
        return nil
    }
}
