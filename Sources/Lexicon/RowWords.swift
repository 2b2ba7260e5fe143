/// Words by which the label of a row says what the row does.
public struct RowWords: Sendable {
    public enum Meaning: String, Sendable, CaseIterable {
        case total, subtotal, memorandum
    }

    struct Rule: Sendable {
        var meaning: Meaning
        var starts: [Words]
        var ends: [Words]
        var isWhole: [Words]

        func holds(for label: Words) -> Bool {
            starts.contains { label.starts(with: $0) }
                || ends.contains { label.ends(with: $0) }
                || isWhole.contains { $0 == label }
        }
    }

    /// In order: the first that holds gives the meaning.
    var rules: [Rule] = []

    /// What the label says; nil for the label of an ordinary line.
    public func meaning(of label: Words) -> Meaning? {
        guard !label.isEmpty else { return nil }
        return rules.first { $0.holds(for: label) }?.meaning
    }
}
