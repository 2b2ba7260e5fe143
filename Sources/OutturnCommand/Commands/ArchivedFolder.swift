import Archive
import ArgumentParser
import Ingestion
import Publishing

/// The work of `ingest --archive FILE`, with all that is told about it.
struct ArchivedFolder {
    var paths: [FilePath]
    var archive: FilePath
    var pipeline: Pipeline
    var options: ArchiveIngestion.Options
    var isQuiet: Bool
    var refusal: RefusalOption

    func run() async throws {
        // Before the archive, so that names that are wrong leave nothing behind.
        let source = try PaperSource(paths, passingBy: self.archive, allowsNone: true)
        let nothing = paths.first.flatMap { source.papers.isEmpty ? IngestionError(.noPapers, at: $0) : nil }
        if let nothing, !ArchiveFile.isThere(self.archive.description) { throw nothing }
        let archive = try ArchiveFile.open(self.archive.description, readers: options.jobs)
        // From here on there is something to put in order when the user stops it.
        Interruption.listen()
        let ingestion = ArchiveIngestion(source, into: archive, through: pipeline, options: options) {
            Interruption.signal != nil
        }
        let report: ArchiveReport
        do {
            report = try await run(ingestion)
        } catch {
            // What is told is why the run failed.
            try? archive.close()
            throw error
        }
        try archive.close()
        for refusal in report.namedRefusals { Console.tell(Complaint(refusal)) }
        guard report.isComplete else { throw interruption(of: report) }
        // Folders that never held a paper are a mistake; those that hold none any more are emptied.
        if let nothing, report.known == 0 { throw nothing }
        if !isQuiet { try Console.print(summary(of: report, ignored: source.ignored)) }
        tellWhatIsGone(report)
        guard nothing == nil else { return }
        let run = report.run
        try refusal.check(refused: run.refused, named: !report.namedRefusals.isEmpty, read: run.found - run.refused)
    }

    /// Tells what a person should look into before trusting the archive.
    private func tellWhatIsGone(_ report: ArchiveReport) {
        if report.run.found == 0 {
            let papers = paths.map(\.description).joined(separator: ", ")
            Console.tell(
                "outturn: \(TerminalText.safe(papers)): no papers are there any more; what they said is kept, and "
                    + "they are marked as vanished"
            )
        }
        if report.unseen > 0 {
            Console.tell(
                "outturn: \(report.unseen) files in the archive were not seen, because what holds them could not be "
                    + "looked at; they are not taken to have vanished"
            )
        }
    }

    private func run(_ ingestion: ArchiveIngestion) async throws -> ArchiveReport {
        var line = ProgressLine(isShown: !isQuiet)
        defer { line.clear() }
        return try await ingestion.run { line.show($0) }
    }

    private func summary(of report: ArchiveReport, ignored: Int) -> String {
        let run = report.run
        var grid = TextGrid()
        grid.add(["found", "\(run.found)"])
        grid.add(["read", "\(run.read)"])
        grid.add(["unchanged", "\(run.unchanged)"])
        grid.add(["vanished", "\(run.vanished)"])
        if report.unseen > 0 { grid.add(["not seen", "\(report.unseen)"]) }
        grid.add(["refused", "\(run.refused)"])
        for (code, count) in report.refusals.sorted(by: { $0.key < $1.key }) { grid.add(["  \(code)", "\(count)"]) }
        if ignored > 0 { grid.add(["passed by", "\(ignored)"]) }
        grid.add(["findings", "\(run.findings)"])
        let refused = run.refused == 0 ? "" : "what was refused, and why: outturn query refused --archive \(archive)\n"
        return grid.lines.joined(separator: "\n") + "\n" + TerminalText.safe(refused, keepsLines: true)
    }

    private func interruption(of report: ArchiveReport) -> ExitCode {
        Console.tell(
            "outturn: interrupted: \(report.progress.done) of \(report.run.found) files are done in \(archive); "
                + "run it again, and it goes on from there"
        )
        return ExitCode(ExitStatus.ended(by: Interruption.signal ?? 0))
    }
}
