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

    private let graph: SchemaGraph
    let rules: EventRules
    /// Without a schema nothing is looked at, and every document is valid.
    private let hasSchema: Bool
    /// The literal that last gave each name, by the name's number in the graph.
    var literals: [Literal]
    /// The string that last came of each list of strings, by the number in the graph of the list's first:
    /// it comes again.
    private var listed: [Int]
    /// See ``takeObject(_:_:_:_:null:)``.
    var numbers = NumbersObject()
    /// The frames around the one at hand; those deeper than ``depth`` are left over, and their room is used again.
    private var enclosing: [Frame] = []
    var depth = 0
    var top: Frame

    /// The schema of the value that may come next, or ``none``.
    var next: NodeID
    private var run = SchemaRun(violationLimit: 1)

    /// How many arrays and objects are open of a value that is left to its text.
    private var depthOfText = 0

    /// Whether events are only counted: within a value that is left to its text, once something is wrong, and where
    /// there is no schema.
    var isIdle = false

    /// The schema of the value that is left to its text.
    private var nodeOfText = EventCheck.none

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

    private mutating func fail() {
        isBroken = true
        isIdle = true
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

// Single values. Each answers whether it is settled; else its text has to be written and handed to `settle`.
extension EventCheck {
    @inline(__always)
    mutating func takeNull() -> Bool { isIdle || settle(take(.null)) }

    @inline(__always)
    mutating func takeBool() -> Bool { isIdle || settle(take(.bool)) }

    @inline(__always)
    mutating func take(_ integer: Int) -> Bool {
        if isIdle { return true }
        let rule = take(.number)
        if case .integer(let range) = rule { return rules.integers[Int(range)].contains(integer) }
        return settle(rule)
    }

    /// Takes a number that need not be an integer.
    mutating func takeNumber() -> Bool { isIdle || settle(take(.number)) }

    @inline(__always)
    mutating func take(_ text: String) -> Bool {
        if isIdle { return true }
        let rule = take(.string)
        switch rule {
        case .filled where text.isEmpty: return failed()
        case .filled: return true
        case .listed(let list): return take(text.utf8Span.span, of: rules.lists[Int(list)])
        default: return settle(rule)
        }
    }

    /// Takes a string of an enumeration.
    private mutating func take(_ text: Span<UInt8>, of list: NameTable) -> Bool {
        guard list.count > 0,
            let number = graph.names.find(text, from: 0, length: text.count, in: list, guess: listed[list.first])
        else { return failed() }
        listed[list.first] = number
        return true
    }

    /// Takes a string that may not be what is written in the end.
    mutating func takeUncertainText() -> Bool { isIdle || settle(take(.string)) }

    /// Whether a string that comes next is settled whatever it says.
    var settlesUnseenText: Bool {
        if isIdle { return !isInText }
        guard next >= 0, case .anything = rules.rule(of: next, for: .string) else { return false }
        return true
    }

    /// Whether a rule that asks nothing of the value itself settles it.
    @inline(__always)
    private mutating func settle(_ rule: EventRule) -> Bool {
        switch rule {
        case .anything: return true
        case .nothing: return failed()
        default: return false
        }
    }
}

// Names, beginnings and ends.
extension EventCheck {
    /// Takes the name of the next member.
    @inline(__always)
    mutating func takeName(_ name: StaticString) {
        if isIdle { return }
        // Members mostly come in the order of the schema, each by the one literal that names it.
        if next == Self.none, top.count < top.nameCount,
            literals[Int(top.firstName &+ top.count)] == Literal(name)
        {
            take(member: Int(top.count))
        } else {
            takeName(read: name)
        }
    }

    @inline(never)
    private mutating func takeName(read name: StaticString) {
        name.withUTF8Buffer { takeName($0.span) }
        if !isIdle { literals[Int(top.firstName &+ top.count) &- 1] = Literal(name) }
    }

    /// Takes the name of the next member, which is not known beforehand.
    mutating func takeName(_ name: Span<UInt8>) {
        if isIdle { return }
        guard top.object >= 0, next == Self.none else { return fail() }
        let names = rules.objects[Int(top.object)].names
        guard let number = graph.names.find(name, from: 0, length: name.count, in: names, guess: Int(top.count)) else {
            return fail()
        }
        take(member: number)
    }

    @inline(__always)
    private mutating func take(member number: Int) {
        let bit = UInt64(1) &<< UInt64(number)
        guard top.seen & bit == 0 else { return fail() }
        top.seen |= bit
        next = rules.nodesOfNames[Int(top.firstName) &+ number]
        top.count = Int32(truncatingIfNeeded: number) &+ 1
    }

    /// Takes the beginning of an object; false where its text has to be written from here.
    mutating func beginObject() -> Bool {
        if isIdle { return descendInText() }
        switch take(.object) {
        case .object(let object):
            let names = rules.objects[Int(object)].names
            var frame = Frame(object: object, array: -1, items: Self.none)
            frame.firstName = Int32(truncatingIfNeeded: names.first)
            frame.nameCount = Int32(truncatingIfNeeded: names.count)
            return descend(frame)
        case .text: return beginText()
        default: return failed()
        }
    }

    /// Takes the beginning of an array; false where its text has to be written from here.
    mutating func beginArray() -> Bool {
        if isIdle { return descendInText() }
        switch take(.array) {
        case .array(let array):
            return descend(Frame(object: -1, array: array, items: rules.arrays[Int(array)].items))
        case .text: return beginText()
        default: return failed()
        }
    }

    /// Takes the end of an object; false where it ends a value whose text has to be handed to ``settle``.
    mutating func endObject() -> Bool {
        if isIdle { return ascendInText() }
        guard top.object >= 0, next == Self.none, rules.objects[Int(top.object)].required & ~top.seen == 0 else {
            return failed()
        }
        return ascend()
    }

    /// Takes the end of an array; false where it ends a value whose text has to be handed to ``settle``.
    mutating func endArray() -> Bool {
        if isIdle { return ascendInText() }
        guard top.array >= 0, rules.arrays[Int(top.array)].counts.contains(Int(top.count)) else { return failed() }
        return ascend()
    }

    private mutating func failed() -> Bool {
        fail()
        return true
    }

    private mutating func descend(_ frame: Frame) -> Bool {
        // No reader goes deeper.
        guard depth < JSONCursor.depthLimit else { return failed() }
        if depth < enclosing.count { enclosing[depth] = top } else { enclosing.append(top) }
        depth &+= 1
        top = frame
        next = frame.items
        return true
    }

    private mutating func ascend() -> Bool {
        guard depth > 0 else { return failed() }
        depth &-= 1
        top = enclosing[depth]
        next = top.items
        return true
    }

    private mutating func beginText() -> Bool {
        isIdle = true
        depthOfText = 1
        return false
    }

    private mutating func descendInText() -> Bool {
        depthOfText += 1
        return true
    }

    private mutating func ascendInText() -> Bool {
        depthOfText -= 1
        guard depthOfText == 0, isInText else { return true }
        isIdle = false
        return false
    }
}

// Values that are left to their text.
extension EventCheck {
    /// Notes what came of a text: see ``isValid(_:_:)``.
    mutating func settle(_ isValid: Bool, _ run: consuming SchemaRun) {
        self.run = run
        if !isValid { fail() }
    }

    /// What a text is checked with, to be handed back: it lives as long as the check, for it holds room that is used
    /// again.
    mutating func lendRun() -> SchemaRun {
        var lent = SchemaRun(violationLimit: 1)
        swap(&lent, &run)
        return lent
    }

    /// Whether the value that was left to its text is valid.
    ///
    /// - Parameter text: The value as it was written, after the comma before it, if there had to be one.
    func isValid(_ text: Span<UInt8>, _ run: inout SchemaRun) -> Bool {
        var cursor = JSONCursor(offset: !text.isEmpty && text[0] == UInt8(ascii: ",") ? 1 : 0)
        do throws(JSONError) {
            guard try graph.check(nodeOfText, at: &cursor, in: text, &run) else { return false }
            try cursor.endDocument(in: text)
            return true
        } catch {
            return false
        }
    }
}
