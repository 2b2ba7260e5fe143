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
    /// Where its bytes are kept, when not in the file itself.
    public var kept: KeptPaper?

    public init(path: FilePath, name: FilePath, isNamed: Bool = false, refusal: IngestionError? = nil) {
        self.path = path
        self.name = name
        self.isNamed = isNamed
        self.refusal = refusal
    }
}
