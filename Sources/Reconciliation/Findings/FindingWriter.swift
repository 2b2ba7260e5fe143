import Figures
import Papers
import Tables

/// Writes the findings of one table: what is wrong, by how much, on what evidence, and what slip would explain it.
struct FindingWriter: Sendable {
    let trial: TableTrial
    let rules: [any Rule]
    let crossings: Crossings

    /// Some names joined, each told once.
    private func names(_ names: [String]) -> String {
        names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }.joined(separator: " and ")
    }

    /// What is wrong, and what explains it.
    func finding(for fault: Fault) -> Finding? {
        switch fault.nature {
        case .ofFigures: return finding(for: fault, mend: mend(of: fault))
        case .ofRow(let mend): return finding(for: fault, mend: mend)
        case .ofMissingRow(let isBorneOut):
            let remark = "It falls short by one row in every column: one seems to be missing."
            return finding(for: fault, severity: isBorneOut ? .error : .warning, remark: remark)
        case .ofExchange(let exchange):
            let rows = names(exchange.cells.map { trial.subject.name(ofRow: $0.row) })
            let columns = names(exchange.cells.map { trial.subject.name(ofColumn: $0.column) })
            let remark = "The figures of \(rows) under \(columns) would fit if they were exchanged."
            return finding(for: fault, remark: remark)
        }
    }

    /// What rounding allows, where the table is otherwise exact. In a table of numbers without a unit, what two sums
    /// say alike and all others bear out is no rounding: counts have none.
    func note(on fault: Fault, exact: Int) -> Finding? {
        if exact >= Self.manyExact, fault.culprit != nil, fault.verdicts.allSatisfy({ isOfCounts($0) }) {
            let remark = "All \(exact) other sums of the table are exact, as sums of counts are."
            return finding(for: fault, severity: .warning, remark: remark)
        }
        let remark = "Rounding allows it, but \(exact) other sums and variances of the table are exact."
        return finding(for: fault, severity: .note, remark: remark)
    }

    private static let manyExact = 6

    /// Whether a sum is one of whole numbers without a unit that is off by more than what one of them is rounded by.
    private func isOfCounts(_ index: Int) -> Bool {
        let verdict = trial.verdicts[index]
        guard let difference = verdict.computation?.difference, difference.magnitude > ExactDecimal(1) else {
            return false
        }
        return verdict.equation.numbers.allSatisfy { term in
            switch term.reading {
            case .value(let value, let half, nil): half == .half && !value.isNegative && value < ExactDecimal(1000)
            case .zero: true
            case .value, .blank, .words, .unusable: false
            }
        }
    }

    private func finding(for fault: Fault, severity: Severity? = nil, mend: Mend? = nil, remark: String? = nil)
        -> Finding?
    {
        let discrepancies = fault.verdicts.compactMap { index in
            crossings.verdicts[index].computation.map { computation in
                Discrepancy(crossings.verdicts[index], computation: computation, in: trial.subject)
            }
        }
        guard let principal = discrepancies.first, let first = fault.verdicts.first else { return nil }
        let rule = rules[crossings.verdicts[first].rule]
        var evidence: [Finding.Evidence] = []
        for (check, discrepancy) in discrepancies.enumerated() { evidence += self.evidence(discrepancy, check: check) }
        let checks = zip(fault.verdicts, discrepancies).map { index, discrepancy in
            contradiction(discrepancy, by: rules[crossings.verdicts[index].rule])
        }
        var finding = Finding(
            rule: rule.description.id,
            severity: severity ?? fault.verdicts.map(self.severity).max() ?? .warning,
            message: checks[0].message,
            checks: checks,
            evidence: evidence,
            place: place(of: principal.equation),
            fingerprint: ""
        )
        finding.table = trial.subject.id
        finding.unit = principal.equation.unit
        finding.stated = checks[0].stated
        finding.computed = checks[0].computed
        finding.difference = checks[0].difference
        finding.tolerance = checks[0].tolerance
        if fault.isOfWholeRow {
            finding.message = wholeRow(principal.equation, failing: checks.count)
        } else if let culprit = fault.culprit {
            blame(culprit, for: fault, in: &finding)
        } else if fault.suspects.count > 1 {
            finding.explanation =
                "One wrong figure would explain \(fault.verdicts.count) failed checks: \(names(fault))."
        }
        if let mend {
            finding.diagnosis = mend.diagnosis
            finding.explanation = MendWording(subject: trial.subject, crossings: crossings).text(
                mend,
                at: finding.place
            )
        }
        if let remark { finding.explanation = remark }
        finding.fingerprint = fingerprint(of: discrepancies, rule: finding.rule)
        return finding
    }

    /// What slip would explain a fault. The figure of another cell may by chance differ in one digit from the one that
    /// belongs there.
    private func mend(of fault: Fault) -> Mend? {
        let mend = MendFinder(subject: trial.subject, crossings: crossings).onlyMend(of: fault)
        guard mend == nil || mend?.diagnosis == .oneDigitDiffers, let culprit = fault.culprit,
            let label = trial.subject.neighbour(of: culprit.cell)
        else { return mend }
        return Mend(diagnosis: .figureOfAnother(label), cell: culprit.cell)
    }

    /// An error where the words ask for a sum and the paper prints its result, or where three other instances show that
    /// the relation is what it was taken for; else a question.
    private func severity(_ index: Int) -> Severity {
        let verdict = crossings.verdicts[index]
        let support = trial.support[verdict.series]
        let isSaid = support.isSaid && !verdict.equation.isQuotient && verdict.equation.stated != nil
        return min(rules[verdict.rule].description.severity, isSaid || support.isProven ? .error : .warning)
    }

    /// `‘Total Place’ is not the sum of its 5 rows in 4 columns`
    private func wholeRow(_ equation: Equation, failing count: Int) -> String {
        let cell = equation.stated?.cell ?? equation.operands[0].cell
        let parts = equation.operands.count
        return equation.isDown
            ? "\(trial.subject.name(ofRow: cell.row)) is not the sum of its \(parts) rows in \(count) columns"
            : "\(trial.subject.name(ofColumn: cell.column)) is not the sum of its \(parts) columns in \(count) rows"
    }

    // MARK: One figure behind several checks

    private func blame(_ culprit: Fault.Suspect, for fault: Fault, in finding: inout Finding) {
        guard let figure = trial.subject.cell(at: culprit.cell)?.figure else { return }
        let discrepancyForm = PrintedForm(of: figure) ?? PrintedForm()
        let relations = Self.list(fault.verdicts.map { rules[crossings.verdicts[$0].rule].relationName })
        var message = "\(trial.subject.name(of: culprit.cell)) is printed as \(figure.printed), "
        if let mended = culprit.mended {
            let need = relations.isPlural ? "need" : "needs"
            message += "but \(relations.text) that it takes part in \(need) \(discrepancyForm.text(mended))"
        } else {
            message += "which does not fit \(relations.text) that it takes part in"
        }
        // Each check tells in its own sentence what does not fit; the headline need not.
        finding.message = message
        finding.place = figure.place
        finding.unit = figure.unit ?? finding.unit
        finding.stated = figure.interval.flatMap { _ in figure.value ?? .zero }
        finding.computed = culprit.mended
        finding.difference = culprit.mended.flatMap { finding.stated?.subtracting($0) }
        finding.explanation = nil
    }

    /// `the total, the variance and the percentage`
    private static func list(_ names: [String]) -> (text: String, isPlural: Bool) {
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        let articled = unique.map { "the \($0)" }
        guard let last = articled.last, articled.count > 1 else { return (articled.first ?? "", false) }
        return (articled.dropLast().joined(separator: ", ") + " and " + last, true)
    }

    private func names(_ fault: Fault) -> String {
        fault.suspects.map { trial.subject.name(of: $0.cell) }.joined(separator: " or ")
    }

    // MARK: Evidence

    private func contradiction(_ discrepancy: Discrepancy, by rule: any Rule) -> Finding.Contradiction {
        let computation = discrepancy.computation
        let computed = computation.publishedComputed
        let half = computation.publishedHalf
        return Finding.Contradiction(
            rule: rule.description.id,
            message: rule.message(discrepancy),
            stated: discrepancy.equation.stated?.reading.number,
            statedInterval: discrepancy.equation.stated?.reading.interval,
            computed: computed,
            computedInterval: RoundingInterval(lower: computed - half, upper: computed + half),
            difference: computation.publishedDifference,
            tolerance: computation.publishedTolerance
        )
    }

    private func evidence(_ discrepancy: Discrepancy, check: Int) -> [Finding.Evidence] {
        let equation = discrepancy.equation
        var evidence: [Finding.Evidence] = []
        if let stated = equation.stated { evidence.append(self.evidence(stated, as: .stated, check: check)) }
        for term in equation.operands where term.reading.number != nil {
            evidence.append(self.evidence(term, as: .operand, check: check))
        }
        return evidence
    }

    private func evidence(_ term: Term, as role: Finding.Evidence.Role, check: Int) -> Finding.Evidence {
        Finding.Evidence(
            role: role,
            label: trial.subject.label(of: term.cell),
            quote: trial.subject.cell(at: term.cell)?.figure?.printed ?? "",
            value: term.reading.number,
            interval: term.reading.interval,
            weight: term.weight,
            place: trial.subject.place(of: term.cell),
            check: check
        )
    }

    private func place(of equation: Equation) -> Place {
        trial.subject.place(of: equation.stated?.cell ?? equation.operands[0].cell)
    }

    /// Over what is printed, not where: a line put in above changes nothing, and the number of a row is no label.
    private func fingerprint(of discrepancies: [Discrepancy], rule: String) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(rule)
        for discrepancy in discrepancies {
            if let stated = discrepancy.equation.stated { fingerprint.add(printedContent(of: stated)) }
            let operands = discrepancy.equation.operands.filter { $0.reading.number != nil }
            fingerprint.add(unordered: operands.map(printedContent))
        }
        return fingerprint.text
    }

    private func printedContent(of term: Term) -> String {
        let row = trial.subject.printedLabel(ofRow: term.cell.row) ?? ""
        let column = trial.subject.printedLabel(ofColumn: term.cell.column) ?? ""
        return "\(row)|\(column)|\(term.weight)|\(term.reading.number?.description ?? "")"
    }
}
