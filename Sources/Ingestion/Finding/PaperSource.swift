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
    /// What was given and is not there.
    let missing: [FilePath]
    /// What could not be looked at: what stood there or below may stand there still.
    let hidden: [FilePath]

    /// Looks for papers. A path that can't be looked at is one of ``papers``, with the reason, and the others go on.
    ///
    /// - Parameters:
    ///   - output: a folder or file to pass by, because it takes what is written; of an archive with all that SQLite
    ///     keeps beside it.
    ///   - allowsNone: whether it is all right that folders hold nothing.
    /// - Throws: where none of the paths can be looked at, or nothing but empty folders was given.
    public init(
        _ paths: [FilePath],
        passingBy output: FilePath? = nil,
        allowsNone: Bool = false
    ) throws(IngestionError) {
        let beside = ["", "-wal", "-shm", "-journal"]
        var walk = PaperWalk(passingBy: output.map { output in beside.map { output.appending(suffix: $0) } } ?? [])
        for path in paths { try walk.begin(at: path) }
        if walk.lost.count == paths.count, let first = walk.lost.first { throw first.error }
        let base = Self.deepestFolder(holding: walk.bases)
        var found = walk.found.map { entry in
            let name = entry.place.relative(to: base) ?? entry.place.lastComponent
            return (
                place: entry.place,
                paper: PaperLocation(path: entry.path, name: name, isNamed: entry.isNamed, refusal: entry.refusal)
            )
        }
        found.sort { $0.paper.name < $1.paper.name }
        if found.isEmpty, !allowsNone, let first = paths.first { throw IngestionError(.noPapers, at: first) }
        papers = found.map(\.paper)
        places = found.map(\.place)
        folders = walk.folders
        missing = walk.lost.filter { $0.error.problem == .notFound }.map(\.place)
        hidden = found.filter { $0.paper.refusal?.hidesWhatIsThere == true }.map(\.place)
        ignored = walk.ignored
        hasFolders = !walk.folders.isEmpty
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
