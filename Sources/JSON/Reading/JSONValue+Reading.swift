extension JSONValue {
    /// Reads a whole document.
    ///
    /// - Throws: `JSONError` with the place, also where an object has a name twice or a number does not fit
    ///   `JSONNumber`.
    public init(parsing bytes: Span<UInt8>) throws(JSONError) {
        var cursor = JSONCursor()
        self = try cursor.value(in: bytes)
        try cursor.endDocument(in: bytes)
    }

    /// Reads a whole document; see `init(parsing:)` for spans.
    public init(parsing bytes: [UInt8]) throws(JSONError) { try self.init(parsing: bytes.span) }

    /// Reads a whole document; see `init(parsing:)` for spans.
    public init(parsing text: String) throws(JSONError) { try self.init(parsing: text.utf8Span.span) }
}

extension JSONCursor {
    /// Reads a value with everything in it.
    ///
    /// - Throws: `JSONError` with the place, also where an object has a name twice or a number does not fit
    ///   `JSONNumber`.
    public mutating func value(in bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        switch try kind(in: bytes) {
        case .null:
            try null(in: bytes)
            return .null
        case .bool: return .bool(try bool(in: bytes))
        case .number: return .number(try number(in: bytes).value(in: bytes))
        case .string: return .string(try string(in: bytes).string(in: bytes))
        case .array:
            try beginArray(in: bytes)
            var elements: [JSONValue] = []
            while try nextElement(in: bytes) { elements.append(try value(in: bytes)) }
            return .array(elements)
        case .object:
            try beginObject(in: bytes)
            var object = JSONObject()
            while let text = try nextName(in: bytes) {
                let name = text.string(in: bytes)
                guard object[name] == nil else {
                    throw JSONError(.duplicateName(name), at: text.start - 1, in: bytes)
                }
                object[name] = try value(in: bytes)
            }
            return .object(object)
        }
    }
}
