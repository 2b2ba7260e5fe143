import Figures
import Lexicon
import Papers

/// A rating as it stands in a cell or line: a word, a tick or a coloured glyph.
public struct RatingMark: Hashable, Sendable {
    public var printed: String
    /// Nil where no vocabulary knows it.
    public var rating: Rating?
    public var rag: RAG?
    /// The id of the key that says what it means; nil where none does.
    public var scheme: String?
    /// The ratings between which its key does not decide, since it gives one glyph two meanings; nil for all others.
    public var candidates: [String]?
    public var origin: Origin
    public var place: Place

    public init(printed: String, rating: Rating?, rag: RAG?, origin: Origin = .printed, place: Place) {
        self.printed = printed
        self.rating = rating
        self.rag = rag
        self.origin = origin
        self.place = place
    }

    /// On which side of its aim what is so rated lies: by its word, else by its colour.
    public var side: Rating.Side? { rating.map(\.side) ?? rag?.side }
}

/// An arrow, or the sign that says nothing moved.
public struct TrendMark: Hashable, Sendable {
    public var printed: String
    public var trend: Trend
    public var place: Place

    public init(printed: String, trend: Trend, place: Place) {
        self.printed = printed
        self.trend = trend
        self.place = place
    }
}
