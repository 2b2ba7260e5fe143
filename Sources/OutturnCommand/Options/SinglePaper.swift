import Ingestion

/// The one paper that a command is about.
enum SinglePaper {
    /// - Parameter remedy: what to do where several papers, or a folder, were given.
    static func find(_ paths: [FilePath], orElse remedy: String) throws -> PaperLocation {
        let source = try PaperSource(paths)
        if source.hasFolders, let path = paths.first {
            let reason = paths.count == 1 ? "is a folder" : "is not the only one: a folder and more were given"
            throw Complaint(about: path.description, reason: reason, remedy: remedy)
        }
        guard let paper = source.papers.first, source.papers.count == 1 else {
            let reason = "is one of \(source.papers.count) papers"
            throw Complaint(about: paths.first?.description ?? "", reason: reason, remedy: remedy)
        }
        return paper
    }
}
