import Lexicon
import Tables

/// An overspend or underspend named in a heading or list item, whose reasons follow.
public struct Variance: Sendable {
    public typealias Direction = VarianceDirection

    public var id: String
    /// The lines of the item; more than one range where it is printed again.
    public var provenance: Provenance
    public var name: String
    /// The number printed before the name: `2.4.1`.
    public var number: String?
    /// The heading under which it stands.
    public var group: String?
    public var direction: Direction
    /// How much, in its direction. An underspend printed with a minus says the same twice; its sign is reversed.
    public var amount: Figure
    /// The mark printed before the name.
    public var rating: RatingMark?

    public init(id: String, provenance: Provenance, name: String, direction: Direction, amount: Figure) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.direction = direction
        self.amount = amount
    }
}
