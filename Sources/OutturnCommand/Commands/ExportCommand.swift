import Archive
import ArgumentParser
import Ingestion
import Publishing

/// `outturn export`: the records for the next system.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes what papers say as CSV, NDJSON, JSON or SQLite, from an archive or straight from the papers.",
        discussion: """
            csv is a folder with one file a table (RFC 4180, UTF-8), described column by column in datapackage.json \
            (Frictionless) and csv-metadata.json (CSV on the web); tables that an earlier export left there go. ndjson has one record a line, with its paper and \
            report; json is a list of the papers' documents; sqlite is an archive of its own. Money is in pounds. What \
            a column means, outturn schema paper tells: the names are the same everywhere.

            Where an archive has a report more than once (two extractions of a paper, or the same report before two \
            meetings), same_as and kinship tell so. With --joined each such report is one: what one extraction lost \
            and another has is filled in, told to be recovered, with the paper it comes from in how; a record that \
            only the other has is added with its own id; and the copies are left without records. Versions that tell \
            different things are not joined.

            datasette is the metadata with which Datasette shows an archive, titles, links and facets set up: \
            'datasette papers.sqlite --metadata metadata.json'.

            csv and sqlite need --output; the others go to standard output without it.

            EXAMPLES:
              outturn export --archive papers.sqlite --to csv --output tables
              outturn export papers --to ndjson --kind budget_lines > lines.ndjson
              outturn export --archive papers.sqlite --to json --period 2020-21
              outturn export --archive papers.sqlite --to csv --joined --output tables
            """
    )

    @Argument(
        help: ArgumentHelp("A paper as text or HTML, or a folder of papers; with --archive none.", valueName: "path"),
        completion: .file()
    )
    var paths: [PathArgument] = []

    @Option(help: ArgumentHelp("Export what is in this archive.", valueName: "file"), completion: .file())
    var archive: PathArgument?

    @Option(name: .customLong("to"), help: ArgumentHelp("csv, ndjson, json, sqlite or datasette.", valueName: "format"))
    var format: ExportFormat

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The folder (csv) or file that takes the export.", valueName: "path"),
        completion: .file()
    )
    var output: PathArgument?

    @OptionGroup var filter: FilterOptions

    @Flag(help: "csv: begins each file with a byte order mark, so that Excel reads it as UTF-8.")
    var bom = false

    @Flag(help: "With --archive: gives a report that is there in several extractions once.")
    var joined = false

    @OptionGroup var jobs: JobsOption
    @OptionGroup var reading: PaperOptions

    func validate() throws {
        if archive == nil, paths.isEmpty {
            throw ValidationError("Missing expected argument '<path> ...', or --archive FILE")
        }
        if archive != nil, !paths.isEmpty { throw ValidationError("--archive and papers exclude each other") }
        if output == nil, format == .csv || format == .sqlite {
            throw ValidationError("--to \(format.rawValue) needs --output")
        }
        if archive == nil, format == .datasette { throw ValidationError("--to datasette needs --archive") }
        if archive == nil, joined { throw ValidationError("--joined needs --archive") }
        if bom, format != .csv { throw ValidationError("--bom is for --to csv") }
    }

    func run() async throws {
        let contract = try ContractTables.standard()
        if format == .datasette, let archive {
            let name = archive.path.lastComponent.description.split(separator: ".").first.map(String.init) ?? ""
            let sink = try TextSink(output?.path)
            try sink.write(DatasetteMetadata(contract: contract).json(database: name))
            return try sink.finish()
        }
        let source: RowSource
        if let archive {
            let file = try ArchiveFile.read(archive.path.description)
            try filter.check(against: file)
            source = .archive(file, isJoined: joined)
        } else {
            source = .papers(
                try PaperSource(paths.map(\.path)),
                try Pipeline(limits: reading.limits, lexicon: reading.words()),
                jobs: jobs.count
            )
        }
        // From here on there is something to put away when the user stops it.
        Interruption.listen()
        let result = try await run(source, filter.filter, contract)
        for refusal in result.refusals { Console.tell(Complaint(refusal)) }
        if archive == nil, result.papers == 0, result.refusals.isEmpty, filter.choosesReports {
            Console.tell("outturn: none of the papers has a report of such a council, period or portfolio")
        }
        if !result.namedRefusals.isEmpty || (result.papers == 0 && !result.refusals.isEmpty) {
            throw ExitCode(ExitStatus.couldNotRun)
        }
    }

    /// Looked at before each paper: where the user has stopped it, what was begun is put away.
    private static func goOn() throws {
        guard let signal = Interruption.signal else { return }
        Console.tell("outturn: interrupted: nothing was exported")
        throw ExitCode(ExitStatus.ended(by: signal))
    }

    private func run(
        _ source: RowSource,
        _ filter: RowFilter,
        _ contract: ContractTables
    ) async throws -> RowSource.Result {
        switch format {
        case .csv:
            guard let output else { throw ValidationError("--to csv needs --output") }
            let folder = try CSVFolder(output.path, tables: filter.tables(of: contract), of: contract, hasMark: bom)
            let result = try await source.run(filter, in: contract) {
                try Self.goOn()
                try folder.add($0.rows)
            }
            try folder.finish()
            return result
        case .ndjson:
            let sink = try TextSink(output?.path)
            let result = try await source.run(filter, in: contract) {
                try Self.goOn()
                try sink.write(RecordLines.lines(of: $0.rows, kinds: filter.kinds))
            }
            try sink.finish()
            return result
        case .json:
            let sink = try TextSink(output?.path)
            var separator = "["
            let result = try await source.run(filter, in: contract) {
                try Self.goOn()
                try sink.write(Array(separator.utf8) + RowAssembler.document(of: $0.rows).dropLast())
                separator = ",\n"
            }
            try sink.write(Array((separator == "[" ? "[]\n" : "]\n").utf8))
            try sink.finish()
            return result
        case .datasette:
            return RowSource.Result()
        case .sqlite:
            guard let output else { throw ValidationError("--to sqlite needs --output") }
            let target = try ArchiveReplacement(of: output.path.description)
            let result = try await source.run(filter, in: contract) {
                try Self.goOn()
                switch $0 {
                case .archived(let rows, let origin): try target.archive.store(exported: rows, from: origin)
                case .read(let paper, let path): try target.archive.store(exported: paper, path: path)
                }
            }
            try target.archive.relateReports()
            try target.archive.checkLinks()
            try target.finish()
            return result
        }
    }
}

