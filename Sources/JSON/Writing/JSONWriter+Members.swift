/// Members whose names and values come together: nearly all of a document is made of them, and one step writes both.
extension JSONWriter {
    public mutating func nullMember(_ name: StaticString) {
        writeNull(name)
    }

    /// Two members, one after the other.
    public mutating func nullMembers(_ first: StaticString, _ second: StaticString) {
        writeNull(first)
        writeNull(second)
    }

    /// Three members, one after the other.
    public mutating func nullMembers(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
        writeNull(first)
        writeNull(second)
        writeNull(third)
    }

    public mutating func member(_ name: StaticString, _ value: Int) {
        write(name, value)
    }

    /// An object of four whole numbers and a last member without a value.
    public mutating func object(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        null last: StaticString
    ) {
        if let last = openObject(first, second, third, fourth, before: last) {
            output.reserve(NumbersObject.Piece.room)
            output.store(last)
            expectComma()
        } else {
            writeNull(last)
            endObject()
        }
    }

    /// An object of four whole numbers and a last member that is a string: ``string(utf8:)``.
    public mutating func object(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        text last: StaticString,
        utf8: Span<UInt8>
    ) {
        if openObject(first, second, third, fourth, before: last) != nil { goOnInObject() }
        key(last)
        string(utf8: utf8)
        endObject()
    }

    /// Two members, one after the other.
    public mutating func members(_ first: StaticString, _ one: Int, _ second: StaticString, _ two: Int) {
        write(first, one)
        write(second, two)
    }

    public mutating func member(_ name: StaticString, _ value: String) {
        writeName(name, before: 0)
        writeQuoted(value.utf8Span.span)
    }

    /// Writes the four numbers of an object.
    ///
    /// - Returns: what ends the object where its last member has no value; nil where that has to be written member by
    ///   member, as the numbers were.
    @inline(__always)
    private mutating func openObject(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        before last: StaticString
    ) -> NumbersObject.Piece? {
        let names = (first.name, second.name, third.name, fourth.name, last)
        if numbers?.hasNames(names) != true { numbers = NumbersObject(names) }
        guard style == .compact, let pieces = numbers?.pieces else {
            beginObject()
            write(first.name, first.value)
            write(second.name, second.value)
            write(third.name, third.value)
            write(fourth.name, fourth.value)
            return nil
        }
        separate()
        output.reserve(4 &* (NumbersObject.Piece.room &+ DecimalDigits.limit &+ 1))
        output.store(pieces.0)
        storeInteger(first.value)
        output.store(pieces.1)
        storeInteger(second.value)
        output.store(pieces.2)
        storeInteger(third.value)
        output.store(pieces.3)
        storeInteger(fourth.value)
        return pieces.last
    }

    @inline(__always)
    private mutating func writeNull(_ name: StaticString) {
        writeName(name, before: 8)
        storeNull()
    }

    @inline(__always)
    private mutating func write(_ name: StaticString, _ value: Int) {
        writeName(name, before: DecimalDigits.limit + 1)
        storeInteger(value)
    }
}
