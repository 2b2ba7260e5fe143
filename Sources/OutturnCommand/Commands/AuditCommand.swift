import Archive
import ArgumentParser
import Ingestion
import Papers
import Publishing
import Reconciliation

/// `outturn audit`: what does not add up.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Tells which figures of papers do not agree, where, and what may have happened.",
        discussion: """
            A finding is an error (a discrepancy that rounding can't explain), a warning (a question) or a note (an \
            observation). Each shows the line of the paper with a caret below the figure, the sum set out with the \
            place of every part, what slip would explain it, and a fingerprint by which it can be accepted. What \
            matters first comes first. What could not be checked is counted, with the reason.

            Two papers and more are also compared with each other: the same thing told differently on the same day, \
            two copies of one report, a past figure restated, a balance that does not open where it closed. Such a \
            finding is told in the later paper, with the place in the other; --apart leaves that out. With --archive \
            the papers count as they were when they were stored.

            The counts at the end say of each rule how many checks passed, failed or could not be made, and of the \
            figures in sentences how many were confirmed (a table or another passage prints them), contradicted (a \
            finding tells how), explained (by rounding, by several rows together or by another figure told beside \
            them) and not comparable, with the reason.

            Findings that people have looked at and let stand are kept in a file of acceptances (see 'outturn help \
            accept'): with --acceptances they are listed as accepted and no longer count, and an acceptance that has \
            run out, or that matches no finding any more, is told as a warning. With --baseline only what is new \
            since an earlier audit is told.

            A paper that can't be read is told on standard error, and the others go on. The exit status is 0 where no \
            finding counts, 1 where one is as severe as --fail-on says, and 2 where a file named on the command line \
            could not be read, none could, or, with --fail-on-refused, one in a folder could not.

            EXAMPLES:
              outturn audit paper.txt
              pdftotext -layout paper.pdf - | outturn audit -
              outturn audit cabinet-q1.txt committee-q1.txt
              outturn audit --format json papers > findings.json
              outturn audit --format sarif papers > findings.sarif
              outturn audit --baseline findings.json papers
              outturn audit --acceptances acceptances.json papers
              outturn audit --archive papers.sqlite
              outturn audit --rule total-mismatch --fail-on warning papers
            """
    )

    @Argument(
        help: ArgumentHelp("A paper as text or HTML, or a folder of papers; - is standard input.", valueName: "path"),
        completion: .file()
    )
    var paths: [PathArgument] = []

    @Option(
        help: ArgumentHelp("Audit all papers of this archive, as they were stored.", valueName: "file"),
        completion: .file()
    )
    var archive: PathArgument?

    @Option(
        help: ArgumentHelp(
            "How the findings are told: text for people; json, sarif (2.1.0) or csv for programs.",
            valueName: "format"
        )
    )
    var format = AuditFormat.text

    @Option(
        help: ArgumentHelp(
            "The least severity that makes the exit status 1: error, warning or note.",
            valueName: "severity"
        )
    )
    var failOn = Severity.error

    @Option(
        help: ArgumentHelp(
            "An earlier audit as json or sarif: only findings that it does not have are told. (default: none)",
            valueName: "file"
        ),
        completion: .file()
    )
    var baseline: PathArgument?

    @Flag(help: "Leaves the papers uncompared with each other: drafts of one report, say.")
    var apart = false

    @OptionGroup var refusal: RefusalOption
    @OptionGroup var acceptances: AcceptanceOptions
    @OptionGroup var selection: RuleOptions
    @OptionGroup var jobs: JobsOption
    @OptionGroup var reading: PaperOptions
    @OptionGroup var timings: TimingsOption

    func validate() throws {
        if archive == nil, paths.isEmpty {
            throw ValidationError("Missing expected argument '<path> ...', or --archive FILE")
        }
        if archive != nil, !paths.isEmpty { throw ValidationError("--archive and papers exclude each other") }
    }

    func run() async throws {
        let earlier = try baseline.map { try Self.baseline($0.path) }
        let book = try acceptances.book()
        let pipeline = try Pipeline(
            limits: reading.limits,
            rules: selection.rules,
            acceptances: book,
            lexicon: reading.words()
        )
        let kept = try archive.map { try ArchiveFile.read($0.path.description) }
        let papers =
            try kept.map { try PaperLocation.papers(in: $0) }
            ?? NamedPapers.find(paths.map(\.path), limit: reading.limits.maxBytes)
        let run = AuditRun(
            papers: PaperRun(papers, through: pipeline, jobs: jobs.count),
            archive: kept,
            comparesPapers: !apart,
            baseline: earlier,
            acceptancesName: acceptances.acceptances?.path.description ?? ""
        )
        let tally =
            switch format {
            case .text: try await run.run(TextPrinter())
            case .json: try await run.run(JSONPrinter())
            case .csv: try await run.run(CSVPrinter())
            case .sarif:
                try await run.run(
                    SARIFPrinter(rules: selection.rules.map(\.description), isComparison: earlier != nil)
                )
            }
        for refusal in tally.refusals { Console.tell(Complaint(refusal)) }
        timings.tell(tally.timings)
        try refusal.check(refused: tally.refusals.count, named: tally.refusedNamedPaper, read: tally.read)
        if let worst = tally.worst, worst >= failOn { throw ExitCode(ExitStatus.findings) }
    }

    private static func baseline(_ path: FilePath) throws -> Baseline {
        let bytes = try FileContents.read(path, limit: .max)
        do {
            return try Baseline(bytes)
        } catch {
            throw Complaint(error, in: path)
        }
    }
}

/// How findings are told.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, csv
}

extension Severity: ExpressibleByArgument {}
