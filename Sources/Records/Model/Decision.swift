/// One minute of a meeting, and what was resolved.
public struct Decision: Sendable {
    public var id: String
    public var provenance: Provenance
    /// The minute's number as printed, `08/21`; nil where none is.
    public var number: String?
    /// Nil where the minute has no title of its own.
    public var title: String?
    /// What was resolved, one text for each numbered part, without the word itself; empty where the minute only tells
    /// what was said.
    public var resolved: [String] = []

    public init(id: String, provenance: Provenance, number: String?, title: String?) {
        self.id = id
        self.provenance = provenance
        self.number = number
        self.title = title
    }
}
