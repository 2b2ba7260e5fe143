import Archive
import Papers
import Publishing
import Reconciliation

/// Reads many papers into an archive: readers in parallel, one writer, whole papers in each transaction.
///
/// Papers that are ready while the writer is busy go into one transaction together; none counts as done before it is
/// written.
/// What has not changed is passed by, what has is replaced whole, what can't be read is entered with its reason. What
/// is in the archive afterwards does not depend on the number of jobs, nor on the order in which papers or folders
/// came. Memory is bounded by the papers in work.
public struct ArchiveIngestion: Sendable {
    /// What is asked for beyond the papers themselves.
    public struct Options: Sendable {
        public var jobs: Int
        /// How long one paper may take.
        public var timeLimit: Duration?
        /// Read every paper, changed or not.
        public var readsAll: Bool
        /// What the words in force are known by; a paper that was read with others is read again.
        public var words: String

        public init(jobs: Int, timeLimit: Duration? = nil, readsAll: Bool = false, words: String = "") {
            self.words = words
            self.jobs = jobs
            self.timeLimit = timeLimit
            self.readsAll = readsAll
        }
    }

    private let source: PaperSource
    private let archive: ArchiveFile
    private let pipeline: Pipeline
    private let options: Options
    private let shouldStop: @Sendable () -> Bool

    public init(
        _ source: PaperSource,
        into archive: ArchiveFile,
        through pipeline: Pipeline,
        options: Options,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.source = source
        self.archive = archive
        self.pipeline = pipeline
        self.options = options
        self.shouldStop = shouldStop
    }

    /// - Parameter tell: is told how far the run is, whenever papers were written.
    /// - Throws: where the archive can't be written; finished papers stay in it.
    public func run(tell: (BatchProgress) -> Void = { _ in }) async throws(ArchiveError) -> ArchiveReport {
        let folders = source.folders.map(\.description)
        let run = ArchiveRun(
            folders: folders,
            reader: pipeline.readerName(words: options.words),
            jobs: options.jobs,
            found: source.papers.count
        )
        var report = ArchiveReport(run: run)
        let number = try archive.begin(run)
        var failure: ArchiveError?
        var reading = options
        reading.readsAll = true
        let work = GatheredWork<ArchivedStep?>(jobs: options.jobs) { $0?.bytes ?? 0 }
        await work.run(count: source.papers.count) { index in
            isStopped ? nil : ArchivedStep(index, source, archive, pipeline, options)
        } take: { steps in
            let done = steps.compactMap(\.self)
            do throws(ArchiveError) {
                try ArchivedStep.store(done, in: archive, &report) {
                    ArchivedStep($0, source, archive, pipeline, reading)
                }
            } catch {
                failure = error
                return false
            }
            tell(report.progress)
            return done.count == steps.count
        }
        report.isComplete = failure == nil && report.progress.done == source.papers.count
        if failure == nil, report.isComplete {
            failure = settle(&report)
        }
        do throws(ArchiveError) {
            try archive.end(number, report.run, report.isComplete ? .complete : .interrupted)
        } catch {
            throw failure ?? error
        }
        if let failure { throw failure }
        return report
    }

    /// Does what can be done only when all files have been met; why it could not.
    private func settle(_ report: inout ArchiveReport) -> ArchiveError? {
        do throws(ArchiveError) {
            try markVanished(&report)
            try rename()
            try archive.relateReports { isStopped }
            return nil
        } catch {
            return error
        }
    }

    private func markVanished(_ report: inout ArchiveReport) throws(ArchiveError) {
        var met = Set(source.places.map(\.description))
        met.subtract(source.missing.map(\.description))
        let hidden = Set(source.hidden.map(\.description))
        for place in source.folders + source.missing {
            let marked = try archive.markVanished(at: place.description, except: met, sparing: hidden)
            report.run.vanished += marked.vanished
            report.unseen += marked.spared
            report.known += marked.known
        }
    }

    /// Gives papers their name anew, where the file that gave it has gone or holds another paper now: they are read
    /// again from the bytes that are kept. One that this program does not read any more keeps what it has.
    private func rename() throws(ArchiveError) {
        for file in try archive.misnamedFiles(reader: pipeline.readerName(words: options.words)) where !isStopped {
            guard let key = file.sha256.flatMap({ RowBatch.paperKey(sha256: $0.utf8) }),
                let bytes = try archive.source(ofPaper: key)?.bytes
            else { continue }
            let paper = PaperLocation(path: FilePath(file.path), name: FilePath(file.name))
            guard let read = try? ArchivedStep.read(bytes, paper, archive, pipeline, options) else { continue }
            try archive.store(read.paper, of: file)
        }
    }

    private var isStopped: Bool { Task.isCancelled || shouldStop() }
}

/// What came of a run into an archive.
public struct ArchiveReport: Sendable {
    public internal(set) var run: ArchiveRun
    public internal(set) var progress: BatchProgress
    /// Why papers did not come through, by the code of the reason.
    public internal(set) var refusals: [String: Int] = [:]
    /// Those that the user named, rather than a folder in which they were met.
    public internal(set) var namedRefusals: [IngestionError] = []
    public internal(set) var isComplete = false
    /// How many files were not met because what holds them could not be looked at; they are not known to have vanished.
    public internal(set) var unseen = 0
    /// How many files below the folders of the run the archive knows, those that have vanished among them.
    public internal(set) var known = 0

    init(run: ArchiveRun) {
        self.run = run
        progress = BatchProgress(total: run.found)
    }
}
