import Publishing
import Reconciliation

/// Publishes many papers into a folder: a JSON file each, and the index when all are done.
///
/// A paper that can't be read becomes a row of the index and harms no other. The same papers give the same files,
/// whatever the number of jobs.
public struct BatchIngestion: Sendable {
    private enum Step: Sendable {
        case published(sha256: String, PaperCounts)
        /// The output can't be written, which ends the run.
        case failed(IngestionError)
    }

    private let papers: PaperRun
    private let output: OutputFolder

    /// Makes the output folder and looks whether all can be written there.
    public init(
        _ source: PaperSource,
        into output: FilePath,
        through pipeline: Pipeline,
        jobs: Int,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) throws(IngestionError) {
        self.papers = PaperRun(source.papers, through: pipeline, jobs: jobs, shouldStop: shouldStop)
        self.output = try OutputFolder(output, for: source)
    }

    /// - Parameter tell: is told how far the run is, after each paper.
    /// - Throws: where the output can't be written; the papers that were finished stay, and there is no index.
    public func run(tell: (BatchProgress) -> Void = { _ in }) async throws(IngestionError) -> BatchReport {
        var report = BatchReport(total: papers.papers.count)
        var failure: IngestionError?
        report.isComplete = await papers.run(name: \.name) { [self] (index, audited, timings) throws(IngestionError) in
            try publish(audited, ofPaper: index, &timings)
        } take: { outcome in
            report.timings += outcome.timings
            switch outcome.result {
            case .success(.published(let sha256, let counts)):
                let name = output.outputs[report.progress.done]
                report.add(published: outcome.paper.name, as: name, sha256: sha256, counts)
            case .success(.failed(let error)):
                failure = error
                return false
            case .failure(let error):
                report.add(refused: outcome.paper, error)
            }
            tell(report.progress)
            return true
        }
        if let failure { throw failure }
        if report.isComplete { try writeIndex(report.index) }
        return report
    }

    private func publish(
        _ audited: AuditedPaper,
        ofPaper index: Int,
        _ timings: inout StageTimings
    ) throws(IngestionError) -> Step {
        do {
            try output.write(to: output.outputs[index]) { write in
                let path = papers.papers[index].path
                try papers.pipeline.publishPieces(audited, from: path, timings: &timings, write: write)
            }
        } catch {
            if case .publishing = error.problem { throw error }
            if error.concernsOneOutput { throw error }
            return .failed(error)
        }
        return .published(sha256: audited.paper.file.sha256, PaperCounts(of: audited))
    }

    private func writeIndex(_ index: ArchiveIndex) throws(IngestionError) {
        let bytes: [UInt8]
        do {
            bytes = try Publisher.publish(index)
        } catch {
            throw IngestionError(.publishing(error), at: output.folder.appending(OutputPlan.index))
        }
        try output.write(bytes, to: OutputPlan.index)
    }
}
