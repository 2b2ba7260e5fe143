import JSON

/// A set of kinds of JSON value.
struct KindSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    @inline(__always)
    init(_ kind: JSONKind) { rawValue = 1 << kind.rawValue }

    static let all = KindSet(rawValue: 0b11_1111)

    @inline(__always)
    func contains(_ kind: JSONKind) -> Bool { rawValue >> kind.rawValue & 1 == 1 }
}

extension KindSet {
    /// The kinds for people: "a string or null".
    func phrase(integersOnly: Bool = false) -> String {
        JSONKind.allCases.reversed().filter { contains($0) }
            .map { $0 == .number && integersOnly ? "an integer" : $0.phrase }
            .joined(separator: " or ")
    }
}

extension JSONKind {
    /// The kind with its article.
    var phrase: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONValue {
    var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
