import ArgumentParser
import Ingestion
import JSON
import Reconciliation

/// `outturn ingest`: papers in, JSON out.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Reads papers and writes what they say as JSON, every figure with its place, every sum checked.",
        discussion: """
            One paper goes to standard output, on one line (indented on a terminal and with --pretty). Several papers, \
            or a folder, need --output DIR: one JSON file each, and when all are done index.json, which lists every \
            file with what came out of it, or why it was refused. A summary is printed at the end.

            In DIR the folders of the papers are mirrored below the deepest folder that holds all PATHs, and .json is \
            added to the whole name: 'ingest papers --output out' makes out/2021/q1.txt.json of papers/2021/q1.txt. A \
            name that is taken already gets a number, as in q1.txt-2.json. Files are replaced whole or not at all; \
            others in DIR are left alone.

            Every file in a folder is tried, whatever its name, except those whose names begin with a dot and those \
            that a file .outturnignore in their folder, or in one above it, names: a pattern a line, as in .gitignore \
            (*.json, old/, !old/q1.txt). How many were passed by is told. A link to a folder is not followed. A paper \
            that can't be read (a PDF, say) is a row of the index, and the others go on. The exit status is then still \
            0, but 2 where a file named on the command line was refused, no paper came through at all, or, with \
            --fail-on-refused, any was refused. Ctrl-C ends \
            the run with status 130; finished papers stay, and there is no index.

            With --archive FILE everything goes into one SQLite file instead, made where it is not there. A paper that \
            is unchanged since it was read is passed by, a changed one is replaced, one that vanished is marked, and \
            what could not be read is listed with its reason ('outturn query refused --archive FILE'). A run that was \
            stopped, even by force, goes on where it stopped. Files below a folder that can't be looked into are not \
            taken to have vanished.

            With --stream papers come on standard input, one JSON object a line with name, and path or text; for each \
            goes out, in the same order, a line with the paper's JSON, or with name, line and error. --list prints \
            such lines for the papers that are found under PATHs, to be dealt out among machines; a path that is not \
            UTF-8 has its bytes in base 64 in path_bytes too, which goes before path.

            EXAMPLES:
              outturn ingest paper.txt > paper.json
              pdftotext -layout paper.pdf - | outturn ingest -
              outturn ingest papers --archive papers.sqlite --limit 60
              outturn ingest papers --output out --jobs 4
              outturn ingest 2020 2021/q1.html --output out
              outturn ingest papers --list | parallel --pipe outturn ingest --stream
            """
    )

    @Argument(
        help: ArgumentHelp("A paper as text or HTML, or a folder of papers; - is standard input.", valueName: "path"),
        completion: .file()
    )
    var paths: [PathArgument] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The folder that takes one JSON file a paper and index.json; it is made where it is not there.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var output: PathArgument?

    @Option(
        help: ArgumentHelp("The SQLite file that takes everything that the papers say.", valueName: "file"),
        completion: .file()
    )
    var archive: PathArgument?

    @Option(
        help: ArgumentHelp(
            "With --archive or --stream: how many seconds one paper may take. (default: no limit)",
            discussion: "One that takes longer is refused, and the others go on.",
            valueName: "seconds"
        )
    )
    var limit: Double?

    @Flag(help: "Reads one JSON object a line from standard input: name, and path or text.")
    var stream = false

    @Flag(help: "Reads nothing, but prints a line for --stream for each paper that is found.")
    var list = false

    @Flag(help: "With --archive: reads unchanged papers again too.")
    var again = false

    @OptionGroup var jobs: JobsOption
    @OptionGroup var reading: PaperOptions

    @Flag(help: "Indents the JSON, a line for each value. (default: only on a terminal)")
    var pretty = false

    @Flag(name: [.short, .long], help: "Prints no progress and no summary; what went wrong is still told.")
    var quiet = false

    @OptionGroup var refusal: RefusalOption
    @OptionGroup var acceptances: AcceptanceOptions
    @OptionGroup var timings: TimingsOption

    func validate() throws {
        if archive != nil, output != nil { throw ValidationError("--output and --archive exclude each other") }
        if archive == nil, again { throw ValidationError("--again needs --archive") }
        if archive == nil, !stream, limit != nil { throw ValidationError("--limit needs --archive or --stream") }
        if stream, !paths.isEmpty || archive != nil || output != nil {
            throw ValidationError("--stream takes its papers from standard input and writes to standard output")
        }
        if list, stream || archive != nil || output != nil {
            throw ValidationError("--list reads no papers: it goes without --stream, --archive and --output")
        }
        if !stream, paths.isEmpty {
            throw ValidationError("Missing expected argument '<path> ...': a paper or a folder of papers")
        }
        if paths.contains(where: { $0.path == PaperLocation.inputMark }),
            paths.count > 1 || list || archive != nil || output != nil
        {
            throw ValidationError("- (standard input) is one paper, which goes to standard output: give it alone")
        }
        if let limit, limit <= 0 || !limit.isFinite { throw ValidationError("--limit has to be more than 0") }
    }

    func run() async throws {
        if list { return try printList() }
        let book = try acceptances.book()
        if stream {
            let pipeline = try Pipeline(limits: reading.limits, acceptances: book, lexicon: reading.words())
            let timeLimit = limit.map { Duration.seconds($0) }
            _ = try await PaperStream(through: pipeline, jobs: jobs.count, timeLimit: timeLimit).run {
                try Console.print($0)
            }
        } else if let archive {
            try await ArchivedFolder(
                paths: paths.map(\.path),
                archive: archive.path,
                pipeline: Pipeline(limits: reading.limits, acceptances: book, lexicon: reading.words()),
                options: ArchiveIngestion.Options(
                    jobs: jobs.count,
                    timeLimit: limit.map { .seconds($0) },
                    readsAll: again,
                    words: reading.wordsDigest()
                ),
                isQuiet: quiet,
                refusal: refusal
            ).run()
        } else if let output {
            try await IngestedFolder(
                paths: paths.map(\.path),
                output: output.path,
                pipeline: Pipeline(
                    limits: reading.limits,
                    style: pretty ? .pretty : .compact,
                    acceptances: book,
                    lexicon: reading.words()
                ),
                jobs: jobs.count,
                isQuiet: quiet,
                refusal: refusal,
                timings: timings
            ).run()
        } else {
            try printOne(book)
        }
    }

    private func printList() throws {
        let papers = try PaperSource(paths.map(\.path)).papers
        for paper in papers { try Console.print(StreamRequest.line(asking: paper)) }
        let refusals = papers.filter(\.isNamed).compactMap(\.refusal)
        for refusal in refusals { Console.tell(Complaint(refusal)) }
        if !refusals.isEmpty { throw ExitCode(ExitStatus.couldNotRun) }
    }

    private func printOne(_ book: AcceptanceBook?) throws {
        let paper = try SinglePaper.find(
            paths.map(\.path),
            limit: reading.limits.maxBytes,
            orElse: "add --output DIR, which takes one file a paper, or --archive FILE, which takes all"
        )
        var spent = StageTimings()
        let style = pretty || Console.outputIsTerminal ? JSONWriter.Style.pretty : .compact
        let pipeline = try Pipeline(limits: reading.limits, style: style, acceptances: book, lexicon: reading.words())
        let audited = try pipeline.audit(paper, named: paper.path, timings: &spent)
        try pipeline.publish(audited, from: paper.path, timings: &spent) { try Console.print($0) }
        timings.tell(spent)
        // The process ends with it: freeing its records one by one, as a scope does,
        // would take a thirtieth of the time.
        _ = Unmanaged.passRetained(LastPaper(audited))
    }
}

/// The paper that a process is about, which stays until the process ends.
private final class LastPaper {
    let audited: AuditedPaper

    init(_ audited: AuditedPaper) {
        self.audited = audited
    }
}
