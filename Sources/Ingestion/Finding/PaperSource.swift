/// Finds the papers under files and folders.
///
/// Every file below a folder counts, whatever it is called, except those whose names begin with a dot and those that an
/// ``IgnoreFile`` of their folder, or of one above it, names: what can't be read is told, never passed over. A link to
/// a file is read; a link to a folder, met on the way, is not followed,
/// so that the walk ends and no paper is read twice.
public struct PaperSource: Sendable {
    /// The papers in the order of their names.
    public let papers: [PaperLocation]
    /// Whether a folder was given; a single file is treated more simply.
    public let hasFolders: Bool
    /// How many files and folders were passed by because a `.outturnignore` names them.
    public let ignored: Int
    /// Where the papers are, all links resolved, in the order of ``papers``.
    let places: [FilePath]
    /// The folders that were walked, all links resolved.
    let folders: [FilePath]

    /// Looks for papers.
    ///
    /// - Parameter output: a folder or file to pass by, because it takes what is written; of an archive with all that
    ///   SQLite keeps beside it.
    /// - Throws: where a path that was given is not there, or nothing but empty folders was given.
    public init(_ paths: [FilePath], passingBy output: FilePath? = nil) throws(IngestionError) {
        let beside = ["", "-wal", "-shm", "-journal"]
        var walk = PaperWalk(passingBy: output.map { output in beside.map { output.appending(suffix: $0) } } ?? [])
        for path in paths { try walk.begin(at: path) }
        let base = Self.deepestFolder(holding: walk.bases)
        var found = walk.found.map { entry in
            let name = entry.place.relative(to: base) ?? entry.place.lastComponent
            return (
                place: entry.place,
                paper: PaperLocation(path: entry.path, name: name, isNamed: entry.isNamed, refusal: entry.refusal)
            )
        }
        found.sort { $0.paper.name < $1.paper.name }
        if found.isEmpty, let first = paths.first { throw IngestionError(.noPapers, at: first) }
        papers = found.map(\.paper)
        places = found.map(\.place)
        folders = walk.folders
        ignored = walk.ignored
        hasFolders = !walk.folders.isEmpty
    }

    /// For whoever makes something before the papers are looked for: a name that is wrong should leave nothing behind.
    ///
    /// - Throws: where a path that was given is not there.
    public static func checkPresence(of paths: [FilePath]) throws(IngestionError) {
        for path in paths {
            _ = try IngestionError.reading(path) { () throws(SystemError) in try FileStatus(of: path) }
        }
    }

    private static func deepestFolder(holding folders: [FilePath]) -> FilePath {
        guard var shared = folders.first?.components else { return FilePath("/") }
        for folder in folders.dropFirst() {
            let pairs = zip(shared, folder.components)
            shared.removeLast(shared.count - pairs.prefix { $0 == $1 }.count)
        }
        return shared.reduce(FilePath("/")) { $0.appending($1) }
    }
}
