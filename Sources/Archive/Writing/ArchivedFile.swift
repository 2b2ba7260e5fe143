import Publishing
import Reconciliation

/// A file that was found where papers are.
public struct ArchivedFile: Sendable {
    /// All links resolved; what a file is known by from run to run.
    public var path: String
    /// As the paper is called in what is published of it.
    public var name: String
    /// Who read it: the program, its version, the words in force. Where that is unchanged and the bytes are, reading it
    /// again would give the same.
    public var reader: String
    /// Nil where the file could not be looked into.
    public var sha256: String?
    public var bytes: Int?

    public init(path: String, name: String, reader: String, sha256: String? = nil, bytes: Int? = nil) {
        self.path = path
        self.name = name
        self.reader = reader
        self.sha256 = sha256
        self.bytes = bytes
    }
}

/// A paper ready to be stored: its rows, its text, what it is compared by, and the bytes it was read from.
public struct ArchivedPaper: Sendable {
    public var rows: RowBatch
    public var texts: [TextBlock]
    public var source: [UInt8]
    /// What other papers can be compared with.
    public var facts: PaperFacts
    /// The words of each report in small.
    public var sketches: [ReportSketch]

    public init(
        rows: RowBatch,
        texts: [TextBlock],
        source: [UInt8],
        facts: PaperFacts,
        sketches: [ReportSketch] = []
    ) {
        self.rows = rows
        self.texts = texts
        self.source = source
        self.facts = facts
        self.sketches = sketches
    }
}

/// What is to be written down of a file.
public enum ArchiveEntry: Sendable {
    /// It was read.
    case paper(ArchivedPaper, of: ArchivedFile)
    /// Its bytes are in the archive already, as a paper under the name of another file.
    case copy(of: ArchivedFile)
    /// It gave no paper, with the reason. Where its bytes could not be looked at, what was read of it before is kept.
    case refusal(Refusal, of: ArchivedFile)
}

/// What the archive knows of a file that was met again.
public enum FileStanding: Sendable {
    /// New, or changed in its bytes or its reader.
    case toRead
    /// Read before, and nothing has changed.
    case unchanged
    /// Refused before, and nothing has changed.
    case refused(code: String)
    /// The same bytes were read under the name of another file.
    case copy
}
