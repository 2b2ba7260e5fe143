import Archive
import Publishing
import Reconciliation

/// Where the rows that are exported come from.
public enum RowSource: Sendable {
    /// - isJoined: whether the extractions of one report are given as one.
    case archive(ArchiveFile, isJoined: Bool)
    case papers(PaperSource, Pipeline, jobs: Int)

    public struct Result: Sendable {
        public var papers = 0
        public var refusals: [IngestionError] = []
        public var namedRefusals: [IngestionError] = []

        public init() {}
    }

    /// Hands over the wanted rows paper by paper, in the order of the papers' names.
    public func run(
        _ filter: RowFilter,
        in contract: ContractTables,
        take: (RowBatch) throws -> Void
    ) async throws -> Result {
        switch self {
        case .archive(let archive, let isJoined):
            var result = Result()
            for key in try archive.paperKeys() {
                guard
                    let rows = filter.apply(
                        to: try isJoined ? archive.joinedRows(ofPaper: key) : archive.rows(ofPaper: key)
                    )
                else { continue }
                try take(rows)
                result.papers += 1
            }
            return result
        case .papers(let source, let pipeline, let jobs):
            return try await run(source, pipeline, jobs, filter, contract, take)
        }
    }

    private func run(
        _ source: PaperSource,
        _ pipeline: Pipeline,
        _ jobs: Int,
        _ filter: RowFilter,
        _ contract: ContractTables,
        _ take: (RowBatch) throws -> Void
    ) async throws -> Result {
        var result = Result()
        var failure: (any Error)?
        // Two files with the same bytes are one paper, under the name that comes first.
        var seen: Set<Int64> = []
        let run = PaperRun(source.papers, through: pipeline, jobs: jobs)
        _ = await run.run(name: \.name) { (index, audited, _) throws(IngestionError) -> RowBatch? in
            filter.apply(to: try pipeline.rows(of: audited, at: source.papers[index].path, in: contract))
        } take: { outcome in
            switch outcome.result {
            case .success(let rows):
                guard let rows, let key = rows.paperKey, seen.insert(key).inserted else { return true }
                do {
                    try take(rows)
                    result.papers += 1
                } catch {
                    failure = error
                    return false
                }
            case .failure(let error):
                result.refusals.append(error)
                if outcome.paper.isNamed { result.namedRefusals.append(error) }
            }
            return true
        }
        if let failure { throw failure }
        return result
    }
}

extension RowSource {
    /// The archive that the rows come from.
    public var file: ArchiveFile? {
        if case .archive(let archive, _) = self { archive } else { nil }
    }
}
