import Papers
import Tables

/// A heading, list item or short line that is a name with one or more amounts.
///
/// `Library Stock - £0.120m ongoing, £0.040m one-off` and `✓ School Crossings, £0.310m underspend - vacant posts`
struct TextItem {
    /// An amount with what is said of it right beside it.
    struct Clause {
        var amount: Figure
        var direction: Variance.Direction?
        var basis: BudgetAllocation.Basis?
    }

    /// How the text goes on after the last amount.
    enum End {
        /// Not at all.
        case whole
        /// With a mark that sets the reasons apart, or after words in brackets.
        case delimited
        /// On a line of its own.
        case nextLine
        /// With further words, as a sentence does.
        case running
    }

    var name: String
    /// The mark printed before the name.
    var rating: RatingMark?
    /// Whether a comma or dash stands between the name and what is said of it.
    var isNameApart: Bool
    var clauses: [Clause]
    var end: End
}
