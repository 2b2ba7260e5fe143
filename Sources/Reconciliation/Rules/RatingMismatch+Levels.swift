import Figures
import Records
import Tables

extension RatingMismatch {
    /// What a key of numbers says of the ratings beside them.
    func byLevel(_ levels: RatedLevels) -> [ReportCheck] {
        levels.judgements().flatMap { judgement in
            judgement.rows.compactMap { row -> ReportCheck? in
                row.fits.map { $0 ? .passed : .failed(finding(row, judgement)) }
            }
        }
    }

    private func finding(_ row: RatedLevels.Rated, _ judgement: RatedLevels.Judgement) -> Finding {
        let due = RatedLevels.due(row.figure, by: judgement.key)
        let heading = judgement.column.heading
        let figure = heading.isEmpty ? row.figure.printed : "‘\(heading)’ of \(row.figure.printed)"
        var finding = ReportFinding(
            description,
            severity: judgement.isOnly && judgement.fails == 1 && judgement.fits >= Self.manyFits ? .error : .warning,
            message: "‘\(row.row.label)’ is rated \(row.mark.printed), but by the paper's key its \(figure) gives "
                + due.map { "‘\($0.words)’" }.joined(separator: " or "),
            at: row.mark.place
        )
        finding.setTable(judgement.table.id)
        finding.add(.stated, "\(row.row.label), rating", quote: row.mark.printed, at: row.mark.place)
        finding.add(.operand, "\(row.row.label), \(heading)", row.figure)
        for entry in judgement.key.entries where entry.level != nil {
            finding.add(.operand, "key", quote: "\(entry.words): \(entry.meaning ?? "")", at: entry.place)
        }
        return finding.finished()
    }

    /// So many rows that go with the key leave no doubt which column it is of.
    private static let manyFits = 4
}
