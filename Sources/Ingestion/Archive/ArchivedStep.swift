import Archive
import Papers
import Publishing
import Reconciliation

/// What became of one file on its way into the archive.
struct ArchivedStep: Sendable {
    private enum Outcome: Sendable {
        case unchanged, copy
        case read(ArchivedPaper, findings: Int)
        case refused(IngestionError)
        /// The archive itself failed.
        case failed(ArchiveError)
    }

    private let paper: PaperLocation
    private var file: ArchivedFile
    private let outcome: Outcome

    /// Looks at a file and reads it where that is needed; runs beside others.
    init(
        _ index: Int,
        _ source: PaperSource,
        _ archive: ArchiveFile,
        _ pipeline: Pipeline,
        _ options: ArchiveIngestion.Options
    ) {
        paper = source.papers[index]
        var file = ArchivedFile(
            path: source.places[index].description,
            name: paper.name.description,
            reader: pipeline.readerName(words: options.words)
        )
        do throws(IngestionError) {
            var timings = StageTimings()
            let bytes = try pipeline.load(paper, timings: &timings)
            file.bytes = bytes.count
            file.sha256 = PaperDigest.sha256(of: bytes)
            outcome = try Self.read(bytes, paper, file, archive, pipeline, options)
        } catch {
            outcome = .refused(error)
        }
        self.file = file
    }

    private static func read(
        _ bytes: [UInt8],
        _ paper: PaperLocation,
        _ file: ArchivedFile,
        _ archive: ArchiveFile,
        _ pipeline: Pipeline,
        _ options: ArchiveIngestion.Options
    ) throws(IngestionError) -> Outcome {
        if !options.readsAll {
            do throws(ArchiveError) {
                switch try archive.standing(of: file) {
                case .unchanged: return .unchanged
                case .copy: return .copy
                case .toRead: break
                }
            } catch {
                return .failed(error)
            }
        }
        let (archived, findings) = try TimeLimit.run(options.timeLimit, for: paper.path) {
            (isLate) throws(IngestionError) in
            try pipeline.archived(bytes, of: paper, contract: archive.contract, isLate: isLate)
        }
        return .read(archived, findings: findings)
    }

    /// Writes it down; one at a time.
    func store(in archive: ArchiveFile, _ report: inout ArchiveReport) throws(ArchiveError) {
        switch outcome {
        case .unchanged:
            report.run.unchanged += 1
        case .copy:
            try archive.storeCopy(of: file)
            report.run.read += 1
        case .read(let archived, let findings):
            do throws(ArchiveError) {
                try archive.store(archived, of: file)
                report.run.read += 1
                report.run.findings += findings
                report.progress.findings += findings
            } catch {
                // A paper whose rows the tables don't take is apart from the others, like any that fails.
                guard case .rejected = error.problem else { throw error }
                try refuse(IngestionError(.archive(error), at: paper.path), in: archive, &report)
            }
        case .refused(let error):
            try refuse(error, in: archive, &report)
        case .failed(let error):
            throw error
        }
        report.progress.done += 1
    }

    private func refuse(
        _ error: IngestionError,
        in archive: ArchiveFile,
        _ report: inout ArchiveReport
    ) throws(ArchiveError) {
        try archive.refuse(file, error.refusal)
        report.run.refused += 1
        report.progress.refused += 1
        report.refusals[error.code, default: 0] += 1
        if paper.isNamed { report.namedRefusals.append(error) }
    }
}
