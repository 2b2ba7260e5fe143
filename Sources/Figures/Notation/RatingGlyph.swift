/// Red, amber, green, and the two that councils add.
public enum RAG: String, Sendable, CaseIterable {
    case red, amber, green, blue, grey
}

/// A sign that rates something: a coloured circle, a tick, a star.
///
/// What it means to the report is the report's own key to say; only what is universal is told here.
public struct RatingGlyph: Hashable, Sendable {
    public enum Shape: String, Sendable, CaseIterable {
        case circle, square
        /// Achieved.
        case tick
        /// Not achieved.
        case cross
        case star, warning, pin, flag
    }

    /// The glyph as printed, without a variation selector.
    public let scalar: Unicode.Scalar
    public let shape: Shape
    /// The colour, where the glyph has one that is universal.
    public let rag: RAG?

    public init(scalar: Unicode.Scalar, shape: Shape, rag: RAG? = nil) {
        self.scalar = scalar
        self.shape = shape
        self.rag = rag
    }
}
