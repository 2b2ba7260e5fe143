import ArgumentParser
import Glibc
import Ingestion
import JSONSchema
import Publishing

/// `outturn validate`: whether files have the shape that their schema gives.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks published JSON against its schema.",
        discussion: """
            A file is one document, or several: a list of them as 'outturn export --to json' writes it, or one a line, \
            as --to ndjson and 'outturn ingest --stream' do. - is standard input.

            Every way in which a file breaks its schema is told on a line of its own: FILE:LINE:COLUMN, the place in \
            the document as a JSON Pointer, what is wrong, and which part of the schema says so. The exit status is 0 \
            where all files are valid, 1 where one is not, 2 where one can't be read.

            EXAMPLES:
              outturn validate out/index.json out/2021/q1.txt.json
              outturn validate --schema audit findings.json
              outturn export papers --to ndjson | outturn validate -
            """
    )

    @Argument(
        help: ArgumentHelp("A JSON or NDJSON file that outturn wrote; - is standard input.", valueName: "file"),
        completion: .file()
    )
    var files: [PathArgument]

    @Option(
        help: ArgumentHelp(
            "The schema to check against. (default: the one whose fields the file has)",
            valueName: "name"
        )
    )
    var schema: PublishedSchema?

    func run() throws {
        var status = ExitStatus.success
        for file in files.map(\.path) {
            do {
                let isInput = file == FilePath("-")
                let name = isInput ? FilePath("standard input") : file
                let bytes =
                    try isInput
                    ? FileContents.read(descriptor: STDIN_FILENO, calledBy: name)
                    : FileContents.read(file, limit: .max)
                let check = try DocumentCheck(bytes, of: "\(name)", against: schema)
                if !check.isValid { status = max(status, ExitStatus.findings) }
                try Console.print(check.lines.map { TerminalText.safe($0) + "\n" }.joined())
            } catch let error as IngestionError {
                Console.tell(Complaint(error))
                status = ExitStatus.couldNotRun
            } catch let error as SchemaError {
                throw Complaint(about: "\(file)", reason: "can't be checked: \(error)", remedy: "report this defect")
            }
        }
        if status != ExitStatus.success { throw ExitCode(status) }
    }
}
