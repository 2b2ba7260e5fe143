/// Knows the heading of a column again where a table goes on, on another page or further down.
enum RepeatedHeading {
    /// So many words in one order are those of one heading, wherever the columns part them.
    private static let leastWords = 6

    /// Whether two rows of headings over as many columns have the same words in the same order: where names stand one
    /// space apart, each page may part them otherwise.
    static func haveSameWords(_ headings: some Sequence<String>, _ repeated: some Sequence<String>) -> Bool {
        let (own, other) = (words(of: headings), words(of: repeated))
        return own.count >= leastWords && own == other
    }

    private static func words(of headings: some Sequence<String>) -> [Substring] {
        headings.flatMap { $0.split(separator: " ") }
    }

    /// Whether two headings are the same. A title that stands right over the first column may have been taken for the
    /// first words of its heading, where it stands for the first time.
    static func isSame(_ heading: String, as repeated: String, ofFirstColumn isFirst: Bool) -> Bool {
        heading == repeated || isFirst && !repeated.isEmpty && heading.hasSuffix(" " + repeated)
    }
}
