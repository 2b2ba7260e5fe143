import Lexicon
import Papers
import Reconciliation

/// What `ingest` closes with: what was read, what was refused and why, and what came out.
public enum SummaryText {
    /// - Parameter ignored: how many files were passed by because a `.outturnignore` names them.
    public static func summary(of index: ArchiveIndex, ignored: Int = 0) -> String {
        let (read, counts) = index.totals
        let refused = index.refused
        let passedBy = ignored == 0 ? "" : ", passed by \(ignored) (.outturnignore)"
        var lines = ["read \(TerminalText.count(read, "paper")), refused \(refused.count)\(passedBy)"]
        for (name, refusal) in refused {
            lines.append("  \(TerminalText.safe(name)) \(TerminalText.safe(refusal.message))")
            lines.append("    \(TerminalText.safe(refusal.remedy))")
        }
        if read > 0 { lines += self.lines(for: counts) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What came out of a paper, or of several.
    public static func summary(of counts: PaperCounts) -> String {
        lines(for: counts).map { $0 + "\n" }.joined()
    }

    private static func lines(for counts: PaperCounts) -> [String] {
        var rows: [(label: String, number: Int)] = [("reports", counts.reports), ("tables", counts.tables)]
        for kind in TableKind.allCases.map(Optional.some) + [nil] {
            if let number = counts.tablesByKind[kind] {
                rows.append(("  \(kind?.rawValue ?? "of no known kind")", number))
            }
        }
        for layout in TableLayout.allCases {
            if let number = counts.tablesByLayout[layout] { rows.append(("  laid out as \(layout.rawValue)", number)) }
        }
        rows.append(("figures in tables", counts.figures))
        rows.append(("printed figures", counts.coverage.figures))
        rows.append(("  in cells", counts.coverage.inCells))
        rows.append(("  in records", counts.coverage.inRecords))
        rows.append(("  in statements", counts.coverage.inStatements))
        rows.append(("  unread", counts.coverage.unread))
        rows.append(("records", counts.records.values.reduce(0, +)))
        for kind in RecordKind.allCases {
            if let number = counts.records[kind], number > 0 { rows.append(("  \(kind.rawValue)", number)) }
        }
        rows.append(("checks", counts.checks.reduce(0) { $0 + $1.passed + $1.failed + $1.notEvaluatedCount }))
        let labelWidth = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let numberWidth = rows.map { "\($0.number)".count }.max() ?? 0
        var lines = rows.map { row in
            let label = TerminalText.padded(row.label, to: labelWidth)
            return "\(label)  \(TerminalText.padded("\(row.number)", from: numberWidth))"
        }
        if !counts.checks.isEmpty { lines += CheckLines.lines(for: counts.checks) }
        let findings = Severity.allCases.reversed().map { severity in
            TerminalText.count(counts.findings[severity] ?? 0, severity.rawValue)
        }
        lines.append("findings  \(findings.joined(separator: ", "))")
        return lines
    }
}
