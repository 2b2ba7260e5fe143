/// Knows the heading of a column again where a table goes on, on another page or further down.
enum RepeatedHeading {
    /// Whether two headings are the same. A title that stands right over the first column may have been taken for the
    /// first words of its heading, where it stands for the first time.
    static func isSame(_ heading: String, as repeated: String, ofFirstColumn isFirst: Bool) -> Bool {
        heading == repeated || isFirst && !repeated.isEmpty && heading.hasSuffix(" " + repeated)
    }
}
