import Papers
import Records

extension RatingMismatch {
    /// What the states tell in which the parts of savings are.
    ///
    /// - Parameter judged: Where ratings stand that something else denies already.
    func byState(_ report: Report, besides judged: Set<Place>) -> [ReportCheck] {
        RatedStates(report).outcomes().flatMap { kept, exception in
            Array(repeating: ReportCheck.passed, count: kept)
                + [exception].compactMap(\.self).filter { !judged.contains($0.mark.place) }
                .map { .failed(finding($0)) }
        }
    }

    private func finding(_ exception: RatedStates.Exception) -> Finding {
        let state = exception.state.map { "whose worst part is ‘\($0)’" } ?? "of which no part is told"
        var finding = ReportFinding(
            description,
            severity: .warning,
            message:
                "‘\(exception.saving.name)’ is rated \(exception.mark.printed), but the other \(exception.others) savings "
                + "\(state) are rated \(exception.rating)",
            at: exception.mark.place
        )
        finding.setTable(exception.table)
        finding.add(
            .stated,
            "\(exception.saving.name), rating",
            quote: exception.mark.printed,
            at: exception.mark.place
        )
        for part in exception.saving.byStatus where part.amount.value != nil {
            finding.add(.operand, "\(exception.saving.name), \(part.label)", part.amount)
        }
        return finding.finished()
    }
}
