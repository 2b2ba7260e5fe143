import Lexicon

/// What a statement tells, as far as its words and its place say so: whose figure it is, and which.
struct ToldQuantity: Hashable, Sendable {
    enum Topic: Hashable, Sendable {
        case name(Int)
        /// All that the part of a portfolio tells of; nil outside such parts.
        case whole(Int?)
        /// No word says whose it is: it may be the whole's, or that of the heading above.
        case open(Int?)
    }

    var topic: Topic
    /// Either way of a variance is one aspect: the word for it may be what is wrong.
    var aspect: FigureAspect

    /// The quantity that is told in words, where this one is not.
    var told: ToldQuantity {
        if case .open(let portfolio) = topic { return ToldQuantity(topic: .whole(portfolio), aspect: aspect) }
        return self
    }

    /// Whether two may be the same: what has no subject of its own may be the whole's.
    func isLike(_ other: ToldQuantity) -> Bool {
        guard aspect == other.aspect else { return false }
        switch (topic, other.topic) {
        case (.whole(let first), .open(let second)), (.open(let first), .whole(let second)): return first == second
        case (.open, .open): return false
        default: return topic == other.topic
        }
    }
}

extension ProseTrial {
    func quantity(of index: Int) -> ToldQuantity? {
        guard let aspect = readings[index].aspect, aspect != .change, let topic = topic(of: index) else { return nil }
        return ToldQuantity(topic: topic, aspect: aspect.isVariance ? .variance : aspect)
    }

    func isSameQuantity(_ first: Int, _ second: Int) -> Bool {
        guard let one = quantities[first], let other = quantities[second] else { return false }
        return one.isLike(other)
    }

    private func topic(of index: Int) -> ToldQuantity.Topic? {
        switch readings[index].subject {
        case .named(let name): .name(name)
        case .whole: .whole(portfolio(of: index))
        case .bare: sectionName(of: index).map(ToldQuantity.Topic.name) ?? .open(portfolio(of: index))
        case .unknown: nil
        }
    }
}
