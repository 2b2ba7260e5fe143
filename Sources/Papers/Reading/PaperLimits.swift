/// What a paper may cost to read. Beyond a limit stands a ``PaperError`` that names it, never a shortened paper.
public struct PaperLimits: Hashable, Sendable {
    /// The size of the file, in bytes.
    public var maxBytes: Int

    public init(maxBytes: Int = 64 << 20) {
        self.maxBytes = maxBytes
    }

    public static let `default` = PaperLimits()
}
