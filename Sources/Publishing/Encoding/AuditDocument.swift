import JSON
import Reconciliation

/// The findings of several papers as one document, taken in paper by paper: `audit.schema.json` says what is in it.
///
/// A paper is encoded when it is added and not kept.
public struct AuditDocument: ~Copyable {
    private var encoder: ContractEncoder
    private var between: (papers: [AuditedPaper], checks: [CheckTally]) = ([], [])
    private var refused: [(name: String, refusal: Refusal)] = []

    public init(style: JSONWriter.Style = .pretty, generator: Generator = .current) {
        encoder = ContractEncoder(style: style)
        encoder.json.beginObject()
        encoder.preamble(generator)
        encoder.json.key("papers")
        encoder.json.beginArray()
    }

    public mutating func add(_ audited: AuditedPaper) {
        let file = audited.paper.file
        encoder.paths = PathWriter(audited.paper.nodePaths)
        encoder.json.beginObject()
        encoder.json.key("file")
        encoder.file(file)
        encoder.findings(audited.findings, in: file.name)
        encoder.checks(audited.checks)
        encoder.statementTally(audited.statementTally)
        encoder.json.endObject()
    }

    /// What several papers tell together.
    ///
    /// - Parameter papers: The papers in which something is found, with these findings only.
    public mutating func add(between papers: [AuditedPaper], _ checks: [CheckTally]) {
        between = (papers, checks)
    }

    /// A file that could not be read, so that nothing was checked in it.
    public mutating func refuse(_ name: String, _ refusal: Refusal) {
        refused.append((name, refusal))
    }

    /// The document as UTF-8, ended by a line end and checked against its schema.
    ///
    /// - Parameters:
    ///   - known: How many findings an earlier audit has already; nil where there is none to compare with.
    ///   - standings: How the acceptances stand, if there are any.
    public consuming func finish(
        known: Int? = nil,
        standings: [AcceptanceStanding] = []
    ) throws(PublishingError) -> [UInt8] {
        encoder.json.endArray()
        encoder.json.key("between_papers")
        encoder.json.beginObject()
        encoder.list("findings", between.papers.flatMap { paper in paper.findings.map { (paper, $0) } }) {
            encoder,
            item in
            encoder.paths = PathWriter(item.0.paper.nodePaths)
            encoder.finding(item.1, in: item.0.paper.file.name)
        }
        encoder.checks(between.checks)
        encoder.json.endObject()
        encoder.objects("refused", refused) { encoder, file in
            encoder.member("name", file.name)
            encoder.json.key("error")
            encoder.refusal(file.refusal)
        }
        encoder.member("known_findings", known)
        encoder.standings(standings)
        encoder.json.endObject()
        encoder.json.endLine()
        let bytes = encoder.json.takeBytes()
        try Publisher.check(bytes, against: .audit, document: "audit")
        return bytes
    }
}
