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
        let known = faultsOfRows(crossings) + faultsOfExchange()
        let explained = Set(known.flatMap(\.verdicts))
        let errors = FaultFinder(crossings: crossings).faults(behind: failed.filter { !explained.contains($0) })
        let offByADigit = FaultFinder(crossings: crossings, exactly: true).faults(behind: inexact)
        let told = notes.areWorthTelling(offByADigit.count) ? offByADigit : []
        let blamed = cells(of: failed)
        let missing = Set(trial.rowFaults.map(\.series))
        return (known + errors).compactMap { writer.finding(for: $0) }
            // A check that fails says more of the figures that it shares with an inexact one.
            + told.filter { fault in
                cells(of: fault.verdicts).isDisjoint(with: blamed)
                    // What a missing row is off by may be next to nothing in one of its columns.
                    && !fault.verdicts.contains { missing.contains(trial.verdicts[$0].series) }
            }.compactMap { writer.note(on: $0, exact: notes.exact) }
    }

    /// One fault for all the columns in which a total fails by one row.
    private func faultsOfRows(_ crossings: Crossings) -> [Fault] {
        trial.rowFaults.compactMap { row in
            let failed = trial.verdicts.indices.filter { index in
                trial.verdicts[index].series == row.series && trial.verdicts[index].outcome == .failed
            }
            guard failed.count > 1 else { return nil }
            switch row.cause {
            case .missing(let isBorneOut):
                return Fault(verdicts: failed, nature: .ofMissingRow(isBorneOut: isBorneOut))
            case .inGaps:
                let mend = MendFinder(subject: trial.subject, crossings: crossings).commonMend(of: failed)
                return mend.map { Fault(verdicts: failed, nature: .ofRow($0)) }
            }
        }
    }

    /// One fault for the two rows, and for what else fails by the figures that were exchanged.
    private func faultsOfExchange() -> [Fault] {
        trial.exchanges.filter { !$0.cells.isEmpty }.compactMap { exchange in
            guard exchange.verdicts.allSatisfy({ trial.verdicts[$0].outcome == .failed }) else { return nil }
            let others = trial.verdicts.indices.filter { index in
                trial.verdicts[index].outcome == .failed && !exchange.verdicts.contains(index)
                    && trial.verdicts[index].equation.numbers.contains { exchange.cells.contains($0.cell) }
            }
            return Fault(verdicts: exchange.verdicts + others, nature: .ofExchange(exchange))
        }
    }

    private func cells(of verdicts: [Int]) -> Set<GridCell> {
        Set(verdicts.flatMap { trial.verdicts[$0].equation.numbers.map(\.cell) })
    }
}
