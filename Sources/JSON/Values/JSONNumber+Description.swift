extension JSONNumber: CustomStringConvertible {
    /// The number as `JSONWriter` writes it.
    public var description: String { JSONValue.number(self).description }
}
