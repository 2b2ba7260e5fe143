/// What a paper may cost to read. Beyond a limit stands a ``PaperError`` that names it, never a shortened paper.
public struct PaperLimits: Hashable, Sendable {
    /// The size of the file, in bytes.
    public var maxBytes: Int

    /// How many documents within documents lead here: a table of HTML in a text paper, preformatted text in that.
    var nesting = 0

    static let deepestNesting = 2

    public init(maxBytes: Int = 64 << 20) {
        self.maxBytes = maxBytes
    }

    public static let `default` = PaperLimits()
}
