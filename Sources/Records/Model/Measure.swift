import Tables

/// A number with a target: what a service set out to reach and what it reached, period by period.
public struct Measure: Sendable {
    /// A figure and the period of which it speaks.
    public struct Reading: Sendable {
        /// As the heading prints it: `2018/2019`, `Q1 Target`.
        public var label: String
        /// Empty where its column names no time.
        public var period: Period
        /// In the unit of its column or of the measure itself.
        public var figure: Figure
        /// Whether the heading gives it for an earlier time: `Previous quarter`.
        public var isEarlier: Bool
        /// The column that it stands in.
        public var column: Int?

        public init(label: String, period: Period, figure: Figure, isEarlier: Bool = false, column: Int? = nil) {
            self.label = label
            self.period = period
            self.figure = figure
            self.isEarlier = isEarlier
            self.column = column
        }
    }

    /// A rating and the period of which it speaks.
    public struct RatingReading: Sendable {
        /// As the heading prints it.
        public var label: String
        public var period: Period
        public var rating: RatingMark
        /// The column that it stands in.
        public var column: Int?

        public init(label: String, period: Period, rating: RatingMark, column: Int? = nil) {
            self.column = column
            self.label = label
            self.period = period
            self.rating = rating
        }
    }

    public var id: String
    public var provenance: Provenance
    /// Nil where the title was lost with the chart that it stood over.
    public var name: String?
    /// The theme or priority under which it stands.
    public var group: String?
    /// What was reached, by period.
    public var results: [Reading]
    /// What was aimed at, by period.
    public var targets: [Reading]
    /// The least that is acceptable: a floor standard below the target.
    public var floors: [Reading] = []
    /// The most that is allowed.
    public var limits: [Reading] = []
    /// What others reached, by whom or when they did.
    public var benchmarks: [Reading]
    /// By period, where the table rates several.
    public var ratings: [RatingReading]
    /// The direction of travel.
    public var trend: TrendMark?
    /// The date that the row or column names for its results, as printed and read.
    public var asAt: Period
    /// Which way is better, where a column or the name says so.
    public var moreIsBetter: Bool?
    /// Whether a column says which way is better.
    public var isDirectionTold = false
    /// Whether some words of the name say that more is better and others that less is.
    public var namesBothWays = false

    public init(id: String, provenance: Provenance, name: String?) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.results = []
        self.targets = []
        self.benchmarks = []
        self.ratings = []
        self.asAt = Period()
    }
}
