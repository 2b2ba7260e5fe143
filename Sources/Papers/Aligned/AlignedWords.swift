/// The words by which the rows of aligned tables are told apart.
enum AlignedWords {
    static let totals: WordSet = [
        "total", "totals", "sub total", "sub-total", "subtotal", "grand total", "net total", "overall total",
    ]

    /// Whether a stretch begins with a word for a total.
    static func opensTotal(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        totals.containsStart(of: text, range)
    }
}
