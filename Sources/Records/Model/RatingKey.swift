import Figures
import Lexicon
import Papers
import Tables

/// What a report says its ratings mean: the key below a table, or a table of ratings.
public struct RatingKey: Sendable {
    /// A rating, and when it is given.
    public struct Entry: Sendable {
        /// The rating as the key names it: `Strong`, `Data not available`.
        public var words: String
        /// Nil where no vocabulary knows it.
        public var rating: Rating?
        /// Its colour: that of its glyph, else that of its word.
        public var rag: RAG?
        /// The glyph that stands for it; nil where none was printed, or it was lost.
        public var glyph: String?
        /// What has to be so for the rating to be given, its threshold among it.
        public var meaning: String?
        /// Where a figure has to lie for it, as far as the meaning says so.
        public var band: RatingBand?
        /// Between which numbers it is given, where the key tells nothing that they are held against.
        public var level: RatingLevel?
        public var place: Place

        public init(words: String, place: Place) {
            self.words = words
            self.place = place
        }
    }

    public var id: String
    public var provenance: Provenance
    /// What it rates, where the key says so.
    public var rates: String?
    /// In the order in which they are printed.
    public var entries: [Entry]

    public init(id: String, provenance: Provenance, rates: String?, entries: [Entry]) {
        self.id = id
        self.provenance = provenance
        self.rates = rates
        self.entries = entries
    }
}
