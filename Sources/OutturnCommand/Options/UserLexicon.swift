import Ingestion
import JSON
import JSONSchema
import Lexicon
import Publishing

/// A user's own words, read from a file and checked against their schema.
struct UserLexicon {
    let bytes: [UInt8]
    let lexicon: Lexicon

    /// - Throws: `IngestionError` where the file can't be read, a `Complaint` where it is no lexicon; it names the
    ///   first fault and its place.
    init(_ path: FilePath) throws {
        let bytes = try FileContents.read(path, limit: Self.largest)
        let faults = try Self.faults(of: bytes)
        guard faults.isEmpty else {
            let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
            throw Complaint(
                about: path.description,
                reason: "is no lexicon: \(faults[0])\(more)",
                remedy: "compare it with 'outturn schema lexicon'; 'outturn lexicon' prints the words that ship"
            )
        }
        self.bytes = bytes
        do {
            lexicon = try Lexicon.standard(under: bytes)
        } catch {
            throw Complaint(
                about: path.description,
                reason: "is no lexicon: \(error.path): \(error.problem)",
                remedy: "compare it with 'outturn schema lexicon'; 'outturn lexicon' prints the words that ship"
            )
        }
    }

    /// Words are few: a file beyond this is something else.
    private static let largest = 16 << 20

    private static func faults(of bytes: [UInt8]) throws -> [String] {
        do {
            return try PublishedSchema.lexicon.compiled().validate(bytes, limit: .max).map { violation in
                let place = violation.instance.isEmpty ? "the document" : violation.instance
                return "line \(violation.position.line), column \(violation.position.column): \(place): "
                    + violation.message
            }
        } catch let error as JSONError {
            return ["line \(error.position.line), column \(error.position.column): not JSON: \(error.problem)"]
        }
    }
}
