import Lexicon
import Tables

/// Income or spending of one year only that a report names beside its outturn.
public struct OneOffItem: Sendable {
    public typealias Direction = OneOffDirection

    public var id: String
    public var provenance: Provenance
    /// What came in or was spent, as printed.
    public var name: String
    public var direction: Direction
    /// How much, positive.
    public var amount: Figure

    public init(id: String, provenance: Provenance, name: String, direction: Direction, amount: Figure) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.direction = direction
        self.amount = amount
    }
}
