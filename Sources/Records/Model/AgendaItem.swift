/// One item of an agenda.
public struct AgendaItem: Sendable {
    public var id: String
    public var provenance: Provenance
    /// As printed: `4`, `3(a)`; nil where it has none.
    public var number: String?
    /// What is to be dealt with, as printed.
    public var title: String
    /// The part of the agenda in which it stands: "Part I - Non-exempt items".
    public var group: String?
    /// What the agenda says of it below its title.
    public var text: String?

    public init(id: String, provenance: Provenance, number: String?, title: String, group: String?, text: String?) {
        self.id = id
        self.provenance = provenance
        self.number = number
        self.title = title
        self.group = group
        self.text = text
    }
}
