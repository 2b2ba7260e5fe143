import Glibc

extension PaperLocation {
    /// What stands on a command line for standard input.
    public static let inputMark = FilePath("-")

    /// The paper that comes on standard input, read whole.
    ///
    /// - Parameter limit: the most bytes that it may have.
    /// - Returns: a paper without bytes and with the reason where it can't be read, as with a file.
    public static func input(limit: Int) -> PaperLocation {
        let name = FilePath("standard input")
        var location = PaperLocation(path: name, name: name, isNamed: true)
        do {
            location.origin = .input(try FileContents.read(descriptor: STDIN_FILENO, calledBy: name, limit: limit))
        } catch {
            location.refusal = error
        }
        return location
    }
}
