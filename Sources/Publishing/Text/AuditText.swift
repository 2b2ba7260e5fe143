import Figures
import Papers
import Reconciliation

/// The findings of papers as a person reads them on a terminal: what is wrong in a line, the line of the paper, the sum
/// set out as one would on paper, and what probably happened.
///
/// ```text
/// q2.txt:114:72: error: ‘Total’ under ‘Budget’ is printed as 10.072, but its 4 rows make 10.062 [total-mismatch]
///   114 | Total    10.072
///       |          ^~~~~~
///             7.062  Placements  112:68
///     +       3.000  Parks       113:68
///     =      10.062
///     print  10.072  Total       114:72  off by 0.010; rounding allows 0.001
/// ```
public struct AuditText: Sendable {
    public var usesColour: Bool
    /// How many columns a source line may take up before it is cut around the place.
    public var width: Int

    public init(usesColour: Bool = false, width: Int = 100) {
        self.usesColour = usesColour
        self.width = width
    }

    /// All findings of a paper, in their order, those that are accepted last and in short; empty where there is none.
    public func findings(of audited: AuditedPaper) -> String {
        var paths = PathWriter(audited.paper.nodePaths)
        let open = audited.findings.filter { $0.acceptance == nil }
        var texts = open.map { finding($0, in: audited.paper, &paths) }
        let accepted = audited.findings.compactMap { finding in
            finding.acceptance.map { self.accepted(finding, by: $0, in: audited.paper) }
        }
        if !accepted.isEmpty { texts.append(accepted.joined()) }
        return texts.joined(separator: "\n")
    }

    private func finding(_ finding: Finding, in paper: Paper, _ paths: inout PathWriter) -> String {
        var lines = [headline(of: finding, in: paper, word: finding.severity.rawValue)]
        lines += excerpt(of: finding.place, in: paper.source)
        if let path = paths.path(of: finding.place) { lines.append("  at \(TerminalText.safe(path))") }
        lines += Reckoning(of: finding).lines(&paths).map { "  \($0)" }
        // The first check is set out above; of the others a sentence is enough.
        for check in finding.checks.dropFirst() {
            lines.append("  \(paint("also", .cyan)): \(TerminalText.safe(check.message)) [\(check.rule)]")
        }
        if let explanation = finding.explanation {
            let word = finding.diagnosis == nil ? "remark" : "likely"
            lines.append("  \(paint(word, .cyan)): \(TerminalText.safe(explanation))")
        }
        lines.append(paint("  fingerprint \(finding.fingerprint)", .dim))
        return lines.map { $0 + "\n" }.joined()
    }

    private func accepted(_ finding: Finding, by acceptance: Acceptance, in paper: Paper) -> String {
        let until = acceptance.validUntil.map { ", until \($0)" } ?? ""
        let signature = "accepted by \(acceptance.acceptedBy) on \(acceptance.acceptedOn)\(until): \(acceptance.reason)"
        return headline(of: finding, in: paper, word: "accepted \(finding.severity.rawValue)") + "\n  "
            + TerminalText.safe(signature) + "\n"
    }

    private func headline(of finding: Finding, in paper: Paper, word: String) -> String {
        let place = finding.place
        let column = place.column > 0 ? ":\(place.column)" : ""
        let location = "\(TerminalText.safe(paper.file.name)):\(place.line)\(column):"
        return
            "\(paint(location, .bold)) \(paint("\(word):", finding.acceptance == nil ? finding.severity.colour : .dim)) "
            + "\(TerminalText.safe(finding.message)) [\(finding.rule)]"
    }

    private func excerpt(of place: Place, in source: SourceText) -> [String] {
        guard let excerpt = SourceExcerpt(of: place, in: source, width: width) else { return [] }
        let number = "\(place.line)"
        let margin = String(repeating: " ", count: number.count)
        return [
            "  \(paint("\(number) |", .dim)) \(excerpt.text)",
            "  \(paint("\(margin) |", .dim)) \(paint(excerpt.caret, .green))",
        ]
    }

    func paint(_ text: String, _ colour: TerminalColour) -> String {
        usesColour ? colour.around(text) : text
    }
}

extension Severity {
    var colour: TerminalColour {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }
}
