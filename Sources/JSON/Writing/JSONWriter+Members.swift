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

    public mutating func member(_ name: StaticString, _ value: Int) {
        write(name, value)
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
