import Figures
import Tables

/// A promise with a rating and the day by which it is to be kept.
public struct Deliverable: Sendable {
    public var id: String
    /// The lines of its title, rating and date.
    public var provenance: Provenance
    /// What is promised, without the marks of its rating.
    public var title: String
    /// The heading under which it stands: what it is to serve.
    public var priority: String?
    /// Nil where the place of the rating was left blank.
    public var rating: RatingMark?
    /// Nil where no day is told, or one that is none.
    public var expectedCompletion: CalendarDate?
    /// The lines that tell how it goes.
    public var commentary: [ClosedRange<Int>]

    public init(id: String, provenance: Provenance, title: String) {
        self.id = id
        self.provenance = provenance
        self.title = title
        self.commentary = []
    }
}
