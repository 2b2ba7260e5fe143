import Publishing

/// What came of a run over many papers.
public struct BatchReport: Sendable {
    /// What became of each paper, in their order; fewer than there are papers where the run was stopped.
    public internal(set) var index = ArchiveIndex()
    /// Why papers did not come through.
    public internal(set) var refusals: [IngestionError] = []
    /// Those of them that the user named, rather than a folder in which they were met.
    public internal(set) var namedRefusals: [IngestionError] = []
    public internal(set) var progress: BatchProgress
    public internal(set) var timings = StageTimings()
    /// Whether all papers were tried, and so the index was written.
    public internal(set) var isComplete = false

    init(total: Int) {
        progress = BatchProgress(total: total)
    }

    mutating func add(published name: FilePath, as output: FilePath, sha256: String, _ counts: PaperCounts) {
        let outcome = ArchiveIndex.Entry.Outcome.read(output: output.description, sha256: sha256, counts: counts)
        index.entries.append(ArchiveIndex.Entry(name: name.description, outcome: outcome))
        progress.findings += counts.findings.values.reduce(0, +)
        progress.done += 1
    }

    mutating func add(refused paper: PaperLocation, _ error: IngestionError) {
        index.entries.append(ArchiveIndex.Entry(name: paper.name.description, outcome: .refused(error.refusal)))
        refusals.append(error)
        if paper.isNamed { namedRefusals.append(error) }
        progress.refused += 1
        progress.done += 1
    }
}
