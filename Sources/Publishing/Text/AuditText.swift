import Figures
import Papers
import Reconciliation

/// The findings of papers as a person reads them on a terminal.
///
/// ```text
/// papers/q2.txt:114:72: error: the total is £10,000 more than its rows make [total-mismatch]
///   114 | Total    10.072
///       |          ^~~~~~
///   stated   10.072  Total / Budget       114:72
///   operand   7.062  Placements / Budget  112:68
/// ```
public struct AuditText: Sendable {
    public var usesColour: Bool
    /// How many columns a source line may take up before it is cut around the place.
    public var width: Int

    public init(usesColour: Bool = false, width: Int = 100) {
        self.usesColour = usesColour
        self.width = width
    }

    /// All findings of a paper, in their order; empty where there is none.
    public func findings(of audited: AuditedPaper) -> String {
        var paths = PathWriter(audited.paper.nodePaths)
        return audited.findings.map { finding(of: $0, in: audited.paper, &paths) }.joined(separator: "\n")
    }

    private func finding(of finding: Finding, in paper: Paper, _ paths: inout PathWriter) -> String {
        let place = finding.place
        let column = place.column > 0 ? ":\(place.column)" : ""
        let location = "\(TerminalText.safe(paper.file.name)):\(place.line)\(column):"
        var lines = [
            "\(paint(location, .bold)) \(paint("\(finding.severity.rawValue):", finding.severity.colour)) "
                + "\(TerminalText.safe(finding.message)) [\(finding.rule)]"
        ]
        lines += excerpt(of: place, in: paper.source)
        if let path = paths.path(of: place) { lines.append("  at \(TerminalText.safe(path))") }
        if finding.checks.isEmpty { lines += evidence(finding.evidence, &paths) }
        // Several checks may be of several units, of which only the figure's own is known.
        let unit = finding.checks.count == 1 ? finding.unit : nil
        for index in finding.checks.indices {
            // One check says what the finding says; of several, each has its own sentence.
            let check = finding.checks[index]
            if finding.checks.count > 1 { lines.append("  \(TerminalText.safe(check.message)) [\(check.rule)]") }
            lines += evidence(finding.evidence.filter { $0.check == index }, &paths)
            lines += reckoning(of: check, unit: unit)
        }
        if let explanation = finding.explanation {
            let word = finding.diagnosis == nil ? "remark:" : "diagnosis:"
            lines.append("  \(paint(word, .cyan)) \(TerminalText.safe(explanation))")
        }
        lines.append(paint("  fingerprint \(finding.fingerprint)", .dim))
        return lines.map { $0 + "\n" }.joined()
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

    private func evidence(_ evidence: [Finding.Evidence], _ paths: inout PathWriter) -> [String] {
        let quotes = evidence.map { figure in
            weight(figure) + (figure.quote.isEmpty ? "(blank)" : TerminalText.safe(figure.quote))
        }
        let labels = evidence.map { TerminalText.shortened(TerminalText.safe($0.label), to: 60) }
        let quoteWidth = quotes.map(DisplayWidth.of).max() ?? 0
        let labelWidth = labels.map(DisplayWidth.of).max() ?? 0
        return evidence.indices.map { index in
            let role = TerminalText.padded(evidence[index].role.rawValue, to: 7)
            let quote = TerminalText.padded(quotes[index], from: quoteWidth)
            let label = TerminalText.padded(labels[index], to: labelWidth)
            return "  \(role)  \(quote)  \(label)  \(place(evidence[index].place, &paths))"
        }
    }

    /// What a figure is multiplied by, where that is not 1.
    private func weight(_ evidence: Finding.Evidence) -> String {
        switch evidence.weight {
        case 1: ""
        case -1: "less "
        default: "\(evidence.weight) × "
        }
    }

    private func place(_ place: Place, _ paths: inout PathWriter) -> String {
        if place.column > 0 { return "\(place.line):\(place.column)" }
        if let path = paths.path(of: place) { return "\(place.line) \(TerminalText.safe(path))" }
        return "\(place.line)"
    }

    private func reckoning(of check: Finding.Contradiction, unit: Unit?) -> [String] {
        func text(_ value: ExactDecimal) -> String { PlainAmount.text(value, unit: unit) }
        let stated = check.stated.map { "stated \(text($0)), " } ?? ""
        return [
            "  \(stated)computed \(text(check.computed)), difference \(text(check.difference)), "
                + "rounding allows \(text(check.tolerance))"
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
