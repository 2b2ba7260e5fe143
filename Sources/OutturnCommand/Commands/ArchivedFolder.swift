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

    func run() async throws {
        try PaperSource.checkPresence(of: paths)
        // Before the papers, so that the archive is there to be passed by where it stands among the papers.
        let archive = try ArchiveFile.open(self.archive.description, readers: options.jobs)
        let source = try PaperSource(paths, passingBy: self.archive)
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
        if !isQuiet { try Console.print(summary(of: report, ignored: source.ignored)) }
        if !report.namedRefusals.isEmpty || report.run.refused == report.run.found {
            throw ExitCode(ExitStatus.couldNotRun)
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
        grid.add(["refused", "\(run.refused)"])
        for (code, count) in report.refusals.sorted(by: { $0.key < $1.key }) { grid.add(["  \(code)", "\(count)"]) }
        if ignored > 0 { grid.add(["passed by", "\(ignored)"]) }
        grid.add(["findings", "\(run.findings)"])
        return grid.lines.joined(separator: "\n") + "\n"
    }

    private func interruption(of report: ArchiveReport) -> ExitCode {
        Console.tell(
            "outturn: interrupted: \(report.progress.done) of \(report.run.found) files are done in \(archive); "
                + "run it again, and it goes on from there"
        )
        return ExitCode(ExitStatus.ended(by: Interruption.signal ?? 0))
    }
}
