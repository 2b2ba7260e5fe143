import JSON
import Reconciliation

/// Two records of two extractions of one report, made into one where they tell the same.
///
/// Nothing is weighed: where both tell a thing, they have to tell it alike, else they are two records. What the first
/// lacks (nothing, a blank, a figure that could not be read) is taken from the second.
struct RecordMerge {
    /// What a figure that came from the other extraction is told by in `how`.
    let origin: String
    /// How many values the two tell alike.
    private(set) var agreeing = 0
    /// How many were taken from the second.
    private(set) var filled = 0

    /// Where a record stands and what it is called by: of each extraction its own, so never compared.
    private static let own: Set<String> = ["id", "provenance", "at", "scheme", "line_ranges", "check"]
    /// What a figure, a rating or a trend says, beside how it was printed.
    private static let told = ["value", "upper", "unit", "rating", "rag", "trend"]
    private static let lost: Set<JSONValue> = ["blank", "unreadable"]
    /// Longer texts are prose, in which extractions differ by a hyphen here and there.
    private static let longestName = 120

    init(origin: String) { self.origin = origin }

    /// The one record; nil where they contradict each other.
    mutating func merged(_ first: JSONValue, _ second: JSONValue) -> JSONValue? {
        if Self.isNothing(second) { return first }
        if Self.isNothing(first) {
            filled += 1
            return marked(second)
        }
        switch (first, second) {
        case (.object(let one), .object(let other)):
            return one["printed"] != nil && other["printed"] != nil ? printed(one, other) : members(one, other)
        case (.array(let one), .array(let other)): return elements(one, other)
        case (.string(let one), .string(let other)):
            if max(one.utf8.count, other.utf8.count) > Self.longestName { return first }
            return agree(SubjectName(one) == SubjectName(other), first)
        default: return agree(first == second, first)
        }
    }

    private mutating func agree(_ isSame: Bool, _ value: JSONValue) -> JSONValue? {
        if isSame { agreeing += 1 }
        return isSame ? value : nil
    }

    private mutating func members(_ one: JSONObject, _ other: JSONObject) -> JSONValue? {
        var result = one
        for member in one.members where !Self.own.contains(member.name) {
            guard let second = other[member.name] else { continue }
            guard let value = merged(member.value, second) else { return nil }
            result[member.name] = value
        }
        return .object(result)
    }

    private mutating func printed(_ one: JSONObject, _ other: JSONObject) -> JSONValue? {
        if one["value"] != nil, (one["value"] == .null) != (other["value"] == .null) { return nil }
        for name in Self.told {
            guard let first = one[name], let second = other[name], first != .null, second != .null else { continue }
            guard first == second else { return nil }
        }
        agreeing += 1
        return .object(one)
    }

    private mutating func elements(_ one: [JSONValue], _ other: [JSONValue]) -> JSONValue? {
        // Lists of plain values say where something stands, or by what heading.
        guard one.contains(where: { $0.objectValue != nil }) else { return .array(one) }
        guard one.count == other.count else { return nil }
        var result: [JSONValue] = []
        for (first, second) in zip(one, other) {
            guard let value = merged(first, second) else { return nil }
            result.append(value)
        }
        return .array(result)
    }

    /// Whether a value tells nothing, or only that something was there.
    private static func isNothing(_ value: JSONValue) -> Bool {
        switch value {
        case .null: true
        case .array(let elements): elements.isEmpty
        case .object(let object): object["absence"].map(lost.contains) ?? false
        case .string(let text): text.isEmpty
        case .bool, .number: false
        }
    }

    /// A value with its origin: whatever was printed in it is told to be from the other extraction.
    private func marked(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(marked))
        case .object(var object):
            for member in object.members { object[member.name] = marked(member.value) }
            if object["printed"] != nil, object["origin"] != nil {
                object["origin"] = "recovered"
                if object["how"] != nil { object["how"] = .string(origin) }
            }
            return .object(object)
        case .null, .bool, .number, .string: return value
        }
    }
}
