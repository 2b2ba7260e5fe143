import JSON
import Reconciliation

/// The findings of an earlier audit, so that a later one can tell only what is new.
///
/// A finding is known where the earlier audit has one of the same rule and fingerprint, in whatever paper.
public struct Baseline: Sendable {
    private var keys: Set<Acceptance.Key> = []

    private static let remedy = "name what `outturn audit` wrote with --format json or --format sarif"

    /// - Parameter bytes: An audit or a paper as JSON, or SARIF.
    public init(_ bytes: [UInt8]) throws(DocumentFault) {
        let document: JSONValue
        do {
            document = try JSONValue(parsing: bytes)
        } catch {
            throw DocumentFault(error, remedy: Self.remedy)
        }
        if let runs = document["runs"]?.arrayValue {
            for result in runs.flatMap({ $0["results"]?.arrayValue ?? [] }) {
                collect(result["ruleId"], result["partialFingerprints"]?["outturn/v1"])
            }
        } else if let papers = document["papers"]?.arrayValue, document["refused"] != nil {
            for paper in papers { collect(findings: paper) }
            if let between = document["between_papers"] { collect(findings: between) }
        } else if document["findings"] != nil {
            collect(findings: document)
        } else {
            throw DocumentFault(reason: "holds no findings of an audit", remedy: Self.remedy)
        }
    }

    private mutating func collect(findings holder: JSONValue) {
        for finding in holder["findings"]?.arrayValue ?? [] { collect(finding["rule"], finding["fingerprint"]) }
    }

    private mutating func collect(_ rule: JSONValue?, _ fingerprint: JSONValue?) {
        guard let rule = rule?.stringValue, let fingerprint = fingerprint?.stringValue else { return }
        keys.insert(Acceptance.Key(rule: rule, fingerprint: fingerprint))
    }

    /// Leaves only what the earlier audit does not have.
    ///
    /// - Returns: How many were taken out.
    public func removeKnown(from findings: inout [Finding]) -> Int {
        let count = findings.count
        findings.removeAll { keys.contains($0.key) }
        return count - findings.count
    }
}
