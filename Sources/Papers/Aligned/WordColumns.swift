/// The columns that lines of words leave free of each other, as one line after the other is laid over those before it.
///
/// Words wrap within their column, so that what all lines cover together keeps the gutters clear; a line of prose
/// covers them.
struct WordColumns {
    /// What the lines cover, from left to right.
    private(set) var spans: [Range<Int>] = []

    /// Less than this between two columns is the space between words.
    static let gutter = 2

    /// Lays a line over those before it.
    ///
    /// - Returns: whether all that stands on it stands in one column each; nothing is changed where it does not.
    mutating func add(_ items: [AlignedItem]) -> Bool {
        var spans = spans
        for item in items {
            let place = item.start..<item.end
            let near = spans.indices.filter {
                place.lowerBound < spans[$0].upperBound + Self.gutter
                    && spans[$0].lowerBound < place.upperBound + Self.gutter
            }
            switch near.count {
            case 0: spans.insert(place, at: spans.firstIndex { $0.lowerBound > place.lowerBound } ?? spans.count)
            case 1:
                let span = spans[near[0]]
                spans[near[0]] =
                    min(span.lowerBound, place.lowerBound)..<max(span.upperBound, place.upperBound)
            default: return false
            }
        }
        self.spans = spans
        return true
    }

    /// The column in which something stands that was laid over the others.
    func column(of item: AlignedItem) -> Int? {
        spans.firstIndex { $0.lowerBound <= item.start && item.end <= $0.upperBound }
    }
}
