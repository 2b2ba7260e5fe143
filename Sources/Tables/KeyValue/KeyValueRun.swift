import Papers

/// The labels and values of one small table, as they were found among the lines.
struct KeyValueRun {
    struct Entry {
        var label: KeyValueLabel
        /// The lines that the label takes up, one or two.
        var labelLines: ClosedRange<Int>
        var valueLine: Int?
    }

    enum Outcome {
        case complete
        /// A label other than the rating's has no value, and which of them is empty is not known.
        case refused
    }

    var entries: [Entry] = []
    /// From the first label to the last value.
    var lines: ClosedRange<Int>
    /// The first line behind it.
    var next: Int
    /// Whether the rating stood apart from the table.
    var hasStrayedRating = false
    var outcome: Outcome = .complete
}
