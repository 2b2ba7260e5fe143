import Figures
import Tables

/// A named budget reduction and what of it is, or will be, achieved.
public struct SavingsInitiative: Sendable {
    /// What of the saving is in one state.
    public struct Part: Sendable {
        /// The heading of its column.
        public var label: String
        /// The state, as ratings are named: `on_track`, `at_risk`, `green`.
        public var status: String
        /// The colour of the state, where it has one.
        public var rag: RAG?
        public var amount: Figure

        public init(label: String, status: String, rag: RAG?, amount: Figure) {
            self.label = label
            self.status = status
            self.rag = rag
            self.amount = amount
        }
    }

    public var id: String
    public var provenance: Provenance
    /// What is to be saved on, without the marks of footnotes.
    public var name: String
    public var group: String?
    public var period: Period
    /// The notes below the table that its marks point to.
    public var notes: [Footnote]
    /// How much is to be saved; positive.
    public var target: Figure?
    /// How much of it is, or will be, saved.
    public var achieved: Figure?
    /// Positive where money is missing.
    public var shortfall: Figure?
    /// What of it is in which state, where columns tell states apart: on track, at risk.
    public var byStatus: [Part] = []
    /// Nil where its row has none.
    public var rating: RatingMark?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, name: String, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.notes = []
        self.role = role
    }
}
