import ArgumentParser
import Ingestion
import Publishing

/// The work of `ingest --output DIR`, with all that is told about it.
struct IngestedFolder {
    var paths: [FilePath]
    var output: FilePath
    var pipeline: Pipeline
    var jobs: Int
    var isQuiet: Bool
    var refusal: RefusalOption
    var timings: TimingsOption

    func run() async throws {
        let source = try PaperSource(paths, passingBy: output)
        // From here on there is something to put in order when the user stops it.
        Interruption.listen()
        let batch = try BatchIngestion(source, into: output, through: pipeline, jobs: jobs) {
            Interruption.signal != nil
        }
        let report = try await run(batch)
        // The summary names them all; what the user asked for by name, and can't have, is an error as well.
        for refusal in isQuiet ? report.refusals : report.namedRefusals { Console.tell(Complaint(refusal)) }
        guard report.isComplete else { throw interruption(of: report) }
        // The papers are written: a summary that nobody wants to have is no failure.
        if !isQuiet, Console.outputIsOpen {
            try Console.print(SummaryText.summary(of: report.index, ignored: source.ignored))
        }
        timings.tell(report.timings)
        let refused = report.progress.refused
        try refusal.check(
            refused: refused,
            named: !report.namedRefusals.isEmpty,
            read: report.progress.total - refused
        )
    }

    private func run(_ batch: BatchIngestion) async throws -> BatchReport {
        var line = ProgressLine(isShown: !isQuiet)
        defer { line.clear() }
        return try await batch.run { line.show($0) }
    }

    private func interruption(of report: BatchReport) -> ExitCode {
        let done = report.progress.done - report.progress.refused
        Console.tell(
            "outturn: interrupted: \(done) of \(report.progress.total) papers are in \(output), without an index; "
                + "run it again to have all"
        )
        return ExitCode(ExitStatus.ended(by: Interruption.signal ?? 0))
    }
}
