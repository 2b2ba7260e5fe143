import Papers

/// Checks what sentences say of how many lines of a table are in some state.
struct RowCountChecks {
    private let description: RuleDescription

    init(_ description: RuleDescription) {
        self.description = description
    }

    func checks(in report: ReportSubject) -> [ReportCheck] {
        let reader = RowCountReader(lexicon: report.lexicon)
        let claims = report.blocks.flatMap { reader.claims(in: $0) }
        guard !claims.isEmpty else { return [] }
        let trial = RowCountTrial(tables: CountedRows.all(in: report))
        return claims.compactMap { claim in
            switch trial.outcome(of: claim) {
            case .agrees: .passed
            case .unknown: nil
            case .differs(let isWhole, let expected, let table, let isSure):
                .failed(finding(claim, isWhole: isWhole, expected, table, isSure: isSure))
            }
        }
    }

    private func finding(
        _ claim: RowCountClaim,
        isWhole: Bool,
        _ expected: Int,
        _ table: CountedRows,
        isSure: Bool
    ) -> Finding {
        let wrong = isWhole ? claim.whole : claim.part
        let message =
            isWhole
            ? "The table has \(expected) lines, not \(wrong.quote)"
            : "\(expected) of the \(table.count) lines of the table \(expected == 1 ? "is" : "are") "
                + "\(claim.state.name), not \(wrong.quote)"
        var finding = ReportFinding(
            description,
            severity: isSure ? .error : .warning,
            message: message,
            at: wrong.place
        )
        finding.setTable(table.table)
        finding.add(isWhole ? .operand : .stated, "part", quote: claim.part.quote, at: claim.part.place)
        finding.add(isWhole ? .stated : .operand, "whole", quote: claim.whole.quote, at: claim.whole.place)
        return finding.finished()
    }
}

extension RowCountClaim.State {
    fileprivate var name: String {
        switch self {
        case .over: "over budget"
        case .under: "under budget"
        case .rise: "higher than before"
        case .fall: "lower than before"
        }
    }
}
