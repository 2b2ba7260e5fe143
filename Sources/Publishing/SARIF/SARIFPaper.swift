import Papers
import Reconciliation

/// What SARIF has to know of an audited paper, without its text.
public struct SARIFPaper: Sendable {
    let file: PaperFile
    let findings: [Finding]
    let nodePaths: NodePaths
    /// Of every place that the findings name.
    private let regions: [Place: SourceRegion]

    public init(of audited: AuditedPaper) {
        file = audited.paper.file
        findings = audited.findings
        nodePaths = audited.paper.nodePaths
        var regions: [Place: SourceRegion] = [:]
        for finding in audited.findings {
            for place in [finding.place] + finding.evidence.filter({ $0.paper == nil }).map(\.place)
            where regions[place] == nil {
                regions[place] = SourceRegion(of: place, in: audited.paper.source)
            }
        }
        self.regions = regions
    }

    /// A place of another paper, whose text is not at hand, has only its lines.
    func region(of evidence: Finding.Evidence) -> SourceRegion {
        evidence.paper == nil ? region(of: evidence.place) : SourceRegion(linesOf: evidence.place)
    }

    func region(of place: Place) -> SourceRegion { regions[place] ?? SourceRegion(linesOf: place) }
}

extension SourceRegion {
    init(linesOf place: Place) {
        self.init(
            of: Place(line: Int(place.line), column: 0, endLine: Int(place.endLine), endColumn: 0),
            in: SourceText([])
        )
    }
}
