import JSON
import Reconciliation

/// The findings of an earlier audit, so that a later one can tell only what is new.
///
/// A finding is known where the earlier audit has one of the same rule and fingerprint in the same paper: one of the
/// same name, or of the same content under another name.
public struct Baseline: Sendable {
    private var keys: Set<Known> = []

    private struct Known: Hashable {
        /// The name of its paper's file without folders, or the digest of its content; nil where neither is told.
        var paper: String?
        var key: Acceptance.Key
    }

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
            for run in runs { collect(run: run) }
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
        let file = [holder["file"]?["name"], holder["file"]?["sha256"]].compactMap { $0?.stringValue }
        for finding in holder["findings"]?.arrayValue ?? [] {
            let papers = file.isEmpty ? [finding["paper"]?.stringValue].compactMap(\.self) : file
            collect(finding["rule"], finding["fingerprint"], in: papers)
        }
    }

    private mutating func collect(run: JSONValue) {
        var digests: [String: String] = [:]
        for artifact in run["artifacts"]?.arrayValue ?? [] {
            guard let uri = artifact["location"]?["uri"]?.stringValue else { continue }
            digests[uri] = artifact["hashes"]?["sha-256"]?.stringValue
        }
        for result in run["results"]?.arrayValue ?? [] {
            let place = result["locations"]?.arrayValue?.first?["physicalLocation"]
            let uri = place?["artifactLocation"]?["uri"]?.stringValue
            let papers = [uri, uri.flatMap { digests[$0] }].compactMap(\.self)
            collect(result["ruleId"], result["partialFingerprints"]?["outturn/v1"], in: papers)
        }
    }

    private mutating func collect(_ rule: JSONValue?, _ fingerprint: JSONValue?, in papers: [String]) {
        guard let rule = rule?.stringValue, let fingerprint = fingerprint?.stringValue else { return }
        let key = Acceptance.Key(rule: rule, fingerprint: fingerprint)
        if papers.isEmpty { keys.insert(Known(paper: nil, key: key)) }
        for paper in papers { keys.insert(Known(paper: Acceptance.fileName(of: paper), key: key)) }
    }

    /// Leaves only what the earlier audit does not have.
    ///
    /// - Parameters:
    ///   - paper: The name of the paper's file; its folders don't matter.
    ///   - sha256: The digest of its content.
    /// - Returns: How many were taken out.
    public func removeKnown(from findings: inout [Finding], of paper: String, sha256: String) -> Int {
        let count = findings.count
        let papers = [Acceptance.fileName(of: paper), sha256, nil]
        findings.removeAll { finding in papers.contains { keys.contains(Known(paper: $0, key: finding.key)) } }
        return count - findings.count
    }
}
