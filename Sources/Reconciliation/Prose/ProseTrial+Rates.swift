import Figures
import Lexicon
import Records
import Tables

/// Percentages by which a row is told to lie above or below its budget, without the amount: "spending on libraries was
/// 9.2% above budget".
extension ProseTrial {
    mutating func checkRates() {
        for index in statements.indices
        where checks[index] == nil && statements[index].figure.unit == .percent && isPlain(index)
            && !readings[index].isElsewhen && readings[index].aspect?.isVariance == true
        {
            let records = rows(tiedTo: index).compactMap { subject.record(ofRow: $0.row, of: $0.table) }
            guard records.count == 1, let record = records.first else { continue }
            checkRate(index, of: record)
        }
    }

    private mutating func checkRate(_ index: Int, of record: Int) {
        let facts = subject.records[record]
        guard facts.isSound, let variance = facts.figure(.variance), let budget = facts.figure(.adjustedBudget),
            let computed = Self.rate(of: variance, in: budget), let places = statements[index].figure.decimals,
            let stated = statements[index].figure.interval, computed.width <= stated.width
        else { return }
        let size = computed.upper <= .zero ? -computed : computed
        if size.meets(stated.upper <= .zero ? -stated : stated) {
            judgeWay(index, of: record, variance, budget)
            return
        }
        let middle = ((size.lower + size.upper) * .half).rounded(toPlaces: places)
        guard isTelling(index) || traits[index].slippingDigits >= Self.fewestDigits - 1,
            NearMiss.diagnosis(stated: statements[index].figure, printed: middle) != nil,
            !values.isPrintedElsewhere(index),
            mayBeContradicted(index, in: RowPlace(table: facts.table, row: facts.row), column: nil)
        else { return }
        var matter = rateMatter(
            StatedFigureMismatch.id,
            index,
            of: record,
            "The text says \(statements[index].figure.printed), but \(variance.printed) of \(budget.printed) is another share"
        )
        matter.expected = middle
        matter.tolerance = size.width * .half
        add(NearMiss.diagnosis(stated: statements[index].figure, printed: middle), nil, to: &matter)
        raise(matter)
    }

    /// The size is right: the word is held to the sign.
    private mutating func judgeWay(_ index: Int, of record: Int, _ variance: Figure, _ budget: Figure) {
        let facts = subject.records[record]
        let said: Bool? =
            switch readings[index].aspect {
            case .overspend: true
            case .underspend: false
            default: readings[index].leaning?.isUp
            }
        // What is "above budget" is larger, be it costs or income printed as less than nothing.
        let isOfSize = readings[index].leaning?.isOfSize == true && readings[index].aspect == .variance
        if let said, let value = variance.value, let given = budget.value, facts.hasKnownDirection,
            isOfSize || facts.isOfCosts(subject.words),
            mayBeContradicted(index, in: RowPlace(table: facts.table, row: facts.row), column: nil)
        {
            let isUp = isOfSize ? value.isNegative == given.isNegative : !value.isNegative
            guard said == isUp else {
                var matter = rateMatter(
                    DirectionMismatch.id,
                    index,
                    of: record,
                    "\(statements[index].figure.printed) is told as \(said ? "more" : "less") than the budget, but "
                        + "\(name(of: record, .variance, variance)) is \(variance.printed), the opposite"
                )
                matter.diagnosis = .signFlipped
                raise(matter)
                return
            }
            pass(DirectionMismatch.id)
        }
        settle(
            index,
            .confirmed,
            by: StatedFigureMismatch.id,
            with: name(of: record, .variance, variance),
            at: variance.place
        )
    }

    private func rateMatter(_ rule: String, _ index: Int, of record: Int, _ message: String) -> ProseMatter {
        let facts = subject.records[record]
        let figures = [facts.figure(.variance), facts.figure(.adjustedBudget)].compactMap(\.self)
        return ProseMatter(
            rule: rule,
            severity: .warning,
            statement: index,
            stated: statements[index].figure.value?.magnitude,
            operands: zip([FigureAspect.variance, .adjustedBudget], figures).map { aspect, figure in
                ProseMatter.Operand(
                    label: [facts.label, aspect.words].compactMap(\.self).joined(separator: ", "),
                    figure: figure
                )
            },
            table: tableID(record),
            message: message
        )
    }

    private static func rate(of variance: Figure, in budget: Figure) -> RoundingInterval? {
        guard let whole = budget.size else { return nil }
        return variance.interval?.percent(of: whole)
    }
}
