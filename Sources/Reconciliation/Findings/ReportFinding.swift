import Figures
import Papers
import Tables

/// Puts together the finding of a rule that compares figures or words in different places of a report.
struct ReportFinding: Sendable {
    private var finding: Finding
    private var fingerprint = Fingerprint()

    /// - Parameter place: where the reader should look first.
    init(_ description: RuleDescription, severity: Severity? = nil, message: String, at place: Place) {
        finding = Finding(
            rule: description.id,
            severity: min(description.severity, severity ?? description.severity),
            message: message,
            evidence: [],
            place: place,
            fingerprint: ""
        )
        fingerprint.add(description.id)
    }

    /// Words or a figure that the finding rests on.
    mutating func add(_ role: Finding.Evidence.Role, _ label: String, quote: String, at place: Place) {
        finding.evidence.append(
            Finding.Evidence(role: role, label: label, quote: quote, value: nil, interval: nil, place: place)
        )
        fingerprint.add(label)
        fingerprint.add(quote)
    }

    mutating func add(_ role: Finding.Evidence.Role, _ label: String, _ figure: Figure) {
        add(role, label, quote: figure.printed, at: figure.place)
        finding.evidence[finding.evidence.count - 1].value = figure.value
        finding.evidence[finding.evidence.count - 1].interval = figure.interval
    }

    /// What is stated, beside what should be.
    mutating func tell(stated: ExactDecimal?, computed: ExactDecimal?, tolerance: ExactDecimal?, unit: Unit?) {
        finding.stated = stated
        finding.computed = computed
        finding.difference = stated.flatMap { stated in computed.flatMap { stated.subtracting($0) } }
        finding.tolerance = tolerance
        finding.unit = unit
    }

    mutating func explain(_ text: String) { finding.explanation = text }

    mutating func setTable(_ id: String?) { finding.table = id }

    func finished() -> Finding {
        var finding = finding
        finding.fingerprint = fingerprint.text
        return finding
    }
}
