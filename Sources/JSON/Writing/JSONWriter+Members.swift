/// Members whose names and values come together: nearly all of a document is made of them, and one step writes both.
extension JSONWriter {
    public mutating func nullMember(_ name: StaticString) {
        writeName(name, before: 8)
        storeNull()
    }

    public mutating func member(_ name: StaticString, _ value: Int) {
        writeName(name, before: DecimalDigits.limit + 1)
        storeInteger(value)
    }

    public mutating func member(_ name: StaticString, _ value: String) {
        writeName(name, before: 0)
        writeQuoted(value.utf8Span.span)
    }
}
