import Ingestion

/// The one paper that a command is about.
enum SinglePaper {
    /// - Parameter remedy: what to do where several papers, or a folder, were given.
    /// - Parameter limit: the most bytes that are taken from standard input, which `-` stands for.
    static func find(_ paths: [FilePath], limit: Int, orElse remedy: String) throws -> PaperLocation {
        if paths == [PaperLocation.inputMark] { return .input(limit: limit) }
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
