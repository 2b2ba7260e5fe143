import Glibc

/// An archive that takes the place of the file of its name when it is finished, and not before.
///
/// It is written under another name in the same folder. Whatever goes wrong, that file is removed, and what was there
/// stays.
public final class ArchiveReplacement {
    public let archive: ArchiveFile
    private let path: String
    private var isFinished = false

    /// - Throws: where the folder can't be written, or a file is there that is no archive, or one that is in use.
    public init(of path: String) throws(ArchiveError) {
        if FilePresence.isThere(path) {
            // Nobody's file is replaced but one of ours.
            try ArchiveFile.read(path).letGo()
            guard !FilePresence.isThere(path + "-wal") else { throw ArchiveError(.busy, at: path) }
        }
        self.path = path
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        do {
            archive = try ArchiveFile.open(folder + TemporaryName.random())
        } catch {
            throw ArchiveError(error.problem, at: path)
        }
    }

    deinit {
        guard !isFinished else { return }
        archive.letGo()
        for ending in ["", "-wal", "-shm"] { FilePresence.remove(archive.path + ending) }
    }

    /// Puts the archive in its place.
    public func finish() throws(ArchiveError) {
        try archive.close()
        guard rename(archive.path, path) == 0 else { throw ArchiveError(.cannotOpen, at: path) }
        isFinished = true
    }
}
