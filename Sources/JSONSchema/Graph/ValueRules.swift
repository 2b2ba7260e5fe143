import JSON

/// What a schema says about objects.
struct ObjectRules: Sendable {
    /// Every name that the schema mentions, those of `properties` first, in their order.
    let names: NameTable

    /// The members that have to be there; a range of `SchemaGraph.requiredNames`.
    let required: Range<Int>

    /// The same names as bits, where all their numbers are below 64.
    let requiredMask: UInt64?

    /// The schema for members that neither `properties` nor `patternProperties` names; nil where the keyword is absent.
    let additional: NodeID?

    let patterns: Range<Int>
    let propertyNames: NodeID?
    let dependents: Range<Int>
    let minimumCount: Int
    let maximumCount: Int
    let unevaluated: NodeID?

    /// Whether `properties`, `required` and `additionalProperties` say it all, as they nearly always do.
    var isPlain: Bool {
        patterns.isEmpty && propertyNames == nil && dependents.isEmpty && minimumCount == 0 && maximumCount == Int.max
            && unevaluated == nil
    }
}

/// One pattern of `patternProperties`.
struct PatternProperty: Sendable {
    let pattern: Int
    let node: NodeID
}

/// What follows from the presence of a member: `dependentRequired` or `dependentSchemas`.
struct Dependent: Sendable {
    enum Consequence: Sendable {
        /// Another member, by its place in the object's names.
        case member(Int)
        case schema(NodeID)
    }

    /// The member whose presence matters, by its place in the object's names.
    let name: Int
    let consequence: Consequence
}

/// What a schema says about arrays.
struct ArrayRules: Sendable {
    let prefix: Range<Int>
    let items: NodeID?
    let minimumCount: Int
    let maximumCount: Int
    let isUnique: Bool
    let contains: NodeID?
    let minimumContains: Int
    let maximumContains: Int
    let unevaluated: NodeID?
}

/// What a schema says about strings; lengths are in Unicode code points.
struct StringRules: Sendable {
    let minimumLength: Int
    let maximumLength: Int
    let pattern: Int?
}

/// What a schema says about numbers.
struct NumberRules: Sendable {
    let minimum: JSONNumber?
    let maximum: JSONNumber?
    let exclusiveMinimum: JSONNumber?
    let exclusiveMaximum: JSONNumber?
    let multipleOf: JSONNumber?

    /// Whole numbers that are known to be valid, so that most numbers need no exact comparison; may be empty.
    var validIntegers: Range<Int> = 0..<0
}
