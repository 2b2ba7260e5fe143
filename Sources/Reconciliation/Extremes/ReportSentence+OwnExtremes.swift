import Figures
import Papers
import Tables

extension ReportSentence {
    /// What the times of a row deny.
    ///
    /// - Parameter message: Takes the words of the text that are wrong.
    func finding(
        _ description: RuleDescription,
        _ denied: OwnExtremes.Denied,
        message: (String) -> String
    ) -> Finding {
        let start = range.lowerBound
        let told = start + denied.range.lowerBound..<start + denied.range.upperBound
        let quote = block.text.slice(told)
        let place = block.text.place(of: told)
        var finding = ReportFinding(description, severity: .warning, message: message(quote), at: place)
        finding.setTable(denied.row.subject.id)
        finding.add(.stated, "text", quote: quote, at: place)
        for cell in denied.cells {
            finding.add(.operand, "\(denied.row.row.label), \(cell.column.heading)", cell.figure)
        }
        return finding.finished()
    }
}
