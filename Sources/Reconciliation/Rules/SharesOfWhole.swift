import Tables

/// The equations that hold each share of a whole against its amount and the total.
///
/// Which amounts the shares are of, no word may say: a row of shares stands below its amounts (arrows may lie between),
/// a column of shares to their right. The nearest line that most of the shares fit is taken for theirs.
struct SharesOfWhole {
    let table: TableSubject

    /// How many lines back the amounts may be.
    private static let reach = 4

    func series() -> [EquationSeries] {
        table.table.relations.filter { $0.kind == .shares && $0.result > 0 }.flatMap { relation in
            relation.across.compactMap { series(of: relation, at: $0) }
        }
    }

    private func series(of relation: Relation, at line: Int) -> EquationSeries? {
        for amounts in stride(from: line - 1, to: max(0, line - 1 - Self.reach), by: -1) {
            let total = term(relation.result, at: amounts, along: relation.axis)
            guard case .value(_, _, let unit) = total.reading, unit?.addsUp != false else { continue }
            // The share of the whole itself is one of them: 100%.
            let equations = (relation.operands.map(\.index) + [relation.result]).map { position in
                Equation(
                    kind: .percentage,
                    stated: term(position, at: line, along: relation.axis),
                    operands: [term(position, at: amounts, along: relation.axis), total]
                )
            }
            var support = SeriesSupport(basis: .arithmetic)
            for equation in equations {
                let verdict = Verdict(of: equation, rule: 0, series: 0)
                support.count(verdict.outcome, verdict.computation, isQuotient: true)
            }
            guard support.held > 0, !support.isDoubtful else { continue }
            return EquationSeries(basis: .arithmetic, equations: equations.filter(\.isPrinted))
        }
        return nil
    }

    private func term(_ position: Int, at line: Int, along axis: Relation.Axis) -> Term {
        axis == .rows ? table.term(row: position, column: line) : table.term(row: line, column: position)
    }
}
