import Glibc

/// The folder that takes what is written, and the place of each paper in it.
struct OutputFolder: Sendable {
    let folder: FilePath
    /// One a paper, in their order, relative to the folder.
    let outputs: [FilePath]

    /// Makes the folder where it is not there, and looks whether all can be written without harm to the papers.
    init(_ folder: FilePath, for source: PaperSource) throws(IngestionError) {
        self.folder = folder
        outputs = OutputPlan(for: source.papers.map(\.name)).outputs
        let place = try IngestionError.writing(to: folder) { () throws(SystemError) in
            try Folder.make(folder)
            try Folder.checkWritable(folder)
            return try folder.resolved()
        }
        try checkThatPapersAreSafe(source, in: place)
    }

    /// Nothing is written over a paper, nor to where the next run would take it for one.
    private func checkThatPapersAreSafe(_ source: PaperSource, in place: FilePath) throws(IngestionError) {
        let papers = Set(source.places)
        let folders = source.folders.filter { $0.relative(to: place) != nil }
        for output in outputs + [OutputPlan.index] {
            let path = place.appending(output)
            if papers.contains(path) || folders.contains(where: { path.relative(to: $0) != nil }) {
                throw IngestionError(.outputAmongPapers, at: folder.appending(output))
            }
        }
    }

    /// Writes a file, whole or not at all, making the folders above it.
    func write(_ bytes: [UInt8], to output: FilePath) throws(IngestionError) {
        let path = folder.appending(output)
        try IngestionError.writing(to: path) { () throws(SystemError) in try Folder.make(path.parent) }
        try FileContents.write(bytes, to: path)
    }

    /// Writes a file as its pieces come, whole or not at all: where `pieces` throws, nothing is left of it.
    func write(
        to output: FilePath,
        pieces: (_ write: @escaping (Span<UInt8>) throws -> Void) throws -> Void
    ) throws(IngestionError) {
        let path = folder.appending(output)
        do {
            try Folder.make(path.parent)
            let file = try FileReplacement(of: path)
            let descriptor = file.descriptor
            try pieces { try FileOutput.write($0, to: descriptor) }
            try file.commit()
        } catch let error as IngestionError {
            throw error
        } catch {
            throw IngestionError(.init(writing: error as? SystemError ?? .last), at: path)
        }
    }
}

extension IngestionError {
    /// Whether it is about the name of one output only, so that the others can still be written.
    var concernsOneOutput: Bool {
        switch problem {
        case .notAFolder: true
        case .unwritable(let error): [EISDIR, EEXIST, ENAMETOOLONG, ELOOP, ENOTEMPTY].contains(error.code)
        default: false
        }
    }
}
