import ArgumentParser
import Ingestion
import JSON
import JSONSchema
import Publishing

/// `outturn validate`: whether files have the shape that their schema gives.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks published JSON against its schema.",
        discussion: """
            Every way in which a file breaks its schema is told on a line of its own: FILE:LINE:COLUMN, the place in \
            the document as a JSON Pointer, what is wrong, and which part of the schema says so. The exit status is 0 \
            where all files are valid, 1 where one is not, 2 where one can't be read.

            EXAMPLES:
              outturn validate out/index.json out/2021/q1.txt.json
              outturn validate --schema audit findings.json
            """
    )

    @Argument(help: ArgumentHelp("A JSON file that outturn wrote.", valueName: "file"), completion: .file())
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
                let bytes = try FileContents.read(file, limit: .max)
                let lines = try lines(for: bytes, file: file)
                if !lines.isValid { status = max(status, ExitStatus.findings) }
                try Console.print(lines.texts.map { TerminalText.safe($0) + "\n" }.joined())
            } catch let error as IngestionError {
                Console.tell(Complaint(error))
                status = ExitStatus.couldNotRun
            } catch let error as SchemaError {
                throw Complaint(about: "\(file)", reason: "can't be checked: \(error)", remedy: "report this defect")
            }
        }
        if status != ExitStatus.success { throw ExitCode(status) }
    }

    private func lines(for bytes: [UInt8], file: FilePath) throws -> (texts: [String], isValid: Bool) {
        do {
            guard let schema = try schema ?? PublishedSchema.describing(bytes) else {
                return (["\(file):1:1: the document: has the fields of no schema; name one with --schema"], false)
            }
            let violations = try schema.compiled().validate(bytes, limit: .max)
            guard !violations.isEmpty else { return (["\(file): valid (\(schema.name) \(Contract.version))"], true) }
            return (violations.map { line(for: $0, file: file) }, false)
        } catch let error as JSONError {
            return (["\(file):\(error.position.line):\(error.position.column): not JSON: \(error.problem)"], false)
        }
    }

    private func line(for violation: SchemaViolation, file: FilePath) -> String {
        let pointer = violation.instance.isEmpty ? "the document" : violation.instance
        return "\(file):\(violation.position.line):\(violation.position.column): \(pointer): \(violation.message) "
            + "(\(violation.schema))"
    }
}
