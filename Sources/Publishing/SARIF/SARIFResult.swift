import Papers
import Reconciliation

// One finding.
extension ContractEncoder {
    mutating func result(_ finding: Finding, in paper: SARIFPaper, ruleIndex: Int?, baselineState: String?) {
        json.beginObject()
        member("ruleId", finding.rule)
        if let ruleIndex { member("ruleIndex", ruleIndex) }
        member("level", finding.severity.rawValue)
        let sentence = finding.message.hasSuffix(".") ? finding.message : finding.message + "."
        text("message", [sentence, finding.explanation].compactMap(\.self).joined(separator: " "))
        objects("locations", [finding.place]) { encoder, place in
            encoder.physicalLocation(paper.file.name, paper.region(of: place))
            encoder.logicalLocation(place)
        }
        objects("relatedLocations", finding.evidence.enumerated()) { encoder, item in
            encoder.member("id", item.offset + 1)
            encoder.physicalLocation(item.element.paper ?? paper.file.name, paper.region(of: item.element))
            encoder.text("message", encoder.label(of: item.element))
        }
        json.key("partialFingerprints")
        json.beginObject()
        member("outturn/v1", finding.fingerprint)
        json.endObject()
        objects("suppressions", [finding.acceptance].compactMap(\.self)) { $0.suppression($1) }
        if let baselineState { member("baselineState", baselineState) }
        json.key("properties")
        json.beginObject()
        member("stated", finding.stated)
        member("computed", finding.computed)
        member("difference", finding.difference)
        member("tolerance", finding.tolerance)
        member("unit", finding.unit?.rawValue)
        member("diagnosis", finding.diagnosis?.kind.rawValue)
        member("table", finding.table)
        json.endObject()
        json.endObject()
    }

    private mutating func physicalLocation(_ name: String, _ region: SourceRegion) {
        json.key("physicalLocation")
        json.beginObject()
        json.key("artifactLocation")
        uri(name)
        json.key("region")
        json.beginObject()
        member("startLine", region.startLine)
        if let column = region.startColumn { member("startColumn", column) }
        member("endLine", region.endLine)
        if let column = region.endColumn { member("endColumn", column) }
        if let snippet = region.snippet, !snippet.isEmpty { text("snippet", snippet) }
        json.endObject()
        json.endObject()
    }

    /// In HTML, the node; SARIF has no other place for it.
    private mutating func logicalLocation(_ place: Place) {
        guard let path = paths.path(of: place) else { return }
        objects("logicalLocations", [path]) { $0.member("fullyQualifiedName", $1) }
    }

    private func label(of evidence: Finding.Evidence) -> String {
        let weight = evidence.weight == 1 ? "" : "\(evidence.weight) × "
        let quote = evidence.quote.isEmpty ? "(blank)" : evidence.quote
        return "\(evidence.role.rawValue): \(weight)\(quote), \(evidence.label)"
    }

    private mutating func suppression(_ acceptance: Acceptance) {
        member("kind", "external")
        member("status", "accepted")
        member("justification", acceptance.reason)
        json.key("properties")
        json.beginObject()
        member("accepted_by", acceptance.acceptedBy)
        member("accepted_on", acceptance.acceptedOn.description)
        member("valid_until", acceptance.validUntil?.description)
        json.endObject()
    }
}
