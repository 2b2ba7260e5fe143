import JSON

/// Checks a document against a schema by what its writer is told to write: names, values, beginnings and ends.
///
/// It keeps no more than a place in the schema for each array and object that is open. Most of what schemas say can be
/// seen so; where a schema says more of a value (see ``EventRule``), the value is left to whoever drives the check, who
/// hands in its text when it is complete, and the check on bytes decides. It says of a document what that check says.
struct EventCheck {
    /// An array or an object that is open.
    struct Frame {
        /// The object's rules; -1 for an array.
        var object: Int32
        /// The array's rules; -1 for an object.
        var array: Int32
        /// The schema of an array's elements; nothing else may stand in an object before a name has come.
        var items: NodeID
        /// The number in the graph of an object's first name, and how many it has.
        var firstName: Int32 = 0
        var nameCount: Int32 = 0
        /// How many elements of an array, or which member of an object is probably next.
        var count: Int32 = 0
        /// The members of an object that have come, as bits.
        var seen: UInt64 = 0
    }

    /// A literal of the program by which a member was named: the same one gives the same name,
    /// and need not be read again.
    struct Literal: Equatable {
        var address: UInt = 0
        var length = 0

        init() {}

        @inline(__always)
        init(_ text: StaticString) {
            address = UInt(bitPattern: text.utf8Start)
            length = text.utf8CodeUnitCount
        }
    }

    static let none: NodeID = -1

    let graph: SchemaGraph
    let rules: EventRules
    /// Without a schema nothing is looked at, and every document is valid.
    let hasSchema: Bool
    /// The literal that last gave each name, by the name's number in the graph.
    var literals: [Literal]
    /// The string that last came of each list of strings, by the number in the graph of the list's first:
    /// it comes again.
    var listed: [Int]
    /// See ``takeObject(_:_:_:_:null:)``.
    var numbers = NumbersObject()
    /// See ``takeKnown(_:)``.
    var known = [Known](repeating: Known(), count: mostKnown)
    /// Whether a value has been left to its text since members were last asked for by their shape.
    var hasLeftText = false
    /// The frames around the one at hand; those deeper than ``depth`` are left over, and their room is used again.
    var enclosing: [Frame] = []
    var depth = 0
    var top: Frame

    /// The schema of the value that may come next, or ``none``.
    var next: NodeID
    var run = SchemaRun(violationLimit: 1)

    /// How many arrays and objects are open of a value that is left to its text.
    var depthOfText = 0

    /// Whether events are only counted: within a value that is left to its text, once something is wrong, and where
    /// there is no schema.
    var isIdle = false

    /// The schema of the value that is left to its text.
    var nodeOfText = EventCheck.none

    /// Whether something is wrong; then all that follows is idle.
    private var isBroken = false

    init(_ schema: JSONSchema?) {
        graph = schema?.graph ?? SchemaGraph()
        rules = schema?.eventRules ?? EventRules(graph)
        next = schema?.root ?? Self.none
        hasSchema = schema != nil
        literals = Array(repeating: Literal(), count: graph.names.names.count)
        listed = Array(repeating: 0, count: graph.names.names.count)
        isIdle = schema == nil
        // The document stands where the only element of an array would.
        top = Frame(object: -1, array: -1, items: Self.none)
    }

    /// Whether the document is complete and valid.
    var isValid: Bool {
        if !hasSchema { return true }
        return !isIdle && depth == 0 && top.count == 1
    }

    /// Whether a value is being written that is left to its text.
    var isInText: Bool { isIdle && hasSchema && !isBroken }

    mutating func fail() {
        isBroken = true
        isIdle = true
    }

    /// The same, for events that say whether they are settled: nothing more is asked of them.
    mutating func failed() -> Bool {
        fail()
        return true
    }

    /// The rule for the value that comes.
    @inline(__always)
    mutating func take(_ kind: JSONKind) -> EventRule {
        let node = next
        guard node >= 0 else { return .nothing }
        next = top.items
        if top.object < 0 { top.count &+= 1 }
        nodeOfText = node
        return rules.rule(of: node, for: kind)
    }
}
