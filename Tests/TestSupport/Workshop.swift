import Foundation

/// A folder of its own for one test, removed with all that is in it when nobody holds it any more.
public final class Workshop {
    public let path: String

    public init() throws {
        path = FileManager.default.temporaryDirectory.path + "/outturn-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, making the folders above it.
    public func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path(name))
        try makeFolder(at: file.deletingLastPathComponent())
        try Data(text.utf8).write(to: file)
    }

    public func makeFolder(_ name: String) throws { try makeFolder(at: URL(fileURLWithPath: path(name))) }

    private func makeFolder(at url: URL) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    public func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    /// The files below a folder, hidden ones too, in order.
    public func files(in name: String = ".") -> [String] {
        let root = path(name)
        let all = (FileManager.default.enumerator(atPath: root)?.allObjects ?? []).compactMap { $0 as? String }
        return all.filter { file in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(file)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
