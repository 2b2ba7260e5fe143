import JSON

/// What a schema asks of a value of one kind, as far as that can be seen while the value is being written.
///
/// Asked for every value of a document, from tables of them all over the schema: so it is kept small.
enum EventRule: Sendable {
    /// Nothing.
    case anything
    /// No value of the kind is valid.
    case nothing
    /// One of the strings that `EventRules.lists` has.
    case listed(Int32)
    /// At least one character.
    case filled
    /// An integer within `EventRules.integers`; about any other number its text decides.
    case integer(Int32)
    /// An object whose members `EventRules.objects` names, and no others.
    case object(Int32)
    /// An array of values that are all of one schema, as `EventRules.arrays` has it.
    case array(Int32)
    /// Everything else: the text of the value decides, when it has been written.
    case text
}

/// The rules of a schema for documents that are checked while they are written: flat tables, like the graph that they
/// are derived from.
struct EventRules: Sendable {
    struct Object: Sendable {
        /// The names of the members, each with its schema; fewer than 64.
        let names: NameTable
        /// Those that have to be there, as bits.
        let required: UInt64
    }

    struct Array: Sendable {
        let items: NodeID
        let counts: ClosedRange<Int>
    }

    /// For each node and each kind of value, six a node.
    private var rules: [EventRule] = []
    private(set) var objects: [Object] = []
    private(set) var arrays: [Array] = []
    private(set) var integers: [Range<Int>] = []
    private(set) var lists: [NameTable] = []
    /// The schema of each member, by its name's number in the graph; -1 where the name is no member's.
    let nodesOfNames: [NodeID]

    init(_ graph: SchemaGraph) {
        nodesOfNames = graph.names.names.map { $0.node ?? -1 }
        rules.reserveCapacity(graph.nodes.count * JSONKind.allCases.count)
        for node in graph.nodes.indices {
            for kind in JSONKind.allCases {
                guard graph.nodes[node].acceptedKinds.contains(kind) else {
                    rules.append(.nothing)
                    continue
                }
                switch graph.route(of: NodeID(node), for: kind) {
                case .valid: rules.append(.anything)
                case .rules(let other): rules.append(rule(of: graph.nodes[Int(other)], for: kind, graph))
                case .all: rules.append(.text)
                }
            }
        }
    }

    @inline(__always)
    func rule(of node: NodeID, for kind: JSONKind) -> EventRule {
        rules[Int(node) &* 6 &+ Int(kind.rawValue)]
    }

    private mutating func rule(of node: SchemaNode, for kind: JSONKind, _ graph: SchemaGraph) -> EventRule {
        guard node.kinds.contains(kind) else { return .nothing }
        if let enumeration = node.enumeration {
            let list = graph.enumerations[Int(enumeration)]
            guard list.kinds.contains(kind) else { return .nothing }
            switch kind {
            case .null: return .anything
            case .string where node.string == nil:
                lists.append(list.strings)
                return .listed(Int32(lists.count - 1))
            default: return .text
            }
        }
        switch kind {
        case .null, .bool: return .anything
        case .string: return rule(of: node.string.map { graph.strings[Int($0)] })
        case .number:
            integers.append(node.number.map { graph.numbers[Int($0)].validIntegers } ?? Int.min..<Int.max)
            return .integer(Int32(integers.count - 1))
        case .array: return rule(of: node.array.map { graph.arrays[Int($0)] })
        case .object: return rule(of: node.object.map { graph.objects[Int($0)] }, graph)
        }
    }

    private func rule(of string: StringRules?) -> EventRule {
        guard let string else { return .anything }
        guard string.pattern == nil, string.maximumLength == Int.max else { return .text }
        switch string.minimumLength {
        case 0: return .anything
        case 1: return .filled
        default: return .text
        }
    }

    private mutating func rule(of array: ArrayRules?) -> EventRule {
        guard let array, array.prefix.isEmpty, let items = array.items, !array.isUnique, array.contains == nil,
            array.unevaluated == nil, array.minimumCount <= array.maximumCount
        else { return .text }
        arrays.append(Array(items: items, counts: array.minimumCount...array.maximumCount))
        return .array(Int32(arrays.count - 1))
    }

    private mutating func rule(of object: ObjectRules?, _ graph: SchemaGraph) -> EventRule {
        guard let object, object.isPlain, object.names.count < 64, let required = object.requiredMask,
            let additional = object.additional, graph.nodes[Int(additional)].isNever
        else { return .text }
        let names = graph.names.names[object.names.first..<object.names.first + object.names.count]
        guard names.allSatisfy({ $0.node != nil }) else { return .text }
        objects.append(Object(names: object.names, required: required))
        return .object(Int32(objects.count - 1))
    }
}
