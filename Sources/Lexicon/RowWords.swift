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

    /// What the label of a row says is done with its figures.
    public enum Step: String, Sendable, CaseIterable {
        case added, taken
        /// They tell what there is so far.
        case running
    }

    struct Rule<Value: Sendable>: Sendable {
        var meaning: Value
        var starts: [Words]
        var ends: [Words]
        var isWhole: [Words]
        /// What begins the labels that mean something else: "less than a year".
        var unless: [Words] = []

        func holds(for label: Words) -> Bool {
            guard !Self.any(of: unless, label.starts) else { return false }
            return Self.any(of: starts, label.starts) || Self.any(of: ends, label.ends)
                || Self.any(of: isWhole) { $0 == label }
        }

        /// Whether one of the phrases is as asked.
        @inline(__always)
        private static func any(of phrases: [Words], _ test: (Words) -> Bool) -> Bool {
            // Read in place, here and below: every label of a paper is held against every rule.
            let phrases = phrases.span
            for index in phrases.indices where test(phrases[index]) { return true }
            return false
        }
    }

    /// In order: the first that holds gives the meaning.
    var rules: [Rule<Meaning>] = []
    var balances: [Rule<Balance>] = []
    var steps: [Rule<Step>] = []

    /// What the label says; nil for the label of an ordinary line.
    public func meaning(of label: Words) -> Meaning? {
        guard !label.isEmpty else { return nil }
        return Self.first(of: rules, for: label)
    }

    /// What the label says of a balance; nil where it tells none.
    public func balance(of label: Words) -> Balance? {
        guard !label.isEmpty else { return nil }
        return Self.first(of: balances, for: label)
    }

    /// What the label says is done with the row's figures; nil where it says nothing of it.
    public func step(of label: Words) -> Step? {
        guard !label.isEmpty else { return nil }
        return Self.first(of: steps, for: label)
    }

    private static func first<Meaning>(of rules: [Rule<Meaning>], for label: Words) -> Meaning? {
        let rules = rules.span
        for index in rules.indices where rules[index].holds(for: label) { return rules[index].meaning }
        return nil
    }
}
