import Foundation
import Ingestion
import Papers
import Publishing

@testable import OutturnCommand

/// One folder of `Corpus/`: a paper that the project wrote, and what must come of it.
struct CorpusCase: CustomStringConvertible, Sendable {
    let name: String
    let paper: URL

    var description: String { name }

    /// The folders of the corpus, by name.
    static let all: [CorpusCase] = {
        let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Corpus").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted()) ?? []
        return names.compactMap { name in
            let folder = corpus.appending(path: name)
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return files.first { $0.hasPrefix("paper.") }.map {
                CorpusCase(name: name, paper: folder.appending(path: $0))
            }
        }
    }()

    /// Those whose paper can be read.
    static let readable = all.filter { $0.promise()["refused.txt"] == nil }

    /// Recording is a decision, not an accident: `Scripts/record-corpus` sets the switch.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["OUTTURN_RECORD"] == "1" }

    /// What comes of the paper now, by the name of the file that keeps it.
    func outcome() throws -> [String: String] {
        let bytes = [UInt8](try Data(contentsOf: paper))
        let pipeline = try Pipeline()
        let read: Paper
        do {
            read = try pipeline.read(bytes, name: paper.lastPathComponent)
        } catch {
            return ["refused.txt": "\(error.code)\n\(error.reason)\n\(error.remedy)\n"]
        }
        let reports = pipeline.reports(of: read)
        let audited = pipeline.audit(read, reports: reports)
        // What can't be published would be a defect that no text shows.
        _ = try pipeline.publish(audited)
        let text = AuditText()
        let findings = text.findings(of: audited) + "\n" + text.tally(PaperCounts(of: audited), papers: 1)
        return ["records.txt": RecordDump.text(of: reports), "findings.txt": findings]
    }

    /// What the corpus promises, by the name of the file.
    func promise() -> [String: String] {
        var promise: [String: String] = [:]
        for name in ["records.txt", "findings.txt", "refused.txt"] {
            guard let data = try? Data(contentsOf: file(name)) else { continue }
            promise[name] = String(decoding: data, as: UTF8.self)
        }
        return promise
    }

    func record(_ outcome: [String: String]) throws {
        for (name, text) in outcome { try Data(text.utf8).write(to: file(name)) }
    }

    private func file(_ name: String) -> URL {
        paper.deletingLastPathComponent().appending(path: name)
    }
}
