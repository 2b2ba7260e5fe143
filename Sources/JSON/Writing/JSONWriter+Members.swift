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
        openObject(first, second, third, fourth, before: last)
        writeNull(last)
        endObject()
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
        openObject(first, second, third, fourth, before: last)
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

    @inline(__always)
    private mutating func openObject(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        before last: StaticString
    ) {
        beginObject()
        guard style == .pretty else {
            // Room for all of them at once, with what stands around each name and value.
            let names =
                first.name.utf8CodeUnitCount &+ second.name.utf8CodeUnitCount &+ third.name.utf8CodeUnitCount
                &+ fourth.name.utf8CodeUnitCount &+ last.utf8CodeUnitCount
            output.reserve(names &+ 5 &* (DecimalDigits.limit &+ 14))
            store(first, comma: false)
            store(second, comma: true)
            store(third, comma: true)
            store(fourth, comma: true)
            expectComma()
            return
        }
        write(first.name, first.value)
        write(second.name, second.value)
        write(third.name, third.value)
        write(fourth.name, fourth.value)
    }

    /// Writes a member of an object that is not spread over lines, where there is room for it.
    @inline(__always)
    private mutating func store(_ member: (name: StaticString, value: Int), comma: Bool) {
        output.storeName(
            UnsafeBufferPointer(start: member.name.utf8Start, count: member.name.utf8CodeUnitCount),
            comma: comma
        )
        storeInteger(member.value)
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
