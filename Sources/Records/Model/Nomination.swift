/// Someone who is put forward for a place on another body.
public struct Nomination: Sendable {
    public var id: String
    public var provenance: Provenance
    /// Who is put forward.
    public var name: String
    /// The district, ward or town of which the nomination is told.
    public var area: String?
    /// The school or other body.
    public var nominatedTo: String?
    /// Who puts them forward.
    public var nominatedBy: String?
    /// Whether it is a first appointment or another, as printed; nil where that could not be told for certain.
    public var appointment: String?

    public init(id: String, provenance: Provenance, name: String) {
        self.id = id
        self.provenance = provenance
        self.name = name
    }
}
