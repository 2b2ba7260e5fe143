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
        /// It was refused before, with this code, and nothing has changed since.
        case stillRefused(code: String)
        /// The archive itself failed.
        case failed(ArchiveError)
    }

    private let index: Int
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
        self.index = index
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
            outcome = try Self.outcome(for: bytes, paper, &file, archive, pipeline, options)
        } catch {
            outcome = .refused(error)
        }
        self.file = file
    }

    private static func outcome(
        for bytes: [UInt8],
        _ paper: PaperLocation,
        _ file: inout ArchivedFile,
        _ archive: ArchiveFile,
        _ pipeline: Pipeline,
        _ options: ArchiveIngestion.Options
    ) throws(IngestionError) -> Outcome {
        let known: (standing: FileStanding, name: String)
        do {
            known = try archive.standing(of: file)
        } catch {
            return .failed(error)
        }
        file.name = known.name
        switch known.standing {
        case .unchanged where !options.readsAll: return .unchanged
        case .copy where !options.readsAll: return .copy
        // Whoever names a file is told why it is refused, each time.
        case .refused(let code) where !options.readsAll && !paper.isNamed: return .stillRefused(code: code)
        case .unchanged, .copy, .refused, .toRead: break
        }
        var paper = paper
        paper.name = FilePath(known.name)
        let (archived, findings) = try read(bytes, paper, archive, pipeline, options)
        return .read(archived, findings: findings)
    }

    /// Reads a paper, under its name, as long as one may take.
    static func read(
        _ bytes: [UInt8],
        _ paper: PaperLocation,
        _ archive: ArchiveFile,
        _ pipeline: Pipeline,
        _ options: ArchiveIngestion.Options
    ) throws(IngestionError) -> (paper: ArchivedPaper, findings: Int) {
        try TimeLimit.run(options.timeLimit, for: paper.path) { (isLate) throws(IngestionError) in
            try pipeline.archived(bytes, of: paper, contract: archive.contract, isLate: isLate)
        }
    }

    /// How many bytes were read.
    var bytes: Int { file.bytes ?? 0 }

    /// Writes down what became of some files, together; one caller at a time.
    ///
    /// - Parameter again: looks at a file anew and reads it: the paper that it was a copy of may have gone by now.
    static func store(
        _ steps: [ArchivedStep],
        in archive: ArchiveFile,
        _ report: inout ArchiveReport,
        again: (Int) -> ArchivedStep
    ) throws(ArchiveError) {
        let changed = steps.filter { $0.entry != nil }
        let rejections = try archive.store(changed.compactMap(\.entry))
        // A paper whose rows the tables don't take is apart from the others, like any that fails.
        var refused: [(step: ArchivedStep, error: IngestionError)] = []
        for (step, rejection) in zip(changed, rejections) {
            guard let rejection else { continue }
            if case .copy = step.outcome {
                try store([again(step.index)], in: archive, &report, again: again)
            } else {
                refused.append((step, IngestionError(.archive(rejection), at: step.paper.path)))
            }
        }
        try archive.store(refused.map { .refusal($0.error.refusal, of: $0.step.file) })
        for (step, error) in refused { step.count(refusal: error, in: &report) }
        for (step, rejection) in zip(changed, rejections) where rejection == nil { step.count(in: &report) }
        for step in steps where step.entry == nil {
            if case .failed(let error) = step.outcome { throw error }
            step.count(in: &report)
        }
    }

    /// What is to be written; nil where nothing is.
    private var entry: ArchiveEntry? {
        switch outcome {
        case .unchanged, .stillRefused, .failed: nil
        case .copy: .copy(of: file)
        case .read(let archived, _): .paper(archived, of: file)
        // A name that was given and leads nowhere is told to who gave it, and is no file to keep in mind.
        case .refused(let error) where error.problem == .notFound && paper.isNamed: nil
        case .refused(let error): .refusal(error.refusal, of: file)
        }
    }

    private func count(in report: inout ArchiveReport) {
        switch outcome {
        case .unchanged: report.run.unchanged += 1
        case .copy: report.run.read += 1
        case .read(_, let findings):
            report.run.read += 1
            report.run.findings += findings
            report.progress.findings += findings
        case .refused(let error): return count(refusal: error, in: &report)
        case .stillRefused(let code): return count(refusal: code, in: &report)
        case .failed: return
        }
        report.progress.done += 1
    }

    private func count(refusal error: IngestionError, in report: inout ArchiveReport) {
        if paper.isNamed { report.namedRefusals.append(error) }
        count(refusal: error.code, in: &report)
    }

    private func count(refusal code: String, in report: inout ArchiveReport) {
        report.run.refused += 1
        report.progress.refused += 1
        report.refusals[code, default: 0] += 1
        report.progress.done += 1
    }
}
