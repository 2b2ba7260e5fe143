import JSON

/// Lays the words of one lexicon over those of another.
///
/// Lists are joined, the user's entries first, so that a phrase that both give a meaning has the user's; objects are
/// joined member by member; anything else is the user's.
enum LexiconOverlay {
    static func joined(_ user: JSONValue, over shipped: JSONValue) -> JSONValue {
        switch (user, shipped) {
        case (.array(let first), .array(let second)): return .array(first + second)
        case (.object(let first), .object(let second)):
            var joined = second
            for member in first.members {
                joined[member.name] = second[member.name].map { Self.joined(member.value, over: $0) } ?? member.value
            }
            return .object(joined)
        default: return user
        }
    }

    /// The first member of a user's lexicon that the shipped one has not; a misspelt section would mean nothing.
    static func strangeMember(of user: JSONValue, beside shipped: JSONValue) -> String? {
        user.objectValue?.members.first { shipped[$0.name] == nil }?.name
    }
}
