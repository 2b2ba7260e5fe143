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

    /// Which other rows a row says that it tells of.
    public enum Scope: String, Sendable, CaseIterable {
        /// All of those above it, though it may not be called their total: `All stages`.
        case whole
        /// A part of the one above them: `of which housing`.
        case part
        /// None: it is an account at a bank, of several whose balances are added.
        case account
    }

    struct Rule<Value: Sendable>: Sendable {
        var meaning: Value
        var starts: [Words]
        var ends: [Words]
        var isWhole: [Words]
        /// What begins the labels that mean something else: "less than a year".
        var unless: [Words] = []
        /// What may stand anywhere: "Uncommitted balance at 1 April 2031 (unaudited)".
        var within: [Words] = []

        func holds(for label: Words) -> Bool {
            if unless.contains(where: { label.starts(with: $0) }) { return false }
            return starts.contains { label.starts(with: $0) }
                || ends.contains { label.ends(with: $0) }
                || isWhole.contains { $0 == label } || within.contains { label.firstIndex(of: $0) != nil }
        }
    }

    /// Rules in order: the first that holds gives the meaning.
    struct Rules<Value: Sendable & Equatable>: Sendable {
        private var rules: [Rule<Value>] = []
        /// The first words of all that a label may begin with, and the last of all that it may end with: every label of
        /// a paper is asked, and nearly all have neither.
        private var firstWords = WordSet()
        private var lastWords = WordSet()
        /// The first words of what may stand anywhere in a label.
        private var wordsWithin = WordSet()

        mutating func append(_ rule: Rule<Value>) {
            rules.append(rule)
            for phrase in rule.starts + rule.isWhole { if let first = phrase.hashes.first { firstWords.insert(first) } }
            for phrase in rule.ends { if let last = phrase.hashes.last { lastWords.insert(last) } }
            for phrase in rule.within { if let first = phrase.hashes.first { wordsWithin.insert(first) } }
        }

        func meaning(of label: Words) -> Value? {
            guard !label.isEmpty,
                firstWords.contains(label.hash(at: 0)) || lastWords.contains(label.hash(at: label.count - 1))
                    || (!wordsWithin.isEmpty && label.hashes.contains(where: wordsWithin.contains))
            else { return nil }
            return rules.first { $0.holds(for: label) }?.meaning
        }

        /// Whether a label is no more than that with which labels of a meaning may begin.
        func isOpening(_ label: Words, of meaning: Value) -> Bool {
            rules.contains { $0.meaning == meaning && $0.starts.contains(label) }
        }
    }

    var rules = Rules<Meaning>()
    var balances = Rules<Balance>()
    var steps = Rules<Step>()
    var scopes = Rules<Scope>()

    /// What the label says; nil for the label of an ordinary line.
    public func meaning(of label: Words) -> Meaning? { rules.meaning(of: label) }

    /// Whether the label is a word for a total and nothing else.
    public func isTotalAlone(_ label: Words) -> Bool { rules.isOpening(label, of: .total) }

    /// What the label says of a balance; nil where it tells none.
    public func balance(of label: Words) -> Balance? { balances.meaning(of: label) }

    /// What the label says is done with the row's figures; nil where it says nothing of it.
    public func step(of label: Words) -> Step? { steps.meaning(of: label) }

    /// Which other rows the label says that the row tells of; nil where it names none.
    public func scope(of label: Words) -> Scope? { scopes.meaning(of: label) }
}
