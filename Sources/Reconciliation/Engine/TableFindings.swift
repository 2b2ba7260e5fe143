/// The findings of one table: one for each fault behind its failed checks, and notes on what rounding hides.
struct TableFindings: Sendable {
    let trial: TableTrial
    let rules: [any Rule]

    func findings() -> [Finding] {
        let notes = RoundingNotes(trial.verdicts)
        let failed = trial.verdicts.indices.filter { trial.verdicts[$0].outcome == .failed }
        let inexact = notes.arePossible ? notes.inexact : []
        guard !failed.isEmpty || !inexact.isEmpty else { return [] }
        let crossings = Crossings(trial.verdicts, suspects: failed + inexact)
        let writer = FindingWriter(trial: trial, rules: rules, crossings: crossings)
        let ofRows = faultsOfRows(crossings)
        let rowChecks = Set(ofRows.flatMap(\.fault.verdicts))
        let errors = FaultFinder(crossings: crossings).faults(behind: failed.filter { !rowChecks.contains($0) })
        let offByADigit = FaultFinder(crossings: crossings, exactly: true).faults(behind: inexact)
        let told = notes.areWorthTelling(offByADigit.count) ? offByADigit : []
        let blamed = cells(of: failed)
        let missing = Set(trial.rowFaults.map(\.series))
        return ofRows.compactMap { writer.finding(for: $0.fault, severity: $0.severity, remark: $0.remark) }
            + errors.compactMap { writer.finding(for: $0) }
            // A check that fails says more of the figures that it shares with an inexact one.
            + told.filter { fault in
                cells(of: fault.verdicts).isDisjoint(with: blamed)
                    // What a missing row is off by may be next to nothing in one of its columns.
                    && !fault.verdicts.contains { missing.contains(trial.verdicts[$0].series) }
            }.compactMap { fault in
                writer.finding(
                    for: fault,
                    severity: .note,
                    remark: "Rounding allows it, but \(notes.exact) other sums and variances of the table are exact."
                )
            }
    }

    private typealias FaultOfRow = (fault: Fault, severity: Severity?, remark: String?)

    /// One fault for all the columns in which a total fails by one row.
    private func faultsOfRows(_ crossings: Crossings) -> [FaultOfRow] {
        trial.rowFaults.compactMap { row in
            let failed = trial.verdicts.indices.filter { index in
                trial.verdicts[index].series == row.series && trial.verdicts[index].outcome == .failed
            }
            guard failed.count > 1 else { return nil }
            var fault = Fault(verdicts: failed)
            fault.isOfRow = true
            switch row.cause {
            case .inGaps:
                let mend = MendFinder(subject: trial.subject, crossings: crossings).onlyMend(of: fault)
                return mend == nil ? nil : (fault, nil, nil)
            case .missing(let isBorneOut):
                let remark = "It falls short by one row in every column: one seems to be missing."
                return (fault, isBorneOut ? .error : .warning, remark)
            }
        }
    }

    private func cells(of verdicts: [Int]) -> Set<GridCell> {
        Set(verdicts.flatMap { trial.verdicts[$0].equation.numbers.map(\.cell) })
    }
}
