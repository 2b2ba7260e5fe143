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
        let errors = FaultFinder(crossings: crossings).faults(behind: failed)
        let offByADigit = FaultFinder(crossings: crossings, exactly: true).faults(behind: inexact)
        let told = notes.areWorthTelling(offByADigit.count) ? offByADigit : []
        let blamed = cells(of: failed)
        return errors.compactMap { writer.finding(for: $0) }
            // A check that fails says more of the figures that it shares with an inexact one.
            + told.filter { cells(of: $0.verdicts).isDisjoint(with: blamed) }.compactMap { fault in
                writer.finding(
                    for: fault,
                    severity: .note,
                    remark: "Rounding allows it, but \(notes.exact) other sums and variances of the table are exact."
                )
            }
    }

    private func cells(of verdicts: [Int]) -> Set<GridCell> {
        Set(verdicts.flatMap { trial.verdicts[$0].equation.numbers.map(\.cell) })
    }
}
