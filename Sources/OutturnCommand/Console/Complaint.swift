import Archive
import Ingestion
import Publishing

/// Something that went wrong, as it is told on standard error: what it is about, what is wrong, what to do.
struct Complaint: Error, Hashable {
    var subject: String
    var reason: String
    var remedy: String

    init(about subject: String, reason: String, remedy: String) {
        self.subject = subject
        self.reason = reason
        self.remedy = remedy
    }

    init(_ error: IngestionError) {
        self.init(about: error.path.description, reason: error.reason, remedy: error.remedy)
    }

    init(_ error: ArchiveError) {
        self.init(about: error.path, reason: error.reason, remedy: error.remedy)
    }
}

extension Complaint: CustomStringConvertible {
    var description: String {
        "outturn: \(TerminalText.safe(subject)): \(TerminalText.safe(reason))\n  \(TerminalText.safe(remedy))"
    }
}
