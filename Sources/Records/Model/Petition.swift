import Tables

/// What people asked a council for, and how many signed.
public struct Petition: Sendable {
    public var id: String
    public var provenance: Provenance
    /// The place and what is asked for, as printed.
    public var subject: String
    /// How many signed; a count.
    public var signatures: Figure?
    /// The councillor of the place.
    public var localMember: String?

    public init(id: String, provenance: Provenance, subject: String) {
        self.id = id
        self.provenance = provenance
        self.subject = subject
    }
}
