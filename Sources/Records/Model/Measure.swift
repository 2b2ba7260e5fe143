import Tables

/// A number with a target: what a service set out to reach and what it reached, period by period.
public struct Measure: Sendable {
    /// A figure and the period of which it speaks.
    public struct Reading: Sendable {
        /// As the heading prints it: `2018/2019`, `Q1 Target`.
        public var label: String
        public var period: Period
        public var figure: Figure

        public init(label: String, period: Period, figure: Figure) {
            self.label = label
            self.period = period
            self.figure = figure
        }
    }

    /// A rating and the period of which it speaks.
    public struct RatingReading: Sendable {
        public var label: String
        public var period: Period
        public var rating: RatingMark

        public init(label: String, period: Period, rating: RatingMark) {
            self.label = label
            self.period = period
            self.rating = rating
        }
    }

    public var id: String
    public var provenance: Provenance
    /// Nil where the title was lost with the chart that it stood over.
    public var name: String?
    public var group: String?
    public var results: [Reading]
    public var targets: [Reading]
    /// The least that is acceptable: a floor standard below the target.
    public var floors: [Reading] = []
    public var benchmarks: [Reading]
    public var ratings: [RatingReading]
    /// The direction of travel.
    public var trend: TrendMark?
    /// The date that the row or column names for its results, as printed and read.
    public var asAt: Period
    /// Which way is better, where the name says so.
    public var moreIsBetter: Bool?

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
