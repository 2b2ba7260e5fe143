import Archive
import Publishing

/// A paper in an archive: the bytes that were read when it was stored, whatever has become of the file.
public struct KeptPaper: Hashable, Sendable {
    public let archive: ArchiveFile
    public let key: Int64

    func bytes(at path: FilePath) throws(IngestionError) -> [UInt8] {
        let bytes: [UInt8]?
        do {
            bytes = try archive.source(ofPaper: key)?.bytes
        } catch {
            throw IngestionError(.archive(error), at: path)
        }
        guard let bytes else { throw IngestionError(.notFound, at: path) }
        return bytes
    }

    public static func == (left: KeptPaper, right: KeptPaper) -> Bool {
        left.key == right.key && left.archive.path == right.archive.path
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(archive.path)
    }
}

extension PaperLocation {
    /// All papers of an archive, in the order of their names.
    public static func papers(in archive: ArchiveFile) throws(ArchiveError) -> [PaperLocation] {
        try archive.paperNames().map { paper in
            let name = FilePath(paper.name)
            var location = PaperLocation(path: name, name: name)
            location.origin = .archive(KeptPaper(archive: archive, key: paper.key))
            return location
        }
    }
}
