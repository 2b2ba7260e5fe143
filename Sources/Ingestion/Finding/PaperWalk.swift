/// The way through the files and folders that were given.
struct PaperWalk {
    struct Entry {
        /// As the user would name it.
        var path: FilePath
        /// As the file system names it, the links above it resolved.
        var place: FilePath
        var isNamed: Bool
        var refusal: IngestionError?
    }

    private(set) var found: [Entry] = []
    /// The folders given, and the folders of the files given.
    private(set) var bases: [FilePath] = []
    private(set) var folders: [FilePath] = []
    /// The paths given that can't be looked at; they are among ``found`` too.
    private(set) var lost: [(place: FilePath, error: IngestionError)] = []
    /// How many files and folders were passed by because an ``IgnoreFile`` names them.
    private(set) var ignored = 0
    private let outputs: Set<FileStatus.Identity>
    /// Where in ``found`` each place stands.
    private var seen: [FilePath: Int] = [:]

    init(passingBy outputs: [FilePath]) {
        self.outputs = Set(outputs.compactMap { try? FileStatus(of: $0).identity })
    }

    /// Takes in one path that was given.
    ///
    /// - Throws: where the output would be read.
    mutating func begin(at path: FilePath) throws(IngestionError) {
        do {
            let status = try FileStatus(of: path)
            if outputs.contains(status.identity) { throw IngestionError(.outputAmongPapers, at: path) }
            guard status.kind == .folder else { return try beginWithFile(path, status) }
            let place = try path.resolved()
            bases.append(place)
            folders.append(place)
            descend(into: path.withoutTrailingSlashes, place)
        } catch let error as IngestionError {
            throw error
        } catch {
            lose(path, IngestionError(.init(reading: error as? SystemError ?? .last), at: path))
        }
    }

    private mutating func beginWithFile(_ path: FilePath, _ status: FileStatus) throws(SystemError) {
        let folder = try path.parent.resolved()
        bases.append(folder)
        let problem: IngestionError.Problem? = status.kind == .file ? nil : .notRegular(status.kind.name)
        let refusal = problem.map { IngestionError($0, at: path) }
        note(Entry(path: path, place: folder.appending(path.lastComponent), isNamed: true, refusal: refusal))
    }

    /// One path that is wrong is no reason to leave the others; the names of those are as if it were there.
    private mutating func lose(_ path: FilePath, _ error: IngestionError) {
        let place = path.resolvedAsFarAsItIsThere()
        bases.append(place.parent)
        lost.append((place, error))
        note(Entry(path: path, place: place, isNamed: true, refusal: error))
    }

    private mutating func descend(into path: FilePath, _ place: FilePath) {
        var waiting = [(path: path, place: place, rules: [IgnoreFile]())]
        while var folder = waiting.popLast() {
            do {
                let names = try Folder.names(in: folder.path)
                if names.contains(IgnoreFile.name) { readRules(in: folder.path, folder.place, &folder.rules) }
                for name in names where !name.isHidden {
                    let (path, place) = (folder.path.appending(name), folder.place.appending(name))
                    if isFolder(path, place, folder.rules) { waiting.append((path, place, folder.rules)) }
                }
            } catch {
                refuse(folder.path, folder.place, .init(reading: error), isNamed: folder.place == place)
            }
        }
    }

    /// Lays the rules of a folder over those from above it.
    private mutating func readRules(in path: FilePath, _ place: FilePath, _ rules: inout [IgnoreFile]) {
        let file = path.appending(IgnoreFile.name)
        do {
            rules.append(IgnoreFile(try FileContents.read(file, limit: IgnoreFile.limit), in: place))
        } catch {
            refuse(file, place.appending(IgnoreFile.name), error.problem)
        }
    }

    private func passesBy(_ place: FilePath, isFolder: Bool, _ rules: [IgnoreFile]) -> Bool {
        for file in rules.reversed() { if let verdict = file.passesBy(place, isFolder: isFolder) { return verdict } }
        return false
    }

    /// Takes in what stands in a folder; says whether it is a folder to walk through.
    private mutating func isFolder(_ path: FilePath, _ place: FilePath, _ rules: [IgnoreFile]) -> Bool {
        do {
            let status = try FileStatus(of: path, followingLink: false)
            let target = status.kind == .link ? try FileStatus(of: path) : status
            if passesBy(place, isFolder: target.kind == .folder, rules) {
                ignored += 1
                return false
            }
            switch target.kind {
            case .folder where status.kind == .link: refuse(path, place, .linkedFolder)
            case .folder: return !outputs.contains(target.identity)
            case .file where outputs.contains(target.identity): break
            case .file: note(Entry(path: path, place: place, isNamed: false))
            default: refuse(path, place, .notRegular(target.kind.name))
            }
        } catch {
            refuse(path, place, .init(reading: error))
        }
        return false
    }

    private mutating func refuse(
        _ path: FilePath,
        _ place: FilePath,
        _ problem: IngestionError.Problem,
        isNamed: Bool = false
    ) {
        note(Entry(path: path, place: place, isNamed: isNamed, refusal: IngestionError(problem, at: path)))
    }

    private mutating func note(_ entry: Entry) {
        if let index = seen[entry.place] {
            found[index].isNamed = found[index].isNamed || entry.isNamed
        } else {
            seen[entry.place] = found.count
            found.append(entry)
        }
    }
}
