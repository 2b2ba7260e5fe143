import Foundation
import Ingestion
import TestSupport

/// A folder of its own for one test, by the paths that the program works with.
struct TemporaryFolder {
    private let workshop: Workshop
    let path: FilePath

    init() throws {
        workshop = try Workshop()
        path = FilePath(workshop.path)
    }

    func path(_ name: String) -> FilePath { path.appending(FilePath(name)) }

    /// Writes a file, making the folders above it.
    @discardableResult
    func write(_ text: String, to name: String) throws -> FilePath {
        try workshop.write(text, to: name)
        return path(name)
    }

    @discardableResult
    func makeFolder(_ name: String) throws -> FilePath {
        try workshop.makeFolder(name)
        return path(name)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: workshop.path(name), withDestinationPath: target)
    }

    func makePipe(_ name: String) -> FilePath {
        mkfifo(workshop.path(name), 0o600)
        return path(name)
    }

    /// The files below a folder, hidden ones too, with what they hold.
    func contents(of name: String = ".") throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in workshop.files(in: name) { contents[file] = try workshop.read("\(name)/\(file)") }
        return contents
    }

    func names(in name: String = ".") throws -> [String] { workshop.files(in: name) }
}
