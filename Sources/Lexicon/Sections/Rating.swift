import Figures

/// A rating in the field's own word for it, with what the lexicon says of the word.
///
/// Which ratings there are is open: a user's lexicon may add some. What the program has to know of one is closed.
public struct Rating: Sendable {
    /// On which side of what was aimed at a thing lies that is so rated.
    public enum Side: String, Sendable, CaseIterable {
        case good, bad
    }

    /// How the word is used beside others.
    public enum Scale: String, Sendable, CaseIterable {
        /// It names a colour.
        case colour
        /// It says whether the aim is reached, and may be said of things rated in any other way: "met", "on track".
        case aim
        /// It says that nothing is rated.
        case unrated
    }

    /// The word as `rating` publishes it: `strong`, `red`, `not_met`.
    public var name: String
    /// Nil for what lies between, or says nothing of it.
    public var side: Side?
    /// Nil for a word of a scale of words: strong, good, review, action.
    public var scale: Scale?

    public init(_ name: String, side: Side? = nil, scale: Scale? = nil) {
        (self.name, self.side, self.scale) = (name, side, scale)
    }
}

extension Rating: Hashable {
    /// The name says which rating it is.
    public static func == (left: Rating, right: Rating) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension RAG {
    /// The side of what was aimed at; nil for the colours between, and those that say nothing of it.
    public var side: Rating.Side? {
        switch self {
        case .red: .bad
        case .green: .good
        case .amber, .blue, .grey: nil
        }
    }
}
