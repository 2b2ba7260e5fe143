import Tables

/// Says whether the blanks in a failing sum may be taken as nils.
///
/// A blank is a nil where the table's other sums hold with blanks as nils: those of the same relation, or where it has
/// none with blanks, those of the same rule. It is none where a relation across it says that something other than nil
/// belongs there: a row that prints only its budget leaves its variance out, which is not nil.
struct BlankCells {
    private let subject: TableSubject
    /// Of the sums with blanks in each series, and of each rule, how many hold and how many don't.
    private var bySeries: [Int: Votes] = [:]
    private var byRule: [Int: Votes] = [:]
    private var relations: [Line: [Relation]] = [:]

    private struct Votes {
        var held = 0
        var failed = 0

        /// The sum in question is among those that failed.
        var areForNil: Bool { held > 0 && held >= failed }
    }

    private struct Line: Hashable {
        var axis: Relation.Axis
        var result: Int
    }

    init(in subject: TableSubject, verdicts: [Verdict]) {
        self.subject = subject
        for relation in subject.table.relations where relation.kind == .sum || relation.kind == .variance {
            relations[Line(axis: relation.axis, result: relation.result), default: []].append(relation)
        }
        for verdict in verdicts {
            guard let computation = verdict.computation, computation.hasBlank, computation.isTelling else { continue }
            if verdict.outcome == .failed, hasGap(verdict) { continue }
            if verdict.outcome == .passed {
                bySeries[verdict.series, default: Votes()].held += 1
                byRule[verdict.rule, default: Votes()].held += 1
            } else {
                bySeries[verdict.series, default: Votes()].failed += 1
                byRule[verdict.rule, default: Votes()].failed += 1
            }
        }
    }

    func areNil(in verdict: Verdict) -> Bool {
        guard !hasGap(verdict), let ofSeries = bySeries[verdict.series], let ofRule = byRule[verdict.rule] else {
            return false
        }
        return ofSeries.held > 0 ? ofSeries.areForNil : ofRule.areForNil
    }

    private func hasGap(_ verdict: Verdict) -> Bool {
        verdict.equation.operands.contains { $0.reading.isBlank && isGap($0.cell) }
    }

    /// Whether the figures of its own row or column make something other than nil where nothing is printed.
    private func isGap(_ cell: GridCell) -> Bool {
        isGap(Line(axis: .columns, result: Int(cell.column)), at: Int(cell.row))
            || isGap(Line(axis: .rows, result: Int(cell.row)), at: Int(cell.column))
    }

    private func isGap(_ line: Line, at index: Int) -> Bool {
        guard let candidates = relations[line] else { return false }
        return candidates.contains { relation in
            var equation = subject.equation(of: relation, at: index)
            equation.stated?.reading = .zero(half: .zero)
            guard let computation = try? equation.computation() else { return true }
            return !computation.isConsistent
        }
    }
}
