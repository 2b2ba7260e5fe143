import Foundation
import Lexicon
import Papers
import Reconciliation
import Records
import Testing

/// The published papers that lie in the folder named by `OUTTURN_PAPERS`. They are no part of the project.
enum PublishedPapers {
    static let folder = ProcessInfo.processInfo.environment["OUTTURN_PAPERS"]

    static var areThere: Bool { folder != nil }

    /// Reads and audits the one paper whose path begins so; fails where it is missing.
    static func audited(_ prefix: String) throws -> AuditedPaper {
        let folder = try #require(folder)
        let parts = prefix.split(separator: "/")
        let inside = ([folder] + parts.dropLast().map(String.init)).joined(separator: "/")
        let names = try FileManager.default.contentsOfDirectory(atPath: inside).sorted()
        let name = try #require(names.first { $0.hasPrefix(parts.last ?? "") }, "no paper \(prefix) in \(folder)")
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(inside)/\(name)")))
        let paper = try PaperReader.read(bytes, name: name, lexicon: .standard())
        let reports = ReportReader(lexicon: try Lexicon.standard()).reports(of: paper)
        return Reconciler(lexicon: try Lexicon.standard()).audit(paper, reports: reports)
    }

    /// Every file below the folder that is a paper, by its path inside it.
    static func all() throws -> [(name: String, bytes: [UInt8])] {
        let folder = try #require(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        return try paths.compactMap { path in
            guard [".txt", ".md", ".html"].contains(where: path.hasSuffix) else { return nil }
            return (path, [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))))
        }
    }
}
