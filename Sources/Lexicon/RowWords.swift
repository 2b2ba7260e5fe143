/// Words by which the label of a row says what the row does.
public struct RowWords: Sendable {
    public enum Meaning: String, Sendable, CaseIterable {
        case total, subtotal, memorandum
    }

    /// What a row is in a balance told from row to row.
    public enum Balance: String, Sendable, CaseIterable {
        /// What there was at the start.
        case opening
        /// What the start and all that moved it since make.
        case closing
        /// What the rows or totals above it leave: a net cost, a surplus, a gap.
        case net
    }

    struct Rule<Value: Sendable>: Sendable {
        var meaning: Value
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
    var rules: [Rule<Meaning>] = []
    var balances: [Rule<Balance>] = []

    /// What the label says; nil for the label of an ordinary line.
    public func meaning(of label: Words) -> Meaning? {
        guard !label.isEmpty else { return nil }
        return rules.first { $0.holds(for: label) }?.meaning
    }

    /// What the label says of a balance; nil where it tells none.
    public func balance(of label: Words) -> Balance? {
        guard !label.isEmpty else { return nil }
        return balances.first { $0.holds(for: label) }?.meaning
    }
}
