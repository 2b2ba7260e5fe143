import JSON
import Papers
import Reconciliation

/// The findings of several papers as SARIF 2.1.0, the form in which viewers and services take in what checkers find.
///
/// Columns count UTF-16 code units, as most viewers do, and the document says so.
public struct SARIFDocument: ~Copyable {
    private var encoder: ContractEncoder
    private let ruleIndex: [String: Int]
    private let baselineState: String?
    private var files: [PaperFile] = []
    private var refused: [(name: String, refusal: Refusal)] = []

    /// - Parameter isComparison: Whether what was known before has been left out, so that all findings are new.
    public init(
        rules: [RuleDescription],
        isComparison: Bool = false,
        style: JSONWriter.Style = .pretty,
        generator: Generator = .current
    ) {
        encoder = ContractEncoder(style: style)
        ruleIndex = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        baselineState = isComparison ? "new" : nil
        encoder.beginSARIF(rules: rules, generator: generator)
    }

    public mutating func add(_ paper: SARIFPaper) {
        files.append(paper.file)
        add(between: paper)
    }

    /// Findings of a paper that was added before.
    public mutating func add(between paper: SARIFPaper) {
        encoder.paths = PathWriter(paper.nodePaths)
        for finding in paper.findings {
            encoder.result(finding, in: paper, ruleIndex: ruleIndex[finding.rule], baselineState: baselineState)
        }
    }

    /// A file that could not be read, so that nothing was checked in it.
    public mutating func refuse(_ name: String, _ refusal: Refusal) {
        refused.append((name, refusal))
    }

    /// The document as UTF-8, ended by a line end.
    ///
    /// - Parameter standings: How the acceptances stand; those that somebody has to look at become notifications.
    public consuming func finish(standings: [AcceptanceStanding] = []) -> [UInt8] {
        encoder.json.endArray()
        encoder.objects("artifacts", files) { $0.artifact($1) }
        encoder.invocation(refused: refused, stale: standings.filter(\.isStale))
        encoder.json.endObject()
        encoder.json.endArray()
        encoder.json.endObject()
        encoder.json.endLine()
        return encoder.json.takeBytes()
    }
}
