import Archive
import Papers
import Publishing
import Reconciliation

extension Pipeline {
    /// Who reads with this pipeline: where it is the same and a paper's bytes are, so is what comes out.
    ///
    /// - Parameter words: what the words in force are known by.
    func readerName(words: String) -> String {
        var name = "\(Generator.current.name) \(Generator.current.version), contract \(Contract.version)"
        name += ", words \(words)"
        if let acceptances {
            // Those whose time is over accept nothing.
            let inForce = acceptances.acceptances.filter { $0.holds(on: acceptances.day) }.map { "\($0)" }
            name += ", acceptances " + PaperDigest.sha256(of: Array(inForce.joined().utf8)).prefix(12)
        }
        return name
    }

    /// Takes a paper through all stages to the rows of an archive.
    ///
    /// - Parameter isLate: looked at between the stages; where it is true, what is left is not done.
    func archived(
        _ bytes: [UInt8],
        of location: PaperLocation,
        contract: ContractTables,
        isLate: () -> Bool
    ) throws(IngestionError) -> (paper: ArchivedPaper, findings: Int)? {
        let paper: Paper
        do {
            paper = try read(bytes, name: location.name.description)
        } catch {
            throw IngestionError(.paper(error), at: location.path)
        }
        if isLate() { return nil }
        let reports = reports(of: paper)
        if isLate() { return nil }
        let audited = audit(paper, reports: reports)
        if isLate() { return nil }
        let rows = try rows(of: audited, at: location.path, in: contract)
        let archived = ArchivedPaper(
            rows: rows,
            texts: TextBlock.blocks(of: paper),
            source: bytes,
            facts: PaperFacts(of: audited),
            sketches: reports.map { ReportSketch(of: $0, in: paper) }
        )
        return (archived, audited.findings.count)
    }

    /// The rows of an audited paper; its document has been checked on the way.
    func rows(
        of audited: AuditedPaper,
        at path: FilePath,
        in contract: ContractTables
    ) throws(IngestionError) -> RowBatch {
        let document: [UInt8]
        do {
            document = try publish(audited)
        } catch {
            throw IngestionError(.publishing(error), at: path)
        }
        let problem: String
        do {
            let rows = try RowReader.rows(of: document, in: contract)
            guard let link = rows.brokenLink else { return rows }
            problem = "\(link.table) names \(link.id) as its \(link.column), which is not there"
        } catch {
            problem = error.problem
        }
        throw IngestionError(.archive(ArchiveError(.rejected(problem), at: "")), at: path)
    }
}
