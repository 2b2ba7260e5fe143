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

    /// The wanted rows of one paper, and what else is known of it.
    public enum Taken {
        case archived(RowBatch, in: ArchiveFile)
        /// Read for this, with the wanted rows; the path has all links resolved.
        case read(ArchivedPaper, path: String)

        public var rows: RowBatch {
            switch self {
            case .archived(let rows, _): rows
            case .read(let paper, _): paper.rows
            }
        }
    }

    /// Hands over the wanted rows paper by paper, in the order of the papers' names.
    public func run(
        _ filter: RowFilter,
        in contract: ContractTables,
        take: (Taken) throws -> Void
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
                try take(.archived(rows, in: archive))
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
        _ take: (Taken) throws -> Void
    ) async throws -> Result {
        var result = Result()
        var failure: (any Error)?
        // Two files with the same bytes are one paper, under the name that comes first.
        var seen: Set<Int64> = []
        await OrderedWork(jobs: jobs).run(count: source.papers.count) { index -> Outcome in
            Outcome(index, source, pipeline, filter, contract)
        } take: { outcome in
            switch outcome.paper {
            case .success(let paper):
                guard let paper, let key = paper.rows.paperKey, seen.insert(key).inserted else { return true }
                do {
                    try take(.read(paper, path: source.places[outcome.index].description))
                    result.papers += 1
                } catch {
                    failure = error
                    return false
                }
            case .failure(let error):
                result.refusals.append(error)
                if source.papers[outcome.index].isNamed { result.namedRefusals.append(error) }
            }
            return true
        }
        if let failure { throw failure }
        return result
    }

    /// What came of a paper that was read: nil where none of it is wanted.
    private struct Outcome: Sendable {
        let index: Int
        let paper: Swift.Result<ArchivedPaper?, IngestionError>

        init(
            _ index: Int,
            _ source: PaperSource,
            _ pipeline: Pipeline,
            _ filter: RowFilter,
            _ contract: ContractTables
        ) {
            self.index = index
            do throws(IngestionError) {
                let location = source.papers[index]
                var timings = StageTimings()
                let bytes = try pipeline.load(location, timings: &timings)
                var paper = try pipeline.archived(bytes, of: location, contract: contract) { false }?.paper
                if let rows = paper.flatMap({ filter.apply(to: $0.rows) }) { paper?.rows = rows } else { paper = nil }
                self.paper = .success(paper)
            } catch {
                paper = .failure(error)
            }
        }
    }
}
