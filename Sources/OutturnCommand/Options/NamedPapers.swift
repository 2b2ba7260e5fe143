import Ingestion

/// The papers that a command line names, standard input among them.
enum NamedPapers {
    /// The papers below the paths in the order of their names; the one that comes on standard input (`-`) is the last.
    ///
    /// - Parameter limit: the most bytes that are taken from standard input.
    static func find(_ paths: [FilePath], limit: Int) throws -> [PaperLocation] {
        let files = paths.filter { $0 != PaperLocation.inputMark }
        let found = files.isEmpty ? [] : try PaperSource(files).papers
        return files.count == paths.count ? found : found + [.input(limit: limit)]
    }
}
