import JSON

/// One way in which a document breaks its schema.
public struct SchemaViolation: Hashable, Sendable {
    /// The JSON Pointer (RFC 6901) of the value in the document; empty for the whole document.
    public let instance: String

    /// Where the value stands in the document.
    public let position: JSONPosition

    /// The keyword that is broken: the URI of the schema's document, if it has one, `#`, and a JSON Pointer.
    public let schema: String

    /// What was expected and what was found.
    public let message: String

    public init(instance: String, position: JSONPosition, schema: String, message: String) {
        self.instance = instance
        self.position = position
        self.schema = schema
        self.message = message
    }
}

extension SchemaViolation: CustomStringConvertible {
    public var description: String {
        "line \(position.line), column \(position.column), \(instance.isEmpty ? "the document" : instance): "
            + "\(message) (\(schema))"
    }
}
