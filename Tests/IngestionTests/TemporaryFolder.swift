import Foundation
import Ingestion

/// A folder of its own for one test, removed with all that is in it.
final class TemporaryFolder {
    let path: FilePath

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("outturn-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = FilePath(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.description)
    }

    func path(_ name: String) -> FilePath { path.appending(FilePath(name)) }

    /// Writes a file, making the folders above it.
    @discardableResult
    func write(_ text: String, to name: String) throws -> FilePath {
        let path = path(name)
        try makeFolder(path.parent)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path.description))
        return path
    }

    @discardableResult
    func makeFolder(_ name: String) throws -> FilePath {
        try makeFolder(path(name))
        return path(name)
    }

    private func makeFolder(_ path: FilePath) throws {
        try FileManager.default.createDirectory(atPath: path.description, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name).description, withDestinationPath: target)
    }

    func makePipe(_ name: String) -> FilePath {
        mkfifo(path(name).description, 0o600)
        return path(name)
    }

    /// The files below a folder, hidden ones too, with what they hold.
    func contents(of name: String = ".") throws -> [String: Data] {
        let root = path(name).description
        var contents: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            let full = "\(root)/\(file)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            contents[file] = try Data(contentsOf: URL(fileURLWithPath: full))
        }
        return contents
    }

    func names(in name: String = ".") throws -> [String] { try contents(of: name).keys.sorted() }
}
