import Figures
import Lexicon
import Records
import Tables

extension Sample {
    private static let line = Provenance(table: nil, rows: [], lineRanges: [3...3])

    static let allocation: BudgetAllocation = {
        var allocation = BudgetAllocation(
            id: "\(id)/r1/budget_allocations/1",
            provenance: line,
            name: "Hedges",
            amounts: [.init(basis: .oneOff, amount: budget), .init(basis: nil, amount: total)]
        )
        allocation.number = "3.1"
        return allocation
    }()

    static let variance: Variance = {
        var variance = Variance(
            id: "\(id)/r1/variances/1",
            provenance: line,
            name: "Ponds",
            direction: .underspend,
            amount: total.reversed
        )
        variance.group = "Key Variances"
        variance.rating = rating
        return variance
    }()

    static let deliverable: Deliverable = {
        var deliverable = Deliverable(id: "\(id)/r1/deliverables/1", provenance: line, title: "Open a pond")
        deliverable.rating = unknownRating
        deliverable.expectedCompletion = CalendarDate(year: 2032, month: 3, day: 31)
        deliverable.commentary = [3...3]
        return deliverable
    }()

    static let ratingKey: RatingKey = {
        var known = RatingKey.Entry(words: "Action", place: place(3, 1, 6))
        known.rating = Rating("action")
        known.rag = .red
        known.glyph = "🔴"
        known.meaning = "More than 10% worse than target"
        known.band = RatingBand(base: .target, to: .init(ExactDecimal(-10), isIncluded: false))
        let unknown = RatingKey.Entry(words: "Fallow", place: place(3, 10, 6))
        return RatingKey(id: "\(id)/r1/rating_keys/1", provenance: line, rates: "Parks", entries: [known, unknown])
    }()
}
