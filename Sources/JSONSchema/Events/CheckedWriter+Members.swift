import JSON

// Members whose names and values come together, which takes one step where they come apart in two.
extension CheckedWriter {
    public mutating func nullMember(_ name: StaticString) {
        check.takeName(name)
        if check.takeNull() {
            if isWriting { json.nullMember(name) }
        } else {
            writeText(of: name) { $0.null() }
        }
    }

    /// Two members, one after the other.
    public mutating func nullMembers(_ first: StaticString, _ second: StaticString) {
        guard check.takeNulls(first, second) else {
            nullMember(first)
            nullMember(second)
            return
        }
        if isWriting { json.nullMembers(first, second) }
    }

    /// Three members, one after the other.
    public mutating func nullMembers(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
        guard check.takeNulls(first, second, third) else {
            nullMembers(first, second)
            nullMember(third)
            return
        }
        if isWriting { json.nullMembers(first, second, third) }
    }

    /// An object of four whole numbers and a last member without a value.
    public mutating func object(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        null last: StaticString
    ) {
        guard check.takeObject(first, second, third, fourth, last: (last, .null)) else {
            openObject(first, second, third, fourth)
            nullMember(last)
            endObject()
            return
        }
        if isWriting { json.object(first, second, third, fourth, null: last) }
    }

    /// An object of four whole numbers and a last member that is a string, which is there as UTF-8.
    public mutating func object(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        text last: StaticString,
        utf8: Span<UInt8>
    ) {
        guard check.takeObject(first, second, third, fourth, last: (last, .string)) else {
            openObject(first, second, third, fourth)
            key(last)
            string(utf8: utf8)
            endObject()
            return
        }
        if isWriting { json.object(first, second, third, fourth, text: last, utf8: utf8) }
    }

    /// Takes such an object without the characters of its string where no one looks at them, as
    /// ``takesUnseenString()`` takes a string.
    ///
    /// - Returns: false where the object has to be handed over after all.
    public mutating func takesUnseenObject(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        text last: StaticString
    ) -> Bool {
        !isWriting && check.takeObject(first, second, third, fourth, last: (last, .string))
    }

    /// Whether nothing is written of what comes: then members may be taken by their shape.
    public var isOnlyChecking: Bool { !isWriting }

    /// Takes the first members of the object that has just begun by their shape, where nothing is written and members
    /// of the same shape were found valid in such an object before.
    ///
    /// - Parameter shape: Tells all of the members that a schema may look at: their names, their kinds, every integer,
    ///   and every string whose characters a schema may list; of other strings, whether they are empty.
    /// - Returns: false where they have to be handed over one by one, and ``learnMembers(_:)`` told of it.
    public mutating func takesKnownMembers(_ shape: UInt64) -> Bool { !isWriting && check.takeKnown(shape) }

    /// Keeps in mind that all members of the object at hand so far were of a shape.
    public mutating func learnMembers(_ shape: UInt64) { check.learn(shape) }

    /// Copies members that were written before; see ``takesKeptMembers``.
    public mutating func members(_ kept: JSONMembers) {
        assert(takesKeptMembers, "a schema asks for each member")
        json.members(kept)
    }

    /// An object's first four members, looked at one by one.
    private mutating func openObject(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int)
    ) {
        beginObject()
        members(first.name, first.value, second.name, second.value)
        members(third.name, third.value, fourth.name, fourth.value)
    }

    /// Two members, one after the other.
    public mutating func members(_ first: StaticString, _ one: Int, _ second: StaticString, _ two: Int) {
        guard check.take(first, one, second, two) else {
            member(first, one)
            member(second, two)
            return
        }
        if isWriting { json.members(first, one, second, two) }
    }

    public mutating func member(_ name: StaticString, _ value: Int) {
        check.takeName(name)
        if check.take(value) {
            if isWriting { json.member(name, value) }
        } else {
            writeText(of: name) { $0.integer(value) }
        }
    }

    public mutating func member(_ name: StaticString, _ value: String) {
        check.takeName(name)
        if check.take(value) {
            if isWriting { json.member(name, value) }
        } else {
            writeText(of: name) { $0.string(value) }
        }
    }
}
