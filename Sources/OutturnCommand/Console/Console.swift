import Glibc
import Ingestion

/// What the command says: results on standard output, all else on standard error.
enum Console {
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    /// Whether anything can be written to standard output: it was not closed by whoever called the program.
    static let outputIsOpen = fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE != O_RDONLY
    static let errorIsTerminal = isatty(STDERR_FILENO) == 1

    /// Colour is for terminals whose user has not declined it (https://no-color.org).
    static let usesColour = outputIsTerminal && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true)

    /// Writes to standard output.
    ///
    /// - Throws: `OutputClosed` where nobody reads any more, and a `Complaint` where it can't be written, as to a full
    ///   disk.
    static func print(_ bytes: Span<UInt8>) throws {
        do {
            try FileOutput.write(bytes, to: STDOUT_FILENO)
        } catch let error where error.code == EPIPE {
            throw OutputClosed()
        } catch let error where error.code == EBADF {
            throw Complaint(
                about: "standard output",
                reason: "is closed, and the result goes there",
                remedy: "call the program without '>&-', or with a file to take the result"
            )
        } catch {
            throw Complaint(
                about: "standard output",
                reason: "could not be written: \(error.message)",
                remedy: "make room where it goes, and run the command again"
            )
        }
    }

    static func print(_ bytes: [UInt8]) throws { try print(bytes.span) }

    static func print(_ text: String) throws { try print(Array(text.utf8)) }

    /// Writes a line to standard error. That nobody may hear it changes nothing.
    static func tell(_ text: String) {
        try? FileOutput.write(Array((text + "\n").utf8).span, to: STDERR_FILENO)
    }

    static func tell(_ complaint: Complaint) { tell(complaint.description) }
}

/// Standard output was closed by whoever read it, who has seen enough.
struct OutputClosed: Error {}
