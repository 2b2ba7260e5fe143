import Reconciliation

/// Takes many papers through the stages at once, each apart from the others.
public struct PaperRun: Sendable {
    /// What became of one paper.
    public struct Outcome<Value: Sendable>: Sendable {
        public var paper: PaperLocation
        public var result: Result<Value, IngestionError>
        public var timings: StageTimings
    }

    public var papers: [PaperLocation]
    public var pipeline: Pipeline
    /// How many papers are in work at once.
    public var jobs: Int
    /// Looked at before each paper and after its audit; where it is true the run ends and what is in work is dropped.
    public var shouldStop: @Sendable () -> Bool

    public init(
        _ papers: [PaperLocation],
        through pipeline: Pipeline,
        jobs: Int,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.papers = papers
        self.pipeline = pipeline
        self.jobs = jobs
        self.shouldStop = shouldStop
    }

    /// Audits every paper and hands over, in the order of the papers, what `work` makes of each.
    ///
    /// - Parameters:
    ///   - name: what a paper is called in what comes out.
    ///   - work: runs on several papers at once, and in no order; it gets the index of the paper too.
    ///   - take: takes an outcome; false ends the run.
    /// - Returns: whether the outcomes of all papers were taken.
    public func run<Value: Sendable>(
        name: @escaping @Sendable (PaperLocation) -> FilePath,
        _ work: @escaping @Sendable (Int, AuditedPaper, inout StageTimings) throws(IngestionError) -> Value,
        take: (Outcome<Value>) -> Bool
    ) async -> Bool {
        var taken = 0
        await OrderedWork(jobs: jobs).run(count: papers.count) { index -> Outcome<Value>? in
            guard !isStopped else { return nil }
            var timings = StageTimings()
            do throws(IngestionError) {
                let audited = try pipeline.audit(papers[index], named: name(papers[index]), timings: &timings)
                guard !isStopped else { return nil }
                let value = try work(index, audited, &timings)
                return Outcome(paper: papers[index], result: .success(value), timings: timings)
            } catch {
                return Outcome(paper: papers[index], result: .failure(error), timings: timings)
            }
        } take: { outcome in
            guard let outcome, take(outcome) else { return false }
            taken += 1
            return true
        }
        return taken == papers.count
    }

    private var isStopped: Bool { Task.isCancelled || shouldStop() }
}