/// What an export can be.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case csv, ndjson, json, sqlite, datasette
}

/// Standard output or a file.
private struct TextSink {
    private let file: FileSink?

    init(_ path: FilePath?) throws { file = try path.map { try FileSink($0) } }

    func write(_ bytes: [UInt8]) throws {
        if let file { try file.write(bytes) } else { try Console.print(bytes) }
    }

    func finish() throws { try file?.finish() }
}

/// Which reports and records are wanted.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only reports of this council: its name or code; may be repeated.", valueName: "name"))
    var authority: [String] = []

    @Option(
        help: ArgumentHelp("Only reports of this year, as 2020-21, or quarter, as '2020-21 Q2'.", valueName: "period"),
        transform: { try PeriodArgument($0) }
    )
    var period: [PeriodArgument] = []

    @Option(help: ArgumentHelp("Only reports of this portfolio; may be repeated.", valueName: "name"))
    var portfolio: [String] = []

    @Option(help: ArgumentHelp("Only this kind of record, as budget_lines or findings.", valueName: "kind"))
    var kind: [String] = []

    var filter: RowFilter {
        var filter = RowFilter()
        (filter.authorities, filter.portfolios, filter.kinds) = (authority, portfolio, kind)
        filter.periods = period.map(\.text)
        return filter
    }

    /// Looks whether an archive has what is wanted: names of councils and portfolios that it lacks are mistakes.
    func check(against archive: ArchiveFile) throws {
        let choice = ReportChoice(archive: archive)
        for name in authority { _ = try choice.authority(name) }
        for name in portfolio { try choice.checkPortfolio(name) }
        for period in period { try choice.tellOfMissing(period) }
    }

    var choosesReports: Bool { !(authority.isEmpty && period.isEmpty && portfolio.isEmpty) }

    func validate() throws {
        let contract = try ContractTables.standard()
        for kind in kind where contract.index(of: kind) == nil {
            let kinds = contract.recordTables.map { contract.tables[$0].name }.joined(separator: ", ")
            throw ValidationError("there is no kind of record '\(kind)'; there are \(kinds), findings")
        }
    }
}
