import JSON

/// A schema inside a document, with the resource whose URI its references start from.
struct SchemaPlace: Sendable {
    /// Which place: the document, and the JSON Pointer from its root.
    struct Key: Hashable, Sendable {
        let document: Int
        let pointer: String
    }

    let value: JSONValue
    let key: Key

    /// The place of the resource in `SchemaIndex.resources`.
    let resource: Int
}
