import JSON

/// The place of a schema in `SchemaGraph.nodes`.
typealias NodeID = Int32

/// Schemas compiled for validation: flat tables that point into each other by index, so that walking them counts no
/// references and follows no pointers from object to object.
struct SchemaGraph: Sendable {
    var nodes: [SchemaNode] = []

    /// The place of each node in its document, for messages.
    var locations: [String] = []

    var objects: [ObjectRules] = []
    var arrays: [ArrayRules] = []
    var strings: [StringRules] = []
    var numbers: [NumberRules] = []
    var enumerations: [Enumeration] = []
    var applicators: [Applicator] = []

    /// Lists of nodes: the branches of `anyOf` and `oneOf`, and `prefixItems`.
    var nodeLists: [NodeID] = []

    var names = NameTables()

    /// The names of `required`, by their numbers in the object's table.
    var requiredNames: [Int] = []
    var patterns: [Pattern] = []
    var patternProperties: [PatternProperty] = []
    var dependents: [Dependent] = []
    var enumeratedNumbers: [JSONNumber] = []
    var enumeratedValues: [JSONValue] = []
    var dynamicReferences: [DynamicReference] = []

    /// For each node and each kind of value, six a node: see `SchemaRoute`.
    var routes: [SchemaRoute] = []

    @inline(__always)
    func route(of node: NodeID, for kind: JSONKind) -> SchemaRoute {
        routes[Int(node) &* JSONKind.allCases.count &+ Int(kind.rawValue)]
    }
}

/// What has to be looked at for a value of one kind, found out once for the schema: nearly always less than the whole
/// of it.
enum SchemaRoute: Sendable {
    /// Every value of the kind is valid.
    case valid
    /// The rules of one node, without what applies other schemas: all others let through no value of the kind.
    case rules(NodeID)
    /// Everything.
    case all
}

/// A schema: what kinds of value it lets through, and where the rules for each kind are.
struct SchemaNode: Sendable {
    /// What `type` lets through, or nothing for the schema `false`.
    var kinds: KindSet = .all

    /// Whether `type` lets through integers and no other numbers.
    var integersOnly = false

    /// Whether this is the schema `false`.
    var isNever = false

    /// What all keywords together let through by kind; more than `kinds` only where in doubt.
    var acceptedKinds: KindSet = .all

    /// Which resource the schema belongs to, for `$dynamicRef`.
    var resource: Int32

    var object: Int32?
    var array: Int32?
    var string: Int32?
    var number: Int32?
    var enumeration: Int32?
    var applicators: Range<Int> = 0..<0

    /// Whether there is anything to check besides the applicators.
    var hasOwnRules: Bool {
        kinds != .all || integersOnly || object != nil || array != nil || string != nil || number != nil
            || enumeration != nil
    }
}

/// A keyword that applies other schemas to the same value.
enum Applicator: Sendable {
    /// `$ref`, and each schema of `allOf`.
    case all(NodeID)
    case any(Range<Int>)
    case one(Range<Int>)
    case not(NodeID)
    case conditional(if: NodeID, then: NodeID?, else: NodeID?)
    /// `$dynamicRef`; the place in `SchemaGraph.dynamicReferences`.
    case dynamic(Int)
}

/// A `$dynamicRef` that depends on where validation came from.
struct DynamicReference: Sendable {
    let anchor: String

    /// The target unless an outer resource has the anchor.
    let initial: NodeID

    /// The target by the resource that has the anchor.
    var byResource: [Int32: NodeID] = [:]
}

/// The values that `enum` or `const` lists, apart by kind.
struct Enumeration: Sendable {
    let keyword: Keyword
    let kinds: KindSet
    let allowsTrue: Bool
    let allowsFalse: Bool
    let strings: NameTable
    let numbers: Range<Int>
    /// The arrays and objects.
    let values: Range<Int>
}
