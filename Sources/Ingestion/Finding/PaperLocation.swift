/// A paper that was found, or something that stood where papers are and can't be one.
public struct PaperLocation: Hashable, Sendable {
    /// Where it is, from where the command runs: the path given, and the way down from there.
    public var path: FilePath
    /// Its path below the deepest folder that holds all that was given; no two papers of a run share one.
    public var name: FilePath
    /// Whether the user named this very file.
    public var isNamed: Bool
    /// Why it can't be read, where that is known already.
    public var refusal: IngestionError?
    /// Where its bytes are.
    public var origin = Origin.file

    public enum Origin: Hashable, Sendable {
        /// In the file at ``PaperLocation/path``.
        case file
        case archive(KeptPaper)
        /// They came on standard input, which can be read but once.
        case input([UInt8])
    }

    /// The paper of an archive that it is; nil for one that lies elsewhere.
    public var kept: KeptPaper? {
        if case .archive(let paper) = origin { paper } else { nil }
    }

    public init(path: FilePath, name: FilePath, isNamed: Bool = false, refusal: IngestionError? = nil) {
        self.path = path
        self.name = name
        self.isNamed = isNamed
        self.refusal = refusal
    }
}
